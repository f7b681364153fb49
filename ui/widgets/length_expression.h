// What is written into a field of a number: `13字+2mm`, `(3行−1pt)×2`, `2栏`, plain numbers in the field's own unit. A
// pure reckoning; it knows no field and no page.
#pragma once

#include "base/result.h"

#include "base/length.h" // behind a header of Qt, or moc stumbles over <compare>

#include <QString>

namespace banxin::widgets {

/// What the units of the page's grid are worth where a field stands. Several rows or columns have the gaps between
/// them as well: 3栏 are three columns and two gutters. A unit of no length is refused there.
struct LengthMeasure {
    base::Length character; // 字
    base::Length row; // 行
    base::Length rowGap;
    base::Length column; // 栏
    base::Length columnGap;
    friend bool operator==(const LengthMeasure &, const LengthMeasure &) = default;
};

/// The value of an expression in `unit`: + − × ÷ and parentheses, decimal numbers, each with a unit behind it or not:
/// 字 行 栏 mm cm pt Q in and their names (毫米, 点, row, col…), full-width signs too. What has none is in `unit`;
/// lengths are multiplied and divided by plain numbers alone. A `unit` that is no length (%, °) takes no lengths.
/// An error says what is wrong, and in `where` at which character.
base::Result<double> valueOf(QStringView expression, const QString &unit = {}, const LengthMeasure &measure = {});

} // namespace banxin::widgets
