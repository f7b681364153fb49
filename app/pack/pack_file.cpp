#include "pack/pack_file.h"

#include "pack/pack_zip.h"
#include "session/file_writer.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace banxin::pack {

using namespace banxin::model;
using base::Digest;
using base::Id;

base::Result<Summary> packIssue(store::Store &store, Id issueId, const QString &path, const Progress &progress)
{
    const auto target = session::outputFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const auto document = store.loadIssue(issueId);
    if (!document)
        return tl::unexpected(document.error());
    const auto *issue = document->find<Issue>(issueId);
    const auto *publication = issue ? document->find<Publication>(issue->publication) : nullptr;
    if (!publication)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("pack", "编辑部里没有这一期，或者不知道它属于哪家报纸。"), store.location());
    Manifest manifest;
    Summary &about = manifest.summary;
    about.publication = publication->name;
    about.date = issue->date;
    about.edition = issue->edition;
    for (const auto *page : document->childrenOf<Page>(issueId))
        about.pages << page->number;
    std::vector<PartSource> sources;
    std::set<Digest> files;
    for (const auto &[name, objects] : partsOf(*document, issueId)) {
        const QByteArray lines = toLines(objects);
        about.objects += static_cast<int>(objects.size());
        about.stories += name.startsWith(u"stories/") ? 1 : 0;
        manifest.parts[name] = {lines.size(), Digest::of(lines)};
        sources.push_back({name, lines.size(), true, [lines]() -> base::Result<QByteArray> { return lines; }});
        for (const Object &object : objects)
            files.merge(filesOf(object));
    }
    for (const Digest &file : files) {
        const auto bytes = store.asset(file); // its size is known only so, and that it is whole
        if (!bytes) {
            about.missing << file.toHex();
            continue;
        }
        manifest.parts[assetPath(file)] = {bytes->size(), file};
        sources.push_back({assetPath(file), bytes->size(), false, [&store, file] { return store.asset(file); }});
        ++about.assets;
    }
    for (const auto &[name, part] : manifest.parts)
        about.bytes += part.size;
    const QByteArray list = toJson(manifest);
    const QByteArray type(kMimeType);
    sources.insert(sources.begin(),
        {{QStringLiteral("mimetype"), type.size(), false, [type]() -> base::Result<QByteArray> { return type; }},
            {QStringLiteral("manifest.json"), list.size(), true,
                [list]() -> base::Result<QByteArray> { return list; }}});
    if (auto status = writeZip(*target, sources, progress); !status)
        return tl::unexpected(status.error());
    return about;
}

base::Result<Summary> packIssue(const QString &location, Id issue, const QString &path, const Progress &progress)
{
    const auto store = store::Store::open(location, store::OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    return packIssue(**store, issue, path, progress);
}

base::Result<Summary> summaryOf(const QString &path)
{
    const auto reader = PackReader::opened(path);
    if (!reader)
        return tl::unexpected(reader.error());
    return reader->manifest().summary;
}

base::Result<Summary> checked(const QByteArray &bytes)
{
    const auto reader = PackReader::of(bytes);
    if (!reader)
        return tl::unexpected(reader.error());
    if (const auto objects = reader->objects({}); !objects)
        return tl::unexpected(objects.error());
    return reader->manifest().summary;
}

namespace {

base::Error conflict(const QStringList &what, const QString &location)
{
    QStringList shown = what.mid(0, 6);
    if (what.size() > shown.size())
        shown << QCoreApplication::translate("pack", "另有 %1 处").arg(what.size() - shown.size());
    return {base::ErrorKind::Conflict,
        QCoreApplication::translate("pack", "编辑部里已经有不同的内容：%1。没有写入任何内容。").arg(shown.join(u'；')),
        location,
        QCoreApplication::translate("pack", "请拆到一个新的编辑部，或者选择“作为新的一份放进去”（--as-new）。")};
}

QString nameOf(const Object &object, const Document &document)
{
    if (const auto *publication = std::get_if<Publication>(&object))
        return QCoreApplication::translate("pack", "报纸“%1”的设置").arg(publication->name);
    if (const auto *issue = std::get_if<Issue>(&object))
        return QCoreApplication::translate("pack", "%1 这一期").arg(issue->date.toString(Qt::ISODate));
    if (const auto *page = std::get_if<Page>(&object))
        return QCoreApplication::translate("pack", "%1 版").arg(page->number);
    if (const auto *style = std::get_if<ParagraphStyle>(&object))
        return QCoreApplication::translate("pack", "样式“%1”").arg(style->name);
    if (const auto *style = std::get_if<CharacterStyle>(&object))
        return QCoreApplication::translate("pack", "样式“%1”").arg(style->name);
    Id id = idOf(object);
    for (const Object *up = &object; up;) { // of the story or the page that it stands on
        if (const auto *story = std::get_if<Story>(up))
            return QCoreApplication::translate("pack", "稿件“%1”").arg(titleOf(document, story->id));
        if (const auto *page = std::get_if<Page>(up))
            return QCoreApplication::translate("pack", "%1 版").arg(page->number);
        id = parentOf(*up);
        up = id.isNull() ? nullptr : document.findObject(id);
    }
    return toName(kindOf(object));
}

/// An issue's pin is its newsroom's own number.
bool isSame(Object own, const Object &object)
{
    if (auto *issue = std::get_if<Issue>(&own))
        issue->pinnedRevision = 0;
    return own == object;
}

/// What the newsroom has already is left out of `objects`; what it has otherwise is told.
base::Result<int> leaveOutKnown(store::Store &store, std::vector<Object> &objects)
{
    const auto all = store.loadAll();
    if (!all)
        return tl::unexpected(all.error());
    QStringList differing;
    std::vector<Object> fresh;
    int known = 0;
    for (Object &object : objects) {
        if (const auto *issue = std::get_if<Issue>(&object)) {
            for (const Issue *other : all->childrenOf<Issue>(issue->publication)) {
                if (other->id != issue->id && other->date == issue->date && other->edition == issue->edition)
                    differing
                        << QCoreApplication::translate("pack", "%1 的另一期").arg(issue->date.toString(Qt::ISODate));
            }
        }
        const Object *own = all->findObject(idOf(object));
        if (!own) {
            fresh.push_back(std::move(object));
        } else if (isSame(*own, object)) {
            ++known;
        } else if (const QString name = nameOf(*own, *all); !differing.contains(name)) {
            differing << name;
        }
    }
    if (!differing.isEmpty())
        return tl::unexpected(conflict(differing, store.location()));
    objects = std::move(fresh);
    return known;
}

} // namespace

base::Result<Unpacked> unpack(const QString &path, const QString &location, Ids ids, const Progress &progress)
{
    const auto reader = PackReader::opened(path);
    if (!reader)
        return tl::unexpected(reader.error());
    auto objects = reader->objects(progress);
    if (!objects)
        return tl::unexpected(objects.error());
    if (ids == Ids::Fresh) {
        objects = withFreshIds(*objects);
        if (!objects)
            return tl::unexpected(objects.error());
    }
    Unpacked done;
    done.summary = reader->manifest().summary;
    std::int64_t pinned = 0;
    Issue issue;
    for (Object &object : *objects) {
        if (auto *own = std::get_if<Issue>(&object)) { // revisions are those of the newsroom that it comes from
            pinned = std::exchange(own->pinnedRevision, 0);
            issue = *own;
        }
    }
    done.issue = issue.id;
    done.madeStore = !QFileInfo::exists(location);
    auto store = done.madeStore ? store::Store::create(location) : store::Store::open(location);
    if (!store)
        return tl::unexpected(store.error());
    if ((*store)->isReadOnly())
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("pack", "编辑部只能读，放不进东西：%1").arg((*store)->readOnlyReason()),
            location);
    const auto take = [&]() -> base::Status {
        if (!done.madeStore) {
            const auto known = leaveOutKnown(**store, *objects);
            if (!known)
                return tl::unexpected(known.error());
            done.kept = *known;
        }
        std::int64_t bytes = done.summary.bytes;
        for (const auto &[name, part] : reader->manifest().parts) {
            if (!name.startsWith(u"assets/"))
                continue;
            const auto content = reader->part(name);
            if (!content)
                return tl::unexpected(content.error());
            if (const auto kept = (*store)->addAsset(*content); !kept)
                return tl::unexpected(kept.error());
            bytes += part.size;
            if (progress && !progress(bytes, 2 * done.summary.bytes))
                return tl::unexpected(refusal(QT_TRANSLATE_NOOP("pack", "已停止。"), path));
        }
        if (objects->empty())
            return {};
        ChangeSet change;
        change.id = Id::create();
        change.undoGroup = Id::create();
        change.label = QCoreApplication::translate("pack", "拆包：%1 %2")
                           .arg(done.summary.publication, issue.date.toString(Qt::ISODate));
        change.author = QStringLiteral("banxin");
        for (const Object &object : *objects)
            change.changes.push_back({idOf(object), 0, Put{object}});
        const auto committed = (*store)->commit(change);
        if (!committed)
            return tl::unexpected(committed.error());
        if (pinned == 0)
            return {};
        issue.pinnedRevision = committed->revision; // the styles as they came
        ChangeSet pin;
        pin.id = Id::create();
        pin.undoGroup = change.undoGroup;
        pin.label = change.label;
        pin.author = change.author;
        pin.changes.push_back({issue.id, committed->revision, Put{issue}});
        if (const auto status = (*store)->commit(pin); !status)
            return tl::unexpected(status.error());
        return {};
    };
    if (const auto status = take(); !status) {
        store->reset();
        if (done.madeStore)
            QDir(location).removeRecursively(); // it was made for this pack alone
        return tl::unexpected(status.error());
    }
    return done;
}

} // namespace banxin::pack
