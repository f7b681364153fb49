// Color: ink on paper as CMYK in hundredths of a percent, or a tint of a publication's swatch; it is never an
// RGB value.
#pragma once

#include <cstdint>

namespace banxin::base {

struct Color {
    // 0…10000 each; 100 K black by default.
    std::uint16_t c = 0;
    std::uint16_t m = 0;
    std::uint16_t y = 0;
    std::uint16_t k = 10000;
    /// Number of the publication's swatch that it is a tint of; the inks above then say what it looked like when
    /// chosen, and what it is where that swatch is gone. In a DisplayList: number of a spot ink, and the inks
    /// above are its alternate's, tinted. 0: none.
    std::uint16_t swatch = 0;
    std::uint16_t tint = 10000; // of the swatch

    static constexpr Color percent(double c, double m, double y, double k)
    {
        return {unit(c), unit(m), unit(y), unit(k)};
    }
    static constexpr Color black() { return {}; }
    static constexpr Color paper() { return {0, 0, 0, 0}; }
    /// As much of every ink as `hundredths` of a percent of it.
    constexpr Color tinted(int hundredths) const
    {
        const auto part = [hundredths](std::uint16_t ink) {
            return static_cast<std::uint16_t>((ink * hundredths + 5000) / 10000);
        };
        return {part(c), part(m), part(y), part(k), swatch, part(tint)};
    }
    constexpr bool isSpot() const { return swatch != 0; } // in a DisplayList
    constexpr bool isBlackOnly() const { return c == 0 && m == 0 && y == 0 && swatch == 0; }
    constexpr bool isPaper() const { return isBlackOnly() && k == 0; }
    /// Ink that a square of it takes, in hundredths of a percent.
    constexpr int totalInk() const { return isSpot() ? tint : c + m + y + k; }
    constexpr int inkCount() const { return isSpot() ? tint != 0 : (c != 0) + (m != 0) + (y != 0) + (k != 0); }
    friend constexpr bool operator==(const Color &, const Color &) = default;

private:
    static constexpr std::uint16_t unit(double v) { return static_cast<std::uint16_t>(v * 100.0 + 0.5); }
};

} // namespace banxin::base
