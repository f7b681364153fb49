// ColorTransform: samples of one colour model to another through ICC profiles with lcms2. Building one
// takes tens of milliseconds, so they are kept by the digests of their profiles. Safe to use from threads. For worker
// processes, and outside of them with profiles alone that press_profile.h has had tried.
#pragma once

#include "base/result.h"
#include "picture/picture.h"

#include <QByteArray>

#include <memory>

namespace banxin::picture {

class ColorTransform {
public:
    virtual ~ColorTransform() = default;
    /// `to` has room for `pixels` pixels of the target model; may be `from` where the targets are no wider.
    virtual void convert(const std::uint8_t *from, std::uint8_t *to, std::size_t pixels) const = 0;
};

/// Null where the samples stay as they are.
using ColorTransformPointer = std::shared_ptr<const ColorTransform>;

/// What a picture's samples are in: the embedded profile where it is one of its model, else that of `sources`; empty
/// where there is none, or the picture says sRGB by itself.
QByteArray sourceProfile(const PictureInfo &info, const SourceProfiles &sources);

/// Samples of `model` with the embedded profile `source` to those of the press: CMYK (255 is full ink) within the
/// ink limit, or grey where the picture or the conversion is grey. Null where they keep their numbers.
/// RGB without a profile is sRGB. Refused where a transform is needed and the output is no CMYK profile.
base::Result<ColorTransformPointer> toPress(
    ColorModel model, const QByteArray &source, const PressConversion &conversion);

/// To sRGB of 3 bytes a pixel, Gray to grey of one; null where they are that already. CMYK without a profile is
/// the press's (`output`), or the installed one's where that is empty.
ColorTransformPointer toSrgb(ColorModel model, const QByteArray &source, const QByteArray &output);

/// To the screen's grey of one byte a pixel; null where it is that already.
ColorTransformPointer toScreenGrey(ColorModel model, const QByteArray &source, const QByteArray &output);

/// CMYK (255 is full ink; `source`, or the installed press profile where it is empty or no CMYK profile)
/// to BGRA of the screen in sRGB.
ColorTransformPointer cmykToScreen(const QByteArray &source);

/// BGRA to BGRA in sRGB; null where `source` is empty, no RGB profile, or sRGB itself.
ColorTransformPointer rgbToScreen(const QByteArray &source);

} // namespace banxin::picture
