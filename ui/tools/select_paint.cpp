// What the selecting tool shows: handles, threads of a story, what a drag snaps to, what it comes to.
#include "tools/select_tool.h"

#include "canvas/page_view.h"
#include "tools/snap_paint.h"
#include "widgets/numbers.h"
#include "widgets/tokens.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace banxin::tools {

using base::Id;
using base::Length;

namespace {

constexpr int kThread = 150, kFaintThread = 40; // of 255: it runs over what it threads

void paintPort(QPainter &painter, const QRectF &port, bool filled, bool overset)
{
    const QColor color = overset ? canvas::ink::kOverset : canvas::ink::kAccent;
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::white);
    painter.drawRect(port);
    painter.setPen(QPen(color, 1.6));
    const QPointF middle = port.center();
    const double arm = port.width() / 2 - 3;
    if (overset) { // there is more
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
    } else if (filled) {
        painter.setBrush(color);
        painter.drawPolygon(
            QPolygonF{middle + QPointF(-arm + 1, -arm), middle + QPointF(arm, 0), middle + QPointF(-arm + 1, arm)});
    }
}

} // namespace

/// As the page shows it, upright: of a preview where one is in sight.
std::optional<QRectF> SelectTool::shownBox(Id id) const
{
    if (const layout::FrameLayout *shown = view().laidOut(id))
        return view().transform().toView(shown->box);
    const auto *object = frame(id);
    return object ? std::optional(view().transform().toView(object->box)) : std::nullopt;
}

void SelectTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    paintThreads(painter, transform);
    if (m_border && (m_doing == Doing::Nothing || m_doing == Doing::Bordering) && m_shown == std::nullopt) {
        const bool upright = m_border->orientation == Qt::Vertical;
        const base::Rect line = upright ? base::Rect{m_border->at, m_border->from, {}, m_border->to - m_border->from}
                                        : base::Rect{m_border->from, m_border->at, m_border->to - m_border->from, {}};
        const QRectF shown = transform.toView(line);
        painter.setPen(QPen(canvas::ink::kAccent, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(shown.topLeft(), shown.bottomRight());
    }
    if (m_doing == Doing::Choosing) {
        QColor fill = canvas::ink::kAccent;
        fill.setAlpha(28);
        painter.setPen(QPen(canvas::ink::kAccent, 1));
        painter.setBrush(fill);
        painter.drawRect(transform.toView(m_choice));
    }
    if (const auto box = selectionBox(); box && isMovable() && m_doing != Doing::Bordering) {
        if (view().selectedFrames().size() > 1) {
            painter.setPen(QPen(canvas::ink::kAccent, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(*box);
        }
        if (m_doing != Doing::Moving) {
            painter.save();
            const auto layout = view().layout();
            const auto turn = layout && view().selectedFrames().size() == 1
                ? layout->turnOf(view().selectedFrames().front())
                : std::nullopt; // as it is shown, previews included
            if (turn)
                painter.setTransform(transform.turned(*turn), true);
            paintHandles(painter, *box);
            painter.restore();
        }
    }
    paintSnaps(painter, transform, m_marks);
    const Feedback shown = feedback();
    paintLabel(painter, label(), shown.text, shown.color);
}

/// From area to area of the selected story, with the ports where its text comes in and goes out: those of the selected
/// area and its neighbours to be followed, the others so faint that what they run over is read.
void SelectTool::paintThreads(QPainter &painter, const canvas::ViewTransform &transform) const
{
    if (view().selectedFrames().size() != 1)
        return;
    const auto areas = areasOfStory(view().document(), view().selection().frame);
    if (areas.empty())
        return;
    bool overset = false;
    if (const auto layout = view().layout())
        for (const layout::CopyfitState &story : layout->stories)
            if (story.placement == std::get<model::AreaContent>(areas.front()->content).placement)
                overset = story.oversetCharacters > 0;
    const auto chosen = std::find_if(
        areas.begin(), areas.end(), [this](const auto *area) { return area->id == view().selection().frame; });
    const std::ptrdiff_t at = chosen - areas.begin();
    painter.save();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i]->page != view().page())
            continue;
        const auto box = shownBox(areas[i]->id);
        if (!box)
            continue;
        const bool last = i + 1 == areas.size();
        const auto away = std::abs(static_cast<std::ptrdiff_t>(i) - at);
        if (i > 0 && away <= 1)
            paintPort(painter, inPort(*box), true, false);
        if (i > 0 && areas[i - 1]->page != view().page()) { // 接上页: beside the text, not over it
            const auto *page = view().document().find<model::Page>(areas[i - 1]->page);
            const QString text = tr("接 %1").arg(page ? page->number : QString());
            const double width = QFontMetricsF(widgets::uiFont(12, 500)).horizontalAdvance(text) + 16;
            paintLabel(painter, {inPort(*box).center() - QPointF(width + 12, 11), QSizeF(width, 22)}, text,
                canvas::ink::kAccent);
        }
        if ((!last && away <= 1) || (last && overset)) // there is somewhere for it to go, or something to go there
            paintPort(painter, outPort(*box), !last, last && overset);
        if (last)
            continue;
        const model::Frame *next = areas[i + 1];
        QColor thread = canvas::ink::kAccent;
        const bool near = static_cast<std::ptrdiff_t>(i) == at || static_cast<std::ptrdiff_t>(i) + 1 == at;
        thread.setAlpha(near ? kThread : kFaintThread);
        painter.setPen(QPen(thread, near ? 1 : 0.75));
        painter.setBrush(Qt::NoBrush);
        const QPointF from = outPort(*box).center();
        if (next->page != view().page()) { // 转下页
            const auto *page = view().document().find<model::Page>(next->page);
            const QString text = tr("转 %1").arg(page ? page->number : QString());
            paintLabel(painter, pointerLabel(text, from - QPointF(4, 10), view().viewport()->rect()), text,
                canvas::ink::kAccent);
            continue;
        }
        if (const auto to = shownBox(next->id)) {
            const QPointF end = inPort(*to).center();
            QPainterPath path(from);
            path.cubicTo(from + QPointF(24, 0), end - QPointF(24, 0), end);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawPath(path);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    painter.restore();
    Q_UNUSED(transform)
}

SelectTool::Feedback SelectTool::feedback() const
{
    Feedback shown{m_feedback, m_isHeld ? canvas::ink::kUnderset : canvas::ink::kAccent};
    if (m_feedback.isEmpty() || m_isHeld)
        return shown;
    const auto *area = m_border && !m_border->before.empty() ? frame(m_border->before.front()) : soleArea();
    const auto *content = area ? std::get_if<model::AreaContent>(&area->content) : nullptr;
    const auto layout = view().layout();
    if (!layout || !content || content->placement.isNull())
        return shown;
    using widgets::grouped;
    for (const layout::CopyfitState &story : layout->stories) {
        if (story.placement != content->placement)
            continue;
        if (story.headlineLines > 0) {
            shown.text +=
                tr("   标题超 %1 字 %2 行").arg(grouped(story.headlineCharacters), grouped(story.headlineLines));
            shown.color = canvas::ink::kOverset;
        } else if (story.oversetCharacters > 0) {
            shown.text += tr("   超 %1 字 %2 行").arg(grouped(story.oversetCharacters), grouped(story.oversetLines));
            shown.color = canvas::ink::kOverset;
        } else if (story.holeLines > 0) {
            shown.text += tr("   欠 %1 行").arg(grouped(story.holeLines));
        } else {
            shown.text += tr("   恰好");
        }
    }
    return shown;
}

QRectF SelectTool::label() const { return pointerLabel(feedback().text, m_at.at, view().viewport()->rect()); }

} // namespace banxin::tools
