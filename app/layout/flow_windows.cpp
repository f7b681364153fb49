// The parts of a story on its pages, each from memory while nothing that it read has changed.
#include "layout/story_flow.h"

namespace banxin::layout {

std::shared_ptr<FlowWindows> newFlowWindows() { return std::make_shared<FlowWindows>(); }

/// The jumps that a window can see: those at its page's areas, and where lines of different lengths make it look
/// on, those of all pages that follow.
std::vector<StoryFlow::Jump> StoryFlow::jumpsSeen(const Segment &segment) const
{
    const int first = segment.start.area, count = static_cast<int>(m_in.areas.size());
    int last = first + 1;
    while (last < count && !isOtherPage(last, first))
        ++last;
    const auto alike = [&](const std::optional<base::Length> &measure) {
        return measure && measure == m_uniform[static_cast<std::size_t>(first)];
    };
    if (!std::all_of(m_uniform.begin() + first, m_uniform.end(), alike))
        last = count;
    std::vector<Jump> seen;
    for (const Jump &jump : m_jumps) {
        if ((jump.from >= first && jump.from < last) || (jump.to >= first && jump.to < last))
            seen.push_back(jump);
    }
    return seen;
}

/// One page's part of a segment, or all of it where its areas stand on one page.
Pass StoryFlow::placeWindow(const Segment &segment)
{
    if (!segment.stopAtPage || !m_in.windows)
        return placeWindowAnew(segment);
    const std::vector<Jump> jumps = jumpsSeen(segment);
    const auto at = m_in.windows->windows.find(segment.start.area);
    if (at != m_in.windows->windows.end()) {
        const FlowWindows::Window &known = at->second;
        const auto first = m_in.shares.begin() + known.firstRead;
        if (known.segment == segment && known.jumps == jumps
            && std::equal(
                known.read.begin(), known.read.end(), first, first + static_cast<std::ptrdiff_t>(known.read.size()))) {
            m_result.lines.insert(m_result.lines.end(), known.lines.begin(), known.lines.end());
            m_result.rules.insert(m_result.rules.end(), known.rules.begin(), known.rules.end());
            if (known.storyEnd)
                endStoryIn(*known.storyEnd);
            return known.pass;
        }
    }
    FlowWindows::Window window;
    window.segment = segment;
    window.jumps = jumps;
    const auto lines = static_cast<std::ptrdiff_t>(m_result.lines.size());
    const auto rules = static_cast<std::ptrdiff_t>(m_result.rules.size());
    window.pass = placeWindowAnew(segment);
    window.lines.assign(m_result.lines.begin() + lines, m_result.lines.end());
    window.rules.assign(m_result.rules.begin() + rules, m_result.rules.end());
    for (const Jump &jump : jumps) {
        if (std::find(m_jumps.begin(), m_jumps.end(), jump) == m_jumps.end())
            window.storyEnd = jump.from;
    }
    window.read = readBy(segment, window.pass);
    window.firstRead = window.read.empty() ? 0 : firstReadBy(segment);
    const Pass pass = window.pass;
    m_in.windows->windows.insert_or_assign(segment.start.area, std::move(window));
    return pass;
}

/// A table is set by all its rows, and those before a page's first may stand on another.
int StoryFlow::firstReadBy(const Segment &segment) const
{
    int first = segment.first;
    while (first > 0 && isTableRole(m_in.paragraphs[static_cast<std::size_t>(first) - 1]->role))
        --first;
    return std::max(0, first - 1); // a border looks at its neighbour
}

/// The paragraphs that the window depends on: those with lines on it, and what headings and tables at its
/// end look ahead at. Without a page after it the window has counted all that is left.
std::vector<std::shared_ptr<const model::Object>> StoryFlow::readBy(const Segment &segment, const Pass &pass) const
{
    const int count = static_cast<int>(m_in.paragraphs.size());
    int last = count;
    if (pass.carries) {
        last = std::min(count, pass.endParagraph + 1);
        const auto looksOn = [&](int p) {
            const model::Paragraph &paragraph = *m_in.paragraphs[static_cast<std::size_t>(p)];
            // A heading looks on over headings, whatever makes them such.
            const auto &styles = m_in.areas[static_cast<std::size_t>(pass.end.area)].content->styles;
            const model::ResolvedParagraph &format =
                m_in.styles->paragraphStyle(m_in.styles->nameFor(paragraph, &styles));
            return isTableRole(paragraph.role) || isSectionRole(paragraph.role) || !paragraph.style.isEmpty()
                || format.keepWithNext || format.rows > 0;
        };
        while (last < count && looksOn(last - 1))
            ++last;
        last = std::min(count, last + 1);
    }
    const int first = firstReadBy(segment);
    return {m_in.shares.begin() + first, m_in.shares.begin() + std::max(first, last)};
}

} // namespace banxin::layout
