// What touches the trim must go on to the bleed: knives miss by a millimetre.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr double kTouch = 0.3; // points: 0.1 mm
constexpr double kShort = 0.6; // that may lack at the bleed

bool isSeen(const Painted &painted)
{
    if (painted.origin != Origin::Page || painted.kind == Painted::Kind::Text || painted.alpha == 0)
        return false;
    const bool isPlain = !painted.paint.gradient && !painted.paint.tile;
    return painted.kind == Painted::Kind::Picture || painted.kind == Painted::Kind::Gradient || !isPlain
        || !painted.paint.inks.isPaper();
}

void bleed(Check &check, const PageContent &page)
{
    if (!page.boxes.trim)
        return;
    const Box trim = *page.boxes.trim;
    const double bleed = check.printer().bleed.toPt();
    if (bleed <= 0)
        return;
    for (const Painted &painted : page.painted) {
        const Box &box = painted.box;
        // It must be seen on the page to be missed at its edge; marks beside the page only meet it.
        if (!isSeen(painted) || !box.intersects(trim.grownBy(-kTouch)))
            continue;
        const bool lacks = (box.x0 <= trim.x0 + kTouch && box.x0 > trim.x0 - bleed + kShort)
            || (box.x1 >= trim.x1 - kTouch && box.x1 < trim.x1 + bleed - kShort)
            || (box.y0 <= trim.y0 + kTouch && box.y0 > trim.y0 - bleed + kShort)
            || (box.y1 >= trim.y1 - kTouch && box.y1 < trim.y1 + bleed - kShort);
        if (lacks)
            check.report(page, painted, {told(check.printer().bleed.toMm())});
    }
}

constexpr Rule kRules[] = {
    {"bleed", Severity::Error, Scope::PressPages, "newspaper: boxes",
        QT_TRANSLATE_NOOP("preflight", "碰到裁切边的内容没有延伸到 %1 毫米出血。"), nullptr, bleed},
};

} // namespace

std::span<const Rule> bleedRules() { return kRules; }

} // namespace banxin::preflight
