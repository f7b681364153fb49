// position: the last stage of setting: glyphs where they stand, runs of one face and look, and the
// caret's stops. It takes the widths as they are.
#pragma once

#include "typeset/justifier.h"

namespace banxin::typeset {

/// The line as it is drawn. `start` is where its first cell stands from the measure's start.
Line positioned(const ParagraphInput &input, const ShapedText &text, const LineShape &shape,
    const JustifiedLine &widths, base::Length start);

} // namespace banxin::typeset
