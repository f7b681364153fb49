// Pictures as anybody may drop them on a page: refused with a reason, or decoded within bounds.
#include "picture/picture.h"

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto info = picture::probe(bytes);
    // Larger ones are legal and only slow; the limits themselves are unit tests' business.
    if (!info || qint64(info->width) * info->height > 1'000'000)
        return 0;
    (void)picture::decodedForScreen(bytes, 64);
    (void)picture::convertedForPress(bytes, {});
    return 0;
}
