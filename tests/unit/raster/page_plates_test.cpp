#include "raster/page_plates.h"

#include "tests/support/advert_files.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

struct Drawn {
    raster::PlateRows rows;
    std::vector<std::uint8_t> samples;
    /// All channels at a place of the page of 200 × 100 pt, from its lower left corner.
    std::vector<int> at(double x, double y) const
    {
        const double perPoint = rows.width / 200.0;
        const auto pixel = std::size_t((100 - y) * perPoint) * std::size_t(rows.width) + std::size_t(x * perPoint);
        const auto channels = std::size_t(rows.channels());
        const auto first = samples.begin() + std::ptrdiff_t(pixel * channels);
        return {first, first + std::ptrdiff_t(channels)};
    }
};

Drawn drawn(const QByteArray &pdf, int width = 200)
{
    Drawn made;
    const auto status =
        raster::renderPlates(pdf, 0, width, [&](const raster::PlateRows &rows) -> base::Result<std::uint8_t *> {
            made.rows = rows;
            made.samples.resize(std::size_t(rows.width) * std::size_t(rows.height) * std::size_t(rows.channels()));
            return made.samples.data();
        });
    EXPECT_TRUE(status) << (status ? "" : qPrintable(status.error().toText()));
    return made;
}

using Inks = std::vector<int>;

} // namespace

TEST(PagePlates, processInksKeepTheirNumbersAndPaperStaysOpen)
{
    support::PdfText text;
    const Drawn made = drawn(
        support::onePage(text, "0.2 0.4 0.6 0.8 k 0 0 100 50 re f 0.5 g 100 0 50 50 re f 1 g 150 0 50 50 re f", {}));
    EXPECT_EQ(made.rows.width, 200);
    EXPECT_EQ(made.rows.height, 100);
    EXPECT_EQ(made.at(50, 25), (Inks{51, 102, 153, 204, 255}));
    EXPECT_EQ(made.at(125, 25)[4], 255);
    EXPECT_NEAR(made.at(125, 25)[3], 128, 1);
    EXPECT_EQ(made.at(175, 25), (Inks{0, 0, 0, 0, 255})) << "white covers";
    EXPECT_EQ(made.at(50, 75), (Inks{0, 0, 0, 0, 0})) << "nothing does not";
}

TEST(PagePlates, spotsHavePlanesAndOverprintLeavesOthersAlone)
{
    support::PdfText text;
    const int tint = text.add("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0.1 0.3 0.8 0] >>");
    const Drawn made = drawn(support::onePage(text,
        "/Gold cs 1 scn 0 0 100 100 re f /Over gs 1 0 0 0 k 20 20 20 20 re f /Knock gs 0 1 0 0 k 60 60 20 20 re f",
        "/ColorSpace << /Gold [/Separation /Gold /DeviceCMYK " + support::reference(tint)
            + "] >> /ExtGState << /Over << /OP true /op true /OPM 1 >> /Knock << /OP false /op false >> >>"));
    ASSERT_EQ(made.rows.spots.size(), 1u);
    EXPECT_EQ(made.rows.spots[0].name, QStringLiteral("Gold"));
    EXPECT_NEAR(made.rows.spots[0].alternate.y, 8000, 1);
    EXPECT_EQ(made.at(10, 10), (Inks{0, 0, 0, 0, 255, 255}));
    EXPECT_EQ(made.at(30, 30), (Inks{255, 0, 0, 0, 255, 255}));
    EXPECT_EQ(made.at(70, 70), (Inks{0, 255, 0, 0, 0, 255}));
}

TEST(PagePlates, areNoLargerThanMemoryBears)
{
    support::PdfText text;
    const QByteArray pdf = support::onePage(text, "0 0 0 1 k 0 0 9 9 re f", {});
    const Drawn made = drawn(pdf, 1'000'000);
    EXPECT_GT(made.rows.width, 3000);
    EXPECT_LE(qint64(made.rows.width) * made.rows.height, 8'100'000);
    EXPECT_EQ(drawn(pdf, 0).rows.width, 1);
}

TEST(PagePlates, whatIsNoPageIsRefused)
{
    const auto noRoom = [](const raster::PlateRows &) -> base::Result<std::uint8_t *> {
        return base::failure(base::ErrorKind::Refused, QStringLiteral("no room"));
    };
    support::PdfText text;
    const QByteArray pdf = support::onePage(text, {}, {});
    EXPECT_FALSE(raster::renderPlates(pdf, 1, 100, noRoom));
    EXPECT_FALSE(raster::renderPlates(pdf, -1, 100, noRoom));
    EXPECT_FALSE(raster::renderPlates("nothing", 0, 100, noRoom));
    const auto full = raster::renderPlates(pdf, 0, 100, noRoom);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().what, QStringLiteral("no room"));
}
