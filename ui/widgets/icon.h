// icon(): a bundled line icon in the colours of the palette, at any size and pixel ratio; it follows
// a change of theme by itself.
#pragma once

#include "widgets/tokens.h"

#include <QIcon>

class QPainter;

namespace banxin::widgets {

/// `name` is a file of resources/icons without its ending. Tone::Plain follows the button's state:
/// text, accent when checked, hint when disabled.
QIcon icon(const QString &name, Tone tone = Tone::Plain);
/// The program's own sign, in its own colours.
QIcon programIcon();
/// Paints the icon into the rectangle in one colour.
void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

} // namespace banxin::widgets
