// Point, Size and Rect in Lengths; the origin is the top left corner and y grows downwards.
#pragma once

#include "base/length.h"

#include <algorithm>

namespace banxin::base {

struct Point {
    Length x;
    Length y;
    friend constexpr bool operator==(const Point &, const Point &) = default;
};

struct Size {
    Length width;
    Length height;
    friend constexpr bool operator==(const Size &, const Size &) = default;
};

struct Rect {
    Length x;
    Length y;
    Length width;
    Length height;

    constexpr Length left() const { return x; }
    constexpr Length top() const { return y; }
    constexpr Length right() const { return x + width; }
    constexpr Length bottom() const { return y + height; }
    constexpr bool isEmpty() const { return width <= Length() || height <= Length(); }
    constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    /// True where the two share area; touching edges do not count.
    constexpr bool intersects(const Rect &other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    constexpr Rect grownBy(Length by) const { return {x - by, y - by, width + by + by, height + by + by}; }
    constexpr Rect translated(Length dx, Length dy) const { return {x + dx, y + dy, width, height}; }
    constexpr Rect united(const Rect &other) const
    {
        const Length l = std::min(x, other.x), t = std::min(y, other.y);
        return {l, t, std::max(right(), other.right()) - l, std::max(bottom(), other.bottom()) - t};
    }
    friend constexpr bool operator==(const Rect &, const Rect &) = default;
};

} // namespace banxin::base
