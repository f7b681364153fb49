#include "base/turn.h"

#include <cmath>
#include <numbers>

namespace banxin::base {

namespace {

constexpr int kWhole = 36000, kQuarter = 9000;

Point about(Point centre, Point point, int hundredths)
{
    const int angle = (hundredths % kWhole + kWhole) % kWhole;
    const Length x = point.x - centre.x, y = point.y - centre.y;
    switch (angle) {
    case 0:
        return point;
    case kQuarter:
        return {centre.x - y, centre.y + x};
    case kQuarter * 2:
        return {centre.x - x, centre.y - y};
    case kQuarter * 3:
        return {centre.x + y, centre.y - x};
    default:
        break;
    }
    const double radians = angle * std::numbers::pi / (kWhole / 2);
    const double cos = std::cos(radians), sin = std::sin(radians);
    const auto dx = static_cast<double>(x.toEmu()), dy = static_cast<double>(y.toEmu());
    return {centre.x + Length::emu(std::llround(dx * cos - dy * sin)),
        centre.y + Length::emu(std::llround(dx * sin + dy * cos))};
}

} // namespace

Point Turn::turned(Point point) const { return about(centre, point, hundredths); }
Point Turn::back(Point point) const { return about(centre, point, -hundredths); }

std::array<Point, 4> Turn::corners(const Rect &rect) const
{
    return {turned({rect.left(), rect.top()}), turned({rect.right(), rect.top()}),
        turned({rect.right(), rect.bottom()}), turned({rect.left(), rect.bottom()})};
}

Rect Turn::bounds(const Rect &rect) const
{
    const std::array<Point, 4> at = corners(rect);
    Length left = at[0].x, right = left, top = at[0].y, bottom = top;
    for (const Point &corner : at) {
        left = std::min(left, corner.x);
        right = std::max(right, corner.x);
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    return {left, top, right - left, bottom - top};
}

std::optional<Turn> turnOf(const Rect &box, int hundredths)
{
    if (hundredths % kWhole == 0)
        return {};
    return Turn{{box.x + box.width / 2, box.y + box.height / 2}, hundredths % kWhole};
}

} // namespace banxin::base
