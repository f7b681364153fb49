#include "session/plate_maker.h"

#include "advert/advert.h"
#include "picture/press_profile.h"
#include "session/source_profiles.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace banxin::session {

namespace {

constexpr int kWidestAdvert = 4096;

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
        if (m_known && m_known->icc == made.printer.icc && m_known->asset == made.printer.iccAsset
            && m_known->untagged == publication.untagged) {
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
    if (auto sources = sourceProfiles(publication.untagged, m_bytes))
        made.sources = std::move(*sources);
    else
        why = sources.error();
    const std::lock_guard lock(m_mutex);
    m_known = Known{made.printer.icc, made.printer.iccAsset, publication.untagged, made, why};
    if (problem)
        *problem = why;
    return made;
}

std::optional<paint::InkPlates> PlateMaker::plates(
    const display::DisplayList &list, const PressCondition &condition, paint::PlateOptions options)
{
    const model::PrinterProfile &printer = condition.printer;
    QByteArray press = base::Digest::of(condition.icc).bytes();
    for (const int part : {printer.inkLimitPercent, int(printer.intent), int(printer.blackPointCompensation)})
        press += ' ' + QByteArray::number(part);
    for (const QByteArray &source : {condition.sources.rgb, condition.sources.grey, condition.sources.cmyk})
        press += source.isEmpty() ? QByteArray(1, '-') : base::Digest::of(source).bytes();
    options.pictures = [&](const base::Digest &asset, bool grey, int pixelWidth) {
        return picture(asset, grey, pixelWidth, condition, press);
    };
    // Each is wanted for every group of plates, and a page full of large ones is more than the cache holds.
    std::map<std::tuple<QByteArray, int, int>, paint::PlatePicture> adverts;
    options.placedPages = [&](const base::Digest &asset, int page, int pixelWidth) {
        const auto [found, isNew] = adverts.try_emplace({asset.bytes(), page, pixelWidth});
        if (isNew)
            found->second = placedPage(asset, page, pixelWidth, condition, press);
        return found->second;
    };
    return paint::renderedPlates(list, options);
}

void PlateMaker::clear()
{
    const std::lock_guard lock(m_mutex);
    m_pictures.clear();
    m_known.reset();
    m_refused.clear();
}

std::optional<paint::PlatePicture> PlateMaker::kept(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const paint::PlatePicture *known = m_pictures.object(key);
    return known ? std::optional(*known) : std::nullopt;
}

void PlateMaker::keep(const QByteArray &key, const paint::PlatePicture &picture)
{
    qsizetype bytes = picture.process.sizeInBytes() + picture.black.sizeInBytes();
    for (const paint::PlatePicture::Spot &spot : picture.spots)
        bytes += spot.plane.sizeInBytes();
    const std::lock_guard lock(m_mutex);
    m_pictures.insert(key, new paint::PlatePicture(picture), bytes / 1024 + 1);
}

paint::PlatePicture PlateMaker::picture(
    const base::Digest &asset, bool grey, int pixelWidth, const PressCondition &condition, const QByteArray &press)
{
    const model::PrinterProfile &printer = condition.printer;
    const int width = stepFor(pixelWidth);
    const QByteArray key = asset.bytes() + press + (grey ? 'g' : 'c') + QByteArray::number(width);
    if (const auto known = kept(key))
        return *known;
    const auto bytes = m_bytes(asset);
    if (!bytes)
        return {};
    picture::PressConversion conversion;
    conversion.outputProfile = condition.icc;
    conversion.sources = condition.sources;
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
    keep(key, made);
    return made;
}

paint::PlatePicture PlateMaker::placedPage(
    const base::Digest &asset, int page, int pixelWidth, const PressCondition &condition, const QByteArray &press)
{
    const model::PrinterProfile &printer = condition.printer;
    const int width = std::min(stepFor(pixelWidth), kWidestAdvert);
    const bool convertsRgb = printer.rgbAdverts == model::RgbAdverts::Convert;
    const QByteArray made = press + (convertsRgb ? 'c' : 'r');
    const QByteArray key = asset.bytes() + made + 'p' + QByteArray::number(page) + ' ' + QByteArray::number(width);
    const std::pair name(asset.bytes(), page);
    if (const auto known = kept(key)) {
        const std::lock_guard lock(m_mutex);
        m_refused.erase(name);
        return *known;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (const auto refused = m_refused.find(name); refused != m_refused.end() && refused->second.press == made)
            return {};
    }
    const auto bytes = m_bytes(asset);
    if (!bytes) { // a colleague may put it back: asked for again next time
        const std::lock_guard lock(m_mutex);
        m_refused.insert_or_assign(name, Refused{{}, bytes.error()});
        return {};
    }
    advert::PressPageOptions options;
    options.outputProfile = condition.icc;
    options.inkLimitPercent = printer.inkLimitPercent;
    options.intent = intentOf(printer.intent);
    options.blackPointCompensation = printer.blackPointCompensation;
    options.rgb = convertsRgb ? advert::Rgb::Convert : advert::Rgb::Refuse;
    auto inks = advert::platePage(*bytes, page, width, options);
    {
        const std::lock_guard lock(m_mutex);
        m_refused.erase(name);
        if (!inks) {
            m_refused.insert({name, {made, inks.error()}});
            return {};
        }
    }
    paint::InkSamples samples{inks->width, inks->height, {}, std::move(inks->samples)};
    for (const advert::PlatePage::Spot &spot : inks->spots)
        samples.spots.push_back({0, spot.name, spot.alternate});
    const paint::PlatePicture picture = paint::platePicture(samples);
    keep(key, picture);
    return picture;
}

std::optional<base::Error> PlateMaker::problem(const base::Digest &asset, int page)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_refused.find({asset.bytes(), page});
    return found != m_refused.end() ? std::optional(found->second.why) : std::nullopt;
}

bool mayExceed(const display::DisplayList &list, int inkLimitPercent)
{
    int ground = 0, over = 0; // hundredths: what knocks out, and what may come on top of it
    const auto count = [&](const base::Color &color, bool overprint) {
        int &most = overprint ? over : ground;
        most = std::max(most, color.totalInk());
    };
    for (const display::Item &item : list.items) {
        if (!item.printed)
            continue;
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
