// Rule: the declaration of one rule of the page or the issue: its number, what it says, on what it rests, how grave it
// is and who may mend it. RuleInfo says the same of every rule that there is, those of text too.
#pragma once

#include "base/finding.h"

#include <QString>

#include <span>
#include <vector>

namespace banxin::check {

using base::Finding;
using base::FixKind;
using base::Severity;

class PageView;
class IssueView;
class Report;

/// Whether a page is being made, or is to leave the house: then the rules of pages are errors.
enum class Stage { Making, Release };

struct Rule {
    const char *id; // L01 … L15, T01 … (taboos), F01 … (preflight of the page)
    const char *title; // in Chinese, for translation
    const char *basis;
    const char *hit; // when it speaks, and when it does not, in words
    const char *miss;
    Severity severity; // while the page is made
    Severity atRelease;
    FixKind fix;
    void (*page)(const PageView &, Report &) = nullptr; // null where the rule looks at issues alone
    void (*issue)(const IssueView &, Report &) = nullptr;
};

/// All rules of pages and issues in the order of their numbers.
std::span<const Rule *const> rules();

/// What settings, filters and tables want to know of any rule.
struct RuleInfo {
    enum class Group {
        Punctuation, // P
        Numerals, // N
        Units, // U
        Wording, // W
        Page, // L: form of page and issue
        Taboo, // T: 版面禁忌
        Preflight, // F, and what layout and preflight find by name (missing-glyph)
    };
    QString id;
    Group group = Group::Page;
    Severity severity = Severity::Error; // as declared, while a page is made
    FixKind fix = FixKind::None;
    bool canBeOff = true; // false: errors of it are told always
    QString title() const; // in the language of the program
    QString basis() const;
    QString hit() const;
    QString miss() const;
};
/// Text rules, page rules, and the named findings of layout, in this order.
const std::vector<RuleInfo> &allRules();
/// Null for a name that is in no table (a finding of preflight).
const RuleInfo *ruleInfo(const QString &id);
/// 标点, 数字, 计量, 用词, 版面规范, 版面禁忌, 印前.
QString groupName(RuleInfo::Group group);

} // namespace banxin::check
