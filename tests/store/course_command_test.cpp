// banxin-cli state, audit, person, grant and course: a page and a story all the way, every refusal with nothing
// changed, and what the store itself refuses.
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

class CourseCommand : public testing::Test {
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
    }
    void people()
    {
        ASSERT_EQ(
            run({u"person"_s, u"add"_s, newsroom, u"--name"_s, u"老李"_s, u"--role"_s, u"admin,chief"_s}, {}, u"付印"_s)
                .code,
            0);
        const std::pair<QString, QString> others[] = {{u"王编"_s, u"editor"_s}, {u"刘主任"_s, u"head"_s},
            {u"谭智方"_s, u"proof"_s}, {u"李校"_s, u"proof"_s}, {u"周责校"_s, u"lead"_s}};
        for (const auto &[name, role] : others) {
            const Answer added =
                run({u"person"_s, u"add"_s, newsroom, u"--name"_s, name, u"--role"_s, role, u"--as"_s, u"老李"_s},
                    u"付印"_s);
            ASSERT_EQ(added.code, 0) << added.error.toStdString();
        }
    }
    Answer page(const QString &to, const QString &as, const QStringList &more = {}, const QString &password = {}) const
    {
        return run(QStringList{u"state"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--json"_s,
                       u"--to"_s, to, u"--as"_s, as}
                + more,
            password);
    }
    Answer story(const QString &to, const QString &as, const QStringList &more = {}, const QString &password = {})
    {
        if (firstStory.isEmpty())
            firstStory = run({u"list"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--stories"_s, u"--json"_s})
                             .json()["stories"_L1][0]["id"_L1]
                             .toString();
        return run(
            QStringList{u"state"_s, newsroom, u"--story"_s, firstStory, u"--json"_s, u"--to"_s, to, u"--as"_s, as}
                + more,
            password);
    }
    void proof(const QString &round) const
    {
        const Answer made =
            run({u"proof"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--round"_s, round});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    QString pageState() const
    {
        return run({u"state"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--json"_s})
            .json()["state"_L1]
            .toString();
    }
    void expectRefused(const Answer &answer, const QString &words)
    {
        EXPECT_EQ(answer.code, 3);
        EXPECT_TRUE(QString::fromUtf8(answer.error).contains(words)) << answer.error.toStdString();
    }
    base::Id pageId(store::Store &store) const
    {
        const auto issues = store.issues();
        const auto first = std::find_if(issues->begin(), issues->end(),
            [](const model::Issue &issue) { return issue.date == QDate(2020, 10, 19); });
        const auto document = store.loadIssue(first->id);
        for (const auto *each : document->childrenOf<model::Page>(first->id))
            if (each->number == u"A01")
                return each->id;
        return {};
    }

    QTemporaryDir folder;
    QString newsroom, firstStory;
};

model::ChangeSet stating(base::Id object, const QString &from, const QString &to, const QString &author,
    const QString &reason = {}, base::Id revokes = {})
{
    workflow::Step step;
    step.from = from;
    step.to = to;
    step.reason = reason;
    model::ChangeSet change;
    change.id = base::Id::create();
    change.author = author;
    change.facts = {{base::Id::create(), workflow::kStateFact, object, workflow::toJson(step), revokes}};
    return change;
}

} // namespace

TEST_F(CourseCommand, APageGoesToThePress)
{
    people();
    ASSERT_EQ(run({u"course"_s, newsroom, u"--rounds"_s, u"2"_s, u"--as"_s, u"老李"_s}, u"付印"_s).code, 0);
    expectRefused(page(u"proof"_s, u"王编"_s), u"还没有出第 1 次大样"_s);
    EXPECT_EQ(pageState(), u"layout"_s);
    proof(u"large-1"_s);
    const Answer first = page(u"proof"_s, u"王编"_s);
    ASSERT_EQ(first.code, 0) << first.error.toStdString();
    EXPECT_EQ(first.json()["to"_L1], u"proof-1"_s);
    expectRefused(page(u"correcting"_s, u"王编"_s), u"校对"_s);
    const Answer read = page(u"correcting"_s, u"谭智方"_s);
    ASSERT_EQ(read.code, 0);
    EXPECT_EQ(read.json()["hash"_L1].toString().size(), 64) << "the proofreader signs the very proof";
    proof(u"large-2"_s);
    ASSERT_EQ(page(u"proof"_s, u"王编"_s).code, 0);
    expectRefused(page(u"correcting"_s, u"谭智方"_s), u"换人"_s);
    ASSERT_EQ(page(u"correcting"_s, u"李校"_s).code, 0);
    expectRefused(page(u"clean"_s, u"王编"_s), u"清样"_s);
    proof(u"clean"_s);
    ASSERT_EQ(page(u"清样"_s, u"王编"_s).code, 0);
    ASSERT_EQ(page(u"reading"_s, u"周责校"_s).code, 0);
    ASSERT_EQ(page(u"signing"_s, u"周责校"_s).code, 0);
    expectRefused(page(u"released"_s, u"王编"_s), u"值班总编"_s);
    expectRefused(page(u"released"_s, u"老李"_s, {}, u"付印"_s), u"没有签发"_s);
    expectRefused(page(u"released"_s, u"老李"_s, {u"--override"_s}, u"付印"_s), u"理由"_s);
    const QStringList over{u"--override"_s, u"--reason"_s, u"赶火车"_s};
    expectRefused(page(u"released"_s, u"老李"_s, over, u"错"_s), u"口令不对"_s);
    EXPECT_EQ(pageState(), u"signing"_s);
    const Answer released = page(u"released"_s, u"老李"_s, over, u"付印"_s);
    ASSERT_EQ(released.code, 0) << released.error.toStdString();
    EXPECT_TRUE(released.json()["overridden"_L1].toArray().contains(u"stories"_s));
    // The press gets the very bytes that were signed, whatever stands on the page by now, and as often as it asks.
    for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s}) {
        const QString path = folder.filePath(name);
        const Answer exported =
            run({u"export"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--pdf"_s, path});
        ASSERT_EQ(exported.code, 0) << exported.error.toStdString();
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(base::Digest::of(file.readAll()).toHex(), released.json()["hash"_L1].toString());
        EXPECT_EQ(pageState(), u"exported"_s);
    }
    expectRefused(page(u"layout"_s, u"老李"_s), u"理由"_s);
    ASSERT_EQ(page(u"layout"_s, u"老李"_s, {u"--reason"_s, u"换头条"_s}).code, 0);
    // What was proofed before is of the version before.
    expectRefused(page(u"proof"_s, u"王编"_s), u"还没有出第 1 次大样"_s);

    const QJsonArray audit =
        run({u"audit"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--json"_s}).json()["audit"_L1].toArray();
    ASSERT_EQ(audit.size(), 10);
    EXPECT_EQ(audit[7]["person"_L1], u"老李"_s);
    EXPECT_EQ(audit[7]["reason"_L1], u"赶火车"_s);
    EXPECT_EQ(run({u"verify"_s, newsroom}).code, 0);
}

TEST_F(CourseCommand, AStoryIsReviewedSignedChangedAndConfirmed)
{
    people();
    ASSERT_EQ(story(u"submitted"_s, u"王编"_s).code, 0);
    expectRefused(story(u"second-review"_s, u"刘主任"_s), u"不能直接到"_s);
    ASSERT_EQ(story(u"初审"_s, u"王编"_s).code, 0);
    ASSERT_EQ(story(u"second-review"_s, u"刘主任"_s).code, 0);
    expectRefused(story(u"approved"_s, u"老李"_s), u"口令不对"_s);
    ASSERT_EQ(story(u"approved"_s, u"老李"_s, {}, u"付印"_s).code, 0);
    expectRefused(story(u"approved"_s, u"老李"_s, {}, u"付印"_s), u"一字不差"_s);
    // Cut after it was signed: signed again by one step.
    const QJsonObject laid =
        run({u"layout"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--json"_s}).json();
    QString paragraph;
    for (const QJsonValue &line : laid["lines"_L1].toArray())
        if (line["story"_L1] == firstStory && line["text"_L1].toString().size() > 10)
            paragraph = line["paragraph"_L1].toString();
    ASSERT_FALSE(paragraph.isEmpty());
    QFile script(folder.filePath(u"cut.jsonl"_s));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write(u"{\"do\":\"delete\",\"paragraph\":\"%1\",\"from\":0,\"to\":1}\n"_s.arg(paragraph).toUtf8());
    script.close();
    ASSERT_EQ(run({u"edit"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--script"_s, script.fileName()}).code, 0);
    const Answer again = story(u"approved"_s, u"老李"_s, {}, u"付印"_s);
    ASSERT_EQ(again.code, 0) << again.error.toStdString();
    expectRefused(story(u"draft"_s, u"刘主任"_s), u"理由"_s);
    EXPECT_EQ(story(u"held"_s, u"刘主任"_s, {u"--reason"_s, u"等核实"_s}).code, 0);
    EXPECT_EQ(run({u"list"_s, newsroom, u"--stories"_s, u"--json"_s}).json()["stories"_L1][0]["state"_L1], u"held"_s);
}

TEST_F(CourseCommand, AnAdminKeepsThePeopleAndTheCourse)
{
    expectRefused(
        run({u"person"_s, u"add"_s, newsroom, u"--name"_s, u"王编"_s, u"--role"_s, u"editor"_s}), u"管理员"_s);
    people();
    expectRefused(run({u"grant"_s, newsroom, u"--name"_s, u"王编"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"王编"_s}),
        u"管理员"_s);
    expectRefused(
        run({u"grant"_s, newsroom, u"--name"_s, u"王编"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"老李"_s}), u"口令"_s);
    EXPECT_EQ(run({u"grant"_s, newsroom, u"--name"_s, u"王编"_s, u"--role"_s, u"editor,art"_s, u"--as"_s, u"老李"_s},
                  u"付印"_s)
                  .code,
        0);
    expectRefused(
        run({u"grant"_s, newsroom, u"--name"_s, u"老李"_s, u"--role"_s, u"chief"_s, u"--as"_s, u"老李"_s}, u"付印"_s),
        u"管理员"_s);
    EXPECT_EQ(run({u"grant"_s, newsroom, u"--name"_s, u"王编"_s, u"--role"_s, u"king"_s}).code, 2);
    const Answer list = run({u"person"_s, u"list"_s, newsroom, u"--json"_s});
    EXPECT_EQ(list.json()["people"_L1].toArray().size(), 6);
    EXPECT_FALSE(list.out.contains("argon2")) << "no hash leaves the store";
    EXPECT_EQ(run({u"course"_s, newsroom, u"--skip"_s, u"approved"_s, u"--as"_s, u"老李"_s}, u"付印"_s).code, 2);
    const Answer small = run({u"course"_s, newsroom, u"--skip"_s, u"first-review,second-review,clean,reading"_s,
                                 u"--rounds"_s, u"1"_s, u"--as"_s, u"老李"_s, u"--json"_s},
        u"付印"_s);
    EXPECT_EQ(small.json()["page"_L1].toArray().size(), 7);
    EXPECT_EQ(run({u"state"_s, newsroom, u"--page"_s, u"A01"_s}).code, 2);
    EXPECT_EQ(
        run({u"state"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--to"_s, u"x"_s}).code, 2);
}

TEST_F(CourseCommand, ThePressTimeIsTheCoursesToo)
{
    const auto course = [&](const QStringList &more) {
        return run(QStringList{u"course"_s, newsroom, u"--json"_s} + more);
    };
    EXPECT_FALSE(course({}).json().contains("press"_L1));
    EXPECT_EQ(course({u"--step-minutes"_s, u"45"_s}).code, 2) << "of no press time";
    for (const QString &wrong : {u"25:00"_s, u"23.30"_s, u"same-day/"_s, u""_s})
        EXPECT_EQ(course({u"--press"_s, wrong}).code, 2) << wrong.toStdString();
    EXPECT_EQ(course({u"--press"_s, u"23:30"_s, u"--step-minutes"_s, u"4"_s}).code, 2);
    EXPECT_EQ(course({u"--press"_s, u"23:30"_s, u"--step-minutes"_s, u"45"_s}).code, 0);
    EXPECT_EQ(course({}).json()["press"_L1], u"23:30"_s);
    EXPECT_EQ(course({u"--rounds"_s, u"2"_s}).json()["step_minutes"_L1], 45) << "what was not named stays";
    EXPECT_EQ(course({u"--press"_s, u"same-day/01:05"_s}).json()["press"_L1], u"same-day/01:05"_s);
    EXPECT_EQ(course({}).json()["step_minutes"_L1], 45);
    EXPECT_FALSE(course({u"--press"_s, u"none"_s}).json().contains("press"_L1));
}

TEST_F(CourseCommand, TheStoreItselfRefuses)
{
    people();
    proof(u"large-1"_s);
    auto store = store::Store::open(newsroom);
    ASSERT_TRUE(store);
    const base::Id a01 = pageId(**store);
    ASSERT_FALSE(a01.isNull());
    const auto head = (*store)->head()->revision;
    const auto kindOf = [&](const model::ChangeSet &change) {
        const auto done = (*store)->commit(change);
        EXPECT_FALSE(done);
        return done ? base::ErrorKind::WrongUse : done.error().kind;
    };
    EXPECT_EQ(kindOf(stating(a01, u"layout"_s, u"released"_s, u"老李"_s)), base::ErrorKind::Refused);
    EXPECT_EQ(kindOf(stating(a01, u"proof-1"_s, u"correcting-1"_s, u"谭智方"_s)), base::ErrorKind::Conflict);
    EXPECT_EQ(kindOf(stating(a01, u"layout"_s, u"proof-1"_s, u"谭智方"_s)), base::ErrorKind::Refused) << "not theirs";
    EXPECT_EQ(kindOf(stating(a01, u"layout"_s, u"proof-1"_s, u"外人"_s)), base::ErrorKind::Refused);
    model::ChangeSet garbled = stating(a01, u"layout"_s, u"proof-1"_s, u"王编"_s);
    garbled.facts.front().value = u"{}"_s;
    EXPECT_EQ(kindOf(garbled), base::ErrorKind::Refused);
    EXPECT_EQ((*store)->head()->revision, head) << "nothing was kept";
    const model::ChangeSet step = stating(a01, u"layout"_s, u"proof-1"_s, u"王编"_s);
    ASSERT_TRUE((*store)->commit(step));
    EXPECT_EQ(kindOf(stating(a01, u"proof-1"_s, u"layout"_s, u"王编"_s)), base::ErrorKind::Refused) << "no reason";
    EXPECT_EQ(kindOf(stating(a01, u"proof-1"_s, u"layout"_s, u"王编"_s, u"错"_s, step.facts.front().id)),
        base::ErrorKind::Refused)
        << "a step is not taken back, another one follows";
    EXPECT_EQ(kindOf(stating(a01, u"layout"_s, u"proof-1"_s, u"王编"_s)), base::ErrorKind::Conflict)
        << "a colleague was quicker";
    // People and the course are an admin's.
    const auto house = (*store)->loadAll()->all(model::ObjectKind::Publication).front();
    const auto ruling = [&](const QString &kind, const QString &value, const QString &author, base::Id revokes = {}) {
        model::ChangeSet change = stating(house, {}, {}, author);
        change.facts.front().kind = kind;
        change.facts.front().value = value;
        change.facts.front().revokes = revokes;
        return change;
    };
    const QString chief = workflow::toJson(workflow::Person{u"王编"_s, {workflow::Role::Chief}, {}});
    EXPECT_EQ(kindOf(ruling(workflow::kPersonFact, chief, u"王编"_s)), base::ErrorKind::Refused);
    EXPECT_EQ(kindOf(ruling(workflow::kPersonFact, chief, u"外人"_s)), base::ErrorKind::Refused);
    EXPECT_EQ(kindOf(ruling(workflow::kPersonFact, u"{}"_s, u"老李"_s)), base::ErrorKind::Refused);
    EXPECT_EQ(kindOf(ruling(workflow::kSettingsFact, workflow::toJson(workflow::Settings{}), u"王编"_s)),
        base::ErrorKind::Refused);
    const auto facts = (*store)->facts(house);
    ASSERT_TRUE(facts);
    base::Id admin;
    for (const store::FactEntry &entry : *facts)
        if (const auto person = workflow::personFromJson(entry.fact.value);
            entry.fact.kind == workflow::kPersonFact && person && person->has(workflow::Role::Admin))
            admin = entry.fact.id;
    ASSERT_FALSE(admin.isNull());
    EXPECT_EQ(kindOf(ruling(workflow::kPersonFact, chief, u"老李"_s, admin)), base::ErrorKind::Refused)
        << "an admin stays";
    EXPECT_EQ(kindOf(ruling(u"note"_s, u"x"_s, u"老李"_s, admin)), base::ErrorKind::Refused)
        << "no other record takes it back";
    EXPECT_TRUE((*store)->commit(ruling(workflow::kPersonFact, chief, u"老李"_s)));
    EXPECT_TRUE((*store)->verify()->faults.empty());
}
