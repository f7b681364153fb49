#include "tools/crop_tool.h"

#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "widgets/tokens.h"

#include <QKeyEvent>
#include <QPainterPath>

#include <algorithm>

namespace banxin::tools {

using base::Length;
using base::Rect;
using canvas::Pointer;

std::optional<Rect> imageOf(const display::DisplayList &list, const model::Frame &frame)
{
    const auto *content = std::get_if<model::PictureContent>(&frame.content);
    for (const display::Item &item : list.items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        if (content && picture && picture->frame == frame.box
            && (item.source == frame.id || item.source == content->picture))
            return picture->image;
    }
    return {};
}

CropTool::CropTool(canvas::PageView &view)
    : Tool(view)
{
}

/// Null where it is gone or another page is shown.
const model::Frame *CropTool::object() const
{
    const auto *frame = view().document().find<model::Frame>(m_frame);
    return frame && frame->page == view().page() ? frame : nullptr;
}

const model::PictureContent *CropTool::content() const
{
    const auto *frame = object();
    return frame ? std::get_if<model::PictureContent>(&frame->content) : nullptr;
}

std::optional<Rect> CropTool::image() const
{
    if (m_image)
        return m_image;
    const auto *frame = object();
    const auto *picture = content();
    if (!picture)
        return {};
    if (picture->image)
        return Rect{frame->box.x + picture->image->x, frame->box.y + picture->image->y, picture->image->width,
            picture->image->height};
    const auto layout = view().layout();
    return layout && layout->display ? imageOf(*layout->display, *frame) : std::nullopt;
}

void CropTool::begin()
{
    m_image.reset();
    m_dragging = false;
    view().setSelectedFrames({m_frame});
}

bool CropTool::press(const Pointer &pointer)
{
    const auto now = image();
    const auto *frame = object();
    if (!now || !frame || !view().mayEdit()) {
        Q_EMIT finished();
        return true;
    }
    const QRectF shown = view().transform().toView(*now);
    m_handle = handleAt(shown, pointer.at, false);
    if (!m_handle && !shown.contains(pointer.at)) { // beside the picture: done
        Q_EMIT finished();
        return true;
    }
    m_before = *now;
    m_from = pointer.page;
    m_dragging = true;
    return true;
}

void CropTool::drag(const Pointer &pointer)
{
    if (!m_dragging)
        return;
    const base::Point by{pointer.page.x - m_from.x, pointer.page.y - m_from.y};
    Rect next = m_before;
    if (m_handle) { // a picture never loses its proportion here
        next = resized(m_before, *m_handle, by, Ratio::Kept,
            pointer.modifiers & Qt::ControlModifier ? From::Middle : From::Opposite);
        if (next.width < Length::mm(2) || next.height < Length::mm(2))
            return;
    } else {
        next.x += by.x;
        next.y += by.y;
    }
    m_image = next;
    set(next);
}

/// Shows it, uncommitted.
void CropTool::set(const Rect &image)
{
    const auto *frame = object();
    if (!frame || !content())
        return;
    model::PictureContent changed = *content();
    changed.image = Rect{image.x - frame->box.x, image.y - frame->box.y, image.width, image.height};
    const auto change =
        edit::setFrameContent(view().document(), m_frame, changed, {view().session()->person(), base::Id()});
    if (!change)
        return;
    if (const auto document = model::applied(view().document(), *change))
        view().preview(*document);
    view().viewport()->update();
}

void CropTool::release(const Pointer &)
{
    if (!std::exchange(m_dragging, false) || !m_image)
        return;
    const Rect image = *std::exchange(m_image, std::nullopt);
    const auto *frame = object();
    if (!frame || !content()) {
        view().endPreview();
        return;
    }
    model::PictureContent changed = *content();
    changed.image = Rect{image.x - frame->box.x, image.y - frame->box.y, image.width, image.height};
    view().commit(edit::setFrameContent(view().document(), m_frame, changed, {view().session()->person(), base::Id()}));
}

bool CropTool::doubleClick(const Pointer &)
{
    Q_EMIT finished();
    return true;
}

/// Enter ends it; arrows move the picture by a millimetre (Alt: a tenth, Shift: five), + and - scale it by 2 %; Delete
/// lets it fill its frame again.
bool CropTool::key(QKeyEvent *event)
{
    const auto now = image();
    const auto *frame = object();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT finished();
        return true;
    }
    if (!now || !frame || !content() || !view().mayEdit())
        return false;
    const Length step = event->modifiers() & Qt::AltModifier ? Length::mm(0.1)
        : event->modifiers() & Qt::ShiftModifier             ? Length::mm(5)
                                                             : Length::mm(1);
    Rect next = *now;
    const auto scale = [&](int percent) {
        const Rect before = next;
        next.width = before.width.scaled(percent, 100);
        next.height = before.height.scaled(percent, 100);
        next.x = before.x + (before.width - next.width) / 2;
        next.y = before.y + (before.height - next.height) / 2;
    };
    model::PictureContent changed = *content();
    switch (event->key()) {
    case Qt::Key_Left:
        next.x -= step;
        break;
    case Qt::Key_Right:
        next.x += step;
        break;
    case Qt::Key_Up:
        next.y -= step;
        break;
    case Qt::Key_Down:
        next.y += step;
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        scale(102);
        break;
    case Qt::Key_Minus:
        scale(98);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        changed.image.reset();
        view().commit(
            edit::setFrameContent(view().document(), m_frame, changed, {view().session()->person(), base::Id()}));
        return true;
    default:
        return false;
    }
    changed.image = Rect{next.x - frame->box.x, next.y - frame->box.y, next.width, next.height};
    view().commit(edit::setFrameContent(view().document(), m_frame, changed, {view().session()->person(), base::Id()}));
    return true;
}

bool CropTool::cancel()
{
    const bool busy = std::exchange(m_dragging, false);
    m_image.reset();
    view().endPreview();
    view().viewport()->update();
    return busy;
}

std::optional<QCursor> CropTool::cursor(const Pointer &pointer)
{
    const auto now = image();
    if (!now)
        return {};
    const QRectF shown = view().transform().toView(*now);
    if (const auto handle = handleAt(shown, pointer.at, false))
        return cursorOf(*handle);
    return QCursor(shown.contains(pointer.at) ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void CropTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    const auto now = image();
    const auto *frame = object();
    if (!now || !frame || !content())
        return;
    const QRectF whole = transform.toView(*now), seen = transform.toView(frame->box);
    const auto *picture = view().document().find<model::StoryPicture>(content()->picture);
    if (picture && content()->rotation == 0) {
        QPainterPath beyond;
        beyond.addRect(whole);
        QPainterPath hole;
        hole.addRect(seen);
        const QImage pixels = view().session()->picture(picture->asset, static_cast<int>(whole.width()));
        painter.save();
        painter.setClipPath(beyond.subtracted(hole));
        painter.setOpacity(0.35);
        if (!pixels.isNull())
            painter.drawImage(whole, content()->mirrored ? pixels.mirrored(true, false) : pixels);
        painter.restore();
    }
    painter.setPen(QPen(QColor(0xE0, 0x8A, 0x00), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(whole);
    paintHandles(painter, whole);
    // How much of the picture is cut off.
    const QRectF shown = whole.intersected(seen);
    const double area = whole.width() * whole.height();
    const int lost = area > 0 ? qRound(100 * (1 - shown.width() * shown.height() / area)) : 0;
    const QString text = tr("裁切 %1%").arg(lost);
    painter.setFont(widgets::uiFont(12, 500));
    QRectF tag(seen.left(), seen.bottom() + 4, painter.fontMetrics().horizontalAdvance(text) + 16, 22);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x9A, 0x57, 0x00));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter, text);
}

} // namespace banxin::tools
