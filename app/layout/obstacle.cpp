#include "layout/obstacle.h"

#include "layout/page_frames.h"

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
    if (const auto turn = turnOf(frame)) { // as it comes to stand
        if (made.polygon.empty()) {
            const auto corners = turn->corners(frame.box);
            made.polygon.assign(corners.begin(), corners.end());
        } else {
            for (Point &point : made.polygon)
                point = turn->turned(point);
        }
        made.box = turn->bounds(frame.box).grownBy(frame.runaroundGap);
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

namespace {

using Interval = Obstacle::Interval;

void unite(std::vector<Interval> &intervals)
{
    std::sort(intervals.begin(), intervals.end());
    std::size_t last = 0;
    for (std::size_t i = 1; i < intervals.size(); ++i) {
        if (intervals[i].first <= intervals[last].second)
            intervals[last].second = std::max(intervals[last].second, intervals[i].second);
        else
            intervals[++last] = intervals[i];
    }
    if (!intervals.empty())
        intervals.resize(last + 1);
}

/// What of a height lies within the polygon, filled as it is drawn (nonzero winding).
void addInside(const std::vector<Point> &polygon, Length y, std::vector<Interval> &to)
{
    std::vector<std::pair<Length, int>> crossings;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if ((a.y <= y) != (b.y <= y))
            crossings.emplace_back(a.x + (b.x - a.x).scaled((y - a.y).toEmu(), (b.y - a.y).toEmu()), a.y <= y ? 1 : -1);
    }
    std::sort(crossings.begin(), crossings.end());
    int winding = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        winding += crossings[i].second;
        if (winding != 0)
            to.emplace_back(crossings[i].first, crossings[i + 1].first);
    }
}

} // namespace

std::vector<Interval> Obstacle::blocked(Length top, Length bottom) const
{
    if (polygon.empty()) {
        if (box.top() + kHair >= bottom || top + kHair >= box.bottom())
            return {};
        return {{box.left(), box.right()}};
    }
    // What of the polygon lies within the band and its gap above and below, seen from above: where its outline runs
    // there, and what lies within it all the way down.
    const Length from = top - gap, to = bottom + gap;
    std::vector<Interval> found;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if (a.y > b.y)
            std::swap(a, b);
        if (a.y >= to - kHair || b.y <= from + kHair)
            continue;
        const auto crossing = [&](Length y) {
            return a.x + (b.x - a.x).scaled((y - a.y).toEmu(), (b.y - a.y).toEmu());
        };
        const Length first = a.y == b.y ? a.x : crossing(std::max(a.y, from)),
                     second = a.y == b.y ? b.x : crossing(std::min(b.y, to));
        found.emplace_back(std::min(first, second), std::max(first, second));
    }
    addInside(polygon, from + (to - from) / 2, found);
    for (Interval &each : found) {
        each.first -= gap;
        each.second += gap;
    }
    unite(found);
    return found;
}

std::vector<Interval> Obstacle::blockedBetween(Length left, Length right, Length top, Length bottom) const
{
    std::vector<Interval> found = blocked(top, bottom);
    std::erase_if(
        found, [&](const Interval &each) { return each.first + kHair >= right || left + kHair >= each.second; });
    if (found.empty())
        return found;
    using enum model::RunaroundSides;
    // The wider side is that of the whole obstacle: text must not change sides beside a polygon.
    const model::RunaroundSides taken = sides != Largest ? sides
        : box.left() - left >= right - box.right()       ? Left
                                                         : Right;
    // On one side alone, or none, text does not enter its hollows either.
    if (taken != Both)
        found = {{found.front().first, found.back().second}};
    if (taken == Right || taken == Neither)
        found.front().first = std::min(found.front().first, left);
    if (taken == Left || taken == Neither)
        found.front().second = std::max(found.front().second, right);
    return found;
}

} // namespace banxin::layout
