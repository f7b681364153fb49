// Pictures: what a file is, its pixels for the screen, and its bytes for the press. Originals are
// never changed. JPEG and PNG by content; anything else is refused with a reason.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace banxin::picture {

enum class ColorModel { Gray, Rgb, Cmyk };

struct PictureInfo {
    QString mediaType; // image/jpeg or image/png
    int width = 0; // as shown: EXIF orientation applied
    int height = 0;
    int orientation = 1; // EXIF 1…8 as stored
    int bitsPerComponent = 8;
    ColorModel colorModel = ColorModel::Rgb;
    bool hasAlpha = false;
    bool adobeInverted = false; // a CMYK JPEG with an Adobe marker: 255 is no ink
    QByteArray iccProfile; // embedded; empty where there is none
};

/// Reads the header alone. Refused where the bytes are no JPEG or PNG or are damaged there.
base::Result<PictureInfo> probe(const QByteArray &bytes);

/// Pixels for the screen in sRGB, upright, no side longer than `maximumSide` pixels (0: full size).
/// Profiles in the file are honoured; CMYK without one is taken for the installed press profile.
/// Takes up to hundreds of milliseconds: never on the GUI thread.
base::Result<QImage> decodedForScreen(const QByteArray &bytes, int maximumSide);

/// What the press needs of a picture: either a JPEG, or raw samples in press colour.
struct PressPicture {
    bool jpegPassthrough = false; // data is a JPEG file: the original, or its pixels converted and compressed again
    QByteArray data; // JPEG file, or samples row by row, rows padded to whole bytes
    int width = 0;
    int height = 0;
    int bitsPerComponent = 8;
    ColorModel colorModel = ColorModel::Cmyk; // of data: Gray or Cmyk, never Rgb
    bool invertedDecode = false; // needs /Decode [1 0 1 0 1 0 1 0]
    QByteArray alpha; // 8-bit soft mask samples; empty where opaque
};

struct PressConversion {
    QByteArray outputProfile; // ICC of the press
    int inkLimitPercent = 240;
    int maximumWidth = 0; // downsample to this many pixels; 0 keeps all
};

/// Converts RGB through lcms2 (perceptual, black point compensated, ink limited); CMYK and Gray pass
/// through untouched where they need no rotation or downsampling.
base::Result<PressPicture> convertedForPress(const QByteArray &bytes, const PressConversion &conversion);

} // namespace banxin::picture
