#include "tools/continue_tool.h"

#include "canvas/page_view.h"
#include "widgets/tokens.h"

#include <algorithm>

namespace banxin::tools {

using base::Id;
using canvas::Pointer;

ContinueTool::ContinueTool(canvas::PageView &view)
    : Tool(view)
{
}

edit::GridRect ContinueTool::rectTo(const Pointer &pointer) const
{
    const auto *page = view().document().find<model::Page>(view().page());
    if (!page)
        return {};
    const base::Point a = m_from ? m_from->page : pointer.page, b = pointer.page;
    return edit::snapped(page->grid,
        {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
            std::max(a.y, b.y) - std::min(a.y, b.y)});
}

base::Result<model::ChangeSet> ContinueTool::change(const edit::GridRect &at) const
{
    return edit::continueStory(view().document(), view().page(), m_story, at, {view().session()->person(), Id()});
}

/// An area under the place that awaits copy.
Id ContinueTool::reservedAt(QPointF at) const
{
    const Id under = view().frameAt(at);
    const auto *frame = view().document().find<model::Frame>(under);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    return area && area->placement.isNull() ? under : Id();
}

bool ContinueTool::press(const Pointer &pointer)
{
    if (view().mayEdit()) {
        m_from = m_at = pointer;
        m_shown.reset();
    }
    return true;
}

void ContinueTool::drag(const Pointer &pointer)
{
    m_at = pointer;
    if (!m_from)
        return;
    const edit::GridRect at = rectTo(pointer);
    const bool same = m_shown && m_shown->column == at.column && m_shown->row == at.row
        && m_shown->columns == at.columns && m_shown->rows == at.rows;
    if (!same) {
        m_shown = at;
        if (const auto next = change(at); next)
            if (const auto document = model::applied(view().document(), *next))
                view().preview(*document);
    }
    view().viewport()->update();
}

void ContinueTool::release(const Pointer &pointer)
{
    if (!m_from)
        return;
    const edit::GridRect at = rectTo(pointer);
    m_from.reset();
    m_shown.reset();
    if (at.rows < 2) { // a click: into the area that waits there, else nothing was drawn
        view().endPreview();
        if (const Id into = reservedAt(pointer.at); !into.isNull()
            && view().commit(edit::continueInto(view().document(), into, m_story, {view().session()->person(), Id()})))
            Q_EMIT finished();
        return;
    }
    if (view().commit(change(at)))
        Q_EMIT finished();
}

void ContinueTool::hover(const Pointer &pointer)
{
    m_at = pointer;
    view().setHover(reservedAt(pointer.at)); // a click goes in there
    view().viewport()->update();
}

bool ContinueTool::doubleClick(const Pointer &) { return true; }

bool ContinueTool::cancel()
{
    const bool busy = m_from.has_value();
    m_from.reset();
    m_shown.reset();
    view().endPreview();
    view().viewport()->update();
    return busy;
}

void ContinueTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    QString text = tr("拖出余文的位置：%1").arg(model::titleOf(view().document(), m_story));
    if (m_from) {
        const auto *page = view().document().find<model::Page>(view().page());
        const edit::GridRect at = rectTo(m_at);
        if (page) {
            painter.setPen(QPen(canvas::ink::kAccent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(transform.toView(page->grid.rect(at.column, at.row, at.columns, at.rows)));
        }
        text = tr("%1 栏 × %2 行").arg(at.columns).arg(at.rows);
    } else if (!reservedAt(m_at.at).isNull()) {
        text = tr("点一下，余文接进这个稿区");
    }
    painter.setFont(widgets::uiFont(12, 500));
    text = painter.fontMetrics().elidedText(text, Qt::ElideRight, 320);
    const QRectF tag(m_at.at + QPointF(16, 16), QSizeF(painter.fontMetrics().horizontalAdvance(text) + 16, 22));
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas::ink::kAccent);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace banxin::tools
