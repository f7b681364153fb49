// Total ink: what newsprint takes without smearing.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void total(Check &check, const PageContent &page)
{
    for (const InkReport::Excess &excess : page.inks.excesses)
        check.report(
            page, {told(excess.percent, 0), QString::number(check.printer().inkLimitPercent)}, page.page, excess.box);
}

void unmeasured(Check &check, const PageContent &page)
{
    for (const std::size_t i : page.inks.unmeasured) {
        const Painted &painted = page.painted[i];
        const ColorSpace *space = painted.picture ? painted.picture->space.get() : nullptr;
        // Of RGB the rules on colour speak.
        if (!space || space->inksOf(space->initial(), check.subject().shared().spots()).isKnown)
            check.report(page, painted);
    }
}

constexpr Rule kRules[] = {
    {"total-ink", Severity::Error, Scope::Always, "newspaper: total ink; ISO 12647-3",
        QT_TRANSLATE_NOOP("preflight", "总墨量到 %1%，15 平方毫米平均不得超过 %2%。"), nullptr, total},
    {"ink-unmeasured", Severity::Info, Scope::Always, "newspaper: total ink",
        QT_TRANSLATE_NOOP("preflight", "这里的墨量没有量：图片或渐变的格式读不出油墨。"), nullptr, unmeasured},
};

} // namespace

std::span<const Rule> inkRules() { return kRules; }

} // namespace banxin::preflight
