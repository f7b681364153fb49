// banxin-cli state, audit, person, grant, course: stories go through 三审 by the right people only, what is forbidden
// is refused by the command and by the store alike, and every step stays on record.
#include "../support/command.h"
#include "store/store.h"
#include "workflow/step.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

using support::Answer;

class StateCommand : public testing::Test {
protected:
    static Answer run(const QStringList &arguments, const QString &password = {}, const QString &newPassword = {})
    {
        return support::run(
            arguments, {{}, {{u"BANXIN_PASSWORD"_s, password}, {u"BANXIN_NEW_PASSWORD"_s, newPassword}}});
    }
    void SetUp() override
    {
        newsroom = folder.filePath(u"a.banxin"_s);
        ASSERT_EQ(run({u"sample"_s, newsroom}).code, 0);
        QFile file(folder.filePath(u"a.txt"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(
            "市图书馆新馆开放\n记者 邓金星\n10月18日，市图书馆新馆向市民开放。新馆有阅览座位600个，周一闭馆。\n");
        file.close();
        const Answer stored = run({u"import"_s, newsroom, file.fileName()});
        ASSERT_EQ(stored.code, 0) << stored.error.toStdString();
        const QJsonObject listed = run({u"list"_s, newsroom, u"--stories"_s, u"--json"_s}).json();
        for (const QJsonValue &each : listed[u"stories"_s].toArray())
            if (each[u"title"_s].toString() == u"市图书馆新馆开放")
                story = each[u"id"_s].toString();
        ASSERT_FALSE(story.isEmpty());
    }
    Answer move(const QString &to, const QString &as, const QString &password = {}, const QStringList &more = {}) const
    {
        return run(
            QStringList{u"state"_s, newsroom, u"--story"_s, story, u"--to"_s, to, u"--as"_s, as, u"--json"_s} + more,
            password);
    }
    QString state() const
    {
        return run({u"state"_s, newsroom, u"--story"_s, story, u"--json"_s}).json()[u"state"_s].toString();
    }
    void hire(const QString &name, const QString &roles, const QString &password = {}) const
    {
        const Answer added =
            run({u"person"_s, u"add"_s, newsroom, u"--name"_s, name, u"--role"_s, roles, u"--as"_s, u"李管"_s}, {},
                password);
        ASSERT_EQ(added.code, 0) << added.error.toStdString();
    }
    void hireAll() const
    {
        hire(u"李管"_s, u"admin"_s);
        hire(u"邓金星"_s, u"author,editor"_s);
        hire(u"肖编"_s, u"editor"_s);
        hire(u"刘主任"_s, u"head"_s);
        hire(u"陈总"_s, u"chief"_s, u"天干地支"_s);
    }
    QTemporaryDir folder;
    QString newsroom, story;
};

} // namespace

TEST_F(StateCommand, OnePersonWithoutAccountsGoesAllTheWay)
{
    EXPECT_EQ(state(), u"draft"_s);
    for (const QString &to : {u"submitted"_s, u"first-review"_s, u"second-review"_s, u"approved"_s}) {
        const Answer moved = move(to, u"谁"_s);
        ASSERT_EQ(moved.code, 0) << to.toStdString() << moved.error.toStdString();
        EXPECT_EQ(state(), to);
    }
    EXPECT_EQ(run({u"verify"_s, newsroom}).code, 0);
}

TEST_F(StateCommand, ThreePeopleReviewAndWhatIsForbiddenChangesNothing)
{
    hireAll();
    EXPECT_EQ(move(u"submitted"_s, u"邓金星"_s).code, 0);
    const auto refused = [&](const QString &to, const QString &as, const QString &word, const QString &password = {}) {
        const QString before = state();
        const Answer answer = move(to, as, password);
        EXPECT_EQ(answer.code, 3) << to.toStdString();
        EXPECT_TRUE(answer.said().contains(word)) << answer.error.toStdString();
        EXPECT_EQ(state(), before);
    };
    refused(u"first-review"_s, u"邓金星"_s, u"不能审自己的稿"_s);
    refused(u"second-review"_s, u"刘主任"_s, u"不能直接到"_s);
    refused(u"first-review"_s, u"过路人"_s, u"没有 过路人 这个人"_s);
    EXPECT_EQ(move(u"初审"_s, u"肖编"_s).code, 0);
    refused(u"second-review"_s, u"肖编"_s, u"不是部门主任"_s);
    EXPECT_EQ(move(u"second-review"_s, u"刘主任"_s).code, 0);
    refused(u"approved"_s, u"陈总"_s, u"口令不对"_s);
    refused(u"approved"_s, u"陈总"_s, u"口令不对"_s, u"甲乙丙丁"_s);
    const Answer approved = move(u"approved"_s, u"陈总"_s, u"天干地支"_s);
    ASSERT_EQ(approved.code, 0) << approved.error.toStdString();
    EXPECT_EQ(approved.json()[u"hash"_s].toString().size(), 64);
    refused(u"draft"_s, u"陈总"_s, u"写明理由"_s);
    EXPECT_EQ(move(u"draft"_s, u"陈总"_s, {}, {u"--reason"_s, u"数字要核"_s}).code, 0);
    EXPECT_EQ(state(), u"draft"_s);
    EXPECT_EQ(move(u"印刷"_s, u"陈总"_s).code, 2) << "no such state is wrong use";

    const QJsonArray steps = run({u"state"_s, newsroom, u"--story"_s, story, u"--json"_s}).json()[u"steps"_s].toArray();
    ASSERT_EQ(steps.size(), 5);
    EXPECT_EQ(steps.last()[u"reason"_s], u"数字要核"_s);
    EXPECT_EQ(steps.last()[u"person"_s], u"陈总"_s);
    EXPECT_EQ(run({u"verify"_s, newsroom}).code, 0);
}

TEST_F(StateCommand, TheStoreRefusesWhatTheCourseForbids)
{
    hireAll();
    ASSERT_EQ(move(u"submitted"_s, u"邓金星"_s).code, 0);
    auto store = store::Store::open(newsroom);
    ASSERT_TRUE(store.has_value());
    const auto id = base::Id::fromString(story);
    ASSERT_TRUE(id);
    const auto facts = (*store)->facts(*id);
    ASSERT_TRUE(facts.has_value());
    const auto head = (*store)->head();
    const auto commit = [&](const QString &from, const QString &to, const QString &author, base::Id revokes = {},
                            const QStringList &overridden = {}) {
        workflow::Step step;
        step.from = from;
        step.to = to;
        step.overridden = overridden;
        model::ChangeSet change;
        change.id = base::Id::create();
        change.author = author;
        change.facts.push_back({base::Id::create(), workflow::kStateFact, *id, workflow::toJson(step), revokes});
        const auto done = (*store)->commit(change);
        return done ? std::optional<base::ErrorKind>() : done.error().kind;
    };
    EXPECT_EQ(commit(u"submitted"_s, u"approved"_s, u"陈总"_s), base::ErrorKind::Refused); // no such way
    EXPECT_EQ(commit(u"draft"_s, u"submitted"_s, u"邓金星"_s), base::ErrorKind::Conflict); // it is past that
    EXPECT_EQ(commit(u"submitted"_s, u"first-review"_s, u"刘主任"_s), base::ErrorKind::Refused); // not his
    EXPECT_EQ(commit(u"submitted"_s, u"draft"_s, u"肖编"_s), base::ErrorKind::Refused); // no reason
    EXPECT_EQ(commit(u"submitted"_s, u"first-review"_s, u"肖编"_s, {}, {u"errors"_s}), base::ErrorKind::Refused);
    EXPECT_EQ(commit(u"submitted"_s, u"first-review"_s, u"肖编"_s, facts->back().fact.id), base::ErrorKind::Refused);
    EXPECT_EQ((*store)->head()->hash, head->hash) << "nothing was written";
    EXPECT_FALSE(commit(u"submitted"_s, u"first-review"_s, u"肖编"_s)) << "the way of the course stays open";
}

TEST_F(StateCommand, TheAuditOfAnIssueTellsWhoDidWhatAndWhy)
{
    const QJsonObject listed = run({u"list"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--json"_s}).json();
    story = listed[u"issues"_s][0][u"pages"_s][0][u"stories"_s][0].toString();
    ASSERT_FALSE(story.isEmpty());
    ASSERT_EQ(move(u"held"_s, u"陈总"_s, {}, {u"--reason"_s, u"等通稿"_s}).code, 0);
    ASSERT_EQ(move(u"draft"_s, u"刘主任"_s).code, 0);
    const QJsonArray audit =
        run({u"audit"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--json"_s}).json()[u"audit"_s].toArray();
    ASSERT_EQ(audit.size(), 2);
    EXPECT_EQ(audit[0][u"story"_s].toString(), story);
    EXPECT_EQ(audit[0][u"person"_s], u"陈总"_s);
    EXPECT_EQ(audit[0][u"from"_s], u"draft"_s);
    EXPECT_EQ(audit[0][u"to"_s], u"held"_s);
    EXPECT_EQ(audit[0][u"reason"_s], u"等通稿"_s);
    EXPECT_EQ(audit[1][u"person"_s], u"刘主任"_s);
    EXPECT_FALSE(audit[1][u"time"_s].toString().isEmpty());
    EXPECT_LT(audit[0][u"revision"_s].toInteger(), audit[1][u"revision"_s].toInteger());
}

TEST_F(StateCommand, OnlyAdminsHireAndASmallPaperLeavesStepsOut)
{
    const auto add = [&](const QString &role) {
        return run({u"person"_s, u"add"_s, newsroom, u"--name"_s, u"李管"_s, u"--role"_s, role});
    };
    EXPECT_EQ(add(u"boss"_s).code, 2);
    EXPECT_EQ(add(u"editor"_s).code, 3) << "the first one must be an admin";
    EXPECT_EQ(add(u"admin,chief"_s).code, 0);
    EXPECT_EQ(add(u"admin"_s).code, 3) << "a stranger adds nobody";
    hire(u"肖编"_s, u"editor"_s);
    EXPECT_EQ(
        run({u"grant"_s, newsroom, u"--name"_s, u"肖编"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"肖编"_s}).code, 3);
    EXPECT_EQ(
        run({u"grant"_s, newsroom, u"--name"_s, u"肖编"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"李管"_s}).code, 0);
    EXPECT_EQ(run({u"grant"_s, newsroom, u"--name"_s, u"无"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"李管"_s}).code, 3);
    const QJsonArray people = run({u"person"_s, u"list"_s, newsroom, u"--json"_s}).json()[u"people"_s].toArray();
    ASSERT_EQ(people.size(), 2);

    const QStringList skip{u"course"_s, newsroom, u"--skip"_s, u"first-review,second-review"_s, u"--json"_s, u"--as"_s};
    EXPECT_EQ(run(skip + QStringList{u"肖编"_s}).code, 3);
    EXPECT_EQ(run(skip + QStringList{u"李管"_s}).code, 0);
    EXPECT_EQ(run({u"course"_s, newsroom, u"--skip"_s, u"approved"_s, u"--as"_s, u"李管"_s}).code, 2);
    ASSERT_EQ(move(u"submitted"_s, u"李管"_s).code, 3) << "neither author nor editor";
    hire(u"邓记"_s, u"author"_s);
    ASSERT_EQ(move(u"submitted"_s, u"邓记"_s).code, 0);
    const Answer approved = move(u"approved"_s, u"肖编"_s);
    EXPECT_EQ(approved.code, 0) << approved.error.toStdString();
}
