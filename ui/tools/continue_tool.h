// ContinueTool: 转版: where a story goes on is drawn on this page or another one; it stays in the hand while pages are
// leafed through. A click on a reserved area goes in there.
#pragma once

#include "canvas/tool.h"
#include "edit/article_edits.h"

namespace banxin::tools {

class ContinueTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit ContinueTool(canvas::PageView &view);
    void setStory(base::Id story) { m_story = story; }

    QString name() const override { return QStringLiteral("continue"); }
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    bool cancel() override;
    bool escape(bool gaveUp) override;
    QRectF label() const override;
    std::optional<QCursor> cursor(const canvas::Pointer &) override { return QCursor(Qt::CrossCursor); }
    void hover(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

private:
    base::Id reservedAt(QPointF at) const;
    edit::GridRect rectTo(const canvas::Pointer &pointer) const;
    base::Result<model::ChangeSet> change(const edit::GridRect &at) const;
    QString words() const;

    base::Id m_story;
    std::optional<canvas::Pointer> m_from;
    canvas::Pointer m_at;
    std::optional<edit::GridRect> m_shown;
};

} // namespace banxin::tools
