// Spot inks: few, each meaning one thing, and registration colour kept off the page.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

QString shown(const std::string &name) { return QString::fromUtf8(QByteArray::fromStdString(name.substr(1))); }

void count(Check &check)
{
    const auto &spots = check.subject().shared().spots().all();
    if (static_cast<int>(spots.size()) <= check.printer().mostSpots)
        return;
    QStringList names;
    for (const auto &spot : spots)
        names << shown(spot.name);
    check.reportOnPage(spots.back().page,
        {QString::number(spots.size()), names.mid(0, 12).join(u'、'), QString::number(check.printer().mostSpots)},
        spots.back().where);
}

void alternates(Check &check)
{
    for (const auto &spot : check.subject().shared().spots().all()) {
        if (spot.isTwofold)
            check.reportOnPage(spot.page, {shown(spot.name)}, spot.where);
    }
}

void foreignAlternate(Check &check)
{
    for (const auto &spot : check.subject().shared().spots().all()) {
        if (spot.isAlternateForeign)
            check.reportOnPage(spot.page, {shown(spot.name)}, spot.where);
    }
}

void undeclared(Check &check)
{
    for (const auto &spot : check.subject().shared().spots().all()) {
        if (spot.isUndeclared)
            check.reportOnPage(spot.page, {shown(spot.name)}, spot.where);
    }
}

void registration(Check &check, const PageContent &page)
{
    const Box trim = page.boxes.page().grownBy(-0.3);
    for (const Painted &painted : page.painted) {
        const ColorSpace *space =
            painted.picture && !painted.picture->isMask ? painted.picture->space.get() : painted.paint.space.get();
        if (space && space->family == ColorSpace::Family::Indexed)
            space = space->base.get();
        if (space && std::find(space->colorants.begin(), space->colorants.end(), "/All") != space->colorants.end()
            && painted.box.intersects(trim) && (painted.picture || !painted.paint.inks.isPaper()))
            check.report(page, painted);
    }
}

constexpr Rule kRules[] = {
    {"spot-count", Severity::Warning, Scope::Always, "newspaper: spot colours",
        QT_TRANSLATE_NOOP("preflight", "用了 %1 种专色（%2），印厂最多印 %3 种。"), nullptr, nullptr, count},
    {"spot-alternates", Severity::Error, Scope::Always, "ISO 15930-7: spot colours",
        QT_TRANSLATE_NOOP("preflight", "专色“%1”前后定义不同。"), nullptr, nullptr, alternates},
    {"spot-alternate-space", Severity::Error, Scope::Always, "ISO 15930-7: spot colours",
        QT_TRANSLATE_NOOP("preflight", "专色“%1”的替代色不是 CMYK 或灰度，没有这个版时印出来说不准。"), nullptr,
        nullptr, foreignAlternate},
    {"spot-undeclared", Severity::Error, Scope::PressPages, "ISO 15930-7: spot colours",
        QT_TRANSLATE_NOOP("preflight", "多种油墨合用的颜色里没有说明专色“%1”是什么（Colorants）。"), nullptr, nullptr,
        undeclared},
    {"spot-registration", Severity::Error, Scope::Always, "ISO 32000-1, 8.6.6.4",
        QT_TRANSLATE_NOOP("preflight", "版面里用了套准色（All），四色全满。"), nullptr, registration},
};

} // namespace

std::span<const Rule> spotRules() { return kRules; }

} // namespace banxin::preflight
