#include "widgets/length_edit.h"

#include "widgets/drawing.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace banxin::widgets {
namespace {

/// Recursive descent over + - * / and parentheses.
class Reader {
public:
    explicit Reader(QString text)
        : m_text(std::move(text))
    {
    }

    std::optional<double> whole()
    {
        const std::optional<double> value = sum();
        return m_at == m_text.size() ? value : std::nullopt;
    }

private:
    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(char16_t c)
    {
        if (next() != QChar(c))
            return false;
        ++m_at;
        return true;
    }
    std::optional<double> sum()
    {
        std::optional<double> left = product();
        while (left && (next() == u'+' || next() == u'-')) {
            const bool minus = m_text[m_at++] == u'-';
            const std::optional<double> right = product();
            if (!right)
                return {};
            *left += minus ? -*right : *right;
        }
        return left;
    }
    std::optional<double> product()
    {
        std::optional<double> left = factor();
        while (left && (next() == u'*' || next() == u'/')) {
            const bool divide = m_text[m_at++] == u'/';
            const std::optional<double> right = factor();
            if (!right || (divide && *right == 0))
                return {};
            *left = divide ? *left / *right : *left * *right;
        }
        return left;
    }
    std::optional<double> factor()
    {
        if (m_depth > 32)
            return {};
        if (take(u'-')) {
            ++m_depth;
            const std::optional<double> value = factor();
            --m_depth;
            return value ? std::optional(-*value) : std::nullopt;
        }
        if (take(u'(')) {
            ++m_depth;
            const std::optional<double> value = sum();
            --m_depth;
            return take(u')') ? value : std::nullopt;
        }
        const qsizetype start = m_at;
        while (next().isDigit() || next() == u'.')
            ++m_at;
        bool ok = false;
        const double value = m_text.mid(start, m_at - start).toDouble(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

std::optional<double> evaluated(QStringView expression)
{
    QString text;
    for (const QChar c : expression) {
        if (c.isSpace())
            continue;
        if (c == u'×' || c == u'＊')
            text += u'*';
        else if (c == u'÷')
            text += u'/';
        else if (c == u'−')
            text += u'-';
        else if (c >= u'！' && c <= u'～') // full-width forms of ASCII
            text += QChar(c.unicode() - 0xFEE0);
        else
            text += c;
    }
    return text.isEmpty() ? std::nullopt : Reader(text).whole();
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
    if (!hasFocus() || !isModified())
        showValue();
}

void LengthEdit::showValue()
{
    const QString shown = QString::number(m_value, 'f', m_decimals);
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
    QString typed = text().trimmed();
    if (!m_unit.isEmpty() && typed.endsWith(m_unit))
        typed.chop(m_unit.size());
    const std::optional<double> value = evaluated(typed);
    if (!value) {
        refuse(tr("“%1”不是数。").arg(text().trimmed()));
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
    const bool changed = std::abs(accepted - m_value) > 0.5 / scale;
    m_value = accepted;
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
    if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && !isReadOnly()) {
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
