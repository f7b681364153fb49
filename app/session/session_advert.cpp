// Adverts as they come in: read, kept and tried for the press on threads of their own.
#include "session/session_private.h"

#include "advert/advert.h"
#include "picture/picture.h"
#include "session/advert_file.h"

#include <QCoreApplication>

namespace banxin::session {

/// What would be left out of it. From any thread.
base::Result<QStringList> Session::Private::triedAdvert(
    const model::Asset &asset, const QByteArray &bytes, int page, const model::Publication &publication)
{
    const PressCondition condition = plateMaker.condition(publication, {});
    const bool refusesRgb = condition.printer.rgbAdverts == model::RgbAdverts::Refuse;
    if (asset.mediaType != u"application/pdf") {
        const auto info = picture::probe(bytes, asset.originalName);
        if (!info)
            return tl::unexpected(info.error());
        if (refusesRgb && info->colorModel == picture::ColorModel::Rgb)
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "这张图片是 RGB 的，“%1”不收 RGB 广告。")
                    .arg(condition.printer.name),
                asset.originalName, QCoreApplication::translate("session", "请广告公司转成四色再送来。"));
        return QStringList();
    }
    advert::PressPageOptions options;
    options.outputProfile = condition.icc;
    options.inkLimitPercent = condition.printer.inkLimitPercent;
    options.intent = static_cast<picture::Intent>(condition.printer.intent); // both in the order of ISO 15076-1, 6.2
    options.blackPointCompensation = condition.printer.blackPointCompensation;
    options.rgb = refusesRgb ? advert::Rgb::Refuse : advert::Rgb::Convert;
    const auto made = advert::pressPage(bytes, page, options, asset.originalName);
    return made ? base::Result<QStringList>(made->removed) : tl::unexpected(made.error());
}

void Session::readAdvert(const QString &path, int page, QObject *context, AdvertRead done)
{
    const auto *issue = working().find<model::Issue>(d->issue);
    const auto *publication = issue ? working().find<model::Publication>(issue->publication) : nullptr;
    const auto read = [this, path, page,
                          own = publication ? *publication : model::Publication()]() -> base::Result<AdvertReading> {
        auto file = advertFile(path);
        if (!file)
            return tl::unexpected(file.error());
        const bool hasPage = file->asset.pageSizes.empty() || page < static_cast<int>(file->asset.pageSizes.size());
        auto tried = d->triedAdvert(file->asset, file->bytes, hasPage ? page : 0, own);
        if (!tried)
            return tl::unexpected(tried.error());
        if (const auto kept = addAssetNow(file->bytes); !kept)
            return tl::unexpected(kept.error());
        return AdvertReading{std::move(file->asset), std::move(*tried)};
    };
    aside(context, [read, done = std::move(done)] { return [done, result = read()] { done(result); }; });
}

void Session::tryAdvert(const model::Asset &asset, int page, QObject *context, AdvertRead done)
{
    const auto *issue = working().find<model::Issue>(d->issue);
    const auto *publication = issue ? working().find<model::Publication>(issue->publication) : nullptr;
    const auto read = [this, asset, page,
                          own = publication ? *publication : model::Publication()]() -> base::Result<AdvertReading> {
        const auto bytes = assetNow(asset.digest);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto tried = d->triedAdvert(asset, *bytes, page, own);
        return tried ? base::Result<AdvertReading>(AdvertReading{asset, std::move(*tried)})
                     : tl::unexpected(tried.error());
    };
    aside(context, [read, done = std::move(done)] { return [done, result = read()] { done(result); }; });
}

} // namespace banxin::session
