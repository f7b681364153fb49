// What the fuzz targets of pictures do with one: everything, at a small size.
#pragma once

#include "picture/decoding.h"

#include <vector>

inline void decodeEveryWay(const QByteArray &bytes)
{
    using namespace banxin;
    const auto info = picture::decoding::probe(bytes);
    // Larger ones are legal and only slow; the limits themselves are unit tests' business.
    if (!info || qint64(info->width) * info->height > 1'000'000)
        return;
    std::vector<std::uint8_t> pixels;
    (void)picture::decoding::decodeForScreen(
        bytes, 64, [&](const picture::decoding::ScreenSize &screen) -> base::Result<std::uint8_t *> {
            pixels.resize(std::size_t(screen.width) * std::size_t(screen.height) * 4);
            return pixels.data();
        });
    picture::PressConversion conversion;
    (void)picture::decoding::convertedForPress(bytes, conversion);
    conversion.target = picture::Target::Screen; // which needs no profile
    (void)picture::decoding::convertedForPress(bytes, conversion);
}
