// Line breaks that an editor gives a headline in one area alone (AreaContent::lineBreaks): kept as the text
// that they were given in, so that they outlive its other changes. They are no part of the story.
#pragma once

#include "model/placement.h"

namespace banxin::model {

/// Ascending UTF-16 offsets in the paragraph's present text at which a line ends in the area. Breaks inside
/// what was changed since are gone; those before and after it stay.
std::vector<int> lineBreaksIn(const AreaContent &area, const Paragraph &paragraph);
/// Sets the breaks of a paragraph; offsets at its ends, and none at all, are left out.
void setLineBreaks(AreaContent &area, const Paragraph &paragraph, const std::vector<int> &breaks);

} // namespace banxin::model
