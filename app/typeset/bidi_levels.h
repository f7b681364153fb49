// Bidirectional text (UAX #9, by ICU): which characters run from right to left, and in what order the parts of a
// line stand. The paragraph's own direction is always left to right; no character is changed.
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

namespace banxin::typeset {

/// False for all that stand outside the ranges of right-to-left scripts: Chinese and Western text asks no more.
constexpr bool mayBeRightToLeft(char32_t c)
{
    return c >= 0x0590 && (c <= 0x08FF || c == 0x200F || c >= 0xFB1D) && (c < 0xFF00 || (c >= 0x10800 && c < 0x1F000));
}
/// A character of a right-to-left script. Without one a paragraph is not bidirectional, whatever controls it holds.
bool isRightToLeft(char32_t character);
/// Marks that steer direction and show nothing.
constexpr bool isBidiControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
/// What stands in the place of a character where text runs from right to left: ( for ).
char32_t mirrored(char32_t character);

/// The embedding level of each UTF-16 unit: odd ones run from right to left.
std::vector<std::uint8_t> bidiLevels(QStringView text);
/// From left to right, the indices of parts with these levels (UAX #9 L2).
std::vector<int> visualOrder(const std::vector<std::uint8_t> &levels);

} // namespace banxin::typeset
