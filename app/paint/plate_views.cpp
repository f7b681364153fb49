#include "paint/plate_views.h"

#include "paint/shade.h"
#include "picture/press_profile.h"

#include <QPainter>

#include <lcms2.h>

#include <array>

namespace banxin::paint {

namespace {

base::Color colorOf(const Plate &plate)
{
    switch (plate.ink) {
    case PlateInk::Cyan:
        return base::Color::percent(100, 0, 0, 0);
    case PlateInk::Magenta:
        return base::Color::percent(0, 100, 0, 0);
    case PlateInk::Yellow:
        return base::Color::percent(0, 0, 100, 0);
    case PlateInk::Black:
        return base::Color::black();
    case PlateInk::Spot:
        break;
    }
    return plate.spot.alternate;
}

void markMissing(QImage &image, const InkPlates &plates)
{
    if (plates.missing.empty() || image.isNull())
        return;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRect &frame : plates.missing) {
        painter.fillRect(frame, QColor(0xe6, 0xe6, 0xe6));
        painter.setPen(QColor(0xa8, 0xa8, 0xa8));
        painter.drawLine(frame.topLeft(), frame.bottomRight());
        painter.drawLine(frame.topRight(), frame.bottomLeft());
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
    }
}

} // namespace

QImage separations(const InkPlates &plates, const std::vector<bool> &shown, PlateColors colors)
{
    QImage image(plates.area.size(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    for (std::size_t i = 0; i < plates.plates.size() && i < shown.size(); ++i) {
        if (!shown[i])
            continue;
        const Plate &plate = plates.plates[i];
        const QRgb full = colors == PlateColors::Grey ? qRgb(0, 0, 0) : screenColor(colorOf(plate));
        // What of the light each amount of the ink lets through.
        std::array<std::array<std::uint16_t, 3>, 256> through{};
        for (int level = 0; level < 256; ++level) {
            for (const int channel : {0, 1, 2}) {
                const int darkest = channel == 0 ? qRed(full) : channel == 1 ? qGreen(full) : qBlue(full);
                through[std::size_t(level)][std::size_t(channel)] =
                    static_cast<std::uint16_t>(255 - level * (255 - darkest) / 255);
            }
        }
        for (int y = 0; y < image.height(); ++y) {
            auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
            const std::uint8_t *from = plate.plane.constScanLine(y);
            for (int x = 0; x < image.width(); ++x) {
                if (from[x] == 0)
                    continue;
                const auto &part = through[from[x]];
                to[x] = qRgb(qRed(to[x]) * part[0] / 255, qGreen(to[x]) * part[1] / 255, qBlue(to[x]) * part[2] / 255);
            }
        }
    }
    markMissing(image, plates);
    return image;
}

struct SoftProof::Data {
    cmsHTRANSFORM transform = nullptr;
    QRgb paper = qRgb(255, 255, 255);

    QRgb of(const std::array<std::uint8_t, 4> &inks) const
    {
        std::array<std::uint8_t, 4> bgra{};
        cmsDoTransform(transform, inks.data(), bgra.data(), 1);
        return qRgb(bgra[2], bgra[1], bgra[0]);
    }
    ~Data()
    {
        if (transform)
            cmsDeleteTransform(transform);
    }
};

SoftProof::SoftProof(const QByteArray &profile, Paper paper, BlackPoint blackPoint)
    : d(std::make_unique<Data>())
{
    const auto opened = [](const QByteArray &icc) -> cmsHPROFILE {
        if (icc.isEmpty() || !picture::pressProfileOf(icc, {})) // nothing is opened here that no worker has tried
            return nullptr;
        return cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size()));
    };
    cmsHPROFILE press = opened(profile);
    if (!press)
        press = opened(picture::bestInstalledPressProfile().icc);
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    const bool isAbsolute = paper == Paper::Simulated;
    const cmsUInt32Number compensation =
        !isAbsolute && blackPoint == BlackPoint::Compensated ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0;
    if (press && screen) {
        d->transform = cmsCreateTransform(press, TYPE_CMYK_8, screen, TYPE_BGRA_8,
            isAbsolute ? INTENT_ABSOLUTE_COLORIMETRIC : INTENT_RELATIVE_COLORIMETRIC, compensation);
    }
    if (press)
        cmsCloseProfile(press);
    if (screen)
        cmsCloseProfile(screen);
    if (d->transform)
        d->paper = d->of({0, 0, 0, 0});
}

SoftProof::~SoftProof() = default;
SoftProof::SoftProof(SoftProof &&) noexcept = default;
SoftProof &SoftProof::operator=(SoftProof &&) noexcept = default;

QRgb SoftProof::paper() const { return d->paper; }

QImage SoftProof::image(const InkPlates &plates) const
{
    QImage image(plates.area.size(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    if (!d->transform) { // no profile is installed at all
        return separations(plates, std::vector<bool>(plates.plates.size(), true), PlateColors::Inks);
    }
    const auto width = std::size_t(image.width());
    std::vector<std::array<std::uint8_t, 4>> inks(width);
    for (int y = 0; y < image.height(); ++y) {
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint8_t *from = plates.plates[i].plane.constScanLine(y);
            for (std::size_t x = 0; x < width; ++x)
                inks[x][i] = from[x];
        }
        for (std::size_t i = 4; i < plates.plates.size(); ++i) {
            const base::Color &alternate = plates.plates[i].spot.alternate;
            const std::uint8_t *from = plates.plates[i].plane.constScanLine(y);
            for (std::size_t x = 0; x < width; ++x) {
                const std::array<int, 4> parts{alternate.c, alternate.m, alternate.y, alternate.k};
                for (std::size_t ink = 0; from[x] != 0 && ink < 4; ++ink)
                    inks[x][ink] =
                        static_cast<std::uint8_t>(std::min(255, inks[x][ink] + from[x] * parts[ink] / 10000));
            }
        }
        // Most of a page is paper, and much of the rest one ink for long: only what changes is converted.
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        QRgb last = d->paper;
        std::array<std::uint8_t, 4> lastInks{};
        for (std::size_t x = 0; x < width; ++x) {
            if (inks[x] != lastInks) {
                lastInks = inks[x];
                last = d->of(lastInks);
            }
            to[x] = last;
        }
    }
    markMissing(image, plates);
    return image;
}

} // namespace banxin::paint
