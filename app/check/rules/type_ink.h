// The printed text of a page with its colour, and what it stands on, for F03 and F04.
#pragma once

#include "check/page_view.h"

namespace banxin::check {

struct InkedLine {
    const layout::LineLayout *line = nullptr;
    base::Color color; // of the run
    Length size; // of its smallest run of that colour
    int groundInks = 0; // of the topmost tint below it; 0 is paper
    int groundTotal = 0; // hundredths of a percent
};

/// One entry for each colour of a line.
std::vector<InkedLine> inkedLines(const PageView &view);

} // namespace banxin::check
