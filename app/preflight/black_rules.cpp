// Black text in one ink that overprints; white that does not.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void richBlack(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        if (painted.kind == Painted::Kind::Text && painted.paint.inks.isBlack() && painted.paint.inks.count() > 1)
            check.report(page, painted, {told(painted.paint.inks, check.subject().shared().spots())});
    }
}

/// Told once a page: where one black text knocks out, all of them do.
void knockOut(Check &check, const PageContent &page)
{
    const double below = check.printer().overprintBelow.toPt();
    const Painted *first = nullptr;
    int count = 0;
    for (const Painted &painted : page.painted) {
        if (painted.kind != Painted::Kind::Text || painted.overprints || painted.size >= below - 0.01
            || !painted.paint.inks.isBlackOnly() || painted.paint.inks.plates[3] < 0.999F)
            continue;
        first = first ? first : &painted;
        ++count;
    }
    if (first)
        check.report(page, *first, {told(below), QString::number(count)});
}

void whiteOverprint(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        if (painted.kind != Painted::Kind::Picture && painted.overprints && painted.paint.inks.isPaper()
            && !painted.paint.gradient && !painted.paint.tile)
            check.report(page, painted);
    }
}

constexpr Rule kRules[] = {
    {"black-text-inks", Severity::Error, Scope::Always, "newspaper: black text",
        QT_TRANSLATE_NOOP("preflight", "黑字不是单黑，而是 %1，套印稍偏就糊。"), nullptr, richBlack},
    {"black-text-overprint", Severity::Warning, Scope::Always, "newspaper: black text",
        QT_TRANSLATE_NOOP("preflight", "%1 点以下的黑字没有叠印（%2 处），下面有颜色时会露白。"), nullptr, knockOut},
    {"white-overprint", Severity::Error, Scope::Always, "newspaper: white overprinting",
        QT_TRANSLATE_NOOP("preflight", "白色设成了叠印，印出来就没有了。"), nullptr, whiteOverprint},
};

} // namespace

std::span<const Rule> blackRules() { return kRules; }

} // namespace banxin::preflight
