// Id: the name of one object for ever; random, never reused, and without meaning of its own.
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

namespace banxin::base {

class Id {
public:
    constexpr Id() = default;
    static constexpr Id fromNumber(std::uint64_t number) { return Id(number); }
    /// A fresh random Id, never null.
    static Id create();
    /// The same Id for the same name, for samples and tests.
    static Id fromName(QStringView name);
    /// Reads what toString() wrote (13 characters of Crockford's base 32, case ignored); nothing otherwise.
    static std::optional<Id> fromString(QStringView text);

    QString toString() const;
    constexpr std::uint64_t toNumber() const { return m_number; }
    constexpr bool isNull() const { return m_number == 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    constexpr explicit Id(std::uint64_t number)
        : m_number(number)
    {
    }
    std::uint64_t m_number = 0;
};

} // namespace banxin::base

template <> struct std::hash<banxin::base::Id> {
    std::size_t operator()(banxin::base::Id id) const noexcept { return static_cast<std::size_t>(id.toNumber()); }
};
