// PNG through libpng: header and samples, expanded to 8 bits. It never applies a profile.
#pragma once

#include "picture/row_source.h"

namespace banxin::picture {

bool isPng(const QByteArray &bytes);
base::Result<PictureInfo> readPngHeader(const QByteArray &bytes);

/// Gray or RGB, with alpha where the file has it. `bytes` must outlive it.
base::Result<RowSourcePointer> pngRows(const QByteArray &bytes, const PictureInfo &info);

} // namespace banxin::picture
