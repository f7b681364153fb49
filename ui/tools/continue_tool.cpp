#include "tools/continue_tool.h"

#include "canvas/page_view.h"
#include "tools/pointer_label.h"

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

/// Nothing else is to be done with it: one Esc ends it, whatever is drawn.
bool ContinueTool::escape(bool)
{
    Q_EMIT finished();
    return true;
}

QString ContinueTool::words() const
{
    if (!m_from && !reservedAt(m_at.at).isNull())
        return tr("点一下，余文接进这个稿区");
    if (!m_from)
        return tr("拖出余文的位置：%1（Esc 取消）").arg(model::titleOf(view().document(), m_story).left(16));
    const edit::GridRect at = rectTo(m_at);
    return tr("%1 栏 × %2 行").arg(at.columns).arg(at.rows);
}

QRectF ContinueTool::label() const { return pointerLabel(words(), m_at.at, view().viewport()->rect()); }

void ContinueTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    const auto *page = view().document().find<model::Page>(view().page());
    if (m_from && page) {
        const edit::GridRect at = rectTo(m_at);
        painter.setPen(QPen(canvas::ink::kAccent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(transform.toView(page->grid.rect(at.column, at.row, at.columns, at.rows)));
    }
    paintLabel(painter, label(), words(), canvas::ink::kAccent);
}

} // namespace banxin::tools
