#include "widgets/length_edit.h"

#include "widgets/drawing.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

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

void LengthEdit::setDecimals(int decimals) { m_decimals = decimals; }

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
    const QString shown = m_mixed ? QString() : QString::number(m_value, 'f', m_decimals);
    if (text() != shown)
        setText(shown);
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
    const base::Result<double> value = valueOf(text(), m_unit, m_measure);
    if (!value) {
        refuse(value.error().where.isEmpty() ? value.error().what
                                             : tr("%1：%2").arg(value.error().where, value.error().what));
        return;
    }
    const double scale = std::pow(10.0, m_decimals);
    const double accepted = std::round(*value * scale) / scale;
    if (accepted < m_least - 0.5 / scale || accepted > m_most + 0.5 / scale) {
        refuse(tr("%1 放不下：这里可填 %2 到 %3。")
                   .arg(text().trimmed(), QString::number(m_least, 'f', m_decimals),
                       QString::number(m_most, 'f', m_decimals)));
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
        setText(QString::number(
            std::clamp(wanted, std::min(m_least, m_value), std::max(m_most, m_value)), 'f', m_decimals));
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
