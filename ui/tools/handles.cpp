#include "tools/handles.h"

#include <array>
#include <cmath>

namespace banxin::tools {

using base::Length;
using base::Rect;

namespace {

constexpr std::array kPlaced{Handle::TopLeft, Handle::Top, Handle::TopRight, Handle::Right, Handle::BottomRight,
    Handle::Bottom, Handle::BottomLeft, Handle::Left};

bool isCorner(Handle handle)
{
    return handle == Handle::TopLeft || handle == Handle::TopRight || handle == Handle::BottomRight
        || handle == Handle::BottomLeft;
}

/// Sides show where there is room between the corners, and where they leave a middle by which to drag the box.
bool shows(Handle handle, const QRectF &box)
{
    constexpr double along = 3 * kHandleSide, across = 1.5 * kHandleReach;
    switch (handle) {
    case Handle::Top:
    case Handle::Bottom:
        return box.width() >= along && box.height() >= across;
    case Handle::Left:
    case Handle::Right:
        return box.height() >= along && box.width() >= across;
    default:
        return true;
    }
}

/// By which the box is dragged, however small it is.
QRectF middleOf(const QRectF &box)
{
    return box.adjusted(box.width() / 4, box.height() / 4, -box.width() / 4, -box.height() / 4);
}

Length larger(Length a, Length b) { return a < b ? b : a; }
Length size(Length length) { return length < Length() ? -length : length; }

} // namespace

bool movesLeft(Handle h) { return h == Handle::TopLeft || h == Handle::Left || h == Handle::BottomLeft; }
bool movesRight(Handle h) { return h == Handle::TopRight || h == Handle::Right || h == Handle::BottomRight; }
bool movesTop(Handle h) { return h == Handle::TopLeft || h == Handle::Top || h == Handle::TopRight; }
bool movesBottom(Handle h) { return h == Handle::BottomLeft || h == Handle::Bottom || h == Handle::BottomRight; }

QPointF placeOf(Handle handle, const QRectF &box)
{
    const double x = movesLeft(handle) ? box.left() : movesRight(handle) ? box.right() : box.center().x();
    const double y = movesTop(handle) ? box.top() : movesBottom(handle) ? box.bottom() : box.center().y();
    return {x, y};
}

std::optional<Handle> handleAt(const QRectF &box, QPointF at, bool turns)
{
    std::optional<Handle> nearest;
    double best = kHandleReach / 2;
    const QRectF middle = middleOf(box);
    for (const Handle handle : kPlaced) {
        if (!shows(handle, box) || middle.contains(at))
            continue;
        const QPointF off = at - placeOf(handle, box);
        const double away = std::max(std::abs(off.x()), std::abs(off.y()));
        if (away <= best && (away < best || !nearest)) {
            nearest = handle;
            best = away;
        }
    }
    if (nearest || !turns || box.contains(at))
        return nearest;
    for (const Handle handle : kPlaced) {
        if (!isCorner(handle))
            continue;
        const QPointF off = at - placeOf(handle, box);
        if (std::hypot(off.x(), off.y()) <= kHandleReach / 2 + kTurnReach)
            return Handle::Turn;
    }
    return {};
}

QCursor cursorOf(Handle handle, int turned)
{
    // The way in which a handle pulls, in eighths of a whole turn, clockwise from the right.
    int eighths = 0;
    switch (handle) {
    case Handle::Right:
    case Handle::Left:
        break;
    case Handle::BottomRight:
    case Handle::TopLeft:
        eighths = 1;
        break;
    case Handle::Bottom:
    case Handle::Top:
        eighths = 2;
        break;
    case Handle::BottomLeft:
    case Handle::TopRight:
        eighths = 3;
        break;
    case Handle::Turn:
        return Qt::CrossCursor;
    }
    static constexpr std::array kShapes{Qt::SizeHorCursor, Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor};
    const long ways = std::lround(turned / 4500.0) + eighths;
    return kShapes[static_cast<std::size_t>((ways % 4 + 4) % 4)];
}

void paintHandles(QPainter &painter, const QRectF &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(canvas::ink::kAccent, 1.5));
    painter.setBrush(Qt::white);
    for (const Handle handle : kPlaced) {
        if (!shows(handle, box))
            continue;
        QRectF mark(0, 0, kHandleSide - 2, kHandleSide - 2);
        mark.moveCenter(placeOf(handle, box));
        painter.drawRoundedRect(mark, 2, 2);
    }
    painter.restore();
}

Rect resized(const Rect &box, Handle handle, base::Point by, Ratio ratio, From from)
{
    const Length least = Length::emu(1);
    Length dx = movesLeft(handle) ? -by.x : movesRight(handle) ? by.x : Length();
    Length dy = movesTop(handle) ? -by.y : movesBottom(handle) ? by.y : Length();
    if (from == From::Middle) {
        dx = dx * 2;
        dy = dy * 2;
    }
    Length width = larger(box.width + dx, least), height = larger(box.height + dy, least);
    if (ratio == Ratio::Kept && box.width > Length() && box.height > Length()) {
        const bool byWidth = !movesTop(handle) && !movesBottom(handle) ? true
            : !movesLeft(handle) && !movesRight(handle)
            ? false
            : size(width - box.width).scaled(box.height.toEmu(), box.width.toEmu()) >= size(height - box.height);
        if (byWidth)
            height = larger(width.scaled(box.height.toEmu(), box.width.toEmu()), least);
        else
            width = larger(height.scaled(box.width.toEmu(), box.height.toEmu()), least);
    }
    Rect result{box.x, box.y, width, height};
    if (from == From::Middle) {
        result.x = box.x + (box.width - width) / 2;
        result.y = box.y + (box.height - height) / 2;
        return result;
    }
    if (movesLeft(handle))
        result.x = box.right() - width;
    else if (!movesRight(handle))
        result.x = box.x + (box.width - width) / 2;
    if (movesTop(handle))
        result.y = box.bottom() - height;
    else if (!movesBottom(handle))
        result.y = box.y + (box.height - height) / 2;
    return result;
}

} // namespace banxin::tools
