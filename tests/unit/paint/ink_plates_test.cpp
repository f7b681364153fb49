#include "paint/ink_plates.h"
#include "paint/page_painter.h"
#include "paint/plate_views.h"
#include "paint/total_ink.h"
#include "picture/press_profile.h"

#include "tests/support/test_page.h"

#include <QBuffer>
#include <QPainter>

#include <gtest/gtest.h>

using namespace banxin;
using base::Color;
using base::Length;
using paint::InkPlates;

namespace {

constexpr std::size_t cyan = 0, magenta = 1, yellow = 2, black = 3;

base::Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

display::Item box(const base::Rect &rect, const Color &fill, bool overprint = false)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(rect);
    path.fill = fill;
    path.overprint = overprint;
    return {path};
}

display::Item text(double x, double y, double size, const Color &color, bool overprint)
{
    display::Item item = support::textItem(
        {Length::mm(x), Length::mm(y)}, QStringLiteral("国"), QStringLiteral("黑"), 700, Length::pt(size), color);
    std::get<display::GlyphItem>(item.shape).overprint = overprint;
    return item;
}

display::DisplayList page(std::vector<display::Item> items, std::vector<display::SpotInk> spots = {})
{
    display::DisplayList list;
    list.trim = {Length::mm(60), Length::mm(60)};
    list.items = std::move(items);
    list.spots = std::move(spots);
    return list;
}

InkPlates plates(const display::DisplayList &list, const paint::PlateOptions &options = {})
{
    auto made = paint::renderedPlates(list, options);
    EXPECT_TRUE(made);
    return std::move(*made);
}

/// All plates at a place in mm.
std::vector<int> inkAt(const InkPlates &made, double x, double y)
{
    const double perMm = made.pixelsPerPoint * 72.0 / 25.4;
    std::vector<int> inks;
    for (std::size_t i = 0; i < made.plates.size(); ++i)
        inks.push_back(made.at(i, static_cast<int>(x * perMm), static_cast<int>(y * perMm)));
    return inks;
}

using Inks = std::vector<int>;

/// The pixel of the plate that has most ink within a box in mm.
QPoint fullest(const InkPlates &made, std::size_t plate, const base::Rect &within)
{
    const double perMm = made.pixelsPerPoint * 72.0 / 25.4;
    QPoint best;
    int most = -1;
    for (int y = int(within.y.toMm() * perMm); y < int(within.bottom().toMm() * perMm); ++y) {
        for (int x = int(within.x.toMm() * perMm); x < int(within.right().toMm() * perMm); ++x) {
            if (made.at(plate, x, y) > most) {
                most = made.at(plate, x, y);
                best = {x, y};
            }
        }
    }
    return best;
}

} // namespace

TEST(InkPlates, paperHasNoInkAndColoursTheirOwn)
{
    const InkPlates made = plates(page({box(mm(10, 10, 20, 20), Color::percent(10, 20, 40, 80))}));
    EXPECT_EQ(made.plates.size(), 4U);
    EXPECT_EQ(inkAt(made, 5, 5), (Inks{0, 0, 0, 0}));
    EXPECT_EQ(inkAt(made, 20, 20), (Inks{26, 51, 102, 204}));
}

TEST(InkPlates, blackTextOverprintsAndTintsKnockOut)
{
    const auto ground = box(mm(0, 0, 60, 60), Color::percent(0, 0, 60, 0));
    const InkPlates over = plates(page({ground, text(20, 40, 72, Color::black(), true)}));
    const QPoint at = fullest(over, black, mm(15, 15, 30, 30));
    EXPECT_EQ(over.at(black, at.x(), at.y()), 255);
    EXPECT_EQ(over.at(yellow, at.x(), at.y()), 153);

    const InkPlates knocked = plates(page({ground, text(20, 40, 72, Color::black(), false)}));
    EXPECT_EQ(knocked.at(black, at.x(), at.y()), 255);
    EXPECT_EQ(knocked.at(yellow, at.x(), at.y()), 0);
}

TEST(InkPlates, whiteKnocksOutAndWhiteThatOverprintsIsLost)
{
    const auto ground = box(mm(0, 0, 60, 60), Color::percent(100, 80, 0, 20));
    const InkPlates knocked = plates(page({ground, box(mm(10, 10, 10, 10), Color::paper())}));
    EXPECT_EQ(inkAt(knocked, 15, 15), (Inks{0, 0, 0, 0}));
    const InkPlates lost = plates(page({ground, box(mm(10, 10, 10, 10), Color::paper(), true)}));
    EXPECT_EQ(inkAt(lost, 15, 15), (Inks{255, 204, 0, 51}));
}

TEST(InkPlates, overprintLeavesPlatesAloneWithinAGroup)
{
    const auto ground = box(mm(0, 0, 60, 60), Color::percent(40, 60, 20, 0));
    const InkPlates made = plates(page({ground, box(mm(10, 10, 10, 10), Color::percent(100, 0, 80, 0), true)}));
    EXPECT_EQ(inkAt(made, 15, 15), (Inks{255, 153, 204, 0}));
    EXPECT_EQ(inkAt(made, 30, 30), (Inks{102, 153, 51, 0}));
}

TEST(InkPlates, fillAndStrokeOverprintEachForItself)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(mm(10, 10, 20, 20));
    path.fill = Color::percent(0, 0, 100, 0);
    path.stroke = Color::black();
    path.strokeWidth = Length::mm(4);
    path.overprint = true;
    const InkPlates made = plates(page({box(mm(0, 0, 60, 60), Color::percent(50, 0, 0, 0)), {path}}));
    EXPECT_EQ(inkAt(made, 20, 20), (Inks{128, 0, 255, 0}));
    EXPECT_EQ(inkAt(made, 9, 20), (Inks{128, 0, 0, 255})); // outside the fill
    EXPECT_EQ(inkAt(made, 11, 20), (Inks{128, 0, 255, 255}));
}

TEST(InkPlates, spotsHavePlatesOfTheirOwn)
{
    const std::vector<display::SpotInk> spots{{3, QStringLiteral("PANTONE 485 C"), Color::percent(0, 95, 100, 0)},
        {7, QStringLiteral("金"), Color::percent(20, 30, 70, 10)}};
    Color red = spots[0].alternate;
    red.swatch = 3;
    Color gold = spots[1].alternate;
    gold.swatch = 7;
    gold.tint = 5000;
    const InkPlates made = plates(
        page({box(mm(0, 0, 60, 60), red), box(mm(10, 10, 10, 10), gold), box(mm(30, 10, 10, 10), gold, true),
                 box(mm(10, 30, 10, 10), Color::black(), true), box(mm(30, 30, 10, 10), Color::percent(0, 50, 0, 0))},
            spots));
    ASSERT_EQ(made.plates.size(), 6U);
    EXPECT_EQ(made.plates[4].spot.name, QStringLiteral("PANTONE 485 C"));
    EXPECT_EQ(inkAt(made, 5, 5), (Inks{0, 0, 0, 0, 255, 0}));
    EXPECT_EQ(inkAt(made, 15, 15), (Inks{0, 0, 0, 0, 0, 128}));
    EXPECT_EQ(inkAt(made, 35, 15), (Inks{0, 0, 0, 0, 255, 128}));
    EXPECT_EQ(inkAt(made, 15, 35), (Inks{0, 0, 0, 255, 255, 0}));
    EXPECT_EQ(inkAt(made, 35, 35), (Inks{0, 128, 0, 0, 0, 0}));
}

TEST(InkPlates, gradientsMixInksEvenlyAndKnockOut)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(mm(0, 0, 60, 20));
    path.gradient = display::Gradient{Color::percent(100, 0, 0, 0), Color::percent(0, 0, 100, 0), {}, {}, false};
    path.gradient->end = {Length::mm(60), Length()};
    const InkPlates made = plates(page({box(mm(0, 0, 60, 60), Color::black()), {path}}));
    const Inks middle = inkAt(made, 30, 10);
    EXPECT_NEAR(middle[cyan], 128, 3);
    EXPECT_NEAR(middle[yellow], 128, 3);
    EXPECT_EQ(middle[black], 0);
    EXPECT_NEAR(inkAt(made, 59.9, 10)[yellow], 255, 2);
}

TEST(InkPlates, areAPartOfThePageAtTheSamePlace)
{
    const display::DisplayList list =
        page({text(20, 40, 60, Color::black(), true), box(mm(31, 5, 9, 9), Color::percent(0, 70, 0, 0))});
    const InkPlates whole = plates(list);
    paint::PlateOptions options;
    options.area = QRect(60, 40, 120, 150);
    const InkPlates part = plates(list, options);
    for (const std::size_t plate : {magenta, black})
        EXPECT_EQ(part.plates[plate].plane, whole.plates[plate].plane.copy(options.area));
    EXPECT_NEAR(part.onPage(QRect(0, 0, 1, 1)).x.toMm(), 60 / (100 / 25.4), 0.01);
}

TEST(InkPlates, standWhereTheScreenHasThem)
{
    const display::DisplayList list = support::densePage();
    paint::PlateOptions options;
    options.pixelsPerPoint = 1;
    options.alignedLines = true;
    const InkPlates made = plates(list, options);
    const QImage screen = paint::renderedPage(list, 72, {});
    ASSERT_EQ(screen.size(), made.area.size());
    int apart = 0;
    for (int y = 0; y < screen.height(); ++y) {
        for (int x = 0; x < screen.width(); ++x) {
            int ink = 0;
            for (std::size_t i = 0; i < 4; ++i)
                ink = std::max<int>(ink, made.at(i, x, y));
            const int shown = 255 - qGray(screen.pixel(x, y));
            apart += (ink > 200 && shown < 60) || (ink == 0 && shown > 8);
        }
    }
    EXPECT_EQ(apart, 0);
}

TEST(InkPlates, tellWhatHasNoPixels)
{
    display::PictureItem picture;
    picture.asset = base::Digest::of("x");
    picture.frame = picture.image = mm(10, 10, 20, 10);
    display::PlacedPageItem advert;
    advert.asset = base::Digest::of("y");
    advert.frame = mm(10, 30, 20, 10);
    const InkPlates made = plates(page({{picture}, {advert}}));
    ASSERT_EQ(made.missing.size(), 2U);
    EXPECT_EQ(inkAt(made, 15, 15), (Inks{0, 0, 0, 0}));
    const QImage shown = paint::separations(made, {true}, paint::PlateColors::Grey);
    EXPECT_NE(shown.pixel(made.missing[1].center() + QPoint(20, 0)), qRgb(255, 255, 255));
}

TEST(InkPlates, advertsBringTheirSpotsAndCoverWhatTheyCover)
{
    paint::InkSamples samples; // cyan and the page's own gold; an unknown silver, half of it; nothing
    samples.width = 3;
    samples.height = 1;
    samples.spots = {{0, QStringLiteral("金"), Color::percent(20, 30, 70, 10)},
        {0, QStringLiteral("银"), Color::percent(0, 0, 0, 30)}};
    samples.samples = QByteArray("\xff\0\0\0\x80\0\xff"
                                 "\0\0\0\xff\0\xff\x80"
                                 "\0\0\0\0\0\0\0",
        21);
    const paint::PlatePicture inks = paint::platePicture(samples);
    ASSERT_EQ(inks.spots.size(), 2U);
    display::PlacedPageItem advert;
    advert.asset = base::Digest::of("y");
    advert.frame = mm(0, 0, 60, 20);
    paint::PlateOptions options;
    options.placedPages = [&](const base::Digest &, int, int) { return inks; };
    Color gold = Color::percent(20, 30, 70, 10);
    gold.swatch = 7;
    const InkPlates made = plates(
        page({box(mm(0, 0, 60, 60), gold), {advert}}, {{7, QStringLiteral("金"), Color::percent(20, 30, 70, 10)}}),
        options);
    EXPECT_TRUE(made.missing.empty());
    ASSERT_EQ(made.plates.size(), 6U);
    EXPECT_EQ(made.plates[5].spot.name, QStringLiteral("银"));
    EXPECT_EQ(made.plates[5].spot.alternate, Color::percent(0, 0, 0, 30));
    EXPECT_EQ(inkAt(made, 2, 10), (Inks{255, 0, 0, 0, 128, 0}));
    const Inks half = inkAt(made, 30, 10);
    EXPECT_NEAR(half[black], 128, 1);
    EXPECT_NEAR(half[4], 127, 1);
    EXPECT_NEAR(half[5], 128, 1);
    EXPECT_EQ(inkAt(made, 58, 10), (Inks{0, 0, 0, 0, 255, 0}));
    samples.samples.chop(1);
    EXPECT_TRUE(paint::platePicture(samples).process.isNull());
}

TEST(InkPlates, stopWhenTold)
{
    paint::PlateOptions options;
    options.progress = [](int percent) { return percent < 50; };
    EXPECT_FALSE(paint::renderedPlates(support::densePage(), options));
    std::vector<int> told;
    options.progress = [&](int percent) {
        told.push_back(percent);
        return true;
    };
    EXPECT_TRUE(paint::renderedPlates(support::densePage(), options));
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), 100);
}

TEST(PlatePicture, keepsItsInksAndGreyIsBlack)
{
    picture::PressPicture samples;
    samples.width = 2;
    samples.height = 1;
    samples.data = QByteArray("\x10\x20\x30\x40\xff\x00\x80\x01", 8);
    const paint::PlatePicture four = paint::platePicture(samples);
    EXPECT_EQ(four.process.pixel(0, 0), qRgb(0x10, 0x20, 0x30));
    EXPECT_EQ(qRed(four.black.pixel(0, 0)), 0x40);
    samples.colorModel = picture::ColorModel::Gray;
    samples.data = QByteArray("\x00\xc0", 2);
    const paint::PlatePicture grey = paint::platePicture(samples);
    EXPECT_EQ(grey.process.pixel(0, 0), qRgb(0, 0, 0));
    EXPECT_EQ(qRed(grey.black.pixel(0, 0)), 255);
    EXPECT_EQ(qRed(grey.black.pixel(1, 0)), 63);
    samples.data.chop(1);
    EXPECT_TRUE(paint::platePicture(samples).black.isNull());
}

TEST(PlatePicture, convertedPicturesStayWithinTheInkLimit)
{
    QImage dark(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            dark.setPixel(x, y, qRgb(x, y / 2, (x + y) / 4));
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(dark.save(&buffer, "PNG"));
    picture::PressConversion conversion;
    conversion.outputProfile = picture::bestInstalledPressProfile().icc;
    conversion.target = picture::Target::Plates;
    for (const bool grey : {false, true}) {
        conversion.grey = grey;
        const auto converted = picture::convertedForPress(file, conversion);
        ASSERT_TRUE(converted) << qPrintable(converted.error().what);
        const paint::PlatePicture inks = paint::platePicture(*converted);
        ASSERT_FALSE(inks.process.isNull());
        display::PictureItem item;
        item.asset = base::Digest::of("x");
        item.frame = item.image = mm(0, 0, 60, 60);
        item.grey = grey;
        paint::PlateOptions options;
        options.pictures = [&](const base::Digest &, bool asked, int) {
            EXPECT_EQ(asked, grey);
            return inks;
        };
        const InkPlates made = plates(page({{item}}), options);
        EXPECT_TRUE(made.missing.empty());
        const paint::TotalInk total(made);
        EXPECT_LE(total.highestMean(), 241);
        EXPECT_GT(total.highestMean(), grey ? 60 : 200);
        EXPECT_TRUE(total.above(240).empty());
        EXPECT_EQ(paint::meanCover(made.plates[cyan]) > 0, !grey);
    }
}

TEST(TotalInk, findsASquareOfFiveMillimetresAndNotOneOfTwo)
{
    const Color heavy = Color::percent(75, 75, 75, 75);
    const paint::TotalInk small(plates(page({box(mm(20, 30, 2, 2), heavy)})));
    EXPECT_TRUE(small.above(240).empty());
    EXPECT_NEAR(small.highestMean(), 300.0 * 4 / 15, 12);

    const paint::TotalInk large(plates(page({box(mm(20, 30, 5, 5), heavy), box(mm(50, 5, 2, 2), heavy)})));
    const auto places = large.above(240);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_NEAR(places[0].rect.x.toMm(), 20, 0.3);
    EXPECT_NEAR(places[0].rect.y.toMm(), 30, 0.3);
    EXPECT_NEAR(places[0].rect.width.toMm(), 5, 0.4);
    EXPECT_NEAR(places[0].rect.height.toMm(), 5, 0.4);
    EXPECT_NEAR(places[0].percent, 300, 1);
    EXPECT_TRUE(large.above(300).empty());
}

TEST(TotalInk, countsOverprintAndReachesTheEdges)
{
    const paint::TotalInk total(plates(page({box(mm(0, 0, 6, 60), Color::percent(70, 70, 70, 0)),
        box(mm(0, 0, 6, 60), Color::black(), true), box(mm(54, 54, 6, 6), Color::percent(100, 100, 100, 0))})));
    EXPECT_NEAR(total.at(3, 3), 310, 1);
    const auto places = total.above(240);
    ASSERT_EQ(places.size(), 2U);
    EXPECT_NEAR(places[0].rect.height.toMm(), 60, 0.3);
    EXPECT_NEAR(places[1].rect.right().toMm(), 60, 0.3);
    const QImage map = total.heatMap(240);
    EXPECT_EQ(map.pixel(5, 100), paint::heatBands(240).back().color);
    EXPECT_EQ(map.pixel(100, 100), qRgb(255, 255, 255));
}

TEST(PlateViews, separationsShowAPlateInGreyOrInItsInk)
{
    const InkPlates made =
        plates(page({box(mm(0, 0, 30, 60), Color::percent(100, 0, 0, 0)), box(mm(30, 0, 30, 60), Color::black())}));
    const QImage grey = paint::separations(made, {true, false, false, false}, paint::PlateColors::Grey);
    EXPECT_EQ(grey.pixel(20, 20), qRgb(0, 0, 0));
    EXPECT_EQ(grey.pixel(200, 20), qRgb(255, 255, 255));
    const QImage inks = paint::separations(made, {true, true, true, true}, paint::PlateColors::Inks);
    EXPECT_EQ(inks.pixel(20, 20), paint::screenColor(Color::percent(100, 0, 0, 0)));
    EXPECT_EQ(inks.pixel(200, 20), paint::screenColor(Color::black()));
    EXPECT_NEAR(paint::meanCover(made.plates[cyan]), 50, 1);
}

TEST(PlateViews, softProofShowsThePaperAndTheSpotsAlternates)
{
    const QByteArray profile = picture::bestInstalledPressProfile().icc;
    ASSERT_FALSE(profile.isEmpty());
    Color red = Color::percent(0, 95, 100, 0);
    red.swatch = 1;
    const InkPlates made = plates(page({box(mm(0, 0, 30, 60), red)}, {{1, QStringLiteral("红"), red}}));
    const paint::SoftProof onWhite(profile, paint::Paper::White, paint::BlackPoint::Compensated);
    const QImage white = onWhite.image(made);
    EXPECT_EQ(white.pixel(200, 20), qRgb(255, 255, 255));
    EXPECT_GT(qRed(white.pixel(20, 20)), 180);
    EXPECT_LT(qBlue(white.pixel(20, 20)), 90);
    const paint::SoftProof onPaper(profile, paint::Paper::Simulated, paint::BlackPoint::Compensated);
    const QRgb paper = onPaper.image(made).pixel(200, 20);
    EXPECT_EQ(paper, onPaper.paper());
    EXPECT_LT(qGray(paper), 252); // no paper is as white as the screen
}

TEST(InkPlates, turnWithTheirPageAndLeaveOutWhatIsNotPrinted)
{
    // Overprinting black across magenta: only the black plate is touched, where the bar comes to stand.
    display::Item ground = box(mm(0, 0, 60, 60), Color::percent(0, 50, 0, 0));
    display::Item bar = box(mm(10, 28, 40, 4), Color::black(), true);
    bar.turn = base::Turn{{Length::mm(30), Length::mm(30)}, 9000};
    display::Item note = box(mm(0, 0, 60, 60), Color::percent(100, 0, 0, 0));
    note.printed = false;
    display::Item sign = text(20, 33, 24, Color::black(), true);
    sign.turn = base::Turn{{Length::mm(30), Length::mm(30)}, 18000};
    const InkPlates made = plates(page({ground, bar, note, sign}));
    EXPECT_EQ(inkAt(made, 30, 15), (Inks{0, 128, 0, 255}));
    EXPECT_EQ(inkAt(made, 15, 30), (Inks{0, 128, 0, 0}));
    const QPoint ink = fullest(made, black, mm(33, 25, 10, 10)); // the sign, half a turn away
    EXPECT_GT(int(made.at(black, ink.x(), ink.y())), 200);
    EXPECT_EQ(int(made.at(magenta, ink.x(), ink.y())), 128);
    for (const paint::Plate &plate : made.plates)
        EXPECT_FALSE(plate.plane.isNull());
}
