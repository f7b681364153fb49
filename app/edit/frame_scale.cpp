// Frames that are scaled together: what becomes of each when the rectangle around all of them is another one.
#include "edit/frame_checks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin::edit {

using base::Length;
using base::Point;
using base::Rect;

namespace {

Length along(Length at, Length from, Length extent, Length to, Length grown)
{
    return extent > Length() ? to + (at - from).scaled(grown.toEmu(), extent.toEmu()) : to + (at - from);
}

Point scaledWith(Point point, const Rect &before, const Rect &after)
{
    return {along(point.x, before.x, before.width, after.x, after.width),
        along(point.y, before.y, before.height, after.y, after.height)};
}

/// What a length along a direction grows by.
double growth(const Rect &before, const Rect &after, double radians)
{
    const auto part = [](Length from, Length to) { return from > Length() ? to.toPt() / from.toPt() : 1.0; };
    return std::hypot(
        std::cos(radians) * part(before.width, after.width), std::sin(radians) * part(before.height, after.height));
}

} // namespace

Rect scaledWith(const Rect &inner, const Rect &before, const Rect &after)
{
    const Point from = scaledWith(Point{inner.x, inner.y}, before, after);
    const Point to = scaledWith(Point{inner.right(), inner.bottom()}, before, after);
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

std::vector<FrameBox> scaledFrames(
    const std::vector<const model::Frame *> &frames, const Rect &before, const Rect &after)
{
    std::vector<FrameBox> boxes;
    for (const model::Frame *frame : frames) {
        const Rect &box = frame->box;
        const int angle = normalised(frame->rotation);
        if (angle % 18000 == 0) {
            boxes.push_back({frame->id, scaledWith(box, before, after)});
            continue;
        }
        const bool isQuarter = angle % 9000 == 0;
        const double radians = angle * std::numbers::pi / 18000.0;
        const auto grown = [&](Length side, double direction) {
            const Length length = Length::pt(side.toPt() * growth(before, after, direction));
            return side > Length() ? std::max(length, Length::emu(1)) : side;
        };
        Rect next;
        if (isQuarter) { // its sides lie along those of the rectangle: exactly
            const Rect lying = scaledWith(boundsOf(*frame), before, after);
            next.width = lying.height;
            next.height = lying.width;
        } else {
            next.width = grown(box.width, radians);
            next.height = grown(box.height, radians + std::numbers::pi / 2);
        }
        const Point middle = scaledWith(Point{box.x + box.width / 2, box.y + box.height / 2}, before, after);
        next.x = middle.x - next.width / 2;
        next.y = middle.y - next.height / 2;
        boxes.push_back({frame->id, before == after ? box : next});
    }
    return boxes;
}

} // namespace banxin::edit
