// breakBySense: where the lines of a headline end: between words, in lines of like length, no line of
// one character. What a line's end costs is for sense_costs; it understands no sentence.
#pragma once

#include "typeset/line_breaker.h"

namespace banxin::typeset {

struct SenseBreaks {
    std::vector<int> ends; // as breakLines() has them
    bool bySense = true; // false where a word had to be parted
};

/// A headline takes as few lines as its words allow; `lineDelta` asks for more or fewer. The editor's own
/// breaks stand. Where a word is wider than its line it is parted, as few as can be.
SenseBreaks breakBySense(
    const LineMeasurer &measurer, const BreakRequest &request, const QString &text, const RuleTables &rules);

} // namespace banxin::typeset
