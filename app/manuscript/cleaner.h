// Cleaning of a line: punctuation of Chinese made full-width, stray spaces, zero-width characters and look-alike code
// points mended, each told as a change. Words are never touched, and what is a URL or a code stays.
#pragma once

#include "manuscript/reading.h"
#include "manuscript/source.h"

namespace banxin::manuscript {

/// What spaces between Chinese characters are: strays, or what parts names and words.
enum class Spaces { Strays, Parting };

struct Cleaned {
    QString text;
    std::vector<Change> changes; // the smallest runs, in their order
};

/// White space at the ends goes without a word: it is layout.
Cleaned cleaned(const QString &text, int line, Spaces spaces = Spaces::Strays);

/// A whole block, its markup among the changes in the order of the text, each change on its own line. A table's
/// row is cleaned cell by cell, and its text is theirs with tabs between.
Cleaned cleaned(const Block &block, Spaces spaces = Spaces::Strays);

} // namespace banxin::manuscript
