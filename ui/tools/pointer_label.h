// PointerLabel: words by the pointer while something is dragged: where they stand, and how they look. They keep clear
// of the pointer and of the window's edges.
#pragma once

#include "canvas/tool.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace banxin::tools {

using canvas::kPointerReach;

/// Where a label of these words stands: right below the pointer, or where there is room about it within `room`. Empty
/// where there are no words.
QRectF pointerLabel(const QString &text, QPointF pointer, const QRectF &room);
/// Draws a label that stands there.
void paintLabel(QPainter &painter, const QRectF &box, const QString &text, const QColor &color);

} // namespace banxin::tools
