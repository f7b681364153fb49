// Undo among colleagues, without a store: a list of revisions stands in for one.
#include "../../support/newsroom.h"
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "edit/edits.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using test::namedId;

namespace {

class Undo : public testing::Test {
protected:
    Undo()
    {
        for (const Object &object : test::newsroomObjects())
            document = std::move(document).with(object, 1);
        document = document.withRevision(1);
    }
    base::Result<RevisionEntry> commit(const base::Result<ChangeSet> &change)
    {
        if (!change)
            return tl::unexpected(change.error());
        const std::int64_t revision = document.revision() + 1;
        const auto after = applied(document, *change, revision);
        if (!after)
            return tl::unexpected(after.error());
        revisions.push_back({revision, {}, *change, inverse(document, *change)});
        document = after->withRevision(revision);
        return revisions.back();
    }
    void type(const QString &author, int at, const QString &text, Id group = {})
    {
        ASSERT_TRUE(commit(replaceText(document, head, at, at, text, {author, group})));
    }
    std::vector<RevisionEntry> groupOf(Id group) const
    {
        std::vector<RevisionEntry> found;
        for (auto it = revisions.rbegin(); it != revisions.rend(); ++it)
            if (it->change.undoGroup == group)
                found.push_back(*it);
        return found;
    }
    base::Result<ChangeSet> undo(const std::vector<RevisionEntry> &group) const
    {
        std::vector<RevisionEntry> since;
        for (const RevisionEntry &entry : revisions)
            if (entry.revision > group.back().revision)
                since.push_back(entry);
        return undoChange(group, since, document, {group.front().change.author, {}});
    }
    QString text() const { return document.find<Paragraph>(head)->text; }

    Document document;
    std::vector<RevisionEntry> revisions;
    const Id head = namedId(QStringLiteral("稿0段0"));
    const QString a = QStringLiteral("甲"), b = QStringLiteral("乙");
};

} // namespace

TEST_F(Undo, ARunOfKeysIsTakenBackAsOneSplice)
{
    const QString before = text();
    const Id group = Id::create();
    for (int n = 0; n < 5; ++n)
        type(a, n, QStringLiteral("字"), group);
    ASSERT_TRUE(commit(replaceText(document, head, 3, 5, {}, {a, group})));
    const auto change = undo(groupOf(group));
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    EXPECT_EQ(change->changes.size(), 1u);
    EXPECT_EQ(change->undoes, group);
    ASSERT_TRUE(commit(change));
    EXPECT_EQ(text(), before);
}

TEST_F(Undo, AColleaguesWordsInBetweenStay)
{
    const QString before = text();
    const Id group = Id::create();
    type(a, 0, QStringLiteral("一二"), group);
    type(b, 0, QStringLiteral("乙"));
    type(a, 3, QStringLiteral("三四"), group);
    type(b, 5, QStringLiteral("丙"));
    ASSERT_TRUE(commit(replaceText(document, head, 3, 4, {}, {a, group}))); // takes his own 三 back
    EXPECT_EQ(text(), QStringLiteral("乙一二四丙") + before);
    const auto change = undo(groupOf(group));
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    ASSERT_TRUE(commit(change));
    EXPECT_EQ(text(), QStringLiteral("乙丙") + before);
    ASSERT_TRUE(commit(undo({revisions.back()}))); // redo
    EXPECT_EQ(text(), QStringLiteral("乙一二四丙") + before);
}

TEST_F(Undo, WordsThatAColleagueWentOnWritingInAreAConflict)
{
    const Id group = Id::create();
    type(a, 0, QStringLiteral("一二三"), group);
    type(b, 2, QStringLiteral("乙"));
    const auto change = undo(groupOf(group));
    ASSERT_FALSE(change);
    EXPECT_EQ(change.error().kind, base::ErrorKind::Conflict);
}

TEST_F(Undo, SplitsAndTypingInTheNewParagraphGoTogether)
{
    const Document before = document;
    const Id group = Id::create();
    ASSERT_TRUE(commit(splitParagraph(document, head, 4, {a, group})));
    const Id made = revisions.back().change.changes.back().id;
    ASSERT_TRUE(commit(replaceText(document, made, 0, 0, QStringLiteral("新"), {a, group})));
    type(b, 0, QStringLiteral("乙"));
    ASSERT_TRUE(commit(undo(groupOf(group))));
    EXPECT_FALSE(document.findObject(made));
    EXPECT_EQ(text(), QStringLiteral("乙") + before.find<Paragraph>(head)->text);
}

TEST_F(Undo, RandomGroupsAlwaysComeBackWhereNobodyElseWas)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    for (int round = 0; round < 60; ++round) {
        const Document before = document;
        const Id group = Id::create();
        for (int n = 1 + random.below(6); n > 0; --n) {
            ChangeSet change = random.change(document);
            change.author = a;
            change.undoGroup = group;
            ASSERT_TRUE(commit(change));
        }
        const Document after = document;
        const auto back = undo(groupOf(group));
        ASSERT_TRUE(back) << back.error().toText().toStdString();
        ASSERT_TRUE(commit(back));
        ASSERT_EQ(document, before);
        ASSERT_TRUE(commit(undo({revisions.back()})));
        ASSERT_EQ(document, after);
    }
}

TEST_F(Undo, RandomTypingOfTwoPeopleLeavesTheOthersWords)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    int undone = 0;
    for (int round = 0; round < 200; ++round) {
        const Id group = Id::create();
        for (int n = 2 + random.below(6); n > 0; --n) {
            const int at = random.below(static_cast<int>(text().size()) + 1);
            if (random.chance(50))
                type(a, at, QStringLiteral("甲"), group);
            else
                type(b, at, QStringLiteral("乙"));
        }
        const auto own = groupOf(group);
        if (own.empty())
            continue;
        const qsizetype mine = text().count(u'甲'), theirs = text().count(u'乙');
        const auto back = undo(own);
        if (!back)
            continue; // somebody wrote inside a run: that is a conflict, never a guess
        ++undone;
        ASSERT_TRUE(commit(back));
        EXPECT_EQ(text().count(u'甲'), mine - static_cast<qsizetype>(own.size()));
        EXPECT_EQ(text().count(u'乙'), theirs);
    }
    EXPECT_GT(undone, 100);
}
