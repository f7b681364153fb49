// N10, N11: dates against the calendar, the weekday beside them and the day of the issue.
#include "language/dates.h"
#include "language/numerals.h"
#include "language/text_rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("language", text); }

constexpr QStringView weekdayFigures = u"一二三四五六日";

struct Weekday {
    qsizetype at = 0, end = 0; // of the figure alone
    int day = 0; // 1 is Monday
};

// 星期一, （周日）, 礼拜天 after a date; blanks and one mark may stand between.
std::optional<Weekday> weekdayAfter(const TextView &view, qsizetype i)
{
    while (view.kind(i) == CharClass::Blank || isOneOf(view.normal(i), u"（，"))
        ++i;
    const qsizetype word = oneOfAt(view, i, {u"星期", u"礼拜", u"周"});
    if (!word)
        return {};
    const char16_t figure = view.at(i + word);
    const qsizetype which = figure == u'天' ? 6 : weekdayFigures.indexOf(QChar(figure));
    // 周一至周五, 周年 are no weekday of a date.
    if (figure == 0 || which < 0 || isOneOf(view.at(i + word + 1), u"至到岁年"))
        return {};
    return Weekday{i + word, i + word + 1, static_cast<int>(which) + 1};
}

QString weekdayFigure(int day) { return QString(weekdayFigures[day - 1]); }

// 昨日, 今天 … and how far from today.
struct RelativeDay {
    QStringView word;
    int days;
};
constexpr RelativeDay relativeDays[] = {{u"昨日", -1}, {u"昨天", -1}, {u"昨晚", -1}, {u"昨夜", -1}, {u"前天", -2},
    {u"前日", -2}, {u"今日", 0}, {u"今天", 0}, {u"今晚", 0}, {u"今晨", 0}, {u"明日", 1}, {u"明天", 1}, {u"明晚", 1},
    {u"后天", 2}};

bool fitsDay(const QDate &reference, int days, const DateInText &date)
{
    if (!reference.isValid())
        return false;
    const QDate day = reference.addDays(days);
    return day.day() == date.day && (date.month == 0 || day.month() == date.month)
        && (date.year == 0 || day.year() == date.year);
}

// 昨日（18日） in the paper of the 19th.
void relative(const TextView &view, Report &report, const DateInText &date)
{
    const DayContext &days = view.days();
    if (!days.issue.isValid() && !days.dateline.isValid())
        return;
    qsizetype i = date.at;
    if (!isOneOf(view.normal(i - 1), u"（，") || view.normal(date.end) != u'）')
        return;
    --i;
    for (const RelativeDay &one : relativeDays) {
        if (!view.endsWith(i, one.word))
            continue;
        if (fitsDay(days.issue, one.days, date) || fitsDay(days.dateline, one.days, date))
            return;
        const QDate right = (days.dateline.isValid() ? days.dateline : days.issue).addDays(one.days);
        QString text;
        if (date.year)
            text += u"%1年"_s.arg(right.year());
        if (date.month)
            text += u"%1月"_s.arg(right.month());
        text += u"%1日"_s.arg(right.day());
        report.add(date.at, date.end, text,
            tr("以%1为准，“%2”是%3月%4日。")
                .arg((days.dateline.isValid() ? days.dateline : days.issue).toString(Qt::ISODate), one.word.toString())
                .arg(right.month())
                .arg(right.day()));
        return;
    }
}

} // namespace

void weekdays(const TextView &view, Report &report)
{
    for (const DateInText &date : datesIn(view)) {
        relative(view, report, date);
        if (date.month == 0)
            continue;
        const auto weekday = weekdayAfter(view, date.end);
        if (!weekday)
            continue;
        const DayContext &days = view.days();
        int year = date.year;
        if (year == 0)
            year = days.year;
        if (year == 0 && days.issue.isValid()) {
            // The nearest: in January December is last year's.
            year = days.issue.year();
            for (const int other : {year - 1, year + 1}) {
                const QDate near(year, date.month, date.day), far(other, date.month, date.day);
                if (near.isValid() && far.isValid()
                    && std::abs(days.issue.daysTo(far)) < std::abs(days.issue.daysTo(near)))
                    year = other;
            }
        }
        const QDate day(year, date.month, date.day);
        if (year == 0 || !day.isValid() || day.dayOfWeek() == weekday->day)
            continue;
        report.add(date.at, weekday->end,
            view.text().mid(date.at, weekday->at - date.at) + weekdayFigure(day.dayOfWeek()),
            tr("%1是星期%2。").arg(day.toString(Qt::ISODate), weekdayFigure(day.dayOfWeek())));
    }
}

void impossibleDates(const TextView &view, Report &report)
{
    for (const DateInText &date : datesIn(view)) {
        if (date.isLunar)
            continue;
        if (date.month > 0) {
            const bool monthIsWrong = date.month > 12;
            // A leap year is one by its number; without a year 29 February may be right.
            const bool dayIsWrong =
                date.day > 0 && !QDate(date.year ? date.year : 2020, std::min(date.month, 12), date.day).isValid();
            if (monthIsWrong || dayIsWrong) {
                report.add(date.at, date.end);
                continue;
            }
        } else if (date.day > 31) {
            report.add(date.at, date.end);
            continue;
        }
        const DayContext &days = view.days();
        // A dateline after the day of the issue: 新华社长沙10月28日电.
        if (days.issue.isValid() && date.month > 0 && date.day > 0 && oneOfAt(view, date.end, {u"电", u"讯"})
            && oneOfEndingAt(view, date.end, {u"日"})) {
            const QDate day(date.year ? date.year : days.issue.year(), date.month, date.day);
            const qint64 ahead = days.issue.daysTo(day);
            if (ahead > 0 && ahead < 300)
                report.add(
                    date.at, date.end, {}, tr("电头的日期晚于本期的日期%1。").arg(days.issue.toString(Qt::ISODate)));
        }
    }
    // 25时30分, 上午8:75
    for (const Number &hour : view.numbers()) {
        if (hour.form != Number::Form::Arabic || hour.end - hour.at > 2 || view.isKept(hour.at))
            continue;
        const char16_t mark = view.at(hour.end);
        const bool isClock = mark == u'时' || mark == u'点';
        const bool isColon = mark == u':' || mark == u'：';
        if (!isClock && !isColon)
            continue;
        const Number *minute = view.numberAt(hour.end + 1);
        if (!minute || minute->form != Number::Form::Arabic)
            continue;
        const bool isDay = oneOfEndingAt(view, hour.at,
                               {u"日", u"上午", u"下午", u"晚上", u"凌晨", u"早上", u"中午", u"晚", u"早", u"清晨",
                                   u"今天", u"时间", u"时间：", u"间:", u"傍晚", u"天"})
            > 0;
        const bool isWritten = isClock && view.at(minute->end) == u'分';
        if (!(isWritten && (isDay || hour.value > 24 || minute->value > 59) && !view.matches(minute->end, u"分钟"))
            && !(isColon && isDay && minute->end - minute->at == 2))
            continue;
        if (isWritten && !isDay && view.isHan(hour.at - 1) && isOneOf(view.at(hour.at - 1), u"约近用共达花长需"))
            continue;
        if (hour.value > 24 || minute->value > 59)
            report.add(hour.at, minute->end + (isWritten ? 1 : 0));
    }
}

} // namespace banxin::language
