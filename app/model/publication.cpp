#include "model/publication.h"

#include <algorithm>

namespace banxin::model {

base::Color resolved(const Publication &publication, const base::Color &color)
{
    if (color.swatch == 0)
        return color;
    const auto swatch = std::find_if(publication.swatches.begin(), publication.swatches.end(),
        [&](const Swatch &one) { return one.number == color.swatch; });
    if (swatch == publication.swatches.end()) {
        return {color.c, color.m, color.y, color.k};
    }
    base::Color inks = swatch->color.tinted(color.tint);
    const bool isSpot = swatch->kind == InkKind::Spot;
    inks.swatch = isSpot ? color.swatch : std::uint16_t(0);
    inks.tint = isSpot ? color.tint : std::uint16_t(10000);
    return inks;
}

std::vector<base::Digest> keptProfiles(const Publication &publication)
{
    std::vector<base::Digest> profiles = {
        publication.untagged.rgb.asset, publication.untagged.grey.asset, publication.untagged.cmyk.asset};
    for (const PrinterProfile &printer : publication.printers)
        profiles.push_back(printer.iccAsset);
    std::erase_if(profiles, [](const base::Digest &profile) { return profile.isNull(); });
    return profiles;
}

PrinterProfile printerNamed(const Publication &publication, const QString &name)
{
    const QString &wanted = name.isEmpty() ? publication.outputProfile : name;
    const auto found = std::find_if(publication.printers.begin(), publication.printers.end(),
        [&](const PrinterProfile &one) { return one.name == wanted; });
    if (found != publication.printers.end())
        return *found;
    PrinterProfile profile =
        wanted.isEmpty() && !publication.printers.empty() ? publication.printers.front() : PrinterProfile();
    if (!wanted.isEmpty())
        profile.icc = wanted;
    return profile;
}

} // namespace banxin::model
