// LineBreaker: where the lines of a paragraph end, by total fit (Knuth and Plass) or first fit with
// push-in. It breaks only where the items allow it, and sets nothing.
#pragma once

#include "typeset/line_measurer.h"

namespace banxin::typeset {

struct BreakRequest {
    const Measures &measures;
    base::Length indent;
    base::Length rightIndent;
    bool justified = true;
    BreakStrategy strategy = BreakStrategy::TotalFit;
    int lineDelta = 0;
    int maximumLines = 0; // that a headline may take to keep its names whole; 0 is any number

    /// Room for the items of a line.
    std::int64_t target(int line) const
    {
        const std::int64_t measure = measures.at(static_cast<std::size_t>(line)).toEmu() - rightIndent.toEmu();
        return std::max<std::int64_t>(0, line == 0 ? measure - indent.toEmu() : measure);
    }
};

/// The item after each line's last, spaces that hang included; the last is the number of items. The first line begins
/// with the item `from`.
std::vector<int> breakLines(const LineMeasurer &measurer, const BreakRequest &request, int from = 0);

} // namespace banxin::typeset
