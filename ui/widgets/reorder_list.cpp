#include "widgets/reorder_list.h"

#include "widgets/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

namespace banxin::widgets {

ReorderList::ReorderList(QWidget *parent)
    : QListView(parent)
{
    setDragDropMode(QAbstractItemView::NoDragDrop);
}

void ReorderList::setMovable(std::function<bool(int)> movable) { m_movable = std::move(movable); }

bool ReorderList::mayMove(int row) const
{
    return m_reordering && row >= 0 && model() && row < model()->rowCount() && (!m_movable || m_movable(row));
}

void ReorderList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_row = -1;
    if (event->button() == Qt::LeftButton) {
        const int row = indexAt(event->pos()).row();
        if (mayMove(row)) {
            m_row = row;
            m_pressed = event->pos();
        }
    }
}

void ReorderList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_row < 0 || !(event->buttons() & Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    if (!m_dragging && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        setFocus(Qt::MouseFocusReason); // Esc gives it up
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_timer = startTimer(40);
    }
    if (m_dragging)
        follow(event->pos());
}

void ReorderList::follow(QPoint at)
{
    int before = model()->rowCount();
    const QModelIndex under = indexAt({viewport()->width() / 2, at.y()});
    if (under.isValid())
        before = under.row() + (at.y() > visualRect(under).center().y() ? 1 : 0);
    else if (at.y() < 0)
        before = indexAt({viewport()->width() / 2, 0}).row();
    if (m_lastDrop >= 0)
        before = std::min(before, m_lastDrop);
    m_before = before == m_row || before == m_row + 1 ? -1 : before;
    viewport()->update();
}

void ReorderList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = m_row, before = m_before;
    const bool dragged = m_dragging;
    stop();
    if (!dragged)
        QListView::mouseReleaseEvent(event);
    else if (before >= 0)
        Q_EMIT moveWanted(row, before);
}

void ReorderList::stop()
{
    if (m_timer != 0)
        killTimer(std::exchange(m_timer, 0));
    if (m_dragging)
        viewport()->unsetCursor();
    m_dragging = false;
    m_row = m_before = -1;
    viewport()->update();
}

void ReorderList::focusOutEvent(QFocusEvent *event)
{
    stop();
    QListView::focusOutEvent(event);
}

void ReorderList::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer) {
        QListView::timerEvent(event);
        return;
    }
    const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
    constexpr int kNear = 24;
    const int by = at.y() < kNear ? -12 : at.y() > viewport()->height() - kNear ? 12 : 0;
    if (by == 0 || !viewport()->rect().adjusted(-40, -400, 40, 400).contains(at))
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    follow(at);
}

void ReorderList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragging) {
        stop();
        return;
    }
    const int row = currentIndex().row();
    if (event->modifiers() == Qt::AltModifier && mayMove(row)) {
        const int last = m_lastDrop >= 0 ? m_lastDrop : model()->rowCount();
        if (event->key() == Qt::Key_Up && row > 0) {
            Q_EMIT moveWanted(row, row - 1);
            return;
        }
        if (event->key() == Qt::Key_Down && row + 2 <= last) {
            Q_EMIT moveWanted(row, row + 2);
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void ReorderList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_dragging || m_before < 0)
        return;
    const bool behind = m_before >= model()->rowCount();
    const QRect row = visualRect(model()->index(behind ? m_before - 1 : m_before, 0));
    const qreal y = std::clamp(behind ? row.bottom() + 0.0 : row.top() - 0.5, 1.5, viewport()->height() - 1.5);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = tokens(palette()).accent;
    painter.setPen(QPen(accent, 2));
    painter.drawLine(QPointF(8, y), QPointF(viewport()->width() - 8, y));
    painter.setBrush(tokens(palette()).panel);
    painter.drawEllipse(QPointF(8, y), 3, 3);
}

} // namespace banxin::widgets
