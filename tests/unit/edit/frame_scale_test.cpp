// Frames that are scaled together.
#include "edit/frame_edits.h"

#include "model/document.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using base::Length;
using base::Rect;

namespace {

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

model::Frame frame(const Rect &box, int rotation = 0)
{
    model::Frame made;
    made.id = base::Id::create();
    made.box = box;
    made.rotation = rotation;
    made.content = model::BoxContent{};
    return made;
}

void expectNear(const Rect &a, const Rect &b)
{
    EXPECT_NEAR(a.x.toMm(), b.x.toMm(), 0.001);
    EXPECT_NEAR(a.y.toMm(), b.y.toMm(), 0.001);
    EXPECT_NEAR(a.width.toMm(), b.width.toMm(), 0.001);
    EXPECT_NEAR(a.height.toMm(), b.height.toMm(), 0.001);
}

} // namespace

TEST(FrameScale, WhatIsInsideScalesAlong)
{
    EXPECT_EQ(scaledWith(mm(20, 20, 10, 10), mm(10, 10, 40, 40), mm(10, 10, 80, 20)), mm(30, 15, 20, 5));
    EXPECT_EQ(scaledWith(mm(20, 20, 10, 10), mm(10, 10, 40, 40), mm(10, 10, 40, 40)), mm(20, 20, 10, 10));
    // Along a side without length it is moved alone.
    EXPECT_EQ(scaledWith(mm(5, 5, 10, 2), mm(5, 5, 10, 0), mm(7, 9, 20, 4)), mm(7, 9, 20, 2));
}

TEST(FrameScale, NeighboursStayNeighbours)
{
    const Rect before = mm(0, 0, 100, 10), after = mm(0, 0, 33.3333, 10);
    Rect last;
    for (int n = 0; n < 10; ++n) {
        const Rect next = scaledWith(mm(n * 10, 0, 10, 10), before, after);
        if (n > 0) {
            EXPECT_EQ(next.x, last.right());
        }
        last = next;
    }
    EXPECT_EQ(last.right(), after.right());
}

TEST(FrameScale, AQuarterTurnedFrameGrowsAlongThePagesSides)
{
    const model::Frame upright = frame(mm(0, 0, 20, 20)), turned = frame(mm(30, 0, 40, 20), 9000); // seen at 40, -10
    const std::vector<const model::Frame *> both{&upright, &turned};
    const Rect before = boundsOf(both);
    expectNear(before, mm(0, -10, 60, 40));
    const Rect after = mm(0, -10, 120, 40); // twice as wide
    const auto boxes = scaledFrames(both, before, after);
    ASSERT_EQ(boxes.size(), 2U);
    expectNear(boxes[0].box, mm(0, 0, 40, 20));
    model::Frame now = turned;
    now.box = boxes[1].box;
    expectNear(boundsOf(now), mm(80, -10, 40, 40));
    EXPECT_EQ(now.box.width, Length::mm(40)) << "what lies across the growth keeps its length";
}

TEST(FrameScale, ATurnedFrameGrowsAlongItsOwnSidesAndKeepsItsPlaceAmongTheOthers)
{
    const model::Frame turned = frame(mm(10, 10, 20, 10), 3000);
    const std::vector<const model::Frame *> one{&turned};
    const Rect before = boundsOf(one);
    const auto same = scaledFrames(one, before, before);
    EXPECT_EQ(same.front().box, turned.box);
    Rect after = before;
    after.width = before.width * 2;
    after.height = before.height * 2;
    const Rect box = scaledFrames(one, before, after).front().box;
    EXPECT_NEAR(box.width.toMm(), 40, 0.001);
    EXPECT_NEAR(box.height.toMm(), 20, 0.001);
    model::Frame now = turned;
    now.box = box;
    expectNear(boundsOf(now), after);
}
