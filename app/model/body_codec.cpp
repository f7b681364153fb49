// Bodies: one list of fields per noun serves writing and reading alike.
#include "model/house_fields.h"
#include "model/json_values.h"
#include "model/object.h"

#include <QCoreApplication>

namespace banxin::model {

namespace {

using body::Of;

template <typename V> void fields(V &visit, Of<CharacterFormat>)
{
    visit("family", &CharacterFormat::family);
    visit("weight", &CharacterFormat::weight);
    visit("size", &CharacterFormat::size);
    visit("color", &CharacterFormat::color);
    visit("widthPercent", &CharacterFormat::widthPercent);
    visit("tracking", &CharacterFormat::tracking);
    visit("emphasis", &CharacterFormat::emphasis);
    visit("sideLine", &CharacterFormat::sideLine);
    visit("script", &CharacterFormat::script);
    visit("shading", &CharacterFormat::shading);
}

template <typename V> void fields(V &visit, Of<ParagraphFormat>)
{
    visit("characters", &ParagraphFormat::characters);
    visit("leading", &ParagraphFormat::leading);
    visit("alignment", &ParagraphFormat::alignment);
    visit("indent", &ParagraphFormat::indent);
    visit("rightIndent", &ParagraphFormat::rightIndent);
    visit("gridLocked", &ParagraphFormat::gridLocked);
    visit("rows", &ParagraphFormat::rows);
    visit("extraRowsPerLine", &ParagraphFormat::extraRowsPerLine);
    visit("breakBySense", &ParagraphFormat::breakBySense);
    visit("prohibition", &ParagraphFormat::prohibition);
    visit("punctuation", &ParagraphFormat::punctuation);
    visit("cjkLatinGap", &ParagraphFormat::cjkLatinGap);
    visit("keepWithNext", &ParagraphFormat::keepWithNext);
    visit("spaceBefore", &ParagraphFormat::spaceBefore);
    visit("spaceAfter", &ParagraphFormat::spaceAfter);
    visit("minimumTracking", &ParagraphFormat::minimumTracking);
    visit("minimumWidthPercent", &ParagraphFormat::minimumWidthPercent);
    visit("minimumSizePercent", &ParagraphFormat::minimumSizePercent);
    visit("maximumLines", &ParagraphFormat::maximumLines);
    visit("firstFit", &ParagraphFormat::firstFit);
    visit("maximumTracking", &ParagraphFormat::maximumTracking);
    visit("shading", &ParagraphFormat::shading);
    visit("shadingPadding", &ParagraphFormat::shadingPadding);
    visit("writingMode", &ParagraphFormat::writingMode);
    visit("dropLines", &ParagraphFormat::dropLines);
    visit("dropCharacters", &ParagraphFormat::dropCharacters);
    visit("keepTogether", &ParagraphFormat::keepTogether);
    visit("border", &ParagraphFormat::border);
    visit("borderForm", &ParagraphFormat::borderForm);
    visit("borderWeight", &ParagraphFormat::borderWeight);
}

template <typename V> void fields(V &visit, Of<ParagraphStyle>)
{
    visit("id", &ParagraphStyle::id);
    visit("publication", &ParagraphStyle::publication);
    visit("name", &ParagraphStyle::name);
    visit("basedOn", &ParagraphStyle::basedOn);
    visit("format", &ParagraphStyle::format);
}

template <typename V> void fields(V &visit, Of<CharacterStyle>)
{
    visit("id", &CharacterStyle::id);
    visit("publication", &CharacterStyle::publication);
    visit("name", &CharacterStyle::name);
    visit("basedOn", &CharacterStyle::basedOn);
    visit("format", &CharacterStyle::format);
}

template <typename V> void fields(V &visit, Of<Issue>)
{
    visit("id", &Issue::id);
    visit("publication", &Issue::publication);
    visit("date", &Issue::date);
    visit("edition", &Issue::edition);
    visit("fields", &Issue::fields);
    visit("pinnedRevision", &Issue::pinnedRevision);
}

template <typename V> void fields(V &visit, Of<Grid>)
{
    visit("typeArea", &Grid::typeArea);
    visit("columns", &Grid::columns);
    visit("charactersPerColumn", &Grid::charactersPerColumn);
    visit("rows", &Grid::rows);
    visit("bodySize", &Grid::bodySize);
}

template <typename V> void fields(V &visit, Of<Layer>)
{
    visit("name", &Layer::name);
    visit("visible", &Layer::visible);
    visit("locked", &Layer::locked);
    visit("printed", &Layer::printed);
}

template <typename V> void fields(V &visit, Of<Guide>)
{
    visit("vertical", &Guide::vertical);
    visit("at", &Guide::at);
}

template <typename V> void fields(V &visit, Of<Page>)
{
    visit("id", &Page::id);
    visit("issue", &Page::issue);
    visit("order", &Page::order);
    visit("number", &Page::number);
    visit("section", &Page::section);
    visit("role", &Page::role);
    visit("state", &Page::state);
    visit("trim", &Page::trim);
    visit("bleed", &Page::bleed);
    visit("grid", &Page::grid);
    visit("fields", &Page::fields);
    visit("layers", &Page::layers);
    visit("guides", &Page::guides);
}

template <typename V> void fields(V &visit, Of<StockItem>)
{
    visit("id", &StockItem::id);
    visit("publication", &StockItem::publication);
    visit("order", &StockItem::order);
    visit("name", &StockItem::name);
    visit("kind", &StockItem::kind);
    visit("page", &StockItem::page);
    visit("clipping", &StockItem::clipping);
}

template <typename V> void fields(V &visit, Of<Placement>)
{
    visit("id", &Placement::id);
    visit("story", &Placement::story);
    visit("issue", &Placement::issue);
}

template <typename V> void fields(V &visit, Of<AreaContent>)
{
    visit("placement", &AreaContent::placement);
    visit("sequence", &AreaContent::sequence);
    visit("roles", &AreaContent::roles);
    visit("paragraphLimit", &AreaContent::paragraphLimit);
    visit("stopAtSection", &AreaContent::stopAtSection);
    visit("styles", &AreaContent::styles);
    visit("characterStyles", &AreaContent::characterStyles);
    visit("columns", &AreaContent::columns);
    visit("gutter", &AreaContent::gutter);
    visit("balanced", &AreaContent::balanced);
    visit("headlineForm", &AreaContent::headlineForm);
    visit("kickerPlace", &AreaContent::kickerPlace);
    visit("deckPlace", &AreaContent::deckPlace);
    visit("lineBreaks", &AreaContent::lineBreaks);
    visit("verticalAlign", &AreaContent::verticalAlign);
    visit("insets", &AreaContent::insets);
    visit("reservedCharacters", &AreaContent::reservedCharacters);
    visit("reservedPictures", &AreaContent::reservedPictures);
    visit("writingMode", &AreaContent::writingMode);
    visit("columnMode", &AreaContent::columnMode);
    visit("columnRule", &AreaContent::columnRule);
    visit("parts", &AreaContent::parts);
    visit("sizes", &AreaContent::sizes);
    visit("squeeze", &AreaContent::squeeze);
    visit("fill", &AreaContent::fill);
    visit("stroke", &AreaContent::stroke);
    visit("strokeWeight", &AreaContent::strokeWeight);
    visit("border", &AreaContent::border);
}

template <typename V> void fields(V &visit, Of<TextContent>)
{
    visit("verticalAlign", &TextContent::verticalAlign);
    visit("insets", &TextContent::insets);
    visit("knocksOut", &TextContent::knocksOut);
}

template <typename V> void fields(V &visit, Of<PictureContent>)
{
    visit("picture", &PictureContent::picture);
    visit("image", &PictureContent::image);
    visit("rotation", &PictureContent::rotation);
    visit("mirrored", &PictureContent::mirrored);
    visit("grey", &PictureContent::grey);
    visit("shape", &PictureContent::shape);
    visit("cornerRadius", &PictureContent::cornerRadius);
    visit("stroke", &PictureContent::stroke);
    visit("strokeWeight", &PictureContent::strokeWeight);
}

template <typename V> void fields(V &visit, Of<CaptionContent>)
{
    visit("picture", &CaptionContent::picture);
    visit("marker", &CaptionContent::marker);
    visit("captionStyle", &CaptionContent::captionStyle);
    visit("creditStyle", &CaptionContent::creditStyle);
}

template <typename V> void fields(V &visit, Of<RuleContent>)
{
    visit("color", &RuleContent::color);
    visit("weight", &RuleContent::weight);
}

template <typename V> void fields(V &visit, Of<Gradient>)
{
    visit("from", &Gradient::from);
    visit("to", &Gradient::to);
    visit("radial", &Gradient::radial);
    visit("angle", &Gradient::angle);
}

template <typename V> void fields(V &visit, Of<BoxContent>)
{
    visit("fill", &BoxContent::fill);
    visit("stroke", &BoxContent::stroke);
    visit("weight", &BoxContent::weight);
    visit("gradient", &BoxContent::gradient);
    visit("shape", &BoxContent::shape);
    visit("cornerRadius", &BoxContent::cornerRadius);
    visit("border", &BoxContent::border);
}

template <typename V> void fields(V &visit, Of<AdvertContent>)
{
    visit("asset", &AdvertContent::asset);
    visit("page", &AdvertContent::page);
    visit("module", &AdvertContent::module);
    visit("advertiser", &AdvertContent::advertiser);
    visit("labelled", &AdvertContent::labelled);
}

template <typename V> void fields(V &visit, Of<ArtContent>)
{
    visit("path", &ArtContent::path);
    visit("fill", &ArtContent::fill);
    visit("stroke", &ArtContent::stroke);
    visit("weight", &ArtContent::weight);
}

template <typename V> void fields(V &visit, Of<Frame>)
{
    visit("id", &Frame::id);
    visit("page", &Frame::page);
    visit("order", &Frame::order);
    visit("role", &Frame::role);
    visit("box", &Frame::box);
    visit("content", &Frame::content);
    visit("runaround", &Frame::runaround);
    visit("runaroundGap", &Frame::runaroundGap);
    visit("contour", &Frame::contour);
    visit("runaroundSides", &Frame::runaroundSides);
    visit("rotation", &Frame::rotation);
    visit("locked", &Frame::locked);
    visit("layer", &Frame::layer);
    visit("groups", &Frame::groups);
}

template <typename V> void fields(V &visit, Of<Story>)
{
    visit("id", &Story::id);
    visit("publication", &Story::publication);
    visit("order", &Story::order);
    visit("state", &Story::state);
    visit("author", &Story::author);
    visit("manuscript", &Story::manuscript);
    visit("page", &Story::page);
}

template <typename V> void fields(V &visit, Of<Paragraph>)
{
    visit("id", &Paragraph::id);
    visit("parent", &Paragraph::parent);
    visit("order", &Paragraph::order);
    visit("role", &Paragraph::role);
    visit("text", &Paragraph::text);
    visit("spans", &Paragraph::spans);
    visit("style", &Paragraph::style);
}

template <typename V> void fields(V &visit, Of<StoryPicture>)
{
    visit("id", &StoryPicture::id);
    visit("story", &StoryPicture::story);
    visit("order", &StoryPicture::order);
    visit("asset", &StoryPicture::asset);
    visit("focusX", &StoryPicture::focusX);
    visit("focusY", &StoryPicture::focusY);
    visit("altText", &StoryPicture::altText);
    visit("taken", &StoryPicture::taken);
}

template <typename V> void fields(V &visit, Of<Asset>)
{
    visit("id", &Asset::id);
    visit("digest", &Asset::digest);
    visit("mediaType", &Asset::mediaType);
    visit("originalName", &Asset::originalName);
    visit("pixelWidth", &Asset::pixelWidth);
    visit("pixelHeight", &Asset::pixelHeight);
    visit("byteCount", &Asset::byteCount);
    visit("pageSizes", &Asset::pageSizes);
}

template <typename V> void fields(V &visit, Of<Manuscript>)
{
    visit("id", &Manuscript::id);
    visit("publication", &Manuscript::publication);
    visit("digest", &Manuscript::digest);
    visit("originalName", &Manuscript::originalName);
    visit("received", &Manuscript::received);
    visit("person", &Manuscript::person);
    visit("reading", &Manuscript::reading);
}

template <typename V> void fields(V &visit, Of<Waiver>)
{
    visit("id", &Waiver::id);
    visit("issue", &Waiver::issue);
    visit("rule", &Waiver::rule);
    visit("page", &Waiver::page);
    visit("frame", &Waiver::frame);
    visit("story", &Waiver::story);
    visit("paragraph", &Waiver::paragraph);
    visit("text", &Waiver::text);
    visit("before", &Waiver::before);
    visit("after", &Waiver::after);
    visit("reason", &Waiver::reason);
    visit("person", &Waiver::person);
    visit("time", &Waiver::time);
}

/// What a FrameContent's alternatives are called, in their order.
constexpr std::array kContentNames = {"box", "rule", "art", "text", "picture", "caption", "area", "advert"};
static_assert(kContentNames.size() == std::variant_size_v<FrameContent>);

// Writing ----------------------------------------------------------------------------------------

template <typename T> QJsonObject writeObject(const T &value);

template <typename T> QJsonValue writeValue(const T &value)
{
    if constexpr (requires { json::write(value); })
        return json::write(value);
    else
        return writeObject(value);
}
template <typename T> QJsonValue writeValue(const std::optional<T> &value) { return writeValue(*value); }
template <typename T> QJsonValue writeValue(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(writeValue(value));
    return array;
}
template <typename T> QJsonValue writeValue(const std::map<ParagraphRole, T> &values)
{
    QJsonObject object;
    for (const auto &[role, value] : values)
        object.insert(json::enumName(role), writeValue(value));
    return object;
}
QJsonValue writeValue(const FrameContent &content)
{
    QJsonObject object = std::visit([](const auto &value) { return writeObject(value); }, content);
    object.insert(QLatin1String("is"), QLatin1String(kContentNames[content.index()]));
    return object;
}

template <typename T> QJsonObject writeObject(const T &value)
{
    QJsonObject object;
    const T defaults{};
    auto visit = [&](const char *name, auto member) {
        if (!(value.*member == defaults.*member))
            object.insert(QLatin1String(name), writeValue(value.*member));
    };
    fields(visit, Of<T>{});
    return object;
}

// Reading ----------------------------------------------------------------------------------------

template <typename T> bool readObject(const QJsonValue &json, T &value, QString &bad);

template <typename T> bool readValue(const QJsonValue &json, T &value, QString &bad)
{
    if constexpr (requires { json::read(json, value); })
        return json::read(json, value);
    else
        return readObject(json, value, bad);
}
template <typename T> bool readValue(const QJsonValue &json, std::optional<T> &value, QString &bad)
{
    return readValue(json, value.emplace(), bad);
}
template <typename T> bool readValue(const QJsonValue &json, std::vector<T> &values, QString &bad)
{
    const QJsonArray array = json.toArray();
    values.resize(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        if (!readValue(array.at(i), values[static_cast<std::size_t>(i)], bad))
            return false;
    return json.isArray();
}
template <typename T> bool readValue(const QJsonValue &json, std::map<ParagraphRole, T> &values, QString &bad)
{
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto role = json::enumFromName<ParagraphRole>(it.key());
        if (!role || !readValue(it.value(), values[*role], bad))
            return false;
    }
    return json.isObject();
}
template <std::size_t I = 0>
bool readContent(std::size_t index, const QJsonValue &json, FrameContent &content, QString &bad)
{
    if constexpr (I < std::variant_size_v<FrameContent>) {
        if (I == index)
            return readObject(json, content.emplace<I>(), bad);
        return readContent<I + 1>(index, json, content, bad);
    }
    return false;
}
bool readValue(const QJsonValue &json, FrameContent &content, QString &bad)
{
    QJsonObject object = json.toObject();
    const QString is = object.take(QLatin1String("is")).toString();
    for (std::size_t i = 0; i < kContentNames.size(); ++i)
        if (is == QLatin1String(kContentNames[i]))
            return readContent(i, object, content, bad);
    return false;
}

/// Absent fields keep their defaults; a field that no list names is as bad as one of a wrong type.
template <typename T> bool readObject(const QJsonValue &json, T &value, QString &bad)
{
    if (!json.isObject())
        return false;
    const QJsonObject object = json.toObject();
    qsizetype seen = 0;
    auto visit = [&](const char *name, auto member) {
        const auto found = object.constFind(QLatin1String(name));
        if (found == object.constEnd())
            return;
        ++seen;
        if (!readValue(found.value(), value.*member, bad) && bad.isEmpty())
            bad = QLatin1String(name);
    };
    fields(visit, Of<T>{});
    if (bad.isEmpty() && seen != object.size()) {
        QStringList names;
        auto note = [&](const char *name, auto) { names.append(QLatin1String(name)); };
        fields(note, Of<T>{});
        for (const QString &key : object.keys())
            if (!names.contains(key)) {
                bad = key;
                break;
            }
    }
    return bad.isEmpty();
}

template <std::size_t I = 0> bool readKind(ObjectKind kind, const QJsonValue &json, Object &object, QString &bad)
{
    if constexpr (I < std::variant_size_v<Object>) {
        if (static_cast<std::size_t>(kind) == I)
            return readObject(json, object.emplace<I>(), bad);
        return readKind<I + 1>(kind, json, object, bad);
    }
    return false;
}

QString tr(const char *text) { return QCoreApplication::translate("model", text); }

QString schemaKey() { return QStringLiteral("schema"); }

} // namespace

QJsonObject toJsonObject(const Object &object)
{
    QJsonObject json = std::visit([](const auto &value) { return writeObject(value); }, object);
    json.insert(schemaKey(), kBodySchema);
    return json;
}

base::Result<Object> fromJsonObject(ObjectKind kind, QJsonObject json)
{
    const QString where = toName(kind);
    int schema = 0;
    if (!json::read(json.take(schemaKey()), schema) || schema < 1)
        return base::failure(base::ErrorKind::Refused, tr("存储的内容已损坏：缺少格式号。"), where,
            tr("请运行 banxin-cli verify 检查编辑部。"));
    if (schema > kBodySchema)
        return base::failure(base::ErrorKind::Refused, tr("存储的内容由更新版本的程序写入（格式 %1）。").arg(schema),
            where, tr("请升级本程序后再打开。"));
    Object object;
    QString bad;
    if (!readKind(kind, json, object, bad))
        return base::failure(base::ErrorKind::Refused, tr("存储的内容已损坏：字段“%1”无法读取。").arg(bad), where,
            tr("请运行 banxin-cli verify 检查编辑部。"));
    return object;
}

QByteArray toBody(const Object &object) { return json::toBytes(toJsonObject(object)); }

base::Result<Object> fromBody(ObjectKind kind, const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return base::failure(base::ErrorKind::Refused, tr("存储的内容已损坏：不是有效的 JSON。"), toName(kind),
            tr("请运行 banxin-cli verify 检查编辑部。"));
    return fromJsonObject(kind, document.object());
}

QString toName(ParagraphRole role) { return json::enumName(role); }

std::optional<ParagraphRole> roleFromName(QStringView name) { return json::enumFromName<ParagraphRole>(name); }

} // namespace banxin::model
