#include "session/advert_file.h"

#include "advert/advert.h"
#include "base/foreign_file.h"
#include "picture/picture.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace banxin::session {

namespace {

struct Module {
    QStringList names;
    base::Size size;
};

const std::vector<Module> &modules()
{
    static const std::vector<Module> read = [] {
        std::vector<Module> all;
        QFile file(QStringLiteral(":/rules/adverts.json"));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).object()[u"modules"].toArray()) {
            Module module;
            for (const QJsonValue &name : value[u"names"].toArray())
                module.names << name.toString();
            module.size = {base::Length::mm(value[u"width"].toDouble()), base::Length::mm(value[u"height"].toDouble())};
            all.push_back(module);
        }
        return all;
    }();
    return read;
}

} // namespace

base::Result<AdvertFile> advertFile(const QString &path)
{
    auto bytes = base::foreignFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    AdvertFile advert;
    advert.bytes = std::move(*bytes);
    const QString name = QFileInfo(path).fileName();
    model::Asset &asset = advert.asset;
    asset.id = base::Id::create();
    asset.digest = base::Digest::of(advert.bytes);
    asset.originalName = name;
    asset.byteCount = advert.bytes.size();
    if (advert::isPdf(advert.bytes)) {
        auto sizes = advert::pageSizes(advert.bytes, name);
        if (!sizes)
            return tl::unexpected(sizes.error());
        asset.mediaType = QStringLiteral("application/pdf");
        asset.pageSizes = std::move(*sizes);
        return advert;
    }
    const auto info = picture::probe(advert.bytes, name);
    if (!info) {
        base::Error error = info.error();
        error.what = QCoreApplication::translate("session", "广告文件不是 PDF，也不能当图片用：%1").arg(error.what);
        return tl::unexpected(std::move(error));
    }
    asset.mediaType = info->mediaType;
    asset.pixelWidth = info->width;
    asset.pixelHeight = info->height;
    return advert;
}

std::optional<base::Size> advertModule(const QString &name)
{
    for (const Module &module : modules()) {
        if (module.names.contains(name))
            return module.size;
    }
    return std::nullopt;
}

QStringList advertModules()
{
    QStringList names;
    for (const Module &module : modules())
        names << module.names.value(0);
    return names;
}

} // namespace banxin::session
