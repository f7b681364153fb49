// Pictures that cannot be shown say why, and are tried again.
#include "session/picture_cache.h"

#include <QBuffer>

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
