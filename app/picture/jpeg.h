// JPEG through libjpeg-turbo: header and samples (smaller where asked, by DCT scaling). It never converts
// between colour models other than the JPEG's own YCC.
#pragma once

#include "picture/row_source.h"

namespace banxin::picture {

bool isJpeg(const QByteArray &bytes);
base::Result<PictureInfo> readJpegHeader(const QByteArray &bytes);

/// RGB, Gray, or CMYK where 255 is full ink whatever the file's convention. `bytes` must outlive it.
base::Result<RowSourcePointer> jpegRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target);

/// True where a PDF may hold the file as it is: complete, undamaged and not arithmetically coded.
base::Result<bool> isFitForPdf(const QByteArray &bytes);

} // namespace banxin::picture
