#include "picture/color_transform.h"
#include "picture/decode.h"
#include "picture/jpeg.h"
#include "picture/png.h"

#include <thread>

namespace banxin::picture {

namespace {

// High enough that a second generation is not seen on any press.
constexpr int jpegQuality = 92;

/// Takes the alpha channel out of `raster`; empty where every pixel is opaque.
QByteArray splitAlpha(Raster &raster)
{
    if (!raster.hasAlpha)
        return {};
    const int colours = raster.channels - 1;
    const qsizetype pixels = qsizetype(raster.width) * raster.height;
    QByteArray alpha(pixels, Qt::Uninitialized);
    auto *samples = reinterpret_cast<std::uint8_t *>(raster.samples.data());
    std::uint8_t least = 255;
    for (qsizetype i = 0; i < pixels; ++i) {
        const std::uint8_t *pixel = samples + i * raster.channels;
        least = std::min(least, pixel[colours]);
        alpha[i] = static_cast<char>(pixel[colours]);
        for (int c = 0; c < colours; ++c)
            samples[i * colours + c] = pixel[c];
    }
    raster.channels = colours;
    raster.hasAlpha = false;
    raster.samples.truncate(pixels * colours);
    return least == 255 ? QByteArray() : alpha;
}

Raster converted(const Raster &raster, const ColorTransform &transform)
{
    Raster result;
    result.width = raster.width;
    result.height = raster.height;
    result.channels = 4;
    result.samples = QByteArray(result.rowBytes() * result.height, Qt::Uninitialized);
    auto *out = reinterpret_cast<std::uint8_t *>(result.samples.data());
    const auto convertRows = [&](int first, int last) {
        transform.convert(
            raster.row(first), out + result.rowBytes() * first, std::size_t(raster.width) * (last - first));
    };
    if (qsizetype(raster.width) * raster.height < 200'000) {
        convertRows(0, raster.height);
        return result;
    }
    std::thread other(convertRows, raster.height / 2, raster.height);
    convertRows(0, raster.height / 2);
    other.join();
    return result;
}

base::Result<PressPicture> oneBit(const QByteArray &bytes, const PictureInfo &info)
{
    auto data = decodeOneBitPng(bytes);
    if (!data)
        return tl::unexpected(data.error());
    PressPicture picture;
    picture.data = std::move(*data);
    picture.width = info.width;
    picture.height = info.height;
    picture.bitsPerComponent = 1;
    picture.colorModel = ColorModel::Gray;
    return picture;
}

} // namespace

base::Result<PressPicture> convertedForPress(const QByteArray &bytes, const PressConversion &conversion)
{
    const auto info = probe(bytes);
    if (!info)
        return tl::unexpected(info.error());
    const PixelSize full{info->width, info->height};
    const bool keepsSize = conversion.maximumWidth <= 0 || conversion.maximumWidth >= full.width;
    const bool asStored = keepsSize && info->orientation == 1;
    const bool fromJpeg = isJpeg(bytes);

    PressPicture picture;
    if (fromJpeg && asStored && info->colorModel != ColorModel::Rgb) {
        const auto fits = isFitForPdf(bytes, *info);
        if (!fits)
            return tl::unexpected(fits.error());
        if (*fits) {
            picture.jpegPassthrough = true;
            picture.data = bytes;
            picture.width = full.width;
            picture.height = full.height;
            picture.colorModel = info->colorModel;
            picture.invertedDecode = info->adobeInverted;
            return picture;
        }
    }
    if (!fromJpeg && info->bitsPerComponent == 1 && info->colorModel == ColorModel::Gray && !info->hasAlpha
        && info->orientation == 1 && isStoredAsOneBitGray(bytes))
        return oneBit(bytes, *info); // line art keeps every pixel: grey edges would be screened

    const PixelSize size = keepsSize ? full : sizeCappedByWidth(full, conversion.maximumWidth);
    auto raster = decodedUpright(bytes, *info, size);
    if (!raster)
        return tl::unexpected(raster.error());
    picture.alpha = splitAlpha(*raster);
    if (info->colorModel == ColorModel::Rgb) {
        const auto transform = rgbToPress(info->iccProfile, conversion.outputProfile, conversion.inkLimitPercent);
        if (!transform)
            return tl::unexpected(transform.error());
        *raster = converted(*raster, **transform);
    }
    picture.width = raster->width;
    picture.height = raster->height;
    picture.colorModel = raster->channels == 1 ? ColorModel::Gray : ColorModel::Cmyk;
    if (fromJpeg) {
        // What was JPEG stays JPEG: raw samples would make the page ten times as large.
        picture.jpegPassthrough = true;
        auto encoded = encodedJpeg(*raster, jpegQuality);
        if (!encoded)
            return tl::unexpected(encoded.error());
        picture.data = std::move(*encoded);
        picture.invertedDecode = raster->channels == 4;
    } else {
        picture.data = std::move(raster->samples);
    }
    return picture;
}

} // namespace banxin::picture
