// ViewTransform: between places on the page and pixels of the view. It knows no widget.
#pragma once

#include "base/turn.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>

namespace banxin::canvas {

struct ViewTransform {
    QPointF origin; // of the trim's top left corner, in the view's logical pixels
    double pixelsPerPoint = 1; // logical

    double toPixels(base::Length length) const { return length.toPt() * pixelsPerPoint; }
    QPointF toView(base::Point point) const { return {origin.x() + toPixels(point.x), origin.y() + toPixels(point.y)}; }
    QRectF toView(const base::Rect &rect) const
    {
        return {toView(base::Point{rect.x, rect.y}), QSizeF(toPixels(rect.width), toPixels(rect.height))};
    }
    /// What turns what is drawn upright in the view as it is turned on the page.
    QTransform turned(const base::Turn &turn) const
    {
        const QPointF centre = toView(turn.centre);
        return QTransform()
            .translate(centre.x(), centre.y())
            .rotate(turn.hundredths / 100.0)
            .translate(-centre.x(), -centre.y());
    }
    base::Point toPage(QPointF point) const
    {
        return {base::Length::pt((point.x() - origin.x()) / pixelsPerPoint),
            base::Length::pt((point.y() - origin.y()) / pixelsPerPoint)};
    }
};

} // namespace banxin::canvas
