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

/// The rows and cells on the clipboard as text parted by tabs, where its text says that it is a table: all lines have
/// as many tabs, and not only such as indent them. Else empty.
QString tableOnClipboard(const QMimeData &clip);
/// The clipboard's HTML, UTF-8, where there is a table in it; empty where there is none and where it is larger than
/// anybody's.
QByteArray htmlWithTable(const QMimeData &clip);

/// What pasting does where `table` holds rows and cells, or cells of the text where the caret stands in a table: what
/// is selected goes, in the same change. Nothing where it is ordinary text that is pasted.
std::optional<base::Result<model::ChangeSet>> pastedTable(const QString &text, const QString &table,
    const model::Document &document, const canvas::PageView &view, const edit::EditContext &context);

} // namespace banxin::shell
