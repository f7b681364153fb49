#include "picture/color_transform.h"

#include "base/digest.h"
#include "picture/decoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <list>
#include <mutex>
#include <optional>
#include <vector>

#include <lcms2.h>

namespace banxin::picture {

namespace {

struct ProfileCloser {
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileCloser>;

class LcmsTransform : public ColorTransform {
public:
    explicit LcmsTransform(cmsHTRANSFORM transform)
        : m_transform(transform)
    {
    }
    ~LcmsTransform() override
    {
        if (m_transform)
            cmsDeleteTransform(m_transform);
    }
    bool isValid() const { return m_transform != nullptr; }
    LcmsTransform(const LcmsTransform &) = delete;
    LcmsTransform &operator=(const LcmsTransform &) = delete;
    void convert(const std::uint8_t *from, std::uint8_t *to, std::size_t pixels) const override
    {
        constexpr std::size_t most = 1u << 28;
        cmsDoTransform(m_transform, from, to, static_cast<cmsUInt32Number>(std::min(pixels, most)));
    }

private:
    cmsHTRANSFORM m_transform;
};

/// What a reader without any CMYK profile does: each ink takes its complement away. To grey, RGB or BGRA.
class PlainCmyk : public ColorTransform {
public:
    explicit PlainCmyk(int channels)
        : m_channels(channels)
    {
    }
    void convert(const std::uint8_t *from, std::uint8_t *to, std::size_t pixels) const override
    {
        for (std::size_t i = 0; i < pixels; ++i, from += 4, to += m_channels) {
            const int white = 255 - from[3];
            const std::uint8_t rgb[3] = {static_cast<std::uint8_t>((255 - from[0]) * white / 255),
                static_cast<std::uint8_t>((255 - from[1]) * white / 255),
                static_cast<std::uint8_t>((255 - from[2]) * white / 255)};
            if (m_channels == 1) {
                to[0] = static_cast<std::uint8_t>((299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2]) / 1000);
                continue;
            }
            for (int c = 0; c < 3; ++c)
                to[c] = rgb[m_channels == 3 ? c : 2 - c];
            if (m_channels == 4)
                to[3] = 255;
        }
    }

private:
    int m_channels;
};

Profile opened(const QByteArray &icc, cmsColorSpaceSignature space)
{
    if (icc.isEmpty())
        return {};
    Profile profile(cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size())));
    if (profile && cmsGetColorSpace(profile.get()) != space)
        profile.reset();
    return profile;
}

bool isSrgb(const QByteArray &icc)
{
    // By its description, as ASCII in version 2 and UTF-16BE in version 4.
    constexpr QByteArrayView wide("s\0R\0G\0B", 7);
    return icc.size() < 4000 && (icc.contains("sRGB") || QByteArrayView(icc).contains(wide));
}

// A handful of profiles are in use at a time; the least recently used goes.
class TransformCache {
public:
    template <typename Make> ColorTransformPointer find(const QByteArray &key, Make make)
    {
        const std::lock_guard lock(m_mutex); // held while making: a second thread wants the same one
        for (auto it = m_kept.begin(); it != m_kept.end(); ++it) {
            if (it->first == key) {
                m_kept.splice(m_kept.begin(), m_kept, it);
                return it->second;
            }
        }
        ColorTransformPointer made = make();
        if (made) {
            m_kept.emplace_front(key, made);
            if (m_kept.size() > 16)
                m_kept.pop_back();
        }
        return made;
    }

private:
    std::mutex m_mutex;
    std::list<std::pair<QByteArray, ColorTransformPointer>> m_kept;
};

TransformCache &cache()
{
    static TransformCache kept;
    return kept;
}

/// Digests of the profiles lately seen: hashing one of megabytes for every picture would cost as much as the
/// picture. The same buffer is the same profile, as long as it is held here.
base::Digest digestOf(const QByteArray &profile)
{
    struct Seen {
        QByteArray profile;
        base::Digest digest;
    };
    thread_local std::list<Seen> seen;
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        if (it->profile.constData() == profile.constData() && it->profile.size() == profile.size()) {
            seen.splice(seen.begin(), seen, it);
            return seen.front().digest;
        }
    }
    seen.push_front({profile, base::Digest::of(profile)});
    if (seen.size() > 8)
        seen.pop_back();
    return seen.front().digest;
}

QByteArray keyOf(char kind, const QByteArray &a, const QByteArray &b = {}, int detail = 0)
{
    return kind + digestOf(a).bytes() + digestOf(b).bytes() + QByteArray::number(detail);
}

ColorTransformPointer wrapped(cmsHTRANSFORM transform)
{
    return transform ? std::make_shared<LcmsTransform>(transform) : nullptr;
}

cmsColorSpaceSignature spaceOf(ColorModel model)
{
    switch (model) {
    case ColorModel::Gray:
        return cmsSigGrayData;
    case ColorModel::Rgb:
        return cmsSigRgbData;
    case ColorModel::Cmyk:
        break;
    }
    return cmsSigCmykData;
}

cmsUInt32Number formatOf(ColorModel model)
{
    return model == ColorModel::Gray ? TYPE_GRAY_8 : model == ColorModel::Rgb ? TYPE_RGB_8 : TYPE_CMYK_8;
}

cmsUInt32Number lcmsIntent(Intent intent)
{
    switch (intent) {
    case Intent::Perceptual:
        return INTENT_PERCEPTUAL;
    case Intent::RelativeColorimetric:
        return INTENT_RELATIVE_COLORIMETRIC;
    case Intent::Saturation:
        return INTENT_SATURATION;
    case Intent::AbsoluteColorimetric:
        break;
    }
    return INTENT_ABSOLUTE_COLORIMETRIC;
}

/// How light the press's black alone prints, from none (0) to full (255): relative luminance, paper is 1.
std::optional<std::vector<float>> blackRamp(cmsHPROFILE press)
{
    const Profile lab(cmsCreateLab4Profile(nullptr));
    const LcmsTransform transform(cmsCreateTransform(
        press, TYPE_CMYK_8, lab.get(), TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE));
    if (!transform.isValid())
        return std::nullopt;
    std::vector<float> ramp;
    for (int k = 0; k < 256; ++k) {
        const std::uint8_t inks[4] = {0, 0, 0, static_cast<std::uint8_t>(k)};
        cmsCIELab value{};
        transform.convert(inks, reinterpret_cast<std::uint8_t *>(&value), 1);
        cmsCIEXYZ xyz{};
        cmsLab2XYZ(nullptr, &xyz, &value);
        ramp.push_back(static_cast<float>(xyz.Y));
    }
    // A measured ramp may waver; a tone curve must not.
    for (std::size_t k = 1; k < ramp.size(); ++k)
        ramp[k] = std::min(ramp[k], ramp[k - 1]);
    return ramp;
}

/// The press's black alone as a device of grey, 255 for paper: full black prints at its own lightness, which is
/// the black point that compensation starts from.
Profile greyOf(cmsHPROFILE press)
{
    const auto ramp = blackRamp(press);
    if (!ramp || ramp->front() <= ramp->back())
        return {};
    std::vector<float> curve(ramp->rbegin(), ramp->rend());
    for (float &value : curve)
        value = value / ramp->front();
    cmsToneCurve *tone =
        cmsBuildTabulatedToneCurveFloat(nullptr, static_cast<cmsUInt32Number>(curve.size()), curve.data());
    if (!tone)
        return {};
    Profile grey(cmsCreateGrayProfile(cmsD50_xyY(), tone));
    cmsFreeToneCurve(tone);
    return grey;
}

ColorTransformPointer madeGrey(ColorModel model, const QByteArray &source, const PressConversion &conversion)
{
    const Profile press = opened(conversion.outputProfile, cmsSigCmykData);
    Profile from = opened(source, spaceOf(model));
    if (!from && model == ColorModel::Rgb)
        from.reset(cmsCreate_sRGBProfile());
    if (!from && model == ColorModel::Cmyk)
        from = opened(conversion.outputProfile, cmsSigCmykData);
    const Profile grey = press ? greyOf(press.get()) : Profile();
    if (!from || !grey)
        return nullptr;
    const cmsUInt32Number flags =
        cmsFLAGS_NOCACHE | (conversion.blackPointCompensation ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0);
    return wrapped(
        cmsCreateTransform(from.get(), formatOf(model), grey.get(), TYPE_GRAY_8, lcmsIntent(conversion.intent), flags));
}

ColorTransformPointer madeForPress(ColorModel model, const QByteArray &source, const PressConversion &conversion)
{
    const Profile press = opened(conversion.outputProfile, cmsSigCmykData);
    if (!press)
        return nullptr;
    Profile from = opened(source, spaceOf(model));
    if (!from)
        from.reset(cmsCreate_sRGBProfile());
    // The limit is a second device link behind the press profile (ISO 15930 asks nothing of it, the press does);
    // lcms bakes the chain into one table.
    const Profile limit(cmsCreateInkLimitingDeviceLink(cmsSigCmykData, std::clamp(conversion.inkLimitPercent, 0, 400)));
    cmsHPROFILE chain[] = {from.get(), press.get(), limit.get()};
    const cmsBool compensates = conversion.blackPointCompensation ? TRUE : FALSE;
    cmsBool compensated[] = {compensates, compensates, FALSE};
    const cmsUInt32Number intent = lcmsIntent(conversion.intent);
    cmsUInt32Number intents[] = {intent, intent, INTENT_PERCEPTUAL};
    cmsFloat64Number adaptation[] = {1, 1, 1};
    // 25 nodes a side are made in half the time of lcms's own 33 and differ from them by 0.1 of a level in the mean.
    // Four inks need fewer for the same time.
    const int nodes = model == ColorModel::Rgb ? 25 : 17;
    return wrapped(cmsCreateExtendedTransform(nullptr, 3, chain, compensated, intents, adaptation, nullptr, 0,
        formatOf(model), TYPE_CMYK_8, cmsFLAGS_NOCACHE | static_cast<cmsUInt32Number>(cmsFLAGS_GRIDPOINTS(nodes))));
}

bool isProfileOf(ColorModel model, const QByteArray &icc) { return opened(icc, spaceOf(model)) != nullptr; }

} // namespace

QByteArray sourceProfile(const PictureInfo &info, const SourceProfiles &sources)
{
    if (isProfileOf(info.colorModel, info.iccProfile))
        return info.iccProfile;
    if (info.isSrgb && info.colorModel == ColorModel::Rgb)
        return {};
    return sources.of(info.colorModel);
}

base::Result<ColorTransformPointer> toPress(
    ColorModel model, const QByteArray &source, const PressConversion &conversion)
{
    const bool hasProfile = isProfileOf(model, source);
    bool greys = conversion.grey;
    switch (model) {
    case ColorModel::Gray:
        if (!hasProfile)
            return nullptr;
        greys = true;
        break;
    case ColorModel::Rgb:
        break;
    case ColorModel::Cmyk:
        if (!greys
            && (conversion.foreignCmyk == ForeignCmyk::KeepNumbers || !hasProfile
                || source == conversion.outputProfile))
            return nullptr;
        break;
    }
    const QByteArray embedded = hasProfile ? source : QByteArray();
    const int detail = (conversion.inkLimitPercent * 4 + static_cast<int>(conversion.intent)) * 6
        + static_cast<int>(model) * 2 + (conversion.blackPointCompensation ? 1 : 0);
    auto transform = cache().find(keyOf(greys ? 'g' : 'p', embedded, conversion.outputProfile, detail),
        [&] { return greys ? madeGrey(model, embedded, conversion) : madeForPress(model, embedded, conversion); });
    if (!transform && model == ColorModel::Gray)
        return nullptr; // without a press to aim at, numbers stay
    if (!transform) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("picture", "输出特性文件不是可用的 CMYK 印刷特性文件。"), {},
            QCoreApplication::translate("picture", "请选用印刷厂提供的 CMYK 输出特性文件（.icc，版本 2 或 4）。"));
    }
    return transform;
}

namespace {

/// The profile that a picture's samples are in: its own, sRGB, or the press's.
QByteArray profileFor(ColorModel model, const QByteArray &source, const QByteArray &output)
{
    if (isProfileOf(model, source))
        return source;
    if (model != ColorModel::Cmyk)
        return {};
    return isProfileOf(model, output) ? output : decoding::installedPressProfile();
}

ColorTransformPointer madeForScreen(ColorModel model, const QByteArray &embedded, bool greys)
{
    Profile from = opened(embedded, spaceOf(model));
    if (!from && model == ColorModel::Rgb)
        from.reset(cmsCreate_sRGBProfile());
    if (!from)
        return nullptr;
    cmsToneCurve *gamma = greys ? cmsBuildGamma(nullptr, 2.2) : nullptr;
    const Profile to(greys ? cmsCreateGrayProfile(cmsD50_xyY(), gamma) : cmsCreate_sRGBProfile());
    if (gamma)
        cmsFreeToneCurve(gamma);
    const cmsUInt32Number intent = model == ColorModel::Rgb ? INTENT_PERCEPTUAL : INTENT_RELATIVE_COLORIMETRIC;
    return wrapped(cmsCreateTransform(from.get(), formatOf(model), to.get(), greys ? TYPE_GRAY_8 : TYPE_RGB_8, intent,
        cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
}

} // namespace

ColorTransformPointer toSrgb(ColorModel model, const QByteArray &source, const QByteArray &output)
{
    const QByteArray embedded = profileFor(model, source, output);
    if (model != ColorModel::Cmyk && (embedded.isEmpty() || isSrgb(embedded)))
        return nullptr;
    const bool greys = model == ColorModel::Gray;
    auto made = cache().find(
        keyOf('w', embedded, {}, static_cast<int>(model)), [&] { return madeForScreen(model, embedded, greys); });
    return made || model != ColorModel::Cmyk ? made : std::make_shared<PlainCmyk>(3);
}

ColorTransformPointer toScreenGrey(ColorModel model, const QByteArray &source, const QByteArray &output)
{
    if (model == ColorModel::Gray)
        return toSrgb(model, source, output);
    const QByteArray embedded = profileFor(model, source, output);
    auto made = cache().find(
        keyOf('y', embedded, {}, static_cast<int>(model)), [&] { return madeForScreen(model, embedded, true); });
    return made || model != ColorModel::Cmyk ? made : std::make_shared<PlainCmyk>(1);
}

ColorTransformPointer cmykToScreen(const QByteArray &source)
{
    return cache().find(keyOf('c', source), [&]() -> ColorTransformPointer {
        Profile cmyk = opened(source, cmsSigCmykData);
        if (!cmyk)
            cmyk = opened(decoding::installedPressProfile(), cmsSigCmykData);
        const Profile srgb(cmsCreate_sRGBProfile());
        ColorTransformPointer made;
        if (cmyk) {
            made = wrapped(cmsCreateTransform(cmyk.get(), TYPE_CMYK_8, srgb.get(), TYPE_BGRA_8,
                INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
        }
        return made ? made : std::make_shared<PlainCmyk>(4);
    });
}

ColorTransformPointer rgbToScreen(const QByteArray &source)
{
    if (source.isEmpty() || isSrgb(source))
        return nullptr;
    return cache().find(keyOf('s', source), [&]() -> ColorTransformPointer {
        const Profile rgb = opened(source, cmsSigRgbData);
        const Profile srgb(cmsCreate_sRGBProfile());
        if (!rgb)
            return nullptr;
        return wrapped(cmsCreateTransform(rgb.get(), TYPE_BGRA_8, srgb.get(), TYPE_BGRA_8, INTENT_PERCEPTUAL,
            cmsFLAGS_NOCACHE | cmsFLAGS_COPY_ALPHA));
    });
}

} // namespace banxin::picture
