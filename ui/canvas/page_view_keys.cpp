// Keys and input methods: moving the caret, editing at it, composing in place.
#include "canvas/page_view.h"
#include "canvas/typing_keys.h"
#include "session/table_caret.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextCharFormat>

#include <cmath>

namespace banxin::canvas {

namespace {

using Cursor = session::TypingCursor;

} // namespace

/// Types where the frame was clicked that is selected.
bool PageView::beginAtClick()
{
    const auto at = std::exchange(m_clicked, std::nullopt);
    if (m_cursor.isActive() || !at || !m_cursor.place(*at))
        return m_cursor.isActive();
    caretMoved();
    return true;
}

bool PageView::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        loseDrag();
    // While text has the focus, single keys are text and not the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride && m_cursor.isActive()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::AltModifier | Qt::MetaModifier));
        if (isText(*key) || isEditingKey(*key) || (plain && moveOf(*key))) {
            key->accept();
            return true;
        }
    }
    // So is what a tool works on within a frame: a corner is erased there, not the frame.
    if (event->type() == QEvent::ShortcutOverride && m_tool && !m_cursor.isActive()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool within = m_tool->name() == u"points" || m_tool->name() == u"crop";
        if (within && key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            key->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool inTable = m_cursor.isActive() && session::isTableRow(document(), m_cursor.caret().paragraph);
        if ((key->key() == Qt::Key_Tab && m_cursor.isActive()) // else it would leave the page
            || (key->key() == Qt::Key_Backtab && inTable)) {
            keyPressEvent(key);
            return true;
        }
        const bool backwards = key->key() == Qt::Key_Backtab;
        const bool steps = backwards || key->key() == Qt::Key_Tab;
        if (steps && !m_cursor.isActive() && m_tool && m_tool->key(key)) // from part to part of what it works on
            return true;
        if (steps && !m_cursor.isActive() && stepFrame(backwards ? -1 : 1))
            return true;
    }
    return QAbstractScrollArea::event(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        const bool gaveUp = !m_cursor.isActive() && cancelTool();
        if (m_cursor.isActive() || !m_tool || !m_tool->escape(gaveUp))
            climbOut();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) { // as the menu key, which some lack
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, viewport()->rect().center(),
            viewport()->mapToGlobal(viewport()->rect().center()));
        contextMenuEvent(&menu);
        return;
    }
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_cursor.isActive() && m_tool && m_tool->key(event))
        return;
    if (!m_cursor.isActive() && m_clicked && enters && beginAtClick())
        return;
    if (m_cursor.isActive() ? moveByKey(event) || editByKey(event) : false)
        return;
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo))
        redo();
    else if (event->key() == Qt::Key_Space && !m_cursor.isActive()) {
        m_spaceHeld = true;
        updatePointer();
    } else if (enters && beginTyping()) {
        event->accept();
    } else {
        event->ignore(); // arrows and page keys scroll nothing by themselves: the window may want them
    }
}

void PageView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_spaceHeld) {
        m_spaceHeld = false;
        updatePointer();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

bool PageView::moveByKey(QKeyEvent *event)
{
    const auto move = moveOf(*event);
    if (!move || event->modifiers() & Qt::AltModifier)
        return false;
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    m_cursor.move(*move, extends ? Cursor::Selecting::Extending : Cursor::Selecting::Not, freshLayout());
    m_revealCaret = true;
    caretMoved();
    return true;
}

bool PageView::editByKey(QKeyEvent *event)
{
    if (const auto cell = cellKeyOf(*event); cell && m_session) {
        m_editing = true;
        const auto done = session::pressInTable(m_cursor, *m_session, *cell);
        m_editing = false;
        if (done) {
            afterEdit(*done);
            return true;
        }
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Cut)) {
        cut();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        const bool word = event->modifiers() & Qt::ControlModifier;
        const bool back = event->key() == Qt::Key_Backspace;
        m_editing = true;
        const base::Status done = m_cursor.erase(back ? (word ? Cursor::Erase::WordBackward : Cursor::Erase::Backward)
                                                      : (word ? Cursor::Erase::WordForward : Cursor::Erase::Forward));
        afterEdit(done);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Shift + Enter breaks the line where the editor wants it: a headline's in this area alone.
        m_editing = true;
        const auto caret = m_layout ? m_layout->caretAt(m_cursor.caret()) : std::nullopt;
        afterEdit(event->modifiers() & Qt::ShiftModifier ? m_cursor.breakLine(caret ? caret->frame : base::Id())
                                                         : m_cursor.splitParagraph());
    } else if (isText(*event) || event->key() == Qt::Key_Tab) {
        m_editing = true;
        if (m_session) // of cells that are typed over their borders stay
            if (const auto cleared = session::pressInTable(m_cursor, *m_session, session::CellKey::Clear);
                cleared && !*cleared) {
                afterEdit(*cleared);
                return true;
            }
        afterEdit(m_cursor.insert(event->text()));
    } else {
        return false;
    }
    return true;
}

/// After every edit of ours; m_editing was set before it.
void PageView::afterEdit(const base::Status &status)
{
    m_editing = false;
    if (!status) {
        Q_EMIT editRefused(status.error());
        return;
    }
    m_awaiting = m_session && !m_session->isLayoutCurrent(m_page);
    m_revealCaret = true;
    caretMoved();
}

// Commands -------------------------------------------------------------------------------------

void PageView::copy()
{
    if (!m_cursor.isActive()) {
        if (m_tool)
            m_tool->copy();
        return;
    }
    if (m_cursor.hasSelection())
        QApplication::clipboard()->setText(m_cursor.selectedText());
}

void PageView::cut()
{
    if (!m_cursor.isActive()) {
        if (m_tool)
            m_tool->cut();
        return;
    }
    if (!m_cursor.hasSelection())
        return;
    copy();
    m_editing = true;
    const auto cleared =
        m_session ? session::pressInTable(m_cursor, *m_session, session::CellKey::Clear) : std::nullopt;
    afterEdit(cleared ? *cleared : m_cursor.eraseSelection(Cursor::Step::Own));
    if (m_session)
        m_session->endUndoStep();
}

void PageView::paste()
{
    if (!m_cursor.isActive()) {
        if (m_tool)
            m_tool->paste();
        return;
    }
    pasteText(QApplication::clipboard()->text());
}

void PageView::pasteText(const QString &text)
{
    if (!m_cursor.isActive() || text.isEmpty())
        return;
    m_editing = true;
    afterEdit(m_cursor.insert(text, Cursor::Step::Own));
}

void PageView::selectAll()
{
    if (!m_cursor.isActive()) {
        if (m_tool)
            m_tool->selectAll();
        return;
    }
    m_cursor.selectAll();
    caretMoved();
}

void PageView::undo()
{
    if (m_session && m_session->canUndo())
        m_session->undo();
}

void PageView::redo()
{
    if (m_session && m_session->canRedo())
        m_session->redo();
}

void PageView::climbOut()
{
    if (m_cursor.isActive()) {
        QApplication::inputMethod()->commit();
        m_cursor.clear();
        m_preedit.clear();
        if (m_session)
            m_session->flush();
        caretMoved();
        Q_EMIT selectionChanged();
    } else if (!m_frame.isNull()) {
        setSelectedFrame({});
    } else {
        Q_EMIT escaped();
    }
}

// Caret ----------------------------------------------------------------------------------------

std::optional<QRectF> PageView::caretRectOf(
    const layout::PageLayout &layout, const layout::TextPosition &position) const
{
    const auto caret = layout.caretAt(position);
    if (!caret)
        return {};
    QRectF rect = transform().toView(caret->rect);
    const double ratio = devicePixelRatioF();
    const double thickness = std::max(1.0, std::round(1.5 * ratio)) / ratio;
    if (rect.width() >= rect.height()) // vertical text: the caret lies across the line
        rect = QRectF(rect.left(), std::floor(rect.top() * ratio) / ratio, rect.width(), thickness);
    else
        rect = QRectF(std::floor(rect.left() * ratio) / ratio, rect.top(), thickness, rect.height());
    return rect;
}

std::optional<QRectF> PageView::caretRect() const { return m_caretRect; }

std::optional<base::Point> PageView::caretPoint() const
{
    if (!m_cursor.isActive() || !m_layout || m_overset > 0)
        return {};
    const auto caret = m_layout->caretAt(m_cursor.caret());
    if (!caret)
        return {};
    return base::Point{caret->rect.x + caret->rect.width / 2, caret->rect.y + caret->rect.height / 2};
}

/// The caret, the scroll or the layout is another: shows the caret there and tells the input method.
void PageView::caretMoved()
{
    const std::optional<QRectF> before = m_caretRect;
    if (m_cursor.isActive())
        m_clicked.reset();
    if (!m_cursor.isActive() || !m_layout) {
        m_caretRect.reset();
        m_overset = 0;
    } else if (!m_awaiting) {
        layout::TextPosition at = m_cursor.caret();
        if (m_previewShown && !m_preedit.isEmpty())
            at = {m_preeditAt.paragraph, m_preeditAt.offset + m_preeditCursor};
        m_caretRect = caretRectOf(*m_layout, at);
        m_caretTurn = m_layout->turnAt(at);
        m_overset = 0;
        if (const auto overset = m_caretRect ? std::nullopt : m_cursor.oversetAt(at, *m_layout)) {
            m_caretRect = caretRectOf(*m_layout, overset->end); // as near as it can be seen
            m_caretTurn = m_layout->turnAt(overset->end);
            m_overset = std::max(1, overset->characters);
        }
        m_uprightCaret = m_caretRect.value_or(QRectF());
        if (m_caretRect && m_caretTurn)
            m_caretRect = transform().turned(*m_caretTurn).mapRect(m_uprightCaret);
        if (const base::Id frame = frameOfCaret(); !frame.isNull() && (frame != m_frame || m_selected.size() > 1)) {
            m_frame = frame;
            m_selected = {frame};
        }
        if (std::exchange(m_revealCaret, false) && m_caretRect) {
            const QRectF rect = *m_caretRect;
            reveal(rect);
        }
    }
    restartBlink();
    updateCaret(before);
    if (before != m_caretRect || m_cursor.isActive()) {
        QGuiApplication::inputMethod()->update(Qt::ImCursorRectangle | Qt::ImSurroundingText | Qt::ImCursorPosition
            | Qt::ImAnchorPosition | Qt::ImCurrentSelection | Qt::ImEnabled);
        Q_EMIT selectionChanged();
    }
}

/// The caret's place before and now, where nothing else is drawn otherwise.
void PageView::updateCaret(const std::optional<QRectF> &before)
{
    const TypingLook look{
        m_cursor.isActive(), m_cursor.hasSelection(), !m_preedit.isEmpty(), m_overset, m_frame, m_selected.size()};
    if (std::exchange(m_typingLook, look) != look || look.selection || look.preedit || look.overset > 0
        || !look.typing) {
        viewport()->update();
        return;
    }
    for (const std::optional<QRectF> &place : {before, m_caretRect})
        if (place)
            viewport()->update(place->toAlignedRect().adjusted(-2, -2, 2, 2));
}

void PageView::restartBlink()
{
    m_caretOn = true;
    const int flash = QApplication::cursorFlashTime();
    if (m_caretRect && hasFocus() && flash > 0)
        m_blink.start(flash / 2);
    else
        m_blink.stop();
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    restartBlink();
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    loseDrag();
    m_spaceHeld = false;
    if (m_session)
        m_session->flush();
    restartBlink();
    viewport()->update();
}

// Input methods --------------------------------------------------------------------------------

void PageView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!m_cursor.isActive() || !m_session || m_session->isReadOnly()) {
        event->ignore();
        return;
    }
    m_editing = true;
    base::Status done;
    const bool replaces = event->replacementLength() > 0;
    if (m_cursor.hasSelection() && (!event->preeditString().isEmpty() || !event->commitString().isEmpty())
        && !replaces) {
        const auto cleared = session::pressInTable(m_cursor, *m_session, session::CellKey::Clear);
        done = cleared ? *cleared : m_cursor.insert({}); // what is committed joins this step
    }
    if (!event->preeditString().isEmpty())
        m_cursor.keepStep();
    if (done && (replaces || !event->commitString().isEmpty())) {
        done = replaces
            ? m_cursor.replaceBeside(event->replacementStart(), event->replacementLength(), event->commitString())
            : m_cursor.insert(event->commitString());
    }
    m_preedit = event->preeditString();
    m_preeditCursor = static_cast<int>(m_preedit.size());
    m_preeditSelection = -1;
    for (const QInputMethodEvent::Attribute &attribute : event->attributes()) {
        if (attribute.type == QInputMethodEvent::Cursor) {
            m_preeditCursor = attribute.start;
        } else if (attribute.type == QInputMethodEvent::TextFormat) {
            // The clause being converted is the one with a background of its own.
            const QTextCharFormat format = attribute.value.value<QTextFormat>().toCharFormat();
            if (format.background().style() != Qt::NoBrush && attribute.length > 0) {
                m_preeditSelection = attribute.start;
                m_preeditSelectionLength = attribute.length;
            }
        } else if (attribute.type == QInputMethodEvent::Selection && m_preedit.isEmpty()) {
            // Counted from the start of the surrounding text, which is the paragraph.
            const base::Id in = m_cursor.caret().paragraph;
            if (m_cursor.place({in, attribute.start}) && attribute.length != 0)
                m_cursor.place({in, attribute.start + attribute.length}, Cursor::Selecting::Extending);
        }
    }
    m_preeditAt = m_cursor.caret();
    const bool edited = !event->commitString().isEmpty() || replaces;
    if (!m_preedit.isEmpty()) {
        m_editing = false;
        showPreedit();
    } else if (edited || !done) {
        afterEdit(done); // what is shown stays until the layout with the committed text is there
    } else {
        m_editing = false;
        takeLayout(); // composing was given up
    }
    event->accept();
}

void PageView::showPreedit()
{
    const auto document = m_cursor.previewWith(m_preedit);
    if (!document || !m_session)
        return;
    m_session->previewLayout(
        *document, m_page, this, [this, preedit = m_preedit](std::shared_ptr<const layout::PageLayout> layout) {
            if (!layout || preedit != m_preedit || preedit.isEmpty())
                return; // composing has gone on
            m_previewShown = true;
            m_awaiting = false;
            m_revealCaret = true;
            showLayout(std::move(layout));
        });
}

QVariant PageView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return m_cursor.isActive() && m_session && !m_session->isReadOnly();
    case Qt::ImCursorRectangle:
        return m_caretRect ? QVariant(m_caretRect->translated(viewport()->pos())) : QVariant(QRectF());
    case Qt::ImAnchorRectangle: {
        const auto anchor = m_layout && m_cursor.isActive() ? caretRectOf(*m_layout, m_cursor.anchor()) : std::nullopt;
        return anchor ? QVariant(anchor->translated(viewport()->pos())) : QVariant(QRectF());
    }
    case Qt::ImSurroundingText:
        return m_cursor.paragraphText();
    case Qt::ImCursorPosition:
    case Qt::ImAbsolutePosition:
        return m_cursor.caret().offset;
    case Qt::ImAnchorPosition:
        return m_cursor.anchor().paragraph == m_cursor.caret().paragraph ? m_cursor.anchor().offset
                                                                         : m_cursor.caret().offset;
    case Qt::ImCurrentSelection:
        return m_cursor.selectedText();
    case Qt::ImTextBeforeCursor:
        return m_cursor.paragraphText().left(m_cursor.caret().offset);
    case Qt::ImTextAfterCursor:
        return m_cursor.paragraphText().mid(m_cursor.caret().offset);
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhMultiLine);
    case Qt::ImReadOnly:
        return !m_session || m_session->isReadOnly();
    default:
        return QAbstractScrollArea::inputMethodQuery(query);
    }
}

} // namespace banxin::canvas
