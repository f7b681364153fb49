// Edits of the rows, columns and cells of a table. A table is neighbouring paragraphs of a story whose roles are those
// of tables; tabs part the cells of each. Columns count from 0. All are refused for a paragraph that is in no table.
#pragma once

#include "edit/edits.h"

#include <utility>

namespace banxin::edit {

/// The rows of the table that the paragraph is in, from the first on; empty where it is in none.
std::vector<base::Id> tableRows(const model::Document &document, base::Id paragraph);
/// How many columns its widest row has; 0 where it is in none.
int tableColumns(const model::Document &document, base::Id paragraph);
/// The cell that an offset of a row's text stands in.
int columnAt(const model::Paragraph &row, int offset);
/// From where to where the cell's text stands in the row's; at the row's end for a cell that it does not have.
std::pair<int, int> cellRange(const model::Paragraph &row, int column);

enum class Beside { Before, After };
/// An empty row above or below.
base::Result<model::ChangeSet> addTableRow(
    const model::Document &document, base::Id row, Beside where, const EditContext &context);
/// Rows with what stands in them; a story of nothing else keeps one empty paragraph.
base::Result<model::ChangeSet> removeTableRows(
    const model::Document &document, const std::vector<base::Id> &rows, const EditContext &context);
/// An empty column left or right of that one.
base::Result<model::ChangeSet> addTableColumn(
    const model::Document &document, base::Id row, int column, Beside where, const EditContext &context);
/// Refused for the only column.
base::Result<model::ChangeSet> removeTableColumn(
    const model::Document &document, base::Id row, int column, const EditContext &context);
/// The rows up to this one become the table's head, those below it are none; of a row of the head: it and those below
/// are none.
base::Result<model::ChangeSet> toggleTableHead(
    const model::Document &document, base::Id row, const EditContext &context);
/// Cells of `text` (a line a row, parted by tabs, quoted as spreadsheets do) over those from the cell on to the right
/// and below; rows and columns that are missing are added.
base::Result<model::ChangeSet> fillCells(
    const model::Document &document, base::Id row, int column, const QString &text, const EditContext &context);
/// The cells of `text` as a table behind a paragraph of a story, its first row with `hasHead` its head; an empty
/// paragraph of the body becomes the first row. Refused as insertTable() is.
base::Result<model::ChangeSet> tableAt(
    const model::Document &document, base::Id paragraph, const QString &text, bool hasHead, const EditContext &context);
/// Empties what a selection covers of cells; the cells stay. Both ends in the same table, in the order of the text.
base::Result<model::ChangeSet> clearCells(
    const model::Document &document, base::Id fromRow, int from, base::Id toRow, int to, const EditContext &context);
/// As deleteRange(), but cells that it covers in part stay: a row keeps its borders and is joined to nothing. What lies
/// wholly between goes, rows and tables among it. From the first place to the last in the order of the text.
base::Result<model::ChangeSet> eraseKeepingCells(const model::Document &document, base::Id fromParagraph, int from,
    base::Id toParagraph, int to, const EditContext &context);
/// A paragraph beside a table can be joined to no row: an empty one is taken away instead. Refused for one with text
/// and for the only one.
base::Result<model::ChangeSet> removeEmptyParagraph(
    const model::Document &document, base::Id paragraph, const EditContext &context);
/// The row becomes an ordinary paragraph, its cells parted by spaces.
base::Result<model::ChangeSet> leaveTable(const model::Document &document, base::Id row, const EditContext &context);

/// Rows of cells as spreadsheets copy them: quotes hold together what has tabs or ends of lines in it, which are spaces
/// in a cell. Empty lines at the end are none.
std::vector<QStringList> cellsOfText(const QString &text);

} // namespace banxin::edit
