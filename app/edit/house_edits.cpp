#include "edit/house_edits.h"

#include "edit/change_builder.h"
#include "edit/page_edits.h"
#include "edit/storable_text.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Result;

namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestField = 2000;
constexpr std::size_t kMost = 500;

/// What is wrong with a name among others; empty where nothing is.
QString faultOf(const QString &name, QSet<QString> &taken)
{
    if (name.trimmed().isEmpty())
        return tr("名称不能空着。");
    if (name.size() > kLongestName)
        return tr("名称最多 %1 个字。").arg(kLongestName);
    if (storableText(name) != name || name.contains(u'\n'))
        return tr("名称“%1”里有不能用的字符。").arg(name.simplified());
    if (taken.contains(name))
        return tr("有两个都叫“%1”。").arg(name);
    taken.insert(name);
    return {};
}

QString faultOf(const HouseFormat &format)
{
    if (format.trim.width < Length::mm(50) || format.trim.height < Length::mm(50) || format.trim.width > kFarthest
        || format.trim.height > kFarthest)
        return tr("成品尺寸至少 50 × 50 mm。");
    if (format.bleed < Length() || format.bleed > Length::mm(50))
        return tr("出血要在 0 和 50 mm 之间。");
    Page page; // the same rules as for the grid of a page
    page.id = Id::create();
    page.trim = format.trim;
    page.grid.columns = format.grid.columns == 1 ? 2 : 1; // another than that which is asked about
    const auto asked = setGrid(Document().with(page, 1), page.id, format.grid, {});
    return asked ? QString() : asked.error().what;
}

QString faultOf(const IssueNumbering &numbering)
{
    if (numbering.number < 0 || numbering.number > 9'999'999)
        return tr("总期号要在 1 和 9999999 之间。");
    if (numbering.number > 0 && !numbering.from.isValid())
        return tr("要说出总期号从哪一天的报纸数起。");
    if (numbering.number > 0 && (numbering.weekdays < 1 || numbering.weekdays > 127))
        return tr("一星期里至少有一天出报，总期号才数得下去。");
    return {};
}

QString faultOf(const Publication &publication)
{
    QSet<QString> none;
    if (publication.name.trimmed().isEmpty())
        return tr("报纸没有名字。");
    if (const QString fault = faultOf(publication.name, none); !fault.isEmpty())
        return tr("报名：%1").arg(fault);
    if (publication.code.size() > 32 || storableText(publication.code) != publication.code
        || publication.code.contains(u'/') || publication.code.contains(u'\n'))
        return tr("报纸代号最多 32 个字，不能有斜线。");
    for (auto it = publication.fields.begin(); it != publication.fields.end(); ++it) {
        if (it.key().isEmpty() || it.key().size() > kLongestName || it->size() > kLongestField)
            return tr("版面信息每项最多 %1 个字。").arg(kLongestField);
        if (storableText(it.key()) != it.key() || storableText(*it) != *it)
            return tr("版面信息里有不能印出的字符。");
    }
    QSet<QString> formats;
    for (const HouseFormat &format : publication.formats) {
        for (const QString &fault : {faultOf(format.name, formats), faultOf(format)}) {
            if (!fault.isEmpty())
                return tr("开本“%1”：%2").arg(format.name, fault);
        }
    }
    if (const QString fault = faultOf(publication.numbering); !fault.isEmpty())
        return fault;
    QSet<QString> roles, people;
    for (const CreditRole &role : publication.creditRoles) {
        if (const QString fault = faultOf(role.title, roles); !fault.isEmpty())
            return tr("署名职务：%1").arg(fault);
        if (role.title.contains(u'{') || role.title.contains(u'}'))
            return tr("署名职务“%1”里不能有花括号。").arg(role.title);
    }
    for (const QString &person : publication.people) {
        if (const QString fault = faultOf(person, people); !fault.isEmpty())
            return tr("人员：%1").arg(fault);
    }
    QSet<QString> fonts;
    for (const FontEntry &font : publication.fonts) {
        if (font.family.trimmed().isEmpty() || font.installedFamily.trimmed().isEmpty())
            return tr("字体的名字不能空着。");
        if (font.weight < 1 || font.weight > 1000 || font.installedWeight < 1 || font.installedWeight > 1000)
            return tr("字体“%1”的粗细要在 1 和 1000 之间。").arg(font.family);
        const QString key = QStringLiteral("%1 %2").arg(font.family).arg(font.weight);
        if (fonts.contains(key))
            return tr("字体“%1”有两条。").arg(key);
        fonts.insert(key);
    }
    if (publication.fonts.empty())
        return tr("报纸至少要有一种字体。");
    if (!publication.typesetting.trimmed().isEmpty()) {
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(publication.typesetting.toUtf8(), &error);
        if (error.error != QJsonParseError::NoError || !json.isObject())
            return tr("排版规则不是有效的 JSON：第 %1 字节处。").arg(error.offset);
    }
    if (publication.formats.size() > kMost || publication.creditRoles.size() > kMost
        || publication.people.size() > kMost || publication.fonts.size() > kMost
        || publication.numbering.skipped.size() > 5000 || publication.mutedFindings.size() > kMost
        || static_cast<std::size_t>(publication.checks.severities.size()) > kMost
        || publication.checks.words.size() > 1'000'000 || publication.checks.weights.size() > 100'000)
        return tr("报纸设置里的一项太多了。");
    return {};
}

template <typename Style> const Style *named(const std::vector<Style> &styles, const QString &name)
{
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const Style &one) { return one.name == name; });
    return found == styles.end() ? nullptr : &*found;
}

/// Names, and what each is based on.
template <typename Style> QString faultOf(const std::vector<Style> &styles, Id publication)
{
    QSet<QString> taken;
    QSet<Id> ids;
    for (const Style &style : styles) {
        if (const QString fault = faultOf(style.name, taken); !fault.isEmpty())
            return tr("样式：%1").arg(fault);
        if (style.id.isNull() || ids.contains(style.id) || style.publication != publication)
            return tr("样式“%1”不属于这家报纸。").arg(style.name);
        ids.insert(style.id);
        const Style *base = &style;
        std::size_t steps = 0;
        while (base && !base->basedOn.isEmpty()) {
            const Style *next = named(styles, base->basedOn);
            if (!next)
                return tr("样式“%1”所依据的“%2”不存在。").arg(base->name, base->basedOn);
            base = next;
            if (++steps > styles.size())
                return tr("样式“%1”绕了一圈依据到自己。").arg(style.name);
        }
    }
    return {};
}

bool isCharacters(const ParagraphStyle &) { return false; }
bool isCharacters(const CharacterStyle &) { return true; }

/// What differs between the styles that there are and those that are to be.
template <typename Style>
QString putStyles(const Document &document, Id publication, const std::vector<Style> &styles, ChangeBuilder &builder)
{
    const auto before = document.childrenOf<Style>(publication);
    for (const Style *was : before) {
        const auto now =
            std::find_if(styles.begin(), styles.end(), [&](const Style &style) { return style.id == was->id; });
        if (now != styles.end() && now->name != was->name)
            return tr("样式“%1”不能改名：别的期里的版面用它的名字找它。").arg(was->name);
        if (now != styles.end())
            continue;
        const bool isUsed = isCharacters(*was) ? isCharacterStyleUsed(document, publication, was->name)
                                               : isStyleUsed(document, publication, was->name);
        // One that only styles which go along with it are based on may go.
        const bool isBase = named(styles, was->name);
        if (isUsed && !isBase)
            return tr("样式“%1”正在用，不能删除。").arg(was->name);
        builder.remove(was->id);
    }
    for (const Style &style : styles) {
        const auto *was = document.find<Style>(style.id);
        if (!was || !(*was == style))
            builder.put(style);
    }
    return {};
}

bool stockNames(const Document &document, Id publication, const QString &name)
{
    // As JSON writes it among other words: a name that happens to stand there is taken for the style's.
    const QString quoted = u'"' + name + u'"';
    const auto items = document.childrenOf<StockItem>(publication);
    return std::any_of(
        items.begin(), items.end(), [&](const StockItem *item) { return item->clipping.contains(quoted); });
}

} // namespace

House houseOf(const Document &document, Id publication)
{
    House house;
    if (const auto *found = document.find<Publication>(publication))
        house.publication = *found;
    for (const auto *style : document.childrenOf<ParagraphStyle>(publication))
        house.styles.push_back(*style);
    for (const auto *style : document.childrenOf<CharacterStyle>(publication))
        house.characterStyles.push_back(*style);
    const auto byName = [](const auto &a, const auto &b) { return a.name < b.name; };
    std::sort(house.styles.begin(), house.styles.end(), byName);
    std::sort(house.characterStyles.begin(), house.characterStyles.end(), byName);
    return house;
}

Document withHouse(Document document, const House &house)
{
    const Id id = house.publication.id;
    for (const Id style : document.children(id, ObjectKind::ParagraphStyle))
        document = std::move(document).without(style);
    for (const Id style : document.children(id, ObjectKind::CharacterStyle))
        document = std::move(document).without(style);
    for (const ParagraphStyle &style : house.styles)
        document = std::move(document).with(style, 0);
    for (const CharacterStyle &style : house.characterStyles)
        document = std::move(document).with(style, 0);
    return std::move(document).with(house.publication, 0);
}

bool isStyleUsed(const Document &document, Id publication, const QString &name)
{
    for (const Id id : document.all(ObjectKind::Paragraph)) {
        if (document.find<Paragraph>(id)->style == name)
            return true;
    }
    for (const Id id : document.all(ObjectKind::Frame)) {
        const auto &content = document.find<Frame>(id)->content;
        if (const auto *area = std::get_if<AreaContent>(&content)) {
            if (std::any_of(
                    area->styles.begin(), area->styles.end(), [&](const auto &one) { return one.second == name; }))
                return true;
        } else if (const auto *caption = std::get_if<CaptionContent>(&content)) {
            if (caption->captionStyle == name || caption->creditStyle == name)
                return true;
        }
    }
    return roleFromName(name) || stockNames(document, publication, name); // a role's own style is always asked for
}

bool isCharacterStyleUsed(const Document &document, Id publication, const QString &name)
{
    for (const Id id : document.all(ObjectKind::Paragraph)) {
        const auto &spans = document.find<Paragraph>(id)->spans;
        if (std::any_of(spans.begin(), spans.end(), [&](const Span &span) { return span.style == name; }))
            return true;
    }
    for (const Id id : document.all(ObjectKind::Frame)) {
        const auto *area = std::get_if<AreaContent>(&document.find<Frame>(id)->content);
        if (area && std::any_of(area->characterStyles.begin(), area->characterStyles.end(), [&](const auto &one) {
                return one.first == name || one.second == name;
            }))
            return true;
    }
    return stockNames(document, publication, name);
}

Result<ChangeSet> setHouse(const Document &document, const House &house, const EditContext &context)
{
    const Id id = house.publication.id;
    const auto *before = document.find<Publication>(id);
    if (!before)
        return refused(tr("这家报纸已不存在。"), id);
    QString fault = faultOf(house.publication);
    if (fault.isEmpty())
        fault = faultOf(house.styles, id);
    if (fault.isEmpty())
        fault = faultOf(house.characterStyles, id);
    ChangeBuilder builder(document, context, tr("改报纸设置"));
    if (fault.isEmpty())
        fault = putStyles(document, id, house.styles, builder);
    if (fault.isEmpty())
        fault = putStyles(document, id, house.characterStyles, builder);
    if (!fault.isEmpty())
        return refused(fault, id);
    if (!(house.publication == *before))
        builder.put(house.publication);
    return builder.take();
}

} // namespace banxin::edit
