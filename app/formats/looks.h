// Heads by their looks, for texts whose makers used no styles: larger type, and bold where there is larger type too. It
// never overrules a style.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// Where no block has a heading level: of those with # before them as many as there are, else of short blocks in larger
/// type by the ranks of their sizes.
void addHeadingLevels(std::vector<manuscript::Block> &blocks);

} // namespace banxin::formats
