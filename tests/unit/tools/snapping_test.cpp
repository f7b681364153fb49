#include "tools/snapping.h"

#include <gtest/gtest.h>

namespace banxin::tools {
namespace {

using base::Id;
using base::Length;
using base::Rect;

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

/// A page of 200 × 300 mm with one column and two rows far from everything, and boxes.
class SnappingTest : public ::testing::Test {
protected:
    SnappingTest()
    {
        model::Page page;
        page.id = id;
        page.trim = {Length::mm(200), Length::mm(300)};
        page.grid.typeArea = mm(15, 15, 170, 270);
        page.grid.columns = 1;
        page.grid.rows = 2;
        page.guides = {{true, Length::mm(77)}, {false, Length::mm(122)}};
        document = model::Document().with(page, 1);
    }
    Id add(const Rect &box)
    {
        model::Frame frame;
        frame.id = Id::create();
        frame.page = id;
        frame.order = base::OrderKey::nth(count++);
        frame.box = box;
        document = document.with(frame, 1);
        return frame.id;
    }
    SnapTargets targets(const std::vector<Id> &but = {}) const { return {document, id, but}; }

    const Id id = Id::create();
    const Length reach = Length::mm(2);
    model::Document document;
    int count = 0;
};

TEST_F(SnappingTest, AnEdgeComesToLieOnAGuide)
{
    const Snap snap = targets().ofMove(mm(78.5, 40, 20, 10), reach);
    EXPECT_EQ(snap.by.x, Length::mm(-1.5));
    EXPECT_EQ(snap.by.y, Length());
    ASSERT_EQ(snap.marks.size(), 1U);
    EXPECT_TRUE(snap.marks[0].vertical);
    EXPECT_EQ(snap.marks[0].at, Length::mm(77));
}

TEST_F(SnappingTest, WhatIsFartherThanTheReachIsLeftAlone)
{
    const Snap snap = targets().ofMove(mm(50, 40, 20, 10), reach);
    EXPECT_TRUE(snap.marks.empty());
    EXPECT_EQ(snap.by.x, Length());
}

TEST_F(SnappingTest, MiddlesMeetMiddlesOfOtherFrames)
{
    add(mm(40, 200, 30, 20)); // its middle at 55
    const Snap snap = targets().ofMove(mm(50.8, 60, 10, 10), reach); // its own at 55.8
    EXPECT_EQ(snap.by.x, Length::mm(-0.8));
    ASSERT_FALSE(snap.marks.empty());
    EXPECT_EQ(snap.marks[0].to, Length::mm(220)); // the line reaches the other frame
}

TEST_F(SnappingTest, HowFarItIsFromTheFrameThatItIsInLineWithIsSaid)
{
    add(mm(40, 200, 30, 20));
    const Snap below = targets().ofMove(mm(40.5, 60, 10, 10), reach);
    ASSERT_EQ(below.marks.size(), 2U);
    EXPECT_EQ(below.marks[1].gap, Length::mm(130));
    EXPECT_EQ(below.marks[1].from, Length::mm(70));
    EXPECT_EQ(below.marks[1].to, Length::mm(200));
    const Snap aside = targets().ofResize(mm(120, 170, 20, 29), Handle::Bottom, reach);
    ASSERT_EQ(aside.marks.size(), 2U);
    EXPECT_FALSE(aside.marks[1].vertical);
    EXPECT_EQ(aside.marks[1].gap, Length::mm(50));
    // One that lies within it is at no distance.
    EXPECT_EQ(targets().ofMove(mm(40.5, 205, 10, 1), reach).marks.size(), 1U);
}

TEST_F(SnappingTest, TheDraggedFramesAreNoTargetsOfTheirOwn)
{
    const Id moved = add(mm(40, 200, 30, 20));
    EXPECT_TRUE(targets({moved}).ofMove(mm(41, 201, 30, 20), reach).marks.empty());
    EXPECT_FALSE(targets().ofMove(mm(41, 201, 30, 20), reach).marks.empty());
}

TEST_F(SnappingTest, ATurnedFrameIsMetWhereItIsSeen)
{
    const Id turned = add(mm(30, 200, 60, 20)); // turned by a quarter it covers 50 to 70 across
    model::Frame frame = *document.find<model::Frame>(turned);
    frame.rotation = 9000;
    document = document.with(frame, 1);
    EXPECT_EQ(targets().ofMove(mm(71, 30, 4, 11), reach).by.x, Length::mm(-1));
    EXPECT_EQ(targets().ofMove(mm(91.3, 30, 4, 11), reach).by.x, Length()) << "the upright box ends at 90";
}

TEST_F(SnappingTest, BetweenTwoNeighboursTheGapsBecomeEqual)
{
    add(mm(20, 40, 20, 20)); // ends at 40
    add(mm(100, 40, 20, 20)); // 60 mm free
    const Snap snap = targets().ofMove(mm(61, 47, 20, 9), reach); // 20 to either side at 60
    EXPECT_EQ(snap.by.x, Length::mm(-1));
    ASSERT_FALSE(snap.marks.empty());
    ASSERT_TRUE(snap.marks[0].gap);
    EXPECT_EQ(*snap.marks[0].gap, Length::mm(20));
}

TEST_F(SnappingTest, BehindTwoTheirGapIsTakenUp)
{
    add(mm(20, 40, 20, 20));
    add(mm(47, 40, 20, 20)); // 7 between them
    const Snap snap = targets().ofMove(mm(73.2, 47, 13, 9), reach); // 6.2 behind the second
    EXPECT_EQ(snap.by.x, Length::mm(0.8));
}

TEST_F(SnappingTest, AHandleMovesItsOwnEdgesAlone)
{
    const Snap snap = targets().ofResize(mm(60, 100, 16, 21.5), Handle::Right, reach);
    EXPECT_EQ(snap.by.x, Length::mm(1)); // the right edge at 76 to the guide at 77
    EXPECT_EQ(snap.by.y, Length()); // the foot at 121.5 stays, though a guide is near
    const Snap corner = targets().ofResize(mm(60, 100, 16, 21.5), Handle::BottomRight, reach);
    EXPECT_EQ(corner.by.y, Length::mm(0.5));
}

TEST_F(SnappingTest, AfterASnapTheEdgeLiesOnItsTargetExactly)
{
    for (int step = -19; step <= 19; ++step) {
        const Rect box = mm(77 + step / 10.0, 40, 10, 10);
        const Snap snap = targets().ofMove(box, reach);
        EXPECT_EQ(box.x + snap.by.x, Length::mm(77)) << step;
    }
}

} // namespace
} // namespace banxin::tools
