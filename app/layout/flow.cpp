#include "base/job_pool.h"
#include "layout/story_flow.h"

namespace banxin::layout {

using base::Length;
using model::ParagraphRole;

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
    std::optional<StoryFlow> before;
    for (int round = 0; round < mostRounds; ++round) {
        StoryFlow flow(input, jumps, before ? &*before : nullptr);
        result = flow.run();
        std::vector<StoryFlow::Jump> found = flow.jumpsIn(result);
        result.loops = found != flow.jumpsShown(result);
        if (!result.loops)
            break;
        jumps = std::move(found);
        before.emplace(std::move(flow));
    }
    return result;
}

StoryFlow::StoryFlow(const FlowInput &input, std::vector<Jump> jumps, StoryFlow *before)
    : m_in(input)
    , m_jumps(std::move(jumps))
    , m_besideHeadline(input.areas.size())
    , m_blocks(before ? std::move(before->m_blocks) : decltype(m_blocks)(input.paragraphs.size()))
    , m_settings(before ? std::move(before->m_settings) : decltype(m_settings)(input.paragraphs.size()))
    , m_setAhead(before)
{
    for (int i = 0; i < static_cast<int>(input.areas.size()); ++i) {
        const AreaGeometry &geometry = geometryOf(i);
        m_bodyTop.push_back(geometry.inner().top());
        m_uniform.push_back(geometry.uniformWidth());
    }
}

bool StoryFlow::accepts(int area, ParagraphRole role) const
{
    return acceptsRole(m_in.areas[static_cast<std::size_t>(area)].content->roles, role);
}

model::AreaShare StoryFlow::shareOf(int area, int paragraph) const
{
    return model::shareOf(*m_in.areas[static_cast<std::size_t>(area)].content, m_in.paragraphs, paragraph);
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
    return !content.roles.empty() && std::all_of(content.roles.begin(), content.roles.end(), [](ParagraphRole role) {
        return isHeadlineRole(role) || isSectionRole(role);
    });
}

StoryFlow::Rest StoryFlow::restOf(int area, int paragraph, int fromLine, int last, Length measure)
{
    Rest rest;
    for (int p = paragraph; p < last; ++p) {
        const auto &set = *setting(p, area, {{measure}}, 0).set;
        const int from = p == paragraph ? std::min(fromLine, static_cast<int>(set.lines.size()) - 1) : 0;
        rest.lines += static_cast<int>(set.lines.size()) - from;
        rest.characters += charactersFrom(p, set.lines[static_cast<std::size_t>(from)].start);
    }
    return rest;
}

void StoryFlow::overset(int area, int paragraph, int fromLine, int last, Length measure)
{
    const Rest rest = restOf(area, paragraph, fromLine, last, measure);
    if (paragraph < last && m_result.oversetParagraph.isNull())
        m_result.oversetParagraph = m_in.paragraphs[static_cast<std::size_t>(paragraph)]->id;
    m_result.state.oversetLines += rest.lines;
    m_result.state.oversetCharacters += rest.characters;
}

/// What of a headline block is cut. No more room for the text mends that, and none of the text is meant by it.
void StoryFlow::oversetHeadline(int area, int paragraph, int fromLine, int last, Length measure)
{
    const Rest rest = restOf(area, paragraph, fromLine, last, measure);
    CopyfitState &state = m_result.state;
    if (state.headlineParagraph.isNull()) {
        state.headlineParagraph = m_in.paragraphs[static_cast<std::size_t>(paragraph)]->id;
        state.headlineArea = m_in.areas[static_cast<std::size_t>(area)].frame->id;
    }
    state.headlineLines += rest.lines;
    state.headlineCharacters += rest.characters;
}

/// A limit that leaves a hole which one can see, and text for it.
void StoryFlow::noteLimit(const Segment &segment, int rows)
{
    constexpr int least = 4;
    if (!segment.limited || rows < least || segment.last >= static_cast<int>(m_in.paragraphs.size()))
        return;
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(segment.start.area)];
    m_result.limited.push_back({area.frame->id, m_in.paragraphs[static_cast<std::size_t>(segment.last)]->id,
        area.content->paragraphLimit, rows});
}

void StoryFlow::align(int areaIndex, std::size_t firstLine)
{
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(areaIndex)];
    const model::VerticalAlign how = area.content->verticalAlign;
    const AreaGeometry &geometry = geometryOf(areaIndex);
    if (how == model::VerticalAlign::Top || geometry.legs().size() > 1 || geometry.isNarrowed())
        return;
    std::vector<LineLayout *> lines;
    Length bottom = geometry.inner().top();
    for (std::size_t i = firstLine; i < m_result.lines.size(); ++i) {
        LineLayout &line = m_result.lines[i].line;
        if (line.frame == area.frame->id && line.mode == model::WritingMode::Horizontal) {
            lines.push_back(&line);
            bottom = std::max(bottom, line.box.bottom());
        }
    }
    const Length free = geometry.inner().bottom() - bottom;
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
    next.first = pass.endParagraph;
    next.last = std::max(pass.segmentLast, shareOf(area, pass.endParagraph).end);
    next.start = headOf(area, 0);
    next.stopAtPage = segment.stopAtPage;
    if (pass.endSet) {
        next.carried = pass.endSet;
        next.carriedLine = pass.endLine;
    }
    return next;
}

Pass StoryFlow::placeWindowAnew(const Segment &asked)
{
    Segment segment = asked;
    balance(segment);
    Deltas deltas = fitted(segment);
    if (segment.stopAtPage) {
        const Pass dry = walk(segment, deltas, false);
        const auto count = static_cast<int>(m_in.paragraphs.size());
        const bool keepsARow =
            std::any_of(m_jumps.begin(), m_jumps.end(), [&](const Jump &jump) { return jump.from == dry.end.area; });
        if (!dry.carries && keepsARow && dry.oversetLines == 0 && dry.segmentLast == count) {
            endStoryIn(dry.end.area);
            balance(segment);
            deltas = fitted(segment);
        }
    }
    return walk(segment, deltas, true);
}

/// Sets the paragraphs of a long story on several threads, at the measure that nearly all will have. Each
/// paragraph has a place of its own for what is kept of it.
void StoryFlow::setAhead(const Segment &segment)
{
    const int area = segment.start.area;
    const std::optional<Length> measure = m_uniform[static_cast<std::size_t>(area)];
    if (!m_in.jobs || m_setAhead || !measure)
        return;
    m_in.jobs->forEach(segment.last - segment.first, [&](int i) {
        const int p = segment.first + i;
        const model::ResolvedParagraph &format = block(p, area).input.format;
        if (!isTableRole(m_in.paragraphs[static_cast<std::size_t>(p)]->role) && !format.border && !format.dropLines)
            (void)setting(p, area, {{*measure}}, 0);
    });
}

void StoryFlow::placeSegment(Segment segment)
{
    const int area = segment.start.area;
    std::size_t firstLine = m_result.lines.size();
    if (standsVertical(area))
        setVerticalHeadline(segment);
    else if (!isBlock(area))
        setHeadlineAcross(segment);
    else
        setHeadlineArea(segment);
    for (std::size_t i = 1; i < m_in.areas.size() && !segment.stopAtPage; ++i)
        segment.stopAtPage = isOtherPage(static_cast<int>(i), 0);
    if (segment.first < segment.last) {
        setAhead(segment);
        Pass pass = placeWindow(segment);
        while (pass.carries) {
            align(segment.start.area, firstLine);
            firstLine = m_result.lines.size();
            segment = carriedOn(segment, pass);
            pass = placeWindow(segment);
        }
        const bool isCut = pass.oversetLines > 0 && isBlock(pass.end.area)
            && isHeadlineRole(m_in.paragraphs[static_cast<std::size_t>(pass.endParagraph)]->role);
        if (isCut) { // a headline block in an area that is no plain rectangle
            m_result.state.headlineParagraph = m_in.paragraphs[static_cast<std::size_t>(pass.endParagraph)]->id;
            m_result.state.headlineArea = m_in.areas[static_cast<std::size_t>(pass.end.area)].frame->id;
            m_result.state.headlineLines += pass.oversetLines;
            m_result.state.headlineCharacters += pass.oversetCharacters;
            pass.oversetLines = pass.oversetCharacters = 0;
        }
        m_result.state.oversetLines += pass.oversetLines;
        m_result.state.oversetCharacters += pass.oversetCharacters;
        if (pass.oversetLines > 0 && m_result.oversetParagraph.isNull())
            m_result.oversetParagraph = m_in.paragraphs[static_cast<std::size_t>(pass.endParagraph)]->id;
        if (pass.onGrid || m_undersetArea < 0) {
            Segment open = segment;
            open.rowLimit = open.limitedArea = -1;
            const int rows = pass.oversetLines > 0 || !pass.onGrid ? 0 : rowsLeft(pass.end, open);
            const AreaGeometry &last = geometryOf(pass.end.area);
            if (pass.end.area == segment.start.area)
                noteLimit(segment, rows);
            m_undersetArea = pass.end.area;
            // Every part that has an area of its own may end short in it.
            addUnderset(rows, last);
        }
        if (pass.oversetLines > 0 && !m_oversetArea)
            m_oversetArea = pass.end.area;
        m_lastUsedArea = pass.end.area;
        m_lastParagraph = pass.segmentLast;
    }
    align(segment.start.area, firstLine);
}

void StoryFlow::addUnderset(int rows, const AreaGeometry &area)
{
    const int characters = rows * static_cast<int>(area.legs().front().width / area.grid().bodySize);
    m_result.state.undersetLines += rows;
    m_result.state.undersetCharacters += characters;
    if (rows > kTolerableUndersetLines) {
        m_result.state.holeLines += rows;
        m_result.state.holeCharacters += characters;
    }
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
        const AreaGeometry &geometry = geometryOf(area);
        addUnderset(rows, geometry);
    }
}

FlowResult StoryFlow::run()
{
    m_result.state.story = m_in.story;
    m_result.state.placement = m_in.placement;
    const int count = static_cast<int>(m_in.paragraphs.size()), areas = static_cast<int>(m_in.areas.size());
    if (areas > 0)
        m_result.state.lastArea = m_in.areas.back().frame->id;
    qsizetype characters = 0;
    for (const model::Paragraph *p : m_in.paragraphs)
        characters += p->text.size();
    constexpr qsizetype fewest = 10; // characters a line
    m_result.lines.reserve(static_cast<std::size_t>(characters / fewest));
    int paragraph = 0, area = 0;
    while (paragraph < count && area < areas) {
        // A role that no area from here on takes keeps nothing else off the page.
        const ParagraphRole role = m_in.paragraphs[static_cast<std::size_t>(paragraph)]->role;
        bool taken = false;
        for (int later = area; later < areas && !taken; ++later)
            taken = accepts(later, role);
        if (!taken) {
            overset(area, paragraph, 0, paragraph + 1, geometryOf(area).legs().front().width);
            ++paragraph;
            continue;
        }
        Segment segment;
        segment.first = paragraph;
        const model::AreaShare share = shareOf(area, paragraph);
        segment.last = share.end;
        segment.bounded = share.isBounded;
        segment.limited = share.isBounded && share.isFull;
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
        overset(areas - 1, paragraph, 0, count, geometryOf(areas - 1).legs().back().width);
    addJumpLines();
    countUnusedAreas();
    for (const FlowLine &placed : m_result.lines) {
        if (placed.line.lineIndex == 0 && placed.line.line().start == 0) {
            m_result.missingGlyphs += placed.line.set->missingGlyphs;
            m_result.brokenWords += placed.line.set->brokenWords;
            if (placed.line.set->partsSense && m_result.partedHeadline.isNull())
                m_result.partedHeadline = placed.line.paragraph;
        }
    }
    if (const int port = m_oversetArea.value_or(m_result.state.oversetLines > 0 ? areas - 1 : m_undersetArea);
        port >= 0)
        m_result.state.lastArea = m_in.areas[static_cast<std::size_t>(port)].frame->id;
    if (m_result.state.oversetLines > 0)
        m_result.state.undersetLines = m_result.state.undersetCharacters = m_result.state.holeLines =
            m_result.state.holeCharacters = 0;
    return std::move(m_result);
}

} // namespace banxin::layout
