// The orientation that a camera wrote into EXIF; nothing else of EXIF is read.
#pragma once

#include <QByteArrayView>

namespace banxin::picture {

/// `tiff` starts with the TIFF header ("II*\0" or "MM\0*"). 1 where nothing sensible is said.
int exifOrientation(QByteArrayView tiff);

} // namespace banxin::picture
