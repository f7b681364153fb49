#include "layout/overlaps.h"

#include <map>
#include <set>

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

Rect seen(const Rect &rect, const std::optional<base::Turn> &turn) { return turn ? turn->bounds(rect) : rect; }

/// Whether two rectangles share area as they are turned: no line along a side of either parts them.
bool meet(const Rect &a, const std::optional<base::Turn> &turnA, const Rect &b, const std::optional<base::Turn> &turnB)
{
    if (!turnA && !turnB)
        return a.intersects(b);
    const auto cornersOf = [](const Rect &rect, const std::optional<base::Turn> &turn) {
        return turn.value_or(base::Turn()).corners(rect);
    };
    const auto one = cornersOf(a, turnA), other = cornersOf(b, turnB);
    const auto parts = [&](base::Point from, base::Point to) {
        const auto dx = static_cast<double>((to.x - from.x).toEmu()), dy = static_cast<double>((to.y - from.y).toEmu());
        const auto reach = [&](const std::array<base::Point, 4> &corners) {
            double least = 0, most = 0;
            for (std::size_t i = 0; i < corners.size(); ++i) {
                const double at = static_cast<double>((corners[i].x - from.x).toEmu()) * dx
                    + static_cast<double>((corners[i].y - from.y).toEmu()) * dy;
                least = i == 0 ? at : std::min(least, at);
                most = i == 0 ? at : std::max(most, at);
            }
            return std::pair(least, most);
        };
        const auto [leastOne, mostOne] = reach(one);
        const auto [leastOther, mostOther] = reach(other);
        return mostOne <= leastOther || mostOther <= leastOne;
    };
    return !parts(one[0], one[1]) && !parts(one[0], one[3]) && !parts(other[0], other[1]) && !parts(other[0], other[3]);
}

/// What is on the screen alone is printed over nothing.
std::set<Id> unprintedOf(const PageLayout &layout)
{
    std::set<Id> frames;
    for (const FrameLayout &frame : layout.frames) {
        if (!frame.printed)
            frames.insert(frame.frame);
    }
    return frames;
}

} // namespace

std::vector<Overlap> overlapsOf(const PageLayout &layout)
{
    struct Text {
        Id frame;
        std::optional<base::Turn> turn;
        Rect bounds;
        std::vector<Rect> lines;
    };
    std::vector<Text> texts;
    std::map<Id, std::size_t> known;
    const std::set<Id> unprinted = unprintedOf(layout);
    for (const LineLayout &line : layout.lines) {
        const Rect ink = inkOf(line);
        if (ink.isEmpty() || unprinted.contains(line.frame))
            continue;
        const auto [at, isNew] = known.emplace(line.frame, texts.size());
        if (isNew)
            texts.push_back({line.frame, layout.turnOf(line.frame), seen(ink, layout.turnOf(line.frame)), {}});
        Text &text = texts[at->second];
        text.bounds = text.bounds.united(seen(ink, text.turn));
        text.lines.push_back(ink);
    }
    std::vector<Overlap> found;
    const auto meeting = [](const Text &a, const Text &b) -> std::optional<Rect> {
        for (const Rect &one : a.lines) {
            if (!seen(one, a.turn).intersects(b.bounds))
                continue;
            for (const Rect &other : b.lines)
                if (meet(one, a.turn, other, b.turn))
                    return seen(one, a.turn);
        }
        return {};
    };
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].bounds.intersects(texts[j].bounds))
                if (const auto where = meeting(texts[i], texts[j]))
                    found.push_back({texts[i].frame, texts[j].frame, *where});
    return found;
}

std::vector<Misplaced> misplacedText(const PageLayout &layout)
{
    std::vector<Misplaced> found;
    std::map<std::pair<Id, Id>, std::size_t> known;
    const std::set<Id> unprinted = unprintedOf(layout);
    const Rect page{{}, {}, layout.trim.width, layout.trim.height};
    const auto add = [&](Misplaced one) {
        const auto [at, isNew] = known.emplace(std::pair{one.frame, one.picture}, found.size());
        if (isNew)
            found.push_back(one);
    };
    for (const LineLayout &line : layout.lines) {
        const Rect upright = inkOf(line);
        if (upright.isEmpty() || unprinted.contains(line.frame))
            continue;
        const auto turn = layout.turnOf(line.frame);
        const Rect ink = seen(upright, turn);
        if (ink.left() < page.left() || ink.top() < page.top() || ink.right() > page.right()
            || ink.bottom() > page.bottom())
            add({line.frame, {}, line.role, ink});
        for (const FrameLayout &frame : layout.frames) {
            if (frame.kind == QLatin1String("picture") && frame.frame != line.frame && frame.printed
                && meet(frame.box, layout.turnOf(frame.frame), upright, turn))
                add({line.frame, frame.frame, line.role, ink});
        }
    }
    return found;
}

} // namespace banxin::layout
