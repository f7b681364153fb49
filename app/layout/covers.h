// Covers: what is painted over text: a rule through a headline, a box or a picture in front of an article. It judges
// what is drawn and what is set, not frames: a frame round text, text in front and text that runs around meet nothing.
#pragma once

#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

/// What covers whose text, and where it first does.
struct Cover {
    base::Id over; // the frame in front
    base::Id under; // the frame whose text is behind
    bool hides = false; // a fill or a picture; else a line runs through the text
    base::Rect rect; // of the first line of text that is met, as it comes to stand
    int line = 0; // the same line's index in PageLayout::lines
};

/// Each pair of frames once, from the back to the front. The layout's display list and lines must be complete and
/// indexed. White space within a line that runs across is no text.
std::vector<Cover> coversOf(const PageLayout &layout);

/// Tells of each cover as covered-text, with the words that are behind: an error where they are hidden, a warning where
/// a line runs through them. The finding's frame is the one in front. Gives what it told of.
std::vector<Cover> reportCovers(const PageLayout &layout, std::vector<Finding> &findings);

} // namespace banxin::layout
