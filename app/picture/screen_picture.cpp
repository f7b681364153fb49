#include "picture/color_transform.h"
#include "picture/decode.h"

#include <QCoreApplication>

namespace banxin::picture {

namespace {

// BGRA in memory is QImage's ARGB32 and RGB32 on the little-endian machines that we build for.
void expandRow(const Raster &raster, int y, std::uint8_t *out)
{
    const std::uint8_t *in = raster.row(y);
    const int colours = raster.channels - (raster.hasAlpha ? 1 : 0);
    for (int x = 0; x < raster.width; ++x, in += raster.channels, out += 4) {
        out[0] = in[colours == 3 ? 2 : 0];
        out[1] = in[colours == 3 ? 1 : 0];
        out[2] = in[0];
        out[3] = raster.hasAlpha ? in[colours] : 255;
    }
}

} // namespace

base::Result<QImage> decodedForScreen(const QByteArray &bytes, int maximumSide)
{
    auto info = probe(bytes);
    if (!info)
        return tl::unexpected(info.error());
    auto raster = decodedUpright(bytes, *info, sizeCappedBySide({info->width, info->height}, maximumSide));
    if (!raster)
        return tl::unexpected(raster.error());
    QImage image(raster->width, raster->height, raster->hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull()) {
        return base::failure(
            base::ErrorKind::Refused, QCoreApplication::translate("picture", "内存不足，无法显示这张图片。"));
    }
    const bool isCmyk = info->colorModel == ColorModel::Cmyk;
    ColorTransformPointer transform;
    if (isCmyk)
        transform = cmykToScreen(info->iccProfile);
    else if (info->colorModel == ColorModel::Rgb)
        transform = rgbToScreen(info->iccProfile);
    for (int y = 0; y < raster->height; ++y) {
        auto *line = image.scanLine(y);
        const auto pixels = static_cast<std::size_t>(raster->width);
        if (isCmyk) {
            transform->convert(raster->row(y), line, pixels);
            for (std::size_t x = 0; x < pixels; ++x)
                line[4 * x + 3] = 255; // lcms leaves the extra channel alone
            continue;
        }
        expandRow(*raster, y, line);
        if (transform)
            transform->convert(line, line, pixels);
    }
    if (raster->hasAlpha)
        image.convertTo(QImage::Format_ARGB32_Premultiplied);
    return image;
}

} // namespace banxin::picture
