// Pictures that cannot be shown say why, and are tried again.
#include "session/picture_cache.h"

#include "session/advert_file.h"
#include "tests/support/advert_files.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <new>
#include <thread>

using namespace banxin;
using session::PictureCache;
using namespace std::chrono_literals;

namespace {

QByteArray png()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

} // namespace

TEST(PictureCacheTest, ADamagedPictureIsTriedAgainOnceItIsStoredAnew)
{
    const QByteArray whole = png();
    const base::Digest asset = base::Digest::of(whole);
    QByteArray bytes = whole.left(whole.size() / 2);
    int reads = 0;
    PictureCache cache(
        [&](const base::Digest &) -> base::Result<QByteArray> {
            ++reads;
            return bytes;
        },
        [](const base::Digest &) {}, 1h);
    EXPECT_FALSE(cache.problem(asset));
    EXPECT_TRUE(cache.pictureNow(asset, 40).isNull());
    ASSERT_TRUE(cache.problem(asset));
    EXPECT_FALSE(cache.problem(asset)->what.isEmpty());
    bytes = whole;
    EXPECT_TRUE(cache.pictureNow(asset, 40).isNull()) << "not read again at every paint";
    EXPECT_EQ(reads, 1);
    cache.retry(asset);
    EXPECT_EQ(cache.pictureNow(asset, 40).width(), 40);
    EXPECT_FALSE(cache.problem(asset));
}

TEST(PictureCacheTest, AMissingPictureIsTriedAgainAfterAWhile)
{
    const QByteArray whole = png();
    const base::Digest asset = base::Digest::of(whole);
    int reads = 0;
    PictureCache cache(
        [&](const base::Digest &) -> base::Result<QByteArray> {
            if (++reads == 1)
                throw std::bad_alloc();
            return whole;
        },
        [](const base::Digest &) {}, 20ms);
    EXPECT_TRUE(cache.pictureNow(asset, 40).isNull());
    EXPECT_TRUE(cache.problem(asset)) << "no memory is a reason, not the end";
    std::this_thread::sleep_for(40ms);
    EXPECT_EQ(cache.pictureNow(asset, 40).width(), 40);
}

TEST(PictureCacheTest, APageOfAnAdvertIsPixelsOfItsTrim)
{
    const QByteArray pdf = support::wildAdvert();
    const base::Digest asset = base::Digest::of(pdf);
    PictureCache cache(
        [&](const base::Digest &) -> base::Result<QByteArray> { return pdf; }, [](const base::Digest &) {});
    const QImage page = cache.placedPageNow(asset, 0, 512);
    ASSERT_FALSE(page.isNull()) << qPrintable(cache.problem(asset, 0).value_or(base::Error()).toText());
    EXPECT_EQ(page.size(), QSize(512, 256)); // turned: 600 × 300 pt
    const QColor ground = page.pixelColor(256, 250); // 0.9 0.93 0.88
    EXPECT_NEAR(ground.red(), 230, 1);
    EXPECT_NEAR(ground.green(), 237, 1);
    EXPECT_NEAR(ground.blue(), 224, 1);
    EXPECT_FALSE(cache.problem(asset, 0));
    EXPECT_TRUE(cache.placedPageNow(asset, 1, 512).isNull());
    ASSERT_TRUE(cache.problem(asset, 1));
    EXPECT_TRUE(cache.problem(asset, 1)->what.contains(QStringLiteral("第 2 页")));
    EXPECT_FALSE(cache.problem(asset));
}

TEST(AdvertFile, IsKeptAsItIsAndMeasured)
{
    QTemporaryDir folder;
    const auto written = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    };
    const auto pdf = session::advertFile(written(QStringLiteral("a.pdf"), support::wildAdvert()));
    ASSERT_TRUE(pdf) << qPrintable(pdf.error().toText());
    EXPECT_EQ(pdf->bytes, support::wildAdvert());
    EXPECT_EQ(pdf->asset.mediaType, QStringLiteral("application/pdf"));
    ASSERT_EQ(pdf->asset.pageSizes.size(), 1u);
    EXPECT_EQ(pdf->asset.pageSizes.front().width, base::Length::pt(600));
    const auto picture = session::advertFile(written(QStringLiteral("a.png"), png()));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->asset.pixelWidth, 40);
    EXPECT_TRUE(picture->asset.pageSizes.empty());
    EXPECT_FALSE(session::advertFile(written(QStringLiteral("torn.pdf"), "%PDF-1.5 torn")));
    EXPECT_FALSE(session::advertFile(written(QStringLiteral("a.txt"), "an advert")));
    EXPECT_FALSE(session::advertFile(folder.filePath(QStringLiteral("none.pdf"))));
    EXPECT_FALSE(session::advertFile(QStringLiteral("/dev/zero")));
    EXPECT_EQ(session::advertModule(QStringLiteral("1/8"))->height, base::Length::mm(60));
    EXPECT_EQ(session::advertModule(QStringLiteral("报眼"))->width, base::Length::mm(170));
    EXPECT_FALSE(session::advertModule(QStringLiteral("1/3")));
}
