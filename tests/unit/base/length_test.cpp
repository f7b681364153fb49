#include "base/length.h"

#include <gtest/gtest.h>

using banxin::base::Em;
using banxin::base::Length;

TEST(Length, IsExactForHundredthsOfMillimetresPointsAndQ)
{
    for (int n = -2000; n <= 50000; n += 7) {
        ASSERT_EQ(Length::mm(n / 100.0).toEmu(), n * 360);
        ASSERT_EQ(Length::pt(n / 100.0).toEmu(), n * 127);
        ASSERT_EQ(Length::q(n / 100.0).toEmu(), n * 90);
    }
}

TEST(Length, KnowsTheInch)
{
    EXPECT_EQ(Length::mm(25.4).toEmu(), 914400);
    EXPECT_EQ(Length::pt(72), Length::mm(25.4));
    EXPECT_EQ(Length::q(4), Length::mm(1));
    EXPECT_DOUBLE_EQ(Length::mm(350).toMm(), 350.0);
    EXPECT_DOUBLE_EQ(Length::pt(10.5).toPt(), 10.5);
}

TEST(Length, ScalesToTheNearestAndRoundsHalfAwayFromZero)
{
    EXPECT_EQ(Length::emu(10).scaled(1, 4).toEmu(), 3); // 2.5
    EXPECT_EQ(Length::emu(-10).scaled(1, 4).toEmu(), -3); // -2.5
    EXPECT_EQ(Length::emu(10).scaled(1, 3).toEmu(), 3);
    EXPECT_EQ(Length::emu(11).scaled(1, 3).toEmu(), 4);
    EXPECT_EQ(Length::emu(-11).scaled(1, 3).toEmu(), -4);
    EXPECT_EQ(Length::emu(7).scaled(0, 3).toEmu(), 0);
}

TEST(Length, ScalesWithoutOverflow)
{
    const Length wide = Length::mm(1.0e9);
    EXPECT_EQ(wide.scaled(1000000007, 1000000007), wide);
}

TEST(Length, PartsOfAScaledWholeMeet)
{
    // Edges at scaled(i, n) leave neither gap nor overlap, whatever n: what the grid is built on.
    const Length whole = Length::mm(350);
    for (int n = 1; n <= 13; ++n) {
        Length sum;
        for (int i = 0; i < n; ++i)
            sum += whole.scaled(i + 1, n) - whole.scaled(i, n);
        EXPECT_EQ(sum, whole);
    }
}

TEST(Length, AddsComparesAndDivides)
{
    Length a = Length::pt(3);
    a += Length::pt(2);
    a -= Length::pt(1);
    EXPECT_EQ(a, Length::pt(4));
    EXPECT_EQ(-a, Length::pt(-4));
    EXPECT_EQ(3 * a, Length::pt(12));
    EXPECT_LT(Length::pt(3.99), a);
    EXPECT_EQ(Length::emu(7) / 2, Length::emu(3));
    EXPECT_EQ(Length::emu(-7) / 2, Length::emu(-3));
    EXPECT_EQ(Length::mm(10) / Length::mm(3), 3);
    EXPECT_TRUE(Length().isZero());
}

TEST(Em, BecomesALengthWithASize)
{
    EXPECT_EQ(Em::of(2).at(Length::pt(9)), Length::pt(18));
    EXPECT_EQ(Em::of(0.125).at(Length::pt(8)), Length::pt(1));
    EXPECT_EQ(Em::of(-0.5).thousandths, -500);
    EXPECT_EQ(Em::of(-0.5).at(Length::pt(9)), Length::pt(-4.5));
    EXPECT_LT(Em::of(0.499), Em::of(0.5));
}
