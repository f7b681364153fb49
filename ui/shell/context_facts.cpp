#include "shell/context_facts.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QPainter>

namespace banxin::shell {

using widgets::uiFont;

ContextFacts::ContextFacts(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("contextFacts"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ContextFacts::show(
    const QString &icon, const QString &kind, std::vector<Fact> facts, const QString &fit, widgets::Tone tone)
{
    if (m_icon == icon && m_kind == kind && m_facts == facts && m_fit == fit && m_tone == tone)
        return;
    m_icon = icon;
    m_kind = kind;
    m_facts = std::move(facts);
    m_fit = fit;
    m_tone = tone;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize ContextFacts::sizeHint() const
{
    int width = minimumSizeHint().width();
    if (!m_facts.empty())
        width += 30;
    for (const Fact &fact : m_facts)
        width += widgets::textWidth(fact.name, uiFont(13)) + 8 + widgets::textWidth(fact.value, uiFont(13)) + 20;
    return {width, 30};
}

QSize ContextFacts::minimumSizeHint() const
{
    int width = 26 + widgets::textWidth(m_kind, uiFont(13, 500)) + 12;
    if (!m_fit.isEmpty())
        width += 14 + widgets::chipWidth(m_fit) + 4;
    return {width, 30};
}

QString ContextFacts::text() const
{
    QStringList parts{m_kind};
    for (const Fact &fact : m_facts)
        parts << fact.name + u' ' + fact.value;
    if (!m_fit.isEmpty())
        parts << m_fit;
    return parts.join(u' ');
}

void ContextFacts::paintEvent(QPaintEvent *)
{
    if (m_kind.isEmpty())
        return;
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    const qreal kindWidth = 8 + 18 + widgets::textWidth(m_kind, uiFont(13, 500)) + 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accentTint);
    painter.drawRoundedRect(QRectF(0, middle - 12, kindWidth, 24), 4, 4);
    widgets::drawIcon(painter, QRectF(8, middle - 7, 14, 14), m_icon, t.accent);
    widgets::drawElided(painter, QRectF(26, middle - 12, kindWidth - 30, 24), m_kind, uiFont(13, 500), t.accent);
    qreal x = kindWidth + 12;
    if (!m_fit.isEmpty()) {
        widgets::drawChip(painter, QRectF(x, middle - 10, widgets::chipWidth(m_fit), 20), m_fit, m_tone);
        x += widgets::chipWidth(m_fit) + 14;
    }
    if (m_facts.empty())
        return;
    painter.fillRect(QRectF(x + 4, middle - 10, 1, 20), t.line2);
    x += 18;
    for (const Fact &fact : m_facts) {
        const qreal nameWidth = widgets::textWidth(fact.name, uiFont(13));
        const qreal valueWidth = widgets::textWidth(fact.value, uiFont(13));
        if (x + nameWidth + 8 + valueWidth > width()) // a fact is shown whole or not at all
            break;
        widgets::drawElided(painter, QRectF(x, middle - 12, nameWidth + 1, 24), fact.name, uiFont(13), t.text2);
        x += nameWidth + 8;
        widgets::drawElided(painter, QRectF(x, middle - 12, valueWidth + 1, 24), fact.value, uiFont(13), t.text);
        x += valueWidth + 20;
    }
}

} // namespace banxin::shell
