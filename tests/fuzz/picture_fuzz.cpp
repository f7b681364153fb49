// Pictures as anybody may drop them on a page: refused with a reason, or decoded within bounds.
#include "picture/decoding.h"

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto info = picture::decoding::probe(bytes);
    // Larger ones are legal and only slow; the limits themselves are unit tests' business.
    if (!info || qint64(info->width) * info->height > 1'000'000)
        return 0;
    std::vector<std::uint8_t> pixels;
    (void)picture::decoding::decodeForScreen(
        bytes, 64, [&](const picture::decoding::ScreenSize &screen) -> base::Result<std::uint8_t *> {
            pixels.resize(std::size_t(screen.width) * std::size_t(screen.height) * 4);
            return pixels.data();
        });
    picture::PressConversion grey;
    grey.target = picture::Target::Screen; // which needs no profile
    (void)picture::decoding::convertedForPress(bytes, grey);
    (void)picture::decoding::convertedForPress(bytes, {});
    (void)picture::decoding::readMetadata(bytes);
    return 0;
}
