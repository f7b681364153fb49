#include "base/color.h"

#include <gtest/gtest.h>

using banxin::base::Color;

TEST(Color, IsFullBlackUnlessToldOtherwise)
{
    EXPECT_EQ(Color(), Color::black());
    EXPECT_EQ(Color::black(), Color::percent(0, 0, 0, 100));
    EXPECT_TRUE(Color::black().isBlackOnly());
    EXPECT_FALSE(Color::black().isPaper());
}

TEST(Color, TellsPaperFromInk)
{
    EXPECT_TRUE(Color::paper().isPaper());
    EXPECT_TRUE(Color::percent(0, 0, 0, 30).isBlackOnly());
    EXPECT_FALSE(Color::percent(0, 0, 0, 0.01).isPaper());
    EXPECT_FALSE(Color::percent(60, 40, 40, 100).isBlackOnly()); // rich black
}

TEST(Color, KeepsHundredthsOfAPercent)
{
    const Color red = Color::percent(0, 99.99, 0.01, 12.345);
    EXPECT_EQ(red.c, 0);
    EXPECT_EQ(red.m, 9999);
    EXPECT_EQ(red.y, 1);
    EXPECT_EQ(red.k, 1235);
    EXPECT_EQ(Color::percent(100, 100, 100, 100).c, 10000);
}
