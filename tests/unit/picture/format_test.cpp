// Every kind of file that a newspaper is sent, through the worker processes: its size, its colours on the screen and
// its inks for the press.
#include "picture/picture.h"
#include "picture/press_profile.h"
#include "tests/unit/picture/format_files.h"
#include "tests/unit/picture/picture_files.h"

#include <gtest/gtest.h>

#include <png.h>
#include <tiffio.h>

namespace banxin::picture {

namespace {

constexpr int kFull = 65535;

/// Left half red, right half blue; a fourth channel is half.
int redBlueSample(int x, int width, int c)
{
    if (c == 3)
        return kFull / 2 + 1;
    return (c == 0 && x < width / 2) || (c == 2 && x >= width / 2) ? kFull : 0;
}
Pattern redBluePattern(int width)
{
    return [width](int x, int, int c) { return redBlueSample(x, width, c); };
}
/// 20 % cyan, 40 % magenta, 60 % yellow, 80 % black; a fifth channel full.
int inkSample(int, int, int c) { return c < 4 ? (c + 1) * kFull / 5 : kFull; }

void expectRedThenBlue(const QByteArray &bytes, const char *what, int tolerance = 4)
{
    const auto image = decodedForScreen(bytes, 0);
    ASSERT_TRUE(image) << what << ": " << qPrintable(image.error().toText());
    EXPECT_EQ(image->size(), QSize(40, 20)) << what;
    for (const auto &[x, expected] : {std::pair{3, qRgb(255, 0, 0)}, std::pair{36, qRgb(0, 0, 255)}}) {
        for (const int y : {0, 10, 19}) {
            const QRgb pixel = image->pixel(x, y);
            EXPECT_NEAR(qRed(pixel), qRed(expected), tolerance) << what << " " << x << "," << y;
            EXPECT_NEAR(qGreen(pixel), 0, tolerance) << what;
            EXPECT_NEAR(qBlue(pixel), qBlue(expected), tolerance) << what;
        }
    }
}

PressConversion conversion()
{
    PressConversion result;
    result.outputProfile = bestInstalledPressProfile().icc;
    return result;
}

void expectInks(const QByteArray &bytes, const char *what)
{
    const auto picture = convertedForPress(bytes, conversion());
    ASSERT_TRUE(picture) << what << ": " << qPrintable(picture.error().toText());
    EXPECT_EQ(picture->colorModel, ColorModel::Cmyk) << what;
    const QByteArray samples = picture->jpegPassthrough ? samplesOf(picture->data) : picture->data;
    ASSERT_EQ(samples.size(), 40 * 20 * 4) << what;
    for (int c = 0; c < 4; ++c)
        EXPECT_NEAR(static_cast<std::uint8_t>(samples[4 * 245 + c]), (c + 1) * 51, picture->jpegPassthrough ? 3 : 1)
            << what;
}

} // namespace

TEST(Tiff, RgbInEveryLayout)
{
    for (const int compression : {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS}) {
        for (const int bits : {8, 16}) {
            for (const bool isApart : {false, true}) {
                for (const int tile : {0, 16}) {
                    TiffForm form;
                    form.compression = compression;
                    form.bits = bits;
                    form.isApart = isApart;
                    form.tile = tile;
                    form.predictor = 2;
                    const auto what = QStringLiteral("%1 %2 %3 %4").arg(compression).arg(bits).arg(isApart).arg(tile);
                    expectRedThenBlue(tiffOf(form, redBluePattern(40)), qPrintable(what));
                }
            }
        }
    }
}

TEST(Tiff, JpegWithin)
{
    TiffForm form;
    form.compression = COMPRESSION_JPEG;
    form.rowsPerStrip = 16;
    form.photometric = PHOTOMETRIC_YCBCR;
    expectRedThenBlue(tiffOf(form, redBluePattern(40)), "ycc", 40); // its colours have half the resolution
    form.photometric = PHOTOMETRIC_RGB;
    expectRedThenBlue(tiffOf(form, redBluePattern(40)), "rgb", 8);
}

TEST(Tiff, CmykKeepsItsNumbers)
{
    for (const int compression : {COMPRESSION_NONE, COMPRESSION_LZW}) {
        for (const int bits : {8, 16}) {
            for (const bool isApart : {false, true}) {
                TiffForm form;
                form.photometric = PHOTOMETRIC_SEPARATED;
                form.samples = 4;
                form.bits = bits;
                form.compression = compression;
                form.isApart = isApart;
                expectInks(tiffOf(form, inkSample), isApart ? "apart" : "together");
                form.tile = 16;
                expectInks(tiffOf(form, inkSample), "tiled");
            }
        }
    }
}

TEST(Tiff, AlphaBothWays)
{
    TiffForm form;
    form.samples = 4;
    for (const int extra : {EXTRASAMPLE_UNASSALPHA, EXTRASAMPLE_ASSOCALPHA}) {
        form.extra = extra;
        const QByteArray file = tiffOf(form, [&](int x, int, int c) {
            const int value = redBlueSample(x, 40, c);
            return c < 3 && extra == EXTRASAMPLE_ASSOCALPHA ? value / 2 : value;
        });
        const auto info = probe(file);
        ASSERT_TRUE(info);
        EXPECT_TRUE(info->hasAlpha);
        const auto image = decodedForScreen(file, 0);
        ASSERT_TRUE(image);
        EXPECT_NEAR(qAlpha(image->pixel(3, 3)), 128, 1);
        EXPECT_NEAR(image->pixelColor(3, 3).red(), 255, 3);
        const auto press = convertedForPress(file, conversion());
        ASSERT_TRUE(press);
        EXPECT_EQ(press->alpha.size(), 800);
    }
    form.extra = EXTRASAMPLE_UNSPECIFIED; // something else than alpha: a spot, a mask
    expectRedThenBlue(tiffOf(form, redBluePattern(40)), "extra");
}

TEST(Tiff, CmykWithAlphaMadeSmaller)
{
    TiffForm form;
    form.photometric = PHOTOMETRIC_SEPARATED;
    form.samples = 5;
    form.extra = EXTRASAMPLE_UNASSALPHA;
    PressConversion small = conversion();
    small.maximumWidth = 13;
    const auto picture = convertedForPress(
        tiffOf(form, [](int, int y, int c) { return c < 4 ? inkSample(0, 0, c)
                                                 : y < 10 ? kFull
                                                          : kFull / 5; }), small);
    ASSERT_TRUE(picture);
    ASSERT_EQ(picture->width, 13);
    ASSERT_EQ(picture->alpha.size(), qsizetype(13) * picture->height);
    EXPECT_EQ(static_cast<std::uint8_t>(picture->alpha.front()), 255);
    EXPECT_EQ(static_cast<std::uint8_t>(picture->alpha.back()), 51);
    for (int c = 0; c < 4; ++c)
        EXPECT_NEAR(static_cast<std::uint8_t>(picture->data[4 * 30 + c]), (c + 1) * 51, 1);
}

TEST(Tiff, EveryOrientation)
{
    const struct {
        int orientation;
        bool redLeft, redTop, wide;
    } cases[] = {{1, true, false, true}, {2, false, false, true}, {3, false, false, true}, {4, true, false, true},
        {5, false, true, false}, {6, false, true, false}, {7, false, false, false}, {8, false, false, false}};
    for (const auto &c : cases) {
        TiffForm form;
        form.orientation = c.orientation;
        const auto image = decodedForScreen(tiffOf(form, redBluePattern(40)), 0);
        ASSERT_TRUE(image);
        EXPECT_EQ(image->size(), c.wide ? QSize(40, 20) : QSize(20, 40)) << c.orientation;
        const QRgb pixel = c.wide ? image->pixel(3, 10) : image->pixel(10, 3);
        EXPECT_EQ(qRed(pixel) > 200, c.wide ? c.redLeft : c.redTop) << c.orientation;
    }
}

TEST(Tiff, LineArtKeepsEveryPixel)
{
    // A black dot at (9, 3) on white.
    const auto dot = [](bool whiteIsZero) {
        return [whiteIsZero](int x, int y, int) { return (x == 9 && y == 3) == whiteIsZero ? kFull : 0; };
    };
    for (const int compression :
        {COMPRESSION_NONE, COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4, COMPRESSION_CCITTRLE, COMPRESSION_PACKBITS}) {
        for (const int photometric : {PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK}) {
            TiffForm form;
            form.width = 70;
            form.height = 30;
            form.bits = form.samples = 1;
            form.photometric = photometric;
            form.compression = compression;
            PressConversion small = conversion();
            small.maximumWidth = 20;
            const auto picture = convertedForPress(tiffOf(form, dot(photometric == PHOTOMETRIC_MINISWHITE)), small);
            ASSERT_TRUE(picture) << compression << qPrintable(picture.error().toText());
            EXPECT_EQ(picture->bitsPerComponent, 1);
            EXPECT_EQ(picture->colorModel, ColorModel::Gray);
            QByteArray expected(9 * 30, '\xFF');
            for (int y = 0; y < 30; ++y)
                expected[9 * y + 8] = static_cast<char>(0xFC);
            expected[9 * 3 + 1] = static_cast<char>(0xBF);
            EXPECT_EQ(picture->data, expected) << compression << " " << photometric;
        }
    }
}

TEST(Tiff, PalettesAndSmallDepths)
{
    TiffForm form;
    form.samples = 1;
    form.photometric = PHOTOMETRIC_PALETTE;
    for (const int bits : {1, 2, 4, 8}) {
        form.bits = bits;
        const std::size_t size = std::size_t(1) << bits;
        form.palette.assign(3 * size, 0);
        form.palette[size - 1] = kFull; // the last is red
        form.palette[2 * size] = kFull; // the first is blue
        expectRedThenBlue(tiffOf(form, [](int x, int, int) { return x < 20 ? kFull : 0; }), "palette");
    }
    form.palette.clear();
    form.photometric = PHOTOMETRIC_MINISBLACK;
    for (const int bits : {2, 4, 8, 16}) {
        form.bits = bits;
        const auto image = decodedForScreen(tiffOf(form, [](int x, int, int) { return x < 20 ? kFull : 0; }), 0);
        ASSERT_TRUE(image) << bits;
        EXPECT_EQ(image->pixel(3, 3), qRgb(255, 255, 255));
        EXPECT_EQ(image->pixel(30, 3), qRgb(0, 0, 0));
    }
}

TEST(Tiff, WhatIsRefusedSaysWhy)
{
    TiffForm lab;
    lab.photometric = PHOTOMETRIC_CIELAB;
    TiffForm floats;
    floats.bits = 16;
    floats.sampleFormat = SAMPLEFORMAT_IEEEFP;
    TiffForm odd;
    odd.compression = COMPRESSION_LZMA;
    for (const auto &[form, word] : {std::pair{lab, u"Lab"}, std::pair{floats, u"浮点"}, std::pair{odd, u"压缩"}}) {
        const auto info = probe(tiffOf(form, redBluePattern(40)));
        ASSERT_FALSE(info);
        EXPECT_TRUE(info.error().what.contains(QStringView(word))) << qPrintable(info.error().toText());
        EXPECT_FALSE(info.error().advice.isEmpty());
    }
}

TEST(Png, EveryTypeAndDepth)
{
    for (const bool isInterlaced : {false, true}) {
        for (const int bits : {8, 16}) {
            PngForm form;
            form.bits = bits;
            form.isInterlaced = isInterlaced;
            expectRedThenBlue(pngOf(form, redBluePattern(40)), "rgb");
            form.type = PNG_COLOR_TYPE_RGB_ALPHA;
            const auto image = decodedForScreen(pngOf(form, redBluePattern(40)), 0);
            ASSERT_TRUE(image);
            EXPECT_NEAR(qAlpha(image->pixel(3, 3)), 128, 1);
            EXPECT_NEAR(image->pixelColor(3, 3).red(), 255, 2);
        }
        for (const int bits : {1, 2, 4, 8}) {
            PngForm form;
            form.bits = bits;
            form.isInterlaced = isInterlaced;
            form.type = PNG_COLOR_TYPE_PALETTE; // from blue to red
            expectRedThenBlue(pngOf(form, [](int x, int, int) { return x < 20 ? kFull : 0; }), "palette");
            form.type = PNG_COLOR_TYPE_GRAY;
            const auto grey =
                convertedForPress(pngOf(form, [](int x, int, int) { return x < 20 ? kFull : 0; }), conversion());
            ASSERT_TRUE(grey);
            EXPECT_EQ(grey->bitsPerComponent, bits == 1 ? 1 : 8);
            EXPECT_EQ(static_cast<std::uint8_t>(grey->data[0]), 255);
        }
    }
}

TEST(Webp, LossyLosslessAlphaProfileAndOrientation)
{
    expectRedThenBlue(webpOf(40, 20, 3, WebpKind::Lossless, redBluePattern(40)), "lossless");
    expectRedThenBlue(webpOf(40, 20, 3, WebpKind::Lossy, redBluePattern(40)), "lossy", 40);
    for (const WebpKind kind : {WebpKind::Lossless, WebpKind::Lossy}) {
        const QByteArray file = webpOf(40, 20, 4, kind, redBluePattern(40), wideRgbProfile(), 6);
        const auto info = probe(file);
        ASSERT_TRUE(info) << qPrintable(info.error().toText());
        EXPECT_TRUE(info->hasAlpha);
        EXPECT_EQ(info->iccProfile, wideRgbProfile());
        EXPECT_EQ(info->orientation, 6);
        EXPECT_EQ(info->width, 20);
        const auto image = decodedForScreen(file, 0);
        ASSERT_TRUE(image);
        EXPECT_EQ(image->size(), QSize(20, 40));
        EXPECT_GT(image->pixelColor(10, 3).red(), 200);
        const auto press = convertedForPress(file, conversion());
        ASSERT_TRUE(press);
        EXPECT_EQ(press->jpegPassthrough, kind == WebpKind::Lossy);
        EXPECT_EQ(press->alpha.size(), 800);
    }
}

TEST(JpegKinds, ColoursComeOutAlike)
{
    for (const bool isProgressive : {false, true}) {
        expectRedThenBlue(jpegOfKind(40, 20, JpegKind::YccRgb, isProgressive, redBluePattern(40)), "ycc", 40);
        expectRedThenBlue(jpegOfKind(40, 20, JpegKind::PlainRgb, isProgressive, redBluePattern(40)), "rgb", 8);
        for (const JpegKind kind : {JpegKind::Cmyk, JpegKind::Ycck, JpegKind::CmykWithoutMarker}) {
            const QByteArray file = jpegOfKind(40, 20, kind, isProgressive, inkSample);
            expectInks(withOrientation(file, 3), "turned"); // decoded and written again
            const auto kept = convertedForPress(file, conversion());
            ASSERT_TRUE(kept);
            EXPECT_EQ(kept->data, file);
            EXPECT_EQ(kept->invertedDecode, kind != JpegKind::CmykWithoutMarker);
        }
    }
}

TEST(Profiles, GreyIsBroughtToThePresssBlack)
{
    // The same grey twice: under a profile that means it darker it must print darker.
    PngForm form;
    form.type = PNG_COLOR_TYPE_GRAY;
    const auto half = [](int, int, int) { return kFull / 2; };
    const auto greyOf = [&](const QByteArray &profile) {
        form.profile = profile;
        const auto picture = convertedForPress(pngOf(form, half), conversion());
        EXPECT_TRUE(picture);
        EXPECT_EQ(picture->colorModel, ColorModel::Gray);
        return int(static_cast<std::uint8_t>(picture->data[100]));
    };
    EXPECT_EQ(greyOf({}), 127);
    const int light = greyOf(grayProfile(1.4));
    const int dark = greyOf(grayProfile(2.6));
    EXPECT_GT(light, dark + 30);
    // White stays paper, black full black.
    form.profile = grayProfile(2.2);
    const auto ends = convertedForPress(pngOf(form, [](int x, int, int) { return x < 20 ? kFull : 0; }), conversion());
    EXPECT_EQ(static_cast<std::uint8_t>(ends->data[0]), 255);
    EXPECT_LE(static_cast<std::uint8_t>(ends->data[39]), 1);
}

TEST(Profiles, RgbIsHonouredInEveryFormat)
{
    const auto green = [](int, int, int c) { return c == 1 ? kFull * 7 / 10 : kFull / 4; };
    const auto inks = [&](const QByteArray &file) {
        const auto picture = convertedForPress(file, conversion());
        EXPECT_TRUE(picture);
        return picture->data.left(4);
    };
    PngForm png;
    TiffForm tiff;
    const QByteArray plain = inks(pngOf(png, green));
    EXPECT_EQ(inks(tiffOf(tiff, green)), plain);
    png.profile = tiff.profile = wideRgbProfile();
    const QByteArray wide = inks(pngOf(png, green));
    EXPECT_NE(wide, plain);
    EXPECT_EQ(inks(tiffOf(tiff, green)), wide);
    EXPECT_EQ(inks(webpOf(40, 20, 3, WebpKind::Lossless, green, wideRgbProfile())), wide);
    tiff.profile = grayProfile(2.2); // of another model: no profile at all
    EXPECT_EQ(inks(tiffOf(tiff, green)), plain);
}

TEST(Profiles, ForeignCmykKeepsItsNumbersUnlessToldOtherwise)
{
    TiffForm form;
    form.photometric = PHOTOMETRIC_SEPARATED;
    form.samples = 4;
    form.profile = bestInstalledPressProfile().icc;
    expectInks(tiffOf(form, inkSample), "the press's own");
    form.profile.replace("cprt", "cprx"); // bytes differ, so another profile as far as anybody knows
    const QByteArray foreign = tiffOf(form, inkSample);
    expectInks(foreign, "another's");
    PressConversion converting = conversion();
    converting.foreignCmyk = ForeignCmyk::Convert;
    converting.inkLimitPercent = 150;
    const auto picture = convertedForPress(foreign, converting);
    ASSERT_TRUE(picture);
    int total = 0;
    for (int c = 0; c < 4; ++c)
        total += static_cast<std::uint8_t>(picture->data[c]);
    EXPECT_LE(total, 151 * 255 / 100 + 4);
}

TEST(Conversion, IntentBlackPointGreyAndScreen)
{
    const QByteArray dark = pngOf({}, [](int x, int, int c) { return x * 400 + c * 3000; });
    PressConversion plain = conversion();
    const auto reference = convertedForPress(dark, plain);
    PressConversion other = plain;
    other.intent = Intent::AbsoluteColorimetric;
    EXPECT_NE(convertedForPress(dark, other)->data, reference->data);
    other = plain;
    other.intent = Intent::RelativeColorimetric;
    const auto compensated = convertedForPress(dark, other);
    other.blackPointCompensation = false;
    EXPECT_NE(convertedForPress(dark, other)->data, compensated->data);
    EXPECT_EQ(*convertedForPress(dark, plain), *reference);

    other = plain;
    other.grey = true;
    TiffForm inks;
    inks.photometric = PHOTOMETRIC_SEPARATED;
    inks.samples = 4;
    for (const QByteArray &file :
        {dark, encoded(redBlue(40, 20), "JPG"), cmykJpeg(40, 20, 0, 0, 0, 0), tiffOf(inks, inkSample)}) {
        const auto grey = convertedForPress(file, other);
        ASSERT_TRUE(grey);
        EXPECT_EQ(grey->colorModel, ColorModel::Gray);
        EXPECT_FALSE(grey->invertedDecode);
    }
    const auto white = convertedForPress(cmykJpeg(40, 20, 0, 0, 0, 0), other);
    EXPECT_GE(static_cast<std::uint8_t>(samplesOf(white->data)[100]), 253);

    other = plain;
    other.target = Target::Screen;
    other.maximumWidth = 20;
    other.jpegQuality = 70;
    for (const QByteArray &file :
        {dark, encoded(redBlue(40, 20), "JPG"), cmykJpeg(40, 20, 0, 0, 0, 0), tiffOf(inks, inkSample)}) {
        const auto proof = convertedForPress(file, other);
        ASSERT_TRUE(proof);
        EXPECT_TRUE(proof->jpegPassthrough);
        EXPECT_EQ(proof->colorModel, ColorModel::Rgb);
        const auto info = probe(proof->data);
        ASSERT_TRUE(info);
        EXPECT_EQ(info->width, 20);
        EXPECT_EQ(info->colorModel, ColorModel::Rgb);
    }
    other.grey = true;
    for (const QByteArray &file : {dark, encoded(redBlue(40, 20), "JPG"), tiffOf(inks, inkSample)}) {
        const auto proof = convertedForPress(file, other);
        ASSERT_TRUE(proof);
        EXPECT_EQ(proof->colorModel, ColorModel::Gray);
        EXPECT_EQ(probe(proof->data).value().colorModel, ColorModel::Gray);
    }
    other.grey = false;
    const auto red = convertedForPress(encoded(redBlue(40, 20), "PNG"), other);
    const QByteArray samples = samplesOf(red->data);
    EXPECT_GT(static_cast<std::uint8_t>(samples[0]), 240);
    EXPECT_LT(static_cast<std::uint8_t>(samples[2]), 20);
}

TEST(Conversion, DeflatedSamplesAreTheSameSamples)
{
    PressConversion packed = conversion();
    packed.deflate = true;
    PngForm form;
    form.type = PNG_COLOR_TYPE_RGB_ALPHA;
    const QByteArray file = pngOf(form, redBluePattern(40));
    const auto plain = convertedForPress(file, conversion());
    const auto deflated = convertedForPress(file, packed);
    ASSERT_TRUE(plain && deflated);
    EXPECT_FALSE(plain->deflated);
    EXPECT_TRUE(deflated->deflated);
    const auto inflated = [](const QByteArray &zlib, qsizetype size) {
        QByteArray prefixed(4, '\0');
        qToBigEndian<quint32>(static_cast<quint32>(size), prefixed.data());
        return qUncompress(prefixed + zlib);
    };
    EXPECT_EQ(inflated(deflated->data, plain->data.size()), plain->data);
    EXPECT_EQ(inflated(deflated->alpha, plain->alpha.size()), plain->alpha);
}

} // namespace banxin::picture
