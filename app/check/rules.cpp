// The table of rules, and what is to be known of all of them.
#include "check/rule.h"

#include "check/report.h"
#include "check/rules/all.h"
#include "language/rule.h"
#include "layout/muted_findings.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace banxin::check {

using namespace Qt::StringLiterals;

namespace {

const Rule *const kRules[] = {&creditsRule, &folioRule, &captionRule, &pictureCreditRule, &bylineRule,
    &headlineBreakRule, &oversetRule, &lineEdgeRule, &jumpRule, &repeatRule, &headlineNumberRule, &samePersonRule,
    &legalFieldsRule, &paperNameRule, &advertLabelRule, &headlinesMeetRule, &cutPageRule, &openGutterRule,
    &wrongTextRule, &ambiguousRunRule, &pictureFootRule, &legLengthRule, &rankRule, &orphanHeadRule, &unevenEndsRule,
    &resolutionRule, &thinRuleRule, &reversedTypeRule, &colouredTypeRule, &bleedRule, &spotRule};

/// What layout and the session find by name, and no rule of the page tells.
struct Named {
    const char *id;
    const char *title;
    const char *about;
    Severity severity;
};
constexpr Named kNamed[] = {
    {"missing-glyph", QT_TRANSLATE_NOOP("check", "缺字形"), QT_TRANSLATE_NOOP("check", "字体里没有这个字，印不出来。"),
        Severity::Error},
    {"missing-picture", QT_TRANSLATE_NOOP("check", "缺图片"), QT_TRANSLATE_NOOP("check", "图框里还没有图片。"),
        Severity::Error},
    {"damaged-picture", QT_TRANSLATE_NOOP("check", "图片不能用"),
        QT_TRANSLATE_NOOP("check", "图片或广告的文件读不出来。"), Severity::Error},
    {"total-ink", QT_TRANSLATE_NOOP("check", "墨量太大"), QT_TRANSLATE_NOOP("check", "这里的总墨量比印厂能干的多。"),
        Severity::Error},
    {"overlap", QT_TRANSLATE_NOOP("check", "文字压在一起"), QT_TRANSLATE_NOOP("check", "两个框的文字重叠。"),
        Severity::Error},
    {"covered-text", QT_TRANSLATE_NOOP("check", "文字被盖住"), QT_TRANSLATE_NOOP("check", "色块或图片盖住了文字。"),
        Severity::Error},
    {"area-parts", QT_TRANSLATE_NOOP("check", "稿区太碎"), QT_TRANSLATE_NOOP("check", "稿区由太多矩形合成。"),
        Severity::Error},
    {"paragraph-limit", QT_TRANSLATE_NOOP("check", "稿区限了段数"),
        QT_TRANSLATE_NOOP("check", "稿区还空着，后面的段落到了别处。"), Severity::Warning},
    {"loop", QT_TRANSLATE_NOOP("check", "没有排稳"), QT_TRANSLATE_NOOP("check", "转版行和正文互相牵动。"),
        Severity::Warning},
    {"malformed-art", QT_TRANSLATE_NOOP("check", "图形读不懂"), QT_TRANSLATE_NOOP("check", "花饰的路径有错。"),
        Severity::Warning},
    {"typesetting-rules", QT_TRANSLATE_NOOP("check", "排版规则有错"),
        QT_TRANSLATE_NOOP("check", "报纸自己的排版规则读不懂。"), Severity::Warning},
};

RuleInfo::Group groupOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'P':
        return RuleInfo::Group::Punctuation;
    case u'N':
        return RuleInfo::Group::Numerals;
    case u'U':
        return RuleInfo::Group::Units;
    case u'W':
        return RuleInfo::Group::Wording;
    case u'L':
        return RuleInfo::Group::Page;
    case u'T':
        return RuleInfo::Group::Taboo;
    default:
        return RuleInfo::Group::Preflight;
    }
}

const Rule *pageRule(const QString &id)
{
    for (const Rule *rule : kRules) {
        if (id == QLatin1String(rule->id))
            return rule;
    }
    return nullptr;
}

} // namespace

std::span<const Rule *const> rules() { return kRules; }

const std::vector<RuleInfo> &allRules()
{
    static const std::vector<RuleInfo> all = [] {
        std::vector<RuleInfo> made;
        for (const language::Rule &rule : language::rules()) {
            const QString id = QLatin1String(rule.id);
            made.push_back({id, groupOf(id[0]), rule.severity, rule.fix, true});
        }
        for (const Rule *rule : kRules) {
            const QString id = QLatin1String(rule->id);
            made.push_back({id, groupOf(id[0]), rule->severity, rule->fix, id != "L07"_L1});
        }
        for (const Named &named : kNamed)
            made.push_back({QLatin1String(named.id), RuleInfo::Group::Preflight, named.severity, FixKind::None,
                named.severity != Severity::Error});
        for (const layout::MutableRule &rule : layout::mutableRules()) {
            if (QLatin1String(rule.rule) != "parted-headline"_L1) // told as L06
                made.push_back(
                    {QLatin1String(rule.rule), RuleInfo::Group::Preflight, Severity::Warning, FixKind::None, true});
        }
        return made;
    }();
    return all;
}

const RuleInfo *ruleInfo(const QString &id)
{
    static const auto table = [] {
        std::unordered_map<QString, const RuleInfo *> made;
        for (const RuleInfo &info : allRules())
            made.emplace(info.id, &info);
        return made;
    }();
    const auto found = table.find(id);
    return found == table.end() ? nullptr : found->second;
}

QString RuleInfo::title() const
{
    if (const language::Rule *rule = language::ruleOf(id))
        return rule->name();
    if (const Rule *rule = pageRule(id))
        return tr(rule->title);
    for (const Named &named : kNamed) {
        if (id == QLatin1String(named.id))
            return tr(named.title);
    }
    for (const layout::MutableRule &rule : layout::mutableRules()) {
        if (id == QLatin1String(rule.rule))
            return QCoreApplication::translate("layout", rule.title);
    }
    return id;
}

QString RuleInfo::basis() const
{
    if (const language::Rule *rule = language::ruleOf(id))
        return rule->basisText();
    const Rule *rule = pageRule(id);
    return rule ? tr(rule->basis) : tr("印前检查");
}

QString RuleInfo::hit() const
{
    if (const language::Rule *rule = language::ruleOf(id))
        return QString::fromUtf8(rule->hit);
    if (const Rule *rule = pageRule(id))
        return tr(rule->hit);
    for (const Named &named : kNamed) {
        if (id == QLatin1String(named.id))
            return tr(named.about);
    }
    for (const layout::MutableRule &rule : layout::mutableRules()) {
        if (id == QLatin1String(rule.rule))
            return QCoreApplication::translate("layout", rule.about);
    }
    return {};
}

QString RuleInfo::miss() const
{
    if (const language::Rule *rule = language::ruleOf(id))
        return QString::fromUtf8(rule->miss);
    const Rule *rule = pageRule(id);
    return rule ? tr(rule->miss) : QString();
}

QString groupName(RuleInfo::Group group)
{
    switch (group) {
    case RuleInfo::Group::Punctuation:
        return tr("标点");
    case RuleInfo::Group::Numerals:
        return tr("数字");
    case RuleInfo::Group::Units:
        return tr("计量");
    case RuleInfo::Group::Wording:
        return tr("用词");
    case RuleInfo::Group::Page:
        return tr("版面规范");
    case RuleInfo::Group::Taboo:
        return tr("版面禁忌");
    case RuleInfo::Group::Preflight:
        break;
    }
    return tr("印前");
}

} // namespace banxin::check
