// 转版: the lines that send the reader on to another page and tell where the text came from, kept in step
// with the areas by the flow itself.
#include "layout/story_flow.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace banxin::layout {

using base::Length;
using model::ParagraphRole;

std::vector<StoryFlow::Jump> StoryFlow::jumpsIn(const FlowResult &result) const
{
    std::unordered_map<base::Id, int> areas;
    for (std::size_t i = 0; i < m_in.areas.size(); ++i)
        areas.emplace(m_in.areas[i].frame->id, static_cast<int>(i));
    std::vector<Jump> found;
    int from = -1;
    base::Id frame;
    for (const FlowLine &placed : result.lines) {
        if (placed.line.frame == frame || isHeadlineRole(placed.line.role) || placed.line.paragraph.isNull())
            continue;
        frame = placed.line.frame;
        const auto known = areas.find(frame);
        const int area = known == areas.end() ? -1 : known->second;
        if (from >= 0 && area != from && area >= 0
            && m_in.areas[static_cast<std::size_t>(area)].page != m_in.areas[static_cast<std::size_t>(from)].page)
            found.push_back({from, area});
        from = area;
    }
    return found;
}

std::optional<int> StoryFlow::headJumpRow(int area) const
{
    const AreaGeometry &geometry = geometryOf(area);
    for (int row = geometry.rowFrom(m_bodyTop[static_cast<std::size_t>(area)]); row <= geometry.lastRow(); ++row) {
        if (geometry.rowStrip(0, row, row, geometry.grid().bodySize))
            return row;
    }
    return {};
}

std::optional<int> StoryFlow::footJumpRow(int area) const
{
    const AreaGeometry &geometry = geometryOf(area);
    const int leg = static_cast<int>(geometry.legs().size()) - 1;
    for (int row = geometry.lastRow(); row >= geometry.firstRow(); --row) {
        if (geometry.rowStrip(leg, row, row, geometry.grid().bodySize))
            return row;
    }
    return {};
}

void StoryFlow::endStoryIn(int area)
{
    std::erase_if(m_jumps, [area](const Jump &jump) { return jump.from == area; });
}

std::vector<StoryFlow::Jump> StoryFlow::jumpsShown(const FlowResult &result) const
{
    std::unordered_set<base::Id> filled;
    for (const FlowLine &placed : result.lines) {
        if (!placed.line.paragraph.isNull())
            filled.insert(placed.line.frame);
    }
    std::vector<Jump> shown;
    for (const Jump &jump : m_jumps) {
        if (!filled.contains(m_in.areas[static_cast<std::size_t>(jump.to)].frame->id))
            break; // the story ended before
        shown.push_back(jump);
    }
    return shown;
}

LineLayout StoryFlow::jumpLine(int area, int row, int leg, const QString &text, model::Alignment alignment) const
{
    const FlowArea &flowArea = m_in.areas[static_cast<std::size_t>(area)];
    const AreaGeometry &geometry = geometryOf(area);
    TextBlock block = m_in.styles->block(text, {}, QStringLiteral("jump"));
    block.input.format.alignment = alignment;
    block.input.format.indent = {};
    block.input.format.rightIndent = {};
    if (geometry.isVertical())
        block.input.format.writingMode = model::WritingMode::Vertical;
    const Length size = block.input.format.characters.size;
    Strip strip = geometry.legs()[static_cast<std::size_t>(leg)];
    if (const auto narrowed = geometry.rowStrip(leg, row, row, size))
        strip = *narrowed;
    LineLayout line;
    line.frame = flowArea.frame->id;
    line.story = m_in.story;
    line.role = ParagraphRole::Source;
    line.set = m_in.setter->set(block.input, {{strip.width}});
    line.editable = false;
    line.leg = leg;
    const Length top = geometry.emTopOnRow(row, size);
    line.origin = {strip.x, top + ascentOf(size)};
    line.box = geometry.toPage({strip.x, geometry.emTop(row), strip.width, geometry.pitch()});
    if (geometry.isVertical()) {
        const base::Rect type = geometry.toPage({strip.x, top, strip.width, size});
        line.mode = model::WritingMode::Vertical;
        line.origin = {type.x + type.width / 2, type.y};
    }
    return line;
}

void StoryFlow::addJumpLines()
{
    if (m_jumps.empty())
        return;
    std::unordered_map<base::Id, std::size_t> firstLines; // by frame
    for (std::size_t i = 0; i < m_result.lines.size(); ++i)
        firstLines.try_emplace(m_result.lines[i].line.frame, i);
    std::map<std::size_t, std::vector<FlowLine>> added; // before the line of that index
    for (const Jump &jump : m_jumps) {
        const FlowArea &from = m_in.areas[static_cast<std::size_t>(jump.from)];
        const FlowArea &to = m_in.areas[static_cast<std::size_t>(jump.to)];
        const auto first = firstLines.find(to.frame->id);
        if (first == firstLines.end())
            continue; // nothing goes on there any more
        const int leg = static_cast<int>(geometryOf(jump.from).legs().size()) - 1;
        const auto foot = footJumpRow(jump.from), head = headJumpRow(jump.to);
        std::vector<FlowLine> &lines = added[first->second];
        if (foot)
            lines.push_back({from.page,
                jumpLine(jump.from, *foot, leg, QStringLiteral("（下转第%1版）").arg(to.pageNumber),
                    model::Alignment::Right)});
        if (head)
            lines.push_back({to.page,
                jumpLine(
                    jump.to, *head, 0, QStringLiteral("（上接第%1版）").arg(from.pageNumber), model::Alignment::Left)});
    }
    // Moved up from the last on, each line once.
    std::size_t more = 0;
    for (const auto &[at, lines] : added)
        more += lines.size();
    std::size_t from = m_result.lines.size();
    m_result.lines.resize(from + more);
    for (auto next = added.rbegin(); next != added.rend(); ++next) {
        const auto begin = m_result.lines.begin();
        const auto to = std::move_backward(begin + static_cast<std::ptrdiff_t>(next->first),
            begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(from + more));
        std::move_backward(next->second.begin(), next->second.end(), to);
        more -= next->second.size();
        from = next->first;
    }
}

} // namespace banxin::layout
