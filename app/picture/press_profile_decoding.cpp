// What an ICC profile says and whether it can be used, by lcms2, in the very process that calls.
#include "picture/decoding.h"
#include "picture/picture_errors.h"

#include <QCoreApplication>

#include <memory>

#include <lcms2.h>

namespace banxin::picture::decoding {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("picture", source); }

struct ProfileCloser {
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Handle = std::unique_ptr<void, ProfileCloser>;
struct TransformDeleter {
    void operator()(void *transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDeleter>;

Handle opened(const QByteArray &icc)
{
    return Handle(cmsOpenProfileFromMem(icc.constData(), static_cast<cmsUInt32Number>(icc.size())));
}

/// Samples of every channel in `steps` steps from none to full.
std::vector<std::uint8_t> gridOf(int channels, int steps)
{
    std::vector<std::uint8_t> samples;
    std::vector<int> at(static_cast<std::size_t>(channels), 0);
    for (;;) {
        for (const int step : at)
            samples.push_back(static_cast<std::uint8_t>(step * 255 / (steps - 1)));
        std::size_t channel = 0;
        while (channel < at.size() && ++at[channel] == steps)
            at[channel++] = 0;
        if (channel == at.size())
            return samples;
    }
}

/// Whether colours go that way; what they become is not judged.
bool goes(cmsHPROFILE from, cmsUInt32Number fromFormat, cmsHPROFILE to, cmsUInt32Number toFormat, int channels,
    cmsUInt32Number intent, cmsUInt32Number flags)
{
    const Transform way(cmsCreateTransform(from, fromFormat, to, toFormat, intent, flags | cmsFLAGS_NOCACHE));
    if (!way)
        return false;
    const auto samples = gridOf(channels, channels == 4 ? 5 : 7);
    const std::size_t pixels = samples.size() / static_cast<std::size_t>(channels);
    std::vector<double> made(pixels * 4);
    cmsDoTransform(way.get(), samples.data(), made.data(), static_cast<cmsUInt32Number>(pixels));
    return true;
}

/// Every tag is read once, whoever may ask for it later.
void readTags(cmsHPROFILE profile)
{
    for (int i = 0; i < cmsGetTagCount(profile); ++i)
        (void)cmsReadTag(profile, cmsGetTagSignature(profile, static_cast<cmsUInt32Number>(i)));
}

QString descriptionOf(cmsHPROFILE profile)
{
    char text[256] = {};
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text, sizeof text);
    return QString::fromLatin1(text).trimmed();
}

constexpr cmsUInt32Number kIntents[] = {
    INTENT_RELATIVE_COLORIMETRIC, INTENT_PERCEPTUAL, INTENT_SATURATION, INTENT_ABSOLUTE_COLORIMETRIC};

} // namespace

base::Result<QString> triedPressProfile(const QByteArray &icc)
{
    const auto refused = [](const QString &what) {
        return base::failure(
            base::ErrorKind::Refused, what, {}, tr("请选用印刷厂提供的 CMYK 输出特性文件（.icc，版本 2 或 4）。"));
    };
    const Handle profile = opened(icc);
    if (!profile)
        return refused(tr("这不是 ICC 特性文件。"));
    if (cmsGetColorSpace(profile.get()) != cmsSigCmykData || cmsGetDeviceClass(profile.get()) != cmsSigOutputClass)
        return refused(tr("这不是 CMYK 输出设备的特性文件。"));
    if (cmsGetProfileVersion(profile.get()) >= 5.0)
        return refused(tr("特性文件的 ICC 版本高于 4，PDF/X-4 不允许。"));
    readTags(profile.get());
    const Handle lab(cmsCreateLab4Profile(nullptr));
    const Handle screen(cmsCreate_sRGBProfile());
    // lcms takes an intent that is not there for another that is: each goes, or none does.
    for (const cmsUInt32Number intent : kIntents) {
        const cmsUInt32Number flags = cmsFLAGS_NOOPTIMIZE
            | (intent == INTENT_ABSOLUTE_COLORIMETRIC ? 0U : cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION));
        if (!goes(profile.get(), TYPE_CMYK_8, lab.get(), TYPE_Lab_DBL, 4, intent, flags)
            || !goes(screen.get(), TYPE_RGB_8, profile.get(), TYPE_CMYK_8, 3, intent, flags))
            return refused(tr("这个特性文件已损坏，不能用来转换颜色。"));
    }
    return descriptionOf(profile.get());
}

base::Result<QString> triedSourceProfile(const QByteArray &icc, ColorModel model)
{
    const auto refused = [](const QString &what) {
        return base::failure(base::ErrorKind::Refused, what, {}, tr("请选用与图片的颜色一致的 ICC 特性文件（.icc）。"));
    };
    const Handle profile = opened(icc);
    if (!profile)
        return refused(tr("这不是 ICC 特性文件。"));
    const auto [space, format] = model == ColorModel::Gray ? std::pair{cmsSigGrayData, TYPE_GRAY_8}
        : model == ColorModel::Rgb                         ? std::pair{cmsSigRgbData, TYPE_RGB_8}
                                                           : std::pair{cmsSigCmykData, TYPE_CMYK_8};
    if (cmsGetColorSpace(profile.get()) != space) {
        return refused(model == ColorModel::Gray ? tr("这不是灰度的特性文件。")
                : model == ColorModel::Rgb       ? tr("这不是 RGB 的特性文件。")
                                                 : tr("这不是 CMYK 的特性文件。"));
    }
    readTags(profile.get());
    const Handle lab(cmsCreateLab4Profile(nullptr));
    if (cmsGetProfileVersion(profile.get()) >= 5.0
        || !goes(profile.get(), format, lab.get(), TYPE_Lab_DBL, static_cast<int>(cmsChannelsOf(space)),
            INTENT_PERCEPTUAL, cmsFLAGS_NOOPTIMIZE))
        return refused(tr("这个特性文件不能用来转换颜色。"));
    return descriptionOf(profile.get());
}

} // namespace banxin::picture::decoding
