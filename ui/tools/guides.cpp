#include "tools/guides.h"

#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "tools/snapping.h"

#include <cmath>

namespace banxin::tools {

using base::Length;

namespace {
constexpr double kReach = 4;
}

Guides::Guides(canvas::PageView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &canvas::PageView::guidePulled, this, &Guides::pull);
}

std::optional<std::size_t> Guides::at(QPointF at) const
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    if (!page || !m_view.guidesShown() || !m_view.mayEdit())
        return {};
    for (std::size_t i = 0; i < page->guides.size(); ++i) {
        const model::Guide &guide = page->guides[i];
        const QPointF shown = m_view.transform().toView(base::Point{guide.at, guide.at});
        if (std::abs(guide.vertical ? shown.x() - at.x() : shown.y() - at.y()) <= kReach)
            return i;
    }
    return {};
}

/// On columns, rows and frames nearby.
Length Guides::placed(bool vertical, QPointF at) const
{
    const base::Point point = m_view.transform().toPage(at);
    const SnapTargets targets(m_view.document(), m_view.page(), {});
    const Snap snap = targets.ofPoint(point, Length::pt(kReach / m_view.transform().pixelsPerPoint));
    return vertical ? point.x + snap.by.x : point.y + snap.by.y;
}

bool Guides::isOnPage(bool vertical, Length at) const
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    return page && at >= Length() && at <= (vertical ? page->trim.width : page->trim.height);
}

void Guides::set(const std::vector<model::Guide> &guides)
{
    m_view.setPulledGuide({});
    m_view.commit(edit::setGuides(m_view.document(), m_view.page(), guides, {m_view.session()->person(), base::Id()}));
}

void Guides::pull(bool vertical, QPointF at, bool done)
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    if (!page || !m_view.mayEdit())
        return;
    const bool inside = m_view.viewport()->rect().contains(at.toPoint());
    const Length place = placed(vertical, at);
    if (!done) {
        m_view.setPulledGuide(inside ? std::optional(model::Guide{vertical, place}) : std::nullopt);
        return;
    }
    if (!inside || !isOnPage(vertical, place)) {
        m_view.setPulledGuide({});
        return;
    }
    std::vector<model::Guide> guides = page->guides;
    guides.push_back({vertical, place});
    set(guides);
}

void Guides::move(std::size_t guide, QPointF at, bool done)
{
    const auto *page = m_view.document().find<model::Page>(m_view.page());
    if (!page || guide >= page->guides.size())
        return;
    std::vector<model::Guide> guides = page->guides;
    guides[guide].at = placed(guides[guide].vertical, at);
    if (!done) {
        m_view.setPulledGuide(guides[guide]);
        return;
    }
    const bool inside = m_view.viewport()->rect().contains(at.toPoint());
    if (!inside || !isOnPage(guides[guide].vertical, guides[guide].at))
        guides.erase(guides.begin() + static_cast<std::ptrdiff_t>(guide));
    set(guides);
}

} // namespace banxin::tools
