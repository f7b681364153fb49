#include "tools/tool_box.h"

#include "canvas/page_view.h"

namespace banxin::tools {

ToolBox::ToolBox(canvas::PageView &view)
    : QObject(&view)
    , m_view(view)
    , m_select(new SelectTool(view))
    , m_crop(new CropTool(view))
    , m_points(new PointsTool(view))
    , m_continue(new ContinueTool(view))
    , m_drop(new PageDrop(view))
{
    add(m_select);
    add(m_crop);
    add(m_points);
    add(m_continue);
    for (const auto kind :
        {DrawTool::Kind::Text, DrawTool::Kind::Reserve, DrawTool::Kind::Picture, DrawTool::Kind::Rule,
            DrawTool::Kind::Box, DrawTool::Kind::Advert, DrawTool::Kind::Table, DrawTool::Kind::Furniture}) {
        auto *tool = new DrawTool(view, kind);
        add(tool);
        connect(tool, &DrawTool::wanted, this, &ToolBox::wanted);
    }
    add(new PolygonTool(view));
    add(new HandTool(view));
    add(new ZoomTool(view));
    connect(m_select, &SelectTool::cropWanted, this, &ToolBox::crop);
    connect(m_select, &SelectTool::pointsWanted, this, &ToolBox::editPoints);
    connect(m_select, &SelectTool::continueWanted, this, [this](base::Id frame) {
        const auto *object = m_view.document().find<model::Frame>(frame);
        const auto *area = object ? std::get_if<model::AreaContent>(&object->content) : nullptr;
        const auto *placement = area ? m_view.document().find<model::Placement>(area->placement) : nullptr;
        if (placement)
            continueStory(placement->story);
    });
    connect(&view, &canvas::PageView::toolChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
    connect(&view, &canvas::PageView::pageShown, this, [this] {
        if (m_view.tool() == m_crop || m_view.tool() == m_points) // what it is for stands on another page
            take(m_select);
    });
    take(m_select);
}

void ToolBox::add(canvas::Tool *tool)
{
    m_tools.insert(tool->name(), tool);
    connect(tool, &canvas::Tool::finished, this, [this, tool] {
        if (m_view.tool() == tool)
            take(m_select);
    });
}

void ToolBox::take(canvas::Tool *tool) { m_view.setTool(tool); }

void ToolBox::choose(const QString &name) { take(m_tools.value(name, m_select)); }

QString ToolBox::chosen() const { return m_view.tool() ? m_view.tool()->name() : QString(); }

void ToolBox::crop(base::Id frame)
{
    if (m_view.tool() == m_crop)
        take(m_select);
    m_crop->setFrame(frame);
    take(m_crop);
}

void ToolBox::editPoints(base::Id frame)
{
    const auto *object = m_view.document().find<model::Frame>(frame);
    if (!object || !isPolygon(*object) || !m_view.mayEdit() || edit::isLocked(m_view.document(), *object))
        return;
    if (m_view.tool() == m_points)
        take(m_select);
    m_points->setFrame(frame);
    take(m_points);
}

void ToolBox::continueStory(base::Id story)
{
    m_continue->setStory(story);
    take(m_continue);
}

void ToolBox::setLayer(const QString &layer)
{
    for (canvas::Tool *tool : std::as_const(m_tools)) {
        if (auto *draw = qobject_cast<DrawTool *>(tool))
            draw->setLayer(layer);
        if (auto *polygon = qobject_cast<PolygonTool *>(tool))
            polygon->setLayer(layer);
    }
}

} // namespace banxin::tools
