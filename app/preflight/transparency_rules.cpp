// Transparency: blended in the inks that are printed.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

bool isPressSpace(const Object &space)
{
    if (Object(space).isNull() || isNamed(space, "/DeviceCMYK"))
        return true;
    const auto items = itemsOf(space);
    return items.size() == 2 && isNamed(items[0], "/ICCBased") && numberOf(keyOf(items[1], "/N"), 0) == 4;
}

void space(Check &check, const PageContent &page)
{
    if (!isPressSpace(keyOf(keyOf(page.page, "/Group"), "/CS")))
        check.report(page, {}, page.page);
    for (const Object &form : page.groups) {
        if (!isPressSpace(keyOf(keyOf(form, "/Group"), "/CS")))
            check.report(page, {}, form);
    }
}

void group(Check &check, const PageContent &page)
{
    if (hasKey(page.page, "/Group"))
        return;
    for (const Painted &painted : page.painted) {
        if (painted.isTransparent())
            return check.report(page, painted);
    }
}

constexpr Rule kRules[] = {
    {"transparency-space", Severity::Error, Scope::Always, "ISO 15930-7: transparency",
        QT_TRANSLATE_NOOP("preflight", "透明组不在 CMYK 里混合。"), nullptr, space},
    {"transparency-group", Severity::Warning, Scope::PressPages, "ISO 15930-7: transparency",
        QT_TRANSLATE_NOOP("preflight", "页面有透明效果，却没有说明在哪种颜色里混合。"), nullptr, group},
};

} // namespace

std::span<const Rule> transparencyRules() { return kRules; }

} // namespace banxin::preflight
