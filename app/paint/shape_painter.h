// ShapePainter: the paths and pictures of a page onto a QPainter. Edges that run along the pixels are
// set on them, so that rules stay crisp; nothing else moves.
#pragma once

#include "display/display_list.h"
#include "paint/page_painter.h"

#include <QCache>
#include <QImage>

class QPainter;

namespace banxin::paint {

class ShapePainter {
public:
    ShapePainter();

    void begin(double pixelsPerEmu, bool missingPictureMark);
    void draw(QPainter &painter, const display::PathItem &item) const;
    void draw(QPainter &painter, const display::PictureItem &item, const PictureSource &pictures);

private:
    QRectF pixels(const base::Rect &rect) const;
    QPointF pixels(base::Point point) const;
    void drawStraight(QPainter &painter, QPointF from, QPointF to, double width, QRgb color) const;
    void drawMissing(QPainter &painter, const QRectF &frame) const;

    double m_pixelsPerEmu = 0;
    bool m_missingPictureMark = true;
    QCache<QString, QImage> m_reduced; // pictures brought down to the size shown, by their key and size
};

} // namespace banxin::paint
