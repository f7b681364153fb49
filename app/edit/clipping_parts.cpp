#include "edit/clipping_parts.h"

#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/storable_text.h"
#include "model/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Result;
using base::Status;

namespace {

constexpr qsizetype kMostBytes = 16 << 20;
constexpr qsizetype kMostFrames = 5000;
constexpr qsizetype kMostOthers = 20000;
constexpr qsizetype kMostGroups = 32;
constexpr qsizetype kLongestText = 1'000'000;
constexpr qsizetype kLongestPlace = 8192;
constexpr int kVersion = 1;

QString key(const char *name) { return QLatin1String(name); }

tl::unexpected<base::Error> broken(const QString &what)
{
    return refused(tr("剪贴板上的内容不能粘贴：%1").arg(what), {}, tr("请重新复制一次。"));
}

tl::unexpected<base::Error> brokenIn(const base::Error &error) { return broken(error.what); }

template <typename T> QJsonArray writtenAll(const std::vector<T> &objects)
{
    QJsonArray array;
    for (const T &object : objects)
        array.append(toJsonObject(object));
    return array;
}

template <typename T> Result<T> readOne(const QJsonValue &json)
{
    auto object = fromJsonObject(kindFor<T>(), json.toObject());
    if (!object)
        return brokenIn(object.error());
    return std::get<T>(std::move(*object));
}

/// Objects of one kind, each under an id of its own.
template <typename T> Result<std::vector<T>> readAll(const QJsonValue &json, qsizetype most, std::set<Id> &ids)
{
    const QJsonArray array = json.toArray();
    if (!json.isArray() && !json.isUndefined())
        return broken(tr("“%1”不是列表。").arg(toName(kindFor<T>())));
    if (array.size() > most)
        return broken(tr("内容太多（“%1”超过 %2 个）。").arg(toName(kindFor<T>())).arg(most));
    std::vector<T> objects;
    objects.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &each : array) {
        auto object = readOne<T>(each);
        if (!object)
            return tl::unexpected(object.error());
        if (object->id.isNull() || !ids.insert(object->id).second)
            return broken(tr("有两样东西编号相同。"));
        objects.push_back(std::move(*object));
    }
    return objects;
}

bool isStorable(const QString &text)
{
    return text.size() <= kLongestText && !text.contains(u'\n') && storableText(text, Tabs::PartCells) == text;
}

bool isName(const QString &name) { return name.size() <= kLongestName && isStorable(name); }

/// Of the story itself, what it is when it stands on a page.
Status checkFrame(Frame &frame)
{
    const auto *area = std::get_if<AreaContent>(&frame.content);
    if (area && !area->placement.isNull())
        return broken(tr("稿区带着别处的位置。"));
    if (area)
        frame.rotation = 0; // areas are never turned
    frame.rotation = normalised(frame.rotation);
    if (!isName(frame.role) || !isName(frame.layer))
        return broken(tr("名称最多 %1 个字。").arg(kLongestName));
    if (static_cast<qsizetype>(frame.groups.size()) > kMostGroups)
        return broken(tr("编组最多 %1 层。").arg(kMostGroups));
    for (const Status &status : {checkBox(frame.content, frame.box, frame.id), checkContent(frame.content, frame.id),
             checkContour(frame.contour, frame.id), checkRunaroundGap(frame.runaroundGap, frame.id)}) {
        if (!status)
            return brokenIn(status.error());
    }
    return {};
}

Status checkParagraph(const Paragraph &paragraph, const std::set<Id> &parents)
{
    if (!parents.contains(paragraph.parent))
        return broken(tr("有一段文字不属于任何一个框。"));
    if (!isStorable(paragraph.text) || !isName(paragraph.style))
        return broken(tr("文字里有不能存的字符。"));
    int last = 0;
    for (const Span &span : paragraph.spans) {
        if (span.start < last || span.end <= span.start || span.end > paragraph.text.size() || !isName(span.style)
            || !isStorable(span.ruby) || !isStorable(span.note) || !isStorable(span.noteBy))
            return broken(tr("文字的样式不在文字里。"));
        last = span.end;
    }
    return {};
}

Status checkPicture(const StoryPicture &picture)
{
    const auto isThousandths = [](int value) { return value >= 0 && value <= 1000; };
    if (picture.story.isNull() || !isThousandths(picture.focusX) || !isThousandths(picture.focusY)
        || !isStorable(picture.altText))
        return broken(tr("图片的说明或者取景点不对。"));
    return {};
}

Status checkAsset(const Asset &asset)
{
    constexpr int mostPixels = 1 << 20;
    const auto isSide = [](int pixels) { return pixels >= 0 && pixels <= mostPixels; };
    const auto isSize = [](const base::Size &size) {
        return size.width > Length() && size.height > Length() && size.width <= kFarthest && size.height <= kFarthest;
    };
    if (asset.digest.isNull() || !isName(asset.mediaType) || !isStorable(asset.originalName) || asset.byteCount < 0
        || !isSide(asset.pixelWidth) || !isSide(asset.pixelHeight)
        || static_cast<qsizetype>(asset.pageSizes.size()) > kMostOthers
        || !std::all_of(asset.pageSizes.begin(), asset.pageSizes.end(), isSize))
        return broken(tr("图片或者广告的文件信息不对。"));
    return {};
}

Status readStories(const QJsonValue &json, std::map<Id, ClippedStory> &stories)
{
    const QJsonArray array = json.toArray();
    if (array.size() > kMostOthers)
        return broken(tr("内容太多（“%1”超过 %2 个）。").arg(toName(ObjectKind::Story)).arg(kMostOthers));
    for (const QJsonValue &each : array) {
        const auto id = Id::fromString(each[key("id")].toString());
        ClippedStory story{
            each[key("title")].toString(), each[key("characters")].toInt(-1), each[key("pictures")].toInt(-1)};
        if (!id || id->isNull() || !isStorable(story.title) || story.characters < 0 || story.pictures < 0)
            return broken(tr("稿件的信息不对。"));
        stories.insert_or_assign(*id, std::move(story));
    }
    return {};
}

Status readAreas(const QJsonValue &json, ClippingParts &parts)
{
    const QJsonObject areas = json.toObject();
    for (auto each = areas.begin(); each != areas.end(); ++each) {
        const auto frame = Id::fromString(each.key()), story = Id::fromString(each.value().toString());
        if (!frame || !story || !parts.stories.contains(*story))
            return broken(tr("稿件的信息不对。"));
        parts.storyOf.emplace(*frame, *story);
    }
    return {};
}

Status readParts(const QJsonObject &json, ClippingParts &parts)
{
    std::set<Id> ids;
    auto frames = readAll<Frame>(json[key("frames")], kMostFrames, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    auto pictures = readAll<StoryPicture>(json[key("pictures")], kMostOthers, ids);
    if (!pictures)
        return tl::unexpected(pictures.error());
    const std::set<Id> parents = ids;
    auto paragraphs = readAll<Paragraph>(json[key("paragraphs")], kMostOthers, ids);
    if (!paragraphs)
        return tl::unexpected(paragraphs.error());
    auto assets = readAll<Asset>(json[key("assets")], kMostOthers, ids);
    if (!assets)
        return tl::unexpected(assets.error());
    if (frames->empty())
        return broken(tr("里面没有框。"));
    for (Frame &frame : *frames) {
        if (const auto status = checkFrame(frame); !status)
            return status;
    }
    for (const StoryPicture &picture : *pictures) {
        if (const auto status = checkPicture(picture); !status)
            return status;
    }
    for (const Paragraph &paragraph : *paragraphs) {
        if (const auto status = checkParagraph(paragraph, parents); !status)
            return status;
    }
    for (const Asset &asset : *assets) {
        if (const auto status = checkAsset(asset); !status)
            return status;
    }
    parts.frames = std::move(*frames);
    parts.pictures = std::move(*pictures);
    parts.paragraphs = std::move(*paragraphs);
    parts.assets = std::move(*assets);
    parts.store = json[key("store")].toString();
    if (parts.store.size() > kLongestPlace || !isStorable(parts.store))
        return broken(tr("它没有说清图片在哪个编辑部。"));
    if (json.contains(key("publication"))) {
        auto publication = readOne<Publication>(json[key("publication")]);
        if (!publication)
            return tl::unexpected(publication.error());
        parts.publication.id = publication->id;
        parts.publication.swatches = std::move(publication->swatches);
    }
    if (const auto status = readStories(json[key("stories")], parts.stories); !status)
        return status;
    return readAreas(json[key("areas")], parts);
}

} // namespace

QByteArray toBytes(const ClippingParts &parts)
{
    QJsonArray stories;
    for (const auto &[id, story] : parts.stories)
        stories.append(QJsonObject{{key("id"), id.toString()}, {key("title"), story.title},
            {key("characters"), story.characters}, {key("pictures"), story.pictures}});
    QJsonObject areas;
    for (const auto &[frame, story] : parts.storyOf)
        areas.insert(frame.toString(), story.toString());
    QJsonObject whole{{key("type"), key(kClippingType)}, {key("version"), kVersion},
        {key("frames"), writtenAll(parts.frames)}, {key("paragraphs"), writtenAll(parts.paragraphs)},
        {key("pictures"), writtenAll(parts.pictures)}, {key("assets"), writtenAll(parts.assets)},
        {key("publication"), toJsonObject(parts.publication)}, {key("stories"), stories}, {key("areas"), areas}};
    if (!parts.store.isEmpty())
        whole.insert(key("store"), parts.store);
    return json::toBytes(whole);
}

Result<ClippingParts> clippingFrom(const QByteArray &bytes)
{
    if (bytes.size() > kMostBytes)
        return broken(tr("它太大（超过 %1 MB）。").arg(kMostBytes >> 20));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return broken(tr("不是有效的 JSON。"));
    const QJsonObject json = document.object();
    if (json[key("type")].toString() != key(kClippingType))
        return broken(tr("它不是从版面上复制的。"));
    if (json[key("version")].toInt() != kVersion)
        return broken(tr("它由另一个版本的程序写成。"));
    ClippingParts parts;
    if (const auto status = readParts(json, parts); !status)
        return tl::unexpected(status.error());
    return parts;
}

} // namespace banxin::edit
