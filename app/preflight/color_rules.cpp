// Colour spaces: CMYK, grey and spots print as they stand; anything else the press would have to guess.
#include "preflight/limits.h"
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

using Family = ColorSpace::Family;

const ColorSpace *spaceOf(const Painted &painted)
{
    if (painted.kind == Painted::Kind::Picture && !painted.picture->isMask)
        return painted.picture->space.get();
    if (const auto &gradient = painted.gradient ? painted.gradient : painted.paint.gradient)
        return gradient->space.get();
    return painted.paint.space.get();
}

/// A profile is opened once for all that uses it.
class Profiles {
public:
    explicit Profiles(const PartReader &parts)
        : m_parts(parts)
    {
    }
    bool isSound(const ColorSpace &space)
    {
        const Object &stream = space.where;
        const auto number = std::pair{Object(stream).getObjectID(), Object(stream).getGeneration()};
        auto found = m_known.find(number);
        if (found == m_known.end()) {
            const auto bytes = bytesOf(stream, std::size_t(64) << 20);
            const IccProfile profile = bytes ? m_parts.icc(*bytes) : IccProfile();
            found =
                m_known
                    .emplace(number, profile.isSound && profile.components == space.components && profile.version <= 4)
                    .first;
        }
        return found->second;
    }

private:
    const PartReader &m_parts;
    std::map<std::pair<int, int>, bool> m_known;
};

bool isRgb(const ColorSpace &space, Profiles &profiles)
{
    if (space.within(Family::Rgb))
        return true;
    const ColorSpace *icc = space.within(Family::Icc);
    return icc && icc->components == 3 && profiles.isSound(*icc);
}

template <typename Fault> void forSpaces(Check &check, const PageContent &page, Fault fault)
{
    for (const Painted &painted : page.painted) {
        if (const ColorSpace *space = spaceOf(painted); space && fault(*space))
            check.report(page, painted);
    }
}

bool isToBeConverted(const Check &check)
{
    return check.profile().role == FileRole::Advert && check.printer().rgbAdverts == model::RgbAdverts::Convert;
}

void rgb(Check &check, const PageContent &page)
{
    Profiles profiles(check.subject().parts());
    if (!isToBeConverted(check))
        forSpaces(check, page, [&](const ColorSpace &space) { return isRgb(space, profiles); });
}

void rgbConverted(Check &check, const PageContent &page)
{
    Profiles profiles(check.subject().parts());
    if (isToBeConverted(check))
        forSpaces(check, page, [&](const ColorSpace &space) { return isRgb(space, profiles); });
}

void calibrated(Check &check, const PageContent &page)
{
    forSpaces(check, page, [](const ColorSpace &space) {
        return space.within(Family::CalGray) || space.within(Family::CalRgb) || space.within(Family::Lab);
    });
}

void damagedProfile(Check &check, const PageContent &page)
{
    Profiles profiles(check.subject().parts());
    forSpaces(check, page, [&](const ColorSpace &space) {
        const ColorSpace *icc = space.within(Family::Icc);
        return icc && !profiles.isSound(*icc);
    });
}

void pressProfile(Check &check, const PageContent &page)
{
    Profiles profiles(check.subject().parts());
    forSpaces(check, page, [&](const ColorSpace &space) {
        const ColorSpace *icc = space.within(Family::Icc);
        return icc && icc->components != 3 && profiles.isSound(*icc);
    });
}

void defaultSpace(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        for (const char *key : {"/DefaultGray", "/DefaultRGB", "/DefaultCMYK"}) {
            if (hasKey(entry.object, key))
                check.report({QString::fromLatin1(key)}, entry.holder);
        }
    }
}

constexpr Rule kRules[] = {
    {"color-rgb", Severity::Error, Scope::Always, "newspaper: RGB; ISO 15930-7: colour",
        QT_TRANSLATE_NOOP("preflight", "用了 RGB 颜色。"), nullptr, rgb},
    {"color-rgb-converted", Severity::Info, Scope::Always, "newspaper: RGB",
        QT_TRANSLATE_NOOP("preflight", "用了 RGB 颜色，上版时会转成印刷色。"), nullptr, rgbConverted},
    {"color-calibrated", Severity::Error, Scope::Always, "newspaper: calibrated colour; ISO 15930-7: colour",
        QT_TRANSLATE_NOOP("preflight", "用了校准颜色（CalGray、CalRGB 或 Lab）。"), nullptr, calibrated},
    {"color-profile", Severity::Error, Scope::Always, "ISO 15930-7: colour; ISO 32000-1, 8.6.5.5",
        QT_TRANSLATE_NOOP("preflight", "颜色的 ICC 特性文件损坏，或与通道数不符。"), nullptr, damagedProfile},
    {"color-profiled", Severity::Warning, Scope::Always, "newspaper: calibrated colour",
        QT_TRANSLATE_NOOP("preflight", "CMYK 或灰度颜色另带特性文件，印刷机可能再转换一次，黑字会变成四色。"), nullptr,
        pressProfile},
    {"color-default", Severity::Warning, Scope::Always, "newspaper: calibrated colour; ISO 32000-1, 8.6.5.6",
        QT_TRANSLATE_NOOP("preflight", "资源里用 %1 替换了设备颜色。"), defaultSpace},
};

} // namespace

std::span<const Rule> colorRules() { return kRules; }

} // namespace banxin::preflight
