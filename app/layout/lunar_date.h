// The date in the Chinese calendar (农历), as a paper's masthead says it. It is computed for a day, never typed.
#pragma once

#include <QDate>
#include <QString>

namespace banxin::layout {

/// 农历庚子年九月初三, 农历癸卯年闰二月初一 (GB/T 33661); empty where the date is none.
QString lunarDate(QDate date);
/// Its parts: 庚子年 and 九月初三; empty where the date is none.
QString lunarYear(QDate date);
QString lunarDay(QDate date);

} // namespace banxin::layout
