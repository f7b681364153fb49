#include "store/schema.h"

#include "base/id.h"
#include "store/sqlite_error.h"

#include <QFile>

namespace banxin::store {

using base::ErrorKind;

namespace {

struct Numbers {
    int application = 0;
    int schema = 0;
};

base::Result<Numbers> numbersOf(SqliteConnection &connection)
{
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return tl::unexpected(application.error());
    const auto schema = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return tl::unexpected(schema.error());
    return Numbers{application->toInt(), schema->toInt()};
}

tl::unexpected<base::Error> foreign(const QString &where)
{
    return base::failure(ErrorKind::Refused, tr("这不是版心的编辑部。"), where, tr("请选择由版心建立的编辑部文件夹。"));
}

/// Statements end at a semicolon at the end of a line; -- starts a comment.
QStringList statementsOf(const QString &script)
{
    QString bare;
    for (const QString &line : script.split(u'\n')) {
        const qsizetype comment = line.indexOf(QLatin1String("--"));
        bare += (comment < 0 ? line : line.left(comment)).trimmed() + u'\n';
    }
    return bare.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
}

} // namespace

base::Error newerError(int schema, const QString &where)
{
    return {ErrorKind::Refused,
        tr("这个编辑部由更新版本的程序建立（格式 %1，本程序认识到 %2）。").arg(schema).arg(kSchema), where,
        tr("请升级本程序；编辑部未作任何改动。")};
}

base::Status checkSchema(SqliteConnection &connection, const QString &where)
{
    const auto numbers = numbersOf(connection);
    if (!numbers)
        return tl::unexpected(numbers.error());
    if (numbers->application != kApplicationId)
        return foreign(where);
    if (numbers->schema > kSchema)
        return tl::unexpected(newerError(numbers->schema, where));
    if (numbers->schema < kSchema)
        return base::failure(
            ErrorKind::Refused, tr("这个编辑部的格式较旧，只读时不能升级。"), where, tr("请在可写的位置打开一次。"));
    return {};
}

base::Status upgrade(SqliteConnection &connection, const QString &where)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto numbers = numbersOf(connection);
    if (!numbers)
        return tl::unexpected(numbers.error());
    const auto tables = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return tl::unexpected(tables.error());
    const bool isEmpty = tables->toInt() == 0 && numbers->application == 0;
    if (numbers->application != kApplicationId && !isEmpty)
        return foreign(where);
    if (numbers->schema > kSchema)
        return tl::unexpected(newerError(numbers->schema, where));
    for (int step = numbers->schema + 1; step <= kSchema; ++step) {
        QFile script(QStringLiteral(":/sql/%1.sql").arg(step, 4, 10, QLatin1Char('0')));
        if (!script.open(QIODevice::ReadOnly))
            return base::failure(ErrorKind::Refused, tr("程序缺少升级步骤 %1。").arg(step), script.fileName());
        for (const QString &statement : statementsOf(QString::fromUtf8(script.readAll())))
            if (!statement.trimmed().isEmpty())
                if (const auto status = connection.exec(statement); !status)
                    return status;
        if (const auto status = connection.exec(QStringLiteral("PRAGMA user_version=%1").arg(step)); !status)
            return status;
    }
    if (isEmpty) {
        if (const auto status = connection.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
            !status)
            return status;
        const QVariantList values = {QStringLiteral("id"), base::Id::create().toString()};
        if (const auto status =
                connection.exec(QStringLiteral("INSERT INTO newsroom(key, value) VALUES(?, ?)"), values);
            !status)
            return status;
    }
    return transaction->commit();
}

} // namespace banxin::store
