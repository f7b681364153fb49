// What keys mean to text, on the page and in the galley alike. It knows no view.
#pragma once

#include <QKeyEvent>

#include "session/table_caret.h"
#include "session/typing_cursor.h"

#include <optional>

namespace banxin::canvas {

/// What a key does to the caret; nothing where it is no moving key.
std::optional<session::TypingCursor::Move> moveOf(const QKeyEvent &event);
/// The key writes something.
bool isText(const QKeyEvent &event);
/// What the key is to a table; nothing where it is an ordinary one there.
std::optional<session::CellKey> cellKeyOf(const QKeyEvent &event);
/// The key changes text without writing any.
bool isEditingKey(const QKeyEvent &event);

} // namespace banxin::canvas
