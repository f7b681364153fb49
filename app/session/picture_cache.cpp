#include "session/picture_cache.h"

#include "advert/advert.h"
#include "base/guarded.h"
#include "session/source_profiles.h"

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

base::Result<QImage> decoded(
    const base::Result<QByteArray> &bytes, int pixelWidth, const picture::SourceProfiles &sources)
{
    if (!bytes)
        return tl::unexpected(bytes.error());
    const base::Result<picture::PictureInfo> info = picture::probe(*bytes);
    if (!info)
        return tl::unexpected(info.error());
    const double scale = std::min(1.0, static_cast<double>(pixelWidth) / std::max(1, info->width));
    const int side = std::max(1, static_cast<int>(std::ceil(scale * std::max(info->width, info->height))));
    base::Result<QImage> image = picture::decodedForScreen(*bytes, side, {}, sources);
    if (!image)
        return image;
    if (image->isNull())
        return tl::unexpected(base::outOfMemoryError({}));
    // What the screen's painter blends fastest.
    image->convertTo(image->hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return image;
}

base::Result<QImage> decodedPage(const base::Result<QByteArray> &bytes, int page, int pixelWidth)
{
    if (!bytes)
        return tl::unexpected(bytes.error());
    return advert::screenPage(*bytes, page, pixelWidth);
}

} // namespace

QByteArray PictureCache::nameOf(const base::Digest &asset, int page)
{
    return page == picturePage ? asset.bytes() : asset.bytes() + QByteArray::number(page);
}

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

bool PictureCache::isBroken(const QByteArray &name)
{
    const auto found = m_broken.constFind(name);
    return found != m_broken.constEnd() && !found->since.hasExpired(m_retryAfter.count());
}

bool PictureCache::isKnown(const QByteArray &name)
{
    return m_whole.contains(name) || isBroken(name)
        || std::any_of(m_decoding.begin(), m_decoding.end(), [&](const Key &key) { return key.first == name; });
}

void PictureCache::check(const base::Digest &asset, int page)
{
    {
        const std::lock_guard lock(m_mutex);
        if (isKnown(nameOf(asset, page)))
            return;
    }
    (void)soon(asset, page, kSmallest);
}

void PictureCache::checkNow(const base::Digest &asset, int page)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_whole.contains(nameOf(asset, page)))
            return;
    }
    (void)now(asset, page, kSmallest);
}

std::optional<base::Error> PictureCache::problem(const base::Digest &asset, int page)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_broken.constFind(nameOf(asset, page));
    return found == m_broken.constEnd() ? std::nullopt : std::optional(found->why);
}

void PictureCache::retry(const base::Digest &asset)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray &digest = asset.bytes();
    m_broken.removeIf([&](const auto &entry) { return entry.key().startsWith(digest); });
    m_whole.removeIf([&](const QByteArray &name) { return name.startsWith(digest); });
    for (const model::SourceProfile *source : {&m_wanted.rgb, &m_wanted.grey, &m_wanted.cmyk}) {
        if (source->asset == asset) {
            m_sources = nullptr;
            m_images.clear();
        }
    }
}

QImage PictureCache::picture(const base::Digest &asset, int pixelWidth) { return soon(asset, picturePage, pixelWidth); }

QImage PictureCache::pictureNow(const base::Digest &asset, int pixelWidth)
{
    return now(asset, picturePage, pixelWidth);
}

QImage PictureCache::placedPage(const base::Digest &asset, int page, int pixelWidth)
{
    return soon(asset, std::max(0, page), pixelWidth);
}

QImage PictureCache::placedPageNow(const base::Digest &asset, int page, int pixelWidth)
{
    return now(asset, std::max(0, page), pixelWidth);
}

QImage PictureCache::soon(const base::Digest &asset, int page, int pixelWidth)
{
    const Key key(nameOf(asset, page), stepFor(pixelWidth));
    const std::lock_guard lock(m_mutex);
    if (QImage image = cached(key); !image.isNull() || isBroken(key.first))
        return image;
    if (!m_decoding.contains(key)) {
        m_decoding.insert(key);
        m_pool.start([this, asset, page, key] {
            decode(asset, page, key);
            {
                const std::lock_guard done(m_mutex);
                m_decoding.remove(key);
            }
            m_ready(asset);
        });
    }
    QImage nearest;
    for (const Key &other : m_images.keys()) {
        if (other.first == key.first) {
            const QImage image = cached(other);
            if (nearest.isNull() || image.width() > nearest.width())
                nearest = image;
        }
    }
    return nearest;
}

QImage PictureCache::now(const base::Digest &asset, int page, int pixelWidth)
{
    const Key key(nameOf(asset, page), stepFor(pixelWidth));
    {
        const std::lock_guard lock(m_mutex);
        if (QImage image = cached(key); !image.isNull() || isBroken(key.first))
            return image;
    }
    return decode(asset, page, key);
}

void PictureCache::setSources(const model::SourceProfiles &sources)
{
    const std::lock_guard lock(m_mutex);
    if (m_wanted == sources)
        return;
    m_wanted = sources;
    m_sources = nullptr;
    m_images.clear();
}

std::shared_ptr<const PictureCache::Sources> PictureCache::sources()
{
    auto read = std::make_shared<Sources>();
    {
        const std::lock_guard lock(m_mutex);
        if (m_sources)
            return m_sources;
        read->wanted = m_wanted;
    }
    // One that is missing is the export's to refuse; a picture in slightly other colours is better than none.
    if (auto profiles = sourceProfiles(read->wanted, m_bytes))
        read->profiles = std::move(*profiles);
    const std::lock_guard lock(m_mutex);
    if (read->wanted == m_wanted)
        m_sources = read;
    return read;
}

QImage PictureCache::decode(const base::Digest &asset, int page, const Key &key)
{
    const auto in = sources();
    const base::Result<QImage> image = base::guarded(asset.toHex(), [&] {
        return page == picturePage ? decoded(m_bytes(asset), key.second, in->profiles)
                                   : decodedPage(m_bytes(asset), page, key.second);
    });
    const std::lock_guard lock(m_mutex);
    const bool isOutdated = !(in->wanted == m_wanted); // they changed meanwhile: whoever asks next gets it anew
    if (!image) {
        m_whole.remove(key.first);
        Broken &broken = m_broken[key.first];
        broken.why = image.error();
        broken.since.start();
        return {};
    }
    m_broken.remove(key.first);
    m_whole.insert(key.first);
    if (!isOutdated)
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
    m_sources = nullptr; // the next store may have what this one lacks
}

} // namespace banxin::session
