#include "session/source_profiles.h"

#include "picture/press_profile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace banxin::session {

base::Result<SourceProfileFile> sourceProfileFile(const QString &path, picture::ColorModel model)
{
    constexpr qint64 most = 64 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "无法读取特性文件：%1").arg(file.errorString()), path);
    SourceProfileFile read;
    read.bytes = file.read(most);
    auto name = picture::sourceProfileName(read.bytes, model, path);
    if (!name)
        return tl::unexpected(name.error());
    read.profile = {name->left(100), base::Digest::of(read.bytes)};
    read.asset.id = base::Id::create();
    read.asset.digest = read.profile.asset;
    read.asset.mediaType = QStringLiteral("application/vnd.iccprofile");
    read.asset.originalName = QFileInfo(path).fileName();
    read.asset.byteCount = read.bytes.size();
    return read;
}

base::Result<picture::SourceProfiles> sourceProfiles(
    const model::SourceProfiles &profiles, const std::function<base::Result<QByteArray>(const base::Digest &)> &bytes)
{
    picture::SourceProfiles read;
    const std::pair<const model::SourceProfile *, QByteArray *> all[] = {
        {&profiles.rgb, &read.rgb}, {&profiles.grey, &read.grey}, {&profiles.cmyk, &read.cmyk}};
    for (const auto &[profile, to] : all) {
        if (profile->asset.isNull())
            continue;
        auto icc = bytes(profile->asset);
        if (!icc) {
            base::Error error = icc.error();
            error.where = QCoreApplication::translate("session", "图片的默认特性文件“%1”").arg(profile->name)
                + (error.where.isEmpty() ? QString() : u'　' + error.where);
            return tl::unexpected(std::move(error));
        }
        *to = std::move(*icc);
    }
    return read;
}

} // namespace banxin::session
