// paintOrder: the order in which a page's items go into the content stream: text in reading order as
// far as what covers what allows, so that a reader that follows the stream reads the page as people do.
#pragma once

#include "display/display_list.h"

#include <vector>

namespace banxin::press {

/// Indices into `list.items` of what is printed. Two items that overlap keep their order, unless both are text.
std::vector<int> paintOrder(const display::DisplayList &list);

} // namespace banxin::press
