// Rules that are too thin for the inks they are made of, stroked or filled.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr double kRounding = 0.004; // points
constexpr std::size_t kMostRectangles = 500; // of one path
constexpr double kSlender = 8; // times as long as wide: a rule, not a dot

void thin(Check &check, const PageContent &page, bool isSeveral)
{
    const double least = (isSeveral ? check.printer().ruleInSeveralInks : check.printer().ruleInOneInk).toPt();
    const Box trim = page.boxes.page();
    const auto look = [&](const Painted &painted, double weight, const Box &box) {
        if (weight < least - kRounding && box.intersects(trim))
            check.report(page, {told(weight, 3), told(least, 3)}, painted.object, box);
    };
    for (const Painted &painted : page.painted) {
        const int inks = painted.paint.inks.count();
        if (painted.origin != Origin::Page || !painted.paint.inks.isKnown || inks == 0 || (inks > 1) != isSeveral)
            continue;
        if (painted.kind == Painted::Kind::Stroke) {
            look(painted, painted.size, painted.box.grownBy(painted.size == 0 ? 0.05 : 0));
        } else if (painted.kind == Painted::Kind::Fill) {
            std::size_t count = 0;
            for (const auto &polygon : painted.path->polygons) {
                const auto box = uprightRectangle(polygon);
                if (!box || ++count > kMostRectangles)
                    continue;
                const double weight = std::min(box->width(), box->height());
                const double length = std::max(box->width(), box->height());
                // A clip that cuts a box thin was put there for it; what is not seen is no rule.
                const Box seen = box->grownBy(0.01).intersected(painted.box.grownBy(0.01));
                if (length >= kSlender * weight && length > 2 && seen.width() > 0 && seen.height() > 0)
                    look(painted, weight, seen);
            }
        }
    }
}

void thinInSeveral(Check &check, const PageContent &page) { thin(check, page, true); }
void thinInOne(Check &check, const PageContent &page) { thin(check, page, false); }

constexpr Rule kRules[] = {
    {"rule-weight-several", Severity::Error, Scope::Always, "newspaper: rules",
        QT_TRANSLATE_NOOP("preflight", "多色的线只有 %1 点，不得细于 %2 点。"), nullptr, thinInSeveral},
    {"rule-weight-single", Severity::Error, Scope::Always, "newspaper: rules",
        QT_TRANSLATE_NOOP("preflight", "线只有 %1 点，不得细于 %2 点。"), nullptr, thinInOne},
};

} // namespace

std::span<const Rule> lineRules() { return kRules; }

} // namespace banxin::preflight
