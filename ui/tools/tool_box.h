// ToolBox: every tool of the page by name, one of them in the hand. It decides what comes after a tool is done:
// selecting.
#pragma once

#include "tools/continue_tool.h"
#include "tools/crop_tool.h"
#include "tools/draw_tool.h"
#include "tools/page_drop.h"
#include "tools/points_tool.h"
#include "tools/polygon_tool.h"
#include "tools/select_tool.h"
#include "tools/view_tools.h"

#include <QMap>

namespace banxin::tools {

class ToolBox : public QObject {
    Q_OBJECT
public:
    explicit ToolBox(canvas::PageView &view);

    /// Takes the tool of that name into the hand; selecting where there is none.
    void choose(const QString &name);
    QString chosen() const;
    SelectTool &select() const { return *m_select; }
    PageDrop &drop() const { return *m_drop; }
    void crop(base::Id frame);
    /// The corners of a polygon are moved; nothing for another frame.
    void editPoints(base::Id frame);
    void continueStory(base::Id story);
    /// The layer that new frames come to stand on.
    void setLayer(const QString &layer);

Q_SIGNALS:
    void chosenChanged(const QString &name);
    void wanted(banxin::tools::DrawTool::Kind kind, banxin::base::Rect box);

private:
    void add(canvas::Tool *tool);
    void take(canvas::Tool *tool);

    canvas::PageView &m_view;
    QMap<QString, canvas::Tool *> m_tools;
    SelectTool *m_select;
    CropTool *m_crop;
    PointsTool *m_points;
    ContinueTool *m_continue;
    PageDrop *m_drop;
};

} // namespace banxin::tools
