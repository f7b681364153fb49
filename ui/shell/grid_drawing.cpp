#include "shell/grid_drawing.h"

#include "widgets/tokens.h"

#include <QPainter>

namespace banxin::shell {

GridDrawing::GridDrawing(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("gridDrawing"));
    setMinimumSize(180, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GridDrawing::show(const base::Size &trim, base::Length bleed, const model::Grid &grid)
{
    m_trim = trim;
    m_bleed = bleed;
    m_grid = grid;
    setAccessibleName(tr("版心草图：%1 × %2 mm，%3 栏")
                          .arg(trim.width.toMm(), 0, 'f', 0)
                          .arg(trim.height.toMm(), 0, 'f', 0)
                          .arg(grid.columns));
    update();
}

void GridDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.fillRect(rect(), t.pasteboard);
    if (m_trim.width <= base::Length() || m_trim.height <= base::Length())
        return;
    const double margin = 10;
    const double wide = (m_trim.width + m_bleed * 2).toMm(), high = (m_trim.height + m_bleed * 2).toMm();
    const double scale = std::min((width() - 2 * margin) / wide, (height() - 2 * margin) / high);
    if (scale <= 0)
        return;
    const QPointF origin((width() - m_trim.width.toMm() * scale) / 2, (height() - m_trim.height.toMm() * scale) / 2);
    const auto box = [&](const base::Rect &r) {
        return QRectF(
            origin + QPointF(r.x.toMm(), r.y.toMm()) * scale, QSizeF(r.width.toMm() * scale, r.height.toMm() * scale));
    };
    const QRectF paper = box({{}, {}, m_trim.width, m_trim.height});
    painter.fillRect(paper, Qt::white);
    const double out = m_bleed.toMm() * scale;
    painter.setPen(QPen(QColor(0xC0, 0x27, 0x1B), 1, Qt::DashLine)); // as the canvas draws bleed, trim, type area
    painter.drawRect(paper.adjusted(-out, -out, out, out));
    painter.setPen(QPen(QColor(0x1D, 0x6F, 0xE0), 1));
    painter.drawRect(paper);
    for (int column = 0; column < m_grid.columns; ++column) {
        const QRectF stripe =
            box({m_grid.columnLeft(column), m_grid.typeArea.y, m_grid.columnWidth(), m_grid.typeArea.height});
        painter.fillRect(stripe, QColor(60, 140, 220, 28));
        painter.setPen(QPen(QColor(60, 140, 220, 110), 0.5));
        painter.drawLine(stripe.topLeft(), stripe.bottomLeft());
        painter.drawLine(stripe.topRight(), stripe.bottomRight());
    }
    const double pitch = m_grid.pitch().toMm() * scale;
    const int every = pitch >= 3 ? 1 : 5;
    for (int row = 0; row < m_grid.rows; row += every) {
        const double y = origin.y() + (m_grid.rowTop(row) + m_grid.bodySize).toMm() * scale;
        painter.setPen(QPen(QColor(40, 120, 210, row % 5 == 0 ? 90 : 40), 0.5));
        painter.drawLine(QPointF(box(m_grid.typeArea).left(), y), QPointF(box(m_grid.typeArea).right(), y));
    }
    painter.setPen(QPen(QColor(190, 60, 150), 1));
    painter.drawRect(box(m_grid.typeArea));
}

} // namespace banxin::shell
