// JPEGs that stand in a PDF as they came: unreadable, too large, or as many means as were asked for. The first byte
// says of how many components, the next two how many.
#include "preflight/part_decoding.h"

#include <cstdint>
#include <cstdlib>

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const preflight::MeansSize wanted{1 + data[1], 1 + data[2], 1 + data[0] % 4};
    const auto made = preflight::decoding::jpegMeans({reinterpret_cast<const char *>(data) + 3, size - 3}, wanted);
    const auto count =
        static_cast<std::size_t>(wanted.width) * static_cast<std::size_t>(wanted.height * wanted.components);
    if (made.means.size() != (made.outcome == preflight::JpegMeans::Outcome::Read ? count : 0))
        std::abort();
    return 0;
}
