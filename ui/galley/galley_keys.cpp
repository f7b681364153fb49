// Keys and input methods of the galley: what they do is the caret's, as on the page.
#include "canvas/typing_keys.h"
#include "galley/galley_view.h"
#include "session/table_caret.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace banxin::galley {

using Cursor = session::TypingCursor;

bool GalleyView::event(QEvent *event)
{
    // Single keys write; they are no commands of the window while text is typed in.
    if (event->type() == QEvent::ShortcutOverride && hasCaret()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (canvas::moveOf(key) || canvas::isText(key) || canvas::isEditingKey(key)) {
            event->accept();
            return true;
        }
    }
    // Tab writes nothing here but in a table; it is no way out of the text.
    if (event->type() == QEvent::KeyPress && hasCaret()) {
        auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) {
            const auto cell = canvas::cellKeyOf(key);
            if (cell && session::isTableRow(session()->working(), cursor().caret().paragraph)) {
                keyPressEvent(&key);
                return true;
            }
        }
    }
    return QAbstractScrollArea::event(event);
}

void GalleyView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    if (!hasCaret() || !session()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (moveByKey(*event))
        return;
    if (session()->isReadOnly() || !editByKey(*event))
        event->ignore();
}

bool GalleyView::moveByKey(const QKeyEvent &event)
{
    const auto move = canvas::moveOf(event);
    if (!move)
        return false;
    const bool extends = event.modifiers() & Qt::ShiftModifier;
    const bool byLines = *move == Cursor::Move::Up || *move == Cursor::Move::Down || *move == Cursor::Move::PageUp
        || *move == Cursor::Move::PageDown || *move == Cursor::Move::LineStart || *move == Cursor::Move::LineEnd;
    const layout::PageLayout *strips = byLines ? freshStrips() : &m_strips;
    m_reveal = true;
    m_page.moveCursor([&](Cursor &cursor) {
        cursor.move(*move, extends ? Cursor::Selecting::Extending : Cursor::Selecting::Not, strips);
    });
    return true;
}

bool GalleyView::editByKey(const QKeyEvent &event)
{
    m_reveal = true;
    session::Session &session = *this->session();
    if (const auto cell = canvas::cellKeyOf(event)) {
        bool isDone = false;
        m_page.editAtCaret([&](Cursor &cursor) {
            const auto done = session::pressInTable(cursor, session, *cell);
            isDone = done.has_value();
            return done.value_or(base::Status());
        });
        if (isDone)
            return true;
    }
    if (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete) {
        const bool word = event.modifiers() & Qt::ControlModifier;
        const bool back = event.key() == Qt::Key_Backspace;
        m_page.editAtCaret([&](Cursor &cursor) {
            return cursor.erase(back ? (word ? Cursor::Erase::WordBackward : Cursor::Erase::Backward)
                                     : (word ? Cursor::Erase::WordForward : Cursor::Erase::Forward));
        });
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        m_page.editAtCaret([&](Cursor &cursor) {
            return event.modifiers() & Qt::ShiftModifier ? cursor.breakLine({}) : cursor.splitParagraph();
        });
    } else if (canvas::isText(event)) {
        m_page.editAtCaret([&](Cursor &cursor) {
            if (const auto cleared = session::pressInTable(cursor, session, session::CellKey::Clear);
                cleared && !*cleared)
                return *cleared;
            return cursor.insert(event.text());
        });
    } else {
        return false;
    }
    return true;
}

void GalleyView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!hasCaret() || !session() || session()->isReadOnly()) {
        event->ignore();
        return;
    }
    m_reveal = true;
    session::Session &session = *this->session();
    const bool replaces = event->replacementLength() > 0;
    const bool composes = !event->preeditString().isEmpty();
    const bool writes = !event->commitString().isEmpty();
    m_page.editAtCaret([&](Cursor &cursor) {
        base::Status done;
        if (cursor.hasSelection() && (composes || writes) && !replaces) {
            const auto cleared = session::pressInTable(cursor, session, session::CellKey::Clear);
            done = cleared ? *cleared : cursor.insert({}); // what is committed joins this step
        }
        if (composes)
            cursor.keepStep();
        if (done && (replaces || writes))
            done = replaces
                ? cursor.replaceBeside(event->replacementStart(), event->replacementLength(), event->commitString())
                : cursor.insert(event->commitString());
        return done;
    });
    m_preedit = event->preeditString();
    m_preeditCursor = static_cast<int>(m_preedit.size());
    for (const QInputMethodEvent::Attribute &attribute : event->attributes()) {
        if (attribute.type == QInputMethodEvent::Cursor)
            m_preeditCursor = attribute.start;
        else if (attribute.type == QInputMethodEvent::Selection && m_preedit.isEmpty())
            m_page.moveCursor([&](Cursor &cursor) {
                const base::Id in = cursor.caret().paragraph;
                if (cursor.place({in, attribute.start}) && attribute.length != 0)
                    cursor.place({in, attribute.start + attribute.length}, Cursor::Selecting::Extending);
            });
    }
    m_preeditAt = cursor().caret();
    request(); // with what is composed, or without it any longer
    event->accept();
}

QVariant GalleyView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle)
        return m_caretRect ? QVariant(m_caretRect->translated(viewport()->pos())) : QVariant(QRectF());
    if (query == Qt::ImEnabled)
        return hasCaret() && session() && !session()->isReadOnly();
    return m_page.inputMethodQuery(query); // the same caret in the same text
}

} // namespace banxin::galley
