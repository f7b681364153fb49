// Undo of what was done in another issue: that issue is opened first, and it is told what was taken back.
#include "edit/frame_edits.h"
#include "session/session.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class UndoElsewhere : public testing::Test {
protected:
    UndoElsewhere()
    {
        support::copySample(m_folder.filePath(u"甲.banxin"_s));
        EXPECT_TRUE(session.openNow(m_folder.filePath(u"甲.banxin"_s)));
        first = session.issues().front().id;
        second = session.issues().back().id;
        EXPECT_TRUE(session.openIssueNow(first));
        QObject::connect(&session, &session::Session::stepTaken, &session,
            [this](const session::StepTaken &step) { steps.push_back(step); });
    }
    Id move()
    {
        const Id page = session.working().children(first, model::ObjectKind::Page).front();
        const Id frame = session.working().children(page, model::ObjectKind::Frame).front();
        base::Rect box = session.working().find<model::Frame>(frame)->box;
        box.x += base::Length::mm(1);
        EXPECT_TRUE(session.apply(*edit::setFrameBoxes(session.working(), {{frame, box}}, {session.person(), {}})));
        EXPECT_TRUE(session.flushNow());
        return frame;
    }
    QTemporaryDir m_folder;
    session::Session session;
    Id first, second;
    std::vector<session::StepTaken> steps;
};

} // namespace

TEST_F(UndoElsewhere, OpensTheIssueThatItChanges)
{
    const Id frame = move();
    const base::Rect moved = session.working().find<model::Frame>(frame)->box;
    ASSERT_TRUE(session.openIssueNow(second));
    EXPECT_FALSE(session.working().find<model::Frame>(frame));
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(session.issue(), first);
    EXPECT_NE(session.working().find<model::Frame>(frame)->box, moved);
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_EQ(steps[0].from, second);
    EXPECT_FALSE(steps[0].redo);
    // Twice in a row, without waiting, from elsewhere: both come.
    ASSERT_TRUE(session.openIssueNow(second));
    session.redo();
    session.undo();
    ASSERT_TRUE(support::waitFor([&] { return steps.size() == 3; }));
    EXPECT_EQ(session.issue(), first);
    EXPECT_TRUE(steps[1].redo);
    EXPECT_EQ(steps[1].from, second);
    EXPECT_TRUE(steps[2].from.isNull());
    EXPECT_NE(session.working().find<model::Frame>(frame)->box, moved);
    ASSERT_TRUE(session.flushNow());
}

TEST_F(UndoElsewhere, KnowsIssuesThatComeAndGo)
{
    model::Issue made;
    made.id = Id::create();
    made.publication = session.working().find<model::Issue>(first)->publication;
    made.date = QDate(2020, 10, 21);
    made.fields.insert(u"issue-number"_s, u"20637"_s);
    model::ChangeSet change;
    change.id = Id::create();
    change.author = session.person();
    change.undoGroup = Id::create();
    change.changes = {{made.id, 0, model::Put{made}}};
    ASSERT_TRUE(session.apply(change));
    ASSERT_EQ(session.issues().size(), 3u);
    EXPECT_EQ(session.issues().back().number, u"20637"_s);
    EXPECT_EQ(session.issues().back().publicationName, session.issues().front().publicationName);
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(session.issues().size(), 2u);
}

TEST_F(UndoElsewhere, StoresSayWhereStoriesStand)
{
    auto store = store::Store::open(session.location(), store::OpenMode::ReadOnly);
    ASSERT_TRUE(store);
    std::vector<Id> stories;
    for (const auto *placement : session.working().childrenOf<model::Placement>(first))
        stories.push_back(placement->story);
    const auto places = (*store)->placesOf(stories);
    ASSERT_TRUE(places) << places.error().toText().toStdString();
    for (const Id story : stories) {
        const auto newest = std::find_if(
            places->begin(), places->end(), [&](const store::StoryPlace &place) { return place.story == story; });
        ASSERT_NE(newest, places->end());
        const auto here = std::find_if(places->begin(), places->end(),
            [&](const store::StoryPlace &place) { return place.story == story && place.issue == first; });
        ASSERT_NE(here, places->end());
        EXPECT_GE(newest->date, here->date) << "the newest first";
        EXPECT_TRUE(here->page.startsWith(u'A')) << here->page.toStdString();
    }
    EXPECT_TRUE((*store)->placesOf({Id::create()})->empty());
    const Id page = session.working().children(first, model::ObjectKind::Page).front();
    EXPECT_EQ(*(*store)->issuesOf({page, Id::create()}), std::vector<Id>{first});
}
