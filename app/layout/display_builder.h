// DisplayBuilder: a laid-out page as a DisplayList: what is inked, from the back to the front, with
// role, source and reading order. Glyph runs are shared with the setter's memory, never copied.
#pragma once

#include "layout/page_frames.h"
#include "layout/page_layout.h"

#include <unordered_map>

namespace banxin::layout {

/// The display of `layout` whose frames and lines are complete. Pictures without a known asset, and
/// those that leave their frame bare in part (picture-gap), are reported.
std::shared_ptr<const display::DisplayList> displayOf(const model::Document &document, const model::Page &page,
    const PageFrames &frames, const PageLayout &layout, std::vector<Finding> &findings);

} // namespace banxin::layout
