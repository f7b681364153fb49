#include "widgets/labels.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QEvent>
#include <QFrame>
#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace banxin::widgets {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const { return {24, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawElided(painter, contentsRect(), text(), font(), palette().color(foregroundRole()), alignment());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
    return QLabel::event(event);
}

Chip::Chip(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
    setTone(tone);
}

void Chip::setTone(Tone tone) { setStyleProperty(this, "chip", toName(tone)); }

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    if (m_name == name && m_tone == tone)
        return;
    m_name = name;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_name.isEmpty())
        drawIcon(painter, rect(), m_name, inkOf(tokens(palette()), m_tone));
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString toName(Tone tone)
{
    switch (tone) {
    case Tone::Accent:
    case Tone::OnAccent:
        return QStringLiteral("accent");
    case Tone::Ok:
        return QStringLiteral("ok");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Error:
        return QStringLiteral("error");
    case Tone::Plain:
    case Tone::Faint:
        break;
    }
    return QStringLiteral("plain");
}

QWidget *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    line->setFixedHeight(1);
    return line;
}

} // namespace banxin::widgets
