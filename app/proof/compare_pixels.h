// Two pages as pixels, one upon the other by their trims: what looks otherwise, and where. It knows no text.
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace banxin::proof {

/// A page drawn at some resolution; `trim` is where its trim begins, in pixels.
struct PageImage {
    QImage image; // Format_RGB32
    QPointF trim;
};

/// A place that looks otherwise.
struct PixelRegion {
    QRectF rect; // points from the trim's corner
    int pixels = 0; // that differ
    bool isColourAlone = false; // light and dark stand where they stood
};

class PixelComparison {
public:
    PixelComparison(PageImage before, PageImage after, double pixelsPerPoint, const QRectF &area);

    /// Not a pixel differs within the area.
    bool isSame() const { return m_isSame; }
    /// Whether a pixel near the rectangle (points) differs at all.
    bool differs(const QRectF &rect) const;
    /// Whether so many of its pixels differ that a finer grid or another program's rounding does not explain it.
    bool looksOtherwise(const QRectF &rect) const;
    /// What looks otherwise outside of these rectangles (points), in clusters.
    std::vector<PixelRegion> regions(const std::vector<QRectF> &explained) const;

private:
    QRect pixelsOf(const QRectF &rect) const;
    int strength(int x, int y) const; // 0…255, least over the neighbourhood, of a pixel of the comparison's grid

    PageImage m_before;
    PageImage m_after;
    double m_scale;
    QRect m_grid; // of the area, from the trims' corners, pixels
    QPoint m_toBefore; // from grid to image
    QPoint m_toAfter;
    bool m_isSame = true;
    std::vector<std::uint8_t> m_cells; // by cells of 8 × 8: 0 same, 1 differs, 2 differs clearly
    int m_columns = 0;
    int m_rows = 0;
};

} // namespace banxin::proof
