#include "tests/bench/six_pictures.h"

#include "tests/unit/picture/format_files.h"

#include <png.h>
#include <tiffio.h>

namespace banxin::bench {

using namespace picture;

int photograph(int x, int y, int c)
{
    const unsigned grain = static_cast<unsigned>(x * 7919 + y * 104729 + c * 31) * 2654435761u >> 24;
    return (x * 97 / 4 + y * 61 / 3 + c * 9000) % 52'000 + static_cast<int>(grain) * 16;
}

std::vector<QByteArray> sixPictures()
{
    TiffForm cmyk;
    cmyk.width = 900;
    cmyk.height = 600;
    cmyk.samples = 4;
    cmyk.photometric = PHOTOMETRIC_SEPARATED;
    cmyk.compression = COMPRESSION_LZW;
    cmyk.predictor = 2;
    TiffForm art;
    art.width = 2400;
    art.height = 1600;
    art.bits = art.samples = 1;
    art.photometric = PHOTOMETRIC_MINISWHITE;
    art.compression = COMPRESSION_CCITTFAX4;
    return {jpegOfKind(1300, 870, JpegKind::YccRgb, false, photograph),
        jpegOfKind(900, 600, JpegKind::Ycck, false, photograph),
        jpegOfKind(600, 400, JpegKind::Gray, false, photograph),
        pngOf({500, 340, 8, PNG_COLOR_TYPE_RGB_ALPHA, false, {}}, photograph), tiffOf(cmyk, photograph),
        tiffOf(art, [](int x, int y, int) { return x / 40 % 2 == y / 60 % 2 ? 65535 : 0; })};
}

} // namespace banxin::bench
