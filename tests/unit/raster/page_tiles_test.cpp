// Tiles are the page, and say where its trim is.
#include "raster/page_raster.h"
#include "raster/page_tiles.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// A page of 200 × 100 pt with a red corner, its trim 10 pt within.
QByteArray page()
{
    const QByteArray content = "1 0 0 rg 0 0 60 50 re f 0 0 1 rg 150 70 50 30 re f";
    QByteArray pdf = "%PDF-1.4\n";
    std::vector<qsizetype> at;
    const auto object = [&](const QByteArray &body) {
        at.push_back(pdf.size());
        pdf += QByteArray::number(qsizetype(at.size())) + " 0 obj\n" + body + "\nendobj\n";
    };
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/TrimBox[10 20 190 95]/Resources<<>>/Contents 4 0 R>>");
    object("<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream");
    const qsizetype table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype offset : at)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace

TEST(PageTiles, FactsSayWhereTheTrimIs)
{
    const auto facts = raster::pageFacts(page(), 0);
    ASSERT_TRUE(facts) << facts.error().toText().toStdString();
    EXPECT_DOUBLE_EQ(facts->width, 200);
    EXPECT_DOUBLE_EQ(facts->height, 100);
    EXPECT_EQ(facts->trim, QRectF(10, 5, 180, 75));
}

TEST(PageTiles, TilesAreThePage)
{
    const QByteArray pdf = page();
    const auto whole = raster::renderedPage(pdf, 0, 600);
    ASSERT_TRUE(whole);
    for (const QRect &place : {QRect(0, 0, 100, 100), QRect(150, 130, 64, 80), QRect(400, 10, 200, 100)}) {
        const auto tile = raster::pageTile(pdf, 0, 3, place);
        ASSERT_TRUE(tile) << tile.error().toText().toStdString();
        EXPECT_EQ(tile->size(), place.size());
        for (const QPoint &at : {QPoint(5, 5), QPoint(50, 60), QPoint(60, 20)})
            EXPECT_EQ(tile->pixel(at), whole->pixel(place.topLeft() + at));
    }
    // Beyond the page there is paper, not an error; across blocks a tile is whole too.
    const auto beyond = raster::pageTile(pdf, 0, 3, QRect(550, 250, 200, 200));
    ASSERT_TRUE(beyond);
    const auto far = raster::pageTile(pdf, 0, 40, QRect(2000, 2000, 512, 512));
    ASSERT_TRUE(far);
    EXPECT_EQ(QColor(far->pixel(30, 30)), QColor(Qt::red));
}

TEST(PageTiles, SaysWhatCannotBeShown)
{
    EXPECT_FALSE(raster::pageFacts("no pdf", 0));
    EXPECT_FALSE(raster::pageFacts(page(), 3));
    EXPECT_FALSE(raster::pageTile(page(), 0, 3, QRect(0, 0, 5000, 5)));
    EXPECT_FALSE(raster::pageTile(page(), 0, -1, QRect(0, 0, 5, 5)));
    EXPECT_TRUE(raster::pageTile(page(), 0, 1, QRect(0, 0, 5, 5))); // and the next one is
}
