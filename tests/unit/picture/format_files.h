// TIFF, PNG, WebP and JPEG files of every kind that newspapers are sent, made by the formats' own libraries.
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace banxin::picture {

/// The sample of channel c at (x, y), in 16 bits.
using Pattern = std::function<int(int x, int y, int c)>;

struct TiffForm {
    int width = 40;
    int height = 20;
    int bits = 8;
    int samples = 3;
    int photometric = 2; // RGB
    int compression = 1; // none
    int orientation = 1;
    bool isApart = false;
    int tile = 0; // its side; 0 for strips
    int rowsPerStrip = 7;
    int extra = -1; // EXTRASAMPLE_…
    int predictor = 1;
    int sampleFormat = 1;
    QByteArray profile;
    std::vector<std::uint16_t> palette; // red, green, blue, each as long as the depth needs
};
QByteArray tiffOf(const TiffForm &form, const Pattern &pattern);

struct PngForm {
    int width = 40;
    int height = 20;
    int bits = 8;
    int type = 2; // RGB
    bool isInterlaced = false;
    QByteArray profile;
};
QByteArray pngOf(const PngForm &form, const Pattern &pattern);

enum class WebpKind { Lossy, Lossless };
/// `channels` 3 or 4. The profile and the orientation make it an extended file.
QByteArray webpOf(int width, int height, int channels, WebpKind kind, const Pattern &pattern,
    const QByteArray &profile = {}, int orientation = 1);

enum class JpegKind { YccRgb, PlainRgb, Cmyk, Ycck, CmykWithoutMarker, Gray };
QByteArray jpegOfKind(int width, int height, JpegKind kind, bool isProgressive, const Pattern &pattern);

/// Profiles made by lcms2: Gray of a gamma, RGB of wide primaries.
QByteArray grayProfile(double gamma);
QByteArray wideRgbProfile();

} // namespace banxin::picture
