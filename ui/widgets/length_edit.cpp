#include "widgets/length_edit.h"

#include "widgets/drawing.h"
#include "widgets/field_bubble.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace banxin::widgets {

std::optional<double> evaluated(QStringView expression)
{
    const base::Result<double> value = valueOf(expression);
    return value ? std::optional(*value) : std::nullopt;
}

LengthEdit::LengthEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &LengthEdit::accept);
}

void LengthEdit::setUnit(const QString &unit)
{
    m_unit = unit;
    setTextMargins(0, 0, textWidth(shownHint(), uiFont(12)) + 4, 0);
    update();
}

void LengthEdit::setHint(const QString &hint)
{
    m_hint = hint;
    setTextMargins(0, 0, textWidth(shownHint(), uiFont(12)) + 4, 0);
    update();
}

QString LengthEdit::shownHint() const { return m_hint.isEmpty() ? m_unit : m_hint; }

void LengthEdit::setDecimals(int decimals, int finest)
{
    m_decimals = decimals;
    m_finest = std::max(decimals, finest);
}

QString LengthEdit::shown(double value) const
{
    QString text = QString::number(value, 'f', m_finest);
    for (int more = m_finest - m_decimals; more > 0 && text.endsWith(u'0'); --more)
        text.chop(1);
    return text;
}

void LengthEdit::setRange(double least, double most)
{
    m_least = least;
    m_most = most;
}

void LengthEdit::setValue(double value)
{
    m_value = value;
    m_mixed = false;
    if (!hasFocus() || !isModified())
        showValue();
}

void LengthEdit::setMixed()
{
    m_mixed = true;
    if (!hasFocus() || !isModified())
        showValue();
}

void LengthEdit::showValue()
{
    const QString now = m_mixed ? QString() : shown(m_value);
    if (text() != now)
        setText(now);
    setModified(false);
    refuse({});
}

void LengthEdit::refuse(const QString &why)
{
    const bool invalid = !why.isEmpty();
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        style()->unpolish(this);
        style()->polish(this);
    } else if (!invalid) {
        return;
    }
    if (!m_bubble && invalid)
        m_bubble = new FieldBubble(*this);
    if (m_bubble)
        m_bubble->say(why);
    setAccessibleDescription(why);
    Q_EMIT refused(why);
}

bool LengthEdit::event(QEvent *event)
{
    // Without typing of its own there is nothing here to undo: the window's undo is meant.
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void LengthEdit::accept()
{
    if (isReadOnly())
        return;
    if (m_mixed && text().trimmed().isEmpty()) {
        showValue();
        return;
    }
    if (!m_mixed && text() == shown(m_value)) { // as it stands, however it was rounded
        showValue();
        return;
    }
    const base::Result<double> value = valueOf(text(), m_unit, m_measure);
    if (!value) {
        refuse(value.error().where.isEmpty() ? value.error().what
                                             : tr("%1：%2").arg(value.error().where, value.error().what));
        return;
    }
    const double scale = std::pow(10.0, m_finest);
    const double accepted = std::round(*value * scale) / scale;
    if (accepted < m_least - 0.5 / scale || accepted > m_most + 0.5 / scale) {
        refuse(tr("%1 放不下：这里可填 %2 到 %3。").arg(text().trimmed(), shown(m_least), shown(m_most)));
        return;
    }
    const bool changed = m_mixed || std::abs(accepted - m_value) > 0.5 / scale;
    m_value = accepted;
    m_mixed = false;
    showValue();
    if (changed)
        Q_EMIT entered(accepted);
}

void LengthEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        showValue();
        return;
    }
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && !isReadOnly() && !m_mixed) {
        const double step = event->modifiers() & Qt::ShiftModifier ? 5 : 1;
        const double wanted = m_value + (event->key() == Qt::Key_Up ? step : -step);
        setText(shown(std::clamp(wanted, std::min(m_least, m_value), std::max(m_most, m_value))));
        accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LengthEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setFont(uiFont(12));
    painter.setPen(tokens(palette()).text3);
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, shownHint());
}

} // namespace banxin::widgets
