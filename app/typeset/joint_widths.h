// Joint widths: how much lies between two items at natural width and what of it can be squeezed and opened; and the
// running sums of a shaped text. They choose no line.
#pragma once

#include "typeset/shaper.h"

namespace banxin::typeset {

/// Fills right.before in EMU, and takes from both items what their joint trims. `tracking` is that of the left one.
void measureJoint(
    Item &left, Item &right, const model::ResolvedParagraph &format, const RuleTables &tables, std::int64_t tracking);
/// The text's sums, for the width of any line as a difference.
void addUp(ShapedText &text);

} // namespace banxin::typeset
