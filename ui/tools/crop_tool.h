// CropTool: the picture moves and scales within its frame, which stays; what is cut off is seen faintly meanwhile.
#pragma once

#include "canvas/tool.h"
#include "tools/handles.h"

#include "display/display_list.h"
#include "model/document.h"

namespace banxin::tools {

class CropTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit CropTool(canvas::PageView &view);
    /// The picture frame that the tool is for; to be set before it is taken into the hand.
    void setFrame(base::Id frame) { m_frame = frame; }
    base::Id frame() const { return m_frame; }

    QString name() const override { return QStringLiteral("crop"); }
    void begin() override;
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    bool key(QKeyEvent *event) override;
    bool cancel() override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

private:
    const model::Frame *object() const;
    const model::PictureContent *content() const;
    std::optional<base::Rect> image() const;
    void set(const base::Rect &image);

    base::Id m_frame;
    std::optional<base::Rect> m_image; // on the page, as it is dragged
    base::Rect m_before;
    std::optional<Handle> m_handle;
    base::Point m_from;
    bool m_dragging = false;
};

/// Where the whole picture of the frame stands on the page (before it is turned), as `layout` shows it; nothing where
/// it shows none.
std::optional<base::Rect> imageOf(const display::DisplayList &list, const model::Frame &frame);

} // namespace banxin::tools
