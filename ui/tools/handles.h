// Handles: the eight marks of a selection and what dragging one makes of a rectangle. It knows no page and no frame.
#pragma once

#include "canvas/canvas_theme.h"

#include "base/geometry.h"

#include <QCursor>
#include <QPainter>

#include <optional>

namespace banxin::tools {

enum class Handle { TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left, Turn };

constexpr double kHandleSide = 10; // logical pixels
constexpr double kHandleReach = 16; // of what can be hit
constexpr double kTurnReach = 14; // beyond a corner, where a selection is turned

/// The handle of the box (in the viewport) at the point. Sides are left out where the box is too short for them or so
/// thin that they would leave no middle, and corners leave the middle half of a small box; outside of the corners it is
/// Turn, where `turns`.
std::optional<Handle> handleAt(const QRectF &box, QPointF at, bool turns);
QPointF placeOf(Handle handle, const QRectF &box);
/// Of a box that is turned by so many hundredths of a degree, clockwise.
QCursor cursorOf(Handle handle, int turned = 0);
void paintHandles(QPainter &painter, const QRectF &box);

enum class Ratio { Free, Kept };
enum class From { Opposite, Middle };
/// The box with the handle's edges moved by `by`; never smaller than one EMU, and never turned inside out: an edge
/// stops at the other. Kept ratios follow the larger of both moves.
base::Rect resized(
    const base::Rect &box, Handle handle, base::Point by, Ratio ratio = Ratio::Free, From from = From::Opposite);

bool movesLeft(Handle handle);
bool movesRight(Handle handle);
bool movesTop(Handle handle);
bool movesBottom(Handle handle);

} // namespace banxin::tools
