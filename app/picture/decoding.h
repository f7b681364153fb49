// What banxin-worker does with a picture's bytes, in the very process that calls. Only the worker program,
// tests and fuzzers may: everybody else goes through picture.h.
#pragma once

#include "picture/picture.h"

#include <functional>

namespace banxin::picture::decoding {

base::Result<PictureInfo> probe(const QByteArray &bytes);

struct ScreenSize {
    int width = 0;
    int height = 0;
    bool hasAlpha = false;
};
/// Rows of 4 bytes a pixel, B G R A, alpha premultiplied; 255 where opaque. They are written where `room` says,
/// which is asked once.
using Room = std::function<base::Result<std::uint8_t *>(const ScreenSize &)>;
base::Status decodeForScreen(
    const QByteArray &bytes, int maximumSide, const Room &room, const SourceProfiles &sources = {});

base::Result<PressPicture> convertedForPress(const QByteArray &bytes, const PressConversion &conversion);

base::Result<PictureMetadata> readMetadata(const QByteArray &bytes);

/// The description of a profile whose header and tags were read and through which colours went, in each intent.
/// Refused where it is no CMYK output profile (class prtr) of ICC version ≤ 4, or cannot be used.
base::Result<QString> triedPressProfile(const QByteArray &icc);
/// The same of a profile that pictures of `model` may be in.
base::Result<QString> triedSourceProfile(const QByteArray &icc, ColorModel model);
/// bestInstalledPressProfile() of press_profile.h, read and tried here.
const QByteArray &installedPressProfile();

} // namespace banxin::picture::decoding
