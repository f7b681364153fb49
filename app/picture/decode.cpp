#include "picture/decode.h"

#include "picture/jpeg.h"
#include "picture/png.h"

namespace banxin::picture {

base::Result<Raster> decodedUpright(const QByteArray &bytes, const PictureInfo &info, PixelSize size)
{
    if (info.orientation >= 5)
        std::swap(size.width, size.height);
    auto raster = isJpeg(bytes) ? decodeJpeg(bytes, info, size) : decodePng(bytes, info, size);
    if (!raster)
        return raster;
    return upright(std::move(*raster), info.orientation);
}

} // namespace banxin::picture
