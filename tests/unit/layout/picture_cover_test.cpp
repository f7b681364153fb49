// What a frame shows of its picture, and the finding where the picture does not cover it.
#include "layout/picture_cover.h"

#include "base/turn.h"
#include "page_fixture.h"

#include <cmath>
#include <numbers>

using namespace banxin;
using base::Length;
using base::Rect;

namespace {

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

model::Frame frameIn(const Rect &box)
{
    model::Frame frame;
    frame.id = base::Id::create();
    frame.box = box;
    return frame;
}

bool holds(const Rect &outer, const Rect &inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right()
        && outer.bottom() >= inner.bottom();
}

class PictureGap : public layout::PageFixture {
protected:
    /// A picture of 400 × 300 pixels in a frame of 60 × 40 mm; what the layout has to say of it.
    std::vector<layout::Finding> gaps(const model::PictureContent &content)
    {
        story(QStringLiteral("a"), {{Role::Body, QStringLiteral("正文。")}});
        model::StoryPicture picture;
        picture.id = named(QStringLiteral("picture"));
        picture.story = named(QStringLiteral("a"));
        picture.asset = base::Digest::of("bytes");
        put(picture);
        model::Asset asset;
        asset.id = named(QStringLiteral("asset"));
        asset.digest = picture.asset;
        asset.pixelWidth = 400;
        asset.pixelHeight = 300;
        put(asset);
        model::PictureContent shown = content;
        shown.picture = picture.id;
        frame(QStringLiteral("pictureFrame"), mm(50, 50, 60, 40), shown);
        std::vector<layout::Finding> found;
        const auto laid = composed();
        for (const layout::Finding &finding : laid->findings)
            if (finding.rule == QStringLiteral("picture-gap"))
                found.push_back(finding);
        return found;
    }
};

} // namespace

TEST(PictureCover, AnImageIsBroughtOverWhatIsSeenAndNoFartherThanItMust)
{
    const Rect seen = mm(10, 10, 60, 40);
    EXPECT_EQ(layout::broughtOver(mm(0, 0, 90, 60), seen), mm(0, 0, 90, 60)) << "it covers";
    EXPECT_EQ(layout::broughtOver(mm(30, 0, 90, 60), seen), mm(10, 0, 90, 60)) << "moved to the edge alone";
    const Rect grown = layout::broughtOver(mm(20, 20, 30, 20), seen);
    EXPECT_EQ(grown, seen) << "as large as it must be";
    for (double x = -100; x <= 100; x += 17)
        for (const double width : {5.0, 30.0, 61.0, 200.0}) {
            const Rect over = layout::broughtOver(mm(x, -x, width, width * 0.75), seen);
            EXPECT_TRUE(holds(over, seen));
            EXPECT_NEAR(over.width.toMm() / over.height.toMm(), 4.0 / 3, 0.001);
            EXPECT_TRUE(layout::gapOf(over, seen).isZero());
        }
}

TEST(PictureCover, TheWidestBareStripeIsTold)
{
    const Rect seen = mm(10, 10, 60, 40);
    EXPECT_TRUE(layout::gapOf(seen, seen).isZero());
    EXPECT_TRUE(layout::gapOf(mm(10.04, 10, 60, 40), seen).isZero()) << "less than a hair";
    EXPECT_EQ(layout::gapOf(mm(12, 9, 60, 40), seen), Length::mm(2));
    EXPECT_EQ(layout::gapOf(mm(12, 15, 60, 40), seen), Length::mm(5));
}

TEST(PictureCover, APictureTurnedInItsFrameHasToReachTheFramesCorners)
{
    const model::Frame frame = frameIn(mm(10, 20, 60, 40));
    model::PictureContent content;
    EXPECT_EQ(layout::seenOf(frame, content), frame.box);
    content.rotation = 9000;
    EXPECT_EQ(layout::seenOf(frame, content), mm(20, 10, 40, 60));
    content.rotation = 3000;
    const Rect seen = layout::seenOf(frame, content);
    EXPECT_NEAR(seen.width.toMm(), 60 * std::cos(std::numbers::pi / 6) + 40 * 0.5, 0.01);
    EXPECT_NEAR(seen.height.toMm(), 40 * std::cos(std::numbers::pi / 6) + 60 * 0.5, 0.01);
    // A circle needs no more however it is turned.
    const model::Frame round = frameIn(mm(10, 10, 40, 40));
    content.shape = model::FrameShape::Ellipse;
    const Rect circle = layout::seenOf(round, content);
    EXPECT_NEAR(circle.width.toMm(), 40, 0.2);
    EXPECT_NEAR(circle.height.toMm(), 40, 0.2);
}

TEST(PictureCover, BesideItsFocusAPictureCoversItsFrameAtEveryAngle)
{
    const model::Frame frame = frameIn(mm(10, 20, 60, 40));
    model::StoryPicture picture;
    model::Asset asset;
    asset.pixelWidth = 400;
    asset.pixelHeight = 300;
    for (int angle = -18000; angle <= 18000; angle += 1234) {
        model::PictureContent content;
        content.rotation = angle;
        const auto image = layout::imageOf(frame, content, picture, &asset);
        ASSERT_TRUE(image);
        const base::Turn back{{Length::mm(40), Length::mm(40)}, -angle};
        for (const base::Point corner : back.corners(frame.box))
            EXPECT_TRUE(image->grownBy(Length::mm(0.01)).contains(corner)) << angle;
    }
    EXPECT_FALSE(layout::imageOf(frame, {}, picture, nullptr));
}

TEST_F(PictureGap, ACoveringPictureHasNone) { EXPECT_TRUE(gaps({}).empty()); }

TEST_F(PictureGap, ATurnedPictureThatFillsItsFrameHasNone)
{
    model::PictureContent content;
    content.rotation = 700;
    EXPECT_TRUE(gaps(content).empty());
}

TEST_F(PictureGap, OnePutAsideIsToldWithItsWidth)
{
    model::PictureContent content;
    content.image = mm(3, 0, 60, 45);
    const auto found = gaps(content);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().severity, layout::Finding::Severity::Warning);
    EXPECT_EQ(found.front().frame, named(QStringLiteral("pictureFrame")));
    EXPECT_EQ(found.front().story, named(QStringLiteral("a")));
    EXPECT_TRUE(found.front().message.contains(QStringLiteral("3.0"))) << found.front().message.toStdString();
}

TEST_F(PictureGap, OnePutByHandAndTurnedThenIsToldAtItsCorners)
{
    model::PictureContent content;
    content.image = mm(0, -2.5, 60, 45);
    content.rotation = 700;
    EXPECT_EQ(gaps(content).size(), 1U);
}
