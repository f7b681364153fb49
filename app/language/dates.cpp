#include "language/dates.h"

namespace banxin::language {

namespace {

bool isWhole(const Number &number)
{
    return !number.hasScale && !number.isOpen && number.value >= 0 && number.value < 10000
        && number.value == static_cast<int>(number.value);
}

bool isYear(const Number &number, const TextView &view)
{
    return number.end - number.at == 4 && number.value >= 1000 && number.value < 2200 && view.at(number.end) == u'年';
}

} // namespace

std::vector<DateInText> datesIn(const TextView &view)
{
    std::vector<DateInText> all;
    const std::vector<Number> &numbers = view.numbers();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Number &first = numbers[i];
        // 137·73日元
        if (isOneOf(view.at(first.at - 1), u"·．.∶")
            || (view.at(first.end) == u'日' && view.at(first.end + 1) == u'元'))
            continue;
        if (!isWhole(first) && !(first.form == Number::Form::Chinese && isYear(first, view)))
            continue;
        DateInText date{first.at, first.end};
        date.isLunar = oneOfEndingAt(view, first.at, {u"农历", u"阴历", u"夏历", u"旧历", u"回历", u"伊历"}) > 0;
        std::size_t next = i;
        // 2020-10-19
        if (first.form == Number::Form::Arabic && first.end - first.at == 4 && first.value > 1800 && first.value < 2200
            && isOneOf(view.at(first.end), u"-/.") && !view.isKept(first.at) && i + 2 < numbers.size()
            && numbers[i + 1].at == first.end + 1 && view.at(numbers[i + 1].end) == view.at(first.end)
            && numbers[i + 2].at == numbers[i + 1].end + 1 && view.at(first.end) != u'.'
            && numbers[i + 1].end - numbers[i + 1].at <= 2 && numbers[i + 2].end - numbers[i + 2].at <= 2
            && !isOneOf(view.at(numbers[i + 2].end), u"-/")) {
            date.year = static_cast<int>(first.value);
            date.month = static_cast<int>(numbers[i + 1].value);
            date.day = static_cast<int>(numbers[i + 2].value);
            date.end = numbers[i + 2].end;
            all.push_back(date);
            i += 2;
            continue;
        }
        if (isYear(first, view)) {
            date.year = static_cast<int>(first.value);
            ++next;
            if (next >= numbers.size() || numbers[next].at != first.end + 1)
                continue;
        }
        const Number &month = numbers[next];
        if (!isWhole(month) || month.end - month.at > 3)
            continue;
        if (view.at(month.end) == u'月') {
            if (view.at(month.at - 1) == u'第' || month.value == 0
                || (month.form == Number::Form::Chinese && month.value > 12))
                continue;
            date.month = static_cast<int>(month.value);
            date.end = month.end + 1;
            const Number *day =
                next + 1 < numbers.size() && numbers[next + 1].at == month.end + 1 ? &numbers[next + 1] : nullptr;
            if (day && isWhole(*day)
                && (view.at(day->end) == u'日' || (view.at(day->end) == u'号' && day->end - day->at <= 3))) {
                date.day = static_cast<int>(day->value);
                date.end = day->end + 1;
                next += 1;
            } else if (date.year == 0) {
                continue; // 3月 alone says nothing that could be wrong
            }
            all.push_back(date);
            i = next;
        } else if (date.year == 0 && view.at(first.end) == u'日'
            && (first.form == Number::Form::Arabic
                    ? first.end - first.at <= 2
                    // 昨日（十七日）
                    : view.normal(first.at - 1) == u'（' && first.value <= 31 && view.normal(first.end + 1) == u'）')) {
            date.day = static_cast<int>(first.value);
            date.end = first.end + 1;
            all.push_back(date);
        }
    }
    return all;
}

} // namespace banxin::language
