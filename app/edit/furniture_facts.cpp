#include "edit/furniture_facts.h"

#include "edit/change_builder.h"
#include "edit/storable_text.h"
#include "model/issue_numbering.h"

#include <algorithm>
#include <optional>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

using Keeper = FurnitureFact::Keeper;

constexpr qsizetype kLongest = 2000;
// As layout/computed_fields.h answers them.
constexpr const char *kComputed[] = {"paper", "date", "date-cn", "year", "month", "day", "weekday", "lunar",
    "lunar-year", "lunar-day", "solar-term", "page", "page-cn", "section", "edition", "pages", "pages-cn"};

struct Known {
    const char *key;
    const char *title;
    Keeper keeper;
};
constexpr Known kKnown[] = {
    {"masthead", QT_TRANSLATE_NOOP("edit", "通栏标题"), Keeper::Page},
    {"banner", QT_TRANSLATE_NOOP("edit", "栏题"), Keeper::Page},
    {"organizers", QT_TRANSLATE_NOOP("edit", "主办（专版）"), Keeper::Page},
    {"credits", QT_TRANSLATE_NOOP("edit", "署名"), Keeper::Page},
    {"credits2", QT_TRANSLATE_NOOP("edit", "署名二"), Keeper::Page},
    {"issue-number", QT_TRANSLATE_NOOP("edit", "总期数"), Keeper::Issue},
    {"cn", QT_TRANSLATE_NOOP("edit", "刊号 CN"), Keeper::Publication},
    {"supervisor", QT_TRANSLATE_NOOP("edit", "主管"), Keeper::Publication},
    {"sponsor", QT_TRANSLATE_NOOP("edit", "主办"), Keeper::Publication},
    {"publisher", QT_TRANSLATE_NOOP("edit", "出版"), Keeper::Publication},
    {"address", QT_TRANSLATE_NOOP("edit", "地址"), Keeper::Publication},
    {"postcode", QT_TRANSLATE_NOOP("edit", "邮编"), Keeper::Publication},
    {"phone", QT_TRANSLATE_NOOP("edit", "电话"), Keeper::Publication},
    {"postal", QT_TRANSLATE_NOOP("edit", "邮发代号"), Keeper::Publication},
    {"hotline", QT_TRANSLATE_NOOP("edit", "新闻热线"), Keeper::Publication},
    {"email", QT_TRANSLATE_NOOP("edit", "邮箱"), Keeper::Publication},
    {"website", QT_TRANSLATE_NOOP("edit", "网址"), Keeper::Publication},
    {"motto", QT_TRANSLATE_NOOP("edit", "报头题语"), Keeper::Publication},
    {"weather", QT_TRANSLATE_NOOP("edit", "天气"), Keeper::Issue},
    {"price", QT_TRANSLATE_NOOP("edit", "零售价"), Keeper::Publication},
    {"printer", QT_TRANSLATE_NOOP("edit", "印刷"), Keeper::Publication},
};

const Known *knownOf(const QString &key)
{
    const auto found = std::find_if(
        std::begin(kKnown), std::end(kKnown), [&](const Known &one) { return key == QLatin1String(one.key); });
    return found == std::end(kKnown) ? nullptr : found;
}

Keeper keeperOf(CreditKeeper keeper)
{
    return keeper == CreditKeeper::Page ? Keeper::Page
        : keeper == CreditKeeper::Issue ? Keeper::Issue
                                        : Keeper::Publication;
}

QStringList keysIn(const QString &text)
{
    QStringList keys;
    for (qsizetype at = 0; (at = text.indexOf(u'{', at)) >= 0;) {
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            break;
        keys << text.mid(at + 1, end - at - 1);
        at = end;
    }
    return keys;
}

} // namespace

std::vector<FurnitureFact> furnitureFacts(const Document &document, Id pageId)
{
    std::vector<FurnitureFact> facts;
    const Page *page = document.find<Page>(pageId);
    const Issue *issue = page ? document.find<Issue>(page->issue) : nullptr;
    const Publication *publication = issue ? document.find<Publication>(issue->publication) : nullptr;
    if (!publication)
        return facts;
    QStringList keys;
    for (const Frame *frame : document.childrenOf<Frame>(pageId)) {
        if (!std::holds_alternative<TextContent>(frame->content))
            continue;
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(frame->id))
            keys += keysIn(paragraph->text);
    }
    keys.removeDuplicates();
    // Where somebody has said it already it is kept, the page's own before the rest (layout/fields.cpp).
    const auto find = [&](FurnitureFact &fact) {
        const std::pair<const Fields *, Keeper> keepers[] = {{&page->fields, Keeper::Page},
            {&issue->fields, Keeper::Issue}, {&publication->fields, Keeper::Publication}};
        for (const auto &[fields, keeper] : keepers) {
            const auto said = fields->find(fact.key);
            if (said == fields->end())
                continue;
            fact.value = said->isNull() ? QStringLiteral("") : *said;
            fact.keeper = keeper;
            return;
        }
    };
    for (const QString &key : keys) {
        const bool isComputed = std::any_of(
            std::begin(kComputed), std::end(kComputed), [&](const char *name) { return key == QLatin1String(name); });
        if (isComputed || key.isEmpty())
            continue;
        const Known *known = knownOf(key);
        FurnitureFact fact{key, known ? tr(known->title) : key, {}, known ? known->keeper : Keeper::Page};
        find(fact);
        if (key == QLatin1String("credits") && fact.value.isNull() && !publication->creditRoles.empty()) {
            for (const CreditRole &role : publication->creditRoles) {
                FurnitureFact person{role.title, role.title, {}, keeperOf(role.keeper)};
                person.isPerson = true;
                find(person);
                facts.push_back(std::move(person));
            }
            continue;
        }
        if (key == QLatin1String("issue-number")) {
            if (const auto number = issueNumber(publication->numbering, issue->date))
                fact.computed = QString::number(*number);
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<FurnitureFact> houseFacts(const Publication &publication)
{
    std::vector<FurnitureFact> facts;
    for (const Known &known : kKnown) {
        if (known.keeper != Keeper::Publication)
            continue;
        const QString key = QLatin1String(known.key);
        facts.push_back({key, tr(known.title), publication.fields.value(key), Keeper::Publication});
    }
    return facts;
}

Result<ChangeSet> setFurnitureFacts(
    const Document &document, Id pageId, const Fields &values, const EditContext &context, const QStringList &unsaid)
{
    const Page *page = document.find<Page>(pageId);
    const Issue *issue = page ? document.find<Issue>(page->issue) : nullptr;
    const Publication *publication = issue ? document.find<Publication>(issue->publication) : nullptr;
    if (!publication)
        return refused(tr("没有这个版。"), pageId);
    Page changedPage = *page;
    Issue changedIssue = *issue;
    Publication changedPublication = *publication;
    const std::vector<FurnitureFact> facts = furnitureFacts(document, pageId);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key().isEmpty() || it.key().size() > kLongest || it->size() > kLongest)
            return refused(tr("版面信息每项最多 %1 个字。").arg(kLongest), pageId);
        if (storableText(it.key()) != it.key() || storableText(*it) != *it)
            return refused(tr("版面信息里有不能印出的字符。"), pageId);
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const FurnitureFact &one) { return one.key == it.key(); });
        const Known *known = knownOf(it.key());
        const Keeper keeper = fact != facts.end() ? fact->keeper : known ? known->keeper : Keeper::Page;
        Fields &fields = keeper == Keeper::Page ? changedPage.fields
            : keeper == Keeper::Issue           ? changedIssue.fields
                                                : changedPublication.fields;
        fields.insert(it.key(), *it);
    }
    for (const QString &key : unsaid) {
        for (Fields *fields : {&changedPage.fields, &changedIssue.fields}) // the publication's stays with all issues
            fields->remove(key);
    }
    ChangeBuilder builder(document, context, tr("改版面信息"));
    if (!(changedPage == *page))
        builder.put(changedPage);
    if (!(changedIssue == *issue))
        builder.put(changedIssue);
    if (!(changedPublication == *publication))
        builder.put(changedPublication);
    return builder.take();
}

} // namespace banxin::edit
