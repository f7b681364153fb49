#include "raster/page_raster.h"

#include "tests/support/advert_files.h"

#include <gtest/gtest.h>

using namespace banxin;

TEST(PageRaster, aPageIsDrawnAsWideAsAsked)
{
    support::PdfText text;
    const QByteArray pdf = support::onePage(text, "1 0 0 rg 100 0 100 50 re f", {});
    const auto image = raster::renderedPage(pdf, 0, 400);
    ASSERT_TRUE(image) << qPrintable(image.error().toText());
    EXPECT_EQ(image->size(), QSize(400, 200));
    EXPECT_EQ(image->format(), QImage::Format_RGB32);
    EXPECT_EQ(image->pixelColor(300, 150), QColor(255, 0, 0)); // the lower right quarter
    EXPECT_EQ(image->pixelColor(100, 150), QColor(Qt::white));
    EXPECT_EQ(image->pixelColor(300, 50), QColor(Qt::white));
    EXPECT_EQ(raster::renderedPage(pdf, 0, 0)->width(), 1);
    EXPECT_LE(raster::renderedPage(pdf, 0, 1'000'000)->width(), 8192);
}

TEST(PageRaster, whatIsNoPageIsRefused)
{
    support::PdfText text;
    const QByteArray pdf = support::onePage(text, {}, {});
    EXPECT_FALSE(raster::renderedPage(pdf, 1, 100));
    EXPECT_FALSE(raster::renderedPage(pdf, -1, 100));
    EXPECT_FALSE(raster::renderedPage("nothing", 0, 100));
}
