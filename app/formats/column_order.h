// The order in which lines on a page are read: columns from left to right, what stands across them above and below.
// It looks at places alone.
#pragma once

#include "raster/page_text.h"

#include <vector>

namespace banxin::formats {

/// Lines that stand under one another in one column, from the top; the columns in the order of reading.
using TextColumn = std::vector<raster::TextLine>;
std::vector<TextColumn> columnsOf(std::vector<raster::TextLine> lines);

} // namespace banxin::formats
