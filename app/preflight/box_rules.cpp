// Page boxes and sizes.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr double kSame = 0.01; // points; what rounding leaves
constexpr double kPointsOfMm = 72 / 25.4;

void media(Check &check, const PageContent &page)
{
    if (!page.boxes.media || page.boxes.media->isEmpty())
        check.report(page, {}, page.page);
}

void trim(Check &check, const PageContent &page)
{
    if (page.boxes.trim.has_value() == page.boxes.art.has_value())
        check.report(page, {}, page.page);
}

void nesting(Check &check, const PageContent &page)
{
    const PageBoxes &b = page.boxes;
    const struct {
        const std::optional<Box> &inner, &outer;
        const char *innerName, *outerName;
    } pairs[] = {{b.trim, b.bleed, "TrimBox", "BleedBox"}, {b.art, b.bleed, "ArtBox", "BleedBox"},
        {b.trim, b.media, "TrimBox", "MediaBox"}, {b.art, b.media, "ArtBox", "MediaBox"},
        {b.bleed, b.media, "BleedBox", "MediaBox"}, {b.crop, b.media, "CropBox", "MediaBox"}};
    for (const auto &[inner, outer, innerName, outerName] : pairs) {
        if (inner && outer && !outer->isEmpty() && (!inner->isInside(*outer, kSame) || inner->isEmpty()))
            check.report(page, {QString::fromLatin1(innerName), QString::fromLatin1(outerName)}, page.page, *inner);
    }
}

void userUnit(Check &check, const PageContent &page)
{
    if (const double unit = numberOf(keyOf(page.page, "/UserUnit"), 1); unit != 1)
        check.report(page, {told(unit, 3)}, page.page);
}

void size(Check &check, const PageContent &page)
{
    if (!check.profile().trim)
        return;
    const Box box = page.boxes.page();
    double width = box.width(), height = box.height();
    if (page.rotation == 90 || page.rotation == 270)
        std::swap(width, height);
    const double wantedWidth = check.profile().trim->width.toPt(), wantedHeight = check.profile().trim->height.toPt();
    constexpr double kTolerance = 0.5 * kPointsOfMm;
    if (std::abs(width - wantedWidth) > kTolerance || std::abs(height - wantedHeight) > kTolerance) {
        const auto shown = [](double w, double h) {
            return QStringLiteral("%1 × %2").arg(told(w / kPointsOfMm), told(h / kPointsOfMm));
        };
        check.report(page, {shown(width, height), shown(wantedWidth, wantedHeight)}, page.page, box);
    }
}

constexpr Rule kRules[] = {
    {"box-media", Severity::Error, Scope::Always, "ISO 32000-1, 14.11.2",
        QT_TRANSLATE_NOOP("preflight", "页面没有可用的 MediaBox。"), nullptr, media},
    {"box-trim", Severity::Error, Scope::PressPages, "ISO 15930-7: page boxes; newspaper: boxes",
        QT_TRANSLATE_NOOP("preflight", "TrimBox 和 ArtBox 应有且只有一个。"), nullptr, trim},
    {"box-nesting", Severity::Error, Scope::Always, "ISO 15930-7: page boxes; newspaper: boxes",
        QT_TRANSLATE_NOOP("preflight", "%1 没有落在 %2 之内。"), nullptr, nesting},
    {"box-user-unit", Severity::Error, Scope::Always, "ISO 32000-1, 14.11.2; ISO 15930-7: page boxes",
        QT_TRANSLATE_NOOP("preflight", "页面的长度单位放大了 %1 倍（UserUnit）。"), nullptr, userUnit},
    {"page-size", Severity::Error, Scope::Always, "newspaper: adverts",
        QT_TRANSLATE_NOOP("preflight", "成品尺寸是 %1 毫米，应是 %2 毫米（±0.5）。"), nullptr, size},
};

} // namespace

std::span<const Rule> boxRules() { return kRules; }

} // namespace banxin::preflight
