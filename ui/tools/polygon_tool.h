// PolygonTool: corner after corner of a polygon; a click on the first, a double click or Enter closes it.
#pragma once

#include "canvas/tool.h"
#include "tools/snapping.h"

namespace banxin::tools {

class PolygonTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit PolygonTool(canvas::PageView &view);
    QString name() const override { return QStringLiteral("polygon"); }
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override { hover(pointer); }
    void release(const canvas::Pointer &) override { }
    bool doubleClick(const canvas::Pointer &pointer) override;
    void hover(const canvas::Pointer &pointer) override;
    bool key(QKeyEvent *event) override;
    bool cancel() override;
    void letGo() override { } // corners are set by clicks
    bool escape(bool gaveUp) override;
    std::optional<QCursor> cursor(const canvas::Pointer &) override { return QCursor(Qt::CrossCursor); }
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;
    void setLayer(const QString &layer) { m_layer = layer; }

private:
    base::Point placed(const canvas::Pointer &pointer) const;
    void close();

    std::vector<base::Point> m_corners;
    base::Point m_next;
    QString m_layer;
};

} // namespace banxin::tools
