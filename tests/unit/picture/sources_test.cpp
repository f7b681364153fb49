// Pictures that bring no profile are in that of the house; those that bring one, or say sRGB, are not.
#include "picture/picture.h"

#include "picture/press_profile.h"
#include "tests/unit/picture/format_files.h"
#include "tests/unit/picture/picture_files.h"

#include <QColorSpace>

#include <gtest/gtest.h>

#include <png.h>

#include <tiffio.h>

namespace banxin::picture {

namespace {

constexpr int kFull = 65535;

int greenish(int, int, int c) { return c == 1 ? kFull * 7 / 10 : kFull / 4; }

PressConversion conversion(const SourceProfiles &sources = {})
{
    PressConversion result;
    result.outputProfile = bestInstalledPressProfile().icc;
    result.sources = sources;
    return result;
}

QByteArray inks(const QByteArray &file, const SourceProfiles &sources = {})
{
    const auto picture = convertedForPress(file, conversion(sources));
    EXPECT_TRUE(picture);
    return picture ? picture->data.left(4) : QByteArray();
}

/// A JPEG's come as a JPEG again.
QByteArray inksOfJpeg(const QByteArray &file, const SourceProfiles &sources)
{
    const auto picture = convertedForPress(file, conversion(sources));
    EXPECT_TRUE(picture && picture->jpegPassthrough);
    return picture ? samplesOf(picture->data).left(4) : QByteArray();
}

QByteArray srgbProfile() { return QColorSpace(QColorSpace::SRgb).iccProfile(); }

QRgb shown(const QByteArray &file, const SourceProfiles &sources = {})
{
    const auto image = decodedForScreen(file, 0, {}, sources);
    EXPECT_TRUE(image);
    return image ? image->pixel(5, 5) : 0;
}

/// An EXIF directory of a camera that says so.
QByteArray withColorSpace(const QByteArray &jpeg, char colorSpace)
{
    QByteArray tiff("MM\0*\0\0\0\x08", 8);
    tiff += QByteArray("\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0", 18); // one entry: the EXIF directory, at 26
    tiff += QByteArray("\0\x01\xA0\x01\0\x03\0\0\0\x01\0", 11) + colorSpace + QByteArray(6, '\0');
    return withMarker(jpeg, 0xE1, QByteArray("Exif\0\0", 6) + tiff);
}

QByteArray withSrgbChunk(QByteArray png)
{
    // Length, name, perceptual, CRC of both; behind IHDR.
    return png.insert(33, QByteArray("\0\0\0\x01sRGB\0\xAE\xCE\x1C\xE9", 13));
}

} // namespace

TEST(SourceProfiles, UntaggedRgbIsInTheHouses)
{
    SourceProfiles house;
    house.rgb = wideRgbProfile();
    PngForm png;
    TiffForm tiff;
    const QByteArray plain = pngOf(png, greenish);
    const QByteArray webp = webpOf(40, 20, 3, WebpKind::Lossless, greenish);
    const QByteArray untagged[] = {plain, tiffOf(tiff, greenish), webp};
    png.profile = house.rgb;
    const QByteArray tagged = pngOf(png, greenish);
    ASSERT_NE(inks(tagged), inks(plain));
    for (const QByteArray &file : untagged) {
        EXPECT_EQ(inks(file, house), inks(tagged));
        EXPECT_EQ(shown(file, house), shown(tagged));
        EXPECT_NE(shown(file, house), shown(file));
    }
    // A profile of its own is honoured, whatever the house has.
    png.profile = wideRgbProfile();
    SourceProfiles other;
    other.rgb = srgbProfile();
    EXPECT_EQ(inks(pngOf(png, greenish), other), inks(tagged));
    EXPECT_EQ(inks(plain, other), inks(plain)) << "the default is sRGB";
    tiff.profile = grayProfile(2.2); // of another model: no profile at all
    EXPECT_EQ(inks(tiffOf(tiff, greenish), house), inks(tagged));
    // What the house has for other models means nothing to RGB.
    EXPECT_EQ(inks(plain, {{}, grayProfile(1.4), bestInstalledPressProfile().icc}), inks(plain));
    // For the telephone too.
    PressConversion proof = conversion(house);
    proof.target = Target::Screen;
    const auto small = convertedForPress(plain, proof);
    proof.sources = {};
    EXPECT_NE(small->data, convertedForPress(plain, proof)->data);
}

TEST(SourceProfiles, SrgbThatIsSaidIsKept)
{
    SourceProfiles house;
    house.rgb = wideRgbProfile();
    const QByteArray jpeg = encoded(filled(40, 20, QColor(60, 180, 60)), "JPG");
    ASSERT_NE(inksOfJpeg(jpeg, house), inksOfJpeg(jpeg, {}));
    const QByteArray camera = withColorSpace(jpeg, 1);
    EXPECT_TRUE(probe(camera)->isSrgb);
    EXPECT_EQ(inksOfJpeg(camera, house), inksOfJpeg(jpeg, {}));
    EXPECT_EQ(shown(camera, house), shown(jpeg));
    const QByteArray uncalibrated = withColorSpace(jpeg, 2);
    EXPECT_FALSE(probe(uncalibrated)->isSrgb);
    EXPECT_EQ(inksOfJpeg(uncalibrated, house), inksOfJpeg(jpeg, house));
    const QByteArray png = pngOf({}, greenish);
    const QByteArray said = withSrgbChunk(png);
    EXPECT_TRUE(probe(said)->isSrgb);
    EXPECT_FALSE(probe(png)->isSrgb);
    EXPECT_EQ(inks(said, house), inks(png));
}

TEST(SourceProfiles, UntaggedGreyIsInTheHouses)
{
    PngForm form;
    form.type = PNG_COLOR_TYPE_GRAY;
    const auto half = [](int, int, int) { return kFull / 2; };
    const QByteArray plain = pngOf(form, half);
    SourceProfiles house;
    house.grey = grayProfile(1.4);
    form.profile = house.grey;
    EXPECT_EQ(inks(plain, house), inks(pngOf(form, half)));
    EXPECT_NE(inks(plain, house), inks(plain));
    EXPECT_EQ(shown(plain, house), shown(pngOf(form, half)));
    const QByteArray jpeg = jpegOfKind(40, 20, JpegKind::Gray, false, half);
    EXPECT_EQ(convertedForPress(jpeg, conversion())->data, jpeg) << "passes through";
    const auto converted = convertedForPress(jpeg, conversion(house));
    EXPECT_NE(converted->data, jpeg);
    EXPECT_EQ(converted->colorModel, ColorModel::Gray);
}

TEST(SourceProfiles, UntaggedCmykIsInTheHouses)
{
    TiffForm form;
    form.photometric = PHOTOMETRIC_SEPARATED;
    form.samples = 4;
    const auto ink = [](int, int, int c) { return c < 2 ? kFull * 8 / 10 : kFull / 4; };
    const QByteArray plain = tiffOf(form, ink);
    SourceProfiles house;
    house.cmyk = bestInstalledPressProfile().icc;
    house.cmyk.replace("cprt", "cprx"); // bytes differ, so another profile as far as anybody knows
    EXPECT_EQ(inks(plain, house), inks(plain)) << "a separation keeps its numbers";
    PressConversion converting = conversion(house);
    converting.foreignCmyk = ForeignCmyk::Convert;
    converting.inkLimitPercent = 120;
    const auto made = convertedForPress(plain, converting);
    ASSERT_TRUE(made);
    int total = 0;
    for (int c = 0; c < 4; ++c)
        total += static_cast<std::uint8_t>(made->data[c]);
    EXPECT_LE(total, 121 * 255 / 100 + 4);
    converting.sources = {};
    EXPECT_EQ(convertedForPress(plain, converting)->data.left(4), inks(plain)) << "whose else should it be?";
    // Damaged, the house's profile is none.
    house.cmyk.truncate(200);
    EXPECT_EQ(shown(plain, house), shown(plain));
}

TEST(SourceProfiles, AreThoseOfTheirModel)
{
    EXPECT_TRUE(sourceProfileName(wideRgbProfile(), ColorModel::Rgb, QStringLiteral("a.icc")));
    EXPECT_TRUE(sourceProfileName(grayProfile(2.2), ColorModel::Gray, QStringLiteral("a.icc")));
    const QByteArray cmyk = bestInstalledPressProfile().icc;
    EXPECT_FALSE(sourceProfileName(cmyk, ColorModel::Cmyk, QStringLiteral("a.icc"))->isEmpty());
    for (const ColorModel model : {ColorModel::Gray, ColorModel::Rgb}) {
        const auto wrong = sourceProfileName(cmyk, model, QStringLiteral("a.icc"));
        ASSERT_FALSE(wrong);
        EXPECT_EQ(wrong.error().kind, base::ErrorKind::Refused);
        EXPECT_EQ(wrong.error().where, QStringLiteral("a.icc"));
        EXPECT_FALSE(wrong.error().advice.isEmpty());
    }
    EXPECT_FALSE(sourceProfileName("no profile", ColorModel::Rgb, {}));
    EXPECT_FALSE(sourceProfileName(wideRgbProfile().left(150), ColorModel::Rgb, {}));
}

} // namespace banxin::picture
