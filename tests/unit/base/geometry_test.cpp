#include "base/geometry.h"

#include <gtest/gtest.h>

using banxin::base::Length;
using banxin::base::Point;
using banxin::base::Rect;

namespace {

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

} // namespace

TEST(Rect, KnowsItsEdges)
{
    const Rect rect = mm(20, 30, 350, 490);
    EXPECT_EQ(rect.left(), Length::mm(20));
    EXPECT_EQ(rect.top(), Length::mm(30));
    EXPECT_EQ(rect.right(), Length::mm(370));
    EXPECT_EQ(rect.bottom(), Length::mm(520));
}

TEST(Rect, OwnsItsTopLeftEdgesAlone)
{
    const Rect rect = mm(0, 0, 10, 10);
    EXPECT_TRUE(rect.contains(Point{}));
    EXPECT_FALSE(rect.contains(Point{Length::mm(10), Length::mm(5)}));
    EXPECT_FALSE(rect.contains(Point{Length::mm(5), Length::mm(10)}));
    EXPECT_FALSE(rect.contains(Point{-Length::emu(1), Length()}));
}

TEST(Rect, TouchingIsNotIntersecting)
{
    const Rect rect = mm(0, 0, 10, 10);
    EXPECT_FALSE(rect.intersects(mm(10, 0, 5, 5)));
    EXPECT_FALSE(rect.intersects(mm(0, 10, 5, 5)));
    EXPECT_TRUE(rect.intersects(mm(9.99, 9.99, 5, 5)));
    EXPECT_TRUE(rect.intersects(mm(2, 2, 1, 1)));
    EXPECT_TRUE(mm(2, 2, 1, 1).intersects(rect));
}

TEST(Rect, IsEmptyWithoutArea)
{
    EXPECT_TRUE(Rect{}.isEmpty());
    EXPECT_TRUE(mm(0, 0, 10, 0).isEmpty());
    EXPECT_TRUE(mm(0, 0, -1, 10).isEmpty());
    EXPECT_FALSE(mm(0, 0, 0.01, 0.01).isEmpty());
}

TEST(Rect, GrowsMovesAndUnites)
{
    EXPECT_EQ(mm(10, 10, 20, 20).grownBy(Length::mm(3)), mm(7, 7, 26, 26));
    EXPECT_EQ(mm(10, 10, 20, 20).grownBy(Length::mm(3)).grownBy(-Length::mm(3)), mm(10, 10, 20, 20));
    EXPECT_EQ(mm(10, 10, 20, 20).translated(Length::mm(1), Length::mm(-2)), mm(11, 8, 20, 20));
    EXPECT_EQ(mm(0, 0, 10, 10).united(mm(20, 5, 10, 10)), mm(0, 0, 30, 15));
    EXPECT_EQ(mm(20, 5, 10, 10).united(mm(0, 0, 10, 10)), mm(0, 0, 30, 15));
}
