// PNG through libpng: header and samples. It never applies a profile.
#pragma once

#include "picture/raster.h"

namespace banxin::picture {

bool isPng(const QByteArray &bytes);
base::Result<PictureInfo> readPngHeader(const QByteArray &bytes);

/// Samples as stored (not turned), reduced to `target`: Gray or RGB of 8 bits, with alpha where the file has it.
base::Result<Raster> decodePng(const QByteArray &bytes, const PictureInfo &info, PixelSize target);

/// True for greyscale of one bit a pixel (a palette of two greys is not).
bool isStoredAsOneBitGray(const QByteArray &bytes);
/// Rows of one bit a pixel as stored, 1 for white; only where isStoredAsOneBitGray().
base::Result<QByteArray> decodeOneBitPng(const QByteArray &bytes);

} // namespace banxin::picture
