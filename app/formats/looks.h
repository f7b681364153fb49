// Heads by their looks, for texts whose makers used no styles: larger type, and bold where there is larger type too. It
// never overrules a style.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// Gives short blocks in larger type a heading level, by the ranks of their sizes; nothing where any block has one.
void addHeadingLevels(std::vector<manuscript::Block> &blocks);

} // namespace banxin::formats
