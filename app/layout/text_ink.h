// TextInk: where the type of a page's lines stands, frame by frame, for those who ask what it meets. It sets nothing.
#pragma once

#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

/// The part of a line's cell that its type fills, an eighth of an em taken off all round, so that what overhangs a
/// little does not count; before it is turned. Empty where nothing is set.
base::Rect inkOf(const LineLayout &line);

/// The upright rectangle around one that is turned.
base::Rect seen(const base::Rect &rect, const std::optional<base::Turn> &turn);

/// The printed lines of one frame.
struct FrameInk {
    struct Line {
        base::Rect ink; // before it is turned
        int index = 0; // in PageLayout::lines
    };
    base::Id frame;
    std::optional<base::Turn> turn;
    base::Rect bounds; // as it comes to stand
    std::vector<Line> lines;
};

/// Each frame with printed text once, in the order of their lines.
std::vector<FrameInk> textInkOf(const PageLayout &layout);

} // namespace banxin::layout
