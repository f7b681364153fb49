// Reading: every body is checked against its hash before a word of it is believed.
#include "base/job_pool.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>

namespace banxin::store {

using namespace banxin::model;
using base::Digest;
using base::Id;
using base::Result;
using base::Status;

namespace {

const QString kColumns = QStringLiteral("id, kind, revision, CAST(body AS BLOB), sha");

QVariant number(Id id) { return QVariant(static_cast<qint64>(id.toNumber())); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

/// A body that fits its hash, its row's id and kind.
Result<Object> checkedObject(Id id, const QString &kindName, const QByteArray &body, const QByteArray &sha)
{
    const auto kind = kindFromName(kindName);
    const QString where = kindName + u' ' + id.toString();
    if (!kind || QCryptographicHash::hash(body, QCryptographicHash::Sha256) != sha)
        return tl::unexpected(damageError(where));
    auto object = fromBody(*kind, body);
    if (!object)
        return object;
    if (idOf(*object) != id)
        return tl::unexpected(damageError(where));
    return object;
}

} // namespace

Result<Head> SqliteStore::head()
{
    const auto query =
        m_connection->run(QStringLiteral("SELECT revision, hash FROM revision ORDER BY revision DESC LIMIT 1"));
    if (!query)
        return tl::unexpected(query.error());
    Head head;
    if ((*query)->next()) {
        head.revision = (*query)->value(0).toLongLong();
        head.hash = Digest::fromHex(QString::fromLatin1((*query)->value(1).toByteArray().toHex())).value_or(Digest());
    }
    const bool failed = (*query)->lastError().isValid();
    const base::Error error = m_connection->errorOf(**query);
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return head;
}

Status SqliteStore::readRows(QSqlQuery &query, const std::function<Status(Row)> &take)
{
    while (query.next()) {
        auto object = checkedObject(idIn(query.value(0)), query.value(1).toString(), query.value(3).toByteArray(),
            query.value(4).toByteArray());
        const std::int64_t revision = query.value(2).toLongLong();
        Status status = object ? take({std::move(*object), revision}) : Status(tl::unexpected(object.error()));
        if (!status) {
            query.finish();
            return status;
        }
    }
    const bool failed = query.lastError().isValid();
    const base::Error error = m_connection->errorOf(query);
    query.finish();
    if (failed)
        return tl::unexpected(error);
    return {};
}

Result<std::optional<SqliteStore::Row>> SqliteStore::row(Id id)
{
    const auto query =
        m_connection->run(QStringLiteral("SELECT %1 FROM object WHERE id=?").arg(kColumns), {number(id)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<Row> found;
    const auto status = readRows(**query, [&](Row one) {
        found = std::move(one);
        return Status();
    });
    if (!status)
        return tl::unexpected(status.error());
    return found;
}

namespace {

/// A row as it was read, its body not yet believed.
struct RawRow {
    Id id;
    QString kind;
    std::int64_t revision = 0;
    QByteArray body;
    QByteArray sha;
};

/// Checks and reads the bodies, those of many rows on all cores.
Result<Document> documentOf(const std::vector<RawRow> &rows)
{
    constexpr std::size_t perJob = 64;
    const int jobs = static_cast<int>((rows.size() + perJob - 1) / perJob);
    std::vector<Document::Stored> objects(rows.size());
    std::vector<std::optional<base::Error>> faults(static_cast<std::size_t>(jobs));
    const auto check = [&](int job) {
        const std::size_t first = static_cast<std::size_t>(job) * perJob;
        for (std::size_t i = first; i < std::min(first + perJob, rows.size()); ++i) {
            auto object = checkedObject(rows[i].id, rows[i].kind, rows[i].body, rows[i].sha);
            if (!object) {
                faults[static_cast<std::size_t>(job)] = object.error();
                return;
            }
            objects[i] = {std::make_shared<Object>(std::move(*object)), rows[i].revision};
        }
    };
    if (jobs > 8) {
        base::JobPool().forEach(jobs, check);
    } else {
        for (int job = 0; job < jobs; ++job)
            check(job);
    }
    for (const auto &fault : faults) {
        if (fault)
            return tl::unexpected(*fault);
    }
    return Document::of(std::move(objects));
}

} // namespace

Result<Document> SqliteStore::load(const QString &where, const QVariantList &values)
{
    // One read transaction: the head and the rows are of the same moment.
    if (const auto status = m_connection->exec(QStringLiteral("BEGIN")); !status)
        return tl::unexpected(status.error());
    std::vector<RawRow> rows;
    Status status;
    const auto newest = head();
    if (newest) {
        const auto query = m_connection->run(QStringLiteral("SELECT %1 FROM object %2").arg(kColumns, where), values);
        if (query) {
            QSqlQuery &row = **query;
            while (row.next())
                rows.push_back({idIn(row.value(0)), row.value(1).toString(), row.value(2).toLongLong(),
                    row.value(3).toByteArray(), row.value(4).toByteArray()});
            if (row.lastError().isValid())
                status = tl::unexpected(m_connection->errorOf(row));
            row.finish();
        } else {
            status = tl::unexpected(query.error());
        }
    } else {
        status = tl::unexpected(newest.error());
    }
    (void)m_connection->exec(QStringLiteral("COMMIT"));
    if (!status)
        return tl::unexpected(status.error());
    const auto document = documentOf(rows);
    if (!document)
        return document;
    return document->withRevision(newest->revision);
}

Result<Document> SqliteStore::loadAll() { return load(QString(), {}); }

Result<Document> SqliteStore::loadIssue(Id issue)
{
    const auto found = row(issue);
    if (!found)
        return tl::unexpected(found.error());
    const Issue *wanted = found->has_value() ? std::get_if<Issue>(&(*found)->object) : nullptr;
    if (!wanted)
        return base::failure(base::ErrorKind::WrongUse, tr("编辑部里没有这一期。"), m_location);
    auto document = load(QStringLiteral("WHERE issue=? OR (publication=? AND issue IS NULL) OR kind='asset'"),
        {number(issue), number(wanted->publication)});
    if (document && wanted->pinnedRevision != 0)
        if (const auto status = pinStyles(*document, *wanted); !status)
            return tl::unexpected(status.error());
    return document;
}

/// The publication and its styles as they were at the revision that the issue pins.
Status SqliteStore::pinStyles(Document &document, const Issue &issue)
{
    for (const ObjectKind kind : {ObjectKind::ParagraphStyle, ObjectKind::CharacterStyle})
        for (const Id id : document.children(issue.publication, kind))
            document = std::move(document).without(id);
    const auto query = m_connection->run(
        QStringLiteral(
            "SELECT v.id, v.kind, v.revision, CAST(coalesce(v.body, o.body) AS BLOB), v.sha FROM object_version v "
            "LEFT JOIN object o ON o.id=v.id AND o.revision=v.revision "
            "WHERE v.publication=? AND v.kind IN ('publication', 'paragraph-style', 'character-style') "
            "AND v.revision=(SELECT max(w.revision) FROM object_version w WHERE w.id=v.id AND w.revision<=?)"),
        {number(issue.publication), static_cast<qint64>(issue.pinnedRevision)});
    if (!query)
        return tl::unexpected(query.error());
    return readRows(**query, [&](Row row) {
        document = std::move(document).with(std::move(row.object), row.revision);
        return Status();
    });
}

Result<std::vector<Issue>> SqliteStore::issues()
{
    const auto query =
        m_connection->run(QStringLiteral("SELECT %1 FROM object WHERE kind='issue' ORDER BY day, id").arg(kColumns));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Issue> issues;
    const auto status = readRows(**query, [&](Row row) {
        issues.push_back(std::get<Issue>(std::move(row.object)));
        return Status();
    });
    if (!status)
        return tl::unexpected(status.error());
    return issues;
}

Result<std::vector<Id>> SqliteStore::issuesPlacing(Id story)
{
    const auto query = m_connection->run(
        QStringLiteral("SELECT DISTINCT issue FROM object WHERE kind='placement' AND story=? AND issue IS NOT NULL"),
        {number(story)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Id> issues;
    while ((*query)->next())
        issues.push_back(idIn((*query)->value(0)));
    const bool failed = (*query)->lastError().isValid();
    const base::Error error = m_connection->errorOf(**query);
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return issues;
}

Result<std::vector<Publication>> SqliteStore::publications()
{
    const auto query =
        m_connection->run(QStringLiteral("SELECT %1 FROM object WHERE kind='publication' ORDER BY id").arg(kColumns));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Publication> publications;
    const auto status = readRows(**query, [&](Row row) {
        publications.push_back(std::get<Publication>(std::move(row.object)));
        return Status();
    });
    if (!status)
        return tl::unexpected(status.error());
    return publications;
}

Result<std::vector<RevisionEntry>> SqliteStore::entries(const QString &where, const QVariantList &values)
{
    const auto query = m_connection->run(
        QStringLiteral(
            "SELECT revision, committed_at, CAST(change AS BLOB), CAST(inverse AS BLOB), sha FROM revision WHERE %1 "
            "ORDER BY revision")
            .arg(where),
        values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<RevisionEntry> found;
    Status status;
    while (status && (*query)->next()) {
        const QByteArray change = (*query)->value(2).toByteArray(), inverse = (*query)->value(3).toByteArray();
        RevisionEntry entry{(*query)->value(0).toLongLong(), (*query)->value(1).toString(), {}, {}};
        if (revisionSha(change, inverse) != (*query)->value(4).toByteArray()) {
            status = tl::unexpected(damageError(tr("第 %1 次修改").arg(entry.revision)));
            break;
        }
        auto forth = changeSetFromJson(change), back = changeSetFromJson(inverse);
        if (!forth || !back) {
            status = tl::unexpected(forth ? back.error() : forth.error());
            break;
        }
        entry.change = std::move(*forth);
        entry.inverse = std::move(*back);
        found.push_back(std::move(entry));
    }
    if (status && (*query)->lastError().isValid())
        status = tl::unexpected(m_connection->errorOf(**query));
    (*query)->finish();
    if (!status)
        return tl::unexpected(status.error());
    return found;
}

Result<std::vector<RevisionEntry>> SqliteStore::revisionsSince(std::int64_t since, int limit)
{
    return entries(
        QStringLiteral("revision>? AND revision<=?"), {static_cast<qint64>(since), static_cast<qint64>(since + limit)});
}

Result<UndoHistory *> SqliteStore::history(const QString &author)
{
    UndoHistory &known = m_histories[author];
    const auto query = m_connection->run(
        QStringLiteral("SELECT revision, undo_group, undoes FROM revision WHERE author=? AND revision>? "
                       "AND (undoes IS NOT NULL OR EXISTS(SELECT 1 FROM object_version v WHERE "
                       "v.revision=revision.revision)) " // facts stay
                       "ORDER BY revision"),
        {author.isNull() ? QStringLiteral("") : author, static_cast<qint64>(known.lastRevision())});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        known.append((*query)->value(0).toLongLong(), idIn((*query)->value(1)), idIn((*query)->value(2)));
    const bool failed = (*query)->lastError().isValid();
    const base::Error error = m_connection->errorOf(**query);
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return &known;
}

Result<std::vector<RevisionEntry>> SqliteStore::entriesOf(const std::vector<std::int64_t> &revisions)
{
    std::vector<RevisionEntry> found;
    for (auto it = revisions.rbegin(); it != revisions.rend(); ++it) {
        const auto one = entries(QStringLiteral("revision=?"), {static_cast<qint64>(*it)});
        if (!one)
            return tl::unexpected(one.error());
        found.insert(found.end(), one->begin(), one->end());
    }
    return found;
}

Result<std::vector<RevisionEntry>> SqliteStore::undoableGroup(const QString &author)
{
    const auto known = history(author);
    if (!known)
        return tl::unexpected(known.error());
    return entriesOf((*known)->undoable());
}

Result<std::vector<RevisionEntry>> SqliteStore::redoableGroup(const QString &author)
{
    const auto known = history(author);
    if (!known)
        return tl::unexpected(known.error());
    return entriesOf((*known)->redoable());
}

Result<bool> SqliteStore::changedOutside()
{
    if (m_frozen) {
        if (isOutdated()) {
            if (const auto status = connectFrozen(); !status)
                return tl::unexpected(status.error());
            ++m_askedVersion;
        }
        return m_askedVersion != m_dataVersion;
    }
    const auto version = m_connection->value(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return tl::unexpected(version.error());
    m_askedVersion = version->toLongLong();
    return m_askedVersion != m_dataVersion;
}

} // namespace banxin::store
