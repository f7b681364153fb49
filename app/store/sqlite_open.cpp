// Making and opening a newsroom's folder.
#include "store/schema.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <cerrno>
#include <cstdio>

namespace banxin::store {

using base::ErrorKind;
using base::Result;
using base::Status;

namespace {

QString databaseIn(const QString &folder) { return folder + QStringLiteral("/store.sqlite"); }

/// Something that a crash leaves behind and a clean close does not: a log that was never put away.
bool hasLog(const QString &database)
{
    return QFileInfo(database + QStringLiteral("-wal")).size() > 0
        || QFileInfo(database + QStringLiteral("-journal")).size() > 0;
}

/// A temporary folder for that many bytes: in memory where the disk is full.
std::shared_ptr<QTemporaryDir> roomyFolder(qint64 bytes)
{
    constexpr qint64 kIndex = 1024 * 1024; // what SQLite writes beside a copy
    const QString memory = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool isFull = QStorageInfo(QDir::tempPath()).bytesAvailable() < bytes + kIndex;
    if (isFull && !memory.isEmpty() && QStorageInfo(memory).bytesAvailable() >= bytes + kIndex)
        return std::make_shared<QTemporaryDir>(memory + QStringLiteral("/banxin-XXXXXX"));
    return std::make_shared<QTemporaryDir>();
}

constexpr qint64 kLogHeaderSize = 32; // of SQLite's write-ahead log, salts included

/// The database's header says enough to leave a foreign or newer file untouched.
constexpr qsizetype kHeaderSize = 100;

Status checkHeader(const QByteArray &header, const QString &where)
{
    // SQLite takes an empty file for a new database; here it can only be one that was cut off.
    if (header.size() < kHeaderSize)
        return tl::unexpected(damageError(where));
    const bool isDatabase = header.startsWith(QByteArray("SQLite format 3\0", 16));
    const auto schema = qFromBigEndian<qint32>(header.constData() + 60);
    const auto application = qFromBigEndian<qint32>(header.constData() + 68);
    if (!isDatabase || application != kApplicationId)
        return base::failure(ErrorKind::Refused, tr("这不是版心的编辑部，或其数据库已损坏。"), where,
            tr("请选择由版心建立的编辑部文件夹，或从备份恢复。"));
    if (schema > kSchema)
        return tl::unexpected(newerError(schema, where));
    return {};
}

} // namespace

SqliteStore::SqliteStore(const QString &location)
    : m_location(QDir::cleanPath(QFileInfo(location).absoluteFilePath()))
    , m_databasePath(databaseIn(m_location))
    , m_assets(m_location + QStringLiteral("/assets"))
{
}

Result<std::unique_ptr<Store>> SqliteStore::create(const QString &location)
{
    const QString target = QDir::cleanPath(QFileInfo(location).absoluteFilePath());
    const QFileInfo existing(target);
    if (existing.exists()
        && !(existing.isDir() && QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return base::failure(
            ErrorKind::Refused, tr("这个位置已有内容，没有新建编辑部。"), target, tr("请换一个名称或位置。"));
    const QString above = existing.absolutePath();
    if (!QFileInfo(above).isDir())
        return base::failure(ErrorKind::Unreachable, tr("上级文件夹不存在。"), above, tr("请先建立它，或检查路径。"));

    // Made whole beside its place and then moved there, so that a half-made newsroom is never seen.
    QTemporaryDir making(above + QStringLiteral("/.") + existing.fileName() + QStringLiteral("-XXXXXX"));
    if (!making.isValid())
        return tl::unexpected(fileError(errno == 0 ? EACCES : errno, above));
    {
        auto connection = SqliteConnection::open(databaseIn(making.path()), Access::ReadWrite, target);
        if (!connection)
            return tl::unexpected(connection.error());
        if (const auto status = upgrade(**connection, target); !status)
            return tl::unexpected(status.error());
    }
    if (!QDir(making.path()).mkdir(QStringLiteral("assets")))
        return tl::unexpected(fileError(errno, target));
    // QTemporaryDir keeps its folder to its owner; a newsroom has the rights that any new folder would.
    QFile::setPermissions(making.path(), QFileInfo(making.path() + QStringLiteral("/assets")).permissions());
    if (const auto status = syncFolder(making.path()); !status)
        return tl::unexpected(status.error());
    if (std::rename(QFile::encodeName(making.path()).constData(), QFile::encodeName(target).constData()) != 0)
        return tl::unexpected(fileError(errno, target));
    making.setAutoRemove(false);
    if (const auto status = syncFolder(above); !status)
        return tl::unexpected(status.error());
    return open(target, OpenMode::ReadWrite);
}

Result<std::unique_ptr<Store>> SqliteStore::open(const QString &location, OpenMode mode)
{
    std::unique_ptr<SqliteStore> store(new SqliteStore(location));
    const QFileInfo folder(store->m_location);
    if (!folder.exists())
        return base::failure(ErrorKind::Unreachable, tr("找不到这个编辑部。"), store->m_location,
            tr("请检查路径，或用 banxin-cli new 新建。"));
    if (!folder.isDir())
        return base::failure(ErrorKind::Refused, tr("这不是版心的编辑部：它是一个文件。"), store->m_location,
            tr("请选择由版心建立的编辑部文件夹。"));
    if (!folder.isReadable() || !folder.isExecutable())
        return base::failure(
            ErrorKind::Unreachable, tr("没有访问权限。"), store->m_location, tr("请检查文件夹的访问权限。"));
    QFile database(store->m_databasePath);
    if (!database.exists())
        return base::failure(ErrorKind::Refused, tr("这不是版心的编辑部：里面没有 store.sqlite。"), store->m_location,
            tr("请选择由版心建立的编辑部文件夹。"));
    if (!database.open(QIODevice::ReadOnly))
        return base::failure(
            ErrorKind::Unreachable, tr("没有访问权限。"), store->m_databasePath, tr("请检查文件的访问权限。"));
    if (const auto status = checkHeader(database.read(kHeaderSize), store->m_databasePath); !status)
        return tl::unexpected(status.error());
    database.close();
    if (const auto status = store->connect(mode); !status)
        return tl::unexpected(status.error());
    (void)store->changedOutside(); // what was there before opening is no news
    store->sawChanges();
    return std::unique_ptr<Store>(std::move(store));
}

SqliteStore::FileState SqliteStore::fileState() const
{
    QFile log(m_databasePath + QStringLiteral("-wal"));
    FileState state{QFileInfo(m_databasePath).lastModified(), QFileInfo(log.fileName()).lastModified(), log.size(), {}};
    if (log.open(QIODevice::ReadOnly))
        state.logHeader = log.read(kLogHeaderSize);
    return state;
}

bool SqliteStore::isOutdated() const { return m_frozen && *m_frozen != fileState(); }

Status SqliteStore::connect(OpenMode mode)
{
    if (mode == OpenMode::Inspect) {
        m_readOnlyReason = tr("编辑部正在检查。");
        return connectFrozen();
    }
    if (isReadOnlyPath(m_location))
        m_readOnlyReason = tr("编辑部所在的文件夹是只读的。");
    else if (isReadOnlyPath(m_databasePath))
        m_readOnlyReason = tr("编辑部的文件是只读的。");
    if (!m_readOnlyReason.isEmpty())
        return connectReadOnly();

    m_lock = FolderLock::share(m_location + QStringLiteral("/in-use"));
    const bool wasLeftOpen = m_lock.wasSole() && hasLog(m_databasePath);
    // A reader that finds a log must be able to put it away, so it opens the file like a writer.
    bool unwritable = false;
    auto connection = SqliteConnection::open(m_databasePath, Access::ReadWrite, m_location, &unwritable);
    if (!connection && unwritable) {
        m_readOnlyReason = tr("磁盘已满或写不进去；请腾出空间后重新打开。");
        return connectReadOnly();
    }
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    if (mode == OpenMode::ReadOnly)
        m_readOnlyReason = tr("编辑部以只读方式打开。");
    if (wasLeftOpen)
        if (const auto status = checkAfterUncleanExit(); !status)
            return status;
    const auto schema = m_connection->value(QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return tl::unexpected(schema.error());
    if (schema->toInt() < kSchema && mode == OpenMode::ReadWrite) {
        if (const auto status = upgrade(*m_connection, m_location); !status)
            return status;
    }
    if (const auto status = checkSchema(*m_connection, m_location); !status)
        return status;
    if (mode == OpenMode::ReadOnly)
        return m_connection->exec(QStringLiteral("PRAGMA query_only=ON"));
    return {};
}

/// What others write shows wherever SQLite can follow it: in a folder that takes its lock files, and
/// beside a colleague who has made them. Where it cannot, a frozen view is renewed when the files change.
Status SqliteStore::connectReadOnly()
{
    const bool canFollow = !isReadOnlyPath(m_location) || QFileInfo::exists(m_databasePath + QStringLiteral("-shm"));
    if (canFollow) {
        auto connection = SqliteConnection::open(m_databasePath, Access::ReadOnly, m_location);
        if (connection && (*connection)->value(QStringLiteral("PRAGMA schema_version"))) {
            m_connection = std::move(*connection);
            return checkSchema(*m_connection, m_location);
        }
    }
    return connectFrozen();
}

/// Reads without a trace. Without a log the file is all there is; with one, SQLite needs a place for its
/// index: a copy of both, elsewhere.
Status SqliteStore::connectFrozen()
{
    FileState state = fileState();
    QString path = m_databasePath;
    Access access = Access::Immutable;
    std::shared_ptr<QTemporaryDir> folder;
    if (hasLog(m_databasePath)) {
        folder =
            roomyFolder(QFileInfo(m_databasePath).size() + QFileInfo(m_databasePath + QStringLiteral("-wal")).size());
        if (!folder->isValid())
            return tl::unexpected(fileError(EACCES, QDir::tempPath()));
        path = databaseIn(folder->path());
        // Whoever may write can put the log away in the meantime; then the copies do not fit each other.
        for (int attempt = 0; attempt < 20; ++attempt) {
            for (const char *ending : {"", "-wal", "-journal"}) {
                const QString suffix = QLatin1String(ending);
                QFile::remove(path + suffix);
                if (QFile::exists(m_databasePath + suffix) && !QFile::copy(m_databasePath + suffix, path + suffix)
                    && QFile::exists(m_databasePath + suffix))
                    return tl::unexpected(fileError(ENOSPC, folder->path()));
                QFile::setPermissions(path + suffix, QFile::ReadOwner | QFile::WriteOwner);
            }
            const FileState after = fileState();
            if (after.database == state.database && after.logHeader == state.logHeader)
                break; // frames added to the log meanwhile are whole commits or none
            state = after;
        }
        access = Access::ReadWrite;
    }
    auto connection = SqliteConnection::open(path, access, m_location);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto status = checkSchema(**connection, m_location); !status)
        return status;
    m_connection = std::move(*connection);
    m_copy = std::move(folder);
    m_frozen = state;
    return {};
}

Status SqliteStore::checkAfterUncleanExit()
{
    const auto answer = m_connection->value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->toString() != QLatin1String("ok"))
        return tl::unexpected(damageError(m_location));
    return {};
}

} // namespace banxin::store
