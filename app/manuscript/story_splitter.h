// Where stories begin among a page's lines.
#pragma once

#include "manuscript/line.h"

namespace banxin::manuscript {

/// How a page's text is laid out: what its gaps and indents mean.
struct Layout {
    bool hasMarkedTitles = false; // headings by markup or style
    int titleLevel = 0; // the highest rank among them
    bool isIndented = false; // most paragraphs of prose begin with an indent
    int gap = 1; // empty lines between most paragraphs
    int wide = 2; // at least so many part stories
    /// More than between paragraphs.
    bool isWide(int blanks) const { return blanks >= wide && blanks > gap; }
};
Layout layoutOf(const std::vector<Line> &lines, const std::vector<std::size_t> &content, ReadPage::Kind kind);

/// The stories' lines, one after the other; those that are out (dropped, separators) go with the story before.
std::vector<std::vector<std::size_t>> splitStories(
    const std::vector<Line> &lines, const std::vector<std::size_t> &content, const Layout &layout);

/// Whether a line of text, not a heading, may be a head or a title by its looks alone.
bool looksLikeHead(const Line &line, const Layout &layout);

} // namespace banxin::manuscript
