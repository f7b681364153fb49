#include "tools/handles.h"

#include <gtest/gtest.h>

namespace banxin::tools {
namespace {

using base::Length;
using base::Rect;

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}
base::Point by(double x, double y) { return {Length::mm(x), Length::mm(y)}; }

TEST(HandlesTest, ASideMovesItsEdgeAlone)
{
    EXPECT_EQ(resized(mm(10, 10, 40, 30), Handle::Right, by(5, 9)), mm(10, 10, 45, 30));
    EXPECT_EQ(resized(mm(10, 10, 40, 30), Handle::Left, by(5, 9)), mm(15, 10, 35, 30));
    EXPECT_EQ(resized(mm(10, 10, 40, 30), Handle::Top, by(5, -9)), mm(10, 1, 40, 39));
    EXPECT_EQ(resized(mm(10, 10, 40, 30), Handle::Bottom, by(5, 9)), mm(10, 10, 40, 39));
}

TEST(HandlesTest, ACornerMovesTwoEdgesAndTheOthersStay)
{
    for (const Handle handle : {Handle::TopLeft, Handle::TopRight, Handle::BottomRight, Handle::BottomLeft}) {
        const Rect before = mm(10, 10, 40, 30), after = resized(before, handle, by(3, 4));
        EXPECT_EQ(movesLeft(handle) ? after.right() : after.x, movesLeft(handle) ? before.right() : before.x);
        EXPECT_EQ(movesTop(handle) ? after.bottom() : after.y, movesTop(handle) ? before.bottom() : before.y);
    }
}

TEST(HandlesTest, AKeptRatioFollowsTheLargerMove)
{
    const Rect after = resized(mm(0, 0, 40, 20), Handle::BottomRight, by(20, 1), Ratio::Kept);
    EXPECT_EQ(after, mm(0, 0, 60, 30));
    EXPECT_EQ(resized(mm(0, 0, 40, 20), Handle::Bottom, by(0, 10), Ratio::Kept), mm(-10, 0, 60, 30));
}

TEST(HandlesTest, FromTheMiddleBothSidesMove)
{
    EXPECT_EQ(resized(mm(10, 10, 40, 30), Handle::Right, by(5, 0), Ratio::Free, From::Middle), mm(5, 10, 50, 30));
}

TEST(HandlesTest, NothingIsTurnedInsideOut)
{
    for (const Handle handle : {Handle::TopLeft, Handle::Top, Handle::TopRight, Handle::Right, Handle::BottomRight,
             Handle::Bottom, Handle::BottomLeft, Handle::Left})
        for (const double far : {-500.0, 500.0})
            for (const Ratio ratio : {Ratio::Free, Ratio::Kept}) {
                const Rect after = resized(mm(10, 10, 40, 30), handle, by(far, far), ratio);
                EXPECT_GT(after.width, Length());
                EXPECT_GT(after.height, Length());
            }
}

TEST(HandlesTest, CornersAreHitBeforeSidesAndTurningBeyondThem)
{
    const QRectF box(100, 100, 200, 100);
    EXPECT_EQ(handleAt(box, {100, 100}, false), Handle::TopLeft);
    EXPECT_EQ(handleAt(box, {306, 203}, false), Handle::BottomRight);
    EXPECT_EQ(handleAt(box, {200, 97}, false), Handle::Top);
    EXPECT_EQ(handleAt(box, {200, 150}, false), std::nullopt);
    EXPECT_EQ(handleAt(box, {315, 215}, true), Handle::Turn);
    EXPECT_EQ(handleAt(box, {315, 215}, false), std::nullopt);
    EXPECT_EQ(handleAt(QRectF(0, 0, 12, 12), {6, 0}, false), Handle::TopLeft); // too short for sides
}

TEST(HandlesTest, ABoxHoweverSmallOrThinIsDraggedByItsMiddle)
{
    for (const QRectF &box :
        {QRectF(0, 0, 12, 12), QRectF(0, 0, 200, 7), QRectF(0, 0, 7, 200), QRectF(0, 0, 200, 20), QRectF(0, 0, 31, 31)})
        EXPECT_EQ(handleAt(box, box.center(), true), std::nullopt) << box.width() << " x " << box.height();
    EXPECT_EQ(handleAt(QRectF(0, 0, 200, 7), {200, 3.5}, false).has_value(), true) << "its ends are still handles";
    EXPECT_EQ(handleAt(QRectF(0, 0, 200, 40), {100, 0}, false), Handle::Top) << "where there is room";
}

TEST(HandlesTest, CursorsTurnWithTheBox)
{
    EXPECT_EQ(cursorOf(Handle::Right).shape(), Qt::SizeHorCursor);
    EXPECT_EQ(cursorOf(Handle::Right, 9000).shape(), Qt::SizeVerCursor);
    EXPECT_EQ(cursorOf(Handle::Right, 4400).shape(), Qt::SizeFDiagCursor);
    EXPECT_EQ(cursorOf(Handle::TopLeft, -9000).shape(), Qt::SizeBDiagCursor);
    EXPECT_EQ(cursorOf(Handle::Top, 18000).shape(), Qt::SizeVerCursor);
}

} // namespace
} // namespace banxin::tools
