// SqliteConnection: one QSqlDatabase with the settings that keep promises, and its prepared statements;
// it knows no newsroom.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace banxin::store {

enum class Access { ReadWrite, ReadOnly, Immutable };

class SqliteConnection {
public:
    /// Opens an existing or, for writing, a new file. `where` is what errors name; `unwritable` becomes
    /// true where it failed because nothing could be written beside the file (a full disk, a quota).
    static base::Result<std::unique_ptr<SqliteConnection>> open(
        const QString &path, Access access, const QString &where, bool *unwritable = nullptr);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    /// Runs a prepared statement; the query stays valid until the same text is run again. Call finish()
    /// on it once its rows are read, so that no lock lingers.
    base::Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; an invalid QVariant where there is none.
    base::Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    base::Status exec(const QString &sql, const QVariantList &values = {});
    base::Error errorOf(const QSqlQuery &query) const;

private:
    base::Status applySettings(const QString &path, Access access, bool *unwritable);
    SqliteConnection(QString name, QString where)
        : m_name(std::move(name))
        , m_where(std::move(where))
    {
    }

    QString m_name;
    QString m_where;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/// A write transaction that is taken back unless it was committed.
class Transaction {
public:
    static base::Result<Transaction> begin(SqliteConnection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    base::Status commit();

private:
    explicit Transaction(SqliteConnection *connection)
        : m_connection(connection)
    {
    }
    SqliteConnection *m_connection;
};

} // namespace banxin::store
