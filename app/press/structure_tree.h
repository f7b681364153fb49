// The structure tree of one file: what its marked sequences are to a reader who hears the page, in reading order
// (ISO 32000-1, 14.7; ISO 14289-1, 7). It looks at sequences alone, never at a content stream.
#pragma once

#include "press/page_content.h"

#include <vector>

namespace banxin::pdf {
class FileBuilder;
}

namespace banxin::press {

struct TaggedPage {
    int object = 0; // of the page
    base::Size paper; // with bleed and margin, for boxes of figures
    base::Length edge; // from the paper's edge to the trim
    std::vector<TaggedSequence> sequences;
};

/// Writes the tree and gives the object of its root. A story that goes on on another page is one article; page i's
/// /StructParents is i.
int addStructureTree(pdf::FileBuilder &file, const std::vector<TaggedPage> &pages);

} // namespace banxin::press
