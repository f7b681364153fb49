// What 字, 行 and 栏 are worth in fields of lengths, by a page's grid.
#pragma once

#include "model/publication.h"
#include "widgets/length_expression.h"

namespace banxin::panels {

inline widgets::LengthMeasure measureOf(const model::Grid &grid)
{
    return {grid.bodySize, grid.bodySize, grid.pitch() - grid.bodySize, grid.columnWidth(), grid.gutter()};
}

} // namespace banxin::panels
