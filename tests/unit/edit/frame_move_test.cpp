#include "page_of_frames.h"

#include "../../support/seed.h"

#include <limits>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::ErrorKind;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;

namespace {

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

} // namespace

TEST(FrameMove, ThereAndBackIsWhereItWas)
{
    const std::uint64_t seed = test::seed();
    test::PageOfFrames page(seed);
    page.fill(60);
    for (int round = 0; round < 100; ++round) {
        const Document before = page.document;
        const Frames frames = page.some();
        const Point by{page.length(90) - Length::mm(45), page.length(90)};
        const auto there = moveFrames(page.document, frames, by, page.context);
        if (!there)
            continue; // one of them is locked
        page.apply(there);
        EXPECT_NE(page.document, before);
        page.apply(moveFrames(page.document, frames, {-by.x, -by.y}, page.context));
        ASSERT_EQ(page.document, before);
        EXPECT_TRUE(moveFrames(page.document, frames, {}, page.context)->isEmpty());
    }
}

TEST(FrameMove, NoFrameLeavesWhatCanBePrinted)
{
    test::PageOfFrames page;
    const Id box = page.addBox(10, 10, 20, 20);
    for (const std::int64_t far : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
             Length::pt(-15000).toEmu(), Length::pt(15000).toEmu()}) {
        for (const Point by : {Point{Length::emu(far), {}}, Point{{}, Length::emu(far)}}) {
            const auto refused = moveFrames(page.document, {box}, by, page.context);
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
        }
        Rect wide = mm(0, 0, 9, 9);
        wide.width = Length::emu(far);
        EXPECT_FALSE(setFrameBoxes(page.document, {{box, wide}}, page.context));
    }
    EXPECT_FALSE(moveFrames(page.document, {box, Id::create()}, {Length::mm(1), {}}, page.context));
    EXPECT_TRUE(moveFrames(page.document, {}, {Length::mm(1), {}}, page.context)->isEmpty());
}

TEST(FrameMove, WhatIsInABoxGrowsWithIt)
{
    test::PageOfFrames page;
    const Id box = page.addBox(10, 10, 20, 40);
    Frame frame = page.frame(box);
    frame.contour = {{}, {Length::mm(20), {}}, {Length::mm(10), Length::mm(40)}};
    page.put(frame);
    AreaContent area;
    area.parts = {mm(0, 0, 10, 10), mm(10, 0, 5, 40)};
    const Id areaId = page.add(area, mm(0, 0, 15, 40));
    PictureContent picture;
    picture.picture = page.pictures[0];
    picture.image = mm(-5, -5, 30, 50);
    const Id pictureId = page.add(picture, mm(50, 50, 20, 40));

    page.apply(setFrameBoxes(page.document,
        {{box, mm(5, 10, 40, 20)}, {areaId, mm(0, 0, 30, 40)}, {pictureId, mm(50, 50, 10, 20)}}, page.context));
    EXPECT_EQ(page.frame(box).box, mm(5, 10, 40, 20));
    EXPECT_EQ(
        page.frame(box).contour, (std::vector<Point>{{}, {Length::mm(40), {}}, {Length::mm(20), Length::mm(20)}}));
    EXPECT_EQ(std::get<AreaContent>(page.frame(areaId).content).parts,
        (std::vector<Rect>{mm(0, 0, 20, 10), mm(20, 0, 10, 40)}));
    EXPECT_EQ(std::get<PictureContent>(page.frame(pictureId).content).image, mm(-2.5, -2.5, 15, 25));

    EXPECT_FALSE(setFrameBoxes(page.document, {{box, mm(0, 0, 9, 9)}, {box, mm(1, 1, 9, 9)}}, page.context));
    EXPECT_FALSE(setFrameBoxes(page.document, {{box, mm(0, 0, 0, 9)}}, page.context));
    EXPECT_TRUE(setFrameBoxes(page.document, {{box, page.frame(box).box}}, page.context)->isEmpty());
    // A rule has no height to scale by.
    const Id rule = page.add(RuleContent{}, mm(0, 0, 50, 0));
    page.apply(setFrameBoxes(page.document, {{rule, mm(0, 0, 20, 3)}}, page.context));
    EXPECT_FALSE(setFrameBoxes(page.document, {{rule, mm(0, 0, 0, 0)}}, page.context));
}

TEST(FrameMove, AnOrnamentStretchesWithItsBox)
{
    test::PageOfFrames page;
    const Id art = page.add(
        ArtContent{QStringLiteral("M0,0 L10 5.5 h-2v1.25C1 2,3 4,5 6Z"), base::Color(), {}, {}}, mm(10, 10, 20, 20));
    const auto path = [&] { return std::get<ArtContent>(page.frame(art).content).path; };
    page.apply(setFrameBoxes(page.document, {{art, mm(10, 10, 40, 10)}}, page.context));
    EXPECT_EQ(path(), QStringLiteral("M 0 0 L 20 2.75 h -4 v 0.625 C 2 1 6 2 10 3 Z"));
    page.apply(setFrameBoxes(page.document, {{art, mm(10, 10, 20, 20)}}, page.context));
    EXPECT_EQ(path(), QStringLiteral("M 0 0 L 10 5.5 h -2 v 1.25 C 1 2 3 4 5 6 Z"));
    page.apply(moveFrames(page.document, {art}, {Length::mm(1), {}}, page.context));
    EXPECT_EQ(path(), QStringLiteral("M 0 0 L 10 5.5 h -2 v 1.25 C 1 2 3 4 5 6 Z"));
}

TEST(FrameMove, OneAloneTurnsInItsPlaceAndSeveralAboutTheirMiddle)
{
    test::PageOfFrames page;
    const Id left = page.addBox(10, 10, 20, 20), right = page.addBox(50, 10, 20, 20);
    for (const int by : {4500, 333, -17999, 18000, 35999, -1}) {
        const Document before = page.document;
        page.apply(rotateFrames(page.document, {left}, by, page.context));
        EXPECT_EQ(page.frame(left).box, mm(10, 10, 20, 20));
        page.apply(rotateFrames(page.document, {left}, -by, page.context));
        ASSERT_EQ(page.document, before) << by;
    }
    EXPECT_TRUE(rotateFrames(page.document, {left}, 36000, page.context)->isEmpty());
    EXPECT_TRUE(rotateFrames(page.document, {left}, -72000, page.context)->isEmpty());

    page.apply(rotateFrames(page.document, {left, right}, 9000, page.context));
    EXPECT_EQ(page.frame(left).box, mm(30, -10, 20, 20)) << "clockwise: the left one goes up";
    EXPECT_EQ(page.frame(right).box, mm(30, 30, 20, 20));
    EXPECT_EQ(page.frame(left).rotation, 9000);
    page.apply(rotateFrames(page.document, {left, right}, 18000, page.context));
    EXPECT_EQ(page.frame(left).box, mm(30, 30, 20, 20));
    EXPECT_EQ(page.frame(left).rotation, -9000);
    page.apply(rotateFrames(page.document, {left, right}, 9000, page.context));
    EXPECT_EQ(page.frame(left).box, mm(10, 10, 20, 20));
    EXPECT_EQ(page.frame(left).rotation, 0);
    // By a third of a quarter, and their middles are as far apart as before.
    page.apply(rotateFrames(page.document, {left, right}, 3000, page.context));
    const Rect a = page.frame(left).box, b = page.frame(right).box;
    const double across = (b.x - a.x).toMm(), down = (b.y - a.y).toMm();
    EXPECT_NEAR(std::hypot(across, down), 40, 0.001);
    EXPECT_NEAR(across, 40 * std::cos(std::acos(-1) / 6), 0.001);
    EXPECT_GT(down, 0);

    const Id area = page.addArea();
    EXPECT_EQ(rotateFrames(page.document, {left, area}, 100, page.context).error().kind, ErrorKind::Refused);
}

TEST(FrameMove, LockedFramesStay)
{
    test::PageOfFrames page;
    const Id box = page.addBox(10, 10, 20, 20), other = page.addBox(40, 10, 20, 20);
    Frame locked = page.frame(box);
    for (const bool byLayer : {false, true}) {
        locked.locked = !byLayer;
        locked.layer = byLayer ? QStringLiteral("锁") : QString();
        page.put(locked);
        const Frames both{other, box};
        const Point by{Length::mm(1), {}};
        EXPECT_EQ(moveFrames(page.document, both, by, page.context).error().kind, ErrorKind::Refused);
        EXPECT_FALSE(rotateFrames(page.document, both, 100, page.context));
        EXPECT_FALSE(setFrameBoxes(page.document, {{box, mm(1, 1, 9, 9)}}, page.context));
        EXPECT_FALSE(setFrameBox(page.document, box, mm(1, 1, 9, 9), page.context));
        EXPECT_FALSE(setRunaround(page.document, box, {true}, page.context));
        EXPECT_FALSE(setContour(page.document, box, {}, page.context));
        EXPECT_FALSE(setFrameRole(page.document, box, QStringLiteral("folio"), page.context));
        EXPECT_FALSE(setFrameContent(page.document, box, BoxContent{}, page.context));
        EXPECT_FALSE(removeFrames(page.document, both, page.context));
        EXPECT_FALSE(duplicateFrames(page.document, both, by, page.context));
        EXPECT_FALSE(groupFrames(page.document, both, page.context));
        EXPECT_FALSE(ungroupFrames(page.document, both, page.context));
        EXPECT_FALSE(stackFrames(page.document, both, Stacking::ToBack, page.context));
        EXPECT_FALSE(moveToLayer(page.document, both, QStringLiteral("图"), page.context));
    }
}
