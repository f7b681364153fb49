// paragraphBoxes: borders (花边) and the shading within them (底纹) around the lines of paragraphs, a box for
// each leg. It sets nothing and moves no line.
#pragma once

#include "display/display_list.h"
#include "layout/page_layout.h"

#include <functional>
#include <vector>

namespace banxin::layout {

/// What is drawn behind the lines of one frame, which are `lines` of the layout in their order; `overprints` tells
/// of a border's colour whether it does.
std::vector<display::PathItem> paragraphBoxes(const PageLayout &layout, const std::vector<int> &lines,
    const std::function<bool(const base::Color &)> &overprints);

} // namespace banxin::layout
