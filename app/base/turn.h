// Turn: what is turned about a point (旋转), clockwise on the page. It moves points and never an object.
#pragma once

#include "base/geometry.h"

#include <array>
#include <optional>

namespace banxin::base {

struct Turn {
    Point centre;
    int hundredths = 0; // of a degree, clockwise

    /// Where a point comes to stand, to the nearest EMU; quarter turns are exact.
    Point turned(Point point) const;
    /// Where a point of the page was before.
    Point back(Point point) const;
    /// The rectangle's corners as they come to stand, from its top left one on, clockwise.
    std::array<Point, 4> corners(const Rect &rect) const;
    /// The upright rectangle around them.
    Rect bounds(const Rect &rect) const;
    friend constexpr bool operator==(const Turn &, const Turn &) = default;
};

/// Of what is in a box about its middle; nothing where it stands upright.
std::optional<Turn> turnOf(const Rect &box, int hundredths);

} // namespace banxin::base
