// The JSON of lines as set, shared by `layout` and `set`: lengths in points with up to 5 decimals,
// offsets in code points (docs/commands.md).
#pragma once

#include "layout/page_layout.h"

#include <QJsonObject>

namespace banxin::cli {

double points(base::Length length);
/// A lone half of a surrogate pair counts as one, as it does where the text is read.
int codePoints(QStringView text);
/// What a line is wherever it stands: its place, width, tiers and glyphs. `origin` is the measure's start
/// on the baseline, or a vertical line's centre and top.
QJsonObject setLineJson(const typeset::Line &line, base::Point origin, model::WritingMode mode);
/// The characters that a line shows, without readings and without what has no glyph.
QString shownText(const typeset::Line &line);
/// One entry of "lines"; `paragraphText` is the text whose UTF-16 offsets the line speaks of.
QJsonObject lineJson(const layout::LineLayout &line, const QString &paragraphText);

} // namespace banxin::cli
