// PlateMaker: pages as the plates of one of the publication's printers, with pictures converted as for the press. It
// keeps the newest pictures. All functions may be called from any thread, and may wait for disk and decoders.
#pragma once

#include "base/result.h"
#include "model/publication.h"
#include "paint/ink_plates.h"
#include "picture/picture.h"

#include <QCache>

#include <functional>
#include <map>
#include <mutex>

namespace banxin::session {

/// The press for which a page is shown.
struct PressCondition {
    model::PrinterProfile printer;
    QByteArray icc; // empty where none is installed
    QString description; // of the profile
    bool isFallback = false; // no newsprint or offset profile: Ghostscript's default CMYK
    picture::SourceProfiles sources; // of pictures that bring no profile
};

class PlateMaker {
public:
    using Bytes = std::function<base::Result<QByteArray>(const base::Digest &)>;
    explicit PlateMaker(Bytes bytes)
        : m_bytes(std::move(bytes))
        , m_pictures(kCacheKiB)
    {
    }

    /// Of the printer of that name, or the publication's own where it is empty. Where its profile cannot be read,
    /// `problem` says why and the best one installed stands in.
    PressCondition condition(
        const model::Publication &publication, const QString &printer, std::optional<base::Error> *problem = nullptr);

    /// renderedPlates() with the pictures and adverts of this press; what else `options` says is kept.
    std::optional<paint::InkPlates> plates(
        const display::DisplayList &list, const PressCondition &condition, paint::PlateOptions options);

    /// Why the advert's page (from 0) was left out of the newest plates that had it; nothing where it was not.
    std::optional<base::Error> problem(const base::Digest &asset, int page);

    /// The bytes have just been stored (again), or the store is another.
    void clear();

private:
    static constexpr int kCacheKiB = 128 * 1024;
    paint::PlatePicture picture(
        const base::Digest &asset, bool grey, int pixelWidth, const PressCondition &condition, const QByteArray &press);
    paint::PlatePicture placedPage(
        const base::Digest &asset, int page, int pixelWidth, const PressCondition &condition, const QByteArray &press);
    std::optional<paint::PlatePicture> kept(const QByteArray &key);
    void keep(const QByteArray &key, const paint::PlatePicture &picture);

    Bytes m_bytes;
    std::mutex m_mutex;
    QCache<QByteArray, paint::PlatePicture> m_pictures; // cost in KiB
    struct Known {
        QString icc;
        base::Digest asset;
        model::SourceProfiles untagged;
        PressCondition condition;
        std::optional<base::Error> problem;
    };
    std::optional<Known> m_known; // the newest condition
    struct Refused {
        QByteArray press; // and the rest of what the page was made for
        base::Error why;
    };
    std::map<std::pair<QByteArray, int>, Refused> m_refused; // adverts' pages
};

/// False where no place of the page can take more ink than the limit, judged by its colours alone.
bool mayExceed(const display::DisplayList &list, int inkLimitPercent);

/// Pixels an inch at which total ink is told: some 15 a side of 15 mm².
constexpr double inkResolution = 100.0;

} // namespace banxin::session
