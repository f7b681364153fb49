// justify: the fourth stage of setting: shares out what each tier gives among the line's sites, all
// equally and to the EMU. It moves nothing to another line.
#pragma once

#include "typeset/line_measurer.h"

namespace banxin::typeset {

/// The widths of a line's items as set; index 0 is the line's first item.
struct JustifiedLine {
    std::vector<std::int64_t> cells; // each item's own width
    std::vector<std::int64_t> gaps; // before each item; 0 before the first
};

/// `fit` must be of the same line. The widths add up to the line's natural width plus what the tiers give.
JustifiedLine justify(const LineMeasurer &measurer, const LineShape &line, const Fit &fit);

} // namespace banxin::typeset
