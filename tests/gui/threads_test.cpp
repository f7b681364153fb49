// Free text and stories that go on in further frames, by mouse: threads that are seen, over pages as well.
#include "compose_case.h"

#include "tools/select_tool.h"

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Threads : public support::ComposeCase {
protected:
    /// A frame of free text with more words than it has room for.
    Id fullText(int columns, int rows)
    {
        const Id text = drawOnGrid(Qt::Key_T, 0, 8, columns, rows);
        EXPECT_TRUE(view->isTyping()) << "one types at once";
        QString words;
        while (words.size() < 900)
            words += u"江水从城东流过，沿岸的灯一盏一盏亮起来，散步的人慢慢多了。"_s;
        type(words);
        settle();
        press(Qt::Key_Escape);
        EXPECT_FALSE(view->isTyping());
        EXPECT_EQ(view->selection().frame, text);
        return text;
    }
    int overset(Id story) const
    {
        const auto laid = view->layout();
        for (const layout::CopyfitState &state : laid->stories)
            if (state.story == story)
                return state.oversetCharacters;
        return 0;
    }
    QPoint outPortOf(Id id) const { return tools::outPort(view->transform().toView(box(id))).center().toPoint(); }
    std::vector<const model::Frame *> areas(Id id) const { return tools::areasOfStory(document(), id); }
};

} // namespace

TEST_F(Threads, FreeTextGoesOnInASecondFrameAndTheThreadIsSeen)
{
    makeEmptyPage();
    const Id first = fullText(2, 8);
    const Id story = view->selection().story;
    const int before = overset(story);
    ASSERT_GT(before, 200);
    EXPECT_EQ(pixels(view->viewport()->rect(), canvas::ink::kOverset) > 0, true) << "the port says that there is more";

    click(outPortOf(first));
    ASSERT_EQ(view->tool()->name(), u"continue"_s);
    const base::Rect second = page().grid.rect(3, 12, 2, 8);
    drag(at({second.x + base::Length::mm(1), second.y + base::Length::mm(1)}),
        at({second.right() - base::Length::mm(1), second.bottom() - base::Length::mm(1)}));
    settle();
    EXPECT_EQ(view->tool()->name(), u"select"_s);
    ASSERT_EQ(areas(first).size(), 2U);
    const Id next = areas(first)[1]->id;
    EXPECT_EQ(box(next), second);
    EXPECT_GT(linesIn(next), 4);
    EXPECT_LT(overset(story), before);

    // The thread runs from port to port while one of them is selected.
    view->setGridShown(false); // its lines are blue as well
    view->setFocus();
    press(Qt::Key_Escape);
    click(middleOf(first));
    const base::Rect gap = page().grid.rect(2, 6, 1, 24);
    const QRect between(at({gap.x, gap.y}), at({gap.right(), gap.bottom()}));
    const int seen = pixels(between, QColor(116, 161, 235), 60);
    EXPECT_GT(seen, 20);
    picture(u"lines6-thread"_s);
    press(Qt::Key_Escape);
    ASSERT_TRUE(view->selectedFrames().empty());
    EXPECT_LT(pixels(between, QColor(116, 161, 235), 60), seen / 4) << "and is not there when none is";

    // What is typed into the first pushes the second's text on; without the second it is overset again.
    click(middleOf(next));
    press(Qt::Key_Delete);
    settle();
    EXPECT_EQ(areas(first).size(), 1U);
    EXPECT_EQ(overset(story), before);
    EXPECT_TRUE(undone([&] { return areas(first).size() == 2; }));
}

TEST_F(Threads, AClickIntoAReservedAreaPutsTheRestThere)
{
    makeEmptyPage();
    const Id first = fullText(2, 8);
    drawOnGrid(Qt::Key_A, 3, 10, 2, 12);
    const Id reserved = view->frameAt(middleOf(page().grid.rect(3, 10, 2, 12)));
    ASSERT_FALSE(reserved.isNull());
    const base::Rect stands = box(reserved);
    click(middleOf(first));
    click(outPortOf(first));
    ASSERT_EQ(view->tool()->name(), u"continue"_s);
    click(middleOf(first)); // no room for a click there
    EXPECT_EQ(view->tool()->name(), u"continue"_s);
    EXPECT_EQ(areas(first).size(), 1U);
    click(middleOf(reserved));
    settle();
    ASSERT_EQ(areas(first).size(), 2U);
    EXPECT_EQ(areas(first)[1]->id, reserved);
    EXPECT_EQ(box(reserved), stands);
    EXPECT_GT(linesIn(reserved), 4);
    EXPECT_EQ(view->tool()->name(), u"select"_s);
    EXPECT_TRUE(undone([&] { return areas(first).size() == 1; }));
    settle();
    EXPECT_TRUE(content<model::AreaContent>(reserved).placement.isNull());
}
