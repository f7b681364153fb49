// fitHeadline: how a headline is brought to fewer lines, or to the full measure: spacing first, then the
// width of its characters, then their size (typesetting.md). It breaks by sense and sets nothing.
#pragma once

#include "typeset/line_breaker.h"

namespace banxin::typeset {

/// A headline as it is to be set.
struct HeadlineFit {
    ParagraphInput input; // with the looks that fit
    ShapedText text; // its shape
    std::vector<int> ends; // as breakLines() has them
    bool bySense = true; // no line ends inside a word, a name or a number
};

/// `input` has format.breakBySense. Where it may be tightened or condensed (minimumTracking,
/// minimumWidthPercent) it takes as little of that as saves it a line. It becomes smaller (minimumSizePercent)
/// only where a word is wider than the measure or its lines are more than maximumLines. Where nothing of that
/// is called for it is spaced out towards its measure, all lines alike, up to maximumTracking. A headline
/// that cannot be helped is broken as it is.
HeadlineFit fitHeadline(const ParagraphInput &input, const BreakRequest &request, const font::FontSet &fonts,
    const RuleTables &rules, GlyphMemory &glyphs, const Cuts &cuts);

} // namespace banxin::typeset
