#include "tools/view_tools.h"

#include "canvas/page_view.h"

#include <QApplication>

namespace banxin::tools {

using canvas::Pointer;

HandTool::HandTool(canvas::PageView &view)
    : Tool(view)
{
}

bool HandTool::press(const Pointer &pointer)
{
    m_last = pointer.at;
    m_held = true;
    return true;
}

void HandTool::drag(const Pointer &pointer)
{
    if (!m_held)
        return;
    view().panBy((pointer.at - m_last).toPoint());
    m_last = pointer.at;
}

void HandTool::release(const Pointer &) { m_held = false; }

bool HandTool::cancel() { return std::exchange(m_held, false); }

bool HandTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

std::optional<QCursor> HandTool::cursor(const Pointer &)
{
    return QCursor(m_held ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
}

ZoomTool::ZoomTool(canvas::PageView &view)
    : Tool(view)
{
}

bool ZoomTool::press(const Pointer &pointer)
{
    m_from = m_to = pointer;
    m_drawing = true;
    return true;
}

void ZoomTool::drag(const Pointer &pointer)
{
    m_to = pointer;
    view().viewport()->update();
}

void ZoomTool::release(const Pointer &pointer)
{
    if (!std::exchange(m_drawing, false))
        return;
    const QRectF drawn = QRectF(m_from.at, pointer.at).normalized();
    if (drawn.width() < QApplication::startDragDistance() && drawn.height() < QApplication::startDragDistance()) {
        view().zoomAt(view().zoom() * (pointer.modifiers & Qt::AltModifier ? 1 / 1.5 : 1.5), pointer.at);
        return;
    }
    view().showArea(drawn);
}

/// The second of two fast clicks enlarges once more.
bool ZoomTool::doubleClick(const Pointer &pointer)
{
    press(pointer);
    release(pointer);
    return true;
}

bool ZoomTool::cancel()
{
    const bool busy = std::exchange(m_drawing, false);
    view().viewport()->update();
    return busy;
}

bool ZoomTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

void ZoomTool::paint(QPainter &painter, const canvas::ViewTransform &)
{
    if (!m_drawing)
        return;
    painter.setPen(QPen(canvas::ink::kAccent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(m_from.at, m_to.at).normalized());
}

} // namespace banxin::tools
