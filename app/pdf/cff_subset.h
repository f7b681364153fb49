// cffSubset: a CID-keyed CFF program of the glyphs that a document uses. Our own because it is five to
// ten times as fast as a general subsetter on a font of 65,535 glyphs, and because one glyph may stand
// under two CIDs (文 and ⽂), which keeps extracted text exact.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <span>

namespace banxin::pdf {

/// Glyph i of the result has CID i and is glyph `glyphs[i]` of `cff`; `glyphs[0]` must be 0 (.notdef),
/// the others may repeat. Name-keyed programs become CID-keyed. Nothing where `cff` is not sound.
std::optional<QByteArray> cffSubset(QByteArrayView cff, std::span<const std::uint32_t> glyphs, const QByteArray &name);

} // namespace banxin::pdf
