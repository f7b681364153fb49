// Color: ink on paper as CMYK in hundredths of a percent; it is never an RGB value.
#pragma once

#include <cstdint>

namespace banxin::base {

struct Color {
    // 0…10000 each; 100 K black by default.
    std::uint16_t c = 0;
    std::uint16_t m = 0;
    std::uint16_t y = 0;
    std::uint16_t k = 10000;

    static constexpr Color percent(double c, double m, double y, double k)
    {
        const auto unit = [](double v) { return static_cast<std::uint16_t>(v * 100.0 + 0.5); };
        return {unit(c), unit(m), unit(y), unit(k)};
    }
    static constexpr Color black() { return {}; }
    static constexpr Color paper() { return {0, 0, 0, 0}; }
    constexpr bool isBlackOnly() const { return c == 0 && m == 0 && y == 0; }
    constexpr bool isPaper() const { return isBlackOnly() && k == 0; }
    friend constexpr bool operator==(const Color &, const Color &) = default;
};

} // namespace banxin::base
