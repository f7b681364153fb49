// The pointer on the page: hovering, selecting, placing the caret, panning.
#include "canvas/page_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace banxin::canvas {

bool PageView::hasText(base::Id frame) const
{
    return m_layout && std::any_of(m_layout->lines.begin(), m_layout->lines.end(), [&](const layout::LineLayout &line) {
        return line.frame == frame && line.editable;
    });
}

base::Id PageView::frameOfCaret() const
{
    const int line = m_layout && m_cursor.isActive() ? m_layout->lineOf(m_cursor.caret()) : -1;
    return line < 0 ? base::Id() : m_layout->lines[static_cast<std::size_t>(line)].frame;
}

/// Selects the next frame in reading order that has text or a picture; false past the last.
bool PageView::stepFrame(int by)
{
    if (!m_layout)
        return false;
    std::vector<base::Id> stops;
    for (const layout::FrameLayout &frame : m_layout->frames) {
        if (hasText(frame.frame) || frame.kind == u"picture")
            stops.push_back(frame.frame);
    }
    const auto now = std::find(stops.begin(), stops.end(), m_frame);
    const auto index =
        now == stops.end() ? (by > 0 ? 0 : static_cast<std::ptrdiff_t>(stops.size()) - 1) : now - stops.begin() + by;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(stops.size()))
        return false;
    selectFrame(stops[static_cast<std::size_t>(index)]);
    return true;
}

CanvasSelection PageView::selection() const
{
    CanvasSelection result;
    result.page = m_page;
    result.frame = m_frame;
    if (m_layout) {
        for (const layout::FrameLayout &frame : m_layout->frames) {
            if (frame.frame == m_frame)
                result.story = frame.story;
        }
    }
    result.typing = m_cursor.isActive();
    if (result.typing) {
        result.paragraph = m_cursor.caret().paragraph;
        result.offset = m_cursor.caret().offset;
        result.oversetCharacters = m_overset;
        result.selectedCharacters = static_cast<int>(m_cursor.selectedText().remove(u'\n').toUcs4().size());
    }
    return result;
}

void PageView::setHover(base::Id frame)
{
    if (frame == m_hover)
        return;
    m_hover = frame;
    viewport()->update();
}

void PageView::setSelectedFrame(base::Id frame)
{
    m_clicked.reset();
    if (frame == m_frame)
        return;
    m_frame = frame;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PageView::selectFrame(base::Id frame)
{
    m_cursor.clear();
    caretMoved();
    setSelectedFrame(frame);
    if (const auto *object = m_document.find<model::Frame>(frame)) {
        const QRectF box = transform().toView(object->box);
        if (!QRectF(viewport()->rect()).intersects(box))
            reveal(box);
    }
}

void PageView::selectStory(base::Id story)
{
    if (!m_layout)
        return;
    for (const layout::FrameLayout &frame : m_layout->frames) {
        if (frame.story == story && frame.kind == u"area") {
            selectFrame(frame.frame);
            return;
        }
    }
}

void PageView::typeAt(base::Id paragraph, int offset)
{
    if (!m_cursor.place({paragraph, offset}))
        return;
    setSelectedFrame(frameOfCaret());
    m_revealCaret = true;
    caretMoved();
    setFocus();
}

void PageView::placeCaret(QPointF at, session::TypingCursor::Selecting selecting)
{
    const layout::PageLayout *layout = freshLayout();
    if (!layout)
        return;
    // A selection that is being drawn stays in its own story.
    const bool extending = selecting == session::TypingCursor::Selecting::Extending && m_cursor.isActive();
    std::optional<base::Id> story;
    const int line = extending ? layout->lineOf(m_cursor.anchor()) : -1;
    if (line >= 0 && !layout->lines[static_cast<std::size_t>(line)].story.isNull())
        story = layout->lines[static_cast<std::size_t>(line)].story;
    const auto position = layout->hitTest(transform().toPage(at), story);
    if (!position || !m_cursor.place(*position, selecting))
        return;
    const base::Id frame = frameOfCaret();
    if (!extending && !frame.isNull())
        m_frame = frame;
    caretMoved();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    m_dragFrom = at.toPoint();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_drag = Drag::Pan;
        leaveFit();
        m_scrollFrom = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
        updatePointer();
        return;
    }
    if (event->button() != Qt::LeftButton || !m_layout)
        return;
    QApplication::inputMethod()->commit();

    const bool third = m_doubleClick.isValid() && m_doubleClick.elapsed() < QApplication::doubleClickInterval()
        && (m_dragFrom - m_doubleClickAt).manhattanLength() < 2 * QApplication::startDragDistance();
    m_doubleClick.invalidate();
    if (third && m_cursor.isActive()) {
        if (const auto position = m_layout->hitTest(transform().toPage(at)))
            m_cursor.selectParagraphAt(*position);
        caretMoved();
        return;
    }
    const base::Id frame = m_layout->frameAt(transform().toPage(at));
    const bool typesOn = m_cursor.isActive() && hasText(frame);
    const bool again = frame == m_frame && !frame.isNull() && hasText(frame);
    if (typesOn || again) {
        const bool extends = m_cursor.isActive() && (event->modifiers() & Qt::ShiftModifier);
        placeCaret(at, extends ? session::TypingCursor::Selecting::Extending : session::TypingCursor::Selecting::Not);
        m_drag = Drag::Text;
        return;
    }
    m_cursor.clear();
    caretMoved();
    setSelectedFrame(frame);
    // A second click shows the caret; whoever types at once means the place that was clicked.
    if (hasText(frame)) {
        m_clicked = m_layout->hitTest(transform().toPage(at));
        QGuiApplication::inputMethod()->update(Qt::ImEnabled);
    }
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    m_topRuler->setPointer(at.x());
    m_leftRuler->setPointer(at.y());
    const base::Point point = transform().toPage(at);
    Q_EMIT cursorMoved(point, true);
    switch (m_drag) {
    case Drag::Pan: {
        const QPoint by = at.toPoint() - m_dragFrom;
        horizontalScrollBar()->setValue(m_scrollFrom.x() - by.x());
        verticalScrollBar()->setValue(m_scrollFrom.y() - by.y());
        return;
    }
    case Drag::Text:
        if (const QRect room = viewport()->rect(); !room.contains(at.toPoint())) { // the page comes along
            leaveFit();
            const auto beyond = [](int place, int from, int to) {
                return place < from ? place - from : place > to ? place - to : 0;
            };
            horizontalScrollBar()->setValue(
                horizontalScrollBar()->value() + beyond(at.toPoint().x(), room.left(), room.right()));
            verticalScrollBar()->setValue(
                verticalScrollBar()->value() + beyond(at.toPoint().y(), room.top(), room.bottom()));
        }
        if ((at.toPoint() - m_dragFrom).manhattanLength() >= 3)
            placeCaret(at, session::TypingCursor::Selecting::Extending);
        return;
    case Drag::None:
        break;
    }
    setHover(m_layout ? m_layout->frameAt(point) : base::Id());
    updatePointer();
}

void PageView::mouseReleaseEvent(QMouseEvent *)
{
    m_drag = Drag::None;
    updatePointer();
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layout || m_spaceHeld)
        return;
    const base::Point point = transform().toPage(event->position());
    const base::Id frame = m_layout->frameAt(point);
    if (!hasText(frame))
        return;
    if (const auto position = m_layout->hitTest(point)) {
        m_cursor.selectWordAt(*position);
        if (m_frame != frame)
            m_frame = frame;
        caretMoved();
    }
    m_doubleClick.start();
    m_doubleClickAt = event->position().toPoint();
}

/// What is under the pointer is what the menu is about: a frame, or a place in the text being typed.
void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_layout)
        return;
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPointF at = event->pos();
        const base::Id frame = m_layout->frameAt(transform().toPage(at));
        if (m_cursor.isActive() && hasText(frame)) {
            if (!m_cursor.hasSelection())
                placeCaret(at, session::TypingCursor::Selecting::Not);
        } else if (frame != m_frame) {
            selectFrame(frame);
        }
    } else if (m_caretRect) {
        place = viewport()->mapToGlobal(m_caretRect->bottomLeft().toPoint());
    } else if (const auto box = boxOf(m_frame, transform())) {
        place = viewport()->mapToGlobal(QRectF(viewport()->rect()).intersected(*box).center().toPoint());
    }
    event->accept();
    Q_EMIT menuWanted(place);
}

void PageView::updatePointer()
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_drag == Drag::Pan)
        shape = Qt::ClosedHandCursor;
    else if (m_spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (hasText(m_hover) && (m_cursor.isActive() || m_hover == m_frame))
        shape = Qt::IBeamCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

} // namespace banxin::canvas
