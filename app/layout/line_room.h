// What a paragraph's own format takes of the room for its lines. It knows no area and places nothing.
#pragma once

#include "layout/legs.h"
#include "typeset/paragraph_setter.h"

#include <algorithm>
#include <optional>

namespace banxin::layout {

/// Rows that one line of the style takes on the grid.
inline int rowsPerLine(const model::ResolvedParagraph &format, base::Length pitch)
{
    const base::Length size = format.characters.size;
    return size <= pitch ? 1 : static_cast<int>((size.toEmu() + pitch.toEmu() - 1) / pitch.toEmu());
}

/// How far a bordered paragraph's lines keep off the leg's edges on either side.
inline base::Length borderInset(const model::ResolvedParagraph &format)
{
    return format.border ? format.shadingPadding + format.borderWeight : base::Length();
}

/// The same strip without that; where a character would no longer fit it stays whole.
inline std::optional<Strip> insetBy(base::Length inset, base::Length size, const std::optional<Strip> &strip)
{
    if (!strip || strip->width < inset * 2 + size)
        return strip;
    return Strip{strip->x + inset, strip->width - inset * 2};
}

/// On both sides of an obstacle stands running text alone: a box would be torn, and readings above one side would leave
/// the other a row lower.
inline bool takesBothSides(const typeset::ParagraphInput &input)
{
    return !input.format.border
        && std::none_of(input.runs.begin(), input.runs.end(),
            [](const typeset::StyledRun &run) { return !run.look.ruby.isEmpty(); });
}

} // namespace banxin::layout
