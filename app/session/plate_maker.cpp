#include "session/plate_maker.h"

#include "picture/press_profile.h"

#include <algorithm>
#include <cmath>

namespace banxin::session {

namespace {

/// Few sizes, so that zooming converts seldom.
int stepFor(int pixelWidth)
{
    double step = 128;
    while (step < pixelWidth && step < 16384)
        step *= 1.5;
    return static_cast<int>(std::lround(step));
}

picture::Intent intentOf(model::RenderingIntent intent)
{
    switch (intent) {
    case model::RenderingIntent::Perceptual:
        break;
    case model::RenderingIntent::RelativeColorimetric:
        return picture::Intent::RelativeColorimetric;
    case model::RenderingIntent::Saturation:
        return picture::Intent::Saturation;
    case model::RenderingIntent::AbsoluteColorimetric:
        return picture::Intent::AbsoluteColorimetric;
    }
    return picture::Intent::Perceptual;
}

} // namespace

PressCondition PlateMaker::condition(
    const model::Publication &publication, const QString &printerName, std::optional<base::Error> *problem)
{
    PressCondition made;
    made.printer = model::printerNamed(publication, printerName);
    {
        const std::lock_guard lock(m_mutex);
        if (m_known && m_known->icc == made.printer.icc && m_known->asset == made.printer.iccAsset) {
            PressCondition known = m_known->condition;
            known.printer = made.printer;
            if (problem)
                *problem = m_known->problem;
            return known;
        }
    }
    std::optional<base::Error> why;
    const auto read = [&]() -> base::Result<picture::PressProfile> {
        if (!made.printer.iccAsset.isNull()) {
            const auto bytes = m_bytes(made.printer.iccAsset);
            if (!bytes)
                return tl::unexpected(bytes.error());
            return picture::pressProfileOf(*bytes, made.printer.name);
        }
        if (!made.printer.icc.isEmpty())
            return picture::pressProfileNamed(made.printer.icc);
        return picture::bestInstalledPressProfile();
    };
    auto profile = read();
    if (!profile) {
        why = profile.error();
        profile = picture::bestInstalledPressProfile();
    }
    made.icc = profile->icc;
    made.description = profile->description.isEmpty() ? profile->condition : profile->description;
    made.isFallback = profile->isFallback;
    const std::lock_guard lock(m_mutex);
    m_known = Known{made.printer.icc, made.printer.iccAsset, made, why};
    if (problem)
        *problem = why;
    return made;
}

std::optional<paint::InkPlates> PlateMaker::plates(
    const display::DisplayList &list, const PressCondition &condition, paint::PlateOptions options)
{
    const QByteArray press = base::Digest::of(condition.icc).bytes();
    options.pictures = [&](const base::Digest &asset, bool grey, int pixelWidth) {
        return picture(asset, grey, pixelWidth, condition, press);
    };
    return paint::renderedPlates(list, options);
}

void PlateMaker::clear()
{
    const std::lock_guard lock(m_mutex);
    m_pictures.clear();
    m_known.reset();
}

paint::PlatePicture PlateMaker::picture(
    const base::Digest &asset, bool grey, int pixelWidth, const PressCondition &condition, const QByteArray &press)
{
    const model::PrinterProfile &printer = condition.printer;
    const int width = stepFor(pixelWidth);
    QByteArray key = asset.bytes() + press + (grey ? 'g' : 'c');
    for (const int part : {width, printer.inkLimitPercent, int(printer.intent), int(printer.blackPointCompensation)})
        key += ' ' + QByteArray::number(part);
    {
        const std::lock_guard lock(m_mutex);
        if (const paint::PlatePicture *known = m_pictures.object(key))
            return *known;
    }
    const auto bytes = m_bytes(asset);
    if (!bytes)
        return {};
    picture::PressConversion conversion;
    conversion.outputProfile = condition.icc;
    conversion.inkLimitPercent = printer.inkLimitPercent;
    conversion.maximumWidth = width;
    conversion.intent = intentOf(printer.intent);
    conversion.blackPointCompensation = printer.blackPointCompensation;
    conversion.grey = grey;
    conversion.target = picture::Target::Plates;
    const auto converted = picture::convertedForPress(*bytes, conversion);
    if (!converted)
        return {};
    const paint::PlatePicture made = paint::platePicture(*converted);
    const qsizetype kib = (made.process.sizeInBytes() + made.black.sizeInBytes()) / 1024 + 1;
    const std::lock_guard lock(m_mutex);
    m_pictures.insert(key, new paint::PlatePicture(made), kib);
    return made;
}

bool mayExceed(const display::DisplayList &list, int inkLimitPercent)
{
    int ground = 0, over = 0; // hundredths: what knocks out, and what may come on top of it
    const auto count = [&](const base::Color &color, bool overprint) {
        int &most = overprint ? over : ground;
        most = std::max(most, color.totalInk());
    };
    for (const display::Item &item : list.items) {
        if (const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape)) {
            if (glyphs->run)
                count(glyphs->color.value_or(glyphs->run->color), glyphs->overprint);
        } else if (const auto *path = std::get_if<display::PathItem>(&item.shape)) {
            if (path->fill)
                count(*path->fill, path->overprint);
            if (path->stroke)
                count(*path->stroke, path->overprint);
            if (path->gradient) {
                count(path->gradient->from, false);
                count(path->gradient->to, false);
            }
        } else {
            return true; // its inks are its own
        }
    }
    constexpr int layers = 2; // of overprint on each other: a rule and text
    return ground + layers * over > inkLimitPercent * 100;
}

} // namespace banxin::session
