#include "session/picture_cache.h"

#include "base/guarded.h"
#include "picture/picture.h"

#include <algorithm>
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

base::Result<QImage> decoded(const base::Result<QByteArray> &bytes, int pixelWidth)
{
    if (!bytes)
        return tl::unexpected(bytes.error());
    const base::Result<picture::PictureInfo> info = picture::probe(*bytes);
    if (!info)
        return tl::unexpected(info.error());
    const double scale = std::min(1.0, static_cast<double>(pixelWidth) / std::max(1, info->width));
    const int side = std::max(1, static_cast<int>(std::ceil(scale * std::max(info->width, info->height))));
    base::Result<QImage> image = picture::decodedForScreen(*bytes, side);
    if (!image)
        return image;
    if (image->isNull())
        return tl::unexpected(base::outOfMemoryError({}));
    // What the screen's painter blends fastest.
    image->convertTo(image->hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return image;
}

} // namespace

PictureCache::PictureCache(Bytes bytes, Ready ready, std::chrono::milliseconds retryAfter)
    : m_bytes(std::move(bytes))
    , m_ready(std::move(ready))
    , m_images(kCacheKiB)
    , m_retryAfter(retryAfter)
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

bool PictureCache::isBroken(const QByteArray &digest)
{
    const auto found = m_broken.constFind(digest);
    return found != m_broken.constEnd() && !found->since.hasExpired(m_retryAfter.count());
}

bool PictureCache::isKnown(const QByteArray &digest)
{
    return m_whole.contains(digest) || isBroken(digest)
        || std::any_of(m_decoding.begin(), m_decoding.end(), [&](const Key &key) { return key.first == digest; });
}

void PictureCache::check(const base::Digest &asset)
{
    {
        const std::lock_guard lock(m_mutex);
        if (isKnown(asset.bytes()))
            return;
    }
    (void)picture(asset, kSmallest);
}

void PictureCache::checkNow(const base::Digest &asset)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_whole.contains(asset.bytes()))
            return;
    }
    (void)pictureNow(asset, kSmallest);
}

std::optional<base::Error> PictureCache::problem(const base::Digest &asset)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_broken.constFind(asset.bytes());
    return found == m_broken.constEnd() ? std::nullopt : std::optional(found->why);
}

void PictureCache::retry(const base::Digest &asset)
{
    const std::lock_guard lock(m_mutex);
    m_broken.remove(asset.bytes());
    m_whole.remove(asset.bytes());
}

QImage PictureCache::picture(const base::Digest &asset, int pixelWidth)
{
    const Key key(asset.bytes(), stepFor(pixelWidth));
    const std::lock_guard lock(m_mutex);
    if (QImage image = cached(key); !image.isNull() || isBroken(asset.bytes()))
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
        if (QImage image = cached(key); !image.isNull() || isBroken(asset.bytes()))
            return image;
    }
    return decode(asset, key);
}

QImage PictureCache::decode(const base::Digest &asset, const Key &key)
{
    const base::Result<QImage> image =
        base::guarded(asset.toHex(), [&] { return decoded(m_bytes(asset), key.second); });
    const std::lock_guard lock(m_mutex);
    if (!image) {
        m_whole.remove(asset.bytes());
        Broken &broken = m_broken[asset.bytes()];
        broken.why = image.error();
        broken.since.start();
        return {};
    }
    m_broken.remove(asset.bytes());
    m_whole.insert(asset.bytes());
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
    m_whole.clear();
}

} // namespace banxin::session
