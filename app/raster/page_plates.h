// A page of a PDF as its inks, by Poppler's own rasteriser: process inks by their numbers, spots on planes of their
// own, overprint as the page says. It converts nothing: what is not CMYK, grey or a spot is to be that before. For the
// worker program, like page_raster.h.
#pragma once

#include "base/color.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace banxin::raster {

struct PlateSpot {
    QString name;
    base::Color alternate; // in process inks, at full tone
    friend bool operator==(const PlateSpot &, const PlateSpot &) = default;
};

struct PlateRows {
    int width = 0;
    int height = 0;
    std::vector<PlateSpot> spots; // at most 4: what others there are is in their alternates
    /// Bytes of a pixel: cyan, magenta, yellow, black, the spots, and last how much of what lies below is covered.
    int channels() const { return 5 + static_cast<int>(spots.size()); }
};
/// Asked once, when all is known, for the place of the rows: width × height × channels bytes. Inks are not multiplied
/// by the cover.
using PlateRoom = std::function<base::Result<std::uint8_t *>(const PlateRows &)>;

/// Page `page` (from 0), its crop box, `pixelWidth` pixels wide; at most 4,096 a side and 8 million in all.
base::Status renderPlates(const QByteArray &pdf, int page, int pixelWidth, const PlateRoom &room);

} // namespace banxin::raster
