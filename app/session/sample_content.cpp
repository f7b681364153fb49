#include "session/sample_content.h"

#include "picture/picture.h"
#include "session/furniture_reader.h"
#include "session/newsroom_template.h"
#include "session/page_template.h"
#include "session/sample_manuscripts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace banxin::session {

using base::ErrorKind;
using base::Id;
using base::Length;
using base::OrderKey;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

/// Collects the objects of the sample and names them so that they are the same on every machine.
class SampleBuilder {
public:
    SampleBuilder(const NewsroomTemplate &newsroom, const SampleManuscripts &manuscripts, const QString &description)
        : m_template(newsroom)
        , m_manuscripts(manuscripts)
        , m_description(description)
        , m_reader(newsroom.colors(), m_description)
    {
    }

    base::Status build(const QJsonObject &json);
    /// Objects in the order in which they must be stored, grouped by what a person would have done.
    struct Step {
        QString label;
        std::vector<model::Object> objects;
    };
    std::vector<Step> steps;
    std::vector<QByteArray> assetBytes;

private:
    base::Status addStory(const QJsonObject &json, int position);
    base::Status addPicture(const QJsonObject &json, Id story, int position);
    base::Status addPage(const QJsonObject &json, const model::Issue &issue, int position);
    base::Status addFrame(const QJsonObject &json, const model::Page &page, int position);
    base::Result<model::FrameContent> frameContent(const QJsonObject &json, const model::Page &page, Id frame);
    base::Result<model::AreaContent> areaContent(const QJsonObject &json, const model::Page &page);
    void put(model::Object object) { steps.back().objects.push_back(std::move(object)); }

    const NewsroomTemplate &m_template;
    const SampleManuscripts &m_manuscripts;
    const QString m_description;
    const FurnitureReader m_reader;
    Id m_publication;
    std::map<std::pair<Id, Id>, Id> m_placements; // issue and story
};

Id named(const QString &name) { return Id::fromName(QStringLiteral("sample/") + name); }
Id storyId(const QString &key) { return named(QStringLiteral("story/") + key); }
Id pictureId(const QString &key) { return named(QStringLiteral("picture/") + key); }

tl::unexpected<base::Error> malformed(const QString &what)
{
    return base::failure(
        ErrorKind::Refused, tr("样例数据里的“%1”写得不对。").arg(what), QStringLiteral(":/sample/sample.json"));
}

base::Status SampleBuilder::build(const QJsonObject &json)
{
    model::Publication publication;
    publication.name = json[u"publication"].toObject()[u"name"].toString();
    publication.id = m_publication = named(publication.name);
    publication.timeZone = QStringLiteral("Asia/Shanghai");
    publication.fonts = m_template.fonts();
    publication.printers = m_template.printers();
    publication.swatches = m_template.swatches();
    publication.code = json[u"publication"].toObject()[u"code"].toString();
    steps.push_back({tr("新建报纸"), {}});
    put(publication);
    for (model::Object &style : m_template.stylesFor(publication.id))
        put(std::move(style));

    int position = 0;
    for (const QJsonValue &story : json[u"stories"].toArray()) {
        steps.push_back({tr("取稿"), {}});
        if (const auto status = addStory(story.toObject(), position++); !status)
            return status;
    }
    for (const QJsonValue &value : json[u"issues"].toArray()) {
        const QJsonObject entry = value.toObject();
        model::Issue issue;
        issue.date = QDate::fromString(entry[u"date"].toString(), Qt::ISODate);
        issue.id = named(entry[u"date"].toString());
        issue.publication = m_publication;
        steps.push_back({tr("新建期"), {}});
        put(issue);
        int pagePosition = 0;
        for (const QJsonValue &page : entry[u"pages"].toArray()) {
            steps.push_back({tr("组版"), {}});
            if (const auto status = addPage(page.toObject(), issue, pagePosition++); !status)
                return status;
        }
    }
    return {};
}

base::Status SampleBuilder::addStory(const QJsonObject &json, int position)
{
    const QString key = json[u"key"].toString();
    model::Story story;
    story.id = storyId(key);
    story.publication = m_publication;
    story.order = OrderKey::nth(position);
    story.author = json[u"author"].toString();
    put(story);

    int order = 0;
    for (const QJsonValue &value : json[u"paragraphs"].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto text = m_manuscripts.text(entry);
        if (!text)
            return tl::unexpected(text.error());
        const auto role = model::roleFromName(entry[u"role"].toString());
        if (!role)
            return malformed(entry[u"role"].toString());
        model::Paragraph paragraph;
        paragraph.parent = story.id;
        paragraph.order = OrderKey::nth(order);
        paragraph.id = named(QStringLiteral("paragraph/%1/%2").arg(key).arg(order++));
        paragraph.role = *role;
        paragraph.text = *text;
        for (const QJsonValue &span : entry[u"spans"].toArray()) {
            const QString spanText = span.toObject()[u"text"].toString();
            const auto at = paragraph.text.indexOf(spanText);
            if (at < 0)
                return malformed(spanText);
            paragraph.spans.push_back(
                {static_cast<int>(at), static_cast<int>(at + spanText.size()), span.toObject()[u"style"].toString()});
        }
        put(paragraph);
    }
    int pictureOrder = 0;
    for (const QJsonValue &picture : json[u"pictures"].toArray())
        if (const auto status = addPicture(picture.toObject(), story.id, pictureOrder++); !status)
            return status;
    return {};
}

base::Status SampleBuilder::addPicture(const QJsonObject &json, Id story, int position)
{
    const QString key = json[u"key"].toString();
    const QString name = json[u"asset"].toString();
    QFile file(QFileInfo(m_description).path() + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return malformed(name);
    const QByteArray bytes = file.readAll();
    const auto info = picture::probe(bytes);
    if (!info)
        return tl::unexpected(info.error());

    model::Asset asset;
    asset.digest = base::Digest::of(bytes);
    asset.id = named(QStringLiteral("asset/") + name);
    asset.mediaType = info->mediaType;
    asset.originalName = name;
    asset.pixelWidth = info->width;
    asset.pixelHeight = info->height;
    asset.byteCount = bytes.size();
    put(asset);
    assetBytes.push_back(bytes);

    model::StoryPicture picture;
    picture.id = pictureId(key);
    picture.story = story;
    picture.order = OrderKey::nth(position);
    picture.asset = asset.digest;
    picture.focusX = json[u"focus"].toArray().at(0).toInt(500);
    picture.focusY = json[u"focus"].toArray().at(1).toInt(500);
    picture.altText = json[u"altText"].toString();
    put(picture);

    const auto addText = [&](model::ParagraphRole role, const QString &text) {
        model::Paragraph paragraph;
        paragraph.parent = picture.id;
        paragraph.role = role;
        paragraph.order = OrderKey::nth(role == model::ParagraphRole::Caption ? 0 : 1);
        paragraph.id = named(QStringLiteral("paragraph/%1/%2").arg(key, model::toName(role)));
        paragraph.text = text;
        put(paragraph);
    };
    for (const auto &[field, role] : {std::pair{u"caption", model::ParagraphRole::Caption},
             std::pair{u"creditLine", model::ParagraphRole::Credit}}) {
        if (!json.contains(field))
            continue;
        QJsonObject reference = json[field].toObject();
        reference[u"keepSpaces"] = true;
        const auto text = m_manuscripts.text(reference);
        if (!text)
            return tl::unexpected(text.error());
        addText(role, *text);
    }
    if (json.contains(u"credit"))
        addText(model::ParagraphRole::Credit, json[u"credit"].toString());
    return {};
}

base::Status SampleBuilder::addPage(const QJsonObject &json, const model::Issue &issue, int position)
{
    model::Page page;
    const TemplatePage *from = nullptr;
    if (json.contains(u"template")) {
        from = m_template.page(json[u"template"].toString());
        if (!from)
            return malformed(json[u"template"].toString());
        page = from->page;
    } else {
        const PageFormat *format = m_template.format(json[u"format"].toString());
        if (!format)
            return malformed(json[u"format"].toString());
        const QString role = json[u"role"].toString();
        page.role = role == u"front" ? model::PageRole::Front
            : role == u"special"     ? model::PageRole::Special
                                     : model::PageRole::Inside;
        page.trim = format->trim;
        page.bleed = format->bleed;
        page.grid = format->grid;
    }
    page.number = json[u"number"].toString();
    page.id = named(QStringLiteral("%1/%2").arg(issue.date.toString(Qt::ISODate), page.number));
    page.issue = issue.id;
    page.order = OrderKey::nth(position);
    page.section = json[u"section"].toString();
    const QJsonObject fields = json[u"fields"].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto text = m_manuscripts.text(it->toObject());
        if (!text)
            return tl::unexpected(text.error());
        page.fields[it.key()] = *text;
    }
    put(page);
    int order = 0;
    const auto frameId = [&](int number) {
        return named(QStringLiteral("frame/%1/%2").arg(page.id.toString()).arg(number));
    };
    if (from) {
        const auto paragraphId = [](Id frame, int number) {
            return named(QStringLiteral("furniture/%1/%2").arg(frame.toString()).arg(number));
        };
        for (model::Object &object : furnitureOf(*from, page.id, frameId, paragraphId))
            put(std::move(object));
        order = static_cast<int>(from->furniture.size());
    }
    for (const QJsonValue &frame : json[u"frames"].toArray())
        if (const auto status = addFrame(frame.toObject(), page, order++); !status)
            return status;
    return {};
}

base::Result<model::AreaContent> SampleBuilder::areaContent(const QJsonObject &json, const model::Page &page)
{
    model::AreaContent area;
    const QString story = json[u"story"].toString();
    Id &placement = m_placements[{page.issue, storyId(story)}];
    if (placement.isNull()) {
        placement = named(QStringLiteral("placement/%1/%2").arg(page.issue.toString(), story));
        put(model::Placement{placement, storyId(story), page.issue});
    }
    area.placement = placement;
    area.sequence = json[u"sequence"].toInt();
    area.paragraphLimit = json[u"limit"].toInt();
    area.columns = json[u"columns"].toInt(1);
    area.gutter = json.contains(u"gutter") ? Length::mm(json[u"gutter"].toDouble()) : page.grid.gutter();
    area.balanced = json[u"balanced"].toBool();
    area.headlineForm =
        json[u"form"].toString() == u"vertical" ? model::HeadlineForm::Vertical : model::HeadlineForm::Across;
    for (const QJsonValue &name : json[u"roles"].toArray()) {
        const auto role = model::roleFromName(name.toString());
        if (!role)
            return malformed(name.toString());
        area.roles.push_back(*role);
    }
    const QJsonObject styles = json[u"styles"].toObject();
    for (auto it = styles.begin(); it != styles.end(); ++it) {
        const auto role = model::roleFromName(it.key());
        if (!role || !m_template.hasStyle(it->toString()))
            return malformed(it->toString());
        area.styles[*role] = it->toString();
    }
    const QJsonObject characterStyles = json[u"characterStyles"].toObject();
    for (auto it = characterStyles.begin(); it != characterStyles.end(); ++it)
        area.characterStyles[it.key()] = it->toString();
    for (const QJsonValue &inset : json[u"insets"].toArray())
        area.insets.push_back(Length::mm(inset.toDouble()));
    area.verticalAlign = FurnitureReader::align(json);
    return area;
}

base::Result<model::FrameContent> SampleBuilder::frameContent(
    const QJsonObject &json, const model::Page &page, Id frame)
{
    if (json.contains(u"picture"))
        return model::PictureContent{pictureId(json[u"picture"].toString())};
    if (json.contains(u"caption")) {
        const QJsonObject object = json[u"caption"].toObject();
        return model::CaptionContent{pictureId(object[u"picture"].toString()), object[u"marker"].toString(),
            object[u"captionStyle"].toString(), object[u"creditStyle"].toString()};
    }
    if (json.contains(u"area")) {
        auto area = areaContent(json[u"area"].toObject(), page);
        if (!area)
            return tl::unexpected(area.error());
        return model::FrameContent(std::move(*area));
    }
    if (json.contains(u"text")) {
        int order = 0;
        for (const QJsonValue &value : json[u"text"].toArray()) {
            const QJsonObject entry = value.toObject();
            model::Paragraph paragraph;
            paragraph.parent = frame;
            paragraph.role = model::ParagraphRole::Furniture;
            paragraph.order = OrderKey::nth(order);
            paragraph.id = named(QStringLiteral("furniture/%1/%2").arg(frame.toString()).arg(order++));
            paragraph.style = entry[u"style"].toString();
            if (!m_template.hasStyle(paragraph.style))
                return malformed(paragraph.style);
            if (entry.contains(u"literal")) {
                paragraph.text = entry[u"literal"].toString();
            } else {
                const auto found = m_manuscripts.text(entry);
                if (!found)
                    return tl::unexpected(found.error());
                paragraph.text = *found;
            }
            put(paragraph);
        }
    }
    const auto content = m_reader.content(json);
    if (!content)
        return tl::unexpected(content.error());
    if (!*content)
        return malformed(QStringLiteral("frames"));
    return **content;
}

base::Status SampleBuilder::addFrame(const QJsonObject &json, const model::Page &page, int position)
{
    model::Frame frame;
    frame.id = named(QStringLiteral("frame/%1/%2").arg(page.id.toString()).arg(position));
    frame.page = page.id;
    frame.order = OrderKey::nth(position);
    frame.role = json[u"role"].toString();
    frame.runaround = json[u"runaround"].toBool();
    const auto box = m_reader.box(json, page.grid);
    if (!box)
        return tl::unexpected(box.error());
    frame.box = *box;
    auto content = frameContent(json, page, frame.id);
    if (!content)
        return tl::unexpected(content.error());
    frame.content = std::move(*content);
    put(frame);
    return {};
}

} // namespace

model::ChangeSet creation(const QString &label, std::vector<model::Object> objects, Id id)
{
    model::ChangeSet change;
    change.id = id;
    change.undoGroup = id;
    change.label = label;
    change.author = QStringLiteral("banxin");
    for (model::Object &object : objects) {
        const Id objectId = model::idOf(object);
        change.changes.push_back({objectId, 0, model::Put{std::move(object)}});
    }
    return change;
}

model::Document SampleContent::document() const
{
    model::Document document;
    for (const model::ChangeSet &change : changes)
        if (auto next = model::applied(document, change))
            document = std::move(*next);
    return document;
}

base::Result<SampleContent> sampleContent(const QString &description)
{
    QFile file(description);
    if (!file.open(QIODevice::ReadOnly))
        return malformed(description);
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return malformed(error.errorString());

    const auto newsroom = NewsroomTemplate::load(json[u"template"].toString());
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    QStringList files;
    for (const QJsonValue &name : json[u"manuscripts"].toArray())
        files.append(name.toString());
    const auto manuscripts = SampleManuscripts::load(files);
    if (!manuscripts)
        return tl::unexpected(manuscripts.error());
    SampleBuilder builder(*newsroom, *manuscripts, description);
    if (const auto status = builder.build(json); !status)
        return tl::unexpected(status.error());

    SampleContent content;
    content.assets = std::move(builder.assetBytes);
    for (auto &step : builder.steps)
        content.changes.push_back(creation(
            step.label, std::move(step.objects), named(QStringLiteral("change/%1").arg(content.changes.size()))));
    return content;
}

} // namespace banxin::session
