// TIFF through libtiff: the first picture of a file in Gray, RGB or CMYK, in strips or tiles, its planes together or
// apart. What printers never see (floating point, Lab, odd compressions) is refused by name.
#pragma once

#include "picture/row_source.h"

namespace banxin::picture {

bool isTiff(const QByteArray &bytes);
base::Result<PictureInfo> readTiffHeader(const QByteArray &bytes);

/// 8 bits a channel, CMYK with 255 as full ink; a palette is looked up. `bytes` must outlive it.
base::Result<RowSourcePointer> tiffRows(const QByteArray &bytes, const PictureInfo &info);

} // namespace banxin::picture
