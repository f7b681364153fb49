#include "manuscript/text_columns.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;

namespace {

bool isBetweenBars(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.size() >= 3 && trimmed.startsWith(u'|') && trimmed.endsWith(u'|')
        && std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c != u'|' && !c.isSpace(); });
}

// What looks like a person's name, padded or not.
bool isName(const QString &cell)
{
    static const QRegularExpression name(u"^[\\p{Han}·]{2,4}$"_s);
    return name.match(QString(cell).remove(QRegularExpression(u"[\\s\\x{3000}]"_s))).hasMatch();
}

enum class By { Nothing, Tabs, Spaces };

struct Columns {
    By by = By::Nothing;
    QStringList cells;
    qsizetype second = 0; // where the second begins, Western characters being half as wide
};

Columns columnsOf(const Block &block)
{
    static const QRegularExpression gap(u"[ \\x{3000}\\x{A0}]{2,}"_s);
    static const QRegularExpression prose(u"[，。；！？]|^[^:：]{1,8}[：:](?!\\d)"_s);
    if (block.kind != Block::Kind::Text || block.headingLevel != 0)
        return {};
    const QString text = block.text.trimmed();
    const By by = text.contains(u'\t') ? By::Tabs : By::Spaces;
    Columns columns{by, by == By::Tabs ? text.split(u'\t') : text.split(gap)};
    if (columns.cells.size() < 2)
        return {};
    if (by == By::Spaces) {
        const auto widthOf = [](QStringView part) {
            return std::accumulate(part.begin(), part.end(), qsizetype(0),
                [](qsizetype sum, QChar c) { return sum + (c.unicode() < 0x2E80 ? 1 : 2); });
        };
        const qsizetype begin = text.indexOf(columns.cells[1], columns.cells[0].size());
        columns.second = widthOf(QStringView(text).left(begin));
    }
    for (QString &cell : columns.cells) {
        cell = cell.trimmed();
        if (by == By::Spaces && (cell.size() > 24 || prose.match(cell).hasMatch()))
            return {};
    }
    return columns;
}

bool isTable(const std::vector<Columns> &rows, std::size_t from, std::size_t to)
{
    const std::size_t count = to - from;
    const qsizetype width = rows[from].cells.size();
    if (count < 2 || (rows[from].by == By::Spaces && width == 2 && count < 3))
        return false;
    // 《渡船》  张三: works and who made them are a list, unless the names stand one under the other.
    const bool areWorks = std::all_of(rows.begin() + static_cast<std::ptrdiff_t>(from),
        rows.begin() + static_cast<std::ptrdiff_t>(to), [](const Columns &row) {
            return row.by == By::Spaces && row.cells.size() == 2 && row.cells[0].contains(u'《');
        });
    if (areWorks
        && std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.begin() + static_cast<std::ptrdiff_t>(to),
            [&](const Columns &row) { return row.second != rows[from].second; }))
        return false;
    for (std::size_t i = from; i < to; ++i) {
        if (!std::all_of(rows[i].cells.begin(), rows[i].cells.end(), isName))
            return true;
    }
    return false;
}

} // namespace

BarTables::BarTables(const QStringList &lines)
    : m_kinds(static_cast<std::size_t>(lines.size()), Kind::None)
{
    static const QRegularExpression rule(u"^\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*$"_s);
    const auto size = static_cast<std::size_t>(lines.size());
    const auto line = [&lines](std::size_t i) -> const QString & { return lines[static_cast<qsizetype>(i)]; };
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0 && line(i).contains(u'|') && line(i - 1).contains(u'|') && m_kinds[i - 1] != Kind::Rule
            && rule.match(line(i)).hasMatch()) {
            m_kinds[i - 1] = Kind::Head;
            m_kinds[i] = Kind::Rule;
            while (i + 1 < size && line(i + 1).contains(u'|'))
                m_kinds[++i] = Kind::Row;
        } else if (isBetweenBars(line(i))
            && ((i > 0 && isBetweenBars(line(i - 1))) || (i + 1 < size && isBetweenBars(line(i + 1))))) {
            m_kinds[i] = Kind::Row;
        }
    }
}

Block BarTables::row(qsizetype index, const QString &text, int line) const
{
    Block block;
    block.kind = Block::Kind::TableRow;
    block.line = line;
    block.isTableHead = kind(index) == Kind::Head;
    QString cell;
    QStringList cells;
    for (const QChar c : text) {
        if (c != u'|') {
            cell += c;
            block.text += c;
            continue;
        }
        block.markup.push_back({line, u"|"_s, static_cast<int>(block.text.size()), {}});
        cells.append(cell.trimmed());
        cell.clear();
    }
    cells.append(cell.trimmed());
    if (text.trimmed().startsWith(u'|'))
        cells.removeFirst();
    if (text.trimmed().endsWith(u'|') && !cells.isEmpty())
        cells.removeLast();
    block.cells = cells;
    return block;
}

void findColumns(std::vector<Block> &blocks)
{
    std::vector<Columns> rows;
    rows.reserve(blocks.size());
    for (const Block &block : blocks)
        rows.push_back(columnsOf(block));
    for (std::size_t from = 0; from < blocks.size();) {
        std::size_t to = from + 1;
        if (rows[from].by == By::Nothing) {
            from = to;
            continue;
        }
        while (to < blocks.size() && blocks[to].blanksBefore == 0 && rows[to].by == rows[from].by
            && rows[to].cells.size() == rows[from].cells.size())
            ++to;
        if (isTable(rows, from, to)) {
            for (std::size_t i = from; i < to; ++i) {
                blocks[i].kind = Block::Kind::TableRow;
                blocks[i].cells = rows[i].cells;
            }
        }
        from = to;
    }
}

} // namespace banxin::manuscript
