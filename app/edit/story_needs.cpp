#include "edit/story_needs.h"

#include "model/paragraph_roles.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

constexpr int kLeastPictureRows = 3;
constexpr int kLeastTextRows = 3; // fewer beside or below a picture take no text (layout/area_geometry.h)

int linesOf(std::int64_t ems, std::int64_t measure)
{
    return static_cast<int>(std::max<std::int64_t>(1, (ems + measure - 1) / std::max<std::int64_t>(1, measure)));
}

/// A measure in thousandths of the em of that size.
std::int64_t emsIn(Length width, Length size)
{
    return size <= Length() ? 1000 : std::max<std::int64_t>(1000, width.scaled(1000, size.toEmu()).toEmu());
}

int charactersOf(QStringView text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar unit) { return !unit.isLowSurrogate() && !unit.isSpace(); }));
}

} // namespace

std::int64_t emsOf(QStringView text)
{
    std::int64_t ems = 0;
    for (const QChar unit : text) {
        if (!unit.isLowSurrogate())
            ems += unit.unicode() < 0x2000 ? 520 : 1000;
    }
    return ems;
}

StoryNeeds::StoryNeeds(const Document &document, const HouseStyles &styles, const Grid &grid, Id story)
    : m_styles(&styles)
    , m_grid(grid)
{
    const Length width = grid.columnWidth(), pitch = std::max(grid.pitch(), Length::emu(1));
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story)) {
        const Text text{paragraph->role, &paragraph->text, paragraph->style, emsOf(paragraph->text)};
        if (isHeadlineRole(paragraph->role)) {
            m_heading.push_back(text);
            continue;
        }
        m_body.push_back(text);
        m_characters += charactersOf(paragraph->text);
        const ResolvedParagraph &style = look(text, {});
        const std::int64_t indent = style.indent.thousandths + style.rightIndent.thousandths;
        const int lines = linesOf(text.ems + indent, emsIn(width, style.characters.size));
        const int high = std::max(1, rowsFor(style.leading - (style.gridLocked ? pitch / 8 : Length()), grid));
        if (style.rows > 0)
            m_lines += style.rows + style.extraRowsPerLine * (lines - 1);
        else if (style.gridLocked)
            m_lines += lines * high;
        else
            m_lines += rowsFor(style.leading * lines + style.spaceBefore + style.spaceAfter, grid);
        m_heads += isSectionRole(paragraph->role) ? 1 : 0;
    }
    const auto assets = document.all(ObjectKind::Asset);
    for (const StoryPicture *picture : document.childrenOf<StoryPicture>(story)) {
        Shot &made = m_pictures.emplace_back();
        made.picture = picture->id;
        for (const Id id : assets) { // 2:3 where the bytes are not known yet
            const Asset *asset = document.find<Asset>(id);
            if (asset->digest == picture->asset && asset->pixelWidth > 0 && asset->pixelHeight > 0) {
                made.high = asset->pixelHeight;
                made.wide = asset->pixelWidth;
                break;
            }
        }
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(picture->id))
            made.words.push_back({paragraph->role, &paragraph->text, paragraph->style, emsOf(paragraph->text)});
    }
}

const ResolvedParagraph &StoryNeeds::look(const Text &text, const HeadingStyles &styles) const
{
    if (!text.style.isEmpty())
        return m_styles->resolved(text.style);
    const auto found = styles.find(text.role);
    return m_styles->resolved(found == styles.end() ? toName(text.role) : found->second);
}

std::int64_t StoryNeeds::headlineEms() const
{
    std::int64_t ems = 0;
    for (const Text &text : m_heading)
        ems += text.role == ParagraphRole::Headline ? text.ems : 0;
    return ems;
}

/// A quarter of a line is lost where lines end with the sense.
int StoryNeeds::headlineLines(const Text &text, const ResolvedParagraph &style, Length width) const
{
    const Length size = style.characters.size + style.characters.tracking.at(style.characters.size);
    const std::int64_t indent = style.indent.thousandths;
    int lines = 0;
    for (const QStringView part : QStringView(*text.text).split(QChar(QChar::LineSeparator))) {
        const std::int64_t ems = emsOf(part) + indent;
        if (!style.breakBySense) {
            lines += linesOf(ems, emsIn(width, size));
            continue;
        }
        const int least = linesOf(ems, emsIn(width, size.scaled(style.minimumWidthPercent, 100)));
        lines += least > 1 ? std::max(least, linesOf(ems, emsIn(width, size) * 3 / 4)) : least;
    }
    return lines;
}

int StoryNeeds::headlineLines(const QString &style, int columns) const
{
    int lines = 0;
    for (const Text &text : m_heading) {
        if (text.role == ParagraphRole::Headline)
            lines += headlineLines(text, m_styles->resolved(style), m_grid.spanWidth(columns));
    }
    return lines;
}

int StoryNeeds::headingRows(int columns, const HeadingStyles &styles) const
{
    Length height;
    for (const Text &text : m_heading) {
        const ResolvedParagraph &style = look(text, styles);
        height += style.leading * headlineLines(text, style, m_grid.spanWidth(columns)) + style.spaceBefore
            + style.spaceAfter;
    }
    // As flow_headline.cpp has it: half a row above, one below.
    return height.isZero() ? 0 : rowsFor(height + m_grid.pitch().scaled(3, 2), m_grid);
}

int StoryNeeds::lines(int columns) const
{
    if (m_lines == 0)
        return 0;
    return m_lines + (m_lines + 49) / 50 + std::min(m_heads, columns - 1);
}

const StoryNeeds::Shot *StoryNeeds::shot(Id picture) const
{
    for (const Shot &one : m_pictures) {
        if (one.picture == picture)
            return &one;
    }
    return nullptr;
}

int StoryNeeds::pictureRows(Id picture, int span) const
{
    const Shot *one = shot(picture);
    if (!one)
        return 0;
    // The nearest whole number of rows; the last of them ends with its em box.
    const Length natural = m_grid.spanWidth(span).scaled(one->high, one->wide) + m_grid.pitch() - m_grid.bodySize;
    return std::max(kLeastPictureRows, rowsFor(natural - m_grid.pitch() / 2, m_grid));
}

int StoryNeeds::captionRows(Id picture, int span) const
{
    const Shot *one = shot(picture);
    if (!one)
        return 0;
    Length height;
    for (const Text &text : one->words) {
        const ResolvedParagraph &style = look(text, {});
        height += style.leading * linesOf(text.ems, emsIn(m_grid.spanWidth(span), style.characters.size));
    }
    return rowsFor(height, m_grid);
}

int StoryNeeds::capacity(const GridRect &at, int head, const std::vector<PictureSpot> &pictures) const
{
    int lines = 0;
    for (int column = at.column; column < at.column + at.columns; ++column) {
        int from = at.row + head;
        for (const PictureSpot &spot : pictures) {
            if (column < spot.at.column || column >= spot.at.column + spot.at.columns)
                continue;
            const int above = spot.at.row - from;
            lines += above >= kLeastTextRows ? above : 0;
            from = spot.at.row + spot.whole().rows;
        }
        const int below = at.row + at.rows - from;
        lines += below >= kLeastTextRows || from == at.row + head ? std::max(0, below) : 0;
    }
    return lines;
}

StoryNeeds::Filling StoryNeeds::filling(const GridRect &at, const HeadingStyles &styles) const
{
    Filling filling;
    const int head = headingRows(at.columns, styles), foot = at.row + at.rows;
    // Half of the columns, a third where there are many.
    const int share = at.columns > 5 ? (at.columns + 1) / 3 : std::max(1, at.columns / 2);
    const int span = hasText() ? share : at.columns;
    int column = at.column + at.columns - span, row = at.row + head;
    bool isFull = false;
    for (const Shot &one : m_pictures) {
        const int caption = captionRows(one.picture, span), natural = pictureRows(one.picture, span);
        const int room = foot - at.row - head;
        const int tallest = std::max(kLeastPictureRows, (hasText() ? room * 2 / 3 : room) - caption);
        const int rows = std::min(natural, tallest);
        filling.holdsAll = filling.holdsAll && rows * 100 >= natural * (100 - kMostCropPercent);
        if (row + rows + caption > foot && row > at.row + head) {
            column -= span;
            row = at.row + head;
        }
        isFull = isFull || column < at.column || row + rows + caption > foot;
        if (isFull)
            break;
        filling.pictures.push_back({one.picture, {column, row, span, rows}, caption});
        row += rows + caption; // a row between would take a lone line of text
    }
    filling.holdsAll = filling.holdsAll && !isFull;
    filling.freeLines = capacity(at, head, filling.pictures);
    return filling;
}

int StoryNeeds::rows(int columns, const HeadingStyles &styles) const
{
    const int needed = lines(columns), head = headingRows(columns, styles), most = rowsOf(m_grid);
    int rows = std::max(1, head + (needed + columns - 1) / std::max(1, columns));
    if (hasText())
        rows = std::max(rows, head + kLeastTextRows);
    for (; rows <= most; ++rows) {
        const Filling one = filling({0, 0, columns, rows}, styles);
        if (one.holdsAll && one.freeLines >= needed)
            break;
    }
    return rows;
}

} // namespace banxin::edit
