// Every guard of the course: what stands in the way of a step is refused by `banxin-cli state` in words that say it,
// and by the store whoever writes to it, and nothing is changed by either.
#include "session/sample_newsroom.h"
#include "store/store.h"
#include "tests/support/command.h"
#include "tests/support/guard_cases.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

class Guards : public testing::TestWithParam<support::GuardCase> { };

using support::Answer;

Answer run(const QStringList &arguments) { return support::run(arguments, {{}, {{u"BANXIN_PASSWORD"_s, {}}}}); }

} // namespace

TEST_P(Guards, RefuseTheStep)
{
    const support::GuardCase &one = GetParam();
    const QTemporaryDir folder;
    const QString newsroom = folder.filePath(u"a.banxin"_s);
    ASSERT_TRUE(session::makeSampleNewsroom(newsroom));
    session::WorkflowSubject subject;
    workflow::Situation before;
    {
        session::Session session;
        ASSERT_TRUE(session.openNow(newsroom));
        const auto issues = session.issues();
        for (const auto &issue : issues) {
            if (issue.date == QDate(2020, 10, 19)) {
                ASSERT_TRUE(session.openIssueNow(issue.id));
            }
        }
        support::GuardRoom room(session);
        one.prepare(room);
        room.hire();
        ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
        subject = {one.kind, one.kind == workflow::Kind::Page ? room.page : room.story};
        const auto now = session::situationNow(session, subject);
        ASSERT_TRUE(now) << now.error().toText().toStdString();
        before = *now;
    }

    QStringList arguments{
        u"state"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--to"_s, one.to, u"--as"_s, one.person};
    arguments << (one.kind == workflow::Kind::Page ? QStringList{u"--page"_s, u"A02"_s}
                                                   : QStringList{u"--story"_s, subject.id.toString()});
    const Answer answer = run(arguments);
    EXPECT_EQ(answer.code, 3) << answer.said().toStdString();
    EXPECT_TRUE(answer.said().contains(one.words)) << answer.said().toStdString();

    auto store = store::Store::open(newsroom);
    ASSERT_TRUE(store);
    const auto head = (*store)->head();
    workflow::Step step;
    step.from = before.state;
    step.to = one.to;
    step.reason = QByteArray(one.name) == "reason" ? QString() : u"硬来"_s;
    if (const auto way = workflow::Machine::of(one.kind).find(step.from, step.to, before.settings);
        way && way->isSignature)
        step.hash = before.hash;
    model::ChangeSet change;
    change.id = base::Id::create();
    change.author = one.person;
    change.facts.push_back({base::Id::create(), workflow::kStateFact, subject.id, workflow::toJson(step), {}});
    const auto done = (*store)->commit(change);
    if (one.inStore) {
        ASSERT_FALSE(done) << "the store keeps what is forbidden";
        EXPECT_EQ(done.error().kind, base::ErrorKind::Refused);
        EXPECT_TRUE(done.error().what.contains(one.words)) << done.error().what.toStdString();
        EXPECT_EQ((*store)->head()->hash, head->hash) << "and nothing was written";
        // Nobody but the chief passes over what stands in the way.
        if (one.person != u"陈总") {
            step.overridden << QString::fromLatin1(one.name);
            change.facts.front().value = workflow::toJson(step);
            EXPECT_FALSE((*store)->commit(change));
        }
        const auto verified = (*store)->verify();
        ASSERT_TRUE(verified);
        EXPECT_TRUE(verified->faults.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(All, Guards, testing::ValuesIn(support::guardCases()),
    [](const auto &one) { return std::string(one.param.name) + std::to_string(one.index); });

TEST(GuardTable, HasEveryGuard)
{
    const auto cases = support::guardCases();
    for (int guard = 0; guard <= static_cast<int>(workflow::Guard::Unchanged); ++guard) {
        const QString name = workflow::toName(static_cast<workflow::Guard>(guard));
        EXPECT_TRUE(std::any_of(cases.begin(), cases.end(), [&](const support::GuardCase &one) {
            return QString::fromLatin1(one.name) == name;
        })) << name.toStdString();
    }
}
