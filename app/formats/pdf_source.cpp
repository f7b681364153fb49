#include "formats/pdf_source.h"

#include "formats/column_order.h"
#include "formats/looks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin::formats {

using manuscript::Block;
using manuscript::Source;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

struct Edges {
    double left = 0;
    double right = 0;
};

/// Where the lines of a column begin and end, whatever indents and short ends there are, and but for the odd address
/// that runs over.
Edges edgesOf(const TextColumn &column)
{
    Edges edges{column.front().left, column.front().right};
    std::vector<double> ends;
    for (const raster::TextLine &line : column) {
        edges.left = std::min(edges.left, line.left);
        edges.right = std::max(edges.right, line.right);
        ends.push_back(line.right);
    }
    const std::size_t company = std::max<std::size_t>(2, ends.size() / 8);
    std::sort(ends.begin(), ends.end(), std::greater<>());
    for (std::size_t i = 0; i + company < ends.size(); ++i) {
        if (ends[i + company] < ends[i] - std::max(column.front().size, 6.0))
            continue;
        edges.right = ends[i];
        break;
    }
    return edges;
}

/// Of a head, which may stand alone: what it stands over or under as well.
Edges widened(Edges edges, const std::vector<TextColumn> &page, double pageWidth)
{
    const Edges own = edges;
    int columns = 0;
    for (const TextColumn &other : page) {
        const Edges its = edgesOf(other);
        if (its.left < own.right && its.right > own.left) {
            edges.left = std::min(edges.left, its.left);
            edges.right = std::max(edges.right, its.right);
            ++columns;
        }
    }
    if (columns > 2) // itself and two more: it stands over the page, whose last column may be short
        edges.right = std::max(edges.right, pageWidth - edges.left);
    return edges;
}

bool isNear(double one, double other, double part) { return std::abs(one - other) <= part * std::max(one, other); }

bool isLatin(QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); }

bool isOneOf(QChar c, QStringView marks) { return marks.contains(c); }

/// How much of the line before it the next one's first word would have wanted: what cannot be parted from its first
/// character goes with it (CLREQ, 3.1.4).
double firstWordWidth(const raster::TextLine &line)
{
    const QString text = line.text.trimmed();
    constexpr double latin = 0.55;
    double width = 0;
    qsizetype at = 0;
    while (at < text.size() && isOneOf(text[at], u"“‘（《〈【「『(["))
        ++at, width += 1;
    if (at < text.size() && (isLatin(text[at]) || isOneOf(text[at], u"/:.-_@#%"))) {
        for (; at < text.size() && text[at].unicode() < 0x250 && !text[at].isSpace(); ++at)
            width += latin;
    } else if (at < text.size()) {
        ++at, width += 1;
    }
    // Programs part nothing before or after quotation marks (UAX #14, LB19), whichever way they look.
    while (at < text.size() && isOneOf(text[at], u"，。、；：？！”’）》〉】」』…—“‘,.;:?!)]")) {
        const bool isQuote = isOneOf(text[at], u"“‘");
        ++at, width += 1;
        if (isQuote && at < text.size())
            ++at, width += 1;
    }
    return width * line.size;
}

struct Placed {
    const raster::TextLine *line;
    Edges edges; // of the column
    Edges stand; // what it is centred in
    std::size_t column;
};

/// What the whole text keeps to.
struct Habits {
    std::map<int, double> pitches; // from line to line within a paragraph, by the type's size in tenths of a point
    bool hasIndents = false;
    double usualSize = 0; // of most lines
    double usualPitch = 0; // of these
};

int tenths(double size) { return static_cast<int>(std::lround(size * 10)); }

Habits habitsOf(const std::vector<Placed> &lines)
{
    Habits habits;
    std::map<int, std::vector<double>> pitches;
    int indented = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Placed &before = lines[i - 1], &line = lines[i];
        if (before.column != line.column || !isNear(before.line->size, line.line->size, 0.06))
            continue;
        const double pitch = line.line->top - before.line->top;
        if (pitch > 0)
            pitches[tenths(line.line->size)].push_back(pitch);
        const double indent = line.line->left - line.edges.left;
        indented += indent > line.line->size * 0.8 && indent < line.line->size * 3.5;
    }
    std::size_t most = 0;
    for (auto &[size, all] : pitches) {
        // Most lines stand in paragraphs; those that begin one may stand further off.
        const auto low = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 4);
        std::nth_element(all.begin(), low, all.end());
        habits.pitches[size] = *low;
        if (all.size() > most) {
            most = all.size();
            habits.usualSize = size / 10.0;
            habits.usualPitch = *low;
        }
    }
    constexpr std::size_t linesAnIndent = 25;
    habits.hasIndents = indented > 0 && static_cast<std::size_t>(indented) * linesAnIndent >= lines.size();
    return habits;
}

/// Whether `next` goes on with what `line` says: the line is full, and the next begins without an indent.
bool goesOn(const Placed &line, const Placed &next, const Habits &habits)
{
    const double size = std::max(line.line->size, 1.0);
    if (!isNear(line.line->size, next.line->size, 0.06) || line.line->isBold != next.line->isBold)
        return false;
    const bool isFull = line.line->right + firstWordWidth(*next.line) > line.edges.right - size * 0.6;
    const bool isIndented = next.line->left > next.edges.left + size * 0.8;
    if (!isFull || isIndented)
        return false;
    if (line.column != next.column) {
        const bool isEnd = isOneOf(line.line->text.trimmed().back(), u"。！？”…");
        const double width = line.edges.right - line.edges.left, nextWidth = next.edges.right - next.edges.left;
        if (isNear(width, nextWidth, 0.15))
            return habits.hasIndents || !isEnd;
        return nextWidth < width && !isEnd; // the last column may have one short line, whose indent nobody sees
    }
    const double pitch = next.line->top - line.line->top;
    const auto usual = habits.pitches.find(tenths(next.line->size));
    const double most = usual != habits.pitches.end() ? std::min(usual->second * 1.22, size * 2.6) : size * 2.1;
    return pitch > 0 && pitch <= most;
}

void append(Block &block, const QString &text)
{
    if (!block.text.isEmpty() && isLatin(block.text.back()) && isLatin(text[0]))
        block.text += u' ';
    block.text += text;
}

} // namespace

std::vector<Block> paragraphsOf(const std::vector<raster::PageText> &pages)
{
    std::vector<std::vector<TextColumn>> read;
    std::vector<Placed> lines;
    std::size_t column = 0;
    for (const raster::PageText &page : pages)
        read.push_back(columnsOf(page.lines));
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const std::vector<TextColumn> &columns = read[page];
        for (const TextColumn &one : columns) {
            constexpr std::size_t mostHeadLines = 4;
            const Edges edges = edgesOf(one);
            const Edges stand = one.size() <= mostHeadLines ? widened(edges, columns, pages[page].width) : edges;
            for (const raster::TextLine &line : one)
                lines.push_back({&line, edges, stand, column});
            ++column;
        }
    }
    const Habits habits = habitsOf(lines);
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines.size();) {
        const Placed &first = lines[i];
        const double size = std::max(first.line->size, 1.0);
        Block block;
        block.line = static_cast<int>(blocks.size()) + 1;
        block.size = std::clamp(std::round(first.line->size * 10) / 10, 0.0, 1000.0);
        block.isBold = first.line->isBold;
        const double leftSpace = first.line->left - first.stand.left,
                     rightSpace = first.stand.right - first.line->right;
        block.isCentred = leftSpace > size * 2.5 && std::abs(leftSpace - rightSpace) < size;
        block.isIndented = !block.isCentred && first.line->left - first.edges.left > size * 0.8;
        const bool isBelow = i > 0 && lines[i - 1].column == first.column && habits.usualPitch > 0;
        if (isBelow) {
            // Of large type the line itself is higher.
            const double pitch = first.line->top - lines[i - 1].line->top - std::max(0.0, size - habits.usualSize);
            constexpr double most = 20;
            block.blanksBefore = static_cast<int>(std::lround(std::clamp(pitch / habits.usualPitch - 1, 0.0, most)));
        }
        append(block, first.line->text.trimmed());
        std::size_t next = i + 1;
        for (; next < lines.size() && goesOn(lines[next - 1], lines[next], habits); ++next)
            append(block, lines[next].line->text.trimmed());
        blocks.push_back(std::move(block));
        i = next;
    }
    return blocks;
}

base::Result<Source> pdfSource(const QByteArray &bytes, const QString &name)
{
    const auto pages = raster::pageTexts(bytes);
    if (!pages) {
        base::Error error = pages.error();
        error.where = name;
        error.advice = tr("请向供稿人要文本或 Word 文件。");
        return tl::unexpected(std::move(error));
    }
    qsizetype characters = 0, unknown = 0, silent = 0;
    for (const raster::PageText &page : *pages) {
        silent += page.lines.empty();
        for (const raster::TextLine &line : page.lines) {
            characters += line.text.size();
            unknown += line.text.count(QChar(0xFFFD));
        }
    }
    if (characters == 0) {
        return base::failure(base::ErrorKind::Refused, tr("PDF 里只有图、没有文字，多半是扫描件。"), name,
            tr("请先用文字识别软件处理，或者向供稿人要文本。"));
    }
    if (unknown * 3 > characters) {
        return base::failure(base::ErrorKind::Refused, tr("PDF 的字体没有说明各个字形是什么字，文字读不出来。"), name,
            tr("请向供稿人要文本或 Word 文件。"));
    }
    Source source;
    source.name = name;
    source.blocks = paragraphsOf(*pages);
    addHeadingLevels(source.blocks);
    source.notes.push_back(tr("文字取自 PDF，段落是按缩进和行尾接起来的，请对照原件；图没有读入。"));
    if (silent > 0)
        source.notes.push_back(tr("PDF 有 %1 页没有文字。").arg(silent));
    return source;
}

} // namespace banxin::formats
