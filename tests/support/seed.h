// The seed of a test that draws at random. An ordinary run draws the same every time, so that what passed
// passes again elsewhere; BANXIN_SEED=random (`./dev test --long`) draws anew, BANXIN_SEED=<number> repeats.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <iostream>
#include <random>

namespace banxin::test {

inline std::uint64_t seed(std::uint64_t usual = 20201019)
{
    const QByteArray wish = qgetenv("BANXIN_SEED");
    const std::uint64_t chosen = wish.isEmpty() ? usual
        : wish == "random"                      ? std::random_device{}()
                                                : wish.toULongLong();
    std::cout << "seed " << chosen << '\n';
    return chosen;
}

} // namespace banxin::test
