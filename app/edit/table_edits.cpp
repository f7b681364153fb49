// Edits that make tables: rows of paragraphs, their cells parted by tabs.
#include "edit/area_limits.h"
#include "edit/change_builder.h"
#include "edit/storable_text.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

enum class Parting { Tab, Comma, WideSpace };

/// Quotes hold a cell together only where all of them are closed.
bool quotes(const QString &text) { return text.count(u'"') % 2 == 0; }

/// What makes tabs of the row's separators and takes the quotes around its cells away, splice by splice.
std::vector<Splice> partingSplices(const QString &text, Parting parting)
{
    std::vector<Splice> splices;
    int at = 0; // in the text as spliced so far
    const auto put = [&](qsizetype from, qsizetype count, const QString &by) {
        splices.push_back({at, text.mid(from, count), by});
        at += static_cast<int>(by.size());
    };
    const QString tab(u'\t');
    if (parting == Parting::WideSpace) {
        for (qsizetype i = 0; i < text.size();) {
            qsizetype end = i;
            while (end < text.size() && text[end] == QChar(0x3000))
                ++end;
            if (end > i) // at the edges it is an indent, or nothing
                put(i, end - i, i == 0 || end == text.size() ? QString() : tab);
            else
                ++at;
            i = std::max(end, i + 1);
        }
    } else if (parting == Parting::Comma) {
        const bool hasQuotes = quotes(text);
        bool quoted = false, begins = true;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isQuote = hasQuotes && text[i] == u'"';
            if (isQuote && !quoted && begins) {
                quoted = true;
                put(i, 1, {});
            } else if (isQuote && quoted) {
                const bool doubled = i + 1 < text.size() && text[i + 1] == u'"';
                put(i, 1, {});
                quoted = doubled;
                if (doubled) {
                    ++at;
                    ++i;
                }
            } else if (!quoted && text[i] == u',') {
                put(i, 1, tab);
                begins = true;
                continue;
            } else {
                ++at;
            }
            begins = false;
        }
    }
    return splices;
}

Paragraph partedBy(const Paragraph &row, Parting parting)
{
    return spliced(row, partingSplices(row.text, parting)).value_or(row);
}

Parting partingOf(const std::vector<Paragraph> &rows)
{
    const auto has = [](const Paragraph &row) { return row.text.contains(u'\t'); };
    if (std::any_of(rows.begin(), rows.end(), has))
        return Parting::Tab;
    const auto cells = [](const Paragraph &row) { return partedBy(row, Parting::Comma).text.count(u'\t'); };
    const qsizetype first = cells(rows.front());
    const bool alike =
        first > 0 && std::all_of(rows.begin(), rows.end(), [&](const Paragraph &row) { return cells(row) == first; });
    return alike ? Parting::Comma : Parting::WideSpace;
}

/// The rows with their cells parted by tabs and their roles. Refused where there are more heads than rows or
/// more columns than a table can have.
Result<std::vector<Paragraph>> tableOf(std::vector<Paragraph> rows, std::optional<int> heads)
{
    const int count = static_cast<int>(rows.size());
    const int head = heads.value_or(count > 1 ? 1 : 0);
    if (head < 0 || head > count)
        return refused(tr("表格有 %1 行，表头不能有 %2 行。").arg(count).arg(head));
    const Parting parting = partingOf(rows);
    for (int i = 0; i < count; ++i) {
        Paragraph &row = rows[static_cast<std::size_t>(i)];
        row = partedBy(row, parting);
        row.role = i < head ? ParagraphRole::TableHead : ParagraphRole::TableRow;
        const qsizetype cells = row.text.count(u'\t') + 1;
        if (cells > kMostTableColumns)
            return refused(tr("表格最多 %1 列，第 %2 行有 %3 列。").arg(kMostTableColumns).arg(i + 1).arg(cells));
    }
    return rows;
}

base::Status checkTakesTable(const Document &document, const Paragraph &paragraph)
{
    if (document.find<Story>(paragraph.parent))
        return {};
    return refused(tr("只有稿件的文字里可以有表格，图片说明和框里不行。"), paragraph.id);
}

} // namespace

Result<ChangeSet> makeTable(
    const Document &document, const std::vector<Id> &paragraphs, std::optional<int> heads, const EditContext &context)
{
    if (paragraphs.empty())
        return refused(tr("表格至少要有一行。"));
    std::vector<Paragraph> before;
    for (const Id id : paragraphs) {
        const Paragraph *paragraph = document.find<Paragraph>(id);
        if (!paragraph)
            return refused(tr("没有这个段落。"), id);
        before.push_back(*paragraph);
    }
    if (const auto status = checkTakesTable(document, before.front()); !status)
        return tl::unexpected(status.error());
    const std::vector<Id> siblings = document.children(before.front().parent, ObjectKind::Paragraph);
    const auto first = std::find(siblings.begin(), siblings.end(), paragraphs.front());
    if (siblings.end() - first < static_cast<std::ptrdiff_t>(paragraphs.size())
        || !std::equal(paragraphs.begin(), paragraphs.end(), first))
        return refused(tr("表格的各行要是同一篇稿件里前后相连的段落，按先后写出。"), paragraphs.front());
    const auto rows = tableOf(before, heads);
    if (!rows)
        return tl::unexpected(rows.error());
    ChangeBuilder builder(document, context, tr("排成表格"));
    for (std::size_t i = 0; i < before.size(); ++i)
        builder.changeParagraph(before[i], (*rows)[i]);
    return builder.take();
}

Result<ChangeSet> insertTable(
    const Document &document, Id behind, const QString &given, std::optional<int> heads, const EditContext &context)
{
    const Paragraph *before = document.find<Paragraph>(behind);
    if (!before)
        return refused(tr("没有这个段落。"), behind);
    if (const auto status = checkTakesTable(document, *before); !status)
        return tl::unexpected(status.error());
    QString text = storableText(given, Tabs::PartCells);
    if (!text.contains(u'\t') && quotes(text)) {
        bool quoted = false; // a line may end within quotes (RFC 4180); a row's text does not
        for (QChar &c : text) {
            quoted = quoted != (c == u'"');
            if (quoted && c == u'\n')
                c = u' ';
        }
    }
    std::vector<Paragraph> rows;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        Paragraph row;
        row.id = Id::create();
        row.parent = before->parent;
        row.text = line;
        rows.push_back(row);
    }
    if (rows.empty())
        return refused(tr("表格至少要有一行。"), behind);
    auto table = tableOf(std::move(rows), heads);
    if (!table)
        return tl::unexpected(table.error());
    ChangeBuilder builder(document, context, tr("插入表格"));
    const std::vector<base::OrderKey> keys = keysBehind(document, *before, static_cast<int>(table->size()), builder);
    for (std::size_t i = 0; i < table->size(); ++i) {
        (*table)[i].order = keys[i];
        builder.put((*table)[i]);
    }
    return withLimits(document, before->parent, builder.take());
}

} // namespace banxin::edit
