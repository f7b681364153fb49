// Content streams: whole, in order, and of operators that every reader knows.
#include "preflight/rule.h"

#include <QCoreApplication>

namespace banxin::preflight {

namespace {

enum class Tells { What, Count, Both };

void reportTroubles(Check &check, const PageContent &page, Trouble::Kind kind, Tells tells)
{
    for (const Trouble &trouble : page.troubles) {
        if (trouble.kind != kind)
            continue;
        QStringList arguments;
        if (tells != Tells::Count)
            arguments << trouble.what;
        if (tells != Tells::What)
            arguments << QString::number(trouble.count);
        check.report(page, arguments, trouble.object);
    }
}

void unreadable(Check &check, const PageContent &page)
{
    reportTroubles(check, page, Trouble::Kind::Unreadable, Tells::What);
    for (const std::size_t i : page.inks.unreadable)
        check.report(page, page.painted[i], {QCoreApplication::translate("preflight", "图片")});
}

void tooMuch(Check &check)
{
    if (!check.subject().isWhole())
        check.report({QCoreApplication::translate("preflight", "过于庞大的文件")});
}

void syntax(Check &check, const PageContent &page) { reportTroubles(check, page, Trouble::Kind::Syntax, Tells::Count); }
void operators(Check &check, const PageContent &page)
{
    reportTroubles(check, page, Trouble::Kind::Operator, Tells::Both);
}
void balance(Check &check, const PageContent &page)
{
    reportTroubles(check, page, Trouble::Kind::Unbalanced, Tells::Count);
}
void resources(Check &check, const PageContent &page)
{
    reportTroubles(check, page, Trouble::Kind::Resource, Tells::Both);
}

void range(Check &check, const PageContent &page) { reportTroubles(check, page, Trouble::Kind::Range, Tells::Count); }

constexpr Rule kRules[] = {
    {"unreadable", Severity::Error, Scope::Always, "ISO 32000-1, 7.4",
        QT_TRANSLATE_NOOP("preflight", "读不出来，没有检查：%1"), tooMuch, unreadable},
    {"content-syntax", Severity::Error, Scope::Always, "ISO 32000-1, 7.8.2",
        QT_TRANSLATE_NOOP("preflight", "内容流里有 %1 处语法错误。"), nullptr, syntax},
    {"content-operator", Severity::Error, Scope::Always, "ISO 15930-7: content streams",
        QT_TRANSLATE_NOOP("preflight", "内容流里有 PDF 没有的操作符“%1”（%2 处）。"), nullptr, operators},
    {"content-balance", Severity::Error, Scope::Always, "ISO 32000-1, 8.4.2",
        QT_TRANSLATE_NOOP("preflight", "内容流里成对的操作符（q 与 Q、BT 与 ET 等）有 %1 处不成对。"), nullptr,
        balance},
    {"content-resource", Severity::Error, Scope::Always, "ISO 32000-1, 7.8.3",
        QT_TRANSLATE_NOOP("preflight", "内容流用到的“%1”不在资源里（%2 处）。"), nullptr, resources},
    {"content-color-range", Severity::Warning, Scope::Always, "ISO 32000-1, 8.6.4",
        QT_TRANSLATE_NOOP("preflight", "有 %1 处颜色值不在 0 到 1 之间。"), nullptr, range},
};

} // namespace

std::span<const Rule> contentRules() { return kRules; }

} // namespace banxin::preflight
