// Where a caret goes among the cells of a table, and what a key there does to it. It keeps nothing.
#pragma once

#include "layout/page_layout.h"
#include "session/session.h"

#include <optional>

namespace banxin::session {

class TypingCursor;

/// Whether the paragraph is a row of a table.
bool isTableRow(const model::Document &document, base::Id paragraph);
/// The start of the next cell (`by` 1) or of the one before (-1), from row to row; nothing beyond the table's ends.
std::optional<layout::TextPosition> cellAway(
    const model::Document &document, const layout::TextPosition &position, int by);
/// The same column of the next row (`by` 1) or the one before; nothing beyond the table's ends.
std::optional<layout::TextPosition> rowAway(
    const model::Document &document, const layout::TextPosition &position, int by);

enum class CellKey {
    Next, // Tab: the next cell; in the table's last one a new row
    Previous, // Shift + Tab
    Below, // Enter: the cell below; in the last row a new one, and an empty last row is the end of the table
    EraseBackward, // a cell's text, never its borders
    EraseForward,
    Clear, // before a selection is typed over
};
/// What the key does where the caret stands in a table; nothing where it is an ordinary key: in other text, and within
/// a cell's own text.
std::optional<base::Status> pressInTable(TypingCursor &cursor, Session &session, CellKey key);

} // namespace banxin::session
