#include "pack/pack_parts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace banxin::pack {

using namespace banxin::model;
using base::Digest;
using base::Id;

base::Error refusal(const char *what, const QString &where)
{
    return {base::ErrorKind::Refused, QCoreApplication::translate("pack", what), where,
        QCoreApplication::translate("pack", "请让对方重新打包后再发一次；没有写入任何内容。")};
}

QString assetPath(const Digest &digest) { return QStringLiteral("assets/") + digest.toHex(); }

QByteArray toJson(const Manifest &manifest)
{
    const Summary &about = manifest.summary;
    QJsonArray parts;
    for (const auto &[path, part] : manifest.parts)
        parts.append(QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("size"), qint64(part.size)},
            {QStringLiteral("sha256"), part.digest.toHex()}});
    const QJsonObject json{{QStringLiteral("schema"), kSchema}, {QStringLiteral("program"), QStringLiteral("banxin")},
        {QStringLiteral("publication"), about.publication}, {QStringLiteral("date"), about.date.toString(Qt::ISODate)},
        {QStringLiteral("edition"), about.edition}, {QStringLiteral("pages"), QJsonArray::fromStringList(about.pages)},
        {QStringLiteral("stories"), about.stories}, {QStringLiteral("objects"), about.objects},
        {QStringLiteral("missing"), QJsonArray::fromStringList(about.missing)}, {QStringLiteral("parts"), parts}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

base::Result<Manifest> manifestFrom(const QByteArray &bytes, const QString &where)
{
    const auto damaged = [&] {
        return tl::unexpected(refusal(QT_TRANSLATE_NOOP("pack", "打包文件的清单读不懂。"), where));
    };
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject json = document.object();
    if (!document.isObject() || !json[u"schema"].isDouble())
        return damaged();
    if (json[u"schema"].toInt() > kSchema)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("pack", "这个打包文件是更新版本的程序做的，没有读取。"), where,
            QCoreApplication::translate("pack", "请先更新版心。"));
    Manifest made;
    Summary &about = made.summary;
    about.publication = json[u"publication"].toString();
    about.date = QDate::fromString(json[u"date"].toString(), Qt::ISODate);
    about.edition = json[u"edition"].toString();
    for (const QJsonValue &page : json[u"pages"].toArray())
        about.pages << page.toString();
    for (const QJsonValue &digest : json[u"missing"].toArray())
        about.missing << digest.toString();
    about.stories = json[u"stories"].toInt();
    about.objects = json[u"objects"].toInt();
    for (const QJsonValue &value : json[u"parts"].toArray()) {
        const QJsonObject part = value.toObject();
        const auto digest = Digest::fromHex(part[u"sha256"].toString());
        const double size = part[u"size"].toDouble(-1);
        const QString path = part[u"path"].toString();
        if (!digest || path.isEmpty() || !(size >= 0 && size < 9e15) || made.parts.contains(path))
            return damaged();
        made.parts[path] = {static_cast<std::int64_t>(size), *digest};
        about.bytes += static_cast<std::int64_t>(size);
        about.assets += path.startsWith(u"assets/") ? 1 : 0;
    }
    if (!about.date.isValid() || made.parts.empty())
        return damaged();
    return made;
}

std::set<Digest> filesOf(const Object &object)
{
    std::set<Digest> files;
    const auto take = [&](const Digest &digest) {
        if (!digest.isNull())
            files.insert(digest);
    };
    if (const auto *publication = std::get_if<Publication>(&object)) {
        for (const Digest &profile : keptProfiles(*publication))
            take(profile);
    } else if (const auto *frame = std::get_if<Frame>(&object)) {
        if (const auto *advert = std::get_if<AdvertContent>(&frame->content))
            take(advert->asset);
    } else if (const auto *picture = std::get_if<StoryPicture>(&object)) {
        take(picture->asset);
    } else if (const auto *manuscript = std::get_if<Manuscript>(&object)) {
        take(manuscript->digest);
    } else if (const auto *asset = std::get_if<Asset>(&object)) {
        take(asset->digest);
    }
    return files;
}

namespace {

void addParagraphs(const Document &document, Id parent, std::vector<Object> &to)
{
    for (const auto *paragraph : document.childrenOf<Paragraph>(parent))
        to.push_back(*paragraph);
}

} // namespace

std::map<QString, std::vector<Object>> partsOf(const Document &document, Id issueId)
{
    std::map<QString, std::vector<Object>> parts;
    const auto *issue = document.find<Issue>(issueId);
    const auto *publication = issue ? document.find<Publication>(issue->publication) : nullptr;
    if (!publication)
        return parts;
    auto &house = parts[QStringLiteral("publication.jsonl")];
    house.push_back(*publication);
    for (const auto *style : document.childrenOf<ParagraphStyle>(publication->id))
        house.push_back(*style);
    for (const auto *style : document.childrenOf<CharacterStyle>(publication->id))
        house.push_back(*style);
    std::set<Id> stories;
    std::set<Id> pages;
    std::set<Digest> used;
    auto &frame = parts[QStringLiteral("issue.jsonl")];
    frame.push_back(*issue);
    for (const auto *placement : document.childrenOf<Placement>(issueId)) {
        frame.push_back(*placement);
        stories.insert(placement->story);
    }
    for (const auto *waiver : document.childrenOf<Waiver>(issueId))
        frame.push_back(*waiver);
    for (const auto *page : document.childrenOf<Page>(issueId)) {
        pages.insert(page->id);
        auto &own = parts[QStringLiteral("pages/%1.jsonl").arg(page->id.toString())];
        own.push_back(*page);
        for (const auto *one : document.childrenOf<Frame>(page->id)) {
            own.push_back(*one);
            used.merge(filesOf(*one));
            addParagraphs(document, one->id, own);
        }
    }
    for (const auto *story : document.childrenOf<Story>(publication->id)) {
        if (!stories.contains(story->id) && !pages.contains(story->page))
            continue;
        auto &own = parts[QStringLiteral("stories/%1.jsonl").arg(story->id.toString())];
        own.push_back(*story);
        addParagraphs(document, story->id, own);
        for (const auto *picture : document.childrenOf<StoryPicture>(story->id)) {
            own.push_back(*picture);
            used.merge(filesOf(*picture));
            addParagraphs(document, picture->id, own);
        }
    }
    std::set<Id> manuscripts; // several stories may be of one
    for (const auto &[path, objects] : parts) {
        for (const Object &object : objects) {
            if (const auto *story = std::get_if<Story>(&object); story && !story->manuscript.isNull())
                manuscripts.insert(story->manuscript);
        }
    }
    for (const Id id : manuscripts) {
        if (const auto *manuscript = document.find<Manuscript>(id))
            frame.push_back(*manuscript);
    }
    for (const Id id : document.all(ObjectKind::Asset)) {
        if (const auto *asset = document.find<Asset>(id); asset && used.contains(asset->digest))
            frame.push_back(*asset);
    }
    return parts;
}

QByteArray toLines(const std::vector<Object> &objects)
{
    QByteArray lines;
    for (const Object &object : objects)
        lines += "{\"kind\":\"" + toName(kindOf(object)).toUtf8() + "\",\"body\":" + toBody(object) + "}\n";
    return lines;
}

base::Status fromLines(const QByteArray &lines, const QString &where, std::vector<Object> &objects)
{
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const auto kind = kindFromName(json[u"kind"].toString());
        if (!kind || !json[u"body"].isObject())
            return tl::unexpected(refusal(QT_TRANSLATE_NOOP("pack", "打包文件里有读不懂的内容。"), where));
        auto object = fromBody(*kind, QJsonDocument(json[u"body"].toObject()).toJson(QJsonDocument::Compact));
        if (!object)
            return tl::unexpected(object.error());
        objects.push_back(std::move(*object));
    }
    return {};
}

base::Status checkWhole(const std::vector<Object> &objects, const QString &where)
{
    std::unordered_map<Id, ObjectKind> known;
    int issues = 0, publications = 0;
    for (const Object &object : objects) {
        const ObjectKind kind = kindOf(object);
        issues += kind == ObjectKind::Issue ? 1 : 0;
        publications += kind == ObjectKind::Publication ? 1 : 0;
        if (idOf(object).isNull() || !known.emplace(idOf(object), kind).second)
            return tl::unexpected(refusal(QT_TRANSLATE_NOOP("pack", "打包文件里同一个编号用了两次。"), where));
    }
    if (issues != 1 || publications != 1)
        return tl::unexpected(refusal(QT_TRANSLATE_NOOP("pack", "打包文件里应当正好是一家报纸的一期。"), where));
    const auto isKind = [&](Id id, ObjectKind kind) {
        const auto found = known.find(id);
        return found != known.end() && found->second == kind;
    };
    for (const Object &object : objects) {
        const Id parent = parentOf(object);
        bool fits = kindOf(object) == ObjectKind::Publication || kindOf(object) == ObjectKind::Asset;
        switch (kindOf(object)) {
        case ObjectKind::Publication:
        case ObjectKind::Asset:
            break;
        case ObjectKind::ParagraphStyle:
        case ObjectKind::CharacterStyle:
        case ObjectKind::Issue:
        case ObjectKind::Story:
        case ObjectKind::Manuscript:
            fits = isKind(parent, ObjectKind::Publication);
            break;
        case ObjectKind::Page:
        case ObjectKind::Placement:
        case ObjectKind::Waiver:
            fits = isKind(parent, ObjectKind::Issue);
            break;
        case ObjectKind::Frame:
            fits = isKind(parent, ObjectKind::Page);
            break;
        case ObjectKind::StoryPicture:
            fits = isKind(parent, ObjectKind::Story);
            break;
        case ObjectKind::Paragraph:
            fits = isKind(parent, ObjectKind::Story) || isKind(parent, ObjectKind::StoryPicture)
                || isKind(parent, ObjectKind::Frame);
            break;
        }
        if (const auto *placement = std::get_if<Placement>(&object))
            fits = fits && isKind(placement->story, ObjectKind::Story);
        if (!fits)
            return tl::unexpected(
                refusal(QT_TRANSLATE_NOOP("pack", "打包文件不完整：有内容缺了它所属的部分。"), where));
    }
    return {};
}

namespace {

/// Every text that is one of the ids, replaced: in no field does a body say an id in another way.
QJsonValue renamed(const QJsonValue &value, const std::unordered_map<QString, QString> &ids)
{
    if (value.isString()) {
        const auto found = ids.find(value.toString());
        return found == ids.end() ? value : QJsonValue(found->second);
    }
    if (value.isArray()) {
        QJsonArray made;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            made.append(renamed(one, ids));
        return made;
    }
    if (value.isObject()) {
        QJsonObject made;
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            const auto key = ids.find(one.key());
            made.insert(key == ids.end() ? one.key() : key->second, renamed(one.value(), ids));
        }
        return made;
    }
    return value;
}

} // namespace

base::Result<std::vector<Object>> withFreshIds(const std::vector<Object> &objects)
{
    std::unordered_map<QString, QString> ids;
    for (const Object &object : objects)
        ids[idOf(object).toString()] = Id::create().toString();
    std::vector<Object> made;
    made.reserve(objects.size());
    for (const Object &object : objects) {
        const QJsonObject json = QJsonDocument::fromJson(toBody(object)).object();
        auto fresh =
            fromBody(kindOf(object), QJsonDocument(renamed(json, ids).toObject()).toJson(QJsonDocument::Compact));
        if (!fresh)
            return tl::unexpected(fresh.error());
        made.push_back(std::move(*fresh));
    }
    return made;
}

} // namespace banxin::pack
