#include "session/picture_cache.h"

#include "picture/picture.h"

#include <cmath>

namespace banxin::session {

namespace {

constexpr int kCacheKiB = 80 * 1024;
constexpr int kSmallest = 64;
constexpr int kLargest = 4096;

/// Few sizes, at most 1.42 times what is asked, so that zooming decodes seldom.
int stepFor(int pixelWidth)
{
    double step = kSmallest;
    while (step < pixelWidth && step < kLargest)
        step *= M_SQRT2;
    return static_cast<int>(std::lround(step));
}

} // namespace

PictureCache::PictureCache(Bytes bytes, Ready ready)
    : m_bytes(std::move(bytes))
    , m_ready(std::move(ready))
    , m_images(kCacheKiB)
{
    m_pool.setMaxThreadCount(2);
    m_pool.setThreadPriority(QThread::LowPriority);
}

PictureCache::~PictureCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QImage PictureCache::cached(const Key &key)
{
    const QImage *image = m_images.object(key);
    return image ? *image : QImage();
}

QImage PictureCache::picture(const base::Digest &asset, int pixelWidth)
{
    const Key key(asset.bytes(), stepFor(pixelWidth));
    const std::lock_guard lock(m_mutex);
    if (QImage image = cached(key); !image.isNull() || m_broken.contains(asset.bytes()))
        return image;
    if (!m_decoding.contains(key)) {
        m_decoding.insert(key);
        m_pool.start([this, asset, key] {
            decode(asset, key);
            {
                const std::lock_guard done(m_mutex);
                m_decoding.remove(key);
            }
            m_ready(asset);
        });
    }
    QImage nearest;
    for (const Key &other : m_images.keys()) {
        if (other.first == asset.bytes()) {
            const QImage image = cached(other);
            if (nearest.isNull() || image.width() > nearest.width())
                nearest = image;
        }
    }
    return nearest;
}

QImage PictureCache::pictureNow(const base::Digest &asset, int pixelWidth)
{
    const Key key(asset.bytes(), stepFor(pixelWidth));
    {
        const std::lock_guard lock(m_mutex);
        if (QImage image = cached(key); !image.isNull() || m_broken.contains(asset.bytes()))
            return image;
    }
    return decode(asset, key);
}

QImage PictureCache::decode(const base::Digest &asset, const Key &key)
{
    const auto markBroken = [&] {
        const std::lock_guard lock(m_mutex);
        m_broken.insert(asset.bytes());
        return QImage();
    };
    const base::Result<QByteArray> bytes = m_bytes(asset);
    if (!bytes)
        return markBroken();
    const base::Result<picture::PictureInfo> info = picture::probe(*bytes);
    if (!info || info->width <= 0 || info->height <= 0)
        return markBroken();
    const double scale = std::min(1.0, static_cast<double>(key.second) / info->width);
    const int side = std::max(1, static_cast<int>(std::ceil(scale * std::max(info->width, info->height))));
    base::Result<QImage> image = picture::decodedForScreen(*bytes, side);
    if (!image)
        return markBroken();
    // What the screen's painter blends fastest.
    image->convertTo(image->hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    const std::lock_guard lock(m_mutex);
    m_images.insert(key, new QImage(*image), std::max<qsizetype>(1, image->sizeInBytes() / 1024));
    return *image;
}

void PictureCache::clear()
{
    m_pool.clear();
    m_pool.waitForDone();
    const std::lock_guard lock(m_mutex);
    m_images.clear();
    m_decoding.clear();
    m_broken.clear();
}

} // namespace banxin::session
