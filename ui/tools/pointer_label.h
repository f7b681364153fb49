// PointerLabel: words by the pointer while something is dragged: where they stand, and how they look. They keep clear
// of the pointer and of the window's edges.
#pragma once

#include "canvas/canvas_theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace banxin::tools {

/// How far round its hot spot the pointer's picture reaches, in logical pixels.
constexpr double kPointerReach = 14;

/// Where a label of these words stands: right below the pointer, or where there is room about it within `room`. Empty
/// where there are no words.
QRectF pointerLabel(const QString &text, QPointF pointer, const QRectF &room);
/// Draws a label that stands there.
void paintLabel(QPainter &painter, const QRectF &box, const QString &text, const QColor &color);

} // namespace banxin::tools
