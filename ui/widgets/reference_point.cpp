#include "widgets/reference_point.h"

#include "widgets/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace banxin::widgets {

namespace {

constexpr int kFirst = 8, kStep = 14, kSize = 6;

} // namespace

ReferencePoint::ReferencePoint(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPoint(0, 0);
}

void ReferencePoint::setPoint(int column, int row)
{
    m_column = std::clamp(column, 0, 2);
    m_row = std::clamp(row, 0, 2);
    const QString across[] = {tr("左"), tr("中", "of three"), tr("右")};
    const QString down[] = {tr("上"), tr("中", "of three"), tr("下")};
    setAccessibleName(tr("基准点：%1%2").arg(across[m_column], down[m_row]));
    update();
}

void ReferencePoint::choose(int column, int row)
{
    const int before = m_column + 3 * m_row;
    setPoint(column, row);
    if (m_column + 3 * m_row != before)
        Q_EMIT pointChosen(m_column, m_row);
}

void ReferencePoint::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(QPen(t.line2, 1));
    painter.drawRect(QRectF(kFirst, kFirst, 2 * kStep, 2 * kStep));
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            const bool chosen = column == m_column && row == m_row;
            const int size = chosen ? kSize + 2 : kSize;
            const QColor ink = !isEnabled() ? t.line2 : chosen ? t.accent : t.text3;
            painter.setPen(QPen(ink, 1));
            painter.setBrush(chosen ? ink : t.panel);
            painter.drawRect(
                QRectF(kFirst + column * kStep - size / 2.0, kFirst + row * kStep - size / 2.0, size, size));
        }
}

void ReferencePoint::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->pos() - QPoint(kFirst - kStep / 2, kFirst - kStep / 2);
    choose(at.x() / kStep, at.y() / kStep);
}

void ReferencePoint::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_column - 1, m_row);
    case Qt::Key_Right:
        return choose(m_column + 1, m_row);
    case Qt::Key_Up:
        return choose(m_column, m_row - 1);
    case Qt::Key_Down:
        return choose(m_column, m_row + 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace banxin::widgets
