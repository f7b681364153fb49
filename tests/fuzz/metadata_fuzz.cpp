// IPTC, XMP and EXIF as any program may have written them.
#include "picture/decoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)banxin::picture::decoding::readMetadata(bytes);
    return 0;
}
