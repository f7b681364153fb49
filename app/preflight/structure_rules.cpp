// PDF/UA-1: the structure tree and what hangs in it.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr int kMostDepth = 100;

Object root(const Check &check) { return keyOf(check.subject().catalog(), "/StructTreeRoot"); }

bool isStandard(const std::string &type)
{
    // ISO 32000-1, 14.8.4.
    static const std::set<std::string> types = {"/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote",
        "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5",
        "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span",
        "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB", "/RT", "/RP",
        "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form"};
    return types.count(type) != 0;
}

/// The standard type that a type stands for; empty for none.
std::string standardType(const Check &check, std::string type)
{
    const Object map = keyOf(root(check), "/RoleMap");
    for (int i = 0; i < 16 && !isStandard(type); ++i)
        type = nameIn(map, type.c_str());
    return isStandard(type) ? type : std::string();
}

/// Every structure element in reading order.
template <typename Visit> void forElements(const Check &check, Visit visit)
{
    struct Step {
        Object element;
        int depth;
    };
    std::set<std::pair<int, int>> seen;
    std::vector<Step> left{{root(check), 0}};
    while (!left.empty()) {
        const Step step = left.back();
        left.pop_back();
        Object element = step.element;
        if (!element.isDictionary() || step.depth > kMostDepth
            || (element.isIndirect() && !seen.insert({element.getObjectID(), element.getGeneration()}).second))
            continue;
        if (step.depth > 0 && !nameIn(element, "/S").empty())
            visit(element);
        auto kids = itemsOf(keyOf(element, "/K"));
        std::reverse(kids.begin(), kids.end());
        for (const Object &kid : kids)
            left.push_back({kid, step.depth + 1});
    }
}

void tree(Check &check)
{
    if (!hasKey(root(check), "/K") || !hasKey(root(check), "/ParentTree"))
        check.report({}, root(check));
}

void role(Check &check)
{
    forElements(check, [&](const Object &element) {
        if (standardType(check, nameIn(element, "/S")).empty())
            check.report({QString::fromStdString(nameIn(element, "/S").substr(1))}, element);
    });
}

void alternative(Check &check)
{
    forElements(check, [&](const Object &element) {
        const std::string type = standardType(check, nameIn(element, "/S"));
        const auto says = [&](const char *key) {
            return !textOf(keyOf(element, key)).value_or(QString()).trimmed().isEmpty();
        };
        if ((type == "/Figure" || type == "/Formula") && !says("/Alt") && !says("/ActualText"))
            check.report({}, element);
    });
}

void headings(Check &check)
{
    int last = 0;
    forElements(check, [&](const Object &element) {
        const std::string type = standardType(check, nameIn(element, "/S"));
        if (type.size() != 3 || type[1] != 'H')
            return;
        const int level = type[2] - '0';
        if (level > last + 1)
            check.report({QString::number(level), QString::number(last)}, element);
        last = level;
    });
}

/// The entry of a number tree (ISO 32000-1, 7.9.7).
Object numberTreeEntry(const Object &tree, int key, int depth = 0)
{
    if (depth > 20)
        return Object::newNull();
    const auto numbers = itemsOf(keyOf(tree, "/Nums"));
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        if (numberOf(numbers[i], -1) == key)
            return numbers[i + 1];
    }
    for (const Object &kid : itemsOf(keyOf(tree, "/Kids"))) {
        const auto limits = itemsOf(keyOf(kid, "/Limits"));
        if (limits.size() == 2 && (numberOf(limits[0], 0) > key || numberOf(limits[1], 0) < key))
            continue;
        if (const Object found = numberTreeEntry(kid, key, depth + 1); !Object(found).isNull())
            return found;
    }
    return Object::newNull();
}

/// The elements that own the marked content of a page, by MCID; null for none.
std::vector<Object> ownersOf(const Check &check, const Object &page)
{
    const int key = static_cast<int>(numberOf(keyOf(page, "/StructParents"), -1));
    const Object parents = key >= 0 ? numberTreeEntry(keyOf(root(check), "/ParentTree"), key) : Object::newNull();
    return Object(parents).isArray() ? itemsOf(parents) : std::vector<Object>();
}

/// Tells of pages how much of their marked content is at fault: fault(id, its owner or null).
template <typename Fault> void forMarks(Check &check, Fault fault)
{
    for (const Marks &marks : check.subject().shared().marks) {
        const Object &page = check.subject().pages()[static_cast<std::size_t>(marks.page) - 1];
        const auto owners = ownersOf(check, page);
        int count = 0;
        for (const int id : marks.ids) {
            const auto at = static_cast<std::size_t>(id);
            count += fault(id, at < owners.size() ? owners[at] : Object::newNull()) ? 1 : 0;
        }
        if (count > 0)
            check.reportOnPage(marks.page, {QString::number(count)}, page);
    }
}

bool holds(const Object &element, int id)
{
    for (const Object &kid : itemsOf(keyOf(element, "/K"))) {
        if (numberOf(kid, -1) == id || numberOf(keyOf(kid, "/MCID"), -1) == id)
            return true;
    }
    return false;
}

void owners(Check &check)
{
    forMarks(check, [](int id, Object owner) { return owner.isDictionary() && !holds(owner, id); });
}

void twice(Check &check, const PageContent &page)
{
    if (!page.markedTwice.empty())
        check.report(page, {QString::number(page.markedTwice.size())}, page.page);
}

void parents(Check &check)
{
    const auto look = [&](const Object &parent) {
        for (Object &kid : itemsOf(keyOf(parent, "/K"))) {
            Object named = keyOf(kid, "/P");
            if (kid.isDictionary() && !nameIn(kid, "/S").empty() && parent.isIndirect()
                && (!named.isIndirect() || named.getObjGen() != parent.getObjGen()))
                check.report({}, kid);
        }
    };
    look(root(check));
    forElements(check, look);
}

void orphans(Check &check)
{
    if (hasKey(root(check), "/ParentTree"))
        forMarks(check, [](int, Object owner) { return !owner.isDictionary(); });
}

constexpr Rule kRules[] = {
    {"ua-structure", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1; ISO 32000-1, 14.7.2",
        QT_TRANSLATE_NOOP("preflight", "没有结构树，或者它没有 ParentTree。"), tree},
    {"ua-role", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1",
        QT_TRANSLATE_NOOP("preflight", "标签“%1”不是标准标签，也没有对应到标准标签。"), role},
    {"ua-alt", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.3",
        QT_TRANSLATE_NOOP("preflight", "图没有替代文字（Alt）。"), alternative},
    {"ua-headings", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.4.2",
        QT_TRANSLATE_NOOP("preflight", "标题跳级：%2 级之后是 %1 级。"), headings},
    {"ua-orphan", Severity::Error, Scope::Accessible, "ISO 14289-1, 7.1; ISO 32000-1, 14.7.4.4",
        QT_TRANSLATE_NOOP("preflight", "有 %1 处带标签的内容不在结构树里。"), nullptr, nullptr, orphans},
    {"ua-owner", Severity::Error, Scope::Accessible, "ISO 32000-1, 14.7.4.4",
        QT_TRANSLATE_NOOP("preflight", "ParentTree 把 %1 处内容记在别的元素名下。"), nullptr, nullptr, owners},
    {"ua-mark-twice", Severity::Error, Scope::Accessible, "ISO 32000-1, 14.7.4.2",
        QT_TRANSLATE_NOOP("preflight", "有 %1 个内容编号（MCID）在一页上用了两次。"), nullptr, twice},
    {"ua-parent", Severity::Error, Scope::Accessible, "ISO 32000-1, 14.7.2",
        QT_TRANSLATE_NOOP("preflight", "结构元素的上级（P）不是它所在的元素。"), parents},
};

} // namespace

std::span<const Rule> structureRules() { return kRules; }

} // namespace banxin::preflight
