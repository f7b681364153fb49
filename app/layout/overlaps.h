// Overlaps: text of one frame printed over text of another. It judges what is set, not frames: boxes
// may well lie over each other.
#pragma once

#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

/// Two frames whose lines meet, and where.
struct Overlap {
    base::Id first;
    base::Id second;
    base::Rect rect;
};

/// Each pair of frames once, in the order of their lines. Lines meet where the ink of their em boxes
/// could: what overhangs by less than an eighth of an em does not count.
std::vector<Overlap> overlapsOf(const PageLayout &layout);

/// Text that cannot be read where it stands: on a picture, or off the page.
struct Misplaced {
    base::Id frame;
    base::Id picture; // null: off the page
    model::ParagraphRole role = model::ParagraphRole::Body;
    base::Rect rect;
};

/// Each frame once with each picture, in the order of the lines.
std::vector<Misplaced> misplacedText(const PageLayout &layout);

} // namespace banxin::layout
