#include "board/press_card.h"

#include "board/board_rows.h"
#include "widgets/drawing.h"

#include <QPainter>

namespace banxin::board {

using widgets::uiFont;
using workflow::Pressure;

PressCard::PressCard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pressCard"));
    setFixedHeight(104);
}

void PressCard::setBoard(const workflow::Board &board, const QDateTime &now)
{
    m_begin = board.begin;
    m_press = board.press;
    m_now = now;
    m_pressure = board.pressure;
    m_left = board.left;
    m_gone = board.gone;
    m_pages = static_cast<int>(board.pages.size());
    m_released = board.released;
    setAccessibleName(m_press.isValid()
            ? tr("付印 %1，%2").arg(m_press.toString(QStringLiteral("MM-dd HH:mm")), leftText())
            : tr("还没有设付印时间"));
    update();
}

QString PressCard::leftText() const
{
    if (!m_press.isValid())
        return {};
    if (m_pressure == Pressure::Done)
        return tr("已全部付印");
    const QString words = workflow::durationInWords(m_left);
    return m_left < 0 ? words : tr("余 %1").arg(words);
}

widgets::Tone PressCard::tone() const { return toneOf(m_pressure); }

void PressCard::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = 16, right = width() - 16;
    const QString pages = tr("已付印 %1 / %2 版").arg(m_released).arg(m_pages);
    if (!m_press.isValid()) {
        widgets::drawElided(painter, {left, 14, right - left, 24}, tr("还没有设付印时间"), uiFont(15, 500), t.text);
        widgets::drawElided(
            painter, {left, 40, right - left, 20}, tr("设了以后，每一步的时限由它倒推"), uiFont(12), t.text2);
        widgets::drawElided(painter, {left, 72, right - left, 20}, pages, uiFont(12), t.text2);
        return;
    }
    QFont large = uiFont(18, 700);
    large.setPixelSize(30);
    const double clock = widgets::drawElided(
        painter, {left, 8, right - left, 40}, m_press.toString(QStringLiteral("HH:mm")), large, t.text);
    const QString day = m_press.date() == m_now.date() ? tr("今天") : m_press.toString(QStringLiteral("MM-dd"));
    widgets::drawElided(painter, {left + clock + 10, 20, 100, 20}, day, uiFont(12), t.text2);
    const QColor ink = m_pressure == Pressure::Ample ? t.text : widgets::inkOf(t, tone());
    widgets::drawElided(painter, {width() / 2.0 - 20, 16, right - width() / 2.0 + 20, 24}, leftText(), uiFont(15, 500),
        ink, Qt::AlignRight | Qt::AlignVCenter);
    const QRectF bar(left, 56, right - left, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawRoundedRect(bar, 3, 3);
    if (m_gone > 0) {
        painter.setBrush(widgets::inkOf(t, tone()));
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(6.0, bar.width() * m_gone), 6), 3, 3);
    }
    const QRectF under(left, 70, right - left, 18);
    widgets::drawElided(painter, under, m_begin.toString(QStringLiteral("HH:mm")), uiFont(12), t.text2);
    widgets::drawElided(painter, under, pages, uiFont(12), t.text2, Qt::AlignHCenter | Qt::AlignVCenter);
    widgets::drawElided(painter, under, m_press.toString(QStringLiteral("HH:mm")), uiFont(12), t.text2,
        Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace banxin::board
