// Dates as they stand in a text, in figures or in Chinese numerals; whether they exist is not asked.
#pragma once

#include "language/text_view.h"

namespace banxin::language {

struct DateInText {
    qsizetype at = 0, end = 0;
    int year = 0; // 0 where it is not told
    int month = 0;
    int day = 0;
    bool isLunar = false; // 农历二月三十日
};

/// 2020年10月19日, 10月19日, 19日, 2020-10-19, 二〇二〇年十月十九日; 2020年13月 too. In the order of the text.
std::vector<DateInText> datesIn(const TextView &view);

} // namespace banxin::language
