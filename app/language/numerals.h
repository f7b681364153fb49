// Numerals of Chinese text: where numbers stand, in Arabic or Chinese figures, and what they are worth.
#pragma once

#include "language/text_view.h"

namespace banxin::language {

/// The numbers of a text in its order. 3.5, 1,000, 15万, 二十三, 二〇二〇; a lone 一 counts, 第 before it does not
/// matter.
std::vector<Number> numbersIn(QStringView text);

/// 〇 to 九 and 两, else -1.
int chineseDigit(char16_t c);

/// A value as figures: whole ones without a point.
QString figures(double value);

} // namespace banxin::language
