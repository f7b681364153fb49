// What the menu does to the table that the caret is in, and tables that other programs put on the clipboard.
#pragma once

#include "canvas/page_view.h"
#include "edit/edits.h"

class QMimeData;

namespace banxin::shell {

/// The change that a command of that name is to the table at the caret: tableRowAbove, tableRowBelow, tableColumnLeft,
/// tableColumnRight, tableRemoveRows (those that are selected), tableRemoveColumn, tableHead.
base::Result<model::ChangeSet> tableChange(const QString &command, const model::Document &document,
    const canvas::PageView &view, const edit::EditContext &context);

/// Whether the caret stands in a table.
bool isInTable(const model::Document &document, const canvas::PageView &view);

/// The rows and cells on the clipboard as text parted by tabs: of an HTML table, or of text whose lines all have as
/// many tabs; empty where there is no table.
QString tableOnClipboard(const QMimeData &clip);

/// What pasting does where a table is on the clipboard, or cells where the caret stands in a table; nothing where it is
/// ordinary text that is pasted.
std::optional<base::Result<model::ChangeSet>> pastedTable(const QMimeData &clip, const model::Document &document,
    const canvas::PageView &view, const edit::EditContext &context);

} // namespace banxin::shell
