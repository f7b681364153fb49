// The characters of two pages beside each other: which of one is which of the other, wherever it stands. It knows
// nothing of pictures and shapes.
#pragma once

#include "proof/compare_difference.h"
#include "raster/page_objects.h"

#include <string>
#include <vector>

namespace banxin::proof {

/// A page's text as compared: code points without white space, folded, in the order of painting.
struct PageText {
    std::u32string text;
    std::vector<int> glyphs; // of each code point
    /// Characters beyond the trim and its bleed, on slug lines say, are left out.
    static PageText of(const raster::PageObjects &page);
};

struct GlyphDifferences {
    std::vector<Difference> found;
    /// Of Moved ones among `found`: how far, and nothing of others.
    std::vector<std::optional<QPointF>> shifts;
    /// Text that is the same and merely flowed on from a change, by lines: neither moved nor otherwise there.
    std::vector<QRectF> reflowedBefore;
    std::vector<QRectF> reflowedAfter;
    /// Characters that are the same in the same place, after.
    std::vector<QRectF> standing;
};

GlyphDifferences comparedGlyphs(const raster::PageObjects &before, const raster::PageObjects &after);

/// Where on a page things are compared at all: its trim and 3 mm of bleed.
QRectF comparedArea(const raster::PageObjects &page);
bool isSameInk(const raster::Ink &one, const raster::Ink &other);
/// "C0 M100 Y100 K0", "专色 PANTONE 185 C 50%".
QString toText(const raster::Ink &ink);
/// "120.5, 340 pt".
QString placeText(const QRectF &rect);

} // namespace banxin::proof
