#include "typeset/bidi_levels.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <memory>
#include <numeric>

namespace banxin::typeset {

bool isRightToLeft(char32_t character)
{
    if (!mayBeRightToLeft(character))
        return false;
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

char32_t mirrored(char32_t character) { return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(character))); }

std::vector<std::uint8_t> bidiLevels(QStringView text)
{
    const auto length = static_cast<std::size_t>(text.size());
    std::vector<std::uint8_t> levels(length, 0);
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), text.utf16(), static_cast<std::int32_t>(length), 0, nullptr, &status);
    const UBiDiLevel *found = ubidi_getLevels(bidi.get(), &status);
    if (U_SUCCESS(status) && found) // else memory is short: from left to right is still readable
        std::copy(found, found + length, levels.begin());
    return levels;
}

std::vector<int> visualOrder(const std::vector<std::uint8_t> &levels)
{
    std::vector<std::int32_t> order(levels.size());
    std::iota(order.begin(), order.end(), 0);
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

} // namespace banxin::typeset
