// Reading: every body is checked against its hash before a word of it is believed.
#include "base/job_pool.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <unordered_set>

namespace banxin::store {

using namespace banxin::model;
using base::Digest;
using base::Id;
using base::Result;
using base::Status;

namespace {

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

const QString SqliteStore::kColumns = QStringLiteral("id, kind, revision, CAST(body AS BLOB), sha");

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
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
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

/// One moment of the store: what is read while it lives belongs together.
class SqliteStore::Moment {
public:
    explicit Moment(SqliteStore &store)
        : m_store(store)
        , m_isOutermost(m_store.m_moments++ == 0)
        , m_status(m_isOutermost ? m_store.m_connection->exec(QStringLiteral("BEGIN")) : Status())
    {
    }
    ~Moment()
    {
        --m_store.m_moments;
        if (m_isOutermost && m_status)
            (void)m_store.m_connection->exec(QStringLiteral("COMMIT"));
    }
    Q_DISABLE_COPY_MOVE(Moment)
    const Status &status() const { return m_status; }

private:
    SqliteStore &m_store;
    bool m_isOutermost;
    Status m_status;
};

Result<Document> SqliteStore::load(const QString &select, const QVariantList &values)
{
    std::vector<RawRow> rows;
    std::int64_t revision = 0;
    {
        const Moment moment(*this);
        if (!moment.status())
            return tl::unexpected(moment.status().error());
        const auto newest = head();
        if (!newest)
            return tl::unexpected(newest.error());
        revision = newest->revision;
        const auto query = m_connection->run(select.arg(kColumns), values);
        if (!query)
            return tl::unexpected(query.error());
        QSqlQuery &row = **query;
        while (row.next())
            rows.push_back({idIn(row.value(0)), row.value(1).toString(), row.value(2).toLongLong(),
                row.value(3).toByteArray(), row.value(4).toByteArray()});
        if (const Status ended = finished(row); !ended)
            return tl::unexpected(ended.error());
    }
    const auto document = documentOf(rows);
    if (!document)
        return document;
    return document->withRevision(revision);
}

Result<std::vector<Id>> SqliteStore::ids(const QString &sql, const QVariantList &values)
{
    const auto query = m_connection->run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Id> found;
    while ((*query)->next())
        found.push_back(idIn((*query)->value(0)));
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    return found;
}

Result<Document> SqliteStore::loadAll() { return load(QStringLiteral("SELECT %1 FROM object"), {}); }

/// Of the pool: what stands in the issue, what is meant for its pages, and the newest; with their manuscripts.
Result<std::vector<Id>> SqliteStore::poolFor(const Issue &issue)
{
    const auto pages = ids(QStringLiteral("SELECT id FROM object WHERE issue=? AND kind='page'"), {number(issue.id)});
    auto wanted =
        ids(QStringLiteral("SELECT story FROM object WHERE issue=? AND kind='placement' AND story IS NOT NULL"),
            {number(issue.id)});
    if (!pages || !wanted)
        return tl::unexpected(pages ? wanted.error() : pages.error());
    std::unordered_set<Id> chosen(wanted->begin(), wanted->end());
    const auto query = m_connection->run(
        QStringLiteral("SELECT id, json_extract(body, '$.page'), json_extract(body, '$.manuscript') FROM object "
                       "INDEXED BY object_kind WHERE kind='story' AND publication=? ORDER BY revision DESC, id"),
        {number(issue.publication)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Id> found;
    for (int newest = 0; (*query)->next(); ++newest) {
        const Id story = idIn((*query)->value(0));
        const auto page = Id::fromString((*query)->value(1).toString());
        const bool isMeant = page && std::find(pages->begin(), pages->end(), *page) != pages->end();
        if (newest >= kNewestStories && !isMeant && !chosen.contains(story))
            continue;
        found.push_back(story);
        if (const auto manuscript = Id::fromString((*query)->value(2).toString()))
            found.push_back(*manuscript);
    }
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    return found;
}

QString SqliteStore::listOf(const std::vector<Id> &ids)
{
    QString list = QStringLiteral("[");
    for (const Id id : ids)
        list += (list.size() > 1 ? QStringLiteral(",") : QString()) + QString::number(number(id).toLongLong());
    return list + u']';
}

Result<Document> SqliteStore::loadIssue(Id issue)
{
    const Moment moment(*this);
    if (!moment.status())
        return tl::unexpected(moment.status().error());
    const auto found = row(issue);
    if (!found)
        return tl::unexpected(found.error());
    const Issue *wanted = found->has_value() ? std::get_if<Issue>(&(*found)->object) : nullptr;
    if (!wanted)
        return base::failure(base::ErrorKind::WrongUse, tr("编辑部里没有这一期。"), m_location);
    const auto pool = poolFor(*wanted);
    if (!pool)
        return tl::unexpected(pool.error());
    auto document =
        load(QStringLiteral("WITH RECURSIVE under(id) AS (SELECT value FROM json_each(?) "
                            "UNION SELECT o.id FROM under CROSS JOIN object o ON o.parent=under.id), "
                            "wanted(id) AS (SELECT id FROM under UNION SELECT id FROM object WHERE issue=? "
                            "UNION SELECT id FROM object INDEXED BY object_kind WHERE kind='asset' "
                            "UNION SELECT id FROM object INDEXED BY object_kind "
                            "WHERE kind IN ('publication', 'paragraph-style', 'character-style', 'stock-item') "
                            "AND publication=?) "
                            "SELECT %1 FROM wanted CROSS JOIN object USING(id)"),
            {listOf(*pool), number(issue), number(wanted->publication)});
    if (document && wanted->pinnedRevision != 0)
        if (const auto status = pinStyles(*document, *wanted); !status)
            return tl::unexpected(status.error());
    return document;
}

Result<Document> SqliteStore::loadStories(const std::vector<Id> &stories)
{
    const Moment moment(*this);
    if (!moment.status())
        return tl::unexpected(moment.status().error());
    const auto query =
        m_connection->run(QStringLiteral("SELECT object.id, json_extract(body, '$.manuscript') FROM json_each(?) "
                                         "CROSS JOIN object ON object.id=value WHERE kind='story'"),
            {listOf(stories)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Id> roots;
    while ((*query)->next()) {
        roots.push_back(idIn((*query)->value(0)));
        if (const auto manuscript = Id::fromString((*query)->value(1).toString()))
            roots.push_back(*manuscript);
    }
    (*query)->finish();
    return load(QStringLiteral("WITH RECURSIVE under(id) AS (SELECT value FROM json_each(?) "
                               "UNION SELECT o.id FROM under CROSS JOIN object o ON o.parent=under.id) "
                               "SELECT %1 FROM under CROSS JOIN object USING(id)"),
        {listOf(roots)});
}

Result<std::vector<Id>> SqliteStore::storiesOf(const std::vector<Id> &objects)
{
    return ids(QStringLiteral("SELECT DISTINCT story FROM json_each(?) CROSS JOIN object ON object.id=value "
                              "WHERE story IS NOT NULL"),
        {listOf(objects)});
}

Result<std::vector<FoundStory>> SqliteStore::findStories(Id publication, const QStringList &words, int limit)
{
    // The longest word leaves the fewest; the others are looked for in what it found. Bodies are JSON: so are words.
    QStringList wanted;
    for (const QString &word : words) {
        QString escaped = QString::fromUtf8(QJsonDocument(QJsonArray{word}).toJson(QJsonDocument::Compact));
        escaped = escaped.mid(2, escaped.size() - 4);
        wanted << escaped.replace(u'\\', QLatin1String("\\\\"))
                      .replace(u'%', QLatin1String("\\%"))
                      .replace(u'_', QLatin1String("\\_"));
    }
    std::stable_sort(
        wanted.begin(), wanted.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QString sql = QStringLiteral(
        "SELECT s.id, s.state, s.revision, (SELECT json_extract(h.body, '$.text') FROM object h WHERE h.parent=s.id "
        "AND h.kind='paragraph' ORDER BY json_extract(h.body, '$.role') IS NOT 'headline', "
        "json_extract(h.body, '$.order') LIMIT 1) FROM object s WHERE s.kind='story' AND s.publication=?");
    QVariantList values{number(publication)};
    for (const QString &word : wanted) {
        sql += values.size() == 1
            ? QStringLiteral(" AND s.id IN (SELECT story FROM object INDEXED BY object_kind WHERE kind='paragraph' "
                             "AND story IS NOT NULL AND body LIKE ? ESCAPE '\\')")
            : QStringLiteral(" AND EXISTS(SELECT 1 FROM object p WHERE p.parent=s.id AND p.body LIKE ? ESCAPE '\\')");
        values << QVariant(u'%' + word + u'%');
    }
    sql += QStringLiteral(" ORDER BY s.revision DESC, s.id LIMIT ?");
    values << limit;
    const auto query = m_connection->run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<FoundStory> found;
    while ((*query)->next())
        found.push_back({idIn((*query)->value(0)), (*query)->value(3).toString(), (*query)->value(1).toString(),
            (*query)->value(2).toLongLong()});
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    return found;
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
    return ids(
        QStringLiteral("SELECT DISTINCT issue FROM object WHERE kind='placement' AND story=? AND issue IS NOT NULL"),
        {number(story)});
}

Result<std::vector<Id>> SqliteStore::issuesOf(const std::vector<Id> &objects)
{
    return ids(QStringLiteral("SELECT DISTINCT issue FROM json_each(?) CROSS JOIN object ON object.id=value "
                              "WHERE issue IS NOT NULL"),
        {listOf(objects)});
}

Result<std::vector<StoryPlace>> SqliteStore::placesOf(const std::vector<Id> &stories)
{
    const Moment moment(*this);
    if (!moment.status())
        return tl::unexpected(moment.status().error());
    const auto query = m_connection->run(
        QStringLiteral("SELECT p.id, p.story, i.id, i.day, json_extract(i.body, '$.edition') FROM object p "
                       "INDEXED BY object_kind CROSS JOIN object i ON i.id=p.issue WHERE p.kind='placement' "
                       "AND p.story IN (SELECT value FROM json_each(?)) ORDER BY i.day DESC, i.id, p.id"),
        {listOf(stories)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoryPlace> found;
    std::vector<Id> placements;
    while ((*query)->next()) {
        placements.push_back(idIn((*query)->value(0)));
        found.push_back({idIn((*query)->value(1)), idIn((*query)->value(2)),
            QDate::fromString((*query)->value(3).toString(), Qt::ISODate), (*query)->value(4).toString(), {}});
    }
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto page = m_connection->run(
            QStringLiteral("SELECT json_extract(g.body, '$.number') FROM object f CROSS JOIN object g ON g.id=f.page "
                           "WHERE f.issue=? AND f.kind='frame' AND f.body LIKE ? "
                           "ORDER BY json_extract(g.body, '$.order'), g.id LIMIT 1"),
            {number(found[i].issue), QVariant(QStringLiteral("%\"%1\"%").arg(placements[i].toString()))});
        if (!page)
            return tl::unexpected(page.error());
        if ((*page)->next())
            found[i].page = (*page)->value(0).toString();
        if (const Status ended = finished(**page); !ended)
            return tl::unexpected(ended.error());
    }
    return found;
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
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
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
