#include "shell/table_commands.h"

#include "edit/table_parts.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace banxin::shell {

namespace {

constexpr qsizetype kMostHtml = 4'000'000; // characters; beyond it the text alone is read

/// The document's first table, cell by cell; one of a single cell only lays out what is in it.
QString firstTable(const QString &html)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    std::vector<QTextFrame *> open{document.rootFrame()};
    for (std::size_t next = 0; next < open.size(); ++next) { // outer ones before what they hold
        const QList<QTextFrame *> inner = open[next]->childFrames();
        open.insert(open.end(), inner.begin(), inner.end());
        const auto *table = qobject_cast<const QTextTable *>(open[next]);
        if (!table || table->rows() * table->columns() < 2)
            continue;
        QStringList rows;
        for (int r = 0; r < table->rows(); ++r) {
            QStringList cells;
            for (int c = 0; c < table->columns(); ++c) {
                const QTextTableCell cell = table->cellAt(r, c);
                QString text;
                if (cell.isValid() && cell.row() == r && cell.column() == c) { // of merged ones the first
                    QTextCursor all = cell.firstCursorPosition();
                    all.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
                    text = all.selectedText();
                }
                for (QChar &each : text)
                    if (each == QChar::ParagraphSeparator || each == QChar::LineSeparator || each == u'\t'
                        || each == QChar::ObjectReplacementCharacter)
                        each = u' ';
                text.remove(u'"');
                cells << text.simplified();
            }
            rows << cells.join(u'\t');
        }
        return rows.join(u'\n');
    }
    return {};
}

} // namespace

bool isInTable(const model::Document &document, const canvas::PageView &view)
{
    return view.isTyping() && edit::tableColumns(document, view.selection().paragraph) > 0;
}

base::Result<model::ChangeSet> tableChange(const QString &command, const model::Document &document,
    const canvas::PageView &view, const edit::EditContext &context)
{
    using edit::Beside;
    const canvas::CanvasSelection at = view.selection();
    const auto *row = document.find<model::Paragraph>(at.paragraph);
    const int column = row ? edit::columnAt(*row, at.offset) : 0;
    if (command == u"tableRowAbove" || command == u"tableRowBelow")
        return edit::addTableRow(
            document, at.paragraph, command == u"tableRowAbove" ? Beside::Before : Beside::After, context);
    if (command == u"tableColumnLeft" || command == u"tableColumnRight")
        return edit::addTableColumn(
            document, at.paragraph, column, command == u"tableColumnLeft" ? Beside::Before : Beside::After, context);
    if (command == u"tableRemoveColumn")
        return edit::removeTableColumn(document, at.paragraph, column, context);
    if (command == u"tableHead")
        return edit::toggleTableHead(document, at.paragraph, context);
    const auto [from, to] = view.selectedRange();
    std::vector<base::Id> rows = edit::tableRows(document, at.paragraph);
    const auto first = std::find(rows.begin(), rows.end(), from.paragraph);
    const auto last = std::find(first, rows.end(), to.paragraph);
    if (first == rows.end() || last == rows.end())
        rows = {at.paragraph};
    else
        rows = std::vector<base::Id>(first, last + 1);
    return edit::removeTableRows(document, rows, context);
}

QString tableOnClipboard(const QMimeData &clip)
{
    const QString text = clip.text();
    const std::vector<QStringList> cells = edit::cellsOfText(text);
    const auto wide = [&](const QStringList &row) { return row.size() > 1 && row.size() == cells.front().size(); };
    const bool isTable = !cells.empty() && std::all_of(cells.begin(), cells.end(), wide);
    if (clip.hasHtml() && clip.html().size() < kMostHtml && clip.html().contains(u"<table", Qt::CaseInsensitive)) {
        if (isTable) // the same, as the other program reads it
            return text;
        return firstTable(clip.html());
    }
    return isTable && cells.size() > 1 ? text : QString();
}

std::optional<base::Result<model::ChangeSet>> pastedTable(const QMimeData &clip, const model::Document &document,
    const canvas::PageView &view, const edit::EditContext &context)
{
    const canvas::CanvasSelection at = view.selection();
    const auto *paragraph = document.find<model::Paragraph>(at.paragraph);
    if (!at.typing || !paragraph)
        return {};
    const QString table = tableOnClipboard(clip);
    if (isInTable(document, view)) { // cells, or lines one below the other
        const QString text = table.isEmpty() ? clip.text() : table;
        const std::vector<QStringList> cells = edit::cellsOfText(text);
        const bool several = cells.size() > 1 || (!cells.empty() && cells.front().size() > 1);
        if (!several)
            return {};
        const auto [from, to] = view.selectedRange();
        const auto *first = document.find<model::Paragraph>(from.paragraph);
        const bool inTable = first && edit::tableColumns(document, from.paragraph) > 0;
        const auto *row = inTable ? first : paragraph;
        return edit::fillCells(
            document, row->id, edit::columnAt(*row, inTable ? from.offset : at.offset), text, context);
    }
    if (table.isEmpty() || !document.find<model::Story>(paragraph->parent))
        return {};
    return edit::tableAt(document, at.paragraph, table, true, context);
}

} // namespace banxin::shell
