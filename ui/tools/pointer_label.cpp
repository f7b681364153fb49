#include "tools/pointer_label.h"

#include "widgets/tokens.h"

#include <QFontMetricsF>

#include <algorithm>

namespace banxin::tools {

namespace {

constexpr double kHeight = 22;
constexpr double kPadding = 8;
constexpr double kGap = 2;

QFont labelFont() { return widgets::uiFont(12, 500); }

} // namespace

QRectF pointerLabel(const QString &text, QPointF pointer, const QRectF &room)
{
    if (text.isEmpty())
        return {};
    const QSizeF size(std::min(QFontMetricsF(labelFont()).horizontalAdvance(text) + 2 * kPadding,
                          std::max(room.width() - 2 * kGap, 2 * kPadding)),
        kHeight);
    const double away = kPointerReach + kGap;
    const double right = pointer.x() + away, left = pointer.x() - away - size.width();
    const double below = pointer.y() + away, above = pointer.y() - away - size.height();
    const double across = std::clamp(pointer.x() - size.width() / 2, room.left() + kGap,
        std::max(room.left() + kGap, room.right() - kGap - size.width()));
    for (const QPointF &corner : {QPointF(right, below), QPointF(left, below), QPointF(right, above),
             QPointF(left, above), QPointF(across, below), QPointF(across, above)}) {
        if (room.contains(QRectF(corner, size)))
            return {corner, size};
    }
    return {QPointF(right, below), size};
}

void paintLabel(QPainter &painter, const QRectF &box, const QString &text, const QColor &color)
{
    if (box.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(labelFont());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    const double words = box.width() - 2 * kPadding + 1;
    painter.drawText(box, Qt::AlignCenter, QFontMetricsF(labelFont()).elidedText(text, Qt::ElideRight, words));
    painter.restore();
}

} // namespace banxin::tools
