#include "tests/unit/picture/format_files.h"

#include <QTemporaryDir>

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <jpeglib.h>
#include <lcms2.h>
#include <png.h>
#include <tiffio.h>
#include <webp/encode.h>

namespace banxin::picture {

namespace {

/// Samples of one row packed to `bits`, the machine's byte order at 16.
QByteArray packedRow(int width, int channels, int bits, const std::function<int(int x, int c)> &sample)
{
    QByteArray row((width * channels * bits + 7) / 8, '\0');
    auto *out = reinterpret_cast<std::uint8_t *>(row.data());
    int index = 0;
    for (int x = 0; x < width; ++x) {
        for (int c = 0; c < channels; ++c, ++index) {
            const int value = sample(x, c);
            if (bits == 16) {
                const auto wide = static_cast<std::uint16_t>(value);
                std::memcpy(out + 2 * index, &wide, 2);
            } else if (bits == 8) {
                out[index] = static_cast<std::uint8_t>(value >> 8);
            } else {
                const int at = index * bits;
                out[at / 8] = static_cast<std::uint8_t>(out[at / 8] | (value >> (16 - bits)) << (8 - bits - at % 8));
            }
        }
    }
    return row;
}

} // namespace

QByteArray tiffOf(const TiffForm &form, const Pattern &pattern)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.tif"));
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    TIFF *tiff = TIFFOpen(qPrintable(path), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, form.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, form.height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, form.bits);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, form.samples);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, form.photometric);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, form.compression);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, form.orientation);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, form.isApart ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, form.sampleFormat);
    if (form.compression == COMPRESSION_LZW || form.compression == COMPRESSION_ADOBE_DEFLATE)
        TIFFSetField(tiff, TIFFTAG_PREDICTOR, form.predictor);
    if (form.compression == COMPRESSION_JPEG && form.photometric == PHOTOMETRIC_YCBCR)
        TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    if (form.extra >= 0) {
        const auto extra = static_cast<std::uint16_t>(form.extra);
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &extra);
    }
    if (!form.profile.isEmpty())
        TIFFSetField(
            tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(form.profile.size()), form.profile.constData());
    if (!form.palette.empty()) {
        auto *palette = const_cast<std::uint16_t *>(form.palette.data());
        const std::size_t size = form.palette.size() / 3;
        TIFFSetField(tiff, TIFFTAG_COLORMAP, palette, palette + size, palette + 2 * size);
    }
    const int planes = form.isApart ? form.samples : 1;
    const int together = form.isApart ? 1 : form.samples;
    if (form.tile > 0) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, form.tile);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, form.tile);
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, form.rowsPerStrip);
    }
    const auto rowFrom = [&](int left, int y, int width, int plane) {
        return packedRow(width, together, form.bits, [&](int x, int c) {
            const int px = std::min(left + x, form.width - 1);
            return pattern(px, std::min(y, form.height - 1), form.isApart ? plane : c);
        });
    };
    for (int plane = 0; plane < planes; ++plane) {
        if (form.tile == 0) {
            for (int y = 0; y < form.height; ++y) {
                QByteArray row = rowFrom(0, y, form.width, plane);
                TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane));
            }
            continue;
        }
        for (int top = 0; top < form.height; top += form.tile) {
            for (int left = 0; left < form.width; left += form.tile) {
                QByteArray tile;
                for (int y = 0; y < form.tile; ++y)
                    tile += rowFrom(left, top + y, form.tile, plane);
                TIFFWriteEncodedTile(tiff,
                    TIFFComputeTile(tiff, std::uint32_t(left), std::uint32_t(top), 0, std::uint16_t(plane)),
                    tile.data(), tile.size());
            }
        }
    }
    TIFFClose(tiff);
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly);
    return file.readAll();
}

QByteArray pngOf(const PngForm &form, const Pattern &pattern)
{
    QByteArray bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp to, png_bytep data, std::size_t size) {
            static_cast<QByteArray *>(png_get_io_ptr(to))
                ->append(reinterpret_cast<const char *>(data), qsizetype(size));
        },
        nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(form.width), static_cast<png_uint_32>(form.height), form.bits,
        form.type, form.isInterlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    if (!form.profile.isEmpty())
        png_set_iCCP(png, info, "made", PNG_COMPRESSION_TYPE_BASE,
            reinterpret_cast<png_const_bytep>(form.profile.constData()), static_cast<png_uint_32>(form.profile.size()));
    if (form.type == PNG_COLOR_TYPE_PALETTE) {
        std::vector<png_color> palette(std::size_t(1) << form.bits);
        for (std::size_t i = 0; i < palette.size(); ++i)
            palette[i] = {static_cast<png_byte>(i * 255 / (palette.size() - 1)), 0,
                static_cast<png_byte>(255 - i * 255 / (palette.size() - 1))};
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
    }
    const int channels = form.type == PNG_COLOR_TYPE_RGB_ALPHA ? 4
        : form.type == PNG_COLOR_TYPE_RGB                      ? 3
        : form.type == PNG_COLOR_TYPE_GRAY_ALPHA               ? 2
                                                               : 1;
    std::vector<QByteArray> rows;
    std::vector<png_bytep> pointers;
    for (int y = 0; y < form.height; ++y)
        rows.push_back(packedRow(form.width, channels, form.bits, [&](int x, int c) { return pattern(x, y, c); }));
    for (QByteArray &row : rows)
        pointers.push_back(reinterpret_cast<png_bytep>(row.data()));
    png_write_info(png, info);
    if (form.bits == 16)
        png_set_swap(png);
    png_write_image(png, pointers.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

QByteArray webpOf(int width, int height, int channels, WebpKind kind, const Pattern &pattern, const QByteArray &profile,
    int orientation)
{
    QByteArray samples;
    for (int y = 0; y < height; ++y)
        samples += packedRow(width, channels, 8, [&](int x, int c) { return pattern(x, y, c); });
    const auto *in = reinterpret_cast<const std::uint8_t *>(samples.constData());
    std::uint8_t *out = nullptr;
    const int stride = width * channels;
    std::size_t size = 0;
    if (kind == WebpKind::Lossless)
        size = channels == 4 ? WebPEncodeLosslessRGBA(in, width, height, stride, &out)
                             : WebPEncodeLosslessRGB(in, width, height, stride, &out);
    else
        size = channels == 4 ? WebPEncodeRGBA(in, width, height, stride, 95, &out)
                             : WebPEncodeRGB(in, width, height, stride, 95, &out);
    QByteArray simple(reinterpret_cast<const char *>(out), qsizetype(size));
    WebPFree(out);
    if (profile.isEmpty() && orientation == 1)
        return simple;
    const auto number = [](quint32 value, int count) {
        QByteArray little;
        for (int i = 0; i < count; ++i)
            little.append(static_cast<char>(value >> 8 * i));
        return little;
    };
    const auto chunk = [&](const char *name, QByteArray content) {
        const auto length = static_cast<quint32>(content.size());
        if (content.size() % 2)
            content.append('\0');
        return QByteArray(name) + number(length, 4) + content;
    };
    QByteArray body = simple.mid(12);
    if (body.startsWith("VP8X")) // libwebp makes one for alpha: ours takes its place
        body.remove(0, 18);
    QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
    tiff.append(static_cast<char>(orientation)).append(QByteArray(7, '\0'));
    const int flags = (profile.isEmpty() ? 0 : 0x20) | (channels == 4 ? 0x10 : 0) | 0x08;
    QByteArray content =
        chunk("VP8X", number(quint32(flags), 4) + number(quint32(width - 1), 3) + number(quint32(height - 1), 3));
    if (!profile.isEmpty())
        content += chunk("ICCP", profile);
    content += body + chunk("EXIF", tiff);
    return QByteArray("RIFF") + number(quint32(content.size() + 4), 4) + "WEBP" + content;
}

QByteArray jpegOfKind(int width, int height, JpegKind kind, bool isProgressive, const Pattern &pattern)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr error{};
    jpeg.err = jpeg_std_error(&error);
    jpeg_create_compress(&jpeg);
    unsigned char *data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &data, &size);
    const bool isRgb = kind == JpegKind::YccRgb || kind == JpegKind::PlainRgb;
    const int channels = isRgb ? 3 : kind == JpegKind::Gray ? 1 : 4;
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = channels;
    jpeg.in_color_space = isRgb ? JCS_RGB : channels == 1 ? JCS_GRAYSCALE : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    if (kind == JpegKind::PlainRgb)
        jpeg_set_colorspace(&jpeg, JCS_RGB);
    if (kind == JpegKind::Ycck)
        jpeg_set_colorspace(&jpeg, JCS_YCCK);
    if (kind == JpegKind::CmykWithoutMarker)
        jpeg.write_Adobe_marker = FALSE;
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (isProgressive)
        jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    const bool isInverted = kind == JpegKind::Cmyk || kind == JpegKind::Ycck;
    for (int y = 0; y < height; ++y) {
        QByteArray row = packedRow(
            width, channels, 8, [&](int x, int c) { return isInverted ? 65535 - pattern(x, y, c) : pattern(x, y, c); });
        JSAMPROW rows[1] = {reinterpret_cast<JSAMPROW>(row.data())};
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    std::free(data);
    return bytes;
}

namespace {

QByteArray saved(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    QByteArray bytes(qsizetype(size), '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

} // namespace

QByteArray grayProfile(double gamma)
{
    cmsToneCurve *curve = cmsBuildGamma(nullptr, gamma);
    const QByteArray bytes = saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return bytes;
}

QByteArray wideRgbProfile()
{
    cmsToneCurve *curve = cmsBuildGamma(nullptr, 1.8);
    cmsToneCurve *curves[] = {curve, curve, curve};
    const cmsCIExyYTRIPLE primaries{{0.7347, 0.2653, 1}, {0.1596, 0.8404, 1}, {0.0366, 0.0001, 1}};
    const QByteArray bytes = saved(cmsCreateRGBProfile(cmsD50_xyY(), &primaries, curves));
    cmsFreeToneCurve(curve);
    return bytes;
}

} // namespace banxin::picture
