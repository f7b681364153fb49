// Two pages side by side with their differences boxed and numbered, as one picture. It needs no display and no font.
#pragma once

#include "proof/compare_files.h"

namespace banxin::proof {

/// The colour of a kind's boxes, 0xRRGGBB; the same on the screen.
std::uint32_t colourOf(DifferenceKind kind);

/// Both pages as they were compared; a null image where there is no such page.
QImage comparisonSheet(
    const std::vector<Difference> &differences, const PageImage &before, const PageImage &after, double pixelsPerPoint);

} // namespace banxin::proof
