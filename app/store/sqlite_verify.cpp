// Verifying: everything that can be known to be wrong, each fault on its own, nothing changed.
#include "store/object_columns.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>

namespace banxin::store {

using namespace banxin::model;
using base::Digest;
using base::Id;

namespace {

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

void add(VerifyReport &report, const char *kind, const QString &object, const QString &message, bool salvaged = false)
{
    report.faults.push_back({QLatin1String(kind), object, message, salvaged});
}

/// Rows of a scan; what stops it early is a fault of its own.
template <typename Take>
void scan(
    SqliteConnection &connection, VerifyReport &report, const QString &sql, const QVariantList &values, Take &&take)
{
    const auto query = connection.run(sql, values);
    if (!query) {
        add(report, "sqlite", {}, query.error().what);
        return;
    }
    while ((*query)->next())
        take(**query);
    if ((*query)->lastError().isValid())
        add(report, "sqlite", {}, connection.errorOf(**query).what);
    (*query)->finish();
}

} // namespace

base::Result<VerifyReport> SqliteStore::verify()
{
    VerifyReport report = verifyOnce();
    // A frozen view that somebody wrote to meanwhile shows faults that are none.
    for (int attempt = 0; attempt < 5 && isOutdated(); ++attempt) {
        if (const auto again = connectFrozen(); !again)
            return tl::unexpected(again.error());
        report = verifyOnce();
    }
    return report;
}

VerifyReport SqliteStore::verifyOnce()
{
    VerifyReport report;
    if (const auto newest = head())
        report.head = *newest;
    // One read transaction, so that a colleague's commit does not look like a fault.
    const bool begun = m_connection->exec(QStringLiteral("BEGIN")).has_value();
    verifyDatabase(report);
    verifyObjects(report);
    verifyChain(report);
    verifyFacts(report);
    verifyAssets(report);
    if (begun)
        (void)m_connection->exec(QStringLiteral("COMMIT"));
    return report;
}

void SqliteStore::verifyDatabase(VerifyReport &report)
{
    scan(*m_connection, report, QStringLiteral("PRAGMA integrity_check(100)"), {}, [&](const QSqlQuery &query) {
        if (const QString line = query.value(0).toString(); line != QLatin1String("ok"))
            add(report, "sqlite", m_databasePath, line);
    });
    scan(*m_connection, report, QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const QSqlQuery &query) {
        add(report, "orphan", idIn(query.value(1)).toString(), tr("所依附的内容不存在。"));
    });
}

void SqliteStore::verifyObjects(VerifyReport &report)
{
    struct Damaged {
        Id id;
        std::int64_t revision;
        QByteArray sha;
        QString message;
    };
    std::vector<Damaged> damaged;
    scan(*m_connection, report,
        QStringLiteral(
            "SELECT o.id, o.kind, o.revision, CAST(o.body AS BLOB), o.sha, v.sha, o.parent, o.state, o.day, o.digest "
            "FROM object o "
            "LEFT JOIN object_version v ON v.id=o.id AND v.revision=o.revision"),
        {}, [&](const QSqlQuery &query) {
            const Id id = idIn(query.value(0));
            const QByteArray body = query.value(3).toByteArray(), sha = query.value(4).toByteArray(),
                             listed = query.value(5).toByteArray();
            const std::int64_t revision = query.value(2).toLongLong();
            if (sha != listed) {
                damaged.push_back({id, revision, listed, tr("内容的校验值与修订记录不符。")});
                return;
            }
            if (sha256(body) != sha) {
                damaged.push_back({id, revision, sha, tr("内容与校验值不符。")});
                return;
            }
            const auto kind = kindFromName(query.value(1).toString());
            const auto object = kind ? fromBody(*kind, body) : base::Result<Object>(tl::unexpected(damageError({})));
            if (!object || idOf(*object) != id || parentOf(*object) != idIn(query.value(6))) {
                damaged.push_back({id, revision, sha, tr("内容无法读取，或与其所在的行不符。")});
                return;
            }
            // Lists go by these; the body, whose hash is the log's, says what they have to be.
            const std::pair<const char *, QVariant> columns[] = {
                {"state", stateOf(*object)}, {"day", dayOf(*object)}, {"digest", digestOf(*object)}};
            for (int n = 0; n < 3; ++n) {
                const auto &[name, value] = columns[n];
                if (query.value(7 + n).toByteArray() != value.toByteArray()) // nothing and an empty text are one
                    add(report, "column", id.toString(), tr("列“%1”与修订记录中的内容不符。").arg(QLatin1String(name)),
                        true);
            }
        });
    // A version without its body is the one in force, so its object has to be there.
    scan(*m_connection, report,
        QStringLiteral("SELECT v.id, v.revision, v.sha FROM object_version v LEFT JOIN object o ON o.id=v.id AND "
                       "o.revision=v.revision "
                       "WHERE v.body IS NULL AND v.sha IS NOT NULL AND o.id IS NULL"),
        {}, [&](const QSqlQuery &query) {
            damaged.push_back(
                {idIn(query.value(0)), query.value(1).toLongLong(), query.value(2).toByteArray(), tr("内容缺失。")});
        });
    // Where an object belongs follows from its parent (see writeObject); lists and loading go by these columns.
    scan(*m_connection, report,
        QStringLiteral(
            "SELECT o.id, o.revision, o.sha FROM object o LEFT JOIN object p ON p.id=o.parent "
            "LEFT JOIN object_version v ON v.id=o.id AND v.revision=o.revision WHERE o.kind IS NOT v.kind "
            "OR o.publication IS NOT (CASE o.kind WHEN 'publication' THEN o.id ELSE p.publication END) "
            "OR o.issue IS NOT (CASE o.kind WHEN 'issue' THEN o.id ELSE p.issue END) "
            "OR o.page IS NOT (CASE o.kind WHEN 'page' THEN o.id ELSE p.page END) "
            "OR (o.kind<>'placement' AND o.story IS NOT (CASE o.kind WHEN 'story' THEN o.id ELSE p.story END))"),
        {}, [&](const QSqlQuery &query) {
            damaged.push_back({idIn(query.value(0)), query.value(1).toLongLong(), query.value(2).toByteArray(),
                tr("内容无法读取，或与其所在的行不符。")});
        });
    scan(*m_connection, report,
        QStringLiteral("SELECT id, revision, CAST(body AS BLOB), sha FROM object_version WHERE body IS NOT NULL"), {},
        [&](const QSqlQuery &query) {
            if (sha256(query.value(2).toByteArray()) != query.value(3).toByteArray())
                damaged.push_back({idIn(query.value(0)), query.value(1).toLongLong(), query.value(3).toByteArray(),
                    tr("旧版本的内容与校验值不符。")});
        });
    for (const Damaged &one : damaged)
        add(report, "body-hash", one.id.toString(), one.message, canRebuild(one.id, one.revision, one.sha));
}

/// True when the revisions' own records give the very bytes that the hash asks for.
bool SqliteStore::canRebuild(Id id, std::int64_t revision, const QByteArray &sha)
{
    const auto past =
        entries(QStringLiteral("revision IN (SELECT revision FROM object_version WHERE id=? AND revision<=?)"),
            {static_cast<qint64>(id.toNumber()), static_cast<qint64>(revision)});
    if (!past)
        return false;
    Document document;
    for (const RevisionEntry &entry : *past) {
        ChangeSet own;
        for (ObjectChange one : entry.change.changes)
            if (one.id == id) {
                one.baseRevision = document.objectRevision(id);
                own.changes.push_back(std::move(one));
            }
        auto next = applied(document, own, entry.revision);
        if (!next)
            return false;
        document = std::move(*next);
    }
    const Object *object = document.findObject(id);
    return object && sha256(toBody(*object)) == sha;
}

void SqliteStore::verifyChain(VerifyReport &report)
{
    std::map<std::int64_t, std::vector<std::pair<Id, QByteArray>>> versions;
    scan(*m_connection, report, QStringLiteral("SELECT revision, id, sha FROM object_version"), {},
        [&](const QSqlQuery &query) {
            versions[query.value(0).toLongLong()].emplace_back(idIn(query.value(1)), query.value(2).toByteArray());
        });
    QByteArray previous;
    std::int64_t expected = 1;
    scan(*m_connection, report,
        QStringLiteral(
            "SELECT revision, CAST(change AS BLOB), CAST(inverse AS BLOB), sha, hash, uuid, undo_group, undoes, author "
            "FROM revision ORDER BY revision"),
        {}, [&](const QSqlQuery &query) {
            const std::int64_t revision = query.value(0).toLongLong();
            const QString where = QString::number(revision);
            const QByteArray change = query.value(1).toByteArray(), sha = query.value(3).toByteArray(),
                             hash = query.value(4).toByteArray();
            if (revision != expected)
                add(report, "revision-chain", where, tr("缺少第 %1 次修改。").arg(expected));
            expected = revision + 1;
            if (revisionSha(change, query.value(2).toByteArray()) != sha)
                add(report, "revision-chain", where, tr("修改记录与校验值不符。"));
            auto &links = versions[revision];
            std::sort(links.begin(), links.end());
            if (chained(previous, sha, links).bytes() != hash)
                add(report, "revision-chain", where, tr("修订链在此断开。"));
            previous = hash;
            const auto recorded = changeSetFromJson(change);
            if (!recorded || recorded->id != idIn(query.value(5)) || recorded->undoGroup != idIn(query.value(6))
                || recorded->undoes != idIn(query.value(7)) || recorded->author != query.value(8).toString())
                add(report, "revision-chain", where, tr("修改记录与它的行不符。"));
        });
}

void SqliteStore::verifyAssets(VerifyReport &report)
{
    std::map<Digest, QString> needed;
    scan(*m_connection, report, QStringLiteral("SELECT digest, id FROM object WHERE digest IS NOT NULL"), {},
        [&](const QSqlQuery &query) {
            if (const auto digest = Digest::fromHex(QString::fromLatin1(query.value(0).toByteArray().toHex())))
                needed.emplace(*digest, idIn(query.value(1)).toString());
        });
    const auto readable = publications(); // where they cannot be read, that was told before
    for (const Publication &publication : readable.value_or(std::vector<Publication>())) {
        for (const Digest &profile : keptProfiles(publication))
            needed.emplace(profile, publication.id.toString());
    }
    for (const Digest &digest : m_assets.all()) {
        if (!m_assets.read(digest)) {
            const auto user = needed.find(digest);
            add(report, "asset-damaged", user == needed.end() ? digest.toHex() : user->second,
                tr("素材文件与它的校验值不符：%1").arg(m_assets.pathOf(digest)));
        }
        needed.erase(digest);
    }
    for (const auto &[digest, user] : needed)
        add(report, "asset-missing", user, tr("素材文件缺失：%1").arg(m_assets.pathOf(digest)));
}

} // namespace banxin::store
