#include "widgets/picker_button.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QPainter>

namespace banxin::widgets {

PickerButton::PickerButton(QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
}

void PickerButton::setChoice(const QString &strong, const QString &weak)
{
    if (m_strong == strong && m_weak == weak)
        return;
    m_strong = strong;
    m_weak = weak;
    setText((strong + u' ' + weak).trimmed()); // what assistive technology reads
    updateGeometry();
    update();
}

void PickerButton::setIconName(const QString &name) { m_icon = name; }

QSize PickerButton::sizeHint() const
{
    int width = 8 + textWidth(m_strong, uiFont(13, 700)) + 6 + 16 + 8;
    if (!m_weak.isEmpty())
        width += 6 + textWidth(m_weak, uiFont(13));
    if (!m_icon.isEmpty())
        width += 24;
    return {width, 32};
}

void PickerButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? t.accentTint : t.line);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    qreal x = 8;
    const qreal middle = height() / 2.0;
    if (!m_icon.isEmpty()) {
        drawIcon(painter, QRectF(x, middle - 9, 18, 18), m_icon, t.text);
        x += 24;
    }
    x += drawElided(painter, QRectF(x, 0, width() - x - 24, height()), m_strong, uiFont(13, 700), t.text);
    if (!m_weak.isEmpty()) {
        x += 6;
        x += drawElided(painter, QRectF(x, 0, width() - x - 24, height()), m_weak, uiFont(13), t.text2);
    }
    drawIcon(painter, QRectF(x + 6, middle - 7, 14, 14), QStringLiteral("chevron-down"), t.text2);
}

} // namespace banxin::widgets
