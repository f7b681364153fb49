// DrawTool: a rectangle drawn on the page becomes a frame of its kind. What needs a file or a question first is only
// drawn here and asked for by a signal.
#pragma once

#include "canvas/tool.h"
#include "tools/snapping.h"

namespace banxin::tools {

class DrawTool : public canvas::Tool {
    Q_OBJECT
public:
    enum class Kind { Text, Reserve, Picture, Rule, Box, Advert, Table, Furniture };
    DrawTool(canvas::PageView &view, Kind kind);

    QString name() const override;
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    bool cancel() override;
    bool escape(bool gaveUp) override;
    QRectF label() const override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;
    /// The layer that new frames come to stand on.
    void setLayer(const QString &layer) { m_layer = layer; }

Q_SIGNALS:
    /// A picture, an advert or a table is to stand there.
    void wanted(banxin::tools::DrawTool::Kind kind, banxin::base::Rect box);

private:
    base::Rect drawn(const canvas::Pointer &pointer);
    bool typesInto() const { return m_kind == Kind::Text || m_kind == Kind::Furniture; }
    bool onGrid() const { return m_kind == Kind::Text || m_kind == Kind::Reserve || m_kind == Kind::Table; }
    void make(const base::Rect &box);
    QString words() const;

    Kind m_kind;
    QString m_layer;
    bool m_drawing = false;
    base::Point m_from;
    QPointF m_fromAt;
    QPointF m_at; // of the pointer
    base::Rect m_box;
    SnapTargets m_targets;
    std::vector<SnapMark> m_marks;
};

} // namespace banxin::tools
