#include "layout/story_flow.h"

namespace banxin::layout {

using base::Length;
using model::ParagraphRole;

bool isHeadlineRole(ParagraphRole role)
{
    return role == ParagraphRole::Kicker || role == ParagraphRole::Headline || role == ParagraphRole::Deck
        || role == ParagraphRole::Summary || role == ParagraphRole::Byline;
}

bool isSectionRole(ParagraphRole role)
{
    return role == ParagraphRole::SectionLabel || role == ParagraphRole::SectionUnit
        || role == ParagraphRole::SectionHead;
}

FlowResult flowed(const FlowInput &input)
{
    // The story is taken to go on on all its pages; where it ends before, the rows kept are given back, which
    // may move a jump to another area.
    std::vector<StoryFlow::Jump> jumps;
    for (int i = 0; i + 1 < static_cast<int>(input.areas.size()); ++i) {
        if (input.areas[static_cast<std::size_t>(i)].page != input.areas[static_cast<std::size_t>(i) + 1].page)
            jumps.push_back({i, i + 1});
    }
    constexpr int mostRounds = 4;
    FlowResult result;
    for (int round = 0; round < mostRounds; ++round) {
        StoryFlow flow(input, jumps);
        result = flow.run();
        std::vector<StoryFlow::Jump> found = flow.jumpsIn(result);
        if (found == flow.jumpsShown(result))
            break;
        jumps = std::move(found);
    }
    return result;
}

StoryFlow::StoryFlow(const FlowInput &input, std::vector<Jump> jumps)
    : m_in(input)
    , m_jumps(std::move(jumps))
    , m_blocks(input.paragraphs.size())
    , m_settings(input.paragraphs.size())
{
    for (int i = 0; i < static_cast<int>(input.areas.size()); ++i) {
        const AreaGeometry &geometry = input.areas[static_cast<std::size_t>(i)].geometry;
        m_bodyTop.push_back(geometry.inner().top());
        m_uniform.push_back(geometry.uniformWidth());
    }
}

bool StoryFlow::accepts(int area, ParagraphRole role) const
{
    const auto &roles = m_in.areas[static_cast<std::size_t>(area)].content->roles;
    if (!roles.empty())
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    return role != ParagraphRole::Caption && role != ParagraphRole::Credit && role != ParagraphRole::Furniture;
}

int StoryFlow::segmentEnd(int area, int paragraph, bool *bounded) const
{
    const model::AreaContent &content = *m_in.areas[static_cast<std::size_t>(area)].content;
    const int count = static_cast<int>(m_in.paragraphs.size());
    bool sawBody = false, sawHead = false;
    *bounded = false;
    int p = paragraph;
    for (; p < count; ++p) {
        const ParagraphRole role = m_in.paragraphs[static_cast<std::size_t>(p)]->role;
        if (!accepts(area, role))
            break;
        *bounded = (content.paragraphLimit > 0 && p - paragraph >= content.paragraphLimit)
            || (content.stopAtSection && isSectionRole(role) && (sawBody || sawHead));
        if (*bounded)
            break;
        sawBody = sawBody || !(isSectionRole(role) || isHeadlineRole(role));
        sawHead = sawHead || role == ParagraphRole::SectionHead;
    }
    return p;
}

int StoryFlow::continuation(int area, int paragraph) const
{
    const int next = area + 1;
    if (next >= static_cast<int>(m_in.areas.size()) || isBlock(next)
        || !accepts(next, m_in.paragraphs[static_cast<std::size_t>(paragraph)]->role))
        return -1;
    return next;
}

bool StoryFlow::isBlock(int area) const
{
    const model::AreaContent &content = *m_in.areas[static_cast<std::size_t>(area)].content;
    if (content.headlineForm == model::HeadlineForm::Vertical && content.writingMode == model::WritingMode::Horizontal)
        return true;
    return !content.roles.empty() && std::all_of(content.roles.begin(), content.roles.end(), [](ParagraphRole role) {
        return isHeadlineRole(role) || isSectionRole(role);
    });
}

void StoryFlow::overset(int area, int paragraph, int fromLine, int last, Length measure)
{
    for (int p = paragraph; p < last; ++p) {
        if (m_result.oversetParagraph.isNull())
            m_result.oversetParagraph = m_in.paragraphs[static_cast<std::size_t>(p)]->id;
        const auto &set = *setting(p, area, {{measure}}, 0).set;
        const int from = p == paragraph ? std::min(fromLine, static_cast<int>(set.lines.size()) - 1) : 0;
        m_result.state.oversetLines += static_cast<int>(set.lines.size()) - from;
        const QString &text = m_in.paragraphs[static_cast<std::size_t>(p)]->text;
        for (int i = set.lines[static_cast<std::size_t>(from)].start; i < text.size(); ++i)
            m_result.state.oversetCharacters += !text[i].isLowSurrogate();
    }
}

void StoryFlow::setHeadlineBlock(Segment &segment)
{
    const int areaIndex = segment.start.area;
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(areaIndex)];
    const model::Grid &grid = area.geometry.grid();
    const base::Rect inner = area.geometry.inner();
    int last = segment.first;
    while (last < segment.last && isHeadlineRole(m_in.paragraphs[static_cast<std::size_t>(last)]->role))
        ++last;
    if (last == segment.first)
        return;

    // As wide as the area is over the block's height, which depends on the width.
    Strip across{inner.x, inner.width};
    Length height;
    for (int round = 0; round < 4; ++round) {
        height = {};
        for (int p = segment.first; p < last; ++p) {
            const model::ResolvedParagraph &format = block(p, areaIndex).input.format;
            const auto lines = static_cast<std::int64_t>(setting(p, areaIndex, {{across.width}}, 0).set->lines.size());
            height += format.leading * lines;
            height += p > segment.first ? format.spaceBefore : Length();
            height += p + 1 < last ? format.spaceAfter : Length();
        }
        const auto free = area.geometry.stripAcross(inner.top(), inner.top() + height + grid.pitch(), grid.bodySize);
        if (!free || *free == across)
            break;
        across = *free;
    }
    // Whole rows: at least half a row above, one below; the rest is shared.
    const Length pitch = grid.pitch(), wanted = height + pitch / 2 + pitch;
    const int rows = static_cast<int>((wanted.toEmu() + pitch.toEmu() - 1) / pitch.toEmu());
    const int firstRow = area.geometry.firstRow();
    Length top = grid.rowTop(firstRow) - (pitch - grid.bodySize) / 2 + pitch / 2 + (pitch * rows - wanted) / 2;
    for (int p = segment.first; p < last; ++p) {
        const model::ResolvedParagraph &format = block(p, areaIndex).input.format;
        const Length size = format.characters.size, white = (format.leading - size) / 2;
        const Setting &set = setting(p, areaIndex, {{across.width}}, 0);
        top += p > segment.first ? format.spaceBefore : Length();
        for (int i = 0; i < static_cast<int>(set.set->lines.size()); ++i) {
            if (top + white + size > inner.bottom() + kTolerance) {
                overset(areaIndex, p, i, last, across.width);
                segment.first = last;
                m_bodyTop[static_cast<std::size_t>(areaIndex)] = inner.bottom();
                segment.start = headOf(areaIndex, 0);
                return;
            }
            emitLine(p, set.set, i,
                {areaIndex, 0, across.x, across.width, top + white, {across.x, top, across.width, format.leading}, size,
                    false});
            top += format.leading;
        }
        top += format.spaceAfter;
    }
    segment.first = last;
    m_bodyTop[static_cast<std::size_t>(areaIndex)] = grid.rowTop(firstRow + rows);
    segment.start = headOf(areaIndex, 0);
}

void StoryFlow::setVertical(const Segment &segment)
{
    const int areaIndex = segment.start.area;
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(areaIndex)];
    base::Rect inner = area.geometry.inner();
    inner.height = std::max(inner.height, area.geometry.grid().bodySize);
    struct Column {
        int paragraph, line;
        std::shared_ptr<const typeset::SetParagraph> set;
        Length leading;
    };
    std::vector<Column> columns;
    Length width;
    for (int p = segment.first; p < segment.last; ++p) {
        TextBlock &text = block(p, areaIndex);
        if (text.input.format.writingMode != model::WritingMode::Vertical) {
            text.input.format.writingMode = model::WritingMode::Vertical;
            text.styleNumber += 1 << 20; // another format than the style's own
        }
        const Setting &set = setting(p, areaIndex, {{inner.height}}, 0);
        for (int i = 0; i < static_cast<int>(set.set->lines.size()); ++i) {
            columns.push_back({p, i, set.set, text.input.format.leading});
            width += text.input.format.leading;
        }
    }
    // From right to left, in the middle of the box.
    Length right = inner.x + (inner.width + width) / 2;
    for (const Column &column : columns) {
        const Length left = right - column.leading;
        if (left + kTolerance < inner.left() && width > inner.width + kTolerance) {
            overset(areaIndex, column.paragraph, column.line, segment.last, inner.height);
            return;
        }
        emitLine(column.paragraph, column.set, column.line,
            {areaIndex, 0, left, inner.height, inner.top(), {}, Length(), false});
        LineLayout &line = m_result.lines.back().line;
        line.mode = model::WritingMode::Vertical;
        line.origin = {left + column.leading / 2, inner.top()};
        line.box = {left, inner.top(), column.leading, inner.height};
        right = left;
    }
}

void StoryFlow::align(int areaIndex, std::size_t firstLine)
{
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(areaIndex)];
    const model::VerticalAlign how = area.content->verticalAlign;
    if (how == model::VerticalAlign::Top || area.geometry.legs().size() > 1)
        return;
    std::vector<LineLayout *> lines;
    Length bottom = area.geometry.inner().top();
    for (std::size_t i = firstLine; i < m_result.lines.size(); ++i) {
        LineLayout &line = m_result.lines[i].line;
        if (line.frame == area.frame->id && line.mode == model::WritingMode::Horizontal) {
            lines.push_back(&line);
            bottom = std::max(bottom, line.box.bottom());
        }
    }
    const Length free = area.geometry.inner().bottom() - bottom;
    if (lines.empty() || (free < Length() && !isBlock(areaIndex)))
        return;
    const auto count = static_cast<std::int64_t>(lines.size());
    for (std::int64_t i = 0; i < count; ++i) {
        const Length by = how == model::VerticalAlign::Bottom ? free
            : how == model::VerticalAlign::Middle             ? free / 2
            : count > 1                                       ? free.scaled(i, count - 1)
                                                              : Length();
        LineLayout &line = *lines[static_cast<std::size_t>(i)];
        line.origin.y += by;
        line.box.y += by;
    }
}

bool StoryFlow::isOtherPage(int area, int than) const
{
    return m_in.areas[static_cast<std::size_t>(area)].page != m_in.areas[static_cast<std::size_t>(than)].page;
}

/// The part of the segment that `pass` handed on to the next page.
StoryFlow::Segment StoryFlow::carriedOn(const Segment &segment, const Pass &pass) const
{
    Segment next;
    const int area = continuation(pass.end.area, pass.endParagraph);
    bool bounded = false;
    next.first = pass.endParagraph;
    next.last = std::max(pass.segmentLast, segmentEnd(area, pass.endParagraph, &bounded));
    next.start = headOf(area, 0);
    next.stopAtPage = segment.stopAtPage;
    if (pass.endLine > 0) {
        next.carried = pass.endSet;
        next.carriedLine = pass.endLine;
    }
    return next;
}

Pass StoryFlow::placeWindowAnew(const Segment &asked)
{
    Segment segment = asked;
    segment.rowLimit = balancedRow(segment);
    Deltas deltas = fitted(segment);
    if (segment.stopAtPage) {
        const Pass dry = walk(segment, deltas, false);
        const auto count = static_cast<int>(m_in.paragraphs.size());
        const bool keepsARow =
            std::any_of(m_jumps.begin(), m_jumps.end(), [&](const Jump &jump) { return jump.from == dry.end.area; });
        if (!dry.carries && keepsARow && dry.oversetLines == 0 && dry.segmentLast == count) {
            endStoryIn(dry.end.area);
            segment.rowLimit = balancedRow(segment);
            deltas = fitted(segment);
        }
    }
    return walk(segment, deltas, true);
}

void StoryFlow::placeSegment(Segment segment)
{
    const int area = segment.start.area;
    const FlowArea &flowArea = m_in.areas[static_cast<std::size_t>(area)];
    std::size_t firstLine = m_result.lines.size();
    if (flowArea.content->headlineForm == model::HeadlineForm::Vertical && !flowArea.geometry.isVertical()) {
        setVertical(segment);
        return;
    }
    if (!isBlock(area))
        setHeadlineBlock(segment);
    for (std::size_t i = 1; i < m_in.areas.size() && !segment.stopAtPage; ++i)
        segment.stopAtPage = isOtherPage(static_cast<int>(i), 0);
    if (segment.first < segment.last) {
        Pass pass = placeWindow(segment);
        while (pass.carries) {
            align(segment.start.area, firstLine);
            firstLine = m_result.lines.size();
            segment = carriedOn(segment, pass);
            pass = placeWindow(segment);
        }
        m_result.state.oversetLines += pass.oversetLines;
        m_result.state.oversetCharacters += pass.oversetCharacters;
        if (pass.oversetLines > 0 && m_result.oversetParagraph.isNull())
            m_result.oversetParagraph = m_in.paragraphs[static_cast<std::size_t>(pass.endParagraph)]->id;
        if (pass.onGrid || m_undersetArea < 0) {
            Segment open = segment;
            open.rowLimit = -1;
            const int rows = pass.oversetLines > 0 || !pass.onGrid ? 0 : rowsLeft(pass.end, open);
            const AreaGeometry &last = m_in.areas[static_cast<std::size_t>(pass.end.area)].geometry;
            m_undersetArea = pass.end.area;
            // Every part that has an area of its own may end short in it.
            m_result.state.undersetLines += rows;
            m_result.state.undersetCharacters +=
                rows * static_cast<int>(last.legs().front().width / last.grid().bodySize);
        }
        if (pass.oversetLines > 0 && !m_oversetArea)
            m_oversetArea = pass.end.area;
        m_lastUsedArea = pass.end.area;
        m_lastParagraph = pass.segmentLast;
    }
    align(segment.start.area, firstLine);
}

/// An area for body text in which none came to stand is room left as well.
void StoryFlow::countUnusedAreas()
{
    const auto isHeading = [](ParagraphRole role) {
        return role == ParagraphRole::Kicker || role == ParagraphRole::Headline || role == ParagraphRole::Deck;
    };
    for (int area = 0; area < static_cast<int>(m_in.areas.size()); ++area) {
        const FlowArea &flowArea = m_in.areas[static_cast<std::size_t>(area)];
        const bool used = std::any_of(m_result.lines.begin(), m_result.lines.end(), [&](const FlowLine &placed) {
            return placed.line.frame == flowArea.frame->id && !isHeading(placed.line.role);
        });
        const int rows = used || !accepts(area, ParagraphRole::Body) ? 0 : rowsLeft(headOf(area, 0), {});
        if (rows <= 0)
            continue;
        if (m_undersetArea < 0 || m_result.state.undersetLines == 0)
            m_undersetArea = area;
        const AreaGeometry &geometry = flowArea.geometry;
        m_result.state.undersetLines += rows;
        m_result.state.undersetCharacters +=
            rows * static_cast<int>(geometry.legs().front().width / geometry.grid().bodySize);
    }
}

FlowResult StoryFlow::run()
{
    m_result.state.story = m_in.story;
    m_result.state.placement = m_in.placement;
    const int count = static_cast<int>(m_in.paragraphs.size()), areas = static_cast<int>(m_in.areas.size());
    if (areas > 0)
        m_result.state.lastArea = m_in.areas.back().frame->id;
    int paragraph = 0, area = 0;
    while (paragraph < count && area < areas) {
        // A role that no area from here on takes keeps nothing else off the page.
        const ParagraphRole role = m_in.paragraphs[static_cast<std::size_t>(paragraph)]->role;
        bool taken = false;
        for (int later = area; later < areas && !taken; ++later)
            taken = accepts(later, role);
        if (!taken) {
            overset(area, paragraph, 0, paragraph + 1,
                m_in.areas[static_cast<std::size_t>(area)].geometry.legs().front().width);
            ++paragraph;
            continue;
        }
        Segment segment;
        segment.first = paragraph;
        segment.last = segmentEnd(area, paragraph, &segment.bounded);
        segment.start = headOf(area, 0);
        if (segment.first == segment.last) {
            ++area;
            continue;
        }
        m_lastUsedArea = area;
        m_lastParagraph = segment.last;
        placeSegment(segment);
        paragraph = m_lastParagraph;
        area = m_lastUsedArea + 1;
    }
    if (paragraph < count && areas > 0)
        overset(areas - 1, paragraph, 0, count, m_in.areas.back().geometry.legs().back().width);
    addJumpLines();
    countUnusedAreas();
    for (const FlowLine &placed : m_result.lines) {
        if (placed.line.lineIndex == 0) {
            m_result.missingGlyphs += placed.line.set->missingGlyphs;
            m_result.brokenWords += placed.line.set->brokenWords;
        }
    }
    if (const int port = m_oversetArea.value_or(m_result.state.oversetLines > 0 ? areas - 1 : m_undersetArea);
        port >= 0)
        m_result.state.lastArea = m_in.areas[static_cast<std::size_t>(port)].frame->id;
    if (m_result.state.oversetLines > 0)
        m_result.state.undersetLines = m_result.state.undersetCharacters = 0;
    return std::move(m_result);
}

} // namespace banxin::layout
