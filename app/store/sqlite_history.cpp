// The past: undo steps as lists show them, and documents as they were.
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>

#include <unordered_map>
#include <unordered_set>

namespace banxin::store {

using namespace banxin::model;
using base::Id;
using base::Result;
using base::Status;

namespace {

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

/// What an object stands on, wherever that is kept; its story for a placement is not.
Id parentIn(const QString &kindName, const QByteArray &body)
{
    const auto kind = kindFromName(kindName);
    const auto object = kind ? fromBody(*kind, body) : Result<Object>(base::failure(base::ErrorKind::Refused, {}));
    return object ? parentOf(*object) : Id();
}

} // namespace

Status SqliteStore::finished(QSqlQuery &query)
{
    const bool failed = query.lastError().isValid();
    const base::Error error = m_connection->errorOf(query);
    query.finish();
    if (failed)
        return tl::unexpected(error);
    return {};
}

Status SqliteStore::readSteps()
{
    const auto query =
        m_connection->run(QStringLiteral("SELECT revision, undo_group, undoes, author FROM revision WHERE revision>? "
                                         "AND (undoes IS NOT NULL OR EXISTS(SELECT 1 FROM object_version v WHERE "
                                         "v.revision=revision.revision)) " // facts are no steps
                                         "ORDER BY revision"),
            {static_cast<qint64>(m_steps.lastRevision())});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const QString author = (*query)->value(3).toString();
        auto known = std::find(m_stepAuthors.begin(), m_stepAuthors.end(), author);
        if (known == m_stepAuthors.end())
            known = m_stepAuthors.insert(known, author);
        m_steps.append((*query)->value(0).toLongLong(), idIn((*query)->value(1)), idIn((*query)->value(2)),
            static_cast<int>(known - m_stepAuthors.begin()));
    }
    return finished(**query);
}

Status SqliteStore::readRemoved()
{
    const auto newest = head();
    if (!newest)
        return tl::unexpected(newest.error());
    const auto gone = ids(QStringLiteral("SELECT DISTINCT id FROM object_version WHERE kind='removed' AND revision>?"),
        {static_cast<qint64>(m_removedUpTo)});
    if (!gone)
        return tl::unexpected(gone.error());
    for (const Id id : *gone) {
        const auto query = m_connection->run(
            QStringLiteral("SELECT kind, CAST(body AS BLOB) FROM object_version WHERE id=? AND body IS NOT NULL "
                           "ORDER BY revision DESC LIMIT 1"),
            {static_cast<qint64>(id.toNumber())});
        if (!query)
            return tl::unexpected(query.error());
        if ((*query)->next())
            m_removed.push_back({id, parentIn((*query)->value(0).toString(), (*query)->value(1).toByteArray())});
        if (const Status ended = finished(**query); !ended)
            return ended;
    }
    m_removedUpTo = newest->revision;
    return {};
}

Result<std::set<std::int64_t>> SqliteStore::revisionsOf(const std::vector<Id> &roots)
{
    if (const Status read = readRemoved(); !read)
        return tl::unexpected(read.error());
    std::unordered_set<Id> under(roots.begin(), roots.end());
    for (bool grew = true; grew;) { // what was removed may have stood on what was removed
        const auto living = ids(QStringLiteral("WITH RECURSIVE under(id) AS (SELECT value FROM json_each(?) "
                                               "UNION SELECT o.id FROM under CROSS JOIN object o ON o.parent=under.id) "
                                               "SELECT id FROM under"),
            {listOf({under.begin(), under.end()})});
        if (!living)
            return tl::unexpected(living.error());
        under.insert(living->begin(), living->end());
        const std::size_t before = under.size();
        for (const Removed &removed : m_removed)
            if (!removed.parent.isNull() && under.contains(removed.parent))
                under.insert(removed.id);
        grew = under.size() != before;
    }
    const auto query = m_connection->run(
        QStringLiteral("SELECT DISTINCT v.revision FROM json_each(?) CROSS JOIN object_version v ON v.id=value"),
        {listOf({under.begin(), under.end()})});
    if (!query)
        return tl::unexpected(query.error());
    std::set<std::int64_t> revisions;
    while ((*query)->next())
        revisions.insert((*query)->value(0).toLongLong());
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    return revisions;
}

Status SqliteStore::describe(StepEntry &entry, const std::vector<std::int64_t> &revisions)
{
    {
        const auto query =
            m_connection->run(QStringLiteral("SELECT label, author, committed_at FROM revision WHERE revision=?"),
                {static_cast<qint64>(entry.last)});
        if (!query)
            return tl::unexpected(query.error());
        if ((*query)->next()) {
            entry.label = (*query)->value(0).toString();
            entry.author = (*query)->value(1).toString();
            entry.committedAt = (*query)->value(2).toString();
        }
        if (const Status ended = finished(**query); !ended)
            return ended;
    }
    QString list = QStringLiteral("[");
    for (const std::int64_t revision : revisions)
        list += (list.size() > 1 ? QStringLiteral(",") : QString()) + QString::number(revision);
    const auto query = m_connection->run(
        QStringLiteral("SELECT DISTINCT o.page, o.story FROM json_each(?) CROSS JOIN object_version v ON "
                       "v.revision=value CROSS JOIN object o ON o.id=v.id"),
        {list + u']'});
    if (!query)
        return tl::unexpected(query.error());
    const auto note = [](std::vector<Id> &to, Id id) {
        if (!id.isNull() && std::find(to.begin(), to.end(), id) == to.end())
            to.push_back(id);
    };
    while ((*query)->next()) {
        note(entry.pages, idIn((*query)->value(0)));
        note(entry.stories, idIn((*query)->value(1)));
    }
    return finished(**query);
}

Result<std::vector<StepEntry>> SqliteStore::steps(const StepFilter &filter, int limit, std::int64_t before)
{
    if (const Status read = readSteps(); !read)
        return tl::unexpected(read.error());
    const auto &all = m_steps.steps();
    std::vector<bool> isUnder(all.size(), filter.under.empty());
    if (!filter.under.empty()) {
        const auto revisions = revisionsOf(filter.under);
        if (!revisions)
            return tl::unexpected(revisions.error());
        for (const std::int64_t revision : *revisions)
            if (const auto step = m_steps.stepAt(revision))
                isUnder[*step] = true;
    }
    std::vector<const StepIndex::Step *> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isWanted = isUnder[i] && (before == 0 || all[i].last < before)
            && (!filter.author || m_stepAuthors[static_cast<std::size_t>(all[i].author)] == *filter.author);
        if (isWanted)
            shown.push_back(&all[i]);
    }
    std::sort(shown.begin(), shown.end(), [](const auto *a, const auto *b) { return a->last > b->last; });
    if (shown.size() > static_cast<std::size_t>(std::max(limit, 0)))
        shown.resize(static_cast<std::size_t>(std::max(limit, 0)));
    std::vector<StepEntry> entries;
    for (const StepIndex::Step *step : shown) {
        StepEntry &entry = entries.emplace_back();
        entry.group = step->group;
        entry.first = step->first;
        entry.last = step->last;
        entry.undone = step->undone;
        if (const Status told = describe(entry, m_steps.revisionsOf(*step)); !told)
            return tl::unexpected(told.error());
    }
    return entries;
}

Result<std::vector<StepEntry>> SqliteStore::revisionsUnder(const std::vector<Id> &under)
{
    const auto revisions = revisionsOf(under);
    if (!revisions)
        return tl::unexpected(revisions.error());
    std::vector<StepEntry> entries;
    if (revisions->empty())
        return entries;
    const auto query = m_connection->run(
        QStringLiteral("SELECT revision, undo_group, undoes, label, author, committed_at FROM revision "
                       "WHERE revision BETWEEN ? AND ? ORDER BY revision"),
        {static_cast<qint64>(*revisions->begin()), static_cast<qint64>(*revisions->rbegin())});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        const std::int64_t revision = row.value(0).toLongLong();
        if (!revisions->contains(revision))
            continue;
        const Id group = idIn(row.value(1));
        if (entries.empty() || entries.back().group != group)
            entries.push_back({group, revision, revision, row.value(3).toString(), row.value(4).toString(), {},
                !row.value(2).isNull(), {}, {}});
        entries.back().last = revision;
        entries.back().committedAt = row.value(5).toString();
    }
    if (const Status ended = finished(**query); !ended)
        return tl::unexpected(ended.error());
    return entries;
}

Result<StepDistance> SqliteStore::distanceTo(const QString &author, Id step)
{
    if (const Status read = readSteps(); !read)
        return tl::unexpected(read.error());
    const auto own = history(author);
    if (!own)
        return tl::unexpected(own.error());
    const auto isIt = [&](Id group) {
        const StepIndex::Step *found = m_steps.stepOf(group);
        return found && found->group == step;
    };
    const std::vector<Id> standing = (*own)->undoGroups(), undone = (*own)->redoGroups();
    if (const auto found = std::find_if(standing.rbegin(), standing.rend(), isIt); found != standing.rend())
        return StepDistance{static_cast<int>(found - standing.rbegin()), 0};
    if (const auto found = std::find_if(undone.rbegin(), undone.rend(), isIt); found != undone.rend())
        return StepDistance{0, static_cast<int>(found - undone.rbegin()) + 1};
    const StepIndex::Step *other = m_steps.stepOf(step);
    if (!other)
        return base::failure(base::ErrorKind::Refused, tr("历史记录里没有这一步。"), m_location);
    const QString &whose = m_stepAuthors[static_cast<std::size_t>(other->author)];
    if (whose != author)
        return base::failure(base::ErrorKind::Refused, tr("这一步是%1做的，只有本人能撤销到这里。").arg(whose),
            m_location, tr("可以在版面历史里查看当时的版面，再恢复它。"));
    return base::failure(base::ErrorKind::Refused, tr("这一步撤销以后又有新的修改，不能再重做。"), m_location,
        tr("可以在版面历史里查看当时的版面，再恢复它。"));
}

Result<std::vector<Document::Stored>> SqliteStore::versionsAt(const std::vector<Id> &objects, std::int64_t revision)
{
    std::vector<Document::Stored> found;
    const auto query = m_connection->run(
        QStringLiteral(
            "SELECT v.id, v.kind, v.revision, CAST(coalesce(v.body, o.body) AS BLOB), v.sha FROM json_each(?1) j "
            "CROSS JOIN object_version v ON v.id=j.value AND v.revision=(SELECT max(w.revision) FROM object_version w "
            "WHERE w.id=j.value AND w.revision<=?2) LEFT JOIN object o ON o.id=v.id AND o.revision=v.revision "
            "WHERE v.sha IS NOT NULL"),
        {listOf(objects), static_cast<qint64>(revision)});
    if (!query)
        return tl::unexpected(query.error());
    const auto status = readRows(**query, [&](Row row) {
        found.push_back({std::make_shared<Object>(std::move(row.object)), row.revision});
        return Status();
    });
    if (!status)
        return tl::unexpected(status.error());
    return found;
}

Result<Document> SqliteStore::rewound(const Document &now, Id issue, std::int64_t revision)
{
    if (revision < 0)
        return base::failure(base::ErrorKind::WrongUse, tr("没有这个修订。"), m_location);
    if (revision >= now.revision())
        return now;
    Document then = now;
    const auto comeBack = [&](std::vector<Document::Stored> objects) {
        for (bool grew = true; grew;) { // a parent may come after its child
            grew = false;
            for (Document::Stored &one : objects) {
                if (!one.object)
                    continue;
                const Id parent = parentOf(*one.object);
                const bool isOurs = std::holds_alternative<Issue>(*one.object)
                    ? idOf(*one.object) == issue
                    : parent.isNull() || then.findObject(parent);
                if (!isOurs)
                    continue;
                then = std::move(then).with(*one.object, one.revision);
                one.object = nullptr;
                grew = true;
            }
        }
    };
    /// What has changed since of `objects`, which are all in `then`.
    const auto goBack = [&](const std::vector<Id> &objects) -> Status {
        auto versions = versionsAt(objects, revision);
        if (!versions)
            return tl::unexpected(versions.error());
        for (const Id id : objects)
            then = std::move(then).without(id);
        comeBack(std::move(*versions));
        return {};
    };
    const auto changed =
        ids(QStringLiteral("SELECT DISTINCT id FROM object_version WHERE revision>?"), {static_cast<qint64>(revision)});
    if (!changed)
        return tl::unexpected(changed.error());
    const std::unordered_set<Id> isChanged(changed->begin(), changed->end());
    const auto *pinned = now.find<Issue>(issue);
    const bool stylesStay = pinned && pinned->pinnedRevision != 0;
    std::vector<Id> here;
    for (const Id id : *changed) {
        const Object *object = now.findObject(id);
        const bool isStyle = object
            && (std::holds_alternative<Publication>(*object) || std::holds_alternative<ParagraphStyle>(*object)
                || std::holds_alternative<CharacterStyle>(*object));
        if (object && !(isStyle && stylesStay))
            here.push_back(id);
    }
    const auto gone = ids(QStringLiteral("SELECT DISTINCT v.id FROM object_version v WHERE v.revision>? "
                                         "AND v.kind='removed' AND NOT EXISTS(SELECT 1 FROM object WHERE id=v.id)"),
        {static_cast<qint64>(revision)});
    if (!gone)
        return tl::unexpected(gone.error());
    for (const Id id : *gone)
        if (!now.findObject(id))
            here.push_back(id);
    if (const Status status = goBack(here); !status)
        return tl::unexpected(status.error());
    // What stands on a page that belonged to another issue then is that issue's.
    for (bool shrank = true; shrank;) {
        shrank = false;
        for (const ObjectKind kind : {ObjectKind::Page, ObjectKind::Placement, ObjectKind::Frame,
                 ObjectKind::StoryPicture, ObjectKind::Paragraph, ObjectKind::Waiver}) {
            for (const Id id : then.all(kind)) {
                if (then.findObject(parentOf(*then.findObject(id))))
                    continue;
                then = std::move(then).without(id);
                shrank = true;
            }
        }
    }
    // Stories that stood in the issue then and are not open now.
    std::vector<Id> stories;
    for (const Placement *placement : then.childrenOf<Placement>(issue))
        if (!then.find<Story>(placement->story))
            stories.push_back(placement->story);
    if (!stories.empty()) {
        const auto extra = loadStories(stories);
        if (!extra)
            return tl::unexpected(extra.error());
        std::vector<Id> later;
        for (int kind = 0; kind < kObjectKindCount; ++kind)
            for (const Id id : extra->all(static_cast<ObjectKind>(kind))) {
                if (isChanged.contains(id))
                    later.push_back(id);
                then = std::move(then).with(*extra->findObject(id), extra->objectRevision(id));
            }
        if (const Status status = goBack(later); !status)
            return tl::unexpected(status.error());
    }
    return then.withRevision(revision);
}

} // namespace banxin::store
