// 挤压 and 放松: paragraphs of an area that are set in one line fewer, or one more, because the editor asks for it.
#include "layout/story_flow.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;

/// Body text on the grid; nothing else gains or loses lines.
bool StoryFlow::mayChangeLines(int paragraph, int area)
{
    const model::ResolvedParagraph &format = block(paragraph, area).input.format;
    return m_in.paragraphs[static_cast<std::size_t>(paragraph)]->role == model::ParagraphRole::Body && format.gridLocked
        && format.rows == 0 && format.alignment == model::Alignment::Justified;
}

/// One character spread over a line is the least step that a column of whole characters knows.
bool StoryFlow::isTooLoose(const Setting &changed, const typeset::Measures &measures, int paragraph, int area)
{
    const Length size = std::max(Length::pt(1), block(paragraph, area).input.format.characters.size);
    const std::int64_t perLine = std::max<std::int64_t>(4, measures.lines.front() / size);
    return changed.cost.loosestPerMille > std::max<std::int64_t>(60, 1000 / (perLine - 2) + 2);
}

/// Lines that the area's own squeeze takes from a paragraph that begins in it (-1), or gives it (1): kMostSqueeze says
/// which paragraphs it means.
int StoryFlow::squeezed(int paragraph, int area, const typeset::Measures &measures)
{
    const int asked = m_in.areas[static_cast<std::size_t>(area)].content->squeeze;
    if (asked == 0 || !mayChangeLines(paragraph, area))
        return 0;
    const auto &lines = setting(paragraph, area, measures, 0).set->lines;
    if (lines.size() < 2)
        return 0;
    const typeset::Line &last = lines.back();
    const int step = std::min(std::abs(asked), model::kMostSqueeze);
    constexpr int few = 3; // characters
    const Length size = block(paragraph, area).input.format.characters.size, room = last.measure - last.width;
    const bool isFew = asked > 0 ? charactersFrom(paragraph, last.start) <= few : room <= size * few;
    const bool isThird = (asked > 0 ? last.width : room) * 3 <= last.measure;
    if (!isFew && (step < 2 || !isThird) && step < 3)
        return 0;
    const int delta = asked > 0 ? -1 : 1;
    const Setting &changed = setting(paragraph, area, measures, delta);
    const bool isDone = static_cast<int>(changed.set->lines.size()) == static_cast<int>(lines.size()) + delta;
    return isDone && (delta < 0 || !isTooLoose(changed, measures, paragraph, area)) ? delta : 0;
}

} // namespace banxin::layout
