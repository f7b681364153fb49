// Pictures: what a file is, its pixels for the screen, and its bytes for the press. Originals are never
// changed. JPEG, PNG, TIFF and WebP by content; anything else is refused with a reason. All of it is
// decoded in worker processes (worker/worker_pool.h), never in the calling one.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>

namespace banxin::picture {

enum class ColorModel { Gray, Rgb, Cmyk };

struct PictureInfo {
    QString mediaType; // image/jpeg, image/png, image/tiff or image/webp
    int width = 0; // as shown: EXIF orientation applied
    int height = 0;
    int orientation = 1; // EXIF 1…8 as stored
    int bitsPerComponent = 8;
    ColorModel colorModel = ColorModel::Rgb;
    bool hasAlpha = false;
    bool adobeInverted = false; // a CMYK JPEG with an Adobe marker: 255 is no ink
    bool isSrgb = false; // says so without a profile: EXIF's ColorSpace, PNG's sRGB
    bool isLossy = false; // a photograph's compression: what is made of it may be compressed so again
    QByteArray iccProfile; // embedded; empty where there is none
    friend bool operator==(const PictureInfo &, const PictureInfo &) = default;
};

/// ICC profiles of pictures that bring none, and do not say sRGB themselves. Empty: RGB is sRGB, grey is the press's
/// black alone, and CMYK is in the press's inks.
struct SourceProfiles {
    QByteArray rgb;
    QByteArray grey;
    QByteArray cmyk;
    bool isEmpty() const { return rgb.isEmpty() && grey.isEmpty() && cmyk.isEmpty(); }
    const QByteArray &of(ColorModel model) const
    {
        return model == ColorModel::Gray ? grey : model == ColorModel::Rgb ? rgb : cmyk;
    }
    friend bool operator==(const SourceProfiles &, const SourceProfiles &) = default;
};

// In all of these `name` is the file's, for messages of a decoder that crashed or took too long.

/// Reads the header alone. Refused where the bytes are no such picture, are damaged there, or claim a size
/// that their length cannot bear out.
base::Result<PictureInfo> probe(const QByteArray &bytes, const QString &name = {});

/// Pixels for the screen in sRGB, upright, no side longer than `maximumSide` pixels (0: full size).
/// Profiles in the file are honoured, else `sources`; CMYK without any is taken for the installed press profile.
/// Takes up to hundreds of milliseconds: never on the GUI thread.
base::Result<QImage> decodedForScreen(
    const QByteArray &bytes, int maximumSide, const QString &name = {}, const SourceProfiles &sources = {});

/// What the press, or a proof on a telephone, needs of a picture: a JPEG, or raw samples.
struct PressPicture {
    bool jpegPassthrough = false; // data is a JPEG file: the original, or its pixels converted and compressed again
    QByteArray data; // JPEG file, or samples row by row, rows padded to whole bytes
    int width = 0;
    int height = 0;
    int bitsPerComponent = 8;
    ColorModel colorModel = ColorModel::Cmyk; // of data: Gray or Cmyk for the press, Gray or Rgb for the screen
    bool invertedDecode = false; // needs /Decode [1 0 1 0 1 0 1 0]
    bool deflated = false; // data and alpha are zlib streams, where that was asked for
    QByteArray alpha; // 8-bit soft mask samples; empty where opaque
    friend bool operator==(const PressPicture &, const PressPicture &) = default;
};

/// How colours are brought into a smaller gamut (ISO 15076-1, 6.2).
enum class Intent { Perceptual, RelativeColorimetric, Saturation, AbsoluteColorimetric };
/// What becomes of a CMYK picture whose own profile is another than the press's.
enum class ForeignCmyk {
    KeepNumbers, // the separation somebody made stays as it is: black type in it stays black alone
    Convert,
};
enum class Target {
    Press, // DeviceCMYK or DeviceGray
    Screen, // sRGB or grey, always a JPEG: the proof for telephones
    Plates, // the press's inks as samples of 8 bits, whatever the press gets them in: separations on the screen
};

struct PressConversion {
    QByteArray outputProfile; // ICC of the press
    SourceProfiles sources;
    int inkLimitPercent = 240;
    int maximumWidth = 0; // downsample to this many pixels; 0 keeps all
    Intent intent = Intent::Perceptual;
    bool blackPointCompensation = true;
    bool grey = false; // to DeviceGray, by the press's own black or the screen's grey
    ForeignCmyk foreignCmyk = ForeignCmyk::KeepNumbers;
    Target target = Target::Press;
    int jpegQuality = 92; // of what is compressed again; at 92 a second generation is not seen on any press
    bool deflate = false; // raw samples and alpha come as zlib streams, as /FlateDecode wants them
};

/// A picture's profile is the embedded one, else that of the conversion's sources. RGB goes through lcms2 with it
/// (sRGB without one), the ink limited; Gray with one is brought to the press's black; Gray without one and CMYK keep
/// their numbers (see ForeignCmyk), and their JPEGs pass through untouched where they need no rotation or
/// downsampling. Line art of one bit keeps
/// every pixel: it is never downsampled for the press.
base::Result<PressPicture> convertedForPress(
    const QByteArray &bytes, const PressConversion &conversion, const QString &name = {});

/// What the photographer or the agency wrote into the file: IPTC, else XMP, else EXIF.
struct PictureMetadata {
    QString headline;
    QString caption;
    QString byline;
    QString credit;
    QString source;
    QString copyright;
    QString place;
    QDateTime date; // when it was taken; without a zone where the file names none
    QStringList keywords;
    friend bool operator==(const PictureMetadata &, const PictureMetadata &) = default;
};
base::Result<PictureMetadata> readMetadata(const QByteArray &bytes, const QString &name = {});

/// Starts the processes ahead, so that the first picture need not wait for them. Returns at once.
void prepare();

} // namespace banxin::picture
