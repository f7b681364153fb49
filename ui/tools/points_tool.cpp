#include "tools/points_tool.h"

#include "base/turn.h"
#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "tools/snap_paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineF>

#include <algorithm>

namespace banxin::tools {

using base::Length;
using base::Point;
using canvas::Pointer;

namespace {

constexpr double kCornerReach = 8; // pixels
constexpr double kEdgeReach = 5;
constexpr double kSnapReach = 6;
constexpr double kMark = 8;

/// How far the point is from the line between two others.
double distanceTo(const QPointF &at, const QPointF &a, const QPointF &b)
{
    const QPointF along = b - a;
    const double square = QPointF::dotProduct(along, along);
    const double part = square > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / square, 0.0, 1.0) : 0.0;
    return QLineF(at, a + along * part).length();
}

} // namespace

bool isPolygon(const model::Frame &frame)
{
    const auto *box = std::get_if<model::BoxContent>(&frame.content);
    return frame.contour.size() >= 3 && box && box->shape == model::FrameShape::Contour;
}

PointsTool::PointsTool(canvas::PageView &view)
    : Tool(view)
{
}

const model::Frame *PointsTool::object() const
{
    const auto *frame = view().document().find<model::Frame>(m_frame);
    return frame && isPolygon(*frame) ? frame : nullptr;
}

/// On the page, as if the frame stood upright.
std::vector<Point> PointsTool::corners() const
{
    if (m_dragging)
        return m_dragged;
    std::vector<Point> all;
    if (const auto *frame = object())
        for (const Point &corner : frame->contour)
            all.push_back({frame->box.x + corner.x, frame->box.y + corner.y});
    return all;
}

/// In the viewport, where they are seen.
std::vector<QPointF> PointsTool::shown() const
{
    std::vector<QPointF> all;
    const auto *frame = object();
    const auto turn = frame ? base::turnOf(frame->box, frame->rotation) : std::nullopt;
    const std::vector<Point> points = corners();
    for (const Point &corner : points)
        all.push_back(view().transform().toView(turn ? turn->turned(corner) : corner));
    return all;
}

std::optional<std::size_t> PointsTool::cornerAt(QPointF at) const
{
    std::optional<std::size_t> nearest;
    double least = kCornerReach;
    const std::vector<QPointF> all = shown();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const double far = QLineF(all[i], at).length(); far <= least) {
            least = far;
            nearest = i;
        }
    return nearest;
}

/// The edge from the corner of that number to the next.
std::optional<std::size_t> PointsTool::edgeAt(QPointF at) const
{
    const std::vector<QPointF> all = shown();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (distanceTo(at, all[i], all[(i + 1) % all.size()]) <= kEdgeReach)
            return i;
    return {};
}

/// Shift: straight across or down from where the corner was; else on what is near, unless Alt is held.
Point PointsTool::placed(const Pointer &pointer) const
{
    m_marks.clear();
    const auto *frame = object();
    const auto turn = frame ? base::turnOf(frame->box, frame->rotation) : std::nullopt;
    Point to = turn ? turn->back(pointer.page) : pointer.page;
    if (pointer.modifiers & Qt::ShiftModifier) {
        const Length x = to.x - m_before.x, y = to.y - m_before.y;
        (std::abs(x.toEmu()) >= std::abs(y.toEmu()) ? to.y : to.x) =
            std::abs(x.toEmu()) >= std::abs(y.toEmu()) ? m_before.y : m_before.x;
        return to;
    }
    if (turn || (pointer.modifiers & Qt::AltModifier))
        return to;
    const SnapTargets targets(view().document(), view().page(), {m_frame});
    const Snap snap = targets.ofPoint(to, Length::pt(kSnapReach / view().transform().pixelsPerPoint));
    m_marks = snap.marks;
    return {to.x + snap.by.x, to.y + snap.by.y};
}

void PointsTool::begin()
{
    m_chosen.reset();
    m_dragging = false;
    m_marks.clear();
    view().setSelectedFrames({m_frame});
}

bool PointsTool::press(const Pointer &pointer)
{
    const auto *frame = object();
    if (!frame || !view().mayEdit()) {
        Q_EMIT finished();
        return true;
    }
    std::vector<Point> all = corners();
    auto corner = cornerAt(pointer.at);
    if (!corner) {
        const auto edge = edgeAt(pointer.at);
        if (!edge) {
            const auto under = view().framesAt(pointer.at);
            if (std::find(under.begin(), under.end(), m_frame) == under.end())
                Q_EMIT finished(); // beside the polygon: done
            m_chosen.reset();
            view().viewport()->update();
            return true;
        }
        const auto turn = base::turnOf(frame->box, frame->rotation); // a new corner on the edge
        all.insert(
            all.begin() + static_cast<std::ptrdiff_t>(*edge) + 1, turn ? turn->back(pointer.page) : pointer.page);
        corner = *edge + 1;
    }
    m_chosen = corner;
    m_before = all[*corner];
    m_dragged = std::move(all);
    m_from = pointer.at;
    m_dragging = true;
    view().viewport()->update();
    return true;
}

void PointsTool::drag(const Pointer &pointer)
{
    if (!m_dragging || !m_chosen || *m_chosen >= m_dragged.size())
        return;
    m_dragged[*m_chosen] = placed(pointer);
    preview();
}

void PointsTool::preview()
{
    const auto change =
        edit::setPolygon(view().document(), m_frame, m_dragged, {view().session()->person(), base::Id()});
    if (change)
        if (const auto document = model::applied(view().document(), *change))
            view().preview(*document);
    view().viewport()->update();
}

void PointsTool::release(const Pointer &pointer)
{
    if (!m_dragging)
        return;
    const bool moved = (pointer.at - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (moved && m_chosen && *m_chosen < m_dragged.size())
        m_dragged[*m_chosen] = placed(pointer);
    else if (m_chosen && *m_chosen < m_dragged.size())
        m_dragged[*m_chosen] = m_before; // a click chooses the corner, or leaves a new one where it is
    m_marks.clear();
    const std::vector<Point> all = std::exchange(m_dragged, {});
    m_dragging = false;
    commit(all);
}

bool PointsTool::commit(const std::vector<Point> &all)
{
    const bool done =
        view().commit(edit::setPolygon(view().document(), m_frame, all, {view().session()->person(), base::Id()}));
    view().viewport()->update();
    return done;
}

bool PointsTool::doubleClick(const Pointer &) { return true; }

/// Tab goes from corner to corner, arrows move the chosen one by a millimetre (Alt: a tenth, Shift: five), Insert adds
/// one behind it, Delete takes it away, Enter ends it.
bool PointsTool::key(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT finished();
        return true;
    }
    std::vector<Point> all = corners();
    const std::size_t count = all.size();
    if (!object() || count == 0 || m_dragging || !view().mayEdit())
        return false;
    m_chosen = chosen();
    const Length step = event->modifiers() & Qt::AltModifier ? Length::mm(0.1)
        : event->modifiers() & Qt::ShiftModifier             ? Length::mm(5)
                                                             : Length::mm(1);
    Point by;
    switch (event->key()) {
    case Qt::Key_Tab:
        m_chosen = m_chosen ? (*m_chosen + 1) % count : 0;
        view().viewport()->update();
        return true;
    case Qt::Key_Backtab:
        m_chosen = m_chosen ? (*m_chosen + count - 1) % count : count - 1;
        view().viewport()->update();
        return true;
    case Qt::Key_Left:
        by.x = Length() - step;
        break;
    case Qt::Key_Right:
        by.x = step;
        break;
    case Qt::Key_Up:
        by.y = Length() - step;
        break;
    case Qt::Key_Down:
        by.y = step;
        break;
    case Qt::Key_Insert: {
        if (!m_chosen)
            return false;
        const Point a = all[*m_chosen], b = all[(*m_chosen + 1) % count];
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(*m_chosen) + 1,
            Point{a.x + (b.x - a.x) / 2, a.y + (b.y - a.y) / 2});
        if (commit(all))
            ++*m_chosen;
        return true;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_chosen)
            return true; // the polygon stays while its corners are worked on
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
        if (commit(all))
            m_chosen = std::min(*m_chosen, all.size() - 1);
        return true;
    default:
        return false;
    }
    if (!m_chosen)
        return false;
    all[*m_chosen] = {all[*m_chosen].x + by.x, all[*m_chosen].y + by.y};
    commit(all);
    return true;
}

/// Nothing where the polygon has lost it meanwhile, by undoing or by a colleague.
std::optional<std::size_t> PointsTool::chosen() const
{
    return m_chosen && *m_chosen < corners().size() ? m_chosen : std::nullopt;
}

bool PointsTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

bool PointsTool::cancel()
{
    const bool busy = std::exchange(m_dragging, false);
    m_dragged.clear();
    m_marks.clear();
    view().endPreview();
    view().viewport()->update();
    return busy;
}

std::optional<QCursor> PointsTool::cursor(const Pointer &pointer)
{
    if (m_dragging || cornerAt(pointer.at))
        return QCursor(Qt::SizeAllCursor);
    return QCursor(edgeAt(pointer.at) ? Qt::CrossCursor : Qt::ArrowCursor);
}

void PointsTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    const std::vector<QPointF> all = shown();
    if (all.empty())
        return;
    QPolygonF line;
    for (const QPointF &corner : all)
        line << corner;
    painter.setPen(QPen(canvas::ink::kAccent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(line);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QRectF mark(0, 0, kMark, kMark);
        mark.moveCenter(all[i]);
        painter.setBrush(m_chosen == i ? QBrush(canvas::ink::kAccent) : QBrush(Qt::white));
        painter.drawRect(mark);
    }
    paintSnaps(painter, transform, m_marks);
}

} // namespace banxin::tools
