#include "advert/advert_wire.h"

#include "worker/values.h"

#include <algorithm>

namespace banxin::advert::wire {

namespace {

using worker::readAs;
using worker::written;

constexpr qint32 mostPages = 100'000;

} // namespace

QByteArray toBytes(const std::vector<base::Size> &sizes)
{
    return written([&](QDataStream &out) {
        out << qint32(sizes.size());
        for (const base::Size &size : sizes)
            out << qint64(size.width.toEmu()) << qint64(size.height.toEmu());
    });
}

std::optional<std::vector<base::Size>> sizesFrom(QByteArrayView bytes)
{
    return readAs<std::vector<base::Size>>(bytes, [](QDataStream &in, std::vector<base::Size> &sizes) {
        qint32 count = 0;
        in >> count;
        if (count < 1 || count > mostPages)
            return false;
        for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
            qint64 width = 0;
            qint64 height = 0;
            in >> width >> height;
            sizes.push_back({base::Length::emu(width), base::Length::emu(height)});
            constexpr qint64 longest = qint64(1) << 40; // over a kilometre
            if (width < 1 || height < 1 || width > longest || height > longest)
                return false;
        }
        return true;
    });
}

QByteArray toBytes(const PressPage &page)
{
    return written([&](QDataStream &out) { out << page.pdf << page.isTransparent << page.removed; });
}

std::optional<PressPage> pressPageFrom(QByteArrayView bytes)
{
    return readAs<PressPage>(bytes, [](QDataStream &in, PressPage &page) {
        in >> page.pdf >> page.isTransparent;
        worker::readList(in, page.removed);
        return page.pdf.startsWith("%PDF-");
    });
}

QByteArray headOf(const PlatePage &page)
{
    const QByteArray values = written([&](QDataStream &out) {
        out << qint32(page.width) << qint32(page.height) << qint32(page.spots.size());
        for (const PlatePage::Spot &spot : page.spots)
            out << spot.name << spot.alternate.c << spot.alternate.m << spot.alternate.y << spot.alternate.k;
    });
    return written([&](QDataStream &out) { out << qint32(values.size()); }) + values;
}

std::optional<PlatePage> platePageFrom(QByteArrayView bytes)
{
    constexpr qsizetype sizeBytes = 4;
    constexpr qint32 longest = 65'500, mostSpots = 4;
    constexpr std::uint16_t fullInk = 10'000;
    if (bytes.size() < sizeBytes)
        return std::nullopt;
    const auto headSize = readAs<qint32>(bytes.first(sizeBytes), [](QDataStream &in, qint32 &size) {
        in >> size;
        return true;
    });
    if (!headSize || *headSize < 0 || *headSize > bytes.size() - sizeBytes)
        return std::nullopt;
    auto page = readAs<PlatePage>(bytes.sliced(sizeBytes, *headSize), [](QDataStream &in, PlatePage &made) {
        qint32 width = 0, height = 0, spots = 0;
        in >> width >> height >> spots;
        if (width < 1 || height < 1 || width > longest || height > longest || spots < 0 || spots > mostSpots)
            return false;
        made.width = width;
        made.height = height;
        for (qint32 i = 0; i < spots; ++i) {
            PlatePage::Spot spot;
            in >> spot.name >> spot.alternate.c >> spot.alternate.m >> spot.alternate.y >> spot.alternate.k;
            if (std::max({spot.alternate.c, spot.alternate.m, spot.alternate.y, spot.alternate.k}) > fullInk)
                return false;
            made.spots.push_back(spot);
        }
        return true;
    });
    const QByteArrayView samples = bytes.sliced(sizeBytes + *headSize);
    if (!page || samples.size() != qsizetype(page->width) * page->height * qsizetype(5 + page->spots.size()))
        return std::nullopt;
    page->samples = samples.toByteArray();
    return page;
}

QByteArray toBytes(const PressArguments &arguments)
{
    return written([&](QDataStream &out) {
        out << qint32(arguments.page) << qint32(arguments.inkLimitPercent) << qint32(arguments.rgb)
            << qint32(arguments.intent) << arguments.blackPointCompensation << qint32(arguments.pixelWidth);
    });
}

std::optional<PressArguments> pressArgumentsFrom(const QByteArray &bytes)
{
    return readAs<PressArguments>(bytes, [](QDataStream &in, PressArguments &arguments) {
        qint32 numbers[4] = {};
        for (qint32 &number : numbers)
            in >> number;
        arguments = {numbers[0], numbers[1], static_cast<Rgb>(numbers[2]), static_cast<picture::Intent>(numbers[3])};
        qint32 width = 0;
        in >> arguments.blackPointCompensation >> width;
        arguments.pixelWidth = width;
        return (numbers[2] == qint32(Rgb::Convert) || numbers[2] == qint32(Rgb::Refuse)) && numbers[3] >= 0
            && numbers[3] <= qint32(picture::Intent::AbsoluteColorimetric);
    });
}

QByteArray toBytes(const ScreenArguments &arguments)
{
    return written([&](QDataStream &out) { out << qint32(arguments.page) << qint32(arguments.pixelWidth); });
}

std::optional<ScreenArguments> screenArgumentsFrom(const QByteArray &bytes)
{
    return readAs<ScreenArguments>(bytes, [](QDataStream &in, ScreenArguments &arguments) {
        qint32 page = 0;
        qint32 width = 0;
        in >> page >> width;
        arguments = {page, width};
        return true;
    });
}

} // namespace banxin::advert::wire
