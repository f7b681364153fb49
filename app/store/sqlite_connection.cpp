#include "store/sqlite_connection.h"

#include "store/files.h"
#include "store/sqlite_error.h"

#include <QFileInfo>
#include <QUrl>

#include <atomic>

namespace banxin::store {

base::Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const QString &path, Access access, const QString &where, bool *unwritable)
{
    static std::atomic<int> count = 0;
    const QString name = QStringLiteral("banxin-store-%1").arg(++count);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(name, where));
    QSqlDatabase &database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    if (!database.isValid())
        return base::failure(
            base::ErrorKind::Unreachable, tr("缺少 SQLite 数据库驱动。"), where, tr("请安装 libqt6sql6-sqlite。"));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    if (access == Access::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
        QUrl url = QUrl::fromLocalFile(path);
        database.setDatabaseName(QString::fromLatin1(url.toEncoded()) + QStringLiteral("?immutable=1"));
    } else {
        if (access == Access::ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setDatabaseName(path);
    }
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected(storeError(database.lastError(), where));

    if (const auto status = connection->applySettings(path, access, unwritable); !status)
        return tl::unexpected(status.error());
    return connection;
}

base::Status SqliteConnection::applySettings(const QString &path, Access access, bool *unwritable)
{
    // A foreign file may be hostile: its schema may call nothing, damaged cells are looked at before
    // they are believed, and no page is read through memory that another program can change.
    QStringList settings = {QStringLiteral("trusted_schema=OFF"), QStringLiteral("cell_size_check=ON"),
        QStringLiteral("mmap_size=0"), QStringLiteral("foreign_keys=ON")};
    if (access == Access::ReadWrite) {
        // A rollback journal needs its folder synced as well (EXTRA) before a commit can be called durable.
        if (isOnNetwork(QFileInfo(path).absolutePath()))
            settings += {QStringLiteral("journal_mode=DELETE"), QStringLiteral("synchronous=EXTRA")};
        else
            settings += {QStringLiteral("journal_mode=WAL"), QStringLiteral("synchronous=FULL")};
    }
    for (const QString &setting : settings) {
        QSqlQuery query(m_database);
        if (query.exec(QStringLiteral("PRAGMA ") + setting))
            continue;
        if (unwritable)
            *unwritable = isWriteFailure(query.lastError());
        return tl::unexpected(errorOf(query));
    }
    return {};
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<QSqlQuery *> SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const base::Error error = errorOf(*query);
            m_statements.remove(sql);
            return tl::unexpected(error);
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (!query->exec()) {
        const base::Error error = errorOf(*query);
        query->finish();
        return tl::unexpected(error);
    }
    return query.get();
}

base::Result<QVariant> SqliteConnection::value(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const bool found = (*query)->next();
    const base::Error error = errorOf(**query);
    const bool failed = (*query)->lastError().type() != QSqlError::NoError;
    const QVariant first = found ? (*query)->value(0) : QVariant();
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return first;
}

base::Status SqliteConnection::exec(const QString &sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    (*query)->finish();
    return {};
}

base::Error SqliteConnection::errorOf(const QSqlQuery &query) const { return storeError(query.lastError(), m_where); }

base::Result<Transaction> Transaction::begin(SqliteConnection &connection)
{
    if (const auto status = connection.exec(QStringLiteral("BEGIN IMMEDIATE")); !status)
        return tl::unexpected(status.error());
    return Transaction(&connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        (void)m_connection->exec(QStringLiteral("ROLLBACK")); // SQLite may have done so itself
}

base::Status Transaction::commit()
{
    const auto status = m_connection->exec(QStringLiteral("COMMIT"));
    if (status)
        m_connection = nullptr;
    return status;
}

} // namespace banxin::store
