// Texts with a line end at every so many characters, as mail programs and old editors leave them: their paragraphs are
// put together again. Verses, lists and paragraphs of one line each are left alone.
#pragma once

#include "manuscript/source.h"

namespace banxin::manuscript {

/// Joins the lines of paragraphs where the text is wrapped hard; each join is markup of the block.
void joinWrappedLines(std::vector<Block> &blocks);

} // namespace banxin::manuscript
