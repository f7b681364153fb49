// Dates of the Chinese calendar against those that were printed.
#include "layout/lunar_date.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

TEST(LunarDate, IsAsCalendarsPrintIt)
{
    EXPECT_EQ(layout::lunarDate(QDate(2020, 10, 19)), u"农历庚子年九月初三"_s);
    EXPECT_EQ(layout::lunarDate(QDate(2024, 2, 10)), u"农历甲辰年正月初一"_s);
    EXPECT_EQ(layout::lunarDate(QDate(2024, 2, 9)), u"农历癸卯年腊月三十"_s);
    EXPECT_EQ(layout::lunarDate(QDate(2025, 1, 28)), u"农历甲辰年腊月廿九"_s);
    EXPECT_EQ(layout::lunarDate(QDate(1949, 10, 1)), u"农历己丑年八月初十"_s);
}

TEST(LunarDate, LeapMonthsSaySo)
{
    EXPECT_EQ(layout::lunarDate(QDate(2020, 5, 23)), u"农历庚子年闰四月初一"_s);
    EXPECT_EQ(layout::lunarDate(QDate(2023, 3, 22)), u"农历癸卯年闰二月初一"_s);
    EXPECT_EQ(layout::lunarDate(QDate(2023, 4, 19)), u"农历癸卯年闰二月廿九"_s);
    EXPECT_EQ(layout::lunarDate(QDate()), QString());
}
