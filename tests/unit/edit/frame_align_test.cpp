#include "page_of_frames.h"

#include "../../support/seed.h"
#include "edit/frame_checks.h"

#include <algorithm>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::Rect;

namespace {

constexpr Edge kEdges[] = {
    Edge::Left, Edge::HorizontalMiddle, Edge::Right, Edge::Top, Edge::VerticalMiddle, Edge::Bottom};

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

} // namespace

TEST(FrameAlign, EdgesAndMiddlesMeet)
{
    test::PageOfFrames page;
    const Id a = page.addBox(10, 20, 20, 10), b = page.addBox(50, 60, 40, 30);
    const auto after = [&](Edge edge, AlignTo to) {
        const Document before = page.document;
        page.apply(alignFrames(page.document, {a, b}, edge, to, page.context));
        const std::pair boxes{page.frame(a).box, page.frame(b).box};
        page.document = before;
        return boxes;
    };
    EXPECT_EQ(after(Edge::Left, AlignTo::Selection), std::pair(mm(10, 20, 20, 10), mm(10, 60, 40, 30)));
    EXPECT_EQ(after(Edge::Right, AlignTo::Selection), std::pair(mm(70, 20, 20, 10), mm(50, 60, 40, 30)));
    EXPECT_EQ(after(Edge::HorizontalMiddle, AlignTo::Selection), std::pair(mm(40, 20, 20, 10), mm(30, 60, 40, 30)));
    EXPECT_EQ(after(Edge::Top, AlignTo::Selection), std::pair(mm(10, 20, 20, 10), mm(50, 20, 40, 30)));
    EXPECT_EQ(after(Edge::Bottom, AlignTo::Selection), std::pair(mm(10, 80, 20, 10), mm(50, 60, 40, 30)));
    EXPECT_EQ(after(Edge::VerticalMiddle, AlignTo::Selection), std::pair(mm(10, 50, 20, 10), mm(50, 40, 40, 30)));
    EXPECT_EQ(after(Edge::Right, AlignTo::Trim), std::pair(mm(255, 20, 20, 10), mm(235, 60, 40, 30)));
    EXPECT_EQ(after(Edge::Left, AlignTo::TypeArea), std::pair(mm(20, 20, 20, 10), mm(20, 60, 40, 30)));
}

TEST(FrameAlign, GroupsMoveAsOneAndLockedOnesLead)
{
    test::PageOfFrames page;
    const Id a = page.addBox(10, 20, 20, 10), b = page.addBox(40, 20, 20, 10), c = page.addBox(100, 90, 10, 10);
    page.apply(groupFrames(page.document, {a, b}, page.context));
    page.apply(alignFrames(page.document, {a, c}, Edge::Right, AlignTo::Selection, page.context));
    EXPECT_EQ(page.frame(a).box, mm(60, 20, 20, 10));
    EXPECT_EQ(page.frame(b).box, mm(90, 20, 20, 10));
    page.apply(lockFrames(page.document, {a}, true, page.context));
    page.apply(alignFrames(page.document, {c, b}, Edge::Left, AlignTo::Selection, page.context));
    EXPECT_EQ(page.frame(b).box, mm(90, 20, 20, 10)) << "one of its group is locked";
    EXPECT_EQ(page.frame(c).box, mm(60, 90, 10, 10));
    EXPECT_FALSE(alignFrames(page.document, {a, b}, Edge::Left, AlignTo::Trim, page.context)) << "nothing can move";
    EXPECT_FALSE(distributeFrames(page.document, {a, c}, Qt::Horizontal, Length(), page.context));
}

TEST(FrameAlign, TurnedFramesAreAlignedByWhatIsSeen)
{
    test::PageOfFrames page;
    const Id turned = page.addBox(50, 50, 40, 10), other = page.addBox(10, 10, 5, 5);
    page.apply(rotateFrames(page.document, {turned}, 9000, page.context));
    page.apply(alignFrames(page.document, {turned, other}, Edge::Top, AlignTo::Selection, page.context));
    EXPECT_EQ(boundsOf(page.frame(turned)), mm(65, 10, 10, 40));
    EXPECT_EQ(page.frame(turned).box, mm(50, 25, 40, 10));
}

TEST(FrameAlign, TwiceIsOnce)
{
    const std::uint64_t seed = test::seed();
    test::PageOfFrames page(seed);
    page.fill(40);
    int aligned = 0;
    for (int round = 0; round < 200; ++round) {
        const Frames frames = page.some();
        const Edge edge = kEdges[page.random.below(6)];
        const auto to = static_cast<AlignTo>(page.random.below(3));
        const auto change = alignFrames(page.document, frames, edge, to, page.context);
        if (!change)
            continue;
        page.apply(change);
        ++aligned;
        const auto again = alignFrames(page.document, frames, edge, to, page.context);
        ASSERT_TRUE(again);
        ASSERT_TRUE(again->isEmpty()) << "round " << round;
    }
    EXPECT_GT(aligned, 150);
}

TEST(FrameAlign, GapsAreEqualToTheLastEmu)
{
    const std::uint64_t seed = test::seed();
    for (int round = 0; round < 100; ++round) {
        test::PageOfFrames page(seed + static_cast<std::uint64_t>(round));
        Frames frames;
        const int count = 3 + page.random.below(9);
        for (int i = 0; i < count; ++i)
            frames.push_back(page.add(BoxContent{}, page.someBox()));
        const bool across = round % 2 == 0;
        const auto along = [&](Id id) {
            const Rect box = page.frame(id).box;
            return across ? box : Rect{box.y, box.x, box.height, box.width};
        };
        std::stable_sort(frames.begin(), frames.end(), [&](Id a, Id b) { // from the first middle to the last
            return along(a).x + along(a).right() < along(b).x + along(b).right();
        });
        const Rect first = along(frames.front()), last = along(frames.back());
        Frames shuffled = frames;
        std::reverse(shuffled.begin(), shuffled.end());
        const Qt::Orientation direction = across ? Qt::Horizontal : Qt::Vertical;
        page.apply(distributeFrames(page.document, shuffled, direction, std::nullopt, page.context));
        EXPECT_EQ(along(frames.front()), first);
        EXPECT_EQ(along(frames.back()), last);
        Length least = Length::pt(99999), most = -least;
        for (std::size_t i = 1; i < frames.size(); ++i) {
            const Length gap = along(frames[i]).x - along(frames[i - 1]).right();
            least = std::min(least, gap);
            most = std::max(most, gap);
        }
        EXPECT_LE(most - least, Length::emu(1)) << "frames " << count;
        if (least < Length())
            continue; // they cover each other: once more would go by their new middles

        page.apply(distributeFrames(page.document, shuffled, direction, Length::mm(4), page.context));
        EXPECT_EQ(along(frames.front()), first);
        for (std::size_t i = 1; i < frames.size(); ++i)
            EXPECT_EQ(along(frames[i]).x - along(frames[i - 1]).right(), Length::mm(4));
    }
    test::PageOfFrames page;
    const Id a = page.addBox(0, 0, 9, 9), b = page.addBox(20, 0, 9, 9);
    EXPECT_FALSE(distributeFrames(page.document, {a, b}, Qt::Horizontal, std::nullopt, page.context));
    EXPECT_FALSE(distributeFrames(page.document, {a, b}, Qt::Horizontal, Length::pt(20000), page.context));
    EXPECT_FALSE(distributeFrames(page.document, {}, Qt::Horizontal, std::nullopt, page.context));
    page.apply(distributeFrames(page.document, {b, a}, Qt::Horizontal, Length(), page.context));
    EXPECT_EQ(page.frame(b).box, mm(9, 0, 9, 9));
}
