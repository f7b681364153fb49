#include "picture/color_transform.h"
#include "picture/decoding.h"
#include "picture/row_source.h"

namespace banxin::picture::decoding {

namespace {

// BGRA in memory is QImage's ARGB32 and RGB32 on the little-endian machines that we build for.
void expand(const std::uint8_t *in, const RowFormat &format, std::uint8_t *out)
{
    const int colours = format.channels - (format.hasAlpha ? 1 : 0);
    for (int x = 0; x < format.size.width; ++x, in += format.channels, out += 4) {
        out[0] = in[colours == 3 ? 2 : 0];
        out[1] = in[colours == 3 ? 1 : 0];
        out[2] = in[0];
        out[3] = format.hasAlpha ? in[colours] : 255;
    }
}

void premultiply(std::uint8_t *row, int width)
{
    for (int x = 0; x < width; ++x, row += 4) {
        const unsigned alpha = row[3];
        for (int c = 0; c < 3; ++c)
            row[c] = static_cast<std::uint8_t>((row[c] * alpha + 127) / 255);
    }
}

} // namespace

base::Status decodeForScreen(const QByteArray &bytes, int maximumSide, const Room &room, const SourceProfiles &sources)
{
    const auto info = probe(bytes);
    if (!info)
        return tl::unexpected(info.error());
    RowFormat format;
    std::uint8_t *line = nullptr;
    ColorTransformPointer transform;
    const QByteArray source = sourceProfile(*info, sources);
    const bool isCmyk = info->colorModel == ColorModel::Cmyk;
    const bool isGray = info->colorModel == ColorModel::Gray;
    std::vector<std::uint8_t> grey; // a row of it, where a profile changes it
    const auto begin = [&](const RowFormat &rows) -> base::Status {
        format = rows;
        auto made = room({rows.size.width, rows.size.height, rows.hasAlpha});
        if (!made)
            return tl::unexpected(made.error());
        line = *made;
        if (isCmyk)
            transform = cmykToScreen(source);
        else
            transform = isGray ? toSrgb(ColorModel::Gray, source, {}) : rgbToScreen(source);
        if (isGray && transform && !rows.hasAlpha)
            grey.resize(static_cast<std::size_t>(rows.size.width));
        return {};
    };
    const auto take = [&](const std::uint8_t *row) -> base::Status {
        const auto pixels = static_cast<std::size_t>(format.size.width);
        if (isCmyk && !format.hasAlpha) {
            transform->convert(row, line, pixels);
            for (std::size_t x = 0; x < pixels; ++x)
                line[4 * x + 3] = 255; // lcms leaves the extra channel alone
        } else if (isCmyk) {
            std::vector<std::uint8_t> inks(4 * pixels);
            for (std::size_t x = 0; x < pixels; ++x)
                std::copy_n(row + 5 * x, 4, inks.data() + 4 * x);
            transform->convert(inks.data(), line, pixels);
            for (std::size_t x = 0; x < pixels; ++x)
                line[4 * x + 3] = row[5 * x + 4];
        } else if (!grey.empty()) {
            transform->convert(row, grey.data(), pixels);
            expand(grey.data(), format, line);
        } else {
            expand(row, format, line);
            if (transform && !isGray)
                transform->convert(line, line, pixels);
        }
        if (format.hasAlpha)
            premultiply(line, format.size.width);
        line += 4 * pixels;
        return {};
    };
    return forEachUprightRow(bytes, *info, sizeCappedBySide({info->width, info->height}, maximumSide), begin, take);
}

} // namespace banxin::picture::decoding
