#include "session/table_caret.h"

#include "edit/table_parts.h"
#include "model/paragraph_roles.h"
#include "session/typing_cursor.h"

#include <algorithm>

namespace banxin::session {

using layout::TextPosition;

namespace {

const model::Paragraph *rowOf(const model::Document &document, base::Id paragraph)
{
    const auto *row = document.find<model::Paragraph>(paragraph);
    return row && model::isTableRole(row->role) ? row : nullptr;
}

std::optional<base::Id> neighbour(const model::Document &document, base::Id row, int by)
{
    const std::vector<base::Id> rows = edit::tableRows(document, row);
    const auto at = std::find(rows.begin(), rows.end(), row) - rows.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(rows.size()))
        return {};
    return rows[static_cast<std::size_t>(at)];
}

bool isBlank(const model::Paragraph &row)
{
    return std::all_of(row.text.begin(), row.text.end(), [](QChar c) { return c.isSpace(); });
}

base::Status addRow(TypingCursor &cursor, Session &session)
{
    const base::Id row = cursor.caret().paragraph;
    const auto *at = rowOf(session.working(), row);
    const QString tabs(std::max(0, edit::tableColumns(session.working(), row) - 1), u'\t');
    cursor.place({row, static_cast<int>(at->text.size())});
    const base::Status done = cursor.insert(u'\n' + tabs, TypingCursor::Step::Own);
    if (done)
        cursor.place({cursor.caret().paragraph, 0});
    return done;
}

base::Status apply(
    TypingCursor &cursor, Session &session, const base::Result<model::ChangeSet> &change, const TextPosition &after)
{
    if (!change)
        return tl::unexpected(change.error());
    session.endUndoStep();
    const base::Status done = session.apply(*change);
    session.endUndoStep();
    if (done)
        cursor.place(after);
    return done;
}

/// The cells are emptied, and what is typed next goes into the same undo step.
base::Status clear(TypingCursor &cursor, Session &session)
{
    const auto [from, to] = cursor.range();
    session.endUndoStep();
    const edit::EditContext context{session.person(), session.typingUndoGroup(Typing::Inserting)};
    const auto change =
        edit::clearCells(session.working(), from.paragraph, from.offset, to.paragraph, to.offset, context);
    if (!change)
        return tl::unexpected(change.error());
    const base::Status done = session.apply(*change);
    if (done)
        cursor.standAt({from.paragraph, from.offset});
    return done;
}

/// The selection covers a border of cells.
bool crossesCells(const TypingCursor &cursor, const model::Document &document)
{
    const auto [from, to] = cursor.range();
    const auto *row = rowOf(document, from.paragraph);
    return row
        && (from.paragraph != to.paragraph
            || QStringView(row->text).mid(from.offset, to.offset - from.offset).contains(u'\t'));
}

} // namespace

bool isTableRow(const model::Document &document, base::Id paragraph) { return rowOf(document, paragraph); }

std::optional<TextPosition> cellAway(const model::Document &document, const TextPosition &position, int by)
{
    const auto *row = rowOf(document, position.paragraph);
    if (!row)
        return {};
    const int column = edit::columnAt(*row, position.offset) + (by > 0 ? 1 : -1);
    const auto cells = static_cast<int>(row->text.count(u'\t')) + 1;
    if (column >= 0 && column < cells)
        return TextPosition{row->id, edit::cellRange(*row, column).first};
    const auto next = neighbour(document, row->id, by > 0 ? 1 : -1);
    if (!next)
        return {};
    const auto *other = rowOf(document, *next);
    return TextPosition{*next, by > 0 ? 0 : edit::cellRange(*other, static_cast<int>(other->text.count(u'\t'))).first};
}

std::optional<TextPosition> rowAway(const model::Document &document, const TextPosition &position, int by)
{
    const auto *row = rowOf(document, position.paragraph);
    const auto next = row ? neighbour(document, row->id, by > 0 ? 1 : -1) : std::nullopt;
    if (!next)
        return {};
    return TextPosition{*next, edit::cellRange(*rowOf(document, *next), edit::columnAt(*row, position.offset)).first};
}

std::optional<base::Status> pressInTable(TypingCursor &cursor, Session &session, CellKey key)
{
    const model::Document &document = session.working();
    const TextPosition at = cursor.caret();
    const auto *row = rowOf(document, at.paragraph);
    if (!row)
        return {};
    const edit::EditContext context{session.person(), {}};
    const auto go = [&](const TextPosition &to) {
        cursor.place(to);
        return base::Status();
    };
    switch (key) {
    case CellKey::Next:
        if (const auto to = cellAway(document, at, 1))
            return go(*to);
        return addRow(cursor, session);
    case CellKey::Previous:
        return go(cellAway(document, at, -1).value_or(at));
    case CellKey::Below:
        if (const auto to = rowAway(document, at, 1))
            return go(*to);
        if (isBlank(*row) && row->role != model::ParagraphRole::TableHead)
            return apply(cursor, session, edit::leaveTable(document, row->id, context), {row->id, 0});
        return addRow(cursor, session);
    case CellKey::EraseBackward:
    case CellKey::EraseForward: {
        if (cursor.hasSelection())
            break;
        const auto [from, to] = edit::cellRange(*row, edit::columnAt(*row, at.offset));
        if (at.offset == (key == CellKey::EraseBackward ? from : to))
            return base::Status(); // the border of a cell
        return {};
    }
    case CellKey::Clear:
        break;
    }
    if (!cursor.hasSelection() || !crossesCells(cursor, document))
        return {};
    const auto [from, to] = cursor.range();
    const std::vector<base::Id> rows = edit::tableRows(document, from.paragraph);
    if (std::find(rows.begin(), rows.end(), to.paragraph) == rows.end())
        return {};
    if (key == CellKey::Clear)
        return clear(cursor, session);
    return apply(cursor, session,
        edit::clearCells(document, from.paragraph, from.offset, to.paragraph, to.offset, context),
        {from.paragraph, from.offset});
}

} // namespace banxin::session
