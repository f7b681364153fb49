// Two pages beside each other: everything that is otherwise, told once and by its kind. It reads no file
// (compare_files.h).
#pragma once

#include "proof/compare_difference.h"
#include "proof/compare_pixels.h"
#include "raster/page_objects.h"

namespace banxin::proof {

/// In reading order of the page, roughly: from above to below, columns from the left. None where not a pixel differs.
std::vector<Difference> comparedPages(
    const raster::PageObjects &before, const raster::PageObjects &after, const PixelComparison &pixels);
/// A page that is on one side alone, as one difference.
Difference pageAdded(const raster::PageObjects &after);
Difference pageRemoved(const raster::PageObjects &before);

/// What page a text is: what is left of it for finding the page that is most like it among others.
struct PageSignature {
    std::vector<std::uint64_t> marks; // ascending
    QSizeF trim;
    static PageSignature of(const raster::PageObjects &page);
    /// 0 to 1.
    double likeness(const PageSignature &other) const;
};

/// Pages of two files that belong together, in order, from 0; -1: there is none on that side.
struct PagePair {
    int before = -1;
    int after = -1;
    friend bool operator==(const PagePair &, const PagePair &) = default;
};
std::vector<PagePair> pairedPages(const std::vector<PageSignature> &before, const std::vector<PageSignature> &after);

} // namespace banxin::proof
