// HandTool and ZoomTool: moving about the page without changing it.
#pragma once

#include "canvas/tool.h"

namespace banxin::tools {

class HandTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit HandTool(canvas::PageView &view);
    QString name() const override { return QStringLiteral("hand"); }
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &) override { return true; }
    bool cancel() override;
    bool escape(bool gaveUp) override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;

private:
    QPointF m_last;
    bool m_held = false;
};

/// A click enlarges there, with Alt it makes smaller; a rectangle is shown as large as the window allows.
class ZoomTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit ZoomTool(canvas::PageView &view);
    QString name() const override { return QStringLiteral("zoom"); }
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    bool cancel() override;
    bool escape(bool gaveUp) override;
    std::optional<QCursor> cursor(const canvas::Pointer &) override { return QCursor(Qt::CrossCursor); }
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

private:
    canvas::Pointer m_from;
    canvas::Pointer m_to;
    bool m_drawing = false;
};

} // namespace banxin::tools
