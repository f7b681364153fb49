#include "layout/overlaps.h"

#include <map>

namespace banxin::layout {

using base::Id;
using base::Length;
using base::Rect;

namespace {

/// The part of a line's cell that its type fills, an eighth of an em taken off all round.
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

} // namespace

std::vector<Overlap> overlapsOf(const PageLayout &layout)
{
    struct Text {
        Id frame;
        Rect bounds;
        std::vector<Rect> lines;
    };
    std::vector<Text> texts;
    std::map<Id, std::size_t> known;
    for (const LineLayout &line : layout.lines) {
        const Rect ink = inkOf(line);
        if (ink.isEmpty())
            continue;
        const auto [at, isNew] = known.emplace(line.frame, texts.size());
        if (isNew)
            texts.push_back({line.frame, ink, {}});
        Text &text = texts[at->second];
        text.bounds = text.bounds.united(ink);
        text.lines.push_back(ink);
    }
    std::vector<Overlap> found;
    const auto meeting = [](const Text &a, const Text &b) -> const Rect * {
        for (const Rect &one : a.lines) {
            if (!one.intersects(b.bounds))
                continue;
            for (const Rect &other : b.lines)
                if (one.intersects(other))
                    return &one;
        }
        return nullptr;
    };
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].bounds.intersects(texts[j].bounds))
                if (const Rect *where = meeting(texts[i], texts[j]))
                    found.push_back({texts[i].frame, texts[j].frame, *where});
    return found;
}

std::vector<Misplaced> misplacedText(const PageLayout &layout)
{
    std::vector<Misplaced> found;
    std::map<std::pair<Id, Id>, std::size_t> known;
    const Rect page{{}, {}, layout.trim.width, layout.trim.height};
    const auto add = [&](Misplaced one) {
        const auto [at, isNew] = known.emplace(std::pair{one.frame, one.picture}, found.size());
        if (isNew)
            found.push_back(one);
    };
    for (const LineLayout &line : layout.lines) {
        const Rect ink = inkOf(line);
        if (ink.isEmpty())
            continue;
        if (ink.left() < page.left() || ink.top() < page.top() || ink.right() > page.right()
            || ink.bottom() > page.bottom())
            add({line.frame, {}, line.role, ink});
        for (const FrameLayout &frame : layout.frames) {
            if (frame.kind == QLatin1String("picture") && frame.frame != line.frame && frame.box.intersects(ink))
                add({line.frame, frame.frame, line.role, ink});
        }
    }
    return found;
}

} // namespace banxin::layout
