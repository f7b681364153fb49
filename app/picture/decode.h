// One way into both decoders: upright samples of a probed picture.
#pragma once

#include "picture/raster.h"

namespace banxin::picture {

/// `size` is upright, no larger than the picture.
base::Result<Raster> decodedUpright(const QByteArray &bytes, const PictureInfo &info, PixelSize size);

} // namespace banxin::picture
