// Salvaging: row by row, so that one damaged page costs what stood on it and no more.
#include "base/login_name.h"
#include "store/salvage.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <set>

namespace banxin::store {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QVariant number(Id id) { return QVariant(static_cast<qint64>(id.toNumber())); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

constexpr qsizetype kHeaderSize = 100;
constexpr qsizetype kPageSize = 4096; // SQLite's own default, which newsrooms keep

/// A file's first bytes as those of a sound newsroom with as many pages; no free pages are believed in.
QByteArray mendedHeader(QByteArray sound, qint64 fileSize)
{
    const auto set = [&](qsizetype at, quint32 value) { qToBigEndian(value, sound.data() + at); };
    set(28, static_cast<quint32>(fileSize / kPageSize)); // pages
    set(32, 0); // free pages
    set(36, 0);
    set(92, qFromBigEndian<quint32>(sound.constData() + 24)); // the page count holds for this change counter
    return sound;
}

/// The database with its log in another folder, with the header of `sound` before it.
Result<std::shared_ptr<QTemporaryDir>> withMendedHeader(const QString &damaged, const QString &sound)
{
    auto folder = std::make_shared<QTemporaryDir>();
    const QString name = QStringLiteral("/store.sqlite");
    QFile good(sound + name);
    if (!folder->isValid() || !good.open(QIODevice::ReadOnly))
        return tl::unexpected(fileError(EACCES, folder->path()));
    for (const char *ending : {"", "-wal", "-journal"}) {
        const QString from = damaged + name + QLatin1String(ending), to = folder->path() + name + QLatin1String(ending);
        if (QFile::exists(from) && !QFile::copy(from, to))
            return tl::unexpected(fileError(ENOSPC, folder->path()));
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile copy(folder->path() + name);
    if (!copy.open(QIODevice::ReadWrite) || copy.size() < kPageSize
        || copy.write(mendedHeader(good.read(kHeaderSize), copy.size())) != kHeaderSize)
        return tl::unexpected(damageError(damaged));
    return folder;
}

} // namespace

/// The newest body of an object that agrees with a hash of the log, and whether it is the one in force.
struct SqliteStore::Salvaged {
    std::optional<Object> object;
    bool isRemoved = false;
    bool isNewest = false;
    QByteArray newest; // the newest body's hash, where the log has it
};

std::set<Id> SqliteStore::readableIds()
{
    // From both ends and by every index: what one way does not reach, another may.
    std::set<Id> ids;
    for (const char *sql : {"SELECT id FROM object ORDER BY id", "SELECT id FROM object ORDER BY id DESC",
             "SELECT id FROM object INDEXED BY object_parent WHERE parent IS NOT NULL",
             "SELECT id FROM object_version ORDER BY id", "SELECT id FROM object_version ORDER BY id DESC",
             "SELECT id FROM object_version INDEXED BY object_version_revision WHERE revision>0"}) {
        const auto query = m_connection->run(QString::fromLatin1(sql));
        while (query && (*query)->next())
            ids.insert(idIn((*query)->value(0)));
        if (query)
            (*query)->finish();
    }
    ids.erase(Id());
    return ids;
}

SqliteStore::Salvaged SqliteStore::salvaged(Id id)
{
    Salvaged found;
    const auto query =
        m_connection->run(QStringLiteral("SELECT v.sha, v.kind, CAST(coalesce(v.body, o.body) AS BLOB) FROM "
                                         "object_version v LEFT JOIN object o ON o.id=v.id AND o.revision=v.revision "
                                         "WHERE v.id=? ORDER BY v.revision DESC"),
            {number(id)});
    bool isFirst = true;
    while (query && !found.object && (*query)->next()) {
        const QByteArray sha = (*query)->value(0).toByteArray(), body = (*query)->value(2).toByteArray();
        if (isFirst)
            found.newest = sha;
        if (sha.isEmpty()) {
            found.isRemoved = isFirst;
            break;
        }
        const auto kind = kindFromName((*query)->value(1).toString());
        if (kind && sha256(body) == sha)
            if (auto object = fromBody(*kind, body); object && idOf(*object) == id) {
                found.object = std::move(*object);
                found.isNewest = isFirst;
            }
        isFirst = false;
    }
    if (query)
        (*query)->finish();
    if (found.object || found.isRemoved)
        return found;
    // The list of versions cannot be read; the row itself has its hash too.
    if (auto own = row(id); own && *own) {
        found.object = std::move((*own)->object);
        found.isNewest = isFirst;
    }
    return found;
}

Result<SalvageReport> SqliteStore::salvageInto(SqliteStore &target, const AssetFolder &assets)
{
    SalvageReport report;
    target.m_judgesFacts = false; // they were judged when they were made
    const auto lose = [&](const char *kind, const QString &object, const QString &message, bool salvaged = false) {
        report.lost.push_back({QLatin1String(kind), object, message, salvaged});
    };
    for (const base::Digest &digest : assets.all()) {
        const auto bytes = assets.read(digest);
        if (!bytes) {
            lose("asset-damaged", digest.toHex(), bytes.error().what);
            continue;
        }
        if (const auto added = target.addAsset(*bytes); !added)
            return tl::unexpected(added.error());
        ++report.assets;
    }

    // The history as far as it holds.
    const auto before = head();
    std::set<Id> facts;
    for (bool holds = true; holds;) {
        const auto next = entries(QStringLiteral("revision=?"), {static_cast<qint64>(report.revisions + 1)});
        const auto done = next && !next->empty() ? target.commit(next->front().change)
                                                 : Result<CommitResult>(tl::unexpected(damageError({})));
        holds = done && done->revision == report.revisions + 1;
        if (holds) {
            ++report.revisions;
            for (const Fact &fact : next->front().change.facts)
                facts.insert(fact.id);
        }
    }
    if (!before || before->revision > report.revisions)
        lose("revision-chain", QString::number(report.revisions + 1),
            tr("从这一次修改起，修改记录不完整，不能再撤销。"));

    // What is in force, over what the history gave.
    const auto replayed = target.loadAll();
    if (!replayed)
        return tl::unexpected(replayed.error());
    std::set<Id> ids = readableIds();
    std::map<Id, Object> wanted;
    std::set<Id> removed;
    for (const ObjectKind kind : {ObjectKind::Publication, ObjectKind::ParagraphStyle, ObjectKind::CharacterStyle,
             ObjectKind::Issue, ObjectKind::Page, ObjectKind::Frame, ObjectKind::Placement, ObjectKind::Story,
             ObjectKind::Paragraph, ObjectKind::StoryPicture, ObjectKind::Asset, ObjectKind::Manuscript,
             ObjectKind::StockItem, ObjectKind::Waiver})
        for (const Id id : replayed->all(kind))
            ids.insert(id);
    const bool isWhole = before && before->revision == report.revisions;
    for (const Id id : ids) {
        const Object *known = replayed->findObject(id);
        if (isWhole) { // every revision came along: nothing is newer
            if (known)
                wanted.emplace(id, *known);
            continue;
        }
        Salvaged found = salvaged(id);
        if (found.isRemoved) {
            removed.insert(id);
            continue;
        }
        if (!found.isNewest && known) {
            found.object = *known;
            found.isNewest = sha256(toBody(*known)) == found.newest;
        }
        if (!found.object)
            lose("body-hash", id.toString(), tr("内容已不能读出。"));
        else if (!found.isNewest)
            lose("body-hash", id.toString(), tr("最新的内容已不能读出，保留了较早的。"), true);
        if (found.object)
            wanted.emplace(id, std::move(*found.object));
    }
    for (bool again = true; again;) { // what stood on something lost cannot stand
        again = false;
        for (auto it = wanted.begin(); it != wanted.end();) {
            const Id parent = parentOf(it->second);
            if (parent.isNull() || wanted.contains(parent)) {
                ++it;
                continue;
            }
            if (!removed.contains(parent))
                lose("orphan", it->first.toString(), tr("所依附的内容不存在。"));
            removed.insert(it->first);
            it = wanted.erase(it);
            again = true;
        }
    }

    ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.label = tr("抢救");
    change.author = base::loginName();
    for (const auto &[id, object] : wanted)
        if (const Object *known = replayed->findObject(id); !known || !(*known == object))
            change.changes.push_back({id, replayed->objectRevision(id), Put{object}});
    for (const Id id : removed)
        if (replayed->findObject(id))
            change.changes.push_back({id, replayed->objectRevision(id), Remove{}});
    std::vector<ChangeSet> all{change};
    for (std::int64_t revision = report.revisions + 1; before && revision <= before->revision; ++revision) {
        const auto later = entries(QStringLiteral("revision=?"), {static_cast<qint64>(revision)});
        if (!later || later->empty())
            continue;
        ChangeSet said; // by whom it was said
        said.id = said.undoGroup = Id::create();
        said.label = later->front().change.label;
        said.author = later->front().change.author;
        for (const Fact &fact : later->front().change.facts)
            if (!facts.contains(fact.id) && (fact.revokes.isNull() || facts.contains(fact.revokes))) {
                facts.insert(fact.id);
                said.facts.push_back(fact);
            }
        all.push_back(std::move(said));
    }
    for (const ChangeSet &one : all)
        if (!one.isEmpty())
            if (const auto done = target.commit(one); !done)
                return tl::unexpected(done.error());

    const auto after = target.head();
    if (!after)
        return tl::unexpected(after.error());
    report.head = *after;
    report.objects = static_cast<int>(wanted.size());
    report.wholeHistory = before && before->revision == after->revision && before->hash == after->hash;
    if (wanted.empty() && report.assets == 0)
        return base::failure(
            base::ErrorKind::Refused, tr("里面没有可以读出的内容。"), m_location, tr("请从备份恢复。"));
    const auto verified = target.verify();
    if (!verified)
        return tl::unexpected(verified.error());
    report.lost.insert(report.lost.end(), verified->faults.begin(), verified->faults.end());
    return report;
}

Result<SalvageReport> salvage(const QString &damaged, const QString &target)
{
    if (QFileInfo::exists(damaged) && !QFileInfo(damaged).isDir())
        return base::failure(base::ErrorKind::Refused, tr("这不是版心的编辑部：它是一个文件。"), damaged,
            tr("请选择由版心建立的编辑部文件夹。"));
    if (QFileInfo::exists(damaged) && !QFile::exists(damaged + QStringLiteral("/store.sqlite")))
        return base::failure(base::ErrorKind::Refused, tr("这不是版心的编辑部：里面没有 store.sqlite。"), damaged,
            tr("请选择由版心建立的编辑部文件夹。"));
    if (!QFileInfo::exists(damaged))
        return base::failure(base::ErrorKind::Unreachable, tr("找不到这个编辑部。"), damaged, tr("请检查路径。"));
    auto made = Store::create(target);
    if (!made)
        return tl::unexpected(made.error());
    std::shared_ptr<QTemporaryDir> mended;
    auto opened = Store::open(damaged, OpenMode::Inspect);
    if (!opened && opened.error().kind == base::ErrorKind::Refused) {
        if (const auto folder = withMendedHeader(damaged, target); folder) {
            mended = *folder;
            if (auto again = Store::open(mended->path(), OpenMode::Inspect); again)
                opened = std::move(again);
        }
    }
    Result<SalvageReport> report = opened
        ? static_cast<SqliteStore &>(**opened).salvageInto(
            static_cast<SqliteStore &>(**made), AssetFolder(damaged + QStringLiteral("/assets")))
        : Result<SalvageReport>(tl::unexpected(opened.error()));
    if (!report) {
        made->reset();
        QDir(target).removeRecursively(); // made here, a moment ago
    } else if (mended) {
        report->lost.push_back({QStringLiteral("sqlite"), damaged, tr("数据库的文件头已损坏，按新建的补上了。"), true});
    }
    return report;
}

} // namespace banxin::store
