// What page_objects.h asks of workers and what comes back, as bytes.
#pragma once

#include "raster/page_objects.h"

#include <optional>

namespace banxin::raster::wire {

constexpr auto objectsTask = "raster.objects";
constexpr std::size_t mostGlyphs = 200'000;
constexpr std::size_t mostShapes = 100'000;
constexpr std::size_t mostPictures = 10'000;
constexpr std::size_t mostNames = 60'000;
constexpr double farthest = 1e9; // points: no page is so large

QByteArray toBytes(const PageObjects &objects);
/// Nothing where the bytes are not such a page, or name what is not there.
std::optional<PageObjects> pageObjectsFrom(QByteArrayView bytes);

} // namespace banxin::raster::wire
