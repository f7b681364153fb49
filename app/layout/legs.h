// legsOf: how an area's width is shared among its legs (分栏, 破栏). It knows widths and characters, no text.
#pragma once

#include "base/geometry.h"
#include "model/placement.h"
#include "model/publication.h"

#include <vector>

namespace banxin::layout {

/// Free width of a leg at some height.
struct Strip {
    base::Length x;
    base::Length width;
    friend bool operator==(const Strip &, const Strip &) = default;
};

/// The legs of `content` in a box from `left` on, by its column mode; widths in whole characters of the
/// grid's body size where the mode says so. At least one leg, and none narrower than a character.
std::vector<Strip> legsOf(
    base::Length left, base::Length width, const model::AreaContent &content, const model::Grid &grid);

} // namespace banxin::layout
