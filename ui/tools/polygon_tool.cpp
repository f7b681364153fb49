#include "tools/polygon_tool.h"

#include "canvas/page_view.h"
#include "edit/frame_edits.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin::tools {

using base::Length;
using base::Point;
using canvas::Pointer;

namespace {
constexpr double kReach = 6;
}

PolygonTool::PolygonTool(canvas::PageView &view)
    : Tool(view)
{
}

/// Shift: at a multiple of 45° from the corner before; else on what is near, unless Alt is held.
Point PolygonTool::placed(const Pointer &pointer) const
{
    if (pointer.modifiers & Qt::ShiftModifier && !m_corners.empty()) {
        const Point from = m_corners.back();
        const double x = (pointer.page.x - from.x).toPt(), y = (pointer.page.y - from.y).toPt();
        const double angle = std::round(std::atan2(y, x) / (std::numbers::pi / 4)) * std::numbers::pi / 4;
        const double far = std::hypot(x, y);
        return {from.x + Length::pt(far * std::cos(angle)), from.y + Length::pt(far * std::sin(angle))};
    }
    if (pointer.modifiers & Qt::AltModifier)
        return pointer.page;
    const SnapTargets targets(view().document(), view().page(), {});
    const Snap snap = targets.ofPoint(pointer.page, Length::pt(kReach / view().transform().pixelsPerPoint));
    return {pointer.page.x + snap.by.x, pointer.page.y + snap.by.y};
}

bool PolygonTool::press(const Pointer &pointer)
{
    if (!view().mayEdit())
        return true;
    if (m_corners.size() >= 3
        && (view().transform().toView(m_corners.front()) - pointer.at).manhattanLength() <= 2 * kReach) {
        close();
        return true;
    }
    const Point next = placed(pointer);
    if (m_corners.empty() || !(m_corners.back() == next))
        m_corners.push_back(next);
    m_next = next;
    view().viewport()->update();
    return true;
}

bool PolygonTool::doubleClick(const Pointer &)
{
    close();
    return true;
}

void PolygonTool::hover(const Pointer &pointer)
{
    if (m_corners.empty())
        return;
    m_next = placed(pointer);
    view().viewport()->update();
}

bool PolygonTool::key(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        close();
        return true;
    }
    if (event->key() == Qt::Key_Backspace && !m_corners.empty()) {
        m_corners.pop_back();
        view().viewport()->update();
        return true;
    }
    return false;
}

bool PolygonTool::cancel()
{
    const bool busy = !m_corners.empty();
    m_corners.clear();
    view().viewport()->update();
    return busy;
}

bool PolygonTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

void PolygonTool::close()
{
    const std::vector<Point> corners = std::exchange(m_corners, {});
    view().viewport()->update();
    if (corners.size() < 3)
        return;
    base::Rect box{corners.front().x, corners.front().y, {}, {}};
    Point foot = corners.front();
    for (const Point &corner : corners) {
        box.x = std::min(box.x, corner.x);
        box.y = std::min(box.y, corner.y);
        foot = {std::max(foot.x, corner.x), std::max(foot.y, corner.y)};
    }
    box.width = foot.x - box.x;
    box.height = foot.y - box.y;
    model::BoxContent content;
    content.stroke = base::Color::black();
    content.shape = model::FrameShape::Contour;
    edit::NewFrame frame{box, content};
    frame.layer = m_layer;
    for (const Point &corner : corners)
        frame.contour.push_back({corner.x - box.x, corner.y - box.y});
    const base::Id made = base::Id::create();
    if (!view().commit(
            edit::addFrame(view().document(), view().page(), frame, {view().session()->person(), base::Id()}, made)))
        return;
    Q_EMIT finished();
    view().selectFrame(made);
}

void PolygonTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    if (m_corners.empty())
        return;
    QPolygonF line;
    for (const Point &corner : m_corners)
        line << transform.toView(corner);
    line << transform.toView(m_next);
    painter.setPen(QPen(canvas::ink::kAccent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setBrush(Qt::white);
    for (const Point &corner : m_corners) {
        QRectF mark(0, 0, 7, 7);
        mark.moveCenter(transform.toView(corner));
        painter.drawRect(mark);
    }
}

} // namespace banxin::tools
