// Type 2 charstrings with their subroutines written out in place (Adobe Technical Note 5177), so that a
// subset of a large font need not carry or renumber tens of thousands of subroutines.
#pragma once

#include "pdf/cff_reader.h"

#include <QByteArray>

namespace banxin::pdf {

/// Appends the glyph's program to `out`. False where the program is broken or does arithmetic on its
/// stack (deprecated in Type 2, not found in today's fonts).
bool appendFlattened(const CffFont &font, std::uint32_t glyph, QByteArray &out);

} // namespace banxin::pdf
