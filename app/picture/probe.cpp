#include "picture/decoding.h"
#include "picture/jpeg.h"
#include "picture/picture_errors.h"
#include "picture/png.h"
#include "picture/tiff.h"
#include "picture/webp.h"

namespace banxin::picture::decoding {

base::Result<PictureInfo> probe(const QByteArray &bytes)
{
    if (isJpeg(bytes))
        return readJpegHeader(bytes);
    if (isPng(bytes))
        return readPngHeader(bytes);
    if (isTiff(bytes))
        return readTiffHeader(bytes);
    if (isWebp(bytes))
        return readWebpHeader(bytes);
    return notAPicture();
}

} // namespace banxin::picture::decoding
