#include "widgets/drawing.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace banxin::widgets {

int textWidth(const QString &text, const QFont &font) { return QFontMetrics(font).horizontalAdvance(text); }

int chipWidth(const QString &text) { return textWidth(text, uiFont(12)) + 14; }

void drawChip(QPainter &painter, const QRectF &rect, const QString &text, Tone tone)
{
    const Tokens &t = tokens(QGuiApplication::palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tintOf(t, tone));
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(inkOf(t, tone));
    painter.setFont(uiFont(12));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void drawFillMeter(QPainter &painter, const QRectF &rect, double fill, Tone tone)
{
    const Tokens &t = tokens(QGuiApplication::palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const double width = rect.width() * std::clamp(fill, 0.0, 1.0);
    if (width > 0) {
        painter.setBrush(inkOf(t, tone));
        painter.drawRoundedRect(
            QRectF(rect.left(), rect.top(), width, rect.height()), rect.height() / 2, rect.height() / 2);
    }
    painter.restore();
}

int drawElided(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, static_cast<int>(std::floor(rect.width())));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace banxin::widgets
