// The pixels that an item of a page may leave ink on, for leaving out what is not in sight.
#pragma once

#include "display/display_list.h"

#include <QRectF>

namespace banxin::paint {

/// From the trim's top left corner; generous.
inline QRectF areaOf(const display::Item &item, double pixelsPerEmu)
{
    const bool unset = item.bounds.width.isZero() && item.bounds.height.isZero();
    const base::Rect ink = display::inkBounds(item); // a long word reaches beyond its line
    const base::Rect bounds = unset ? ink : item.bounds.united(ink);
    const QRectF pixels(static_cast<double>(bounds.x.toEmu()) * pixelsPerEmu,
        static_cast<double>(bounds.y.toEmu()) * pixelsPerEmu, static_cast<double>(bounds.width.toEmu()) * pixelsPerEmu,
        static_cast<double>(bounds.height.toEmu()) * pixelsPerEmu);
    return pixels.adjusted(-1, -1, 1, 1); // snapped edges
}

} // namespace banxin::paint
