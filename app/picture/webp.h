// WebP through libwebp: header and samples in RGB. It reads still pictures only.
#pragma once

#include "picture/row_source.h"

namespace banxin::picture {

bool isWebp(const QByteArray &bytes);
base::Result<PictureInfo> readWebpHeader(const QByteArray &bytes);

/// RGB, with alpha where the file has it; decoded whole, at `target` (as stored) where the whole is too large.
base::Result<RowSourcePointer> webpRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target);

} // namespace banxin::picture
