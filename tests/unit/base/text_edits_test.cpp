// The smallest changes between two texts.
#include "base/text_edits.h"

#include <gtest/gtest.h>

using namespace banxin::base;

TEST(TextEdits, AreTheSmallestAndNumbersAreWhole)
{
    EXPECT_TRUE(editsBetween(U"一样", U"一样").empty());
    EXPECT_EQ(editsBetween(U"中东非地区", U"中东北非地区"), (std::vector<TextEdit>{{2, 2, 2, 3}}));
    EXPECT_EQ(editsBetween(U"转为重型的", U"转为普通型的"), (std::vector<TextEdit>{{2, 3, 2, 4}}));
    EXPECT_EQ(editsBetween(U"共1,234人", U"共1,254人"), (std::vector<TextEdit>{{1, 6, 1, 6}}));
    EXPECT_EQ(editsBetween(U"", U"新"), (std::vector<TextEdit>{{0, 0, 0, 1}}));
    EXPECT_EQ(editsBetween(U"旧", U""), (std::vector<TextEdit>{{0, 1, 0, 0}}));
}

TEST(TextEdits, WhatStandsByChanceBetweenLongOnesIsOfThem)
{
    EXPECT_EQ(editsBetween(U"甲乙丙丁的戊己庚辛", U"子丑寅卯的辰巳午未"), (std::vector<TextEdit>{{0, 9, 0, 9}}));
    // Too many to be read singly: one.
    const std::u32string before(4000, U'甲'), after(4000, U'乙');
    EXPECT_EQ(editsBetween(before, after), (std::vector<TextEdit>{{0, 4000, 0, 4000}}));
}
