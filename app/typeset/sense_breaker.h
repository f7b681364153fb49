// breakBySense: where the lines of a headline end: between words, in lines of like length, no line of
// one character. It knows words from ICU's dictionary and the tables' phrases, and understands no sentence.
#pragma once

#include "typeset/line_breaker.h"

namespace banxin::typeset {

/// As breakLines(). A headline takes as few lines as its words allow; `lineDelta` asks for more or fewer.
/// U+2028 is the editor's own break. Where words do not fit, it falls back to breakLines().
std::vector<int> breakBySense(
    const LineMeasurer &measurer, const BreakRequest &request, const QString &text, const RuleTables &rules);

} // namespace banxin::typeset
