// Picture files for tests, made here and nowhere copied from.
#pragma once

#include "picture/jpeg.h"
#include "picture/jpeg_writer.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QtEndian>

#include <vector>

namespace banxin::picture {

inline QByteArray encoded(const QImage &image, const char *format, int quality = 95)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format, quality);
    return bytes;
}

inline QImage filled(int width, int height, QColor color, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(color);
    return image;
}

/// Left half red, right half blue: shows which way up a picture is.
inline QImage redBlue(int width, int height)
{
    QImage image = filled(width, height, Qt::red);
    for (int y = 0; y < height; ++y) {
        for (int x = width / 2; x < width; ++x)
            image.setPixelColor(x, y, Qt::blue);
    }
    return image;
}

inline QByteArray withMarker(QByteArray jpeg, int marker, const QByteArray &content)
{
    QByteArray length(2, '\0');
    qToBigEndian<quint16>(static_cast<quint16>(content.size() + 2), length.data());
    return jpeg.insert(2, QByteArray("\xFF") + char(marker) + length + content);
}

inline QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff.append(static_cast<char>(orientation)).append(QByteArray(6, '\0'));
    return withMarker(jpeg, 0xE1, QByteArray("Exif\0\0", 6) + tiff);
}

/// `samples`: channels a pixel; in CMYK 255 is full ink.
inline QByteArray jpegOf(int width, int height, int channels, const QByteArray &samples, int quality = 95)
{
    JpegWriter writer;
    if (!writer.start({width, height}, channels, quality))
        return {};
    for (int y = 0; y < height; ++y)
        (void)writer.write(
            reinterpret_cast<const std::uint8_t *>(samples.constData()) + qsizetype(y) * width * channels);
    return writer.finish().value();
}

inline QByteArray cmykJpeg(int width, int height, std::uint8_t c, std::uint8_t m, std::uint8_t y, std::uint8_t k)
{
    QByteArray samples;
    for (int i = 0; i < width * height; ++i) {
        for (const std::uint8_t ink : {c, m, y, k})
            samples.append(static_cast<char>(ink));
    }
    return jpegOf(width, height, 4, samples);
}

/// What a JPEG holds, decoded in this process: it is our own.
inline QByteArray samplesOf(const QByteArray &jpeg)
{
    const auto info = readJpegHeader(jpeg);
    auto rows = jpegRows(jpeg, info.value(), {info->width, info->height});
    const RowFormat format = (*rows)->format();
    QByteArray samples(qsizetype(format.size.width) * format.channels * format.size.height, Qt::Uninitialized);
    for (int y = 0; y < format.size.height; ++y)
        (void)(*rows)->read(
            reinterpret_cast<std::uint8_t *>(samples.data()) + qsizetype(y) * format.size.width * format.channels);
    return samples;
}

} // namespace banxin::picture
