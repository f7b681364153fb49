#include "layout/obstacle.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Point;

namespace {

constexpr Length kHair = Length::mm(0.05); // em boxes flush with an edge do not touch it

} // namespace

Obstacle Obstacle::of(const model::Frame &frame)
{
    Obstacle made{frame.box.grownBy(frame.runaroundGap), {}, frame.runaroundGap, frame.runaroundSides};
    if (frame.contour.size() > 2 && frame.contour.size() <= model::kMostContourPoints) {
        for (const Point point : frame.contour)
            made.polygon.push_back({frame.box.x + point.x, frame.box.y + point.y});
    }
    return made;
}

std::vector<Obstacle> obstaclesOf(const std::vector<const model::Frame *> &frames, base::Id except)
{
    std::vector<Obstacle> obstacles;
    for (const model::Frame *frame : frames) {
        if (frame->runaround && frame->id != except)
            obstacles.push_back(Obstacle::of(*frame));
    }
    return obstacles;
}

Obstacle Obstacle::transposed() const
{
    Obstacle result{layout::transposed(box), {}, gap, sides};
    for (const Point point : polygon)
        result.polygon.push_back({point.y, -point.x});
    return result;
}

std::optional<std::pair<Length, Length>> Obstacle::blocked(Length top, Length bottom) const
{
    if (polygon.empty()) {
        if (box.top() + kHair >= bottom || top + kHair >= box.bottom())
            return {};
        return std::pair{box.left(), box.right()};
    }
    // The polygon's extent within the band and its gap above and below: text that runs on both sides of a
    // hollow would be lost in it, so hollows count as filled.
    const Length from = top - gap, to = bottom + gap;
    std::optional<std::pair<Length, Length>> extent;
    const auto take = [&](Length x) {
        extent = extent ? std::pair{std::min(extent->first, x), std::max(extent->second, x)} : std::pair{x, x};
    };
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if (a.y > b.y)
            std::swap(a, b);
        if (a.y >= to - kHair || b.y <= from + kHair)
            continue;
        const auto crossing = [&](Length y) {
            return a.x + (b.x - a.x).scaled((y - a.y).toEmu(), (b.y - a.y).toEmu());
        };
        take(a.y == b.y ? a.x : crossing(std::max(a.y, from)));
        take(a.y == b.y ? b.x : crossing(std::min(b.y, to)));
    }
    if (extent) {
        extent->first = extent->first - gap;
        extent->second = extent->second + gap;
    }
    return extent;
}

std::optional<std::pair<Length, Length>> Obstacle::blockedBetween(
    Length left, Length right, Length top, Length bottom) const
{
    auto extent = blocked(top, bottom);
    if (!extent || extent->first + kHair >= right || left + kHair >= extent->second)
        return {};
    using enum model::RunaroundSides;
    // The wider side is that of the whole obstacle: text must not change sides beside a polygon.
    const model::RunaroundSides taken = sides != Largest ? sides
        : box.left() - left >= right - box.right()       ? Left
                                                         : Right;
    if (taken == Right || taken == Neither)
        extent->first = std::min(extent->first, left);
    if (taken == Left || taken == Neither)
        extent->second = std::max(extent->second, right);
    return extent;
}

} // namespace banxin::layout
