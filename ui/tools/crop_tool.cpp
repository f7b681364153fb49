#include "tools/crop_tool.h"

#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "layout/picture_cover.h"
#include "layout/shape_outline.h"
#include "paint/painter_path.h"
#include "tools/pointer_label.h"
#include "widgets/tokens.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

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

namespace {

double areaOf(const QPolygonF &polygon)
{
    double area = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        area += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(area) / 2;
}

/// Less apart than anybody sees: a drag that came back, or that the frame's edges held.
bool isSame(const Rect &a, const Rect &b)
{
    const auto near = [](Length one, Length other) {
        constexpr Length hair = Length::mm(0.01);
        return one - other < hair && other - one < hair;
    };
    return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
}

} // namespace

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
        return picture->image->translated(frame->box.x, frame->box.y);
    const auto layout = view().layout();
    return layout && layout->display ? imageOf(*layout->display, *frame) : std::nullopt;
}

std::optional<base::Turn> CropTool::turn() const
{
    const auto *frame = object();
    const auto *picture = content();
    return picture ? base::turnOf(frame->box, frame->rotation + picture->rotation) : std::nullopt;
}

base::Point CropTool::upright(base::Point page) const
{
    const auto turned = turn();
    return turned ? turned->back(page) : page;
}

QPointF CropTool::upright(QPointF at) const
{
    const auto turned = turn();
    return turned ? view().transform().toView(turned->back(view().transform().toPage(at))) : at;
}

bool CropTool::isInFrame(base::Point page) const
{
    const auto *frame = object();
    const auto turned = frame ? base::turnOf(frame->box, frame->rotation) : std::nullopt;
    return frame && frame->box.contains(turned ? turned->back(page) : page);
}

std::optional<Handle> CropTool::handleUnder(const Pointer &pointer) const
{
    const auto now = image();
    return now ? handleAt(view().transform().toView(*now), upright(pointer.at), false) : std::nullopt;
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
    if (!now || !view().mayEdit()) {
        Q_EMIT finished();
        return true;
    }
    m_handle = handleUnder(pointer);
    if (!m_handle && !now->contains(upright(pointer.page)) && !isInFrame(pointer.page)) { // beside the picture: done
        Q_EMIT finished();
        return true;
    }
    m_before = *now;
    m_from = upright(pointer.page);
    m_at = pointer.at;
    m_dragging = true;
    return true;
}

/// As the handle makes it, in its proportion; never so small that it would leave its frame bare, but with Alt.
Rect CropTool::sized(const Pointer &pointer, base::Point by) const
{
    const From from = pointer.modifiers & Qt::ControlModifier ? From::Middle : From::Opposite;
    const Rect next = resized(m_before, *m_handle, by, Ratio::Kept, from);
    if (pointer.modifiers & Qt::AltModifier)
        return next;
    // How far it has to reach from what stays: the opposite edge, or the middle.
    const Rect seen = layout::seenOf(*object(), *content());
    const auto needed = [from](
                            Length low, Length high, Length seenLow, Length seenHigh, bool movesLow, bool movesHigh) {
        const Length middle = low + (high - low) / 2;
        if (from == From::Middle || movesLow == movesHigh)
            return std::max(middle - seenLow, seenHigh - middle) * 2;
        return movesLow ? high - seenLow : seenHigh - low;
    };
    const Length across =
        needed(m_before.x, m_before.right(), seen.x, seen.right(), movesLeft(*m_handle), movesRight(*m_handle));
    const Length down =
        needed(m_before.y, m_before.bottom(), seen.y, seen.bottom(), movesTop(*m_handle), movesBottom(*m_handle));
    const Length least =
        std::max(across, Length::emu(down.scaled(m_before.width.toEmu(), m_before.height.toEmu()).toEmu() + 1));
    if (next.width >= least)
        return layout::broughtOver(next, seen);
    // The same handle, moved to where it just covers.
    const Length more = (least - m_before.width) / (from == From::Middle ? 2 : 1);
    const Length moreDown = more.scaled(m_before.height.toEmu(), m_before.width.toEmu());
    const base::Point to{movesLeft(*m_handle) ? -more : more, movesTop(*m_handle) ? -moreDown : moreDown};
    return layout::broughtOver(resized(m_before, *m_handle, to, Ratio::Kept, from), seen);
}

void CropTool::drag(const Pointer &pointer)
{
    m_at = pointer.at;
    if (!m_dragging || !content())
        return;
    const base::Point at = upright(pointer.page);
    const base::Point by{at.x - m_from.x, at.y - m_from.y};
    Rect next = m_before;
    if (m_handle) { // a picture never loses its proportion here
        next = sized(pointer, by);
        if (next.width < Length::mm(2) || next.height < Length::mm(2))
            return;
    } else {
        next = m_before.translated(by.x, by.y);
        if (!(pointer.modifiers & Qt::AltModifier))
            next = layout::broughtOver(next, layout::seenOf(*object(), *content()));
    }
    m_image = next;
    set(next);
}

/// The picture there; nothing lets it cover its frame about its focus.
base::Result<model::ChangeSet> CropTool::changeTo(const std::optional<Rect> &image) const
{
    const auto *frame = object();
    model::PictureContent changed = *content();
    changed.image = image ? std::optional(image->translated(-frame->box.x, -frame->box.y)) : std::nullopt;
    return edit::setFrameContent(view().document(), m_frame, changed, {view().session()->person(), base::Id()});
}

/// Shows it, uncommitted.
void CropTool::set(const Rect &image)
{
    if (!content())
        return;
    const auto change = changeTo(image);
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
    if (content() && !isSame(image, m_before))
        view().commit(changeTo(image));
    else
        view().endPreview();
}

bool CropTool::doubleClick(const Pointer &)
{
    Q_EMIT finished();
    return true;
}

/// Enter ends it; arrows move the picture by a millimetre (Alt: a tenth, Shift: five), + and - scale it by 2 %, as far
/// as it covers its frame; Delete lets it fill its frame again.
bool CropTool::key(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT finished();
        return true;
    }
    const auto now = image();
    if (!now || !content() || !view().mayEdit())
        return false;
    const Length step = event->modifiers() & Qt::AltModifier ? Length::mm(0.1)
        : event->modifiers() & Qt::ShiftModifier             ? Length::mm(5)
                                                             : Length::mm(1);
    Rect next = *now;
    const auto move = [&](int across, int down) { // as it is seen, not as it is turned
        const base::Point middle{now->x + now->width / 2, now->y + now->height / 2};
        const auto turned = turn();
        const base::Point seen = turned ? turned->turned(middle) : middle;
        const base::Point to = upright(base::Point{seen.x + step * across, seen.y + step * down});
        next = now->translated(to.x - middle.x, to.y - middle.y);
    };
    const auto scale = [&](int percent) {
        next.width = now->width.scaled(percent, 100);
        next.height = now->height.scaled(percent, 100);
        next.x = now->x + (now->width - next.width) / 2;
        next.y = now->y + (now->height - next.height) / 2;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1, 0);
        break;
    case Qt::Key_Right:
        move(1, 0);
        break;
    case Qt::Key_Up:
        move(0, -1);
        break;
    case Qt::Key_Down:
        move(0, 1);
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
        view().commit(changeTo(std::nullopt));
        return true;
    default:
        return false;
    }
    next = layout::broughtOver(next, layout::seenOf(*object(), *content()));
    if (next == *now) {
        view().refuse({m_frame}, tr("再移图片就盖不满图框了；按住 Alt 拖动可以露白。"));
        return true;
    }
    view().commit(changeTo(next));
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

bool CropTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

std::optional<QCursor> CropTool::cursor(const Pointer &pointer)
{
    const auto now = image();
    if (!now)
        return {};
    const auto turned = turn();
    const auto handle = m_dragging ? m_handle : handleUnder(pointer);
    if (handle)
        return cursorOf(*handle, turned ? turned->hundredths : 0);
    const bool holds = now->contains(upright(pointer.page)) || isInFrame(pointer.page);
    return QCursor(holds ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

QString CropTool::hint(const Pointer &) const
{
    return tr("拖动图片来裁切，拖角缩放（Ctrl：从中间）。图片总是盖满图框；按住 Alt 可以露白。");
}

/// The part of the picture that is cut off, 0 to 1.
double CropTool::lost() const
{
    const auto now = image();
    const auto *picture = content();
    if (!picture || !now)
        return 0;
    const auto points = [](const auto &corners) {
        QPolygonF polygon;
        for (const base::Point &corner : corners)
            polygon << QPointF(corner.x.toPt(), corner.y.toPt());
        return polygon;
    };
    const base::Turn turned{
        {object()->box.x + object()->box.width / 2, object()->box.y + object()->box.height / 2}, -picture->rotation};
    const base::Turn none{turned.centre, 0};
    const QPolygonF whole = points(none.corners(*now)), frame = points(turned.corners(object()->box));
    const double area = areaOf(whole);
    return area > 0 ? std::clamp(1 - areaOf(whole.intersected(frame)) / area, 0.0, 1.0) : 0;
}

QString CropTool::words() const
{
    const auto now = image();
    if (!now || !content())
        return {};
    const QString cut = tr("裁切 %1%").arg(qRound(100 * lost()));
    const Length gap = layout::gapOf(*now, layout::seenOf(*object(), *content()));
    return gap.isZero() ? cut : tr("%1 · 露白 %2 mm").arg(cut).arg(gap.toMm(), 0, 'f', 1);
}

/// By the pointer while it is dragged, else below what is seen of the picture.
QRectF CropTool::label() const
{
    const QRectF room = view().viewport()->rect();
    if (m_dragging)
        return pointerLabel(words(), m_at, room);
    const auto box = view().seenBox(m_frame);
    const double inset = kPointerReach - 2;
    return box ? pointerLabel(words(), box->bottomLeft() - QPointF(inset + 4, inset), room) : QRectF();
}

/// What of the picture its frame hides.
void CropTool::paintBeyond(QPainter &painter, const canvas::ViewTransform &transform)
{
    const auto *frame = object();
    const auto *picture = view().document().find<model::StoryPicture>(content()->picture);
    const QRectF whole = transform.toView(*image());
    const QImage pixels =
        picture ? view().session()->picture(picture->asset, static_cast<int>(whole.width())) : QImage();
    if (pixels.isNull())
        return;
    const qint64 key = content()->grey ? -pixels.cacheKey() : pixels.cacheKey();
    if (std::exchange(m_faintOf, key) != key)
        m_faint = content()->grey ? pixels.convertToFormat(QImage::Format_Grayscale8) : pixels;
    painter.save();
    const QTransform plain = painter.transform();
    QPainterPath beyond; // all but the frame
    beyond.addRect(QRectF(view().viewport()->rect()).adjusted(-1e4, -1e4, 1e4, 1e4));
    beyond.addPath(
        paint::painterPath(layout::ShapeOutline::of(*frame, content()->shape, content()->cornerRadius).path(),
            [&](const base::Point &point) { return transform.toView(point); }));
    if (const auto turned = base::turnOf(frame->box, frame->rotation))
        painter.setTransform(transform.turned(*turned), true);
    painter.setClipPath(beyond);
    painter.setTransform(plain);
    if (const auto turned = turn())
        painter.setTransform(transform.turned(*turned), true);
    if (content()->mirrored) {
        painter.translate(whole.center());
        painter.scale(-1, 1);
        painter.translate(-whole.center());
    }
    painter.setOpacity(0.35);
    painter.drawImage(whole, m_faint);
    painter.restore();
}

void CropTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    const auto now = image();
    if (!now || !content())
        return;
    paintBeyond(painter, transform);
    painter.save();
    if (const auto turned = turn())
        painter.setTransform(transform.turned(*turned), true);
    const QRectF whole = transform.toView(*now);
    painter.setPen(QPen(QColor(0xE0, 0x8A, 0x00), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(whole);
    paintHandles(painter, whole);
    painter.restore();
    const bool isBare = !layout::gapOf(*now, layout::seenOf(*object(), *content())).isZero();
    paintLabel(painter, label(), words(), isBare ? canvas::ink::kOverset : canvas::ink::kUnderset);
}

} // namespace banxin::tools
