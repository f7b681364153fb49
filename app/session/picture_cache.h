// PictureCache: screen pixels of assets, and of pages of finished PDFs among them, by digest and size, decoded on
// threads of its own and bounded in memory. It never changes an original. All functions may be called from any thread.
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "model/publication.h"
#include "picture/picture.h"

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace banxin::session {

class PictureCache {
public:
    using Bytes = std::function<base::Result<QByteArray>(const base::Digest &)>;
    using Ready = std::function<void(const base::Digest &)>;

    /// `bytes` is called on the decoding threads and may wait; so is `ready`, after each picture.
    /// What failed is tried again on asking after `retryAfter`: a colleague may have put the file back.
    PictureCache(Bytes bytes, Ready ready, std::chrono::milliseconds retryAfter = std::chrono::seconds(5));
    ~PictureCache();

    /// The pixels at about `pixelWidth`, or the nearest size that is there while that one is decoded;
    /// null until the first is there and where the bytes are no picture.
    QImage picture(const base::Digest &asset, int pixelWidth);
    /// Decodes where needed before it returns; null where the bytes are no picture.
    QImage pictureNow(const base::Digest &asset, int pixelWidth);
    /// The same of a page (from 0) of a PDF.
    QImage placedPage(const base::Digest &asset, int page, int pixelWidth);
    QImage placedPageNow(const base::Digest &asset, int page, int pixelWidth);
    /// Finds out in the background whether the bytes are a picture, unless that is known already; `ready`
    /// follows, and problem() answers.
    /// A page, where one is given.
    static constexpr int picturePage = -1;
    void check(const base::Digest &asset, int page = picturePage);
    /// The same before it returns.
    void checkNow(const base::Digest &asset, int page = picturePage);
    /// Why there are no pixels; nothing where there are, or where nobody asked yet.
    std::optional<base::Error> problem(const base::Digest &asset, int page = picturePage);
    /// The bytes have just been stored (again): the next call tries at once.
    void retry(const base::Digest &asset);
    /// What pictures without a profile are in; where it is another than before, they are decoded anew.
    void setSources(const model::SourceProfiles &sources);
    void clear();

private:
    using Key = std::pair<QByteArray, int>; // name, width asked for rounded up to a step
    /// Of what is decoded: the digest, and the page of a PDF.
    static QByteArray nameOf(const base::Digest &asset, int page);
    QImage soon(const base::Digest &asset, int page, int pixelWidth);
    QImage now(const base::Digest &asset, int page, int pixelWidth);
    QImage cached(const Key &key);
    /// With the bytes of their files, which may be waited for.
    struct Sources {
        model::SourceProfiles wanted;
        picture::SourceProfiles profiles;
    };
    std::shared_ptr<const Sources> sources();
    QImage decode(const base::Digest &asset, int page, const Key &key);
    bool isBroken(const QByteArray &name); // with m_mutex held
    bool isKnown(const QByteArray &name); // with m_mutex held

    struct Broken {
        base::Error why;
        QElapsedTimer since;
    };

    Bytes m_bytes;
    Ready m_ready;
    std::mutex m_mutex;
    QCache<Key, QImage> m_images; // cost in KiB
    QSet<Key> m_decoding;
    QHash<QByteArray, Broken> m_broken;
    QSet<QByteArray> m_whole; // decoded once, whether the pixels are still here or not
    model::SourceProfiles m_wanted;
    std::shared_ptr<const Sources> m_sources; // those of m_wanted, once they were read
    std::chrono::milliseconds m_retryAfter;
    QThreadPool m_pool;
};

} // namespace banxin::session
