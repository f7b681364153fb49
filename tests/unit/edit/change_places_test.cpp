// Where a change shows: pages, frames, text, and what is gone.
#include "edit/change_places.h"

#include "edit/frame_edits.h"
#include "edit/page_edits.h"

#include "session/sample_content.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Places : public testing::Test {
protected:
    Places()
    {
        before = session::sampleContent().value().document();
        for (const Id each : before.all(ObjectKind::Issue))
            if (before.find<Issue>(each)->date == QDate(2020, 10, 19))
                issue = each;
        pages = before.children(issue, ObjectKind::Page);
    }
    edit::ChangePlaces of(const base::Result<ChangeSet> &change)
    {
        EXPECT_TRUE(change) << change.error().toText().toStdString();
        after = applied(before, *change).value();
        return edit::changePlaces(before, after, issue, *change);
    }
    Document before, after;
    Id issue;
    std::vector<Id> pages;
    const edit::EditContext context{u"甲"_s, {}};
};

} // namespace

TEST_F(Places, FramesAreWhereTheyStand)
{
    const Frame *frame = before.childrenOf<Frame>(pages[1]).front();
    base::Rect box = frame->box;
    box.y += base::Length::mm(2);
    const auto places = of(edit::setFrameBoxes(before, {{frame->id, box}}, context));
    ASSERT_EQ(places.pages.size(), 1u);
    EXPECT_EQ(places.pages[0].page, pages[1]);
    EXPECT_EQ(places.pages[0].frames, std::vector<Id>{frame->id});
    EXPECT_FALSE(places.isNowhere());
}

TEST_F(Places, TextIsWhereItsStoryStands)
{
    Id body;
    Id story;
    for (const Placement *placement : before.childrenOf<Placement>(issue))
        for (const Paragraph *each : before.childrenOf<Paragraph>(placement->story))
            if (each->role == ParagraphRole::Body && body.isNull()) {
                body = each->id;
                story = placement->story;
            }
    const auto places = of(edit::replaceText(before, body, 2, 2, u"字字"_s, context));
    EXPECT_TRUE(places.pages.empty());
    ASSERT_EQ(places.texts.size(), 1u);
    EXPECT_EQ(places.texts[0].paragraph, body);
    EXPECT_EQ(places.texts[0].offset, 4);
    EXPECT_EQ(places.texts[0].story, story);
    EXPECT_FALSE(places.texts[0].pages.empty());
}

TEST_F(Places, APageThatGoesIsNamedAndOneThatComesIsOneThing)
{
    const auto change = edit::removePage(before, pages[2], context);
    const auto gone = of(change);
    EXPECT_EQ(gone.gonePages, QStringList{u"A03"_s});
    EXPECT_TRUE(gone.isNowhere());
    const ChangeSet back = inverse(before, *change);
    const auto come = edit::changePlaces(after, before, issue, back);
    ASSERT_EQ(come.pages.size(), 1u);
    EXPECT_EQ(come.pages[0].page, pages[2]);
    EXPECT_TRUE(come.pages[0].frames.empty());
}

TEST_F(Places, AnIssueThatComesOrGoesIsNamed)
{
    Issue made;
    made.id = Id::create();
    made.publication = before.find<Issue>(issue)->publication;
    made.date = QDate(2020, 10, 23);
    ChangeSet change;
    change.changes.push_back({made.id, 0, Put{made}});
    EXPECT_EQ(of(change).madeIssue, made.id);
    const ChangeSet back = inverse(before, change);
    EXPECT_TRUE(edit::changePlaces(after, before, made.id, back).issueIsGone);
    EXPECT_FALSE(edit::changePlaces(after, before, issue, back).issueIsGone);
}
