// ICC profiles as anybody may call them a printer's or a camera's: refused with a reason, or tried to the end. The
// first byte says what of.
#include "picture/decoding.h"

#include <cstdint>
#include <cstdlib>

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray icc(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const auto description = data[0] % 4 == 3
        ? picture::decoding::triedPressProfile(icc)
        : picture::decoding::triedSourceProfile(icc, static_cast<picture::ColorModel>(data[0] % 4));
    if (!description && (description.error().what.isEmpty() || description.error().advice.isEmpty()))
        std::abort();
    return 0;
}
