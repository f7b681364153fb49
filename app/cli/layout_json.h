// The JSON of lines as set, shared by `layout` and `set`: lengths in points with up to 5 decimals,
// offsets in code points (docs/commands.md).
#pragma once

#include "layout/page_layout.h"

#include <QJsonObject>

namespace banxin::cli {

double points(base::Length length);
/// One entry of "lines"; `paragraphText` is the text whose UTF-16 offsets the line speaks of.
QJsonObject lineJson(const layout::LineLayout &line, const QString &paragraphText);

} // namespace banxin::cli
