// 已看: a line counts when all of it was there, large enough to be read; what was seen is kept and comes back.
#include "review/read_progress.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::review;
using base::Length;

namespace {

/// Lines of 200 × 12 pt under each other, each of ten characters in 9 pt; the last is empty.
std::shared_ptr<layout::PageLayout> page(int lines)
{
    auto made = std::make_shared<layout::PageLayout>();
    for (int i = 0; i <= lines; ++i) {
        auto set = std::make_shared<typeset::SetParagraph>();
        typeset::Line line;
        line.end = i < lines ? 10 : 0;
        line.size = Length::pt(9);
        set->lines.push_back(line);
        layout::LineLayout placed;
        placed.paragraph = base::Id::create();
        placed.set = set;
        placed.box = {Length::pt(20), Length::pt(20 + 12 * i), Length::pt(200), Length::pt(12)};
        made->lines.push_back(placed);
    }
    return made;
}

constexpr double kReadable = 1.2, kTiny = 0.5; // pixels a point

} // namespace

TEST(ReadProgress, CountsTheLinesThatWereWhollyThere)
{
    ReadProgress progress;
    EXPECT_EQ(progress.percent(), 0) << "of nothing";
    EXPECT_FALSE(progress.look({0, 0, 1000, 1000}, kReadable));
    progress.setLayout(page(10));
    EXPECT_TRUE(progress.look({0, 0, 400, 20 + 12 * 3 + 7}, kReadable)) << "three and a half";
    EXPECT_EQ(progress.percent(), 30);
    EXPECT_FALSE(progress.look({0, 0, 400, 56}, kReadable)) << "nothing new";
    EXPECT_FALSE(progress.look({110, 0, 300, 1000}, kReadable)) << "their left half is cut off";
    EXPECT_TRUE(progress.look({0, 30, 400, 1000}, kReadable));
    EXPECT_EQ(progress.percent(), 100) << "a line without text is none";
}

TEST(ReadProgress, WhatIsTooSmallToReadWasNotRead)
{
    ReadProgress progress;
    progress.setLayout(page(10));
    EXPECT_FALSE(progress.look({0, 0, 1000, 1000}, kTiny));
    EXPECT_EQ(progress.percent(), 0);
    EXPECT_TRUE(progress.look({0, 0, 1000, 1000}, kLegiblePixels / 9));
    EXPECT_EQ(progress.percent(), 100);
}

TEST(ReadProgress, ALineLargerThanTheWindowIsReadByParts)
{
    ReadProgress progress;
    progress.setLayout(page(1));
    EXPECT_FALSE(progress.look({-60, 20, 100, 40}, kReadable)) << "only its beginning";
    EXPECT_TRUE(progress.look({80, 20, 80, 40}, kReadable));
}

TEST(ReadProgress, IsKeptAndComesBack)
{
    ReadProgress progress, again;
    progress.setLayout(page(20));
    progress.look({0, 0, 400, 20 + 12 * 13}, kReadable);
    EXPECT_EQ(progress.percent(), 65);
    again.setLayout(page(20));
    EXPECT_TRUE(again.restore(progress.toBytes()));
    EXPECT_EQ(again.percent(), 65);
    again.setLayout(page(60));
    EXPECT_FALSE(again.restore(progress.toBytes())) << "of another proof";
    EXPECT_FALSE(again.restore({}));
    EXPECT_EQ(again.percent(), 0);
}
