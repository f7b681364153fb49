// What is shown of texts besides typing: places that were found, notes, and what another view of the same text shows.
#include "canvas/page_view.h"

#include <QPainter>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>

namespace banxin::canvas {

namespace {

bool byPlace(const QRectF &a, const QRectF &b)
{
    return std::tuple(a.x(), a.y(), a.width(), a.height()) < std::tuple(b.x(), b.y(), b.width(), b.height());
}

} // namespace

void PageView::selectText(const layout::TextPosition &from, const layout::TextPosition &to, bool focus)
{
    if (!m_cursor.place({from.paragraph, from.offset, true}))
        return;
    if (to.paragraph != from.paragraph || to.offset != from.offset)
        m_cursor.place(to, session::TypingCursor::Selecting::Extending);
    setSelectedFrame(frameOfCaret());
    m_revealCaret = true;
    caretMoved();
    if (focus)
        setFocus();
}

void PageView::moveCursor(const std::function<void(session::TypingCursor &)> &move)
{
    move(m_cursor);
    if (m_cursor.isActive())
        setSelectedFrame(frameOfCaret());
    m_revealCaret = true;
    caretMoved();
}

void PageView::editAtCaret(const std::function<base::Status(session::TypingCursor &)> &edit)
{
    if (!m_cursor.isActive() || !mayEdit())
        return;
    m_editing = true;
    afterEdit(edit(m_cursor));
}

void PageView::setFoundRanges(std::vector<FoundRange> ranges)
{
    if (ranges == m_foundRanges)
        return;
    m_foundRanges = std::move(ranges);
    findWords();
    viewport()->update();
}

void PageView::findRanges()
{
    for (const FoundRange &range : m_foundRanges) {
        const layout::TextPosition from{range.paragraph, range.from, true}, to{range.paragraph, range.to};
        const int line = m_layout->lineOf({range.paragraph, range.from});
        if (line < 0 && m_layout->lineOf(from) < 0)
            continue; // not on this page, or overset
        const auto turn =
            line < 0 ? std::nullopt : m_layout->turnOf(m_layout->lines[static_cast<std::size_t>(line)].frame);
        for (const base::Rect &rect : m_layout->selectionRects(
                 m_layout->lineOf(from) < 0 ? layout::TextPosition{range.paragraph, range.from} : from, to))
            m_found.push_back(turn ? turn->bounds(rect) : rect);
    }
}

FindingMarks::Mapping PageView::findingMapping() const
{
    const ViewTransform view = transform();
    return {[view](const base::Rect &rect) { return view.toView(rect); },
        [view](const base::Turn &turn) { return view.turned(turn); }};
}

void PageView::setFindingMarks(std::vector<FindingMark> marks)
{
    // While a layout is under way, theirs are the places in it.
    if (!m_marks.set(std::move(marks)) || !m_layout || (m_session && !m_session->isLayoutCurrent(m_page)))
        return;
    placeMarks();
    if (!m_cursor.isActive())
        viewport()->update(); // one may be graver than before, at the same place
}

/// Paints anew what of them is another than before.
void PageView::placeMarks()
{
    const FindingMarks::Mapping mapping = findingMapping();
    const auto sorted = [&] {
        std::vector<QRectF> boxes = m_marks.boxes(mapping);
        std::sort(boxes.begin(), boxes.end(), byPlace);
        return boxes;
    };
    const std::vector<QRectF> before = sorted();
    if (m_layout)
        m_marks.place(*m_layout,
            m_previewShown
                ? FindingMarks::Insert{m_preeditAt.paragraph, m_preeditAt.offset, static_cast<int>(m_preedit.size())}
                : FindingMarks::Insert());
    else
        m_marks.clearPlaces();
    const std::vector<QRectF> after = sorted();
    std::vector<QRectF> changed;
    std::set_symmetric_difference(
        before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(changed), byPlace);
    constexpr std::size_t kMany = 40;
    if (changed.size() > kMany) {
        viewport()->update();
        return;
    }
    for (const QRectF &box : changed)
        viewport()->update(box.toAlignedRect().adjusted(-2, -2, 2, 2));
}

void PageView::showBeside(const std::optional<Beside> &beside)
{
    if (beside == m_beside)
        return;
    m_beside = beside;
    viewport()->update();
}

void PageView::paintBeside(QPainter &painter, const ViewTransform &view) const
{
    if (!m_beside)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!m_beside->from.paragraph.isNull() && !m_beside->to.paragraph.isNull())
        for (const base::Rect &rect : m_layout->selectionRects(m_beside->from, m_beside->to))
            painter.fillRect(view.toView(rect), ink::kBeside);
    if (m_beside->caret.paragraph.isNull())
        return;
    const int index = m_layout->lineOf({m_beside->caret.paragraph, m_beside->caret.from});
    if (index < 0)
        return;
    painter.setPen(QPen(ink::kOverset, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(view.toView(m_layout->lines[static_cast<std::size_t>(index)].box).adjusted(-1, -1, 1, 1));
}

/// A small sheet over the first character that a note is anchored in.
void PageView::paintNotes(QPainter &painter, const ViewTransform &view)
{
    m_notes.clear();
    std::unordered_set<base::Id> seen;
    for (const layout::LineLayout &line : m_layout->lines) {
        if (!line.editable || !seen.insert(line.paragraph).second)
            continue;
        const auto *paragraph = m_document.find<model::Paragraph>(line.paragraph);
        if (!paragraph || paragraph->spans.empty())
            continue;
        for (const model::Span &span : paragraph->spans) {
            const auto caret = span.note.isEmpty()
                ? std::nullopt
                : m_layout->caretAt({paragraph->id, std::min(span.end, static_cast<int>(paragraph->text.size()))});
            if (!caret)
                continue;
            QRectF at = view.toView(caret->rect);
            if (caret->turn)
                at = view.turned(*caret->turn).mapRect(at);
            const bool isVertical = at.width() > at.height();
            const double side = std::clamp(std::max(at.width(), at.height()) * 0.45, 4.0, 11.0);
            const QRectF sheet = isVertical ? QRectF(at.right() - side / 2, at.top() - side / 2, side, side)
                                            : QRectF(at.left() - side / 2, at.top() - side * 0.6, side, side);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(ink::kNoteEdge, 1));
            painter.setBrush(ink::kNote);
            const double fold = side * 0.38;
            painter.drawPolygon(QPolygonF{sheet.topLeft(), sheet.topRight(), sheet.bottomRight() - QPointF(0, fold),
                sheet.bottomRight() - QPointF(fold, 0), sheet.bottomLeft()});
            m_notes.emplace_back(sheet.adjusted(-3, -3, 3, 3),
                span.noteBy.isEmpty() ? span.note : tr("%1：%2", "who noted what").arg(span.noteBy, span.note));
        }
    }
}

QString PageView::noteAt(QPointF at) const
{
    for (const auto &[sheet, words] : m_notes)
        if (sheet.contains(at))
            return words;
    return {};
}

} // namespace banxin::canvas
