// ShapePainter: the paths and pictures of a page onto a QPainter. Edges that run along the pixels are
// set on them, so that rules stay crisp; nothing else moves.
#pragma once

#include "display/display_list.h"
#include "paint/page_painter.h"
#include "paint/shade.h"

#include <QCache>
#include <QImage>
#include <QPainterPath>

class QPainter;

namespace banxin::paint {

class ShapePainter {
public:
    ShapePainter();

    void begin(double pixelsPerEmu, bool missingPictureMark, Shades shades = {});
    void draw(QPainter &painter, const display::PathItem &item) const;
    void draw(QPainter &painter, const display::PictureItem &item, const PictureSource &pictures);
    void draw(QPainter &painter, const display::PlacedPageItem &item, const PlacedPageSource &pages);

private:
    QRectF pixels(const base::Rect &rect) const;
    QPointF pixels(base::Point point) const;
    void drawStraight(QPainter &painter, QPointF from, QPointF to, double width, QRgb color) const;
    void drawMissing(QPainter &painter, const QRectF &frame) const;
    QPainterPath pixels(const display::PathData &path) const;
    /// Turned, mirrored, grey or seen through a shape.
    void drawTurned(QPainter &painter, const display::PictureItem &item, const QImage &image);
    QImage greyed(const QImage &image);

    double m_pixelsPerEmu = 0;
    bool m_missingPictureMark = true;
    Shades m_shades;
    QCache<QString, QImage> m_reduced; // pictures brought down to the size shown, by their key and size
};

} // namespace banxin::paint
