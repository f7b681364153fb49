// PointsTool: the corners of a polygon are dragged, added on its edges and taken away; the frame's box follows them.
#pragma once

#include "canvas/tool.h"
#include "tools/snapping.h"

namespace banxin::tools {

class PointsTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit PointsTool(canvas::PageView &view);
    /// The polygon that the tool is for; to be set before it is taken into the hand.
    void setFrame(base::Id frame) { m_frame = frame; }
    base::Id frame() const { return m_frame; }
    /// The corner that keys work on; nothing where none is chosen.
    std::optional<std::size_t> chosen() const;

    QString name() const override { return QStringLiteral("points"); }
    void begin() override;
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    bool key(QKeyEvent *event) override;
    bool cancel() override;
    bool escape(bool gaveUp) override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

private:
    const model::Frame *object() const;
    std::vector<base::Point> corners() const;
    std::vector<QPointF> shown() const;
    std::optional<std::size_t> cornerAt(QPointF at) const;
    std::optional<std::size_t> edgeAt(QPointF at) const;
    base::Point placed(const canvas::Pointer &pointer) const;
    void preview();
    bool commit(const std::vector<base::Point> &corners);

    base::Id m_frame;
    std::optional<std::size_t> m_chosen;
    std::vector<base::Point> m_dragged; // all corners as they are dragged, on the page before it is turned
    bool m_dragging = false;
    QPointF m_from;
    base::Point m_before; // the dragged corner when the button went down
    mutable std::vector<SnapMark> m_marks;
};

/// Whether the frame is a polygon that the tool can work on.
bool isPolygon(const model::Frame &frame);

} // namespace banxin::tools
