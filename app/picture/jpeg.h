// JPEG through libjpeg-turbo: header, samples (smaller where asked, by DCT scaling) and writing of
// CMYK and Gray. It never converts between colour models other than the JPEG's own YCC.
#pragma once

#include "picture/raster.h"

namespace banxin::picture {

bool isJpeg(const QByteArray &bytes);
base::Result<PictureInfo> readJpegHeader(const QByteArray &bytes);

/// Samples as stored (not turned), no larger than needed for `target` pixels as stored, reduced to it.
/// RGB, Gray, or CMYK where 255 is full ink whatever the file's convention.
base::Result<Raster> decodeJpeg(const QByteArray &bytes, const PictureInfo &info, PixelSize target);

/// True where a PDF may hold the file as it is: complete, undamaged and not arithmetically coded.
base::Result<bool> isFitForPdf(const QByteArray &bytes, const PictureInfo &info);

/// A baseline JPEG of CMYK (as YCCK with an Adobe marker, 255 is no ink) or Gray samples. Refused with
/// the library's reason where it cannot be written (a side beyond 65,500 pixels, no memory).
base::Result<QByteArray> encodedJpeg(const Raster &raster, int quality);

} // namespace banxin::picture
