#include "display/display_list.h"

namespace banxin::display {

using base::Length;
using base::Point;
using base::Rect;

namespace {

// How far a handle stands from its corner on a quarter of a circle, in ten-thousandths of the radius.
constexpr int circleHandle = 5523;

Rect boundsOf(const PathItem &item)
{
    if (item.path.points.empty())
        return {};
    Length left = item.path.points.front().x, right = left;
    Length top = item.path.points.front().y, bottom = top;
    for (const Point &point : item.path.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    // A mitre may reach further than half the width: a whole one covers right angles.
    const Rect bounds = Rect{left, top, right - left, bottom - top}.grownBy(item.stroke ? item.strokeWidth : Length());
    if (!item.clip)
        return bounds;
    const Length l = std::max(bounds.left(), item.clip->left()), t = std::max(bounds.top(), item.clip->top());
    return {l, t, std::max(Length(), std::min(bounds.right(), item.clip->right()) - l),
        std::max(Length(), std::min(bounds.bottom(), item.clip->bottom()) - t)};
}

Rect boundsOf(const PictureItem &item) { return item.frame; }
Rect boundsOf(const PlacedPageItem &item) { return item.frame; }

Rect boundsOf(const GlyphItem &item)
{
    if (!item.run || item.run->glyphs.empty())
        return {item.origin.x, item.origin.y, {}, {}};
    // Each glyph's em box as seen from its own origin: to its right, and around its baseline.
    const font::GlyphRun &run = *item.run;
    const Length em = run.size.scaled(std::max(run.widthPercent, 100), 100);
    Length left = run.glyphs.front().x, right = left, top = run.glyphs.front().y, bottom = top;
    for (const font::PlacedGlyph &glyph : run.glyphs) {
        const Length across = run.direction == font::Direction::Horizontal ? std::max(em, glyph.advance) : em;
        left = std::min(left, glyph.x);
        right = std::max(right, glyph.x + across);
        top = std::min(top, glyph.y - run.size);
        bottom = std::max(bottom, glyph.y + run.size / 4);
    }
    const Rect ink = run.onPage(Rect{left, top, right - left, bottom - top});
    return Rect{item.origin.x + ink.x, item.origin.y + ink.y, ink.width, ink.height}.grownBy(run.size / 2);
}

} // namespace

PathData PathData::rectangle(const Rect &rect)
{
    return {{Verb::Move, Verb::Line, Verb::Line, Verb::Line, Verb::Close},
        {{rect.left(), rect.top()}, {rect.right(), rect.top()}, {rect.right(), rect.bottom()},
            {rect.left(), rect.bottom()}}};
}

PathData PathData::line(Point from, Point to) { return {{Verb::Move, Verb::Line}, {from, to}}; }

PathData PathData::rounded(const Rect &rect, Length radius)
{
    const Length r = std::min({radius, rect.width / 2, rect.height / 2});
    if (r <= Length())
        return rectangle(rect);
    const Length s = r - r.scaled(circleHandle, 10000); // from the corner to the handle
    const Length l = rect.left(), t = rect.top(), right = rect.right(), b = rect.bottom();
    return {{Verb::Move, Verb::Line, Verb::Cubic, Verb::Line, Verb::Cubic, Verb::Line, Verb::Cubic, Verb::Line,
                Verb::Cubic, Verb::Close},
        {{l + r, t}, {right - r, t}, {right - s, t}, {right, t + s}, {right, t + r}, {right, b - r}, {right, b - s},
            {right - s, b}, {right - r, b}, {l + r, b}, {l + s, b}, {l, b - s}, {l, b - r}, {l, t + r}, {l, t + s},
            {l + s, t}, {l + r, t}}};
}

PathData PathData::ellipse(const Rect &rect)
{
    const Length rx = rect.width / 2, ry = rect.height / 2, x = rect.x + rx, y = rect.y + ry;
    const Length hx = rx.scaled(circleHandle, 10000), hy = ry.scaled(circleHandle, 10000);
    return {{Verb::Move, Verb::Cubic, Verb::Cubic, Verb::Cubic, Verb::Cubic, Verb::Close},
        {{x, rect.top()}, {x + hx, rect.top()}, {rect.right(), y - hy}, {rect.right(), y}, {rect.right(), y + hy},
            {x + hx, rect.bottom()}, {x, rect.bottom()}, {x - hx, rect.bottom()}, {rect.left(), y + hy},
            {rect.left(), y}, {rect.left(), y - hy}, {x - hx, rect.top()}, {x, rect.top()}}};
}

PathData PathData::polygon(const std::vector<Point> &corners)
{
    PathData path;
    for (const Point &corner : corners) {
        path.verbs.push_back(path.points.empty() ? Verb::Move : Verb::Line);
        path.points.push_back(corner);
    }
    if (!corners.empty())
        path.verbs.push_back(Verb::Close);
    return path;
}

Rect inkBounds(const Shape &shape)
{
    return std::visit([](const auto &item) { return boundsOf(item); }, shape);
}

Rect inkBounds(const Item &item)
{
    const Rect upright = inkBounds(item.shape);
    return item.turn ? item.turn->bounds(upright) : upright;
}

} // namespace banxin::display
