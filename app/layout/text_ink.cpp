#include "layout/text_ink.h"

#include <unordered_map>
#include <unordered_set>

namespace banxin::layout {

using base::Id;
using base::Length;
using base::Rect;

Rect inkOf(const LineLayout &line)
{
    const typeset::Line &set = line.line();
    if (set.runs.empty() || set.width <= set.indent)
        return {};
    const Length em = set.size, margin = em / 8;
    if (line.mode == model::WritingMode::Vertical)
        return Rect{line.origin.x - em / 2, line.origin.y + set.indent, em, set.width - set.indent}.grownBy(-margin);
    // The em box stands 0.88 em over the baseline.
    const Length left = set.runs.front().offset.x;
    return Rect{line.origin.x + left, line.origin.y - em.scaled(88, 100), set.width - left, em}.grownBy(-margin);
}

Rect seen(const Rect &rect, const std::optional<base::Turn> &turn) { return turn ? turn->bounds(rect) : rect; }

std::vector<FrameInk> textInkOf(const PageLayout &layout)
{
    std::vector<FrameInk> texts;
    std::unordered_map<Id, std::size_t> known;
    std::unordered_set<Id> unprinted; // what is on the screen alone is printed over nothing
    for (const FrameLayout &frame : layout.frames) {
        if (!frame.printed)
            unprinted.insert(frame.frame);
    }
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const LineLayout &line = layout.lines[i];
        const Rect ink = inkOf(line);
        if (ink.isEmpty() || unprinted.contains(line.frame))
            continue;
        const auto [at, isNew] = known.emplace(line.frame, texts.size());
        if (isNew)
            texts.push_back({line.frame, layout.turnOf(line.frame), seen(ink, layout.turnOf(line.frame)), {}});
        FrameInk &text = texts[at->second];
        text.bounds = text.bounds.united(seen(ink, text.turn));
        text.lines.push_back({ink, static_cast<int>(i)});
    }
    return texts;
}

} // namespace banxin::layout
