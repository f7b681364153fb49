#include "raster/page_plates.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>

#include <poppler/Error.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

namespace banxin::raster {

namespace {

constexpr double longestSide = 4096;
// Poppler takes nine bytes a pixel, and as much again for each group within a group.
constexpr double mostPixels = 8e6;
constexpr int processInks = 4;

tl::unexpected<base::Error> notDrawn()
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 的这一页无法显示。"));
}

base::Color fullTone(const GfxSeparationColorSpace &spot)
{
    GfxColor full{};
    full.c[0] = gfxColorComp1;
    GfxCMYK cmyk{};
    spot.getCMYK(&full, &cmyk);
    const auto part = [](GfxColorComp ink) {
        return static_cast<std::uint16_t>(std::lround(std::clamp(colToDbl(ink), 0.0, 1.0) * 10000));
    };
    return {part(cmyk.c), part(cmyk.m), part(cmyk.y), part(cmyk.k)};
}

} // namespace

base::Status renderPlates(const QByteArray &pdf, int page, int pixelWidth, const PlateRoom &room)
{
    const GlobalParamsIniter parameters([](ErrorCategory, Goffset, const char *) {});
    // The document owns the stream.
    PDFDoc document(new MemStream(pdf.constData(), 0, pdf.size(), Object(objNull)));
    if (!document.isOk() || page < 0 || page >= document.getNumPages())
        return notDrawn();
    double width = document.getPageCropWidth(page + 1), height = document.getPageCropHeight(page + 1);
    const int turn = document.getPageRotate(page + 1);
    if (turn == 90 || turn == 270)
        std::swap(width, height);
    if (!(width > 0) || !(height > 0))
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 页面的尺寸不对。"));
    const double wanted = std::clamp<double>(pixelWidth, 1, longestSide);
    const double scale = std::min({wanted / width, longestSide / height, std::sqrt(mostPixels / (width * height))});

    // No colour of paper: what the page does not cover stays open.
    SplashOutputDev device(splashModeDeviceN8, 1, false, nullptr, true, splashThinLineSolid, true);
    device.setFontAntialias(true);
    device.setVectorAntialias(true);
    device.setFreeTypeHinting(false, false);
    device.startDoc(&document);
    document.displayPage(
        &device, page + 1, scale * 72, scale * 72, 0, false, true, false, nullptr, nullptr,
        [](Annot *, void *) { return false; }, nullptr);
    const SplashBitmap *bitmap = device.getBitmap();
    if (!bitmap || !bitmap->getDataPtr() || !bitmap->getAlphaPtr() || bitmap->getWidth() < 1 || bitmap->getHeight() < 1)
        return notDrawn();

    PlateRows rows{bitmap->getWidth(), bitmap->getHeight(), {}};
    for (const GfxSeparationColorSpace *spot : *bitmap->getSeparationList())
        rows.spots.push_back({QString::fromUtf8(spot->getName()->c_str()), fullTone(*spot)});
    if (rows.spots.size() > SPOT_NCOMPS)
        rows.spots.resize(SPOT_NCOMPS);
    auto to = room(rows);
    if (!to)
        return tl::unexpected(to.error());
    std::uint8_t *out = *to;
    const std::size_t inks = processInks + rows.spots.size();
    for (int y = 0; y < rows.height; ++y) {
        const std::uint8_t *ink = bitmap->getDataPtr() + std::ptrdiff_t(y) * bitmap->getRowSize();
        const std::uint8_t *cover = bitmap->getAlphaPtr() + std::ptrdiff_t(y) * bitmap->getAlphaRowSize();
        for (int x = 0; x < rows.width; ++x, ink += processInks + SPOT_NCOMPS) {
            out = std::copy_n(ink, inks, out);
            *out++ = cover[x];
        }
    }
    return {};
}

} // namespace banxin::raster
