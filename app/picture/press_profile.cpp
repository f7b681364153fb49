#include "picture/press_profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <lcms2.h>

namespace banxin::picture {

namespace {

struct Known {
    const char *file; // base name without extension, as the ECI and WAN-IFRA name their files
    const char *condition; // characterisation data set in the ICC registry
};

// From the best for newsprint to the merely usable.
constexpr Known known[] = {
    {"WAN-IFRAnewspaper26v5", "IFRA26"},
    {"ISOnewspaper26v4", "IFRA26"},
    {"ISOnewspaper30v4", "IFRA30"},
    {"PSOuncoated_v3_FOGRA52", "FOGRA52"},
    {"PSO_Uncoated_ISO12647_eci", "FOGRA47"},
    {"PSOcoated_v3", "FOGRA51"},
    {"PSO_LWC_Improved_eci", "FOGRA45"},
    {"ISOcoated_v2_300_eci", "FOGRA39"},
    {"ISOcoated_v2_eci", "FOGRA39"},
    {"FOGRA39L_coated", "FOGRA39"},
};

QString conditionOf(const QString &path, const QString &description)
{
    const QString name = QFileInfo(path).completeBaseName();
    for (const Known &profile : known) {
        if (name.compare(QLatin1String(profile.file), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(profile.condition);
    }
    return description.isEmpty() ? name : description;
}

QString tr(const char *source) { return QCoreApplication::translate("picture", source); }

tl::unexpected<base::Error> refused(const QString &what, const QString &path)
{
    return base::failure(
        base::ErrorKind::Refused, what, path, tr("请选用印刷厂提供的 CMYK 输出特性文件（.icc，版本 2 或 4）。"));
}

} // namespace

base::Result<PressProfile> readPressProfile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(tr("无法读取输出特性文件。"), path);
    return pressProfileOf(file.read(std::min<qint64>(file.size(), 64 << 20)), path);
}

base::Result<PressProfile> pressProfileOf(const QByteArray &icc, const QString &path)
{
    PressProfile profile;
    profile.icc = icc;
    cmsHPROFILE handle =
        cmsOpenProfileFromMem(profile.icc.constData(), static_cast<cmsUInt32Number>(profile.icc.size()));
    if (!handle)
        return refused(tr("这不是 ICC 特性文件。"), path);
    const bool isPress = cmsGetColorSpace(handle) == cmsSigCmykData && cmsGetDeviceClass(handle) == cmsSigOutputClass;
    const bool isKnownVersion = cmsGetProfileVersion(handle) < 5.0;
    char text[256] = {};
    cmsGetProfileInfoASCII(handle, cmsInfoDescription, "en", "US", text, sizeof text);
    cmsCloseProfile(handle);
    if (!isPress)
        return refused(tr("这不是 CMYK 输出设备的特性文件。"), path);
    if (!isKnownVersion)
        return refused(tr("特性文件的 ICC 版本高于 4，PDF/X-4 不允许。"), path);
    profile.description = QString::fromLatin1(text).trimmed();
    profile.condition = conditionOf(path, profile.description);
    return profile;
}

base::Result<QString> sourceProfileName(const QByteArray &icc, ColorModel model, const QString &file)
{
    const auto wrong = [&](const QString &what) {
        return base::failure(
            base::ErrorKind::Refused, what, file, tr("请选用与图片的颜色一致的 ICC 特性文件（.icc）。"));
    };
    cmsHPROFILE handle = cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size()));
    if (!handle)
        return wrong(tr("这不是 ICC 特性文件。"));
    const auto [space, format] = model == ColorModel::Gray ? std::pair{cmsSigGrayData, TYPE_GRAY_8}
        : model == ColorModel::Rgb                         ? std::pair{cmsSigRgbData, TYPE_RGB_8}
                                                           : std::pair{cmsSigCmykData, TYPE_CMYK_8};
    const bool isOfModel = cmsGetColorSpace(handle) == space;
    const bool isKnownVersion = cmsGetProfileVersion(handle) < 5.0;
    char text[256] = {};
    cmsGetProfileInfoASCII(handle, cmsInfoDescription, "en", "US", text, sizeof text);
    cmsHPROFILE lab = cmsCreateLab4Profile(nullptr);
    cmsHTRANSFORM way = isOfModel && isKnownVersion
        ? cmsCreateTransform(handle, format, lab, TYPE_Lab_8, INTENT_PERCEPTUAL, cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE)
        : nullptr;
    if (way)
        cmsDeleteTransform(way);
    cmsCloseProfile(lab);
    cmsCloseProfile(handle);
    if (!isOfModel) {
        return wrong(model == ColorModel::Gray ? tr("这不是灰度的特性文件。")
                : model == ColorModel::Rgb     ? tr("这不是 RGB 的特性文件。")
                                               : tr("这不是 CMYK 的特性文件。"));
    }
    if (!way)
        return wrong(tr("这个特性文件不能用来转换颜色。"));
    const QString name = QString::fromLatin1(text).trimmed();
    return name.isEmpty() ? QFileInfo(file).completeBaseName() : name;
}

namespace {

/// Installed ICC files by base name in lower case.
QHash<QString, QString> installedFiles()
{
    const QStringList folders{QStringLiteral("/usr/share/color/icc"), QStringLiteral("/usr/local/share/color/icc"),
        QStringLiteral("/var/lib/color/icc"), QDir::homePath() + QStringLiteral("/.local/share/icc"),
        QDir::homePath() + QStringLiteral("/.color/icc")};
    QHash<QString, QString> files;
    for (const QString &folder : folders) {
        QDirIterator it(
            folder, {QStringLiteral("*.icc"), QStringLiteral("*.icm")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            files.insert(it.fileInfo().completeBaseName().toLower(), it.filePath());
        }
    }
    return files;
}

PressProfile found()
{
    const QHash<QString, QString> files = installedFiles();
    for (const Known &profile : known) {
        const auto it = files.constFind(QString::fromLatin1(profile.file).toLower());
        if (it == files.cend())
            continue;
        if (auto read = readPressProfile(*it))
            return *read;
    }
    PressProfile fallback;
    const auto it = files.constFind(QStringLiteral("default_cmyk"));
    if (it != files.cend()) {
        if (auto read = readPressProfile(*it))
            fallback = *read;
    }
    fallback.isFallback = true;
    return fallback;
}

} // namespace

base::Result<PressProfile> pressProfileNamed(const QString &nameOrPath)
{
    if (nameOrPath.contains(QLatin1Char('/')) || QFileInfo::exists(nameOrPath))
        return readPressProfile(nameOrPath);
    const QHash<QString, QString> files = installedFiles();
    QString name = nameOrPath.toLower();
    if (name.endsWith(QLatin1String(".icc")) || name.endsWith(QLatin1String(".icm")))
        name.chop(4);
    auto it = files.constFind(name);
    for (const Known &profile : known) {
        if (it == files.cend() && nameOrPath == QLatin1String(profile.condition))
            it = files.constFind(QString::fromLatin1(profile.file).toLower());
    }
    if (it == files.cend())
        return refused(tr("本机没有安装叫这个名字的输出特性文件。"), nameOrPath);
    return readPressProfile(*it);
}

const PressProfile &bestInstalledPressProfile()
{
    static const PressProfile best = found();
    return best;
}

} // namespace banxin::picture
