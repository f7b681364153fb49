// decorate: what goes with a line's characters beside their glyphs: 着重号, 专名号, 书名号, shading, readings.
// It moves no character.
#pragma once

#include "typeset/justifier.h"

namespace banxin::typeset {

/// True where any look of the paragraph asks for something that decorate() adds.
bool needsDecoration(const ParagraphInput &input, const ShapedText &text);

/// Adds marks and readings to the line as set. `starts` is where each of its items begins along it.
void decorate(Line &line, const ParagraphInput &input, const ShapedText &text, const LineShape &shape,
    const JustifiedLine &widths, const std::vector<std::int64_t> &starts);

} // namespace banxin::typeset
