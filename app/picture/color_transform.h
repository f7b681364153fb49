// ColorTransform: samples of one colour model to another through ICC profiles with lcms2. Building one
// takes tens of milliseconds, so they are kept by the digests of their profiles. Safe to use from threads.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace banxin::picture {

class ColorTransform {
public:
    virtual ~ColorTransform() = default;
    /// `to` has room for `pixels` pixels of the target model; may be `from` where the targets are no wider.
    virtual void convert(const std::uint8_t *from, std::uint8_t *to, std::size_t pixels) const = 0;
};

using ColorTransformPointer = std::shared_ptr<const ColorTransform>;

/// RGB (`source`; sRGB where empty or no RGB profile) to the press: perceptual, black point compensated,
/// total ink limited to `inkLimitPercent`. Refused where `output` is no CMYK output profile.
base::Result<ColorTransformPointer> rgbToPress(const QByteArray &source, const QByteArray &output, int inkLimitPercent);

/// CMYK (255 is full ink; `source`, or the installed press profile where it is empty or no CMYK profile)
/// to BGRA of the screen in sRGB.
ColorTransformPointer cmykToScreen(const QByteArray &source);

/// BGRA to BGRA in sRGB; null where `source` is empty, no RGB profile, or sRGB itself.
ColorTransformPointer rgbToScreen(const QByteArray &source);

} // namespace banxin::picture
