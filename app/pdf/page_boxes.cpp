#include "pdf/page_boxes.h"

#include "pdf/object_values.h"

#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>

namespace banxin::pdf {

namespace {

constexpr double longestSide = 14400 * 100.0; // in points: 500 m

struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;
    bool isEmpty() const { return right - left < 1 || top - bottom < 1; }
    Box within(const Box &other) const
    {
        return {std::max(left, other.left), std::max(bottom, other.bottom), std::min(right, other.right),
            std::min(top, other.top)};
    }
};

std::optional<Box> boxIn(QPDFPageObjectHelper &page, const char *key)
{
    const auto sides = numbersOf(page.getAttribute(key, false));
    if (sides.size() != 4)
        return std::nullopt;
    const Box box{std::min(sides[0], sides[2]), std::min(sides[1], sides[3]), std::max(sides[0], sides[2]),
        std::max(sides[1], sides[3])};
    return box.isEmpty() ? std::nullopt : std::optional(box);
}

} // namespace

base::Size ShownBox::shownSize() const
{
    const base::Length across = base::Length::pt((right - left) * unit), up = base::Length::pt((top - bottom) * unit);
    return turn % 180 == 0 ? base::Size{across, up} : base::Size{up, across};
}

std::array<double, 6> ShownBox::toUnitSquare() const
{
    const double w = right - left, h = top - bottom;
    switch (turn) {
    case 90:
        return {0, -1 / w, 1 / h, 0, -bottom / h, right / w};
    case 180:
        return {-1 / w, 0, 0, -1 / h, right / w, top / h};
    case 270:
        return {0, 1 / w, -1 / h, 0, top / h, -left / w};
    default:
        return {1 / w, 0, 0, 1 / h, -left / w, -bottom / h};
    }
}

std::optional<ShownBox> shownBoxOf(const QPDFObjectHandle &object)
{
    QPDFPageObjectHelper page(object);
    const Box media = boxIn(page, "/MediaBox").value_or(Box{0, 0, 612, 792});
    Box shown = media;
    for (const char *key : {"/TrimBox", "/CropBox"}) {
        const auto given = boxIn(page, key);
        if (given && !given->within(media).isEmpty()) {
            shown = given->within(media);
            break;
        }
    }
    ShownBox result{shown.left, shown.bottom, shown.right, shown.top, 0, 1};
    const double turn = numberOf(page.getAttribute("/Rotate", false), 0);
    if (std::abs(turn) < 1e6 && std::fmod(turn, 90) == 0)
        result.turn = (static_cast<int>(turn) % 360 + 360) % 360;
    const double unit = numberIn(page.getObjectHandle(), "/UserUnit", 1);
    if (unit > 0)
        result.unit = unit;
    if ((shown.right - shown.left) * result.unit > longestSide || (shown.top - shown.bottom) * result.unit > longestSide
        || std::abs(shown.left) > longestSide || std::abs(shown.bottom) > longestSide)
        return std::nullopt;
    return result;
}

} // namespace banxin::pdf
