// The steps of a story as the store keeps them are a chain that verify() holds together: one that was taken out,
// rewritten, garbled or moved is told.
#include "store/sqlite_connection.h"
#include "store/store.h"
#include "tests/support/newsroom.h"
#include "workflow/step.h"
#include "workflow/text_digest.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::store;
using namespace Qt::StringLiterals;
using test::namedId;
using workflow::Role;

namespace {

class AuditChain : public testing::Test {
protected:
    void SetUp() override
    {
        store = std::move(*Store::create(path));
        ASSERT_TRUE(store->commit(test::putting(test::newsroomObjects())));
        for (const workflow::Person &person :
            {workflow::Person{u"李管"_s, {Role::Admin}, {}}, workflow::Person{u"肖编"_s, {Role::Editor}, {}},
                workflow::Person{u"刘主任"_s, {Role::Head}, {}}, workflow::Person{u"陈总"_s, {Role::Chief}, {}}})
            state(workflow::kPersonFact, namedId(u"报纸"_s), workflow::toJson(person), u"李管"_s);
        step(u"draft"_s, u"submitted"_s, u"肖编"_s);
        step(u"submitted"_s, u"first-review"_s, u"肖编"_s);
        step(u"first-review"_s, u"second-review"_s, u"刘主任"_s);
        step(u"second-review"_s, u"approved"_s, u"陈总"_s);
        ASSERT_EQ(steps.size(), 4U);
        ASSERT_TRUE(faults().empty());
    }
    void state(const QString &kind, base::Id object, const QString &value, const QString &author)
    {
        model::ChangeSet change;
        change.id = base::Id::create();
        change.author = author;
        change.facts = {{base::Id::create(), kind, object, value, {}}};
        const auto done = store->commit(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
        if (kind == workflow::kStateFact)
            steps.push_back(change.facts.front().id);
    }
    void step(const QString &from, const QString &to, const QString &author)
    {
        workflow::Step step;
        step.from = from;
        step.to = to;
        if (to == u"approved")
            step.hash = workflow::textDigest(*store->loadAll(), story);
        state(workflow::kStateFact, story, workflow::toJson(step), author);
    }
    /// What verify() says of the facts, each in a line.
    std::vector<std::pair<QString, QString>> faults()
    {
        std::vector<std::pair<QString, QString>> found;
        const auto report = store->verify();
        EXPECT_TRUE(report);
        for (const Fault &fault : report->faults)
            found.emplace_back(fault.object, fault.message);
        return found;
    }
    bool says(const base::Id &fact, const QString &word)
    {
        const auto all = faults();
        return std::any_of(all.begin(), all.end(),
            [&](const auto &one) { return one.first == fact.toString() && one.second.contains(word); });
    }
    /// Past the store, as somebody with the file would.
    void meddle(const QString &sql) const
    {
        const auto connection = SqliteConnection::open(path + u"/store.sqlite"_s, Access::ReadWrite, path);
        ASSERT_TRUE((*connection)->exec(u"PRAGMA foreign_keys=OFF"_s));
        ASSERT_TRUE((*connection)->exec(sql));
    }
    static QString number(base::Id id) { return QString::number(static_cast<qint64>(id.toNumber())); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.banxin"_s);
    std::unique_ptr<Store> store;
    base::Id story = namedId(u"稿0"_s);
    std::vector<base::Id> steps;
};

} // namespace

TEST_F(AuditChain, AStepThatWasTakenOutIsToldByTheNext)
{
    meddle(u"DELETE FROM fact WHERE id=%1"_s.arg(number(steps[1])));
    EXPECT_TRUE(says(steps[2], u"与前一步接不上"_s));
    EXPECT_TRUE(says(steps[1], u"与修订记录不符"_s)) << "and the revision still knows it";
    EXPECT_FALSE(says(steps[3], u"接不上"_s)) << "only where the gap is";
}

TEST_F(AuditChain, AStepThatWasRewrittenIsTold)
{
    meddle(uR"(UPDATE fact SET value='{"from":"submitted","to":"approved"}' WHERE id=%1)"_s.arg(number(steps[1])));
    EXPECT_TRUE(says(steps[1], u"与修订记录不符"_s));
    EXPECT_TRUE(says(steps[2], u"接不上"_s));
}

TEST_F(AuditChain, AStepThatCannotBeReadIsTold)
{
    meddle(u"UPDATE fact SET value='{}' WHERE id=%1"_s.arg(number(steps[2])));
    EXPECT_TRUE(says(steps[2], u"读不出来"_s));
}

TEST_F(AuditChain, AStepThatRevokesIsTold)
{
    meddle(u"UPDATE fact SET revokes=%1 WHERE id=%2"_s.arg(number(steps[0]), number(steps[3])));
    EXPECT_TRUE(says(steps[3], u"撤销了别的"_s));
}

TEST_F(AuditChain, StepsThatChangedPlacesAreTold)
{
    meddle(u"UPDATE fact SET object=%1 WHERE id=%2"_s.arg(number(namedId(u"稿1"_s)), number(steps[1])));
    EXPECT_TRUE(says(steps[1], u"与修订记录不符"_s));
    EXPECT_TRUE(says(steps[2], u"接不上"_s));
}
