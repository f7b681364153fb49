#include "layout/mark_shapes.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Point;
using base::Rect;
using display::PathData;
using display::PathItem;
using typeset::LineMark;
using Verb = display::PathData::Verb;

namespace {

// Whole waves that fill the rectangle's length, each about twice as long as the rectangle is deep.
PathData wave(const Rect &rect, bool isDown)
{
    const Length length = isDown ? rect.height : rect.width, depth = isDown ? rect.width : rect.height;
    const Length middle = depth / 2, swing = depth.scaled(9, 20);
    const auto waves = std::clamp<std::int64_t>(length / std::max(Length::emu(1), depth * 3), 1, 1000);
    const auto at = [&](Length along, Length across) {
        return isDown ? Point{rect.x + across, rect.y + along} : Point{rect.x + along, rect.y + across};
    };
    PathData path{{Verb::Move}, {at({}, middle)}};
    for (std::int64_t i = 0; i < waves * 2; ++i) {
        const Length from = length.scaled(i, waves * 2), to = length.scaled(i + 1, waves * 2), step = (to - from) / 3;
        const Length crest = i % 2 == 0 ? middle - swing : middle + swing;
        path.verbs.push_back(Verb::Cubic);
        path.points.insert(path.points.end(), {at(from + step, crest), at(to - step, crest), at(to, middle)});
    }
    return path;
}

} // namespace

// Four cubic arcs; 0.5523 makes them a circle to within a thousandth of the radius.
PathData circle(const Rect &rect)
{
    const Length rx = rect.width / 2, ry = rect.height / 2, kx = rx.scaled(5523, 10000), ky = ry.scaled(5523, 10000);
    const Point c{rect.x + rx, rect.y + ry};
    const auto at = [&](Length dx, Length dy) { return Point{c.x + dx, c.y + dy}; };
    return {{Verb::Move, Verb::Cubic, Verb::Cubic, Verb::Cubic, Verb::Cubic, Verb::Close},
        {at(rx, {}), at(rx, ky), at(kx, ry), at({}, ry), at(-kx, ry), at(-rx, ky), at(-rx, {}), at(-rx, -ky),
            at(-kx, -ry), at({}, -ry), at(kx, -ry), at(rx, -ky), at(rx, {})}};
}

PathItem drawn(const LineMark &mark, Point origin, model::WritingMode mode)
{
    const Rect rect{origin.x + mark.rect.x, origin.y + mark.rect.y, mark.rect.width, mark.rect.height};
    const bool isDown = mode == model::WritingMode::Vertical;
    const Length depth = isDown ? rect.width : rect.height;
    PathItem item;
    switch (mark.kind) {
    case LineMark::Kind::Shading:
        item.path = PathData::rectangle(rect);
        item.fill = mark.color;
        return item;
    case LineMark::Kind::Dot:
        item.path = circle(rect);
        item.fill = mark.color;
        return item;
    case LineMark::Kind::Line:
        item.path = isDown ? PathData::line({rect.x + depth / 2, rect.top()}, {rect.x + depth / 2, rect.bottom()})
                           : PathData::line({rect.left(), rect.y + depth / 2}, {rect.right(), rect.y + depth / 2});
        item.strokeWidth = std::max(Length::pt(0.35), depth * 3 / 4);
        break;
    case LineMark::Kind::Wave:
        item.path = wave(rect, isDown);
        item.strokeWidth = std::max(Length::pt(0.35), depth.scaled(3, 10));
        break;
    }
    item.stroke = mark.color;
    return item;
}

} // namespace banxin::layout
