#include "tools/snap_paint.h"

#include "canvas/view_transform.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace banxin::tools {

void paintSnaps(QPainter &painter, const canvas::ViewTransform &transform, const std::vector<SnapMark> &marks)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(QColor(0xE0, 0x2C, 0x8A), 1)); // unlike anything of the page or the grid
    painter.setFont(widgets::uiFont(11, 500));
    for (const SnapMark &mark : marks) {
        const bool upright = mark.vertical;
        const base::Point a = upright ? base::Point{mark.at, mark.from} : base::Point{mark.from, mark.at};
        const base::Point b = upright ? base::Point{mark.at, mark.to} : base::Point{mark.to, mark.at};
        const QPointF from = transform.toView(a), to = transform.toView(b);
        painter.drawLine(from, to);
        if (!mark.gap)
            continue;
        const QPointF cap = upright ? QPointF(4, 0) : QPointF(0, 4);
        painter.drawLine(from - cap, from + cap);
        painter.drawLine(to - cap, to + cap);
        painter.drawText(QRectF((from + to) / 2 + QPointF(4, -16), QSizeF(90, 16)), Qt::AlignLeft,
            QCoreApplication::translate("tools", "%1 mm").arg(mark.gap->toMm(), 0, 'f', 1));
    }
    painter.restore();
}

} // namespace banxin::tools
