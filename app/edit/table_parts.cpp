#include "edit/table_parts.h"

#include "edit/area_limits.h"
#include "edit/change_builder.h"
#include "edit/storable_text.h"
#include "model/paragraph_roles.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;

namespace {

tl::unexpected<base::Error> notInTable(Id row)
{
    return refused(tr("光标不在表格里。"), row, tr("请先点一下表格里的一格。"));
}

base::Status checkInTable(const Document &document, Id row)
{
    const Paragraph *at = document.find<Paragraph>(row);
    return at && isTableRole(at->role) ? base::Status() : notInTable(row);
}

Paragraph withText(const Paragraph &row, int from, int to, const QString &text)
{
    return spliced(row, {{from, row.text.mid(from, to - from), text}}).value_or(row);
}

QString emptyCells(int columns) { return QString(std::max(0, columns - 1), u'\t'); }

/// With another text in the cell; cells that are missing before it are added.
Paragraph withCell(Paragraph row, int column, const QString &text)
{
    for (auto cells = row.text.count(u'\t') + 1; cells <= column; ++cells) {
        const auto end = static_cast<int>(row.text.size());
        row = withText(row, end, end, QStringLiteral("\t"));
    }
    const auto [from, to] = cellRange(row, column);
    return withText(row, from, to, text);
}

/// What may stand in one cell.
QString cellText(const QString &text)
{
    QString stored = storableText(text, Tabs::PartCells);
    for (QChar &c : stored)
        if (c == u'\n' || c == u'\t')
            c = u' ';
    return stored.trimmed();
}

Paragraph rowLike(const Paragraph &beside, const OrderKey &order, const QString &text)
{
    Paragraph row;
    row.id = Id::create();
    row.parent = beside.parent;
    row.order = order;
    row.role = ParagraphRole::TableRow;
    row.text = text;
    return row;
}

} // namespace

std::vector<Id> tableRows(const Document &document, Id paragraph)
{
    const Paragraph *at = document.find<Paragraph>(paragraph);
    if (!at || !isTableRole(at->role))
        return {};
    const std::vector<const Paragraph *> siblings = document.childrenOf<Paragraph>(at->parent);
    auto first = std::find_if(siblings.begin(), siblings.end(), [&](const Paragraph *p) { return p->id == paragraph; });
    auto last = first;
    while (first != siblings.begin() && isTableRole((*(first - 1))->role))
        --first;
    while (last != siblings.end() && isTableRole((*last)->role))
        ++last;
    std::vector<Id> rows;
    std::transform(first, last, std::back_inserter(rows), [](const Paragraph *row) { return row->id; });
    return rows;
}

int tableColumns(const Document &document, Id paragraph)
{
    qsizetype most = 0;
    const std::vector<Id> rows = tableRows(document, paragraph);
    for (const Id row : rows)
        most = std::max(most, document.find<Paragraph>(row)->text.count(u'\t') + 1);
    return static_cast<int>(std::min<qsizetype>(most, kMostTableColumns));
}

int columnAt(const Paragraph &row, int offset)
{
    return static_cast<int>(QStringView(row.text).left(std::max(0, offset)).count(u'\t'));
}

std::pair<int, int> cellRange(const Paragraph &row, int column)
{
    qsizetype from = 0;
    for (int i = 0; i < column; ++i) {
        const qsizetype tab = row.text.indexOf(u'\t', from);
        if (tab < 0)
            return {static_cast<int>(row.text.size()), static_cast<int>(row.text.size())};
        from = tab + 1;
    }
    const qsizetype to = row.text.indexOf(u'\t', from);
    return {static_cast<int>(from), static_cast<int>(to < 0 ? row.text.size() : to)};
}

Result<ChangeSet> addTableRow(const Document &document, Id row, Beside where, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    const Paragraph &at = *document.find<Paragraph>(row);
    ChangeBuilder builder(document, context, tr("插入行"));
    const std::vector<const Paragraph *> siblings = document.childrenOf<Paragraph>(at.parent);
    const Paragraph *behind = &at;
    if (where == Beside::Before) {
        behind = nullptr;
        for (const Paragraph *each : siblings) {
            if (each->id == row)
                break;
            behind = each;
        }
    }
    const OrderKey order = behind ? keysBehind(document, *behind, 1, builder).front() : OrderKey::between({}, at.order);
    Paragraph made = rowLike(at, order, emptyCells(tableColumns(document, row)));
    const std::vector<Id> rows = tableRows(document, row);
    const auto below = std::find(rows.begin(), rows.end(), row) + (where == Beside::After ? 1 : 0);
    const Paragraph *next = below == rows.end() ? nullptr : document.find<Paragraph>(*below);
    if (next && next->role == ParagraphRole::TableHead) // within the head or above it
        made.role = ParagraphRole::TableHead;
    builder.put(std::move(made));
    return withLimits(document, at.parent, builder.take());
}

Result<ChangeSet> removeTableRows(const Document &document, const std::vector<Id> &rows, const EditContext &context)
{
    if (rows.empty())
        return refused(tr("没有选中表格的行。"));
    for (const Id row : rows)
        if (const Paragraph *at = document.find<Paragraph>(row); !at || !isTableRole(at->role))
            return notInTable(row);
    ChangeBuilder builder(document, context, tr("删除行"));
    const Paragraph &first = *document.find<Paragraph>(rows.front());
    const std::unordered_set<Id> removed(rows.begin(), rows.end());
    const std::vector<Id> all = document.children(first.parent, ObjectKind::Paragraph);
    const bool everything = std::all_of(all.begin(), all.end(), [&](Id each) { return removed.contains(each); });
    for (const Id row : rows) {
        if (everything && row == rows.front()) { // a story has a paragraph to type in
            Paragraph left = *document.find<Paragraph>(row);
            left.role = ParagraphRole::Body;
            left.text.clear();
            left.spans.clear();
            builder.put(left);
        } else {
            builder.remove(row);
        }
    }
    return withLimits(document, first.parent, builder.take());
}

Result<ChangeSet> addTableColumn(const Document &document, Id row, int column, Beside where, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    const int columns = tableColumns(document, row);
    if (columns >= kMostTableColumns)
        return refused(tr("表格最多 %1 列。").arg(kMostTableColumns), row);
    const int at = std::clamp(column, 0, columns - 1) + (where == Beside::After ? 1 : 0);
    ChangeBuilder builder(document, context, tr("插入列"));
    const std::vector<Id> rows = tableRows(document, row);
    for (const Id id : rows) {
        const Paragraph &before = *document.find<Paragraph>(id);
        const auto cells = static_cast<int>(before.text.count(u'\t')) + 1;
        if (cells < at)
            continue; // its cells end before the new column
        const int place = at < cells ? cellRange(before, at).first : static_cast<int>(before.text.size());
        builder.changeParagraph(before, withText(before, place, place, QStringLiteral("\t")));
    }
    return builder.take();
}

Result<ChangeSet> removeTableColumn(const Document &document, Id row, int column, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    if (tableColumns(document, row) < 2)
        return refused(tr("表格只剩一列，不能删。"), row, tr("要去掉整个表格，请删除它的各行。"));
    ChangeBuilder builder(document, context, tr("删除列"));
    const std::vector<Id> rows = tableRows(document, row);
    for (const Id id : rows) {
        const Paragraph &before = *document.find<Paragraph>(id);
        const auto cells = static_cast<int>(before.text.count(u'\t')) + 1;
        if (column < 0 || column >= cells)
            continue;
        auto [from, to] = cellRange(before, column);
        if (to < before.text.size())
            ++to; // with the tab behind it
        else if (from > 0)
            --from;
        builder.changeParagraph(before, withText(before, from, to, {}));
    }
    return builder.take();
}

Result<ChangeSet> toggleTableHead(const Document &document, Id row, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    const bool off = document.find<Paragraph>(row)->role == ParagraphRole::TableHead;
    ChangeBuilder builder(document, context, tr("表头"));
    bool below = false;
    const std::vector<Id> rows = tableRows(document, row);
    for (const Id id : rows) {
        const Paragraph &before = *document.find<Paragraph>(id);
        Paragraph after = before;
        const bool isRow = id == row;
        after.role = below || (isRow && off) ? ParagraphRole::TableRow : ParagraphRole::TableHead;
        below = below || isRow;
        builder.changeParagraph(before, after);
    }
    return builder.take();
}

std::vector<QStringList> cellsOfText(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false, begins = true;
    const auto endCell = [&] {
        row << cellText(cell);
        cell.clear();
        begins = true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[i++];
            else
                quoted = false;
        } else if (c == u'"' && begins && text.indexOf(u'"', i + 1) >= 0) {
            quoted = true;
            begins = false;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            endCell();
            rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
            begins = false;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.push_back(row);
    }
    while (!rows.empty() && rows.back() == QStringList{QString()})
        rows.pop_back();
    return rows;
}

Result<ChangeSet> fillCells(
    const Document &document, Id row, int column, const QString &text, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    const std::vector<QStringList> cells = cellsOfText(text);
    for (const QStringList &each : cells)
        if (column < 0 || column + each.size() > kMostTableColumns)
            return refused(tr("表格最多 %1 列。").arg(kMostTableColumns), row);
    ChangeBuilder builder(document, context, tr("粘贴表格"));
    const std::vector<Id> rows = tableRows(document, row);
    auto at = std::find(rows.begin(), rows.end(), row);
    std::size_t line = 0;
    for (; line < cells.size() && at != rows.end(); ++line, ++at) {
        const Paragraph &before = *document.find<Paragraph>(*at);
        Paragraph after = before;
        for (qsizetype i = 0; i < cells[line].size(); ++i)
            after = withCell(after, column + static_cast<int>(i), cells[line][i]);
        builder.changeParagraph(before, after);
    }
    if (line < cells.size()) {
        const Paragraph &last = *document.find<Paragraph>(rows.back());
        const auto keys = keysBehind(document, last, static_cast<int>(cells.size() - line), builder);
        const QString empty = emptyCells(tableColumns(document, row));
        for (std::size_t i = 0; line < cells.size(); ++line, ++i) {
            Paragraph made = rowLike(last, keys[i], empty);
            for (qsizetype c = 0; c < cells[line].size(); ++c)
                made = withCell(made, column + static_cast<int>(c), cells[line][c]);
            builder.put(std::move(made));
        }
    }
    return withLimits(document, document.find<Paragraph>(row)->parent, builder.take());
}

Result<ChangeSet> tableAt(
    const Document &document, Id paragraph, const QString &text, bool hasHead, const EditContext &context)
{
    const Paragraph *at = document.find<Paragraph>(paragraph);
    if (!at)
        return refused(tr("没有这个段落。"), paragraph);
    if (!document.find<Story>(at->parent))
        return refused(tr("只有稿件的文字里可以有表格，图片说明和框里不行。"), paragraph);
    const std::vector<QStringList> cells = cellsOfText(text);
    if (cells.empty())
        return refused(tr("表格至少要有一行。"), paragraph);
    for (const QStringList &each : cells)
        if (each.size() > kMostTableColumns)
            return refused(tr("表格最多 %1 列。").arg(kMostTableColumns), paragraph);
    ChangeBuilder builder(document, context, tr("插入表格"));
    const bool replaces = at->text.isEmpty() && at->role == ParagraphRole::Body;
    const std::size_t behind = cells.size() - (replaces ? 1 : 0);
    const auto keys =
        behind > 0 ? keysBehind(document, *at, static_cast<int>(behind), builder) : std::vector<OrderKey>();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool here = replaces && i == 0;
        Paragraph made = rowLike(*at, here ? at->order : keys[i - (replaces ? 1 : 0)], cells[i].join(u'\t'));
        if (here)
            made.id = at->id;
        if (hasHead && i == 0)
            made.role = ParagraphRole::TableHead;
        builder.put(std::move(made));
    }
    return withLimits(document, at->parent, builder.take());
}

Result<ChangeSet> clearCells(
    const Document &document, Id fromRow, int from, Id toRow, int to, const EditContext &context)
{
    const std::vector<Id> rows = tableRows(document, fromRow);
    const auto first = std::find(rows.begin(), rows.end(), fromRow);
    const auto last = std::find(first, rows.end(), toRow);
    if (first == rows.end() || last == rows.end())
        return refused(tr("选中的不在同一个表格里。"), fromRow);
    ChangeBuilder builder(document, context, tr("清空格子"));
    for (auto row = first; row <= last; ++row) {
        const Paragraph &before = *document.find<Paragraph>(*row);
        const int start = row == first ? std::clamp<int>(from, 0, static_cast<int>(before.text.size())) : 0;
        const int end = row == last ? std::clamp<int>(to, start, static_cast<int>(before.text.size()))
                                    : static_cast<int>(before.text.size());
        const auto tabs = QStringView(before.text).mid(start, end - start).count(u'\t');
        builder.changeParagraph(before, withText(before, start, end, QString(tabs, u'\t')));
    }
    return builder.take();
}

Result<ChangeSet> eraseKeepingCells(
    const Document &document, Id fromParagraph, int from, Id toParagraph, int to, const EditContext &context)
{
    const Paragraph *first = document.find<Paragraph>(fromParagraph);
    const Paragraph *last = document.find<Paragraph>(toParagraph);
    const bool ends = (first && isTableRole(first->role)) || (last && isTableRole(last->role));
    const bool within = first && first == last && !QStringView(first->text).mid(from, to - from).contains(u'\t');
    if (!first || !last || !ends || within)
        return deleteRange(document, fromParagraph, from, toParagraph, to, context);
    const std::vector<Id> rows = tableRows(document, fromParagraph);
    if (std::find(rows.begin(), rows.end(), toParagraph) != rows.end())
        return clearCells(document, fromParagraph, from, toParagraph, to, context);
    ChangeBuilder builder(document, context, tr("删除"));
    const auto erase = [&](const Paragraph &paragraph, int start, int end) {
        const auto size = static_cast<int>(paragraph.text.size());
        start = std::clamp(start, 0, size);
        end = std::clamp(end, start, size);
        const auto tabs =
            isTableRole(paragraph.role) ? QStringView(paragraph.text).mid(start, end - start).count(u'\t') : 0;
        builder.changeParagraph(paragraph, withText(paragraph, start, end, QString(tabs, u'\t')));
    };
    bool inside = false;
    for (const Paragraph *each : document.childrenOf<Paragraph>(first->parent)) {
        if (each->id == toParagraph) {
            erase(*each, 0, to);
            break;
        }
        if (each->id == fromParagraph)
            erase(*each, from, static_cast<int>(each->text.size()));
        else if (inside)
            builder.remove(each->id);
        inside = inside || each->id == fromParagraph;
    }
    return builder.take();
}

Result<ChangeSet> removeEmptyParagraph(const Document &document, Id paragraph, const EditContext &context)
{
    const Paragraph *at = document.find<Paragraph>(paragraph);
    if (!at || !at->text.isEmpty() || document.children(at->parent, ObjectKind::Paragraph).size() < 2)
        return refused(tr("这个段落不是空的，或者是仅有的一段。"), paragraph);
    ChangeBuilder builder(document, context, tr("删除"));
    builder.remove(paragraph);
    return builder.take();
}

Result<ChangeSet> leaveTable(const Document &document, Id row, const EditContext &context)
{
    if (const auto status = checkInTable(document, row); !status)
        return tl::unexpected(status.error());
    const Paragraph &before = *document.find<Paragraph>(row);
    Paragraph after = before;
    after.role = ParagraphRole::Body;
    QString text = before.text;
    text = text.replace(u'\t', QChar(0x3000));
    if (QStringView(text).trimmed().isEmpty())
        text.clear();
    if (text.size() == before.text.size())
        after.text = text;
    else
        after = withText(after, 0, static_cast<int>(after.text.size()), text);
    ChangeBuilder builder(document, context, tr("不再是表格"));
    builder.changeParagraph(before, after);
    return builder.take();
}

} // namespace banxin::edit
