// Length: an exact distance on paper in EMU (914,400 an inch); it never holds a floating-point
// position and cannot be multiplied by another Length.
#pragma once

#include <compare>
#include <cstdint>

namespace banxin::base {

class Length {
public:
    constexpr Length() = default;

    static constexpr Length emu(std::int64_t value) { return Length(value); }
    /// Nearest EMU; exact for hundredths of a millimetre, a point and a Q.
    static constexpr Length mm(double value) { return Length(rounded(value * 36000.0)); }
    static constexpr Length pt(double value) { return Length(rounded(value * 12700.0)); }
    static constexpr Length q(double value) { return Length(rounded(value * 9000.0)); }

    constexpr std::int64_t toEmu() const { return m_emu; }
    constexpr double toMm() const { return static_cast<double>(m_emu) / 36000.0; }
    constexpr double toPt() const { return static_cast<double>(m_emu) / 12700.0; }
    constexpr bool isZero() const { return m_emu == 0; }

    /// This length times numerator/denominator, rounded half away from zero (the one place where
    /// a division of lengths is rounded).
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const
    {
        const __int128 product = static_cast<__int128>(m_emu) * numerator;
        const __int128 half = denominator / 2;
        return Length(static_cast<std::int64_t>((product >= 0 ? product + half : product - half) / denominator));
    }

    friend constexpr Length operator+(Length a, Length b) { return Length(a.m_emu + b.m_emu); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.m_emu - b.m_emu); }
    friend constexpr Length operator-(Length a) { return Length(-a.m_emu); }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.m_emu * n); }
    friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.m_emu * n); }
    /// Truncates towards zero; use scaled() to round.
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length(a.m_emu / n); }
    friend constexpr std::int64_t operator/(Length a, Length b) { return a.m_emu / b.m_emu; }
    constexpr Length &operator+=(Length b)
    {
        m_emu += b.m_emu;
        return *this;
    }
    constexpr Length &operator-=(Length b)
    {
        m_emu -= b.m_emu;
        return *this;
    }
    friend constexpr auto operator<=>(Length, Length) = default;

private:
    constexpr explicit Length(std::int64_t emu)
        : m_emu(emu)
    {
    }
    static constexpr std::int64_t rounded(double value)
    {
        return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
    }

    std::int64_t m_emu = 0;
};

/// A multiple of the type size in thousandths of an em; becomes a Length only with a size.
struct Em {
    std::int32_t thousandths = 0;

    static constexpr Em of(double ems) { return Em{static_cast<std::int32_t>(ems * 1000.0 + (ems < 0 ? -0.5 : 0.5))}; }
    constexpr Length at(Length size) const { return size.scaled(thousandths, 1000); }
    friend constexpr auto operator<=>(Em, Em) = default;
};

} // namespace banxin::base
