#include "manuscript/pdf_source.h"

#include "manuscript/column_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace banxin::manuscript {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("manuscript", text); }

struct Edges {
    double left = 0;
    double right = 0;
};

/// Where the lines of a column begin and end, whatever indents and short ends there are.
Edges edgesOf(const TextColumn &column)
{
    Edges edges{column.front().left, column.front().right};
    for (const raster::TextLine &line : column) {
        edges.left = std::min(edges.left, line.left);
        edges.right = std::max(edges.right, line.right);
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

struct Placed {
    const raster::TextLine *line;
    Edges edges; // of the column
    Edges stand; // what it is centred in
    std::size_t column;
};

/// Whether `next` goes on with what `line` says: the line is full, and the next begins without an indent.
bool goesOn(const Placed &line, const Placed &next)
{
    const double size = std::max(line.line->size, 1.0);
    if (!isNear(line.line->size, next.line->size, 0.06) || line.line->isBold != next.line->isBold)
        return false;
    // Marks at a line's end may hang out or be pressed: half a character, and one that did not fit.
    const bool isFull = line.line->right > line.edges.right - size * 1.6;
    const bool isIndented = next.line->left > next.edges.left + size * 0.8;
    if (!isFull || isIndented)
        return false;
    if (line.column != next.column) {
        const double width = line.edges.right - line.edges.left, nextWidth = next.edges.right - next.edges.left;
        if (isNear(width, nextWidth, 0.15))
            return true;
        // The last column may have one short line, whose indent nobody sees.
        const QChar last = line.line->text.trimmed().back();
        return nextWidth < width && !QStringLiteral("。！？”…").contains(last);
    }
    const double gap = next.line->top - line.line->bottom;
    return gap < size * 1.1 && gap > -size;
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
        const bool isNewColumn = i > 0 && lines[i - 1].column != first.column;
        if (i > 0 && !isNewColumn && first.line->top - lines[i - 1].line->bottom > size * 1.2)
            block.blanksBefore = 1;
        append(block, first.line->text.trimmed());
        std::size_t next = i + 1;
        for (; next < lines.size() && goesOn(lines[next - 1], lines[next]); ++next)
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
    source.notes.push_back(tr("文字取自 PDF，段落是按缩进和行尾接起来的，请对照原件；图没有读入。"));
    if (silent > 0)
        source.notes.push_back(tr("PDF 有 %1 页没有文字。").arg(silent));
    return source;
}

} // namespace banxin::manuscript
