#include "picture/color_transform.h"

#include "base/digest.h"
#include "picture/press_profile.h"

#include <QCoreApplication>

#include <cstring>
#include <list>
#include <mutex>

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
    ~LcmsTransform() override { cmsDeleteTransform(m_transform); }
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

/// What a reader without any CMYK profile does: each ink takes its complement away.
class PlainCmykToScreen : public ColorTransform {
public:
    void convert(const std::uint8_t *from, std::uint8_t *to, std::size_t pixels) const override
    {
        for (std::size_t i = 0; i < pixels; ++i, from += 4, to += 4) {
            const int white = 255 - from[3];
            const auto r = static_cast<std::uint8_t>((255 - from[0]) * white / 255);
            const auto g = static_cast<std::uint8_t>((255 - from[1]) * white / 255);
            const auto b = static_cast<std::uint8_t>((255 - from[2]) * white / 255);
            to[0] = b;
            to[1] = g;
            to[2] = r;
            to[3] = 255;
        }
    }
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

QByteArray keyOf(char kind, const QByteArray &a, const QByteArray &b = {}, int limit = 0)
{
    return kind + base::Digest::of(a).bytes() + base::Digest::of(b).bytes() + QByteArray::number(limit);
}

ColorTransformPointer wrapped(cmsHTRANSFORM transform)
{
    return transform ? std::make_shared<LcmsTransform>(transform) : nullptr;
}

ColorTransformPointer madeForPress(const QByteArray &source, const QByteArray &output, int inkLimitPercent)
{
    const Profile press = opened(output, cmsSigCmykData);
    if (!press)
        return nullptr;
    Profile rgb = opened(source, cmsSigRgbData);
    if (!rgb)
        rgb.reset(cmsCreate_sRGBProfile());
    // The limit is a second device link behind the press profile (ISO 15930 asks nothing of it, the press does);
    // lcms bakes the chain into one table.
    const Profile limit(cmsCreateInkLimitingDeviceLink(cmsSigCmykData, std::min(400, inkLimitPercent)));
    cmsHPROFILE chain[] = {rgb.get(), press.get(), limit.get()};
    cmsBool compensated[] = {TRUE, TRUE, FALSE};
    cmsUInt32Number intents[] = {INTENT_PERCEPTUAL, INTENT_PERCEPTUAL, INTENT_PERCEPTUAL};
    cmsFloat64Number adaptation[] = {1, 1, 1};
    // 25 nodes a side are made in half the time of lcms's own 33 and differ from them by 0.1 of a level in the mean.
    return wrapped(cmsCreateExtendedTransform(nullptr, 3, chain, compensated, intents, adaptation, nullptr, 0,
        TYPE_RGB_8, TYPE_CMYK_8, cmsFLAGS_NOCACHE | cmsFLAGS_GRIDPOINTS(25)));
}

} // namespace

base::Result<ColorTransformPointer> rgbToPress(const QByteArray &source, const QByteArray &output, int inkLimitPercent)
{
    auto transform = cache().find(
        keyOf('p', source, output, inkLimitPercent), [&] { return madeForPress(source, output, inkLimitPercent); });
    if (!transform) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("picture", "输出特性文件不是可用的 CMYK 印刷特性文件。"));
    }
    return transform;
}

ColorTransformPointer cmykToScreen(const QByteArray &source)
{
    return cache().find(keyOf('c', source), [&]() -> ColorTransformPointer {
        Profile cmyk = opened(source, cmsSigCmykData);
        if (!cmyk)
            cmyk = opened(bestInstalledPressProfile().icc, cmsSigCmykData);
        const Profile srgb(cmsCreate_sRGBProfile());
        ColorTransformPointer made;
        if (cmyk) {
            made = wrapped(cmsCreateTransform(cmyk.get(), TYPE_CMYK_8, srgb.get(), TYPE_BGRA_8,
                INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
        }
        return made ? made : std::make_shared<PlainCmykToScreen>();
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
