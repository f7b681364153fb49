// columnRules: the rules between an area's legs (栏线), as long as the text beside them and broken where
// something stands in the gutter. It draws nothing.
#pragma once

#include "layout/area_geometry.h"
#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

/// One straight rule, from head to foot (in a vertical area from right to left).
struct ColumnRule {
    base::Point from;
    base::Point to;
};

/// The rules of the frame whose lines are among `lines`; none where it has one leg.
std::vector<ColumnRule> columnRules(base::Id frame, const AreaGeometry &geometry, const std::vector<LineLayout> &lines);

} // namespace banxin::layout
