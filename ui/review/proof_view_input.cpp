// What people do to a proof: selecting, marking by one key, dragging, zooming.
#include "review/proof_view.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin::review {

using proof::MarkKind;

namespace {

/// The frame that a click there means: what text of an area keeps off before the area, else the one painted last.
base::Id frameUnder(const ShownProof &shown, base::Point point)
{
    const auto &frames = shown.layout->frames;
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        const auto turn = base::turnOf(frame->box, frame->rotation);
        const auto *known = shown.document.find<model::Frame>(frame->frame);
        if (known && known->runaround && !std::holds_alternative<model::AreaContent>(known->content)
            && frame->box.contains(turn ? turn->back(point) : point))
            return frame->frame;
    }
    return shown.layout->frameAt(point);
}

/// 上下移 and 左右移 are marks of their own: the way that is longer counts.
QPointF alongOneAxis(QPointF by)
{
    return std::abs(by.x()) >= std::abs(by.y()) ? QPointF(by.x(), 0) : QPointF(0, by.y());
}

} // namespace

void ProofView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ProofView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    finishAsking(false);
    m_pressed = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        return;
    }
    if (event->button() != Qt::LeftButton || !m_shown)
        return;
    if (isInSelection(event->position()) && !m_readOnly) {
        m_drag = Drag::Move;
        return;
    }
    m_drag = Drag::None;
    const base::Point point = fromPoints(toPoints(event->position()));
    const base::Id frame = frameUnder(*m_shown, point);
    const auto *known = m_shown->document.find<model::Frame>(frame);
    const bool isText = known
        && (std::holds_alternative<model::AreaContent>(known->content)
            || std::holds_alternative<model::TextContent>(known->content)
            || std::holds_alternative<model::CaptionContent>(known->content));
    const auto at = positionAt(event->position());
    if (isText && at) {
        const bool extends = (event->modifiers() & Qt::ShiftModifier) && !m_selection.isEmpty();
        if (!extends)
            m_anchor = *at;
        m_drag = Drag::Select;
        setSelection(ordered(m_anchor, *at));
    } else if (known && !std::holds_alternative<model::BoxContent>(known->content)) {
        chooseFrame(frame, event->modifiers() & Qt::ShiftModifier);
        chooseAt(event->position());
        m_drag = m_readOnly || m_frame.isNull() ? Drag::None : Drag::Shift;
        return;
    } else {
        setSelection({});
    }
    if (m_drag == Drag::None)
        chooseAt(event->position());
}

/// A click on a mark or its note chooses it.
void ProofView::chooseAt(QPointF view)
{
    const base::Id mark = markAt(view);
    if (mark.isNull())
        return;
    setChosen(mark);
    Q_EMIT markChosen(mark);
}

void ProofView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_ruler && m_drag == Drag::None) {
        m_rulerY = toPoints(event->position()).y();
        viewport()->update();
    }
    switch (m_drag) {
    case Drag::Pan: {
        const QPointF by = event->position() - m_pressed;
        m_pressed = event->position();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(by.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(by.y()));
        break;
    }
    case Drag::Select:
        if (const auto at = positionAt(event->position()))
            setSelection(ordered(m_anchor, *at));
        break;
    case Drag::Move:
        if ((event->position() - m_pressed).manhattanLength() >= 4 || m_dropAt) {
            m_dropAt = positionAt(event->position());
            viewport()->setCursor(Qt::DragMoveCursor);
            viewport()->update();
        }
        break;
    case Drag::Shift:
        if ((event->position() - m_pressed).manhattanLength() >= 4 || m_shift) {
            m_shift = alongOneAxis(toPoints(event->position()) - toPoints(m_pressed));
            viewport()->setCursor(Qt::SizeAllCursor);
            viewport()->update();
        }
        break;
    case Drag::None:
        viewport()->setCursor(isInSelection(event->position()) ? Qt::ArrowCursor : Qt::IBeamCursor);
        break;
    }
}

void ProofView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    viewport()->setCursor(Qt::IBeamCursor);
    if (drag == Drag::Move) {
        const auto to = std::exchange(m_dropAt, std::nullopt);
        viewport()->update();
        if (!to) { // a click
            if (const auto at = positionAt(event->position()))
                setSelection({*at, *at});
            return;
        }
        auto remark = begun(MarkKind::Move);
        const auto target = proof::anchorAt(m_shown->document, to->paragraph, to->offset, to->offset);
        if (remark && target && !isInSelection(event->position())) {
            remark->target = target;
            Q_EMIT markMade(*remark);
        }
        return;
    }
    if (drag == Drag::Shift) {
        const auto by = std::exchange(m_shift, std::nullopt);
        viewport()->update();
        if (by)
            markShift(*by);
        return;
    }
    if (drag == Drag::Select) {
        if (m_selection.isCaret() && m_placing.isNull() && !m_firstOfTwo)
            chooseAt(event->position());
        finishSelection();
    }
}

/// One more with Shift, for 排齐.
void ProofView::chooseFrame(base::Id frame, bool adds)
{
    const auto known = std::find(m_others.begin(), m_others.end(), frame);
    if (adds && !m_frame.isNull() && frame != m_frame) {
        if (known == m_others.end())
            m_others.push_back(frame);
        else
            m_others.erase(known);
    } else {
        m_others.clear();
        m_selection = {};
        m_frame = frame;
    }
    viewport()->update();
    Q_EMIT selectionChanged();
}

/// A selection that something waits for.
void ProofView::finishSelection()
{
    if (m_selection.isEmpty())
        return;
    if (!m_placing.isNull()) {
        const base::Id mark = std::exchange(m_placing, {});
        Q_EMIT hint({});
        Q_EMIT placed(mark, m_selection);
        return;
    }
    if (m_firstOfTwo && !m_selection.isCaret())
        mark(MarkKind::Swap);
}

void ProofView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_shown || m_selection.isEmpty())
        return;
    const auto at = positionAt(event->position());
    const auto *paragraph = at ? m_shown->document.find<model::Paragraph>(at->paragraph) : nullptr;
    if (!paragraph)
        return;
    // A sentence's part: up to the marks around it.
    const auto parts = [](QChar c) { return c.isPunct() || c.isSpace(); };
    int from = std::min<int>(at->offset, static_cast<int>(paragraph->text.size())), to = from;
    while (from > 0 && !parts(paragraph->text[from - 1]))
        --from;
    while (to < paragraph->text.size() && !parts(paragraph->text[to]))
        ++to;
    setSelection({{at->paragraph, from, false}, {at->paragraph, to, false}});
}

void ProofView::waitForPlace(base::Id mark)
{
    m_placing = mark;
    Q_EMIT hint(tr("请在校样上选定这一处批改的位置，Esc 取消。"));
}

// Keys ------------------------------------------------------------------------------------------

void ProofView::moveCaret(QKeyEvent &event)
{
    if (m_selection.isEmpty() || !m_shown)
        return;
    const bool extends = event.modifiers() & Qt::ShiftModifier;
    layout::TextPosition at = extends && m_anchor == m_selection.to ? m_selection.from : m_selection.to;
    const auto *paragraph = m_shown->document.find<model::Paragraph>(at.paragraph);
    if (!paragraph)
        return;
    const int size = static_cast<int>(paragraph->text.size());
    const auto steps = [&](int by) {
        int to = std::clamp(at.offset + by, 0, size);
        if (to > 0 && to < size && paragraph->text[to].isLowSurrogate())
            to += by;
        at.offset = to;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        steps(-1);
        break;
    case Qt::Key_Right:
        steps(1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const auto caret = m_shown->layout->caretAt(at);
        if (caret)
            at = m_shown->layout->lineAway(at, event.key() == Qt::Key_Up ? -1 : 1, caret->rect.x).value_or(at);
        break;
    }
    case Qt::Key_Home:
    case Qt::Key_End:
        at = m_shown->layout->lineEdge(at, event.key() == Qt::Key_End).value_or(at);
        break;
    default:
        break;
    }
    if (!extends)
        m_anchor = at;
    else if (m_selection.isCaret())
        m_anchor = m_selection.from;
    setSelection(ordered(m_anchor, at));
    reveal(ProofSelection{at, at});
}

/// The keys of the page's own zoom are the proof's here; `isAsked`: whether they are, without doing it.
bool ProofView::zoomBy(const QKeyEvent &event, bool isAsked)
{
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    const bool isShift = event.modifiers() & Qt::ShiftModifier, isAlt = event.modifiers() & Qt::AltModifier;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (!isAsked)
            setZoom(m_zoom * 1.25);
        return true;
    case Qt::Key_Minus:
        if (!isAsked)
            setZoom(m_zoom / 1.25);
        return true;
    case Qt::Key_0:
    case Qt::Key_ParenRight:
        if (!isAsked && isAlt)
            setZoom(1);
        else if (!isAsked && isShift)
            fitWidth();
        else if (!isAsked)
            fitPage();
        return true;
    default:
        return false;
    }
}

/// Single keys and those of the zoom are the proof's before they are any command's.
bool ProofView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool isOurs = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_F2
            || (key->key() == Qt::Key_Escape && !m_selection.isEmpty())
            || (key->text().size() == 1 && key->text()[0].isPrint());
        if ((plain && isOurs) || zoomBy(*key, true)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ProofView::keyPressEvent(QKeyEvent *event)
{
    if (zoomBy(*event, false))
        return;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool isCaret = m_selection.isCaret() || m_selection.isEmpty();
    if (m_ruler && plain && m_selection.isEmpty() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        m_rulerY += event->key() == Qt::Key_Up ? -m_rulerHeight : m_rulerHeight;
        viewport()->update();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drag == Drag::Shift || m_drag == Drag::Move) { // and nothing comes of it
            m_drag = Drag::None;
            m_shift.reset();
            m_dropAt.reset();
            viewport()->setCursor(Qt::IBeamCursor);
            viewport()->update();
            return;
        }
        m_firstOfTwo.reset();
        m_placing = {};
        Q_EMIT hint({});
        setSelection({});
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_readOnly)
            mark(MarkKind::Delete);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (plain && !m_selection.isEmpty()) {
            moveCaret(*event);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (!m_readOnly && !m_selection.isEmpty()) {
            mark(isCaret ? MarkKind::Insert : MarkKind::Replace);
            return;
        }
        break;
    default:
        break;
    }
    if (plain && !m_readOnly && event->text().size() == 1) {
        const struct {
            char16_t key;
            MarkKind kind;
        } keys[] = {{u'x', MarkKind::Swap}, {u'p', MarkKind::Split}, {u'j', MarkKind::Join}, {u's', MarkKind::Stet},
            {u'n', MarkKind::Note}};
        const QChar typed = event->text()[0].toLower();
        for (const auto &[key, kind] : keys)
            if (typed == QChar(key)) {
                mark(kind);
                return;
            }
        if (typed == u'a' || typed == u'r') {
            if (typed == u'a')
                Q_EMIT acceptWanted();
            else
                Q_EMIT rejectWanted();
            return;
        }
        if (event->text()[0].isPrint() && !m_selection.isEmpty()) {
            ask(isCaret ? MarkKind::Insert : MarkKind::Replace, event->text());
            return;
        }
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ProofView::inputMethodEvent(QInputMethodEvent *event)
{
    // What is not yet chosen from the candidates is seen where it will go.
    if (const QString typed = m_readOnly || m_selection.isEmpty() ? QString() : event->preeditString();
        typed != m_preedit) {
        m_preedit = typed;
        viewport()->update();
    }
    if (!m_readOnly && !m_selection.isEmpty() && !event->commitString().isEmpty())
        ask(m_selection.isCaret() ? MarkKind::Insert : MarkKind::Replace, event->commitString());
    event->accept();
}

QVariant ProofView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImEnabled)
        return !m_readOnly && !m_selection.isEmpty();
    if (query == Qt::ImCursorRectangle && !m_selection.isEmpty()) {
        const std::vector<QRectF> rects = rectsOf({m_selection.to, m_selection.to});
        if (!rects.empty())
            return QRectF(toView(rects.front().topLeft()), toView(rects.front().bottomRight())).toRect();
    }
    return QAbstractScrollArea::inputMethodQuery(query);
}

} // namespace banxin::review
