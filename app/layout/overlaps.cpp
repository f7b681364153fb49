#include "layout/overlaps.h"

#include "layout/text_ink.h"

#include <array>
#include <map>

namespace banxin::layout {

using base::Id;
using base::Length;
using base::Rect;

namespace {

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

} // namespace

std::vector<Overlap> overlapsOf(const PageLayout &layout)
{
    const std::vector<FrameInk> texts = textInkOf(layout);
    std::vector<Overlap> found;
    const auto meeting = [](const FrameInk &a, const FrameInk &b) -> std::optional<Rect> {
        for (const FrameInk::Line &one : a.lines) {
            if (!seen(one.ink, a.turn).intersects(b.bounds))
                continue;
            for (const FrameInk::Line &other : b.lines)
                if (meet(one.ink, a.turn, other.ink, b.turn))
                    return seen(one.ink, a.turn);
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
    const Rect page{{}, {}, layout.trim.width, layout.trim.height};
    const auto add = [&](Misplaced one) {
        const auto [at, isNew] = known.emplace(std::pair{one.frame, one.picture}, found.size());
        if (isNew)
            found.push_back(one);
    };
    for (const FrameInk &text : textInkOf(layout)) {
        for (const FrameInk::Line &one : text.lines) {
            const LineLayout &line = layout.lines[static_cast<std::size_t>(one.index)];
            const Rect ink = seen(one.ink, text.turn);
            if (ink.left() < page.left() || ink.top() < page.top() || ink.right() > page.right()
                || ink.bottom() > page.bottom())
                add({line.frame, {}, line.role, ink});
            for (const FrameLayout &frame : layout.frames) {
                if (frame.kind == QLatin1String("picture") && frame.printed
                    && meet(frame.box, layout.turnOf(frame.frame), one.ink, text.turn))
                    add({line.frame, frame.frame, line.role, ink});
            }
        }
    }
    return found;
}

} // namespace banxin::layout
