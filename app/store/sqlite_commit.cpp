// Writing: one change set, one transaction.
#include "model/rebase.h"
#include "store/object_columns.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>

#include <unordered_set>

namespace banxin::store {

using namespace banxin::model;
using base::Digest;
using base::Id;
using base::Result;
using base::Status;

namespace {

QVariant number(Id id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<qint64>()) : QVariant(static_cast<qint64>(id.toNumber()));
}

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

/// Parents come before what stands on them.
int rankOf(const Object &object)
{
    switch (kindOf(object)) {
    case ObjectKind::Publication:
    case ObjectKind::Asset:
        return 0;
    case ObjectKind::Issue:
    case ObjectKind::Story:
    case ObjectKind::Manuscript:
    case ObjectKind::ParagraphStyle:
    case ObjectKind::CharacterStyle:
    case ObjectKind::StockItem:
        return 1;
    case ObjectKind::Page:
    case ObjectKind::StoryPicture:
    case ObjectKind::Placement:
    case ObjectKind::Waiver:
        return 2;
    case ObjectKind::Frame:
        return 3;
    case ObjectKind::Paragraph:
        return 4;
    }
    return 4;
}

/// Where an object belongs: its parent's place, and itself where it is such a place.
struct Belonging {
    QVariant publication, issue, page, story;

    void enter(ObjectKind kind, const QVariant &id)
    {
        if (kind == ObjectKind::Publication)
            publication = id;
        else if (kind == ObjectKind::Issue)
            issue = id;
        else if (kind == ObjectKind::Page)
            page = id;
        else if (kind == ObjectKind::Story)
            story = id;
    }
    bool operator==(const Belonging &other) const
    {
        const auto same = [](const QVariant &a, const QVariant &b) { // whatever type a NULL says it has
            return a.isNull() == b.isNull() && (a.isNull() || a.toLongLong() == b.toLongLong());
        };
        return same(publication, other.publication) && same(issue, other.issue) && same(page, other.page)
            && same(story, other.story);
    }
};

Result<Belonging> belongingOf(SqliteConnection &connection, const QVariant &id)
{
    Belonging found;
    if (id.isNull())
        return found;
    const auto query =
        connection.run(QStringLiteral("SELECT publication, issue, page, story FROM object WHERE id=?"), {id});
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next())
        found = {(*query)->value(0), (*query)->value(1), (*query)->value(2), (*query)->value(3)};
    (*query)->finish();
    return found;
}

/// A type that SQLite keeps as NULL, where a plain invalid QVariant would do as well but hides its type.
QVariant orNull(const QVariant &value) { return value.isNull() ? QVariant(QMetaType::fromType<qint64>()) : value; }

} // namespace

Digest chained(
    const QByteArray &previous, const QByteArray &sha, const std::vector<std::pair<Id, QByteArray>> &versions)
{
    QByteArray bytes = previous + sha;
    for (const auto &[id, version] : versions) {
        const quint64 name = qToBigEndian<quint64>(id.toNumber());
        bytes.append(reinterpret_cast<const char *>(&name), sizeof name);
        bytes.append(version.isEmpty() ? QByteArray(32, '\0') : version);
    }
    return Digest::of(bytes);
}

QByteArray revisionSha(const QByteArray &change, const QByteArray &inverse)
{
    return sha256(sha256(change) + sha256(inverse));
}

Result<CommitResult> SqliteStore::commit(const ChangeSet &asked)
{
    if (isReadOnly())
        return base::failure(
            base::ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), m_location, m_readOnlyReason);
    if (asked.id.isNull())
        return base::failure(base::ErrorKind::WrongUse, tr("修改没有编号。"), m_location);
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());

    // The same change again: its first landing was not heard of.
    const auto known =
        m_connection->run(QStringLiteral("SELECT revision, hash FROM revision WHERE uuid=?"), {number(asked.id)});
    if (!known)
        return tl::unexpected(known.error());
    if ((*known)->next()) {
        const auto hash = Digest::fromHex(QString::fromLatin1((*known)->value(1).toByteArray().toHex()));
        const CommitResult first{(*known)->value(0).toLongLong(), hash.value_or(Digest())};
        (*known)->finish();
        return first;
    }
    (*known)->finish();
    const auto before = head();
    if (!before)
        return tl::unexpected(before.error());
    if (asked.isEmpty() && asked.undoes.isNull())
        return CommitResult{before->revision, before->hash};

    // What is there, what the change makes of it, and what takes it back.
    Document rows;
    const auto change = onNewestRows(asked, rows);
    if (!change)
        return tl::unexpected(change.error());
    const std::int64_t revision = before->revision + 1;
    const auto after = applied(rows, *change, revision);
    if (!after)
        return tl::unexpected(after.error());
    ChangeSet back = inverse(rows, *change);
    for (ObjectChange &one : back.changes)
        one.baseRevision = after->objectRevision(one.id);

    std::vector<Version> versions;
    for (const ObjectChange &one : change->changes) {
        const auto seen = [&](const Version &version) { return version.id == one.id; };
        if (std::any_of(versions.begin(), versions.end(), seen))
            continue;
        Version version{one.id, after->findObject(one.id), {}, {}};
        if (version.object) {
            version.body = toBody(*version.object);
            // What could not be read again is never acknowledged.
            if (const auto again = fromBody(kindOf(*version.object), version.body); !again)
                return base::failure(
                    base::ErrorKind::Refused, tr("修改里有存不下的值，未作任何修改。"), one.id.toString());
            version.sha = sha256(version.body);
        } else if (!rows.findObject(one.id)) {
            continue; // neither before nor after
        }
        versions.push_back(std::move(version));
    }
    std::sort(versions.begin(), versions.end(), [](const Version &a, const Version &b) { return a.id < b.id; });
    std::vector<std::pair<Id, QByteArray>> links;
    for (const Version &version : versions)
        links.emplace_back(version.id, version.sha);
    const QByteArray changeJson = toJson(*change), inverseJson = toJson(back);
    const QByteArray sha = revisionSha(changeJson, inverseJson);
    const Digest hash = chained(before->hash.bytes(), sha, links);

    const auto inserted = m_connection->exec(
        QStringLiteral(
            "INSERT INTO revision(revision, uuid, committed_at, label, author, undo_group, undoes, change, inverse, "
            "sha, hash) VALUES(?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)"),
        {static_cast<qint64>(revision), number(asked.id), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
            asked.label.isNull() ? QStringLiteral("") : asked.label,
            asked.author.isNull() ? QStringLiteral("") : asked.author,
            number(asked.undoGroup.isNull() ? asked.id : asked.undoGroup), number(asked.undoes), changeJson,
            inverseJson, sha, hash.bytes()});
    if (!inserted)
        return tl::unexpected(inserted.error());
    std::stable_sort(versions.begin(), versions.end(), [](const Version &a, const Version &b) {
        return (a.object ? rankOf(*a.object) : 9) < (b.object ? rankOf(*b.object) : 9);
    });
    for (const Version &version : versions)
        if (const auto status = writeVersion(version, revision); !status)
            return tl::unexpected(status.error());
    for (const Fact &fact : change->facts)
        if (const auto status = writeFact(fact, revision, *change); !status)
            return tl::unexpected(status.error());
    if (const auto status = transaction->commit(); !status)
        return tl::unexpected(status.error());
    return CommitResult{revision, hash};
}

Result<ChangeSet> SqliteStore::onNewestRows(const ChangeSet &asked, Document &rows)
{
    ChangeSet change = asked;
    if (change.undoGroup.isNull())
        change.undoGroup = change.id;
    std::unordered_set<Id> touched;
    for (std::size_t i = 0; i < asked.changes.size(); ++i) {
        const Id id = asked.changes[i].id;
        if (!touched.insert(id).second)
            continue;
        const auto found = row(id);
        if (!found)
            return tl::unexpected(found.error());
        const auto ours = change.changes.begin() + static_cast<std::ptrdiff_t>(i);
        if (!found->has_value())
            continue;
        rows = std::move(rows).with((*found)->object, (*found)->revision);
        const std::int64_t base = ours->baseRevision;
        if (base == (*found)->revision || base == 0 || !std::holds_alternative<SpliceText>(ours->action))
            continue;

        // Others changed the paragraph since: move ours past theirs, this one object at a time.
        const auto since =
            entries(QStringLiteral("revision IN (SELECT revision FROM object_version WHERE id=? AND revision>?)"),
                {number(id), qint64(base)});
        if (!since)
            return tl::unexpected(since.error());
        const auto only = [&](const ChangeSet &whole) {
            ChangeSet part;
            std::copy_if(whole.changes.begin(), whole.changes.end(), std::back_inserter(part.changes),
                [&](const ObjectChange &one) { return one.id == id; });
            return part;
        };
        std::vector<ChangeSet> theirs;
        for (const RevisionEntry &entry : *since)
            theirs.push_back(only(entry.change));
        const auto moved = transformed(only(change), std::move(theirs));
        if (!moved)
            return tl::unexpected(moved.error());
        auto next = moved->change.changes.begin();
        for (ObjectChange &one : change.changes)
            if (one.id == id && next != moved->change.changes.end()) {
                one = *next++;
                one.baseRevision = (*found)->revision;
            }
    }
    return change;
}

Status SqliteStore::writeVersion(const Version &version, std::int64_t revision)
{
    const QVariant id = number(version.id);
    // The value that goes out of force moves, body and all, to its place in the history.
    const auto kept = m_connection->exec(
        QStringLiteral("UPDATE object_version SET body=(SELECT body FROM object WHERE object.id=object_version.id) "
                       "WHERE id=? AND revision=(SELECT revision FROM object WHERE id=?)"),
        {id, id});
    if (!kept)
        return kept;
    const QString kind = version.object ? toName(kindOf(*version.object)) : QStringLiteral("removed");
    if (version.object) {
        if (const auto status = writeObject(version, revision); !status)
            return status;
    } else if (const auto status = m_connection->exec(QStringLiteral("DELETE FROM object WHERE id=?"), {id}); !status) {
        return status;
    }
    return m_connection->exec(QStringLiteral("INSERT INTO object_version(id, revision, kind, publication, sha) "
                                             "VALUES(?, ?, ?, (SELECT publication FROM object WHERE id=?), ?)"),
        {id, static_cast<qint64>(revision), kind, id,
            version.sha.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(version.sha)});
}

Status SqliteStore::writeObject(const Version &version, std::int64_t revision)
{
    const QVariant id = number(version.id), parent = number(parentOf(*version.object));
    const ObjectKind kind = kindOf(*version.object);
    const auto old = belongingOf(*m_connection, id);
    if (!old)
        return tl::unexpected(old.error());
    auto belonging = belongingOf(*m_connection, parent);
    if (!belonging)
        return tl::unexpected(belonging.error());
    belonging->enter(kind, id);
    if (const Placement *placement = std::get_if<Placement>(version.object))
        belonging->story = number(placement->story);
    const auto status = m_connection->exec(
        QStringLiteral(
            "INSERT INTO object(id, kind, parent, revision, publication, issue, page, story, state, day, digest, body, "
            "sha) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?) ON CONFLICT(id) DO UPDATE SET "
            "kind=excluded.kind, parent=excluded.parent, revision=excluded.revision, publication=excluded.publication, "
            "issue=excluded.issue, page=excluded.page, story=excluded.story, state=excluded.state, day=excluded.day, "
            "digest=excluded.digest, body=excluded.body, sha=excluded.sha"),
        {id, toName(kind), parent, static_cast<qint64>(revision), orNull(belonging->publication),
            orNull(belonging->issue), orNull(belonging->page), orNull(belonging->story), stateOf(*version.object),
            dayOf(*version.object), digestOf(*version.object), version.body, version.sha});
    if (!status)
        return status;
    // A new object may have children already: of a rank that does not usually stand on another, or left behind.
    return *old == *belonging ? Status() : refreshDescendants(version.id);
}

Status SqliteStore::refreshDescendants(Id parent)
{
    const auto belonging = belongingOf(*m_connection, number(parent));
    if (!belonging)
        return tl::unexpected(belonging.error());
    const auto query =
        m_connection->run(QStringLiteral("SELECT id, kind, publication, issue, page, story FROM object WHERE parent=?"),
            {number(parent)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::pair<Id, Belonging>> moved;
    while ((*query)->next()) {
        const auto column = [&](int n) { return (*query)->value(n); };
        const Belonging old{column(2), column(3), column(4), column(5)};
        Belonging own = *belonging;
        const ObjectKind kind = kindFromName(column(1).toString()).value_or(ObjectKind::Paragraph);
        own.enter(kind, column(0));
        if (kind == ObjectKind::Placement) // its story is its own, not its issue's
            own.story = old.story;
        if (own != old) // so that objects that stand on each other come to an end
            moved.emplace_back(Id::fromNumber(static_cast<std::uint64_t>(column(0).toLongLong())), own);
    }
    (*query)->finish();
    for (const auto &[child, own] : moved) {
        const auto status =
            m_connection->exec(QStringLiteral("UPDATE object SET publication=?, issue=?, page=?, story=? WHERE id=?"),
                {orNull(own.publication), orNull(own.issue), orNull(own.page), orNull(own.story), number(child)});
        if (!status)
            return status;
        if (const auto below = refreshDescendants(child); !below)
            return below;
    }
    return {};
}

Result<Digest> SqliteStore::addAsset(const QByteArray &bytes)
{
    if (isReadOnly())
        return base::failure(
            base::ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), m_location, m_readOnlyReason);
    return m_assets.add(bytes);
}

Result<QByteArray> SqliteStore::asset(const Digest &digest) { return m_assets.read(digest); }

} // namespace banxin::store
