// What a camera wrote into EXIF about the pixels: which way up they are, and whether they are sRGB. Nothing else of
// EXIF is read.
#pragma once

#include <QByteArrayView>

namespace banxin::picture {

struct Exif {
    int orientation = 1;
    bool isSrgb = false; // ColorSpace 1 (CIPA DC-008 §4.6.5)
};
/// `tiff` starts with the TIFF header ("II*\0" or "MM\0*"). The defaults where nothing sensible is said.
Exif exifOf(QByteArrayView tiff);

} // namespace banxin::picture
