#include "picture/picture.h"

#include "picture/jpeg.h"
#include "picture/jpeg_writer.h"
#include "picture/press_profile.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include "tests/unit/picture/picture_files.h"

#include <gtest/gtest.h>

namespace banxin::picture {

namespace {

PressConversion conversion()
{
    PressConversion result;
    result.outputProfile = bestInstalledPressProfile().icc;
    return result;
}

struct Inks {
    int c, m, y, k;
    int total() const { return (c + m + y + k) * 100 / 255; }
};

/// The inks of a press picture in its middle, whatever it is stored as.
Inks inksOf(const PressPicture &picture)
{
    const QByteArray samples = picture.jpegPassthrough ? samplesOf(picture.data) : picture.data;
    const qsizetype at = (qsizetype(picture.height / 2) * picture.width + picture.width / 2) * 4;
    const auto ink = [&](int i) { return int(static_cast<std::uint8_t>(samples[at + i])); };
    return {ink(0), ink(1), ink(2), ink(3)};
}

} // namespace

TEST(Jpeg, WhatCannotBeWrittenIsAnErrorWithTheReason)
{
    JpegWriter empty;
    const auto none = empty.start({0, 0}, 4, 95);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(none.error().where.isEmpty());
    JpegWriter wide; // more than JPEG's 65,500
    EXPECT_FALSE(wide.start({70000, 1}, 1, 95));
}

TEST(Probe, ReadsHeadersOfJpegAndPng)
{
    const auto jpeg = probe(encoded(filled(120, 80, Qt::green), "JPG"));
    ASSERT_TRUE(jpeg);
    EXPECT_EQ(jpeg->mediaType, QStringLiteral("image/jpeg"));
    EXPECT_EQ(jpeg->width, 120);
    EXPECT_EQ(jpeg->height, 80);
    EXPECT_EQ(jpeg->colorModel, ColorModel::Rgb);
    const auto png = probe(encoded(filled(7, 9, QColor(1, 2, 3, 4), QImage::Format_ARGB32), "PNG"));
    ASSERT_TRUE(png);
    EXPECT_TRUE(png->hasAlpha);
    EXPECT_EQ(png->height, 9);
    const auto deep = probe(encoded(filled(4, 4, Qt::white, QImage::Format_RGBX64), "PNG"));
    ASSERT_TRUE(deep);
    EXPECT_EQ(deep->bitsPerComponent, 16);
    const auto gray = probe(encoded(filled(4, 4, Qt::white, QImage::Format_Grayscale8), "JPG"));
    ASSERT_TRUE(gray);
    EXPECT_EQ(gray->colorModel, ColorModel::Gray);
}

TEST(Probe, TurnedPicturesHaveTheirSidesAsShown)
{
    const auto info = probe(withOrientation(encoded(redBlue(40, 20), "JPG"), 6));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->orientation, 6);
    EXPECT_EQ(info->width, 20);
    EXPECT_EQ(info->height, 40);
}

TEST(Probe, RefusesWhatIsNoPicture)
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("%PDF-1.4 no picture"), QByteArray("GIF89a")}) {
        const auto info = probe(bytes);
        ASSERT_FALSE(info);
        EXPECT_EQ(info.error().kind, base::ErrorKind::Refused);
        EXPECT_FALSE(info.error().advice.isEmpty());
    }
    EXPECT_FALSE(probe(QByteArray("\xFF\xD8\xFF\xE0 cut")));
    EXPECT_FALSE(probe(encoded(filled(9, 9, Qt::red), "PNG").left(20)));
}

TEST(Probe, RefusesBombsByTheirHeader)
{
    QByteArray png = encoded(filled(8, 8, Qt::red), "PNG");
    qToBigEndian<quint32>(60000, png.data() + 16);
    qToBigEndian<quint32>(60000, png.data() + 20);
    // The header's checksum is wrong now, as libpng says; with it mended the size is what is refused.
    EXPECT_FALSE(probe(png));
    QByteArray jpeg = encoded(filled(8, 8, Qt::red), "JPG");
    const qsizetype frame = jpeg.indexOf("\xFF\xC0");
    ASSERT_GT(frame, 0);
    qToBigEndian<quint16>(60000, jpeg.data() + frame + 5);
    qToBigEndian<quint16>(60000, jpeg.data() + frame + 7);
    const auto info = probe(jpeg);
    ASSERT_FALSE(info);
    EXPECT_TRUE(info.error().what.contains(QStringLiteral("60000")));
}

TEST(Screen, CutOffFilesAreDamaged)
{
    QImage noise(300, 300, QImage::Format_RGB32);
    for (int y = 0; y < 300; ++y) {
        for (int x = 0; x < 300; ++x)
            noise.setPixel(x, y, qRgb(x * 7 ^ y, y * 13, x * y));
    }
    for (const char *format : {"JPG", "PNG"}) {
        const QByteArray whole = encoded(noise, format);
        EXPECT_TRUE(decodedForScreen(whole, 0)) << format;
        EXPECT_FALSE(decodedForScreen(whole.left(whole.size() / 2), 0)) << format;
        EXPECT_FALSE(convertedForPress(whole.left(whole.size() / 2), conversion())) << format;
    }
}

TEST(Screen, AProgressiveBombOfThousandsOfScansIsRefused)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QImageWriter writer(&buffer, "JPG");
    writer.setProgressiveScanWrite(true);
    ASSERT_TRUE(writer.write(redBlue(64, 64)));
    EXPECT_TRUE(decodedForScreen(jpeg, 0));
    const qsizetype scan = jpeg.lastIndexOf("\xFF\xDA");
    ASSERT_GT(scan, 0);
    jpeg.insert(jpeg.size() - 2, jpeg.mid(scan, jpeg.size() - 2 - scan).repeated(2000));
    const auto bomb = decodedForScreen(jpeg, 0);
    ASSERT_FALSE(bomb);
    EXPECT_TRUE(bomb.error().where.contains(QStringLiteral("500")));
}

TEST(Screen, ColoursSurviveAndSizesAreCapped)
{
    for (const char *format : {"JPG", "PNG"}) {
        const auto image = decodedForScreen(encoded(redBlue(400, 200), format), 100);
        ASSERT_TRUE(image) << format;
        EXPECT_EQ(image->size(), QSize(100, 50));
        EXPECT_NEAR(qRed(image->pixel(10, 10)), 255, 3);
        EXPECT_NEAR(qBlue(image->pixel(90, 10)), 255, 3);
    }
    QImage indexed = redBlue(60, 40).convertToFormat(QImage::Format_Indexed8);
    const auto image = decodedForScreen(encoded(indexed, "PNG"), 0);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->pixel(5, 5), qRgb(255, 0, 0));
}

TEST(Screen, EveryOrientationComesUpright)
{
    // Where the red half is, for each way a camera was held.
    const QImage source = redBlue(40, 20);
    const struct {
        int orientation;
        bool redLeft, redRight, redTop;
    } cases[] = {{1, true, false, false}, {2, false, true, false}, {3, false, true, false}, {4, true, false, false},
        {5, false, false, true}, {6, false, false, true}, {7, false, false, false}, {8, false, false, false}};
    for (const auto &c : cases) {
        const auto image = decodedForScreen(withOrientation(encoded(source, "JPG"), c.orientation), 0);
        ASSERT_TRUE(image);
        if (c.orientation >= 5) {
            EXPECT_EQ(image->size(), QSize(20, 40));
            EXPECT_EQ(qRed(image->pixel(10, 3)) > 200, c.redTop) << c.orientation;
        } else {
            EXPECT_EQ(qRed(image->pixel(3, 10)) > 200, c.redLeft) << c.orientation;
            EXPECT_EQ(qRed(image->pixel(36, 10)) > 200, c.redRight) << c.orientation;
        }
    }
}

TEST(Screen, OtherProfilesAreConverted)
{
    QImage image = filled(16, 16, QColor(0, 200, 0));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto shown = decodedForScreen(encoded(image, "PNG"), 0);
    ASSERT_TRUE(shown);
    const QRgb pixel = shown->pixel(8, 8);
    EXPECT_LT(qRed(pixel), 5);
    EXPECT_NE(qGreen(pixel), 200); // Adobe RGB's green is another
}

TEST(Screen, AdobeInvertedCmykIsNotANegative)
{
    const QByteArray white = cmykJpeg(32, 32, 0, 0, 0, 0);
    const auto info = probe(white);
    ASSERT_TRUE(info);
    EXPECT_TRUE(info->adobeInverted);
    const auto image = decodedForScreen(white, 0);
    ASSERT_TRUE(image);
    EXPECT_GT(qGreen(image->pixel(16, 16)), 240);
    const auto yellow = decodedForScreen(cmykJpeg(32, 32, 0, 0, 255, 0), 0);
    EXPECT_GT(qRed(yellow->pixel(16, 16)), 200);
    EXPECT_LT(qBlue(yellow->pixel(16, 16)), 120);
}

TEST(Press, CmykAndGrayJpegsPassThroughUntouched)
{
    const QByteArray cmyk = cmykJpeg(32, 32, 10, 20, 30, 40);
    const auto picture = convertedForPress(cmyk, conversion());
    ASSERT_TRUE(picture);
    EXPECT_TRUE(picture->jpegPassthrough);
    EXPECT_EQ(picture->data, cmyk);
    EXPECT_TRUE(picture->invertedDecode);
    const QByteArray gray = encoded(filled(32, 32, Qt::gray, QImage::Format_Grayscale8), "JPG");
    const auto grayPicture = convertedForPress(gray, conversion());
    ASSERT_TRUE(grayPicture);
    EXPECT_EQ(grayPicture->data, gray);
    EXPECT_EQ(grayPicture->colorModel, ColorModel::Gray);
    EXPECT_FALSE(grayPicture->invertedDecode);
}

TEST(Press, RgbBecomesCmykWithinTheInkLimit)
{
    for (const char *format : {"JPG", "PNG"}) {
        const auto black = convertedForPress(encoded(filled(64, 64, QColor(8, 8, 8)), format), conversion());
        ASSERT_TRUE(black) << format;
        EXPECT_EQ(black->colorModel, ColorModel::Cmyk);
        EXPECT_GT(inksOf(*black).k, 120);
        EXPECT_LE(inksOf(*black).total(), 242) << format;
        const auto white = convertedForPress(encoded(filled(64, 64, Qt::white), format), conversion());
        EXPECT_LE(inksOf(*white).total(), 1) << format;
        const auto red = convertedForPress(encoded(filled(64, 64, Qt::red), format), conversion());
        EXPECT_GT(inksOf(*red).m, 180);
        EXPECT_LT(inksOf(*red).c, 80);
    }
    PressConversion generous = conversion();
    generous.inkLimitPercent = 400;
    const QByteArray dark = encoded(filled(64, 64, QColor(8, 8, 8)), "PNG");
    EXPECT_GT(inksOf(*convertedForPress(dark, generous)).total(), 245); // without a limit this profile exceeds it
}

TEST(Press, AlphaBecomesASoftMask)
{
    QImage image(40, 20, QImage::Format_ARGB32);
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x)
            image.setPixel(x, y, qRgba(255, 0, 0, x * 6));
    }
    const auto picture = convertedForPress(encoded(image, "PNG"), conversion());
    ASSERT_TRUE(picture);
    ASSERT_EQ(picture->alpha.size(), 800);
    EXPECT_EQ(static_cast<std::uint8_t>(picture->alpha[10]), 60);
    EXPECT_EQ(picture->data.size(), 3200);
    image.fill(qRgba(255, 0, 0, 255));
    EXPECT_TRUE(convertedForPress(encoded(image, "PNG"), conversion())->alpha.isEmpty());
}

TEST(Press, LineArtKeepsItsOneBit)
{
    QImage art(70, 30, QImage::Format_Grayscale8);
    art.fill(Qt::white);
    art.setPixelColor(9, 3, Qt::black);
    QImage bits = art.convertToFormat(QImage::Format_Mono);
    bits.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    const QByteArray png = encoded(bits, "PNG");
    const auto picture = convertedForPress(png, conversion());
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->colorModel, ColorModel::Gray);
    if (picture->bitsPerComponent == 1) { // Qt may write a palette instead
        EXPECT_EQ(picture->data.size(), 9 * 30);
    }
}

TEST(Press, DownsamplingKeepsProportions)
{
    PressConversion small = conversion();
    small.maximumWidth = 150;
    for (const char *format : {"JPG", "PNG"}) {
        const auto picture = convertedForPress(encoded(redBlue(1000, 500), format), small);
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->width, 150) << format;
        EXPECT_EQ(picture->height, 75) << format;
    }
    const auto turned = convertedForPress(withOrientation(encoded(redBlue(1000, 500), "JPG"), 8), small);
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->width, 150);
    EXPECT_EQ(turned->height, 300);
}

TEST(Reducer, AreaMeansAreExact)
{
    RowReducer reducer({3, 3}, {2, 2}, 1, false);
    const std::uint8_t rows[3][3] = {{0, 0, 90}, {0, 0, 90}, {90, 90, 90}};
    std::vector<std::vector<int>> made;
    for (const auto &row : rows) {
        if (const std::uint8_t *out = reducer.add(row))
            made.push_back({out[0], out[1]});
    }
    // The top left ninth of 2.25 source pixels is all 0; the others mix by area.
    EXPECT_EQ(made, (std::vector<std::vector<int>>{{0, 60}, {60, 80}}));
}

TEST(Reducer, GivesExactlyTheRowsAskedFor)
{
    for (int from = 1; from <= 40; ++from) {
        for (int to = 1; to <= from; ++to) {
            RowReducer reducer({from, from}, {to, to}, 1, false);
            const std::vector<std::uint8_t> row(std::size_t(from), 7);
            int made = 0;
            for (int y = 0; y < from; ++y) {
                if (const std::uint8_t *out = reducer.add(row.data())) {
                    ++made;
                    EXPECT_EQ(out[to - 1], 7);
                }
            }
            EXPECT_EQ(made, to) << from;
        }
    }
}

TEST(PressProfile, RefusesOtherProfiles)
{
    EXPECT_FALSE(bestInstalledPressProfile().icc.isEmpty());
    EXPECT_FALSE(pressProfileNamed(QStringLiteral("no such profile")));
    const QString rgb = QStringLiteral("/usr/share/color/icc/ghostscript/srgb.icc");
    if (QFile::exists(rgb)) {
        const auto read = pressProfileNamed(rgb);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().where, rgb);
    }
}

} // namespace banxin::picture
