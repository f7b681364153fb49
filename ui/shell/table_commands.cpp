#include "shell/table_commands.h"

#include "edit/table_parts.h"

#include <QMimeData>

#include <algorithm>
#include <functional>

namespace banxin::shell {

namespace {

constexpr qsizetype kMostHtml = 4'000'000; // characters; beyond it the text alone is read

/// The change, and the next one on what it leaves, as one.
base::Result<model::ChangeSet> followedBy(const model::Document &document, base::Result<model::ChangeSet> change,
    const std::function<base::Result<model::ChangeSet>(const model::Document &)> &next)
{
    if (!change)
        return change;
    const auto between = model::applied(document, *change);
    if (!between)
        return tl::unexpected(between.error());
    const auto second = next(*between);
    if (!second)
        return tl::unexpected(second.error());
    return model::merged(std::move(*change), *second);
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
    if (!text.contains(u'\t'))
        return {};
    const std::vector<QStringList> cells = edit::cellsOfText(text);
    const auto wide = [&](const QStringList &row) { return row.size() > 1 && row.size() == cells.front().size(); };
    if (cells.empty() || !std::all_of(cells.begin(), cells.end(), wide))
        return {};
    if (clip.hasHtml() && clip.html().contains(u"<table", Qt::CaseInsensitive))
        return text; // the same, as the other program reads it
    const auto begins = [](const QStringList &row) { return !row.front().isEmpty(); }; // else tabs indent paragraphs
    return cells.size() > 1 && std::any_of(cells.begin(), cells.end(), begins) ? text : QString();
}

QByteArray htmlWithTable(const QMimeData &clip)
{
    const QString html = clip.hasHtml() ? clip.html() : QString();
    if (html.size() >= kMostHtml || !html.contains(u"<table", Qt::CaseInsensitive))
        return {};
    return html.toUtf8();
}

std::optional<base::Result<model::ChangeSet>> pastedTable(const QString &text, const QString &table,
    const model::Document &document, const canvas::PageView &view, const edit::EditContext &context)
{
    const canvas::CanvasSelection at = view.selection();
    const auto *paragraph = document.find<model::Paragraph>(at.paragraph);
    if (!at.typing || !paragraph)
        return {};
    const auto [from, to] = view.selectedRange();
    if (isInTable(document, view)) { // cells, or lines one below the other
        const QString filling = table.isEmpty() ? text : table;
        const std::vector<QStringList> cells = edit::cellsOfText(filling);
        const bool several = cells.size() > 1 || (!cells.empty() && cells.front().size() > 1);
        if (!several)
            return {};
        const auto *first = document.find<model::Paragraph>(from.paragraph);
        const bool inTable = first && edit::tableColumns(document, from.paragraph) > 0;
        const auto *row = inTable ? first : paragraph;
        return edit::fillCells(
            document, row->id, edit::columnAt(*row, inTable ? from.offset : at.offset), filling, context);
    }
    if (table.isEmpty() || !document.find<model::Story>(paragraph->parent))
        return {};
    // Where the text goes on behind the caret, the table stands between the two parts of it.
    const auto insert = [&table, &context, from = from](const model::Document &now) {
        const auto *into = now.find<model::Paragraph>(from.paragraph);
        const auto put = [&](const model::Document &last) {
            return edit::tableAt(last, from.paragraph, table, true, context);
        };
        if (into && into->role == model::ParagraphRole::Body && from.offset < into->text.size())
            return followedBy(now, edit::splitParagraph(now, from.paragraph, from.offset, context), put);
        return put(now);
    };
    if (from == to)
        return insert(document);
    return followedBy(document,
        edit::eraseKeepingCells(document, from.paragraph, from.offset, to.paragraph, to.offset, context), insert);
}

} // namespace banxin::shell
