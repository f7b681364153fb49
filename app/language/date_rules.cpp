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

constexpr std::initializer_list<QStringView> partsOfDay = {
    u"上午", u"下午", u"中午", u"凌晨", u"清晨", u"早上", u"傍晚", u"晚上", u"晚"};

QString inWords(int value)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    if (value < 10)
        return QString(digits[value]);
    return (value < 20 ? QString() : QString(digits[value / 10])) + u'十'
        + (value % 10 ? QString(digits[value % 10]) : QString());
}

// The day in the parts and the figures that the text has.
QString writtenAs(const QDate &day, const DateInText &date, const TextView &view)
{
    const bool inFigures = view.isDigit(date.at);
    QString text;
    if (date.year && inFigures)
        text += u"%1年"_s.arg(day.year());
    else if (date.year)
        for (const QChar digit : QString::number(day.year()))
            text += inWords(digit.digitValue()) + (text.size() == 3 ? u"年"_s : QString());
    if (date.month)
        text += (inFigures ? QString::number(day.month()) : inWords(day.month())) + u'月';
    return text + (inFigures ? QString::number(day.day()) : inWords(day.day())) + u'日';
}

// Where 昨日 and its like stand beside the date: 昨日上午（17日）, 昨日（17日上午）, 昨日，即10月17日, 昨天是10月17日,
// 10月17日（昨日）.
const RelativeDay *relativeBeside(const TextView &view, const DateInText &date)
{
    const auto endingAt = [&view](qsizetype end) -> const RelativeDay * {
        const auto *found = std::find_if(std::begin(relativeDays), std::end(relativeDays),
            [&](const RelativeDay &one) { return view.endsWith(end, one.word); });
        return found == std::end(relativeDays) ? nullptr : found;
    };
    qsizetype i = date.at;
    const qsizetype after = date.end + oneOfAt(view, date.end, partsOfDay);
    if (isOneOf(view.normal(i - 1), u"（，") && view.normal(after) == u'）') {
        --i;
        if (const RelativeDay *plain = endingAt(i))
            return plain;
        return endingAt(i - oneOfEndingAt(view, i, partsOfDay));
    }
    if (date.month && !view.isQuoted(i)) {
        if (const qsizetype word = oneOfEndingAt(view, i, {u"，即", u"，也就是", u"（即", u"是"}))
            return endingAt(i - word);
    }
    if (view.normal(date.end) == u'（') {
        for (const RelativeDay &one : relativeDays) {
            if (view.matches(date.end + 1, one.word) && view.normal(date.end + 1 + one.word.size()) == u'）')
                return &one;
        }
    }
    return nullptr;
}

// 昨日（18日） in the paper of the 19th.
void relative(const TextView &view, Report &report, const DateInText &date)
{
    const DayContext &days = view.days();
    if (!days.issue.isValid() && !days.dateline.isValid())
        return;
    const RelativeDay *one = relativeBeside(view, date);
    if (!one || fitsDay(days.issue, one->days, date) || fitsDay(days.dateline, one->days, date))
        return;
    const QDate from = days.dateline.isValid() ? days.dateline : days.issue, right = from.addDays(one->days);
    report.add(date.at, date.end, writtenAs(right, date, view),
        tr("以%1为准，“%2”是%3月%4日。")
            .arg(from.toString(Qt::ISODate), one->word.toString())
            .arg(right.month())
            .arg(right.day()));
}

// 昨（17）日 in the paper of the 19th.
void relativeInBrackets(const TextView &view, Report &report)
{
    const DayContext &days = view.days();
    if (!days.issue.isValid() && !days.dateline.isValid())
        return;
    for (const Number &number : view.numbers()) {
        const qsizetype which = QStringView(u"昨今明").indexOf(QChar(view.at(number.at - 2)));
        if (which < 0 || number.form != Number::Form::Arabic || number.value > 31 || number.hasScale
            || view.normal(number.at - 1) != u'（' || view.normal(number.end) != u'）'
            || view.at(number.end + 1) != u'日' || view.isHan(number.at - 3))
            continue;
        const int away = static_cast<int>(which) - 1;
        const DateInText date{number.at, number.end, 0, 0, static_cast<int>(number.value)};
        if (fitsDay(days.issue, away, date) || fitsDay(days.dateline, away, date))
            continue;
        const QDate from = days.dateline.isValid() ? days.dateline : days.issue, right = from.addDays(away);
        report.add(number.at, number.end, QString::number(right.day()),
            tr("以%1为准，“%2”是%3月%4日。")
                .arg(from.toString(Qt::ISODate), QString(view.at(number.at - 2)) + u'日')
                .arg(right.month())
                .arg(right.day()));
    }
}

// The day that is meant; without a year the nearest to the issue: in January December is last year's.
QDate dayOf(const DateInText &date, const DayContext &days)
{
    int year = date.year;
    if (year == 0)
        year = days.year;
    if (year == 0 && days.issue.isValid()) {
        year = days.issue.year();
        for (const int other : {year - 1, year + 1}) {
            const QDate near(year, date.month, date.day), far(other, date.month, date.day);
            if (near.isValid() && far.isValid() && std::abs(days.issue.daysTo(far)) < std::abs(days.issue.daysTo(near)))
                year = other;
        }
    }
    return year == 0 ? QDate() : QDate(year, date.month, date.day);
}

// 17日（周六） without a month: of the issue's month and the two beside it the nearest; where any of the three has that
// weekday nothing is said.
QDate nearestDay(int day, int weekday, const QDate &issue)
{
    QDate nearest;
    for (const int months : {0, -1, 1}) {
        const QDate month = issue.addMonths(months), one(month.year(), month.month(), day);
        if (!one.isValid())
            continue;
        if (one.dayOfWeek() == weekday)
            return one;
        if (!nearest.isValid() || std::abs(issue.daysTo(one)) < std::abs(issue.daysTo(nearest)))
            nearest = one;
    }
    return nearest;
}

// 下周一（10月27日）: the weekday before the date.
std::optional<Weekday> weekdayBefore(const TextView &view, const DateInText &date)
{
    const qsizetype bracket = date.at - 1;
    const qsizetype after = date.end + oneOfAt(view, date.end, partsOfDay);
    if (view.normal(bracket) != u'（' || view.normal(after) != u'）')
        return {};
    const qsizetype end = bracket - oneOfEndingAt(view, bracket, partsOfDay);
    const char16_t figure = view.at(end - 1);
    const qsizetype which = figure == u'天' ? 6 : weekdayFigures.indexOf(QChar(figure));
    const qsizetype word = oneOfEndingAt(view, end - 1, {u"星期", u"礼拜", u"周"});
    if (figure == 0 || which < 0 || !word || isOneOf(view.at(end - 2 - word), u"至到每和、-—～"))
        return {};
    return Weekday{end - 1, end, static_cast<int>(which) + 1};
}

} // namespace

void weekdays(const TextView &view, Report &report)
{
    relativeInBrackets(view, report);
    const DayContext &days = view.days();
    for (const DateInText &date : datesIn(view)) {
        relative(view, report, date);
        const auto weekday = weekdayAfter(view, date.end);
        if (date.month == 0) {
            // In brackets alone: 17日星期六 may be another month's.
            if (!weekday || !days.issue.isValid() || view.normal(date.end) != u'（' || date.day > 31
                || view.normal(weekday->end) != u'）')
                continue;
            const QDate day = nearestDay(date.day, weekday->day, days.issue);
            if (day.isValid() && day.dayOfWeek() != weekday->day)
                report.add(date.at, weekday->end,
                    view.text().mid(date.at, weekday->at - date.at) + weekdayFigure(day.dayOfWeek()),
                    tr("%1是星期%2。").arg(day.toString(Qt::ISODate), weekdayFigure(day.dayOfWeek())));
            continue;
        }
        const QDate day = dayOf(date, days);
        if (!day.isValid())
            continue;
        const QString figure = weekdayFigure(day.dayOfWeek());
        const QString detail = tr("%1是星期%2。").arg(day.toString(Qt::ISODate), figure);
        if (weekday && day.dayOfWeek() != weekday->day)
            report.add(date.at, weekday->end, view.text().mid(date.at, weekday->at - date.at) + figure, detail);
        const auto before = weekday ? std::nullopt : weekdayBefore(view, date);
        if (before && day.dayOfWeek() != before->day)
            report.add(before->at, date.end, figure + view.text().mid(before->end, date.end - before->end), detail);
    }
}

namespace {

// 本报讯 10月21日，市里召开了会议: what the head's sentence tells has been.
bool isPastInHead(const TextView &view, const DateInText &date)
{
    const QStringView head = QStringView(view.text()).left(date.at).trimmed();
    const bool isHead = head.endsWith(u"讯") || (head.contains(u"讯（") && head.endsWith(u'）'));
    constexpr qsizetype longest = 40;
    if (!isHead || head.size() > longest || head.contains(u'。') || date.year)
        return false;
    const QStringView told = QStringView(view.text()).mid(date.end, view.sentenceEnd(date.end) - date.end);
    for (const QStringView ahead :
        {u"将", u"拟", u"定于", u"计划", u"预计", u"起", u"前", u"至", u"截", u"到", u"为了", u"除了"}) {
        if (told.contains(ahead))
            return false;
    }
    return told.contains(u'了');
}

// 下午26时, 19日25时: an hour without minutes.
bool isHourWithoutMinutes(const TextView &view, const Number &hour)
{
    if (!oneOfEndingAt(view, hour.at, {u"上午", u"下午", u"晚上", u"凌晨", u"早上", u"中午", u"傍晚", u"清晨"})
        && !(view.at(hour.at - 1) == u'日' && view.isDigit(hour.at - 2)))
        return false;
    const char16_t next = view.at(hour.end + 1);
    if (view.at(hour.end) == u'时')
        return next != u'间';
    return view.at(hour.end) == u'点' && (!view.isHan(hour.end + 1) || isOneOf(next, u"左许整多至到半钟"));
}

} // namespace

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
        // A dateline after the day of the issue: 新华社长沙10月28日电; 本报讯 10月21日召开了.
        if (days.issue.isValid() && date.month > 0 && date.day > 0
            && ((oneOfAt(view, date.end, {u"电", u"讯"}) && oneOfEndingAt(view, date.end, {u"日"}))
                || isPastInHead(view, date))) {
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
        constexpr int lastHour = 24;
        if (!minute && isClock && hour.value > lastHour && isHourWithoutMinutes(view, hour))
            report.add(hour.at, hour.end + 1);
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
