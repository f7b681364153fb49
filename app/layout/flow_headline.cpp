// Headline blocks into areas: across the head of an area, in an area of their own, or running down beside
// the text.
#include "layout/story_flow.h"

namespace banxin::layout {

using base::Length;
using base::Point;
using base::Rect;

namespace {

/// How much of an area's width a headline at its side takes that needs `width`.
Length besideText(const AreaGeometry &geometry, Length width, bool atRight)
{
    constexpr int least = 8; // characters that a line beside a headline should have
    const Rect inner = geometry.inner();
    const Length enough = geometry.grid().bodySize * least;
    for (const Strip &leg : geometry.legs()) {
        const Length near = atRight ? inner.right() - leg.x - leg.width : leg.x - inner.x, far = near + leg.width;
        if (near < width && width < far && far - width < enough)
            return far;
    }
    return width;
}

} // namespace

const AreaGeometry &StoryFlow::geometryOf(int area) const
{
    const auto &beside = m_besideHeadline[static_cast<std::size_t>(area)];
    return beside ? *beside : m_in.areas[static_cast<std::size_t>(area)].geometry;
}

/// Its headline runs down though its text does not.
bool StoryFlow::standsVertical(int area) const
{
    const FlowArea &flowArea = m_in.areas[static_cast<std::size_t>(area)];
    return flowArea.content->headlineForm != model::HeadlineForm::Across && !flowArea.geometry.isVertical();
}

int StoryFlow::headlineEnd(const Segment &segment) const
{
    int last = segment.first;
    while (last < segment.last && isHeadlineRole(m_in.paragraphs[static_cast<std::size_t>(last)]->role))
        ++last;
    return last;
}

HeadlineBlock StoryFlow::headline(int first, int last, int area, Length measure, Length room)
{
    std::vector<HeadlinePart> parts;
    for (int p = first; p < last; ++p)
        parts.push_back({p, m_in.paragraphs[static_cast<std::size_t>(p)]->role, &block(p, area).input.format});
    const model::AreaContent &content = *m_in.areas[static_cast<std::size_t>(area)].content;
    return composedHeadline(parts, {measure, room, content.kickerPlace, content.deckPlace},
        [&](const HeadlinePart &part, Length width, int lines) {
            if (lines == 0 || !part.format->breakBySense)
                return setting(part.paragraph, area, {{width}}, 0).set;
            const TextBlock &text = block(part.paragraph, area);
            typeset::ParagraphInput input = text.input;
            const int most = input.format.maximumLines;
            input.format.maximumLines = most > 0 ? std::min(most, lines) : lines;
            return setLines(text, input, {{width}});
        });
}

/// What a line's type measures: less than its style says where the headline was made smaller to fit.
Length StoryFlow::typeSize(const HeadlineLine &line, int area)
{
    const Length asked = block(line.paragraph, area).input.format.characters.size;
    const Length set = line.set->lines[static_cast<std::size_t>(line.line)].size;
    return set > Length() ? std::min(asked, set) : asked;
}

/// Puts the block's lines at a place; those below `bottom` stay out. Returns the first of them.
std::optional<std::size_t> StoryFlow::emitHeadline(
    const HeadlineBlock &headlines, int area, Point at, Length bottom, Length measure)
{
    for (std::size_t i = 0; i < headlines.lines.size(); ++i) {
        const HeadlineLine &line = headlines.lines[i];
        const Length size = typeSize(line, area), top = at.y + line.cell.y;
        const Length emTop = top + (line.cell.height - size) / 2;
        if (emTop + size > bottom)
            return i;
        const Rect cell{at.x + line.cell.x, top, line.hasNeighbour ? line.cell.width : measure, line.cell.height};
        emitLine(line.paragraph, line.set, line.line, {area, 0, at.x + line.x, measure, emTop, cell, size, false});
    }
    return {};
}

/// At the head of an area that takes text below it, across its legs.
void StoryFlow::setHeadlineAcross(Segment &segment)
{
    const int area = segment.start.area;
    const AreaGeometry &geometry = geometryOf(area);
    const model::Grid &grid = geometry.grid();
    const Rect inner = geometry.inner();
    const int last = headlineEnd(segment);
    if (last == segment.first)
        return;

    // As wide as the area is over the block's height, which depends on the width; below what leaves it less
    // than a third of the area.
    Strip across{inner.x, inner.width};
    HeadlineBlock headlines;
    int firstRow = geometry.firstRow();
    const auto place = [&] {
        across = {inner.x, inner.width};
        const Length head = firstRow == geometry.firstRow() ? inner.top() : grid.rowTop(firstRow);
        for (int round = 0; round < 4; ++round) {
            headlines = headline(segment.first, last, area, across.width, inner.bottom() - head + kTolerance);
            const auto free = geometry.stripAcross(head, head + headlines.height + grid.pitch(), grid.bodySize);
            if (!free || free->width * 3 < inner.width)
                return false;
            if (*free == across)
                return true;
            across = *free;
        }
        headlines = headline(segment.first, last, area, across.width, inner.bottom() - head + kTolerance);
        return true;
    };
    while (!place()) {
        if (firstRow >= geometry.lastRow()) {
            firstRow = geometry.firstRow();
            break; // nowhere: over the obstacle, which is found
        }
        ++firstRow;
    }
    // Whole rows: at least half a row above, one below; the rest is shared.
    const Length pitch = grid.pitch(), wanted = headlines.height + pitch / 2 + pitch;
    const int rows = static_cast<int>((wanted.toEmu() + pitch.toEmu() - 1) / pitch.toEmu());
    const Length top = grid.rowTop(firstRow) - (pitch - grid.bodySize) / 2 + pitch / 2 + (pitch * rows - wanted) / 2;
    const auto out = emitHeadline(headlines, area, {across.x, top}, inner.bottom() + kTolerance, across.width);
    if (out) {
        const HeadlineLine &line = headlines.lines[*out];
        oversetHeadline(area, line.paragraph, line.line, last, across.width);
    }
    segment.first = last;
    m_bodyTop[static_cast<std::size_t>(area)] = out ? inner.bottom() : grid.rowTop(firstRow + rows);
    segment.start = headOf(area, 0);
}

/// In an area for headlines alone; what fits as it is, and stands line below line, is left to walk().
void StoryFlow::setHeadlineArea(Segment &segment)
{
    const int area = segment.start.area;
    const AreaGeometry &geometry = geometryOf(area);
    const model::AreaContent &content = *m_in.areas[static_cast<std::size_t>(area)].content;
    if (headlineEnd(segment) != segment.last || geometry.legs().size() > 1 || geometry.isNarrowed())
        return;
    const Rect inner = geometry.inner();
    const Length slack = std::max(kTolerance, block(segment.first, area).input.format.characters.size / 8);
    const bool beside =
        content.kickerPlace == model::HeadlinePlace::Beside || content.deckPlace == model::HeadlinePlace::Beside;
    if (!beside
        && headline(segment.first, segment.last, area, inner.width, Length::mm(100000)).height
            <= inner.height + kTolerance)
        return;
    const HeadlineBlock headlines = headline(segment.first, segment.last, area, inner.width, inner.height + slack);
    if (const auto out = emitHeadline(headlines, area, {inner.x, inner.y}, inner.bottom() + slack, inner.width)) {
        const HeadlineLine &line = headlines.lines[*out];
        oversetHeadline(area, line.paragraph, line.line, segment.last, inner.width);
    }
    segment.first = segment.last;
}

/// Lines that run down, from right to left: in the middle of an area of their own, else at a side of the text,
/// which runs around them.
void StoryFlow::setVerticalHeadline(Segment &segment)
{
    const int area = segment.start.area;
    const FlowArea &flowArea = m_in.areas[static_cast<std::size_t>(area)];
    const AreaGeometry &geometry = geometryOf(area);
    const model::Grid &grid = geometry.grid();
    Rect inner = geometry.inner();
    inner.height = std::max(inner.height, grid.bodySize);
    const bool alone = isBlock(area);
    const int last = alone ? segment.last : headlineEnd(segment);
    if (last == segment.first)
        return;
    const HeadlineBlock headlines = headline(segment.first, last, area, inner.height, inner.width + kTolerance);

    // Beside text it takes half a row more, and the whole of a leg that it leaves too little of for text.
    const Length pitch = geometry.pitch();
    const bool atRight = flowArea.content->headlineForm == model::HeadlineForm::VerticalRight;
    const Length room =
        alone ? inner.width : besideText(geometry, std::min(inner.width, headlines.height + pitch / 2), atRight);
    const Length middle = atRight && !alone ? inner.right() - room / 2 : inner.x + room / 2;
    const Length right = middle + headlines.height / 2;
    for (const HeadlineLine &line : headlines.lines) {
        const Rect cell{right - line.cell.bottom(), inner.top() + line.cell.x, line.cell.height,
            line.hasNeighbour || !alone ? line.cell.width : inner.height};
        if (cell.left() + kTolerance < inner.left()) {
            oversetHeadline(area, line.paragraph, line.line, last, inner.height);
            break;
        }
        emitLine(line.paragraph, line.set, line.line,
            {area, 0, cell.left(), inner.height, inner.top(), {}, Length(), false});
        LineLayout &made = m_result.lines.back().line;
        made.mode = model::WritingMode::Vertical;
        made.origin = {cell.left() + cell.width / 2, inner.top() + line.x};
        made.box = cell;
    }
    segment.first = last;
    if (alone)
        return;

    // Half a row below it; what would leave fewer than five rows there goes to the foot.
    constexpr int leastRows = 5;
    Length height = std::min(inner.height, headlines.length + pitch / 2);
    if (inner.height - height < pitch * leastRows)
        height = inner.height;
    segment.headline = {atRight ? inner.right() - room : inner.x, inner.y, room, height};
    const std::size_t at = static_cast<std::size_t>(area);
    m_besideHeadline[at] = std::make_unique<AreaGeometry>(geometry.keepingOff(segment.headline));
    m_uniform[at] = m_besideHeadline[at]->uniformWidth();
    segment.start = headOf(area, 0);
}

} // namespace banxin::layout
