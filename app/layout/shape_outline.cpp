#include "layout/shape_outline.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::layout {

using base::Length;
using base::Point;
using base::Rect;
using display::PathData;

namespace {

using Polygon = std::vector<Point>;

constexpr Length kHair = Length::mm(0.05); // edges nearer than this are one: parts come from rounded millimetres

/// So that what it goes round lies to its right, as it is seen on the page.
void wind(Polygon &polygon)
{
    __int128 area = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        area += static_cast<__int128>(a.x.toEmu()) * b.y.toEmu() - static_cast<__int128>(b.x.toEmu()) * a.y.toEmu();
    }
    if (area < 0)
        std::reverse(polygon.begin(), polygon.end());
}

/// Every edge moved to its right by as much; where two meet at a very sharp corner it is cut off.
Polygon movedIn(const Polygon &polygon, Length by)
{
    constexpr double sharpest = 4; // times the distance
    const auto d = static_cast<double>(by.toEmu());
    Polygon moved;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point before = polygon[(i + polygon.size() - 1) % polygon.size()], at = polygon[i],
                    after = polygon[(i + 1) % polygon.size()];
        const auto normal = [](Point from, Point to) {
            const auto x = static_cast<double>((to.x - from.x).toEmu()),
                       y = static_cast<double>((to.y - from.y).toEmu());
            const double length = std::hypot(x, y);
            return length > 0 ? std::pair(-y / length, x / length) : std::pair(0.0, 0.0);
        };
        const auto [ax, ay] = normal(before, at);
        const auto [bx, by2] = normal(at, after);
        const double x = ax + bx, y = ay + by2, along = (x * x + y * y) / 2; // 2 where straight, 1 at a right angle
        const double reach = along > 2 / (sharpest * sharpest) ? d / along : 0;
        moved.push_back({at.x + Length::emu(std::llround(x * reach)), at.y + Length::emu(std::llround(y * reach))});
    }
    return moved;
}

std::vector<Length> edgesOf(std::vector<Length> all)
{
    std::sort(all.begin(), all.end());
    std::vector<Length> edges;
    for (const Length edge : all) {
        if (edges.empty() || edge - edges.back() > kHair)
            edges.push_back(edge);
    }
    return edges;
}

std::size_t indexOf(const std::vector<Length> &edges, Length edge)
{
    const auto after = std::upper_bound(edges.begin(), edges.end(), edge);
    return after == edges.begin() ? 0 : static_cast<std::size_t>(after - edges.begin()) - 1;
}

/// The outlines of rectangles put together, found on the grid of their edges.
std::vector<Polygon> united(const std::vector<Rect> &parts)
{
    std::vector<Length> allX, allY;
    for (const Rect &part : parts) {
        allX.insert(allX.end(), {part.left(), part.right()});
        allY.insert(allY.end(), {part.top(), part.bottom()});
    }
    const std::vector<Length> xs = edgesOf(std::move(allX)), ys = edgesOf(std::move(allY));
    if (xs.size() < 2 || ys.size() < 2)
        return {};
    const std::size_t columns = xs.size() - 1, rows = ys.size() - 1;
    std::vector<bool> covered(columns * rows);
    for (const Rect &part : parts) {
        for (std::size_t y = indexOf(ys, part.top()); y < indexOf(ys, part.bottom()); ++y)
            for (std::size_t x = indexOf(xs, part.left()); x < indexOf(xs, part.right()); ++x)
                covered[y * columns + x] = true;
    }
    // From each corner of the grid: which way the outline goes on (right, down, left, up).
    const auto isIn = [&](std::size_t x, std::size_t y) { return x < columns && y < rows && covered[y * columns + x]; };
    const std::size_t width = xs.size();
    std::vector<std::array<bool, 4>> ways(width * ys.size());
    for (std::size_t y = 0; y < ys.size(); ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            auto &from = ways[y * width + x];
            from[0] = isIn(x, y) && !isIn(x, y - 1); // to the right: below it is in, above it is not
            from[1] = isIn(x - 1, y) && !isIn(x, y);
            from[2] = isIn(x - 1, y - 1) && !isIn(x - 1, y);
            from[3] = isIn(x, y - 1) && !isIn(x - 1, y - 1);
        }
    }
    constexpr std::array<int, 4> dx{1, 0, -1, 0}, dy{0, 1, 0, -1};
    std::vector<Polygon> outlines;
    for (std::size_t start = 0; start < ways.size(); ++start) {
        while (ways[start][0]) {
            Polygon outline;
            std::size_t at = start;
            int way = 0;
            do {
                ways[at][static_cast<std::size_t>(way)] = false;
                outline.push_back({xs[at % width], ys[at / width]});
                do // as far as it is straight
                    at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + dx[static_cast<std::size_t>(way)]
                        + dy[static_cast<std::size_t>(way)] * static_cast<std::ptrdiff_t>(width));
                while (std::exchange(ways[at][static_cast<std::size_t>(way)], false));
                // To the right first: shapes that touch at a corner stay apart.
                const int right = (way + 1) % 4, left = (way + 3) % 4;
                if (at == start && right == 0)
                    break;
                way = ways[at][static_cast<std::size_t>(right)] ? right : left;
            } while (ways[at][static_cast<std::size_t>(way)]);
            outlines.push_back(std::move(outline));
        }
    }
    return outlines;
}

void append(PathData &path, const PathData &more)
{
    path.verbs.insert(path.verbs.end(), more.verbs.begin(), more.verbs.end());
    path.points.insert(path.points.end(), more.points.begin(), more.points.end());
}

} // namespace

ShapeOutline ShapeOutline::of(const model::Frame &frame, model::FrameShape shape, Length cornerRadius)
{
    switch (shape) {
    case model::FrameShape::Rounded:
        return ShapeOutline(Rounded{frame.box, cornerRadius});
    case model::FrameShape::Ellipse:
        return ShapeOutline(Ellipse{frame.box});
    case model::FrameShape::Contour:
        if (frame.contour.size() >= 3) {
            Polygon polygon;
            for (const Point &corner : frame.contour)
                polygon.push_back({frame.box.x + corner.x, frame.box.y + corner.y});
            return ShapeOutline(Polygons{std::move(polygon)});
        }
        break;
    case model::FrameShape::Rectangle:
        break;
    }
    return ShapeOutline(frame.box);
}

ShapeOutline ShapeOutline::of(const model::Frame &frame, const model::AreaContent &area)
{
    std::vector<Rect> parts;
    for (const Rect &part : area.parts) {
        if (!part.isEmpty() && parts.size() < model::kMostAreaParts)
            parts.push_back({frame.box.x + part.x, frame.box.y + part.y, part.width, part.height});
    }
    if (parts.empty())
        return ShapeOutline(frame.box);
    if (parts.size() == 1)
        return ShapeOutline(parts.front());
    return ShapeOutline(united(parts));
}

Rect ShapeOutline::bounds() const
{
    if (const auto *rounded = std::get_if<Rounded>(&m_shape))
        return rounded->box;
    if (const auto *ellipse = std::get_if<Ellipse>(&m_shape))
        return ellipse->box;
    if (const auto *rect = std::get_if<Rect>(&m_shape))
        return *rect;
    std::optional<Rect> all;
    for (const Polygon &polygon : std::get<Polygons>(m_shape)) {
        for (const Point &corner : polygon) {
            const Rect point{corner.x, corner.y, {}, {}};
            all = all ? all->united(point) : point;
        }
    }
    return all.value_or(Rect());
}

PathData ShapeOutline::path(Length within) const
{
    if (const auto *rounded = std::get_if<Rounded>(&m_shape))
        return PathData::rounded(rounded->box.grownBy(-within), std::max(Length(), rounded->radius - within));
    if (const auto *ellipse = std::get_if<Ellipse>(&m_shape))
        return PathData::ellipse(ellipse->box.grownBy(-within));
    if (const auto *rect = std::get_if<Rect>(&m_shape))
        return PathData::rectangle(rect->grownBy(-within));
    const auto &polygons = std::get<Polygons>(m_shape);
    PathData path;
    for (const Polygon &polygon : polygons) {
        Polygon wound = polygon;
        if (polygons.size() == 1 && !within.isZero())
            wind(wound);
        append(path, PathData::polygon(within.isZero() ? wound : movedIn(wound, within)));
    }
    return path;
}

} // namespace banxin::layout
