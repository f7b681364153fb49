// The pictures and shapes of two pages beside each other. It knows no text.
#pragma once

#include "proof/compare_difference.h"
#include "proof/compare_pixels.h"
#include "raster/page_objects.h"

namespace banxin::proof {

struct ObjectDifferences {
    std::vector<Difference> found;
    std::vector<std::optional<QPointF>> shifts; // of Moved ones how far
};

/// `reflowed`: lines that flowed on from a change, before and after; what is drawn behind them goes with them.
ObjectDifferences comparedObjects(const raster::PageObjects &before, const raster::PageObjects &after,
    const PixelComparison &pixels, const std::vector<QRectF> &reflowedBefore, const std::vector<QRectF> &reflowedAfter);

} // namespace banxin::proof
