// typeSize: a size of type as printers write it, 小五 or 9pt, as a length. It knows no font.
#pragma once

#include "base/length.h"

#include <QStringView>

#include <optional>

namespace banxin::base {

/// Reads 号 (特号, 小初, 五号, 小五 …: mainland sizes, 五号 = 10.5 pt) or a number with pt, mm or q; a number
/// alone is points. Nothing where it is neither, or not a positive finite length.
std::optional<Length> typeSize(QStringView text);

} // namespace banxin::base
