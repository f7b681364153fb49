#include "session/newsroom_template.h"

#include "base/type_size.h"
#include "session/furniture_reader.h"
#include "session/template_area.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace banxin::session {

using base::Em;
using base::ErrorKind;
using base::Length;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

base::Error malformed(const QString &where, const QString &field)
{
    return {ErrorKind::Refused, tr("模板里的“%1”写得不对。").arg(field), where,
        tr("请对照自带的模板 daily.json 改正后再试。")};
}

// A number is points; text may be 号 (小五) or have a unit.
Length pt(const QJsonValue &value)
{
    return value.isString() ? base::typeSize(value.toString()).value_or(Length()) : Length::pt(value.toDouble());
}

/// The value that the text names in `names`; nothing where it names none.
template <typename E>
std::optional<E> named(const QJsonValue &value, std::initializer_list<std::pair<const char16_t *, E>> names)
{
    for (const auto &[name, result] : names) {
        if (value.toString() == QStringView(name))
            return result;
    }
    return std::nullopt;
}

} // namespace

namespace {

base::Result<QJsonObject> jsonOf(const QString &where)
{
    QFile file(where);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(malformed(where, file.errorString()));
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(malformed(where, error.errorString()));
    return json;
}

} // namespace

base::Result<NewsroomTemplate> NewsroomTemplate::load(const QString &name)
{
    const QString where = QStringLiteral(":/templates/%1.json").arg(name);
    if (!QFile::exists(where))
        return base::failure(ErrorKind::WrongUse, tr("没有名为“%1”的模板。").arg(name), {}, tr("自带的模板是 daily。"));
    const auto json = jsonOf(where);
    if (!json)
        return tl::unexpected(json.error());

    NewsroomTemplate made;
    for (const QJsonValue &value : (*json)[u"printers"].toArray()) {
        const QJsonObject printer = value.toObject();
        model::PrinterProfile &profile = made.m_printers.emplace_back();
        profile.name = printer[u"name"].toString();
        const bool marks = printer[u"marks"].toBool();
        profile.cropMarks = profile.registrationMarks = profile.colourBar = profile.slugLine = marks;
    }
    for (const QJsonValue &value : (*json)[u"fonts"].toArray()) {
        const QJsonObject font = value.toObject();
        made.m_fonts.push_back({font[u"family"].toString(), font[u"weight"].toInt(400),
            font[u"installedFamily"].toString(), font[u"installedWeight"].toInt(400)});
    }
    for (const QJsonValue &role : (*json)[u"credits"].toArray())
        made.m_creditRoles.push_back({role.toString(), model::CreditKeeper::Page});
    // Pages, and the styles that they alone need, may stand in files of their own: "include": ["broadsheet"].
    std::vector<std::pair<QString, QJsonObject>> parts{{where, *json}};
    for (const QJsonValue &value : (*json)[u"include"].toArray()) {
        const QString file = QStringLiteral(":/templates/pages/%1.json").arg(value.toString());
        auto part = jsonOf(file);
        if (!part)
            return tl::unexpected(part.error());
        parts.emplace_back(file, std::move(*part));
    }
    for (const auto &[file, part] : parts) {
        if (const auto status = made.readColors(part, file); !status)
            return tl::unexpected(status.error());
        if (const auto status = made.readFormats(part, file); !status)
            return tl::unexpected(status.error());
    }
    for (const auto &[file, part] : parts) {
        if (const auto status = made.readStyles(part, file); !status)
            return tl::unexpected(status.error());
        if (made.m_houseStyles == 0)
            made.m_houseStyles = made.m_styles.size();
    }
    for (const auto &[file, part] : parts) {
        if (const auto status = made.readPages(part, file); !status)
            return tl::unexpected(status.error());
    }
    return made;
}

base::Status NewsroomTemplate::readColors(const QJsonObject &json, const QString &where)
{
    const QJsonObject colors = json[u"colors"].toObject();
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        const QJsonArray inks = it->toArray();
        if (inks.size() != 4)
            return tl::unexpected(malformed(where, it.key()));
        m_colors[it.key()] =
            base::Color::percent(inks[0].toDouble(), inks[1].toDouble(), inks[2].toDouble(), inks[3].toDouble());
    }
    for (const QJsonValue &value : json[u"swatches"].toArray()) {
        const QString key = value.toObject()[u"color"].toString();
        const auto found = m_colors.find(key);
        if (found == m_colors.end())
            return tl::unexpected(malformed(where, QStringLiteral("swatches: ") + key));
        model::Swatch &swatch = m_swatches.emplace_back();
        swatch.number = static_cast<int>(m_swatches.size());
        swatch.name = value.toObject()[u"title"].toString();
        swatch.color = found->second;
    }
    return {};
}

base::Status NewsroomTemplate::readFormats(const QJsonObject &json, const QString &where)
{
    const QJsonObject formats = json[u"formats"].toObject();
    for (auto it = formats.begin(); it != formats.end(); ++it) {
        const QJsonObject entry = it->toObject();
        const QJsonArray trim = entry[u"trim"].toArray();
        const QJsonArray area = entry[u"typeArea"].toArray();
        if (trim.size() != 2 || area.size() != 4)
            return tl::unexpected(malformed(where, it.key()));
        PageFormat page;
        page.trim = {Length::mm(trim[0].toDouble()), Length::mm(trim[1].toDouble())};
        page.bleed = Length::mm(entry[u"bleed"].toDouble(3));
        page.grid.typeArea = {Length::mm(area[0].toDouble()), Length::mm(area[1].toDouble()),
            Length::mm(area[2].toDouble()), Length::mm(area[3].toDouble())};
        page.grid.columns = entry[u"columns"].toInt(5);
        page.grid.charactersPerColumn = entry[u"charactersPerColumn"].toInt(14);
        page.grid.rows = entry[u"rows"].toInt(83);
        page.grid.bodySize = pt(entry[u"bodySize"]);
        m_formats[it.key()] = page;
    }
    return {};
}

base::Result<model::CharacterFormat> NewsroomTemplate::characterFormat(
    const QJsonObject &json, const QString &where) const
{
    model::CharacterFormat format;
    if (json.contains(u"family"))
        format.family = json[u"family"].toString();
    if (json.contains(u"weight"))
        format.weight = json[u"weight"].toInt();
    if (json.contains(u"size"))
        format.size = pt(json[u"size"]);
    if (json.contains(u"tracking"))
        format.tracking = Em::of(json[u"tracking"].toDouble());
    if (json.contains(u"width"))
        format.widthPercent = json[u"width"].toInt();
    if (json.contains(u"emphasis"))
        format.emphasis = named<model::Emphasis>(
            json[u"emphasis"], {{u"none", model::Emphasis::None}, {u"dot", model::Emphasis::Dot}});
    if (json.contains(u"line"))
        format.sideLine = named<model::SideLine>(json[u"line"],
            {{u"none", model::SideLine::None}, {u"proper-name", model::SideLine::ProperName},
                {u"book-title", model::SideLine::BookTitle}});
    if (json.contains(u"script"))
        format.script = named<model::ScriptPosition>(json[u"script"],
            {{u"normal", model::ScriptPosition::Normal}, {u"superscript", model::ScriptPosition::Superscript},
                {u"subscript", model::ScriptPosition::Subscript}});
    if ((json.contains(u"emphasis") && !format.emphasis) || (json.contains(u"line") && !format.sideLine)
        || (json.contains(u"script") && !format.script))
        return tl::unexpected(malformed(where, json[u"name"].toString()));
    if (json.contains(u"reverse")) {
        format.shading = color(json[u"reverse"].toString());
        if (!format.shading)
            return tl::unexpected(malformed(where, json[u"reverse"].toString()));
    }
    if (json.contains(u"color")) {
        format.color = color(json[u"color"].toString());
        if (!format.color)
            return tl::unexpected(malformed(where, json[u"color"].toString()));
    }
    return format;
}

base::Status NewsroomTemplate::readStyles(const QJsonObject &json, const QString &where)
{
    static const std::map<QString, model::Alignment> alignments = {
        {QStringLiteral("justified"), model::Alignment::Justified}, {QStringLiteral("left"), model::Alignment::Left},
        {QStringLiteral("centre"), model::Alignment::Centre}, {QStringLiteral("right"), model::Alignment::Right}};

    for (const QJsonValue &value : json[u"styles"].toArray()) {
        const QJsonObject entry = value.toObject();
        model::ParagraphStyle style;
        style.name = entry[u"name"].toString();
        style.basedOn = entry[u"basedOn"].toString();
        const auto characters = characterFormat(entry, where);
        if (!characters)
            return tl::unexpected(characters.error());
        model::ParagraphFormat &format = style.format;
        format.characters = *characters;
        if (entry.contains(u"leading"))
            format.leading = pt(entry[u"leading"]);
        if (entry.contains(u"align")) {
            const auto found = alignments.find(entry[u"align"].toString());
            if (found == alignments.end())
                return tl::unexpected(malformed(where, style.name + QStringLiteral(".align")));
            format.alignment = found->second;
        }
        if (entry.contains(u"indent"))
            format.indent = Em::of(entry[u"indent"].toDouble());
        if (entry.contains(u"rightIndent"))
            format.rightIndent = Em::of(entry[u"rightIndent"].toDouble());
        if (entry.contains(u"gap"))
            format.cjkLatinGap = Em::of(entry[u"gap"].toDouble());
        if (entry.contains(u"locked"))
            format.gridLocked = entry[u"locked"].toBool();
        if (entry.contains(u"rows"))
            format.rows = entry[u"rows"].toInt();
        if (entry.contains(u"extraRows"))
            format.extraRowsPerLine = entry[u"extraRows"].toInt();
        if (entry.contains(u"firstFit"))
            format.firstFit = entry[u"firstFit"].toBool();
        if (entry.contains(u"sense"))
            format.breakBySense = entry[u"sense"].toBool();
        if (entry.contains(u"keep"))
            format.keepWithNext = entry[u"keep"].toBool();
        if (entry.contains(u"minimumWidth"))
            format.minimumWidthPercent = entry[u"minimumWidth"].toInt();
        if (entry.contains(u"minimumTracking"))
            format.minimumTracking = Em::of(entry[u"minimumTracking"].toDouble());
        if (entry.contains(u"maximumTracking"))
            format.maximumTracking = Em::of(entry[u"maximumTracking"].toDouble());
        if (entry.contains(u"minimumSize"))
            format.minimumSizePercent = entry[u"minimumSize"].toInt();
        if (entry.contains(u"maximumLines"))
            format.maximumLines = entry[u"maximumLines"].toInt();
        if (entry.contains(u"spaceBefore"))
            format.spaceBefore = pt(entry[u"spaceBefore"]);
        if (entry.contains(u"spaceAfter"))
            format.spaceAfter = pt(entry[u"spaceAfter"]);
        if (entry.contains(u"shading")) {
            format.shading = color(entry[u"shading"].toString());
            if (!format.shading)
                return tl::unexpected(malformed(where, style.name + QStringLiteral(".shading")));
        }
        if (entry.contains(u"shadingPadding"))
            format.shadingPadding = pt(entry[u"shadingPadding"]);
        if (entry.contains(u"dropLines"))
            format.dropLines = entry[u"dropLines"].toInt();
        if (entry.contains(u"dropCharacters"))
            format.dropCharacters = entry[u"dropCharacters"].toInt(1);
        if (entry.contains(u"together"))
            format.keepTogether = entry[u"together"].toBool();
        if (entry.contains(u"border")) {
            const QJsonObject border = entry[u"border"].toObject();
            format.border = color(border[u"color"].toString());
            format.borderForm = named<model::BorderForm>(border[u"form"],
                {{u"line", model::BorderForm::Line}, {u"double", model::BorderForm::Double},
                    {u"thick-thin", model::BorderForm::ThickThin}, {u"dotted", model::BorderForm::Dotted}});
            format.borderWeight = pt(border[u"weight"]);
            if (!format.border || !format.borderForm)
                return tl::unexpected(malformed(where, style.name + QStringLiteral(".border")));
        }
        if (entry[u"mode"].toString() == u"vertical")
            format.writingMode = model::WritingMode::Vertical;
        if (style.name.isEmpty() || hasStyle(style.name) || (!style.basedOn.isEmpty() && !hasStyle(style.basedOn)))
            return tl::unexpected(malformed(where, style.name));
        m_styles.push_back(std::move(style));
    }
    for (const QJsonValue &value : json[u"characterStyles"].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto characters = characterFormat(entry, where);
        if (!characters)
            return tl::unexpected(characters.error());
        m_characterStyles.push_back({{}, {}, entry[u"name"].toString(), entry[u"basedOn"].toString(), *characters});
    }
    return {};
}

base::Status NewsroomTemplate::readPages(const QJsonObject &json, const QString &where)
{
    const FurnitureReader reader(m_colors, where);
    for (const QJsonValue &value : json[u"pages"].toArray()) {
        const QJsonObject entry = value.toObject();
        TemplatePage made;
        made.name = entry[u"name"].toString();
        made.title = entry[u"title"].toString();
        made.about = entry[u"about"].toString();
        made.format = entry[u"format"].toString();
        const PageFormat *size = format(entry[u"format"].toString());
        const auto role = named<model::PageRole>(entry[u"role"],
            {{u"front", model::PageRole::Front}, {u"special", model::PageRole::Special},
                {u"inside", model::PageRole::Inside}});
        if (made.name.isEmpty() || page(made.name) || !size || !role)
            return tl::unexpected(malformed(where, made.name));
        made.page.role = *role;
        made.page.section = entry[u"section"].toString();
        made.page.trim = size->trim;
        made.page.bleed = size->bleed;
        made.page.grid = size->grid;
        for (const QJsonValue &each : entry[u"frames"].toArray()) {
            const QJsonObject frame = each.toObject();
            TemplatePage::Piece &piece = made.furniture.emplace_back();
            piece.frame.role = frame[u"role"].toString();
            const auto box = reader.box(frame, size->grid);
            if (!box)
                return tl::unexpected(box.error());
            const auto content = frame.contains(u"area") ? templateArea(
                                     frame[u"area"].toObject(), size->grid, *box,
                                     [&](const QString &style) { return hasStyle(style); }, reader)
                                                         : reader.content(frame);
            if (!content)
                return tl::unexpected(content.error());
            if (!*content)
                return tl::unexpected(malformed(where, made.name + QStringLiteral(".frames")));
            piece.frame.box = *box;
            piece.frame.content = **content;
            for (const QJsonValue &line : frame[u"text"].toArray()) {
                model::Paragraph &paragraph = piece.text.emplace_back();
                paragraph.role = model::ParagraphRole::Furniture;
                paragraph.text = line.toObject()[u"literal"].toString();
                paragraph.style = line.toObject()[u"style"].toString();
                if (!hasStyle(paragraph.style))
                    return tl::unexpected(malformed(where, paragraph.style));
            }
        }
        m_pages.push_back(std::move(made));
    }
    return {};
}

bool TemplatePage::usesStyle(const QString &name) const
{
    return std::any_of(furniture.begin(), furniture.end(), [&](const Piece &piece) {
        if (const auto *area = std::get_if<model::AreaContent>(&piece.frame.content))
            return std::any_of(
                area->styles.begin(), area->styles.end(), [&](const auto &style) { return style.second == name; });
        return std::any_of(piece.text.begin(), piece.text.end(),
            [&](const model::Paragraph &paragraph) { return paragraph.style == name; });
    });
}

bool TemplatePage::awaitsCopy() const
{
    return std::any_of(furniture.begin(), furniture.end(),
        [](const Piece &piece) { return std::holds_alternative<model::AreaContent>(piece.frame.content); });
}

QString NewsroomTemplate::startingPage() const
{
    const auto worth = [](const TemplatePage &page) {
        const bool isFront = page.page.role == model::PageRole::Front;
        return 2 * isFront + (isFront && page.awaitsCopy());
    };
    const auto best = std::max_element(m_pages.begin(), m_pages.end(),
        [&](const TemplatePage &a, const TemplatePage &b) { return worth(a) < worth(b); });
    return best == m_pages.end() ? QString() : best->name;
}

const TemplatePage *NewsroomTemplate::page(const QString &name) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const TemplatePage &page) { return page.name == name; });
    return found == m_pages.end() ? nullptr : &*found;
}

const PageFormat *NewsroomTemplate::format(const QString &name) const
{
    const auto found = m_formats.find(name);
    return found == m_formats.end() ? nullptr : &found->second;
}

std::optional<base::Color> NewsroomTemplate::color(const QString &name) const
{
    const auto found = m_colors.find(name);
    return found == m_colors.end() ? std::nullopt : std::optional(found->second);
}

bool NewsroomTemplate::hasStyle(const QString &name) const
{
    return std::any_of(m_styles.begin(), m_styles.end(), [&](const auto &style) { return style.name == name; });
}

std::vector<model::Object> NewsroomTemplate::stylesFor(base::Id publication, Styles which) const
{
    std::vector<model::Object> objects;
    for (std::size_t i = 0; i < (which == Styles::All ? m_styles.size() : m_houseStyles); ++i) {
        model::ParagraphStyle style = m_styles[i];
        style.publication = publication;
        style.id = base::Id::fromName(publication.toString() + QStringLiteral("/style/") + style.name);
        objects.push_back(std::move(style));
    }
    for (model::CharacterStyle style : m_characterStyles) {
        style.publication = publication;
        style.id = base::Id::fromName(publication.toString() + QStringLiteral("/character-style/") + style.name);
        objects.push_back(std::move(style));
    }
    return objects;
}

} // namespace banxin::session
