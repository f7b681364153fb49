// Graphics states: nothing that changes tones behind the press's back, and overprint that means what it says.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void transfer(Check &check, const PageContent &page)
{
    for (const Object &state : page.states) {
        if (hasKey(state, "/TR") || (hasKey(state, "/TR2") && !isNamed(keyOf(state, "/TR2"), "/Default")))
            check.report(page, {}, state);
    }
}

void halftonePhase(Check &check, const PageContent &page)
{
    for (const Object &state : page.states) {
        if (hasKey(state, "/HTP"))
            check.report(page, {}, state);
    }
}

void halftone(Check &check, const PageContent &page)
{
    for (const Object &state : page.states) {
        const Object halftone = keyOf(state, "/HT");
        if (Object(halftone).isName() || Object(halftone).isNull())
            continue;
        const double type = numberOf(keyOf(halftone, "/HalftoneType"), 0);
        if ((type != 1 && type != 5) || hasKey(halftone, "/HalftoneName"))
            check.report(page, {}, state);
    }
}

void blendMode(Check &check, const PageContent &page)
{
    static const std::set<std::string> known = {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken",
        "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue",
        "/Saturation", "/Color", "/Luminosity"};
    for (const Object &state : page.states) {
        for (Object &mode : itemsOf(keyOf(state, "/BM"))) {
            if (!mode.isName() || !known.count(mode.getName()))
                check.report(
                    page, {mode.isName() ? QString::fromStdString(mode.getName().substr(1)) : QString()}, state);
        }
    }
}

void intent(Check &check, const PageContent &page)
{
    static const std::set<std::string> known = {
        "/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual"};
    for (const Trouble &trouble : page.troubles) {
        if (trouble.kind == Trouble::Kind::Intent)
            check.report(page, {trouble.what.mid(1)}, trouble.object);
    }
    const auto look = [&](const Object &holder, const char *key) {
        if (const std::string name = nameIn(holder, key); !name.empty() && !known.count(name))
            check.report(page, {QString::fromStdString(name.substr(1))}, holder);
    };
    for (const Object &state : page.states)
        look(state, "/RI");
    for (const Painted &painted : page.painted) {
        if (painted.picture)
            look(painted.picture->object, "/Intent");
    }
}

/// Without OPM 1 a zero of CMYK erases what it should let through (ISO 32000-1, 8.6.7).
void overprintMode(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        const Inks &inks = painted.paint.inks;
        if (painted.kind != Painted::Kind::Picture && painted.overprints && painted.overprintMode != 1 && inks.isKnown
            && !inks.isPaper() && painted.paint.space && painted.paint.space->family == ColorSpace::Family::Cmyk
            && std::any_of(inks.plates.begin(), inks.plates.begin() + 4, [](float ink) { return ink == 0; }))
            check.report(page, painted, {told(inks, check.subject().shared().spots())});
    }
}

constexpr Rule kRules[] = {
    {"state-transfer", Severity::Error, Scope::Always, "ISO 15930-7: transfer curves",
        QT_TRANSLATE_NOOP("preflight", "图形状态里有传递函数（TR、TR2），会改变网点。"), nullptr, transfer},
    {"state-halftone-phase", Severity::Error, Scope::Always, "ISO 15930-7: halftones",
        QT_TRANSLATE_NOOP("preflight", "图形状态里有网点相位（HTP）。"), nullptr, halftonePhase},
    {"state-halftone", Severity::Error, Scope::Always, "ISO 15930-7: halftones",
        QT_TRANSLATE_NOOP("preflight", "图形状态里指定了 PDF/X-4 不允许的网点（HT）。"), nullptr, halftone},
    {"state-blend-mode", Severity::Error, Scope::Always, "ISO 15930-7: transparency; ISO 32000-1, 11.3.5",
        QT_TRANSLATE_NOOP("preflight", "没有“%1”这种混合模式。"), nullptr, blendMode},
    {"state-intent", Severity::Error, Scope::Always, "ISO 32000-1, 8.6.5.8",
        QT_TRANSLATE_NOOP("preflight", "没有“%1”这种渲染意图。"), nullptr, intent},
    {"overprint-mode", Severity::Error, Scope::Always, "newspaper: black text; ISO 32000-1, 8.6.7",
        QT_TRANSLATE_NOOP("preflight", "叠印没有用 OPM 1，颜色（%1）里为零的油墨会把下面的擦掉。"), nullptr,
        overprintMode},
};

} // namespace

std::span<const Rule> stateRules() { return kRules; }

} // namespace banxin::preflight
