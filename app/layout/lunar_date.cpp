#include "layout/lunar_date.h"

#include "layout/lunar_table.h"

#include <unicode/ucal.h>

#include <memory>

namespace banxin::layout {

using namespace Qt::StringLiterals;

namespace {

QString dayName(int day) // 1…30
{
    static const QString digits = u"一二三四五六七八九十"_s;
    if (day == 20 || day == 30)
        return (day == 20 ? u"二十"_s : u"三十"_s);
    static const QString tens = u"初十廿"_s;
    return QString(tens[(day - 1) / 10]) + digits[(day - 1) % 10];
}

QString monthName(int month) // 1…12
{
    static const QString names = u"正二三四五六七八九十冬腊"_s;
    return QString(names[month - 1]) + u'月';
}

/// Outside the years of the published tables, as ICU computes it.
std::optional<LunarDay> computedLunarDay(QDate date)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCalendar, decltype(&ucal_close)> calendar(
        ucal_open(u"UTC", -1, "zh@calendar=chinese", UCAL_TRADITIONAL, &status), &ucal_close);
    constexpr qint64 epoch = 2440588, day = 86'400'000; // 1970-01-01 as a Julian day
    if (U_SUCCESS(status))
        ucal_setMillis(calendar.get(), static_cast<double>((date.toJulianDay() - epoch) * day + day / 2), &status);
    const auto field = [&](UCalendarDateFields which) {
        return U_SUCCESS(status) ? ucal_get(calendar.get(), which, &status) : 0;
    };
    const int cycle = field(UCAL_ERA), year = field(UCAL_YEAR), month = field(UCAL_MONTH), number = field(UCAL_DATE);
    const bool isLeap = field(UCAL_IS_LEAP_MONTH) != 0;
    if (U_FAILURE(status) || year < 1 || month < 0 || month > 11 || number < 1 || number > 30)
        return {};
    return LunarDay{(cycle - 1) * 60 + year - 2637, month + 1, number, isLeap}; // the first cycle began in 2637 BC
}

std::optional<LunarDay> dayOf(QDate date)
{
    if (!date.isValid())
        return {};
    const auto published = publishedLunarDay(date);
    return published ? published : computedLunarDay(date);
}

QString nameOf(const LunarDay &day)
{
    return (day.isLeap ? u"闰"_s : QString()) + monthName(day.month) + dayName(day.day);
}

QString yearNameOf(const LunarDay &day)
{
    static const QString stems = u"甲乙丙丁戊己庚辛壬癸"_s, branches = u"子丑寅卯辰巳午未申酉戌亥"_s;
    const int since = ((day.year - 4) % 60 + 60) % 60; // AD 4 was 甲子
    return QString(stems[since % 10]) + branches[since % 12] + u'年';
}

} // namespace

QString lunarDate(QDate date)
{
    const auto day = dayOf(date);
    return day ? u"农历"_s + yearNameOf(*day) + nameOf(*day) : QString();
}

QString lunarYear(QDate date)
{
    const auto day = dayOf(date);
    return day ? yearNameOf(*day) : QString();
}

QString lunarDay(QDate date)
{
    const auto day = dayOf(date);
    return day ? nameOf(*day) : QString();
}

} // namespace banxin::layout
