// The Chinese calendar as almanacs publish it, 1900 to 2100. Calendars that compute it are a day off wherever their
// astronomy is too coarse for a conjunction near midnight; a paper must say what everybody's calendar says.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace banxin::layout {

struct LunarDay {
    int year = 0; // in which its first month begins: 2020 of 庚子
    int month = 1; // 1…12
    int day = 1; // 1…30
    bool isLeap = false; // of the month that follows the month of its number
    friend bool operator==(const LunarDay &, const LunarDay &) = default;
};

/// Nothing for a day before 31 January 1900 or after the end of the year that begins in 2100.
std::optional<LunarDay> publishedLunarDay(QDate date);
/// 节气: the solar term that falls on the day: 霜降; empty where none does, and outside 1900 to 2100.
QString solarTerm(QDate date);

} // namespace banxin::layout
