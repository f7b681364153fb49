// An operator of a content stream as a number, so that a switch can choose by it. It knows no operands.
#pragma once

#include <cstdint>
#include <string_view>

namespace banxin::preflight {

constexpr std::uint32_t op(std::string_view name)
{
    std::uint32_t value = 0;
    for (const char c : name.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return name.size() > 4 ? 0 : value;
}

} // namespace banxin::preflight
