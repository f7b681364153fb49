// What lies over the page: selection, hover, badges, caret and preedit.
#include "canvas/page_image.h"
#include "canvas/page_view.h"
#include "canvas/press_view.h"

#include "paint/total_ink.h"
#include "widgets/icon.h"
#include "widgets/numbers.h"
#include "widgets/tokens.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::canvas {

namespace {

constexpr int kBadgeHeight = 22;
constexpr int kSmallBadgeHeight = 17;

/// A label on a colour; returns where it stands.
QRectF paintTag(QPainter &painter, QPointF corner, Qt::Alignment corner_is, const QString &text, const QColor &color)
{
    painter.setFont(widgets::uiFont(12, 500));
    const double width = painter.fontMetrics().horizontalAdvance(text) + 16;
    QRectF box(corner.x(), corner.y(), width, kBadgeHeight);
    if (corner_is & Qt::AlignRight)
        box.moveRight(corner.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
    return box;
}

/// A line of one logical pixel along the inside of whole device pixels.
void paintOutline(QPainter &painter, const QRectF &rect, QColor color, double width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, painter.transform().type() >= QTransform::TxRotate);
    painter.setBrush(Qt::NoBrush);
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(QRectF(rect.toRect()));
    painter.restore();
}

} // namespace

PageLook PageView::look() const
{
    PageLook look;
    look.size = viewport()->size();
    look.ratio = devicePixelRatioF();
    look.view = transform();
    look.theme = m_theme;
    look.grid = m_grid;
    look.grid.shown = m_grid.shown && !m_preview;
    look.printedAlone = m_preview;
    look.page = m_document.find<model::Page>(m_page);
    look.isZooming = m_zooming;
    return look;
}

/// A part of the page at a time, so that nobody waits for it.
void PageView::sharpen()
{
    constexpr int kPart = 6; // ms
    if (!isVisible() || m_image->isSharp()) {
        m_zooming = false;
        return;
    }
    switch (m_image->sharpen(look(), kPart)) {
    case PageImage::Sharpening::Done:
        m_zooming = false;
        viewport()->update();
        break;
    case PageImage::Sharpening::More:
        m_sharpen.start(1);
        break;
    case PageImage::Sharpening::NotNow: // after the next paint, which a window out of sight does not have
        viewport()->update();
        break;
    }
}

void PageView::paintEvent(QPaintEvent *event)
{
    const PageLook look = this->look();
    const QImage &image = m_image->updated(look);
    if (m_zooming && !m_sharpen.isActive())
        m_sharpen.start(1);

    QPainter painter(viewport());
    // A view of the same bytes in logical pixels, so that device pixels meet device pixels.
    QImage logical(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    logical.setDevicePixelRatio(look.ratio);
    painter.save();
    painter.setClipRegion(event->region());
    painter.drawImage(QPoint(), logical);
    paintPress(painter);
    painter.restore();
    const std::vector<Badge> before = m_badges;
    paintOverlay(painter, event->rect());
    // A badge that went or came outside of what is painted now.
    if (before != m_badges && event->rect() != viewport()->rect())
        for (const std::vector<Badge> *badges : {&before, &std::as_const(m_badges)})
            for (const Badge &badge : *badges)
                viewport()->update(badge.rect.toAlignedRect().adjusted(-2, -2, 2, 2));
}

/// Where text is typed and all else stands as it stood, only what the text has changed; false where that is not all.
bool PageView::updateText(const layout::PageLayout *before)
{
    const auto hasCuts = [](const layout::PageLayout &layout) {
        return std::any_of(layout.lines.begin(), layout.lines.end(),
            [](const layout::LineLayout &line) { return !line.cuts.empty(); });
    };
    const auto stands = [](const layout::FrameLayout &a, const layout::FrameLayout &b) {
        return a.frame == b.frame && a.box == b.box && a.rotation == b.rotation && a.kind == b.kind;
    };
    if (!before || !m_layout || !m_cursor.isActive() || m_press->isOn() || !m_found.empty() || !m_preedit.isEmpty()
        || !std::equal(
            before->frames.begin(), before->frames.end(), m_layout->frames.begin(), m_layout->frames.end(), stands)
        || hasCuts(*before) || hasCuts(*m_layout))
        return false;
    const double ratio = devicePixelRatioF();
    const QRegion dirty = m_image->dirty();
    for (const QRect &rect : dirty)
        viewport()->update(QRectF(QPointF(rect.topLeft()) / ratio, QSizeF(rect.size()) / ratio).toAlignedRect());
    return true;
}

void PageView::noteInk()
{
    m_inked.clear();
    if (!m_layout)
        return;
    base::Id last;
    std::optional<base::Turn> turn; // of that frame
    const auto note = [&](const base::Rect &box, base::Id frame) {
        if (frame != last)
            turn = m_layout->turnOf(last = frame);
        m_inked.push_back(turn ? turn->bounds(box) : box);
    };
    for (const layout::LineLayout &line : m_layout->lines)
        if (line.line().end > line.line().start)
            note(line.box, line.frame);
    for (const layout::FrameLayout &frame : m_layout->frames)
        if (frame.kind == u"picture" || frame.kind == u"art")
            note(frame.box, frame.frame);
}

void PageView::paintPress(QPainter &painter)
{
    const auto *page = m_document.find<model::Page>(m_page);
    const auto *issue = page ? m_document.find<model::Issue>(page->issue) : nullptr;
    const auto *publication = issue ? m_document.find<model::Publication>(issue->publication) : nullptr;
    if (!m_press->isOn() || !m_layout || !publication)
        return;
    m_press->paint(painter, {m_layout->display, *publication, transform(), viewport()->size(), devicePixelRatioF()});
}

void PageView::paintOverlay(QPainter &painter, const QRectF &clip)
{
    if (!m_layout)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const ViewTransform view = transform();
    m_badges.clear();
    m_sizeLabel = {};
    m_taken.clear();
    if (m_tool && !m_cursor.isActive()) {
        // No label comes to lie on the tool's own, nor under the pointer while something is dragged.
        if (m_drag == Drag::Tool)
            m_taken.push_back(
                QRectF(m_pointerAt, QSizeF()).adjusted(-kPointerReach, -kPointerReach, kPointerReach, kPointerReach));
        if (const QRectF label = m_tool->label(); !label.isEmpty())
            m_taken.push_back(label);
    }
    if (m_press->isOn()) {
        paintInkPlaces(painter, view);
        paintFrames(painter, view);
        paintTyping(painter, view);
        paintInkLegend(painter);
        return;
    }
    if (!m_preview) {
        paintGuides(painter, view);
        paintEmptyHint(painter, view);
        paintFrames(painter, view);
        paintBadges(painter, view);
        paintCuts(painter, view);
        paintBeside(painter, view);
        paintNotes(painter, view);
        m_marks.paint(painter, clip, findingMapping());
    }
    paintTyping(painter, view);
    if (!m_preview && m_tool && !m_cursor.isActive()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        m_tool->paint(painter, view);
        painter.restore();
    }
}

/// Where there is too much ink, and how much at most.
void PageView::paintInkPlaces(QPainter &painter, const ViewTransform &view)
{
    const auto facts = m_press->inkFacts();
    if (!facts)
        return;
    for (const PressView::InkFacts::Place &place : facts->places) {
        const QRectF box = view.toView(place.rect).adjusted(-2, -2, 2, 2);
        paintOutline(painter, box, ink::kOverset, 2);
        paintTag(painter, box.topLeft() + QPointF(0, -kBadgeHeight), Qt::AlignLeft, tr("最高 %1%").arg(place.percent),
            ink::kOverset);
    }
}

/// The scale of the map, at the foot of the view whatever the page's place.
void PageView::paintInkLegend(QPainter &painter)
{
    const auto facts = m_press->inkFacts();
    if (!facts)
        return;
    constexpr int kBand = 56, kBandHeight = 12, kMargin = 12, kPadding = 10;
    const auto bands = paint::heatBands(facts->limit);
    const int width = kBand * static_cast<int>(bands.size()) + 2 * kPadding;
    const QRectF card(kMargin, viewport()->height() - kMargin - 62, width, 62);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.rulerLine);
    painter.setBrush(m_theme.ruler);
    painter.drawRoundedRect(card, 6, 6);
    painter.setFont(widgets::uiFont(12, 500));
    painter.setPen(m_theme.rulerText);
    painter.drawText(QRectF(card.left() + kPadding, card.top() + 5, width - 2 * kPadding, 18),
        Qt::AlignLeft | Qt::AlignVCenter, tr("总墨量，15 mm² 均值"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(widgets::uiFont(11));
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const double left = card.left() + kPadding + kBand * static_cast<double>(i);
        painter.fillRect(QRectF(left, card.top() + 26, kBand, kBandHeight), QColor::fromRgb(bands[i].color));
        const bool isLimit = i + 1 == bands.size();
        painter.setPen(m_theme.rulerText);
        painter.drawText(QRectF(left, card.top() + 40, kBand, 18), Qt::AlignLeft | Qt::AlignVCenter,
            isLimit ? tr("> %1%").arg(bands[i].fromPercent) : QStringLiteral("%1").arg(bands[i].fromPercent));
    }
}

/// A page on which nothing stands yet says what is next.
void PageView::paintEmptyHint(QPainter &painter, const ViewTransform &view)
{
    const auto *page = m_document.find<model::Page>(m_page);
    const bool stands = std::any_of(m_layout->frames.begin(), m_layout->frames.end(),
        [](const layout::FrameLayout &frame) { return frame.kind == u"area" || frame.kind == u"picture"; });
    if (!page || stands)
        return;
    const QRectF room = view.toView(page->grid.typeArea);
    painter.setPen(QColor(82, 90, 100));
    painter.setFont(widgets::uiFont(15, 500));
    const QString what = tr("这一版还是空的");
    painter.drawText(QRectF(room.left(), room.center().y() - 30, room.width(), 26), Qt::AlignCenter, what);
    painter.setFont(widgets::uiFont(13));
    // A sentence a line where the page is wide enough; narrower, each is broken by itself.
    const double width = std::min(room.width() - 16, 460.0);
    double top = room.center().y();
    for (const QString &line :
        {tr("把来稿拖进来，或者按 Ctrl+I 取稿；有空位就直接上版。"), tr("想先走一遍，从“文件 > 开始页”建立示例。")}) {
        QRectF drawn;
        painter.drawText(QRectF(room.center().x() - width / 2, top, width, 120),
            Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, line, &drawn);
        top += drawn.height() + 6;
    }
}

void PageView::paintFrames(QPainter &painter, const ViewTransform &view)
{
    // Areas that await copy say what they await.
    for (const layout::FrameLayout &frame : m_layout->frames) {
        const auto *object = m_document.find<model::Frame>(frame.frame);
        const auto *area = object ? std::get_if<model::AreaContent>(&object->content) : nullptr;
        if (!area || !area->placement.isNull())
            continue;
        const QRectF box = view.toView(frame.box);
        painter.save();
        painter.setClipRect(box);
        painter.setPen(QPen(QColor(29, 111, 224, 60), 1));
        for (double x = box.left() - box.height(); x < box.right(); x += 9)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        painter.restore();
        painter.setPen(ink::kAccent);
        painter.setFont(widgets::uiFont(13, 500));
        const bool isPicture = awaitsPicture(*area);
        const QString awaits = awaitsWords(*area);
        const double high = 22, under = 20;
        const bool two = box.height() >= high + under + 8 && box.width() >= 120;
        QRectF line(box.left(), box.center().y() - (two ? high : high / 2), box.width(), high);
        const double words = painter.fontMetrics().horizontalAdvance(awaits);
        if (words + 24 < box.width()) {
            const double left = line.center().x() - (words + 24) / 2;
            widgets::drawIcon(painter, QRectF(left, line.center().y() - 8, 16, 16),
                isPicture ? QStringLiteral("image") : QStringLiteral("newspaper"), ink::kAccent);
            line.setLeft(left + 24);
            line.setWidth(words + 2);
        }
        painter.drawText(line, Qt::AlignCenter, awaits);
        if (two) {
            painter.setFont(widgets::uiFont(12));
            painter.setPen(QColor(82, 90, 100));
            painter.drawText(QRectF(box.left(), line.bottom() + 2, box.width(), under), Qt::AlignCenter,
                isPicture ? tr("把图片拖到这里") : tr("等稿 · 把稿件拖到这里"));
        }
    }
    const auto outline = [&](base::Id frame, const QRectF &box, const QColor &color, double width) {
        painter.save();
        if (const auto turn = m_layout->turnOf(frame))
            painter.setTransform(view.turned(*turn), true);
        paintOutline(painter, box, color, width);
        painter.restore();
    };
    for (const base::Id also : m_selected) {
        if (also == m_frame)
            continue;
        if (const auto box = boxOf(also, view))
            outline(also, *box, ink::kAccent, 1);
    }
    if (!m_hover.isNull() && std::find(m_selected.begin(), m_selected.end(), m_hover) == m_selected.end()) {
        if (const auto box = boxOf(m_hover, view)) {
            QColor color = ink::kAccent;
            color.setAlphaF(0.55F);
            outline(m_hover, *box, color, 1);
        }
    }
    if (const auto box = boxOf(m_frame, view))
        outline(m_frame, *box, ink::kAccent, m_cursor.isActive() ? 1 : 2);
    for (const base::Id refused : m_refusing)
        if (const auto box = boxOf(refused, view))
            outline(refused, *box, ink::kOverset, 3);
    paintSize(painter, view);
}

/// Of one frame its own sides, of several the rectangle around them; areas by columns and rows.
QString PageView::sizeOfSelection() const
{
    const auto *page = m_document.find<model::Page>(m_page);
    const auto *sole = m_selected.size() == 1 ? m_document.find<model::Frame>(m_selected.front()) : nullptr;
    const base::Rect all = sole ? sole->box : boundsOfSelection();
    const bool areas = std::all_of(m_selected.begin(), m_selected.end(), [this](base::Id id) {
        const auto *frame = m_document.find<model::Frame>(id);
        return !frame || std::holds_alternative<model::AreaContent>(frame->content);
    });
    if (!page || all == base::Rect())
        return {};
    const model::Grid &grid = page->grid;
    const double pitch = grid.pitch().toPt();
    const double column = (grid.columnWidth() + grid.gutter()).toPt();
    if (pitch <= 0 || column <= 0 || !areas)
        return tr("%1 × %2 mm").arg(all.width.toMm(), 0, 'f', 1).arg(all.height.toMm(), 0, 'f', 1);
    const int columns = std::max(1, static_cast<int>(std::lround((all.width + grid.gutter()).toPt() / column)));
    const int rows = std::max(1, static_cast<int>(std::lround((all.height - grid.bodySize).toPt() / pitch)) + 1);
    return tr("%1 栏 × %2 行").arg(columns).arg(rows);
}

/// Beside what is selected, where neither text nor a picture nor another label is. Not while it would cover what is
/// being typed below, and not while the pointer's own label tells it.
void PageView::paintSize(QPainter &painter, const ViewTransform &view)
{
    const std::optional<QRectF> box = selectionBox();
    const QString size = sizeOfSelection();
    if (!box || size.isEmpty() || m_cursor.isActive() || m_drag == Drag::Tool)
        return;
    painter.setFont(widgets::uiFont(12, 500));
    const QSizeF room(painter.fontMetrics().horizontalAdvance(size) + 16, kBadgeHeight);
    const QRectF seen = viewport()->rect();
    std::optional<QPointF> corner;
    for (const bool onBlank : {true, false}) // where nothing is there, else where no label is
        for (const QPointF &place :
            {QPointF(box->left(), box->bottom() + 4), QPointF(box->left(), box->top() - 4 - room.height()),
                QPointF(box->left() - 4 - room.width(), box->bottom() - room.height()),
                QPointF(box->right() + 4, box->bottom() - room.height())}) {
            const QRectF at(place, room);
            if (!corner && !isTaken(at) && (!onBlank || (seen.contains(at) && isBlank(at, view))))
                corner = place;
        }
    if (!corner)
        return;
    m_sizeLabel.rect = paintTag(painter, *corner, Qt::AlignLeft, size, ink::kAccent);
    m_sizeLabel.text = size;
    m_taken.push_back(m_sizeLabel.rect);
}

/// As it stands upright, whatever its angle: what is drawn is turned (outlines). seenBox() is what it covers.
std::optional<QRectF> PageView::boxOf(base::Id id, const ViewTransform &view) const
{
    const layout::FrameLayout *frame = laidOut(id);
    return frame ? std::optional(view.toView(frame->box)) : std::nullopt;
}

/// Neither text nor a picture is there.
bool PageView::isBlank(const QRectF &rect, const ViewTransform &view) const
{
    return std::none_of(
        m_inked.begin(), m_inked.end(), [&](const base::Rect &box) { return view.toView(box).intersects(rect); });
}

bool PageView::isTaken(const QRectF &rect) const
{
    return std::any_of(m_taken.begin(), m_taken.end(), [&](const QRectF &other) { return other.intersects(rect); });
}

/// 超 and 欠 of every story at the end of its last area, where neither text nor picture is: in the room
/// that is left, below, in a margin. Where there is no such place, a mark in the gutter stands for it.
void PageView::paintBadges(QPainter &painter, const ViewTransform &view)
{
    const auto *page = m_document.find<model::Page>(m_page);
    if (!page)
        return;
    const base::Id selected = selection().story;
    const auto isFree = [&](const QRectF &rect) { return !isTaken(rect) && isBlank(rect, view); };
    painter.setFont(widgets::uiFont(11, 500));
    struct Told {
        base::Id story;
        base::Id area;
        QString text;
        bool overset = false;
    };
    using widgets::grouped;
    std::vector<Told> badges;
    for (const layout::CopyfitState &fit : m_layout->stories) {
        if (fit.headlineLines > 0)
            badges.push_back({fit.story, fit.headlineArea,
                tr("标题超 %1 字 %2 行").arg(grouped(fit.headlineCharacters), grouped(fit.headlineLines)), true});
        if (const QString words = fitWords(fit); !words.isEmpty())
            badges.push_back({fit.story, fit.lastArea, words, fit.oversetCharacters > 0 || fit.oversetLines > 0});
    }
    for (const auto &[story, area, text, overset] : badges) {
        const auto found = boxOf(area, view);
        if (!found)
            continue;
        const QRectF box = *found;
        const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 12, kSmallBadgeHeight);
        const auto at = [&](double x, double y) { return QRectF({x, y}, size); };
        std::vector<QRectF> places;
        if (!overset)
            places.push_back(at(box.right() - size.width() - 2, box.bottom() - size.height() - 2));
        for (const double y : {box.bottom() + 3, box.bottom() - size.height()}) {
            if (y > box.bottom())
                places.push_back(at(box.right() - size.width(), y));
            places.push_back(at(box.right() + 4, y));
            if (y > box.bottom())
                places.push_back(at(box.left(), y));
            places.push_back(at(box.left() - size.width() - 4, y));
        }
        // Where it is read whole, rather than where the edge of the window cuts it.
        const QRectF seen = viewport()->rect();
        std::stable_partition(places.begin(), places.end(), [&](const QRectF &each) { return seen.contains(each); });
        const auto place = std::find_if(places.begin(), places.end(), isFree);
        const bool own = story == selected && !selected.isNull();
        QColor color = overset ? ink::kOverset : ink::kUnderset;
        color.setAlphaF(own ? 0.95F : 0.78F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        QRectF rect;
        if (place != places.end()) {
            rect = *place;
            painter.drawRoundedRect(rect, 3, 3);
            painter.setPen(Qt::white);
            painter.drawText(rect, Qt::AlignCenter, text);
        } else {
            const double gutter = page->grid.gutter().toPt() * view.pixelsPerPoint;
            const double side = std::clamp(gutter, 5.0, 14.0);
            rect = QRectF(box.right() + (gutter - side) / 2, box.bottom() - side, side, side);
            for (int up = 0; up < 6 && isTaken(rect); ++up)
                rect.translate(0, -side - 1);
            if (isTaken(rect) && m_drag == Drag::Tool) // seen again when the pointer has gone on
                continue;
            painter.drawRect(rect);
            painter.setPen(QPen(Qt::white, std::max(1.0, side / 8)));
            const QPointF middle = rect.center();
            const double arm = side / 4;
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
            if (overset)
                painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
        }
        m_taken.push_back(rect);
        m_badges.push_back({story, rect, text, overset});
    }
}

/// A wedge under the line where text of it is on no paper (删而不印).
void PageView::paintCuts(QPainter &painter, const ViewTransform &view) const
{
    for (const layout::LineLayout &line : m_layout->lines) {
        for (const int cut : line.cuts) {
            const auto caret = line.editable
                ? m_layout->caretAt({line.paragraph, cut, cut == line.line().start - line.prefix})
                : std::nullopt;
            if (!caret)
                continue;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            if (caret->turn)
                painter.setTransform(view.turned(*caret->turn), true);
            const QRectF at = view.toView(caret->rect);
            const double side = std::clamp(std::max(at.width(), at.height()) / 4, 2.0, 6.0);
            const bool isVertical = at.width() > at.height();
            const QPointF tip = isVertical ? at.topLeft() : at.bottomLeft();
            const QPointF along = isVertical ? QPointF(0, side) : QPointF(side, 0),
                          away = isVertical ? QPointF(-side * 1.5, 0) : QPointF(0, side * 1.5);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink::kOverset);
            painter.drawPolygon(QPolygonF{tip, tip + away + along, tip + away - along});
            painter.restore();
        }
    }
}

void PageView::paintTyping(QPainter &painter, const ViewTransform &view)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const base::Rect &rect : m_found)
        painter.fillRect(view.toView(rect), ink::kFound);
    if (!m_cursor.isActive())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_cursor.hasSelection() && m_preedit.isEmpty()) {
        const auto [from, to] = m_cursor.range();
        const auto turn = m_layout->lineOf(from) >= 0 ? m_layout->turnAt(from) : m_layout->turnAt(to);
        painter.save();
        if (turn)
            painter.setTransform(view.turned(*turn), true);
        for (const base::Rect &rect : m_layout->selectionRects(from, to))
            painter.fillRect(view.toView(rect), ink::kSelection);
        painter.restore();
    }
    if (m_previewShown && !m_preedit.isEmpty()) {
        const auto at = [&](int offset) {
            return layout::TextPosition{m_preeditAt.paragraph, m_preeditAt.offset + offset};
        };
        const auto underline = [&](int start, int length, double thickness) {
            for (const base::Rect &rect : m_layout->selectionRects(at(start), at(start + length))) {
                const QRectF box = view.toView(rect);
                if (box.height() > 0 && m_caretRect
                    && m_uprightCaret.width() > m_uprightCaret.height()) // vertical text: beside it
                    painter.fillRect(QRectF(box.right(), box.top(), thickness, box.height()), ink::kAccent);
                else
                    painter.fillRect(
                        QRectF(box.left(), box.bottom() - thickness + 1, box.width(), thickness), ink::kAccent);
            }
        };
        painter.save();
        if (m_caretTurn)
            painter.setTransform(view.turned(*m_caretTurn), true);
        underline(0, static_cast<int>(m_preedit.size()), 1);
        if (m_preeditSelection >= 0)
            underline(m_preeditSelection, m_preeditSelectionLength, 2);
        painter.restore();
    }
    if (!m_caretRect)
        return;
    if (m_caretOn && hasFocus()) {
        painter.save();
        if (m_caretTurn) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setTransform(view.turned(*m_caretTurn), true);
        }
        painter.fillRect(m_uprightCaret, m_overset > 0 ? ink::kOverset : QColor(Qt::black));
        painter.restore();
    }
    if (m_overset == 0)
        return;
    // The caret stands in text that has no room: it is shown at the end of what is seen, with a red plus.
    constexpr double kSide = 13;
    const QRectF mark(m_caretRect->right() + 2, m_caretRect->bottom() - kSide, kSide, kSide);
    painter.fillRect(mark, ink::kOverset);
    const QPointF middle = mark.center();
    painter.fillRect(QRectF(middle.x() - 4, middle.y() - 1, 8, 2), Qt::white);
    painter.fillRect(QRectF(middle.x() - 1, middle.y() - 4, 2, 8), Qt::white);
    if (!m_preedit.isEmpty()) { // it cannot be drawn in place
        painter.setRenderHint(QPainter::Antialiasing);
        paintTag(painter, {m_caretRect->left(), m_caretRect->bottom() + 4}, Qt::AlignLeft, m_preedit, ink::kAccent);
    }
}

} // namespace banxin::canvas
