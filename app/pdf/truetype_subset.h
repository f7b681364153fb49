// trueTypeSubset: a TrueType program (glyf outlines) of the glyphs that a document uses, through
// hb-subset, without the tables that a PDF does not need.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace banxin::pdf {

struct TrueTypeSubset {
    QByteArray program;
    std::vector<std::uint32_t> glyphs; // for each glyph asked for: its number in the program
};

/// Nothing where the tables are not sound.
std::optional<TrueTypeSubset> trueTypeSubset(
    const std::function<QByteArray(const char tag[5])> &table, std::span<const std::uint32_t> glyphs);

} // namespace banxin::pdf
