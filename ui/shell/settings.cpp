#include "shell/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace banxin::shell {

namespace {

/// In the cache: what is lost there costs nothing.
QString pictureFile(const QString &location)
{
    const QByteArray name = QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
        .filePath(QStringLiteral("recent/%1.png").arg(QString::fromLatin1(name)));
}

} // namespace
namespace {

constexpr int kRecentLimit = 10;
constexpr int kSeenLimit = 60;
const QString kLinesKey = QStringLiteral("proofs/seen");
const QString kDifferencesKey = QStringLiteral("comparisons/seen");

QString placeKey(const QString &location)
{
    return QStringLiteral("places/")
        + QString::fromLatin1(QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

} // namespace

widgets::ThemeMode Settings::theme() const
{
    return flag(QStringLiteral("view/dark"), false) ? widgets::ThemeMode::Dark : widgets::ThemeMode::Light;
}

void Settings::setTheme(widgets::ThemeMode mode)
{
    setFlag(QStringLiteral("view/dark"), mode == widgets::ThemeMode::Dark);
}

QByteArray Settings::windowGeometry() const
{
    return QSettings().value(QStringLiteral("window/geometry")).toByteArray();
}
QByteArray Settings::windowState() const { return QSettings().value(QStringLiteral("window/state")).toByteArray(); }

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/state"), state);
}

void Settings::forgetWindowState() { QSettings().remove(QStringLiteral("window/state")); }

bool Settings::flag(const QString &name, bool fallback) const { return QSettings().value(name, fallback).toBool(); }
void Settings::setFlag(const QString &name, bool value) { QSettings().setValue(name, value); }
int Settings::number(const QString &name, int fallback) const { return QSettings().value(name, fallback).toInt(); }
void Settings::setNumber(const QString &name, int value) { QSettings().setValue(name, value); }
QString Settings::text(const QString &name) const { return QSettings().value(name).toString(); }
void Settings::setText(const QString &name, const QString &value) { QSettings().setValue(name, value); }

std::optional<QString> Settings::shortcut(const QString &action) const
{
    const QVariant own = QSettings().value(QStringLiteral("shortcuts/") + action);
    return own.isValid() ? std::optional(own.toString()) : std::nullopt;
}

void Settings::setShortcut(const QString &action, const std::optional<QString> &keys)
{
    const QString name = QStringLiteral("shortcuts/") + action;
    if (keys)
        QSettings().setValue(name, *keys);
    else
        QSettings().remove(name);
}

std::vector<RecentStore> Settings::recentStores() const
{
    std::vector<RecentStore> stores;
    QSettings settings;
    const int count = std::min(settings.beginReadArray(QStringLiteral("recent")), kRecentLimit);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentStore store{settings.value(QStringLiteral("location")).toString(),
            settings.value(QStringLiteral("name")).toString(),
            QDateTime::fromString(settings.value(QStringLiteral("opened")).toString(), Qt::ISODate)};
        if (!store.location.isEmpty())
            stores.push_back(std::move(store));
    }
    settings.endArray();
    return stores;
}

void Settings::write(const std::vector<RecentStore> &stores)
{
    QSettings settings;
    settings.remove(QStringLiteral("recent"));
    settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(stores.size()));
    for (std::size_t i = 0; i < stores.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("location"), stores[i].location);
        settings.setValue(QStringLiteral("name"), stores[i].name);
        settings.setValue(QStringLiteral("opened"), stores[i].opened.toString(Qt::ISODate));
    }
    settings.endArray();
}

void Settings::addRecentStore(const QString &location, const QString &name)
{
    std::vector<RecentStore> stores = recentStores();
    std::erase_if(stores, [&](const RecentStore &store) { return store.location == location; });
    stores.insert(stores.begin(), RecentStore{location, name, QDateTime::currentDateTime()});
    if (stores.size() > kRecentLimit)
        stores.resize(kRecentLimit);
    write(stores);
}

QImage Settings::recentPicture(const QString &location) const
{
    QImage picture;
    if (QFile file(pictureFile(location)); file.open(QIODevice::ReadOnly))
        picture.loadFromData(file.readAll(), "PNG");
    return picture;
}

void Settings::setRecentPicture(const QString &location, const QImage &picture)
{
    const QString path = pictureFile(location);
    if (!picture.isNull() && QDir().mkpath(QFileInfo(path).absolutePath()))
        picture.save(path, "PNG"); // only a picture less where it cannot be kept
}

void Settings::removeRecentStore(const QString &location)
{
    std::vector<RecentStore> stores = recentStores();
    std::erase_if(stores, [&](const RecentStore &store) { return store.location == location; });
    write(stores);
}

Settings::Place Settings::place(const QString &location) const
{
    const QStringList parts = QSettings().value(placeKey(location)).toStringList();
    if (parts.size() != 2)
        return {};
    return {QDate::fromString(parts[0], Qt::ISODate), parts[1]};
}

void Settings::setPlace(const QString &location, const Place &place)
{
    QSettings().setValue(placeKey(location), QStringList{place.issue.toString(Qt::ISODate), place.page});
}

namespace {

QByteArray seen(const QString &list, const QString &name)
{
    for (const QString &one : QSettings().value(list).toStringList())
        if (one.section(u':', 0, 0) == name)
            return QByteArray::fromBase64(one.section(u':', 1).toLatin1());
    return {};
}

void setSeen(const QString &list, const QString &name, const QByteArray &what)
{
    QSettings settings;
    QStringList all = settings.value(list).toStringList();
    all.removeIf([&](const QString &one) { return one.section(u':', 0, 0) == name; });
    all.prepend(name + u':' + QString::fromLatin1(what.toBase64()));
    settings.setValue(list, all.mid(0, kSeenLimit));
}

} // namespace

QByteArray Settings::linesSeen(const QString &proof) const { return seen(kLinesKey, proof); }
void Settings::setLinesSeen(const QString &proof, const QByteArray &lines) { setSeen(kLinesKey, proof, lines); }
QByteArray Settings::differencesSeen(const QString &pair) const { return seen(kDifferencesKey, pair); }

void Settings::setDifferencesSeen(const QString &pair, const QByteArray &ticks)
{
    setSeen(kDifferencesKey, pair, ticks);
}

} // namespace banxin::shell
