// Every year of the Chinese calendar from 1900 to 2100 against the tables of the Hong Kong Observatory and the Purple
// Mountain Observatory, and the days on which calendars that compute it too coarsely are one off.
#include "layout/lunar_date.h"
#include "layout/lunar_table.h"

#include <gtest/gtest.h>

#include <map>

using namespace banxin;
using namespace Qt::StringLiterals;
using layout::LunarDay;

namespace {

/// 春节 of each year as month × 100 + day.
constexpr int kNewYears[] = {
    131,
    219,
    208,
    129,
    216,
    204,
    125,
    213,
    202,
    122,
    210,
    130,
    218,
    206,
    126,
    214,
    203,
    123,
    211,
    201,
    220,
    208,
    128,
    216,
    205,
    124,
    213,
    202,
    123,
    210,
    130,
    217,
    206,
    126,
    214,
    204,
    124,
    211,
    131,
    219,
    208,
    127,
    215,
    205,
    125,
    213,
    202,
    122,
    210,
    129,
    217,
    206,
    127,
    214,
    203,
    124,
    212,
    131,
    218,
    208,
    128,
    215,
    205,
    125,
    213,
    202,
    121,
    209,
    130,
    217,
    206,
    127,
    215,
    203,
    123,
    211,
    131,
    218,
    207,
    128,
    216,
    205,
    125,
    213,
    202,
    220,
    209,
    129,
    217,
    206,
    127,
    215,
    204,
    123,
    210,
    131,
    219,
    207,
    128,
    216,
    205,
    124,
    212,
    201,
    122,
    209,
    129,
    218,
    207,
    126,
    214,
    203,
    123,
    210,
    131,
    219,
    208,
    128,
    216,
    205,
    125,
    212,
    201,
    122,
    210,
    129,
    217,
    206,
    126,
    213,
    203,
    123,
    211,
    131,
    219,
    208,
    128,
    215,
    204,
    124,
    212,
    201,
    122,
    210,
    130,
    217,
    206,
    126,
    214,
    202,
    123,
    211,
    201,
    219,
    208,
    128,
    215,
    204,
    124,
    212,
    202,
    121,
    209,
    129,
    217,
    205,
    126,
    214,
    203,
    123,
    211,
    131,
    219,
    207,
    127,
    215,
    205,
    124,
    212,
    202,
    122,
    209,
    129,
    217,
    206,
    126,
    214,
    203,
    124,
    210,
    130,
    218,
    207,
    127,
    215,
    205,
    125,
    212,
    201,
    121,
    209,
};

/// Years with a leap month, and after which month it stands.
const std::map<int, int> kLeapMonths{{1900, 8}, {1903, 5}, {1906, 4}, {1909, 2}, {1911, 6}, {1914, 5}, {1917, 2},
    {1919, 7}, {1922, 5}, {1925, 4}, {1928, 2}, {1930, 6}, {1933, 5}, {1936, 3}, {1938, 7}, {1941, 6}, {1944, 4},
    {1947, 2}, {1949, 7}, {1952, 5}, {1955, 3}, {1957, 8}, {1960, 6}, {1963, 4}, {1966, 3}, {1968, 7}, {1971, 5},
    {1974, 4}, {1976, 8}, {1979, 6}, {1982, 4}, {1984, 10}, {1987, 6}, {1990, 5}, {1993, 3}, {1995, 8}, {1998, 5},
    {2001, 4}, {2004, 2}, {2006, 7}, {2009, 5}, {2012, 4}, {2014, 9}, {2017, 6}, {2020, 4}, {2023, 2}, {2025, 6},
    {2028, 5}, {2031, 3}, {2033, 11}, {2036, 6}, {2039, 5}, {2042, 2}, {2044, 7}, {2047, 5}, {2050, 3}, {2052, 8},
    {2055, 6}, {2058, 4}, {2061, 3}, {2063, 7}, {2066, 5}, {2069, 4}, {2071, 8}, {2074, 6}, {2077, 4}, {2080, 3},
    {2082, 7}, {2085, 5}, {2088, 4}, {2090, 8}, {2093, 6}, {2096, 4}, {2099, 2}};

LunarDay dayOf(int year, int month, int day)
{
    const auto found = layout::publishedLunarDay(QDate(year, month, day));
    EXPECT_TRUE(found) << year << '-' << month << '-' << day;
    return found.value_or(LunarDay());
}

} // namespace

TEST(PublishedCalendar, EveryNewYearIsTheTables)
{
    for (int year = 1900; year <= 2100; ++year) {
        const int said = kNewYears[year - 1900];
        const QDate first(year, said / 100, said % 100);
        EXPECT_EQ(layout::publishedLunarDay(first), (LunarDay{year, 1, 1, false})) << year;
        EXPECT_TRUE(layout::lunarDate(first).endsWith(u"年正月初一"_s)) << year;
        if (year == 1900)
            continue;
        const LunarDay eve = *layout::publishedLunarDay(first.addDays(-1)); // 除夕
        EXPECT_EQ(eve.year, year - 1);
        EXPECT_EQ(eve.month, 12) << year;
        EXPECT_TRUE(eve.day == 29 || eve.day == 30) << year;
    }
}

TEST(PublishedCalendar, LeapMonthsAreTheTables)
{
    std::map<int, int> found;
    LunarDay before;
    for (QDate date(1900, 1, 31); date < QDate(2101, 1, 29); date = date.addDays(1)) {
        const auto day = layout::publishedLunarDay(date);
        ASSERT_TRUE(day) << date.toString(Qt::ISODate).toStdString();
        if (day->isLeap)
            found[day->year] = day->month;
        if (before.day != 0 && date > QDate(1900, 1, 31)) { // each day follows from the one before it
            const bool isNext =
                day->day == before.day + 1 && day->month == before.month && day->isLeap == before.isLeap;
            const bool isMonth = day->day == 1 && (before.day == 29 || before.day == 30);
            ASSERT_TRUE(isNext || isMonth) << date.toString(Qt::ISODate).toStdString();
            if (isMonth && !day->isLeap) {
                ASSERT_EQ(day->month, before.month % 12 + 1) << date.toString(Qt::ISODate).toStdString();
            } else if (isMonth) {
                ASSERT_EQ(day->month, before.month);
            }
        }
        before = *day;
    }
    EXPECT_EQ(found, kLeapMonths);
    EXPECT_FALSE(layout::publishedLunarDay(QDate(1900, 1, 30)));
    EXPECT_FALSE(layout::publishedLunarDay(QDate(2101, 1, 29)));
    EXPECT_FALSE(layout::publishedLunarDay(QDate()));
}

TEST(PublishedCalendar, ConjunctionsNearMidnightFallOnTheDayOfTheTables)
{
    EXPECT_EQ(dayOf(1914, 11, 17), (LunarDay{1914, 10, 1, false})); // by Beijing's own time then
    EXPECT_EQ(dayOf(1916, 2, 3), (LunarDay{1916, 1, 1, false}));
    EXPECT_EQ(dayOf(1920, 11, 10), (LunarDay{1920, 10, 1, false}));
    EXPECT_EQ(dayOf(1978, 9, 3), (LunarDay{1978, 8, 1, false}));
    EXPECT_EQ(dayOf(1999, 1, 17), (LunarDay{1998, 12, 1, false}));
    EXPECT_EQ(dayOf(2012, 8, 17), (LunarDay{2012, 7, 1, false}));
    EXPECT_EQ(dayOf(2013, 6, 8), (LunarDay{2013, 5, 1, false}));
    EXPECT_EQ(dayOf(2018, 11, 8), (LunarDay{2018, 10, 1, false}));
    EXPECT_EQ(dayOf(2027, 2, 6), (LunarDay{2027, 1, 1, false}));
    EXPECT_EQ(dayOf(2030, 2, 3), (LunarDay{2030, 1, 1, false}));
    EXPECT_EQ(dayOf(2033, 12, 22), (LunarDay{2033, 11, 1, true})); // 2033: the leap month after the eleventh
    EXPECT_EQ(dayOf(2057, 9, 29), (LunarDay{2057, 9, 1, false}));
    EXPECT_EQ(dayOf(2089, 9, 4), (LunarDay{2089, 8, 1, false}));
    EXPECT_EQ(dayOf(2097, 8, 7), (LunarDay{2097, 7, 1, false}));
}

TEST(PublishedCalendar, SolarTermsStandOnTheirDays)
{
    EXPECT_EQ(layout::solarTerm(QDate(2020, 10, 23)), u"霜降"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2020, 10, 22)), QString());
    EXPECT_EQ(layout::solarTerm(QDate(2024, 2, 4)), u"立春"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2025, 2, 3)), u"立春"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2024, 4, 4)), u"清明"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2023, 4, 5)), u"清明"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2024, 12, 21)), u"冬至"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2023, 12, 22)), u"冬至"_s);
    EXPECT_EQ(layout::solarTerm(QDate(2021, 12, 21)), u"冬至"_s); // 23:59 of that day
    EXPECT_EQ(layout::solarTerm(QDate(1899, 12, 22)), QString());
    // All of a year, each in its half of a month, about a fortnight apart.
    for (const int year : {1900, 1949, 2000, 2026, 2100}) {
        QStringList names;
        QDate last;
        for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
            const QString term = layout::solarTerm(date);
            if (term.isEmpty())
                continue;
            if (last.isValid()) {
                EXPECT_GE(last.daysTo(date), 14);
                EXPECT_LE(last.daysTo(date), 16);
            }
            last = date;
            names << term;
        }
        EXPECT_EQ(names.size(), 24) << year;
        EXPECT_EQ(names.value(0), u"小寒"_s);
        EXPECT_EQ(names.value(23), u"冬至"_s);
    }
}

TEST(PublishedCalendar, YearsBeyondAreComputed)
{
    EXPECT_EQ(layout::lunarDate(QDate(1899, 2, 10)), u"农历己亥年正月初一"_s);
    EXPECT_EQ(layout::lunarYear(QDate(2101, 6, 1)), u"辛酉年"_s);
}
