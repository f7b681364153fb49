// Which character of one page is which of the other. For compare_glyphs.cpp.
#pragma once

#include "base/text_edits.h"
#include "proof/compare_glyphs.h"
#include "proof/compare_text.h"

namespace banxin::proof {

using base::editsBetween;
using base::isDigit;
using base::isOfNumber;
using base::TextEdit;

struct TextMatch {
    std::vector<int> toB; // of each code point before: the same one after, or -1
    std::vector<int> toA;
    std::vector<TextEdit> edits; // in the order of the text before; what is left, in runs
};

/// First what stands where it stood, then what is unique by itself, then what lies between, so that order in the file
/// counts for little.
TextMatch matched(
    const raster::PageObjects &before, const PageText &a, const raster::PageObjects &after, const PageText &b);

/// Whether a line ends between these neighbouring code points of the page.
bool isLineEnd(const raster::PageObjects &page, const PageText &text, int at);
/// Whether what follows does not simply go on in the next line: another column, frame or size of type.
bool isBlockEnd(const raster::PageObjects &page, const PageText &text, int at);

} // namespace banxin::proof
