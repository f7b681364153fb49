#include "layout/legs.h"

#include <algorithm>
#include <optional>

namespace banxin::layout {

using base::Length;
using model::ColumnMode;

namespace {

bool near(Length a, Length b, Length by) { return a - b <= by && b - a <= by; }

// 自动: as many legs as the area spans base columns follow the page's own columns.
std::optional<std::vector<Strip>> onBaseColumns(Length left, Length width, int count, const model::Grid &grid)
{
    const Length slack = Length::mm(0.3);
    for (int first = 0; first + count <= grid.columns; ++first) {
        const Length from = grid.columnLeft(first);
        const Length to = grid.columnLeft(first + count - 1) + grid.columnWidth();
        if (!near(from, left, slack) || !near(to, left + width, slack))
            continue;
        std::vector<Strip> legs;
        for (int i = 0; i < count; ++i)
            legs.push_back({grid.columnLeft(first + i), grid.columnWidth()});
        return legs;
    }
    return {};
}

// Equal widths, each leg's left edge a rounded rational of the whole.
std::vector<Strip> equal(Length left, Length whole, Length width, int count)
{
    std::vector<Strip> legs;
    for (int i = 0; i < count; ++i)
        legs.push_back({left + (whole - width).scaled(i, count - 1), width});
    return legs;
}

} // namespace

std::vector<Strip> legsOf(Length left, Length width, const model::AreaContent &content, const model::Grid &grid)
{
    const Length em = grid.bodySize;
    constexpr std::int64_t mostLegs = 40;
    const auto most = std::clamp<std::int64_t>(width / (em * 2), 1, mostLegs);
    const int count = static_cast<int>(std::clamp<std::int64_t>(content.columns, 1, most));
    if (count == 1)
        return {{left, width}};
    if (content.columnMode == ColumnMode::Auto && content.gutter.isZero()) {
        if (auto legs = onBaseColumns(left, width, count, grid))
            return *legs;
    }
    const Length usual = grid.columns > 1 ? std::max(grid.gutter(), em) : em;
    const Length widest = (width - em * count) / (count - 1);
    const Length gutter = std::clamp(content.gutter.isZero() ? usual : content.gutter, Length(), widest);
    const Length text = width - gutter * (count - 1);
    // A box drawn by hand is a hair off its whole characters.
    const std::int64_t characters = (text + Length::mm(0.3)) / em;

    if (content.columnMode == ColumnMode::Absolute)
        return equal(left, width, em * std::max<std::int64_t>(1, characters / count), count);
    if (content.columnMode == ColumnMode::Relative) {
        const std::int64_t least = std::max<std::int64_t>(1, characters / count), over = characters - least * count;
        // What is left of the width below a character goes into the gutters.
        const Length used = em * std::max<std::int64_t>(characters, count);
        std::vector<Strip> legs;
        Length before;
        for (int i = 0; i < count; ++i) {
            const Length own = em * (least + (over > 0 && i >= count - over ? 1 : 0));
            legs.push_back({left + before + (width - used).scaled(i, count - 1), own});
            before += own;
        }
        return legs;
    }
    // 自由: the gutter as given; a remainder below a tenth of a character widens the gutters.
    Length own = text / count;
    const Length rest = Length::emu(own.toEmu() % em.toEmu());
    if (rest * 10 < em && own > em)
        own = own - rest;
    return equal(left, width, own, count);
}

} // namespace banxin::layout
