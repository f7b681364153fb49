#include "canvas/typing_keys.h"

namespace banxin::canvas {

using Cursor = session::TypingCursor;

std::optional<Cursor::Move> moveOf(const QKeyEvent &event)
{
    using Move = Cursor::Move;
    const bool word = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Left:
        return word ? Move::WordLeft : Move::Left;
    case Qt::Key_Right:
        return word ? Move::WordRight : Move::Right;
    case Qt::Key_Up:
        return word ? Move::ParagraphStart : Move::Up;
    case Qt::Key_Down:
        return word ? Move::ParagraphEnd : Move::Down;
    case Qt::Key_Home:
        return word ? Move::TextStart : Move::LineStart;
    case Qt::Key_End:
        return word ? Move::TextEnd : Move::LineEnd;
    case Qt::Key_PageUp:
        return Move::PageUp;
    case Qt::Key_PageDown:
        return Move::PageDown;
    default:
        return {};
    }
}

bool isText(const QKeyEvent &event)
{
    const bool commands = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !commands && !event.text().isEmpty() && event.text().at(0).isPrint();
}

std::optional<session::CellKey> cellKeyOf(const QKeyEvent &event)
{
    using session::CellKey;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return {};
    switch (event.key()) {
    case Qt::Key_Tab:
        return CellKey::Next;
    case Qt::Key_Backtab:
        return CellKey::Previous;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ShiftModifier)
            return {};
        return CellKey::Below;
    case Qt::Key_Backspace:
        return CellKey::EraseBackward;
    case Qt::Key_Delete:
        return CellKey::EraseForward;
    default:
        return {};
    }
}

bool isEditingKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        return !(event.modifiers() & Qt::AltModifier);
    default:
        return false;
    }
}

} // namespace banxin::canvas
