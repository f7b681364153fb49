#include "picture/jpeg.h"
#include "picture/picture_errors.h"
#include "picture/png.h"

namespace banxin::picture {

base::Result<PictureInfo> probe(const QByteArray &bytes)
{
    if (isJpeg(bytes))
        return readJpegHeader(bytes);
    if (isPng(bytes))
        return readPngHeader(bytes);
    return notAPicture();
}

} // namespace banxin::picture
