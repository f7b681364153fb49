#include "picture/press_profile.h"

#include "picture/decoding.h"
#include "picture/profile_verdicts.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

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

base::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(tr("无法读取输出特性文件。"), path);
    return file.read(std::min<qint64>(file.size(), 64 << 20));
}

} // namespace

base::Result<PressProfile> readPressProfile(const QString &path)
{
    const auto icc = contentOf(path);
    return icc ? pressProfileOf(*icc, path) : tl::unexpected(icc.error());
}

base::Result<PressProfile> pressProfileOf(const QByteArray &icc, const QString &path)
{
    const auto description = verdictOnPressProfile(icc, path);
    if (!description)
        return tl::unexpected(description.error());
    PressProfile profile;
    profile.icc = icc;
    profile.description = *description;
    profile.condition = conditionOf(path, profile.description);
    return profile;
}

base::Result<QString> sourceProfileName(const QByteArray &icc, ColorModel model, const QString &file)
{
    auto name = verdictOnSourceProfile(icc, model, file);
    return name && name->isEmpty() ? QFileInfo(file).completeBaseName() : name;
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

/// Those that may serve as the press's, the best first; the last is the fallback.
QStringList candidates()
{
    const QHash<QString, QString> files = installedFiles();
    QStringList paths;
    for (const Known &profile : known)
        paths << files.value(QString::fromLatin1(profile.file).toLower());
    paths << files.value(QStringLiteral("default_cmyk"));
    return paths;
}

PressProfile found()
{
    PressProfile fallback;
    const QStringList paths = candidates();
    for (const QString &path : paths) {
        if (path.isEmpty())
            continue;
        auto read = readPressProfile(path);
        if (read) {
            fallback = std::move(*read);
            fallback.isFallback = path == paths.last();
            return fallback;
        }
        fallback.problem = read.error();
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

const QByteArray &decoding::installedPressProfile()
{
    static const QByteArray best = [] {
        for (const QString &path : candidates()) {
            const auto icc = path.isEmpty() ? QByteArray() : contentOf(path).value_or(QByteArray());
            if (!icc.isEmpty() && triedPressProfile(icc))
                return icc;
        }
        return QByteArray();
    }();
    return best;
}

} // namespace banxin::picture
