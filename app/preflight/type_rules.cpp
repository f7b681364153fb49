// Type that is too small for the inks it is made of, or cut out of.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr double kRounding = 0.05; // points
constexpr int kMostLooks = 20'000'000; // at what lies below, on a page

bool covers(const Painted &painted, Dot dot)
{
    if (!painted.box.contains(dot))
        return false;
    if (painted.kind == Painted::Kind::Fill && !painted.path->contains(dot))
        return false;
    for (const Clip *clip = painted.clip.get(); clip; clip = clip->before.get()) {
        if (!clip->isRectangle && !clip->path.contains(dot))
            return false;
    }
    return true;
}

/// How many inks a thing has where it is seen; of a photograph, as many as its space can have.
int inksOf(const Painted &painted)
{
    if (painted.kind == Painted::Kind::Picture && !painted.picture->isMask)
        return painted.picture->space ? std::max(painted.picture->space->components, 0) : 0;
    if (const auto &gradient = painted.gradient ? painted.gradient : painted.paint.gradient) {
        int most = 0;
        for (const Inks &inks : gradient->steps)
            most = std::max(most, inks.count());
        return gradient->steps.empty() ? gradient->space->components : most;
    }
    if (painted.paint.tile)
        return 1;
    return painted.paint.inks.count();
}

/// What lies below the thing number `index` at its middle; 0 for paper.
int inksBelow(const PageContent &page, std::size_t index, int &looksLeft)
{
    const Box &box = page.painted[index].box;
    const Dot middle{(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
    int inks = 0;
    while (index-- > 0 && --looksLeft > 0) {
        const Painted &below = page.painted[index];
        if (below.origin != Origin::Page || below.kind == Painted::Kind::Text || below.kind == Painted::Kind::Stroke
            || !covers(below, middle))
            continue;
        inks = std::max(inks, inksOf(below));
        if (!below.overprints && !below.isTransparent())
            break;
    }
    return inks;
}

enum class Below { OneInk, SeveralInks };

void reversed(Check &check, const PageContent &page, Below wanted)
{
    const double several = check.printer().reversedInSeveralInks.toPt(), one = check.printer().reversedInOneInk.toPt();
    int looksLeft = kMostLooks;
    for (std::size_t i = 0; i < page.painted.size(); ++i) {
        const Painted &painted = page.painted[i];
        if (painted.kind != Painted::Kind::Text || painted.origin != Origin::Page || painted.overprints
            || !painted.paint.inks.isPaper() || painted.size >= std::max(several, one) - kRounding)
            continue;
        const int inks = inksBelow(page, i, looksLeft);
        const double least = wanted == Below::SeveralInks ? several : one;
        const bool isMeant = wanted == Below::SeveralInks ? inks > 1 : inks == 1;
        if (isMeant && painted.size < least - kRounding)
            check.report(page, painted, {told(painted.size), told(least)});
    }
}

void reversedInSeveral(Check &check, const PageContent &page) { reversed(check, page, Below::SeveralInks); }
void reversedInOne(Check &check, const PageContent &page) { reversed(check, page, Below::OneInk); }

void coloured(Check &check, const PageContent &page)
{
    const double least = check.printer().colouredType.toPt();
    for (const Painted &painted : page.painted) {
        if (painted.kind == Painted::Kind::Text && painted.origin == Origin::Page && painted.paint.inks.isKnown
            && !painted.paint.inks.isBlack() && painted.paint.inks.count() > 1 && painted.size < least - kRounding)
            check.report(page, painted,
                {told(painted.size), told(painted.paint.inks, check.subject().shared().spots()), told(least)});
    }
}

constexpr Rule kRules[] = {
    {"reversed-type-several", Severity::Error, Scope::Always, "newspaper: reversed type",
        QT_TRANSLATE_NOOP("preflight", "从多色里反白的字只有 %1 点，不得小于 %2 点。"), nullptr, reversedInSeveral},
    {"reversed-type-single", Severity::Error, Scope::Always, "newspaper: reversed type",
        QT_TRANSLATE_NOOP("preflight", "从单色里反白的字只有 %1 点，不得小于 %2 点。"), nullptr, reversedInOne},
    {"coloured-type", Severity::Error, Scope::Always, "newspaper: coloured text",
        QT_TRANSLATE_NOOP("preflight", "多色（%2）的字只有 %1 点，不得小于 %3 点。"), nullptr, coloured},
};

} // namespace

std::span<const Rule> typeRules() { return kRules; }

} // namespace banxin::preflight
