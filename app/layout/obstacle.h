// Obstacle: what text of an area keeps off: a frame's box or a polygon, with its gap. It is not drawn
// and belongs to no story.
#pragma once

#include "base/geometry.h"
#include "model/placement.h"

#include <utility>
#include <vector>

namespace banxin::layout {

struct Obstacle {
    base::Rect box; // its gap included
    std::vector<base::Point> polygon; // in the box's own coordinates' system; empty: the box itself
    base::Length gap;
    model::RunaroundSides sides = model::RunaroundSides::Both;

    /// The obstacle of a frame that text runs around.
    static Obstacle of(const model::Frame &frame);
    /// Seen from the flow of a vertical area: what was down is across, what was leftwards is down.
    Obstacle transposed() const;
    using Interval = std::pair<base::Length, base::Length>;
    /// From where to where it blocks a band between two heights, from the left, its gap included; several stretches
    /// where a polygon has a hollow there, none where it does not reach the band.
    std::vector<Interval> blocked(base::Length top, base::Length bottom) const;
    /// The same as text between two edges sees it: up to the edge on a side that takes none.
    std::vector<Interval> blockedBetween(
        base::Length left, base::Length right, base::Length top, base::Length bottom) const;
    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

/// What text of `except` keeps off among a page's frames.
std::vector<Obstacle> obstaclesOf(const std::vector<const model::Frame *> &frames, base::Id except);

/// Page coordinates of a vertical area's flow: x runs down the page, y leftwards from its right edge.
inline base::Rect transposed(const base::Rect &rect) { return {rect.y, -rect.right(), rect.height, rect.width}; }
/// The inverse of transposed().
inline base::Rect transposedBack(const base::Rect &rect) { return {-rect.bottom(), rect.x, rect.height, rect.width}; }

} // namespace banxin::layout
