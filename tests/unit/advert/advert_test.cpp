#include "advert/advert.h"

#include "advert/advert_wire.h"
#include "picture/press_profile.h"
#include "tests/support/advert_files.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

namespace {

advert::PressPageOptions forPress()
{
    advert::PressPageOptions options;
    options.outputProfile = picture::bestInstalledPressProfile().icc;
    return options;
}

} // namespace

TEST(Advert, isMeasuredCleanedAndShownInWorkers)
{
    const QByteArray pdf = support::wildAdvert();
    EXPECT_TRUE(advert::isPdf(pdf));
    EXPECT_TRUE(advert::isPdf("junk before\n" + pdf));
    EXPECT_FALSE(advert::isPdf("\x89PNG"));
    const auto sizes = advert::pageSizes(pdf);
    ASSERT_TRUE(sizes) << qPrintable(sizes.error().toText());
    ASSERT_EQ(sizes->size(), 1u);
    EXPECT_EQ(sizes->front().width, base::Length::pt(600));

    const auto page = advert::pressPage(pdf, 0, forPress());
    ASSERT_TRUE(page) << qPrintable(page.error().toText());
    EXPECT_TRUE(page->isTransparent);
    EXPECT_TRUE(page->removed.contains(QStringLiteral("脚本")));
    const auto again = advert::pressPage(pdf, 0, forPress());
    ASSERT_TRUE(again);
    EXPECT_EQ(*page, *again);

    const auto image = advert::screenPage(pdf, 0, 300);
    ASSERT_TRUE(image) << qPrintable(image.error().toText());
    EXPECT_EQ(image->size(), QSize(300, 150));
    const auto cleaned = advert::screenPage(page->pdf, 0, 300); // what goes to press looks like it
    ASSERT_TRUE(cleaned);
    int far = 0;
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 300; ++x) {
            const QColor a = image->pixelColor(x, y), b = cleaned->pixelColor(x, y);
            far +=
                std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())})
                > 80;
        }
    }
    EXPECT_LT(far, 300 * 150 / 100);
}

TEST(Advert, platesAreThePressPagesInks)
{
    const auto made = advert::platePage(support::wildAdvert(), 0, 300, forPress());
    ASSERT_TRUE(made) << qPrintable(made.error().toText());
    EXPECT_EQ(made->width, 300);
    EXPECT_EQ(made->height, 150);
    const auto channels = qsizetype(5 + made->spots.size());
    ASSERT_EQ(made->samples.size(), made->width * made->height * channels);
    const QStringList names = [&] {
        QStringList all;
        for (const advert::PlatePage::Spot &spot : made->spots)
            all << spot.name;
        return all;
    }();
    EXPECT_TRUE(names.contains(QStringLiteral("PANTONE 111"))) << qPrintable(names.join(u','));
    int most = 0; // RGB came within the limit of ink
    for (qsizetype pixel = 0; pixel < made->samples.size(); pixel += channels) {
        int inks = 0;
        for (int ink = 0; ink < 4; ++ink)
            inks += static_cast<std::uint8_t>(made->samples[pixel + ink]);
        most = std::max(most, inks);
    }
    EXPECT_GT(most, 255);
    EXPECT_LE(most, 255 * 250 / 100);
    auto refusing = forPress();
    refusing.rgb = advert::Rgb::Refuse;
    EXPECT_FALSE(advert::platePage(support::wildAdvert(), 0, 300, refusing));
}

TEST(Advert, refusalsNameTheFileAndTheReason)
{
    auto options = forPress();
    options.rgb = advert::Rgb::Refuse;
    const auto rgb = advert::pressPage(support::wildAdvert(), 0, options, QStringLiteral("商场.pdf"));
    ASSERT_FALSE(rgb);
    EXPECT_TRUE(rgb.error().what.contains(QStringLiteral("RGB")));
    EXPECT_TRUE(rgb.error().where.contains(QStringLiteral("商场.pdf")));
    EXPECT_FALSE(advert::screenPage(support::wildAdvert(), 5, 100));
    EXPECT_FALSE(advert::pageSizes("%PDF-1.7\nnothing"));
}

TEST(Advert, answersOfAWorkerAreNotBelievedUnseen)
{
    namespace wire = advert::wire;
    const advert::PressPage page{"%PDF-1.7 x", true, {QStringLiteral("脚本")}};
    EXPECT_EQ(wire::pressPageFrom(wire::toBytes(page)), page);
    EXPECT_FALSE(wire::pressPageFrom(wire::toBytes(advert::PressPage{"MZ", false, {}})));
    EXPECT_FALSE(wire::sizesFrom(wire::toBytes(std::vector<base::Size>{})));
    EXPECT_FALSE(wire::sizesFrom(wire::toBytes(std::vector<base::Size>{{base::Length(), base::Length::mm(1)}})));
    const advert::PlatePage plates{2, 1, {{QStringLiteral("金"), base::Color::percent(0, 20, 60, 0)}}, "abcdefABCDEF"};
    const QByteArray planes = wire::headOf(plates) + plates.samples;
    EXPECT_EQ(wire::platePageFrom(planes), plates);
    EXPECT_FALSE(wire::platePageFrom(planes + "x"));
    EXPECT_FALSE(wire::platePageFrom(planes.chopped(1)));
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = planes;
        bytes[i % bytes.size()] = static_cast<char>(i * 37);
        if (const auto read = wire::platePageFrom(bytes)) {
            EXPECT_EQ(read->samples.size(), read->width * read->height * qsizetype(5 + read->spots.size()));
        }
    }
    const QByteArray sound = wire::toBytes(page);
    std::mt19937 random(4);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes = sound.left(qsizetype(random() % unsigned(sound.size() + 1)));
        if (!bytes.isEmpty())
            bytes[qsizetype(random() % unsigned(bytes.size()))] = static_cast<char>(random());
        (void)wire::pressPageFrom(bytes);
        (void)wire::sizesFrom(bytes);
        (void)wire::pressArgumentsFrom(bytes);
        (void)wire::screenArgumentsFrom(bytes);
    }
}
