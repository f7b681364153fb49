// CropTool: the picture moves and scales within its frame, which stays; what is cut off is seen faintly meanwhile. The
// picture goes on covering its frame, unless Alt is held. All of it happens along the picture's own sides, whatever the
// angle of the frame and of the picture in it.
#pragma once

#include "canvas/tool.h"
#include "tools/handles.h"

#include "base/turn.h"
#include "display/display_list.h"
#include "edit/frame_edits.h"
#include "model/document.h"

#include <QImage>

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
    bool escape(bool gaveUp) override;
    QRectF label() const override;
    QString hint(const canvas::Pointer &pointer) const override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

private:
    const model::Frame *object() const;
    const model::PictureContent *content() const;
    std::optional<base::Rect> image() const;
    /// How the picture is turned on the page, with its frame and in it; nothing where it stands upright.
    std::optional<base::Turn> turn() const;
    base::Point upright(base::Point page) const;
    QPointF upright(QPointF at) const;
    bool isInFrame(base::Point page) const;
    std::optional<Handle> handleUnder(const canvas::Pointer &pointer) const;
    base::Rect sized(const canvas::Pointer &pointer, base::Point by) const;
    base::Result<model::ChangeSet> changeTo(const std::optional<base::Rect> &image) const;
    void set(const base::Rect &image);
    QString words() const;
    double lost() const;
    void paintBeyond(QPainter &painter, const canvas::ViewTransform &transform);

    base::Id m_frame;
    std::optional<base::Rect> m_image; // on the page, as it is dragged
    base::Rect m_before;
    std::optional<Handle> m_handle;
    base::Point m_from; // upright
    QPointF m_at; // of the pointer
    bool m_dragging = false;
    QImage m_faint; // what of the picture is seen beyond the frame, grey where the picture is
    qint64 m_faintOf = 0; // of the pixels that it was made of
};

/// Where the whole picture of the frame stands on the page (before it is turned), as `layout` shows it; nothing where
/// it shows none.
std::optional<base::Rect> imageOf(const display::DisplayList &list, const model::Frame &frame);

} // namespace banxin::tools
