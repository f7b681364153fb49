// Pictures: fine enough at the size at which they are placed.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

constexpr int kPatch = 16; // pixels in all; a flat patch of colour, not a picture

double resolutionOf(const Painted &painted)
{
    const double width = painted.matrix.stretchX(), height = painted.matrix.stretchY();
    if (width <= 0 || height <= 0)
        return 0;
    return std::min(painted.picture->width / width, painted.picture->height / height) * 72;
}

bool isLineArt(const Picture &picture)
{
    return picture.isMask || (picture.bits == 1 && picture.space && picture.space->components == 1);
}

template <typename Fault> void forPictures(Check &check, const PageContent &page, Fault fault)
{
    for (const Painted &painted : page.painted) {
        if (painted.kind != Painted::Kind::Picture || painted.origin == Origin::GlyphProcedure
            || painted.picture->width * static_cast<double>(painted.picture->height) <= kPatch)
            continue;
        const double ppi = resolutionOf(painted);
        if (const int least = fault(*painted.picture, ppi); least > 0)
            check.report(page, painted, {told(ppi, 0), QString::number(least)});
    }
}

void lowest(Check &check, const PageContent &page)
{
    const int least = check.printer().lowestResolution;
    forPictures(check, page,
        [&](const Picture &picture, double ppi) { return !isLineArt(picture) && ppi < least ? least : 0; });
}

void low(Check &check, const PageContent &page)
{
    const int lowest = check.printer().lowestResolution, least = check.printer().lowResolution;
    forPictures(check, page, [&](const Picture &picture, double ppi) {
        return !isLineArt(picture) && ppi >= lowest && ppi < least ? least : 0;
    });
}

void lineArt(Check &check, const PageContent &page)
{
    const int least = check.printer().lineArtResolution;
    forPictures(
        check, page, [&](const Picture &picture, double ppi) { return isLineArt(picture) && ppi < least ? least : 0; });
}

void interpolated(Check &check, const PageContent &page)
{
    for (const Painted &painted : page.painted) {
        if (painted.picture && painted.picture->isInterpolated)
            check.report(page, painted);
    }
}

constexpr Rule kRules[] = {
    {"picture-resolution", Severity::Error, Scope::Always, "newspaper: picture resolution",
        QT_TRANSLATE_NOOP("preflight", "图片的分辨率只有 %1 ppi，不得低于 %2。"), nullptr, lowest},
    {"picture-resolution-low", Severity::Warning, Scope::Always, "newspaper: picture resolution",
        QT_TRANSLATE_NOOP("preflight", "图片的分辨率是 %1 ppi，低于 %2 会不够清晰。"), nullptr, low},
    {"picture-line-art", Severity::Error, Scope::Always, "newspaper: picture resolution",
        QT_TRANSLATE_NOOP("preflight", "线条图（1 位）的分辨率是 %1 ppi，不得低于 %2。"), nullptr, lineArt},
    {"picture-interpolated", Severity::Warning, Scope::Always, "ISO 32000-1, 8.9.5.3",
        QT_TRANSLATE_NOOP("preflight", "图片要求插值放大，各家机器放得不同。"), nullptr, interpolated},
};

} // namespace

std::span<const Rule> pictureRules() { return kRules; }

} // namespace banxin::preflight
