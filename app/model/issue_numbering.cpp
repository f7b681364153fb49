#include "model/issue_numbering.h"

#include <algorithm>
#include <bit>

namespace banxin::model {

namespace {

constexpr int kEveryDay = 127;

bool isPublicationDay(int weekdays, QDate date) { return (weekdays >> (date.dayOfWeek() - 1)) & 1; }

/// Days of the weekdays in [from, to), `to` not before `from`.
qint64 publicationDays(int weekdays, QDate from, QDate to)
{
    const qint64 days = from.daysTo(to);
    qint64 count = days / 7 * std::popcount(static_cast<unsigned>(weekdays & kEveryDay));
    for (QDate day = from.addDays(days / 7 * 7); day < to; day = day.addDays(1))
        count += isPublicationDay(weekdays, day);
    return count;
}

/// How many issues come out in [from, to).
qint64 issuesBetween(const IssueNumbering &numbering, QDate from, QDate to)
{
    qint64 count = publicationDays(numbering.weekdays, from, to);
    std::vector<QDate> skipped = numbering.skipped;
    std::sort(skipped.begin(), skipped.end());
    skipped.erase(std::unique(skipped.begin(), skipped.end()), skipped.end());
    for (const QDate day : skipped)
        count -= day >= from && day < to && isPublicationDay(numbering.weekdays, day);
    return count;
}

} // namespace

bool comesOut(const IssueNumbering &numbering, QDate date)
{
    return date.isValid() && isPublicationDay(numbering.weekdays, date)
        && std::find(numbering.skipped.begin(), numbering.skipped.end(), date) == numbering.skipped.end();
}

std::optional<int> issueNumber(const IssueNumbering &numbering, QDate date)
{
    if (numbering.number < 1 || !numbering.from.isValid() || !date.isValid() || !(numbering.weekdays & kEveryDay))
        return {};
    const QDate from = numbering.from;
    const qint64 number = date >= from ? numbering.number + issuesBetween(numbering, from, date)
                                       : numbering.number - issuesBetween(numbering, date, from);
    if (number < 1 || number > 10'000'000)
        return {};
    return static_cast<int>(number);
}

} // namespace banxin::model
