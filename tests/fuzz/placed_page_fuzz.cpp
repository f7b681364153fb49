// Adverts as anybody may send them: refused with a reason, or cleaned to one page in which a second cleaning finds
// nothing to take away. The first byte chooses what becomes of RGB.
#include "pdf/placed_page.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace banxin;

namespace {

void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    pdf::PlacedPageOptions options;
    options.rgb = static_cast<pdf::PlacedPageOptions::Rgb>(*data % 3);
    options.rgbToPress = [](const QByteArray &) -> base::Result<pdf::RgbConverter> {
        return [](const std::uint8_t *rgb, std::uint8_t *cmyk, std::size_t pixels) {
            for (; pixels > 0; --pixels, rgb += 3, cmyk += 4) {
                const std::uint8_t most = std::max({rgb[0], rgb[1], rgb[2]});
                for (int i = 0; i < 3; ++i)
                    cmyk[i] = static_cast<std::uint8_t>(most - rgb[i]);
                cmyk[3] = static_cast<std::uint8_t>(255 - most);
            }
        };
    };
    const auto sizes = pdf::pageSizes(bytes);
    const auto first = pdf::placedPage(bytes, 0, options);
    if (!first)
        return 0;
    require(sizes && !sizes->empty(), "a page that can be placed has a size");
    const auto again = pdf::pageSizes(first->pdf);
    require(again && again->size() == 1, "what was cleaned is one page");
    const auto second = pdf::placedPage(first->pdf, 0, options);
    require(second.has_value(), "what was cleaned can be placed");
    require(second->removed.isEmpty(), "what was cleaned holds nothing to take away");
    return 0;
}
