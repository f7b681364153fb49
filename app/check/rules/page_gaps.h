// Gaps that run through a page from edge to edge, for T02 and T03.
#pragma once

#include "check/page_view.h"

namespace banxin::check {

struct PageGap {
    Length from, to; // across the gap
    std::vector<Id> before, after; // stories on either side
    bool partsStories() const; // none stands on both sides, and there are some on each
};

enum class GapDirection { Across, Down }; // 断版; 通缝

/// Gaps between areas, pictures and adverts over the full width or height of what stands on the page.
std::vector<PageGap> gapsOf(const PageView &view, GapDirection direction);

} // namespace banxin::check
