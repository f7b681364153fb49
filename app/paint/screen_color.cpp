#include "paint/shade.h"

#include <QHash>

#include <lcms2.h>

#include <cmath>
#include <memory>
#include <mutex>

namespace banxin::paint {

namespace {

// Ghostscript's SWOP-like profile, installed with libgs-common: the screen's idea of a press where the
// publication brings none.
constexpr const char *defaultPress = "/usr/share/color/icc/ghostscript/default_cmyk.icc";

struct ProfileCloser {
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
    void operator()(void *transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;
using Transform = std::unique_ptr<void, TransformDeleter>;

Transform pressToScreen()
{
    cmsSetLogErrorHandler([](cmsContext, cmsUInt32Number, const char *) {});
    const Profile press(cmsOpenProfileFromFile(defaultPress, "r"));
    const Profile screen(cmsCreate_sRGBProfile());
    if (!press || !screen || cmsGetColorSpace(press.get()) != cmsSigCmykData)
        return nullptr;
    // Relative to the paper, so that paper is the screen's white, and the black point compensated, so
    // that a full black is nearly the screen's.
    return Transform(cmsCreateTransform(press.get(), TYPE_CMYK_DBL, screen.get(), TYPE_RGB_8,
        INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
}

// Without a profile: inks as filters before each other, black at what newsprint's black looks like.
QRgb filtered(const base::Color &color)
{
    const auto channel = [&](int ink, double darkest) {
        const double light = (1.0 - ink / 10000.0) * (1.0 - color.k / 10000.0 * (1.0 - darkest));
        return static_cast<int>(std::lround(255.0 * light));
    };
    return qRgb(channel(color.c, 0.12), channel(color.m, 0.11), channel(color.y, 0.11));
}

} // namespace

QRgb screenColor(const base::Color &color)
{
    if (color.isPaper())
        return qRgb(255, 255, 255);
    static const Transform transform = pressToScreen();
    if (!transform)
        return filtered(color);

    static std::mutex mutex;
    static QHash<quint64, QRgb> known;
    const quint64 key = quint64(color.c) << 48 | quint64(color.m) << 32 | quint64(color.y) << 16 | color.k;
    const std::lock_guard lock(mutex);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    const double inks[4] = {color.c / 100.0, color.m / 100.0, color.y / 100.0, color.k / 100.0};
    std::uint8_t rgb[3] = {};
    cmsDoTransform(transform.get(), inks, rgb, 1);
    if (known.size() > 4096)
        known.clear();
    return *known.insert(key, qRgb(rgb[0], rgb[1], rgb[2]));
}

} // namespace banxin::paint
