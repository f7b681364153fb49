#include "canvas/grid_overlay.h"

#include "canvas/canvas_theme.h"

#include <cmath>

namespace banxin::canvas {

namespace {

/// Hairlines on whole device pixels, so that equal lines look equal.
class Hairlines {
public:
    Hairlines(QPainter &painter, double ratio)
        : m_painter(painter)
        , m_ratio(ratio)
    {
    }
    void vertical(double x, double top, double bottom, const QColor &color)
    {
        m_painter.fillRect(QRectF(std::floor(x * m_ratio) / m_ratio, top, 1 / m_ratio, bottom - top), color);
    }
    void horizontal(double y, double left, double right, const QColor &color)
    {
        m_painter.fillRect(QRectF(left, std::floor(y * m_ratio) / m_ratio, right - left, 1 / m_ratio), color);
    }

private:
    QPainter &m_painter;
    double m_ratio;
};

} // namespace

void paintGrid(QPainter &painter, const ViewTransform &view, const model::Page &page, const GridLayers &layers,
    double devicePixelRatio)
{
    if (!layers.shown)
        return;
    const model::Grid &grid = page.grid;
    const QRectF area = view.toView(grid.typeArea);
    Hairlines lines(painter, devicePixelRatio);
    if (layers.columns) {
        for (int column = 0; column < grid.columns; ++column) {
            const QRectF rect = view.toView(
                base::Rect{grid.columnLeft(column), grid.typeArea.y, grid.columnWidth(), grid.typeArea.height});
            painter.fillRect(rect, ink::kColumn);
            lines.vertical(rect.left(), rect.top(), rect.bottom(), ink::kColumnEdge);
            lines.vertical(rect.right(), rect.top(), rect.bottom(), ink::kColumnEdge);
        }
    }
    if (layers.rows && grid.rows > 1) {
        const bool dense = view.toPixels(grid.pitch()) < 4;
        for (int row = 0; row < grid.rows; ++row) {
            const bool fifth = (row + 1) % 5 == 0;
            if (dense && !fifth)
                continue;
            // The foot of the row's em box: what the line stands on.
            const double y = view.toView(base::Point{{}, grid.rowTop(row) + grid.bodySize}).y();
            lines.horizontal(y, area.left(), area.right(), fifth ? ink::kFifthRow : ink::kRow);
        }
    }
    if (layers.typeArea) {
        lines.vertical(area.left(), area.top(), area.bottom(), ink::kTypeArea);
        lines.vertical(area.right(), area.top(), area.bottom(), ink::kTypeArea);
        lines.horizontal(area.top(), area.left(), area.right(), ink::kTypeArea);
        lines.horizontal(area.bottom(), area.left(), area.right(), ink::kTypeArea);
    }
}

void paintPageEdges(QPainter &painter, const ViewTransform &view, const model::Page &page, const GridLayers &layers)
{
    if (!layers.shown)
        return;
    const base::Rect trim{{}, {}, page.trim.width, page.trim.height};
    const auto outline = [&](const base::Rect &rect, const QColor &color) {
        QPen pen(color);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(view.toView(rect));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (layers.bleed)
        outline(trim.grownBy(page.bleed), ink::kBleed);
    if (layers.trim)
        outline(trim, ink::kAccent);
    painter.restore();
}

} // namespace banxin::canvas
