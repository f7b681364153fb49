// The pointer on the page: hovering, selecting, placing the caret, panning.
#include "canvas/page_view.h"

#include "layout/reading_order.h"

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

/// Selects the next frame in reading order; false past the last.
bool PageView::stepFrame(int by)
{
    if (!m_layout)
        return false;
    const std::vector<base::Id> stops = layout::readingOrder(*m_layout);
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
    result.frames = static_cast<int>(m_selected.size());
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
    setSelectedFrames(frame.isNull() ? std::vector<base::Id>() : std::vector<base::Id>{frame});
}

void PageView::setSelectedFrames(std::vector<base::Id> frames)
{
    m_clicked.reset();
    std::erase_if(frames, [this](base::Id id) {
        const auto *frame = document().find<model::Frame>(id);
        return frame && frame->page != m_page;
    });
    if (frames == m_selected)
        return;
    m_frame = frames.empty() ? base::Id() : frames.back();
    m_selected = std::move(frames);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PageView::selectFrame(base::Id frame)
{
    if (const auto *object = document().find<model::Frame>(frame); object && object->page != m_page)
        return;
    m_cursor.clear();
    caretMoved();
    setSelectedFrame(frame);
    if (const auto *object = m_document.find<model::Frame>(frame)) {
        const auto turn = base::turnOf(object->box, object->rotation);
        const QRectF box = transform().toView(turn ? turn->bounds(object->box) : object->box);
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

void PageView::typeOver(base::Id paragraph, int offset, int length)
{
    selectText({paragraph, offset}, {paragraph, offset + length});
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
        setSelectedFrame(frame);
    caretMoved();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    m_pointerAt = at;
    if (m_drag == Drag::Tool) // another button in the middle of a drag: as it was before
        cancelTool();
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
    if (m_cursor.isActive() && pressInText(at, event->modifiers()))
        return;
    if (m_cursor.isActive()) { // a click beside the text ends typing, whatever else it does
        m_cursor.clear();
        caretMoved();
    }
    if (m_tool) {
        if (m_tool->press(pointerAt(at, event->modifiers())))
            m_drag = Drag::Tool;
        else if (m_cursor.isActive()) // it put the caret there, and text is selected from it on
            m_drag = Drag::Text;
        return;
    }
    const base::Id frame = frameAt(at);
    if (frame == m_frame && typeAtPoint(at)) {
        m_drag = Drag::Text;
        return;
    }
    setSelectedFrame(frame);
    noteClick(at);
}

/// While text is typed: another caret in it, the paragraph by a third click. False where there is no text.
bool PageView::pressInText(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const bool third = m_doubleClick.isValid() && m_doubleClick.elapsed() < QApplication::doubleClickInterval()
        && (m_dragFrom - m_doubleClickAt).manhattanLength() < 2 * QApplication::startDragDistance();
    m_doubleClick.invalidate();
    if (third) {
        if (const auto position = m_layout->hitTest(transform().toPage(at)))
            m_cursor.selectParagraphAt(*position);
        caretMoved();
        return true;
    }
    if (!hasText(frameAt(at)))
        return false;
    const bool extends = modifiers & Qt::ShiftModifier;
    placeCaret(at, extends ? session::TypingCursor::Selecting::Extending : session::TypingCursor::Selecting::Not);
    m_drag = Drag::Text;
    return true;
}

bool PageView::typeAtPoint(QPointF at)
{
    if (!m_layout || !hasText(frameAt(at)))
        return false;
    placeCaret(at, session::TypingCursor::Selecting::Not);
    return m_cursor.isActive();
}

/// The page comes along where the pointer is dragged out of the window.
void PageView::followPointer(QPoint at)
{
    const QRect room = viewport()->rect();
    if (room.contains(at) || m_fit == Fit::Page)
        return;
    leaveFit();
    const auto beyond = [](int place, int from, int to) {
        return place < from ? place - from : place > to ? place - to : 0;
    };
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + beyond(at.x(), room.left(), room.right()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond(at.y(), room.top(), room.bottom()));
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    m_pointerAt = at;
    if (m_drag != Drag::None && !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        loseDrag(); // the release went elsewhere
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
        followPointer(at.toPoint());
        if ((at.toPoint() - m_dragFrom).manhattanLength() >= 3)
            placeCaret(at, session::TypingCursor::Selecting::Extending);
        return;
    case Drag::Tool:
        followPointer(at.toPoint());
        if (m_tool)
            m_tool->drag(pointerAt(at, event->modifiers()));
        return;
    case Drag::None:
        break;
    }
    setHover(frameAt(at));
    if (m_tool && !m_cursor.isActive())
        m_tool->hover(pointerAt(at, event->modifiers()));
    updatePointer();
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    if (std::exchange(m_drag, Drag::None) == Drag::Tool && m_tool)
        m_tool->release(pointerAt(event->position(), event->modifiers()));
    updatePointer();
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layout || m_spaceHeld)
        return;
    if (!m_cursor.isActive() && m_tool && m_tool->doubleClick(pointerAt(event->position(), event->modifiers())))
        return;
    const base::Point point = transform().toPage(event->position());
    const base::Id frame = frameAt(event->position());
    if (!hasText(frame))
        return;
    if (!m_cursor.isActive()) { // into the text: nothing is selected that the next key would take away
        setSelectedFrame(frame);
        placeCaret(event->position(), session::TypingCursor::Selecting::Not);
    } else if (const auto position = m_layout->hitTest(point)) {
        m_cursor.selectWordAt(*position);
        setSelectedFrame(frame);
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
        const base::Id frame = frameAt(at);
        if (m_cursor.isActive() && hasText(frame)) {
            if (!m_cursor.hasSelection())
                placeCaret(at, session::TypingCursor::Selecting::Not);
        } else if (std::find(m_selected.begin(), m_selected.end(), frame) == m_selected.end()) {
            selectFrame(frame);
        }
    } else if (m_caretRect) {
        place = viewport()->mapToGlobal(m_caretRect->bottomLeft().toPoint());
    } else if (const auto box = seenBox(m_frame)) {
        place = viewport()->mapToGlobal(QRectF(viewport()->rect()).intersected(*box).center().toPoint());
    }
    event->accept();
    Q_EMIT menuWanted(place);
}

void PageView::updatePointer()
{
    QCursor shape(Qt::ArrowCursor);
    const QPointF at = viewport()->mapFromGlobal(QCursor::pos());
    const auto ofTool = m_tool && !m_cursor.isActive()
        ? m_tool->cursor(pointerAt(at, QApplication::keyboardModifiers()))
        : std::nullopt;
    if (m_drag == Drag::Pan)
        shape = Qt::ClosedHandCursor;
    else if (m_spaceHeld)
        shape = Qt::OpenHandCursor;
    else if (ofTool)
        shape = *ofTool;
    else if (hasText(m_hover) && m_cursor.isActive())
        shape = Qt::IBeamCursor;
    if (viewport()->cursor() != shape)
        viewport()->setCursor(shape);
}

} // namespace banxin::canvas
