// The order in which frames of a page are read: furniture, then story after story with its pictures and captions, then
// what says nothing. Keyboards and screen readers go by it; it changes nothing.
#pragma once

#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

/// Every frame of the page that is seen, each once.
std::vector<base::Id> readingOrder(const PageLayout &page);

} // namespace banxin::layout
