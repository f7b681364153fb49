// Constructions that put something else in the place of what is seen.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

template <typename Fault> void forEntries(Check &check, Fault fault)
{
    for (const Entry &entry : check.subject().entries()) {
        if (fault(entry.object))
            check.report({}, entry.holder);
    }
}

bool isStream(const Object &object) { return Object(object).isStream(); }

void postscript(Check &check)
{
    forEntries(check, [](const Object &o) {
        return isStream(o) && (isNamed(keyOf(o, "/Subtype"), "/PS") || isNamed(keyOf(o, "/Subtype2"), "/PS"));
    });
}

void opi(Check &check)
{
    forEntries(check, [](const Object &o) { return isStream(o) && hasKey(o, "/OPI"); });
}

void reference(Check &check)
{
    forEntries(check,
        [](const Object &o) { return isStream(o) && isNamed(keyOf(o, "/Subtype"), "/Form") && hasKey(o, "/Ref"); });
}

void alternates(Check &check)
{
    forEntries(check, [](const Object &o) {
        return isStream(o) && isNamed(keyOf(o, "/Subtype"), "/Image") && hasKey(o, "/Alternates");
    });
}

void presentation(Check &check)
{
    if (hasKey(keyOf(check.subject().catalog(), "/Names"), "/AlternatePresentations"))
        check.report({}, check.subject().catalog());
    for (const Object &page : check.subject().pages()) {
        if (hasKey(page, "/PresSteps"))
            check.report({}, page);
    }
}

void layers(Check &check)
{
    if (hasKey(check.subject().catalog(), "/OCProperties"))
        check.report({}, check.subject().catalog());
}

constexpr Rule kRules[] = {
    {"forbidden-postscript", Severity::Error, Scope::Always, "ISO 15930-7: PostScript XObjects",
        QT_TRANSLATE_NOOP("preflight", "含有 PostScript 代码。"), postscript},
    {"forbidden-opi", Severity::Error, Scope::Always, "ISO 15930-7: OPI",
        QT_TRANSLATE_NOOP("preflight", "含有 OPI 替换图，付印时会换成别的图。"), opi},
    {"forbidden-reference", Severity::Error, Scope::Always, "ISO 15930-7: reference XObjects",
        QT_TRANSLATE_NOOP("preflight", "引用了别的文件里的页面。"), reference},
    {"forbidden-alternates", Severity::Error, Scope::Always, "ISO 15930-7: alternate images",
        QT_TRANSLATE_NOOP("preflight", "图片带有替换图（Alternates）。"), alternates},
    {"forbidden-presentation", Severity::Error, Scope::Always, "ISO 15930-7: alternate presentations",
        QT_TRANSLATE_NOOP("preflight", "含有放映步骤。"), presentation},
    {"layers", Severity::Warning, Scope::Always, "ISO 15930-7: optional content",
        QT_TRANSLATE_NOOP("preflight", "含有图层，印出来的可能与看到的不同。"), layers},
};

} // namespace

std::span<const Rule> forbiddenRules() { return kRules; }

} // namespace banxin::preflight
