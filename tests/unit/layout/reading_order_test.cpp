#include "layout/reading_order.h"

#include <gtest/gtest.h>

namespace banxin::layout {

namespace {

base::Id named(const char *name) { return base::Id::fromName(QString::fromLatin1(name)); }

FrameLayout box(const char *name, double y, const char *story = nullptr)
{
    FrameLayout frame;
    frame.frame = named(name);
    frame.story = story ? named(story) : base::Id();
    frame.box = {base::Length(), base::Length::mm(y), base::Length::mm(50), base::Length::mm(10)};
    return frame;
}

LineLayout line(const char *frame, const char *story = nullptr)
{
    LineLayout made;
    made.frame = named(frame);
    made.story = story ? named(story) : base::Id();
    return made;
}

} // namespace

TEST(ReadingOrder, GoesByLinesAndLeavesPicturesWithTheirStory)
{
    PageLayout page;
    // Painted in another order than it is read.
    page.frames = {box("rule", 90), box("picture b", 60, "b"), box("area b", 50, "b"), box("tint", 5),
        box("caption a", 40, "a"), box("picture a", 30, "a"), box("area a", 20, "a"), box("folio", 0)};
    page.lines = {line("folio"), line("area a", "a"), line("area a", "a"), line("caption a", "a"), line("area b", "b")};
    const std::vector<base::Id> expected{named("folio"), named("area a"), named("caption a"), named("picture a"),
        named("area b"), named("picture b"), named("tint"), named("rule")};
    EXPECT_EQ(readingOrder(page), expected);
    EXPECT_TRUE(readingOrder(PageLayout()).empty());
}

} // namespace banxin::layout
