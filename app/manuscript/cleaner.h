// Cleaning of a line: punctuation of Chinese made full-width, stray spaces, zero-width characters and look-alike code
// points mended, each told as a change. Words are never touched, and what is a URL or a code stays.
#pragma once

#include "manuscript/reading.h"
#include "manuscript/source.h"

#include <set>

namespace banxin::manuscript {

/// What spaces between Chinese characters are: strays, or what parts names and words.
enum class Spaces { Strays, Parting };

/// What changes of a text are called, so that each can be taken back.
struct ChangeIds {
    int block = -1; // in Source::blocks
    int first = -1; // of a change where the source's text begins; -1: they have no names
    int shift = 0; // how much of that text stands before the one that is cleaned
    const std::set<int> *kept = nullptr; // changes that are not made
};

struct Cleaned {
    QString text;
    QStringList cells; // of a table's row
    std::vector<Change> changes; // the smallest runs, in their order
    std::vector<Change> kept;
};

/// Why markup is taken off.
QString markupReason(const Block::Markup &mark);

/// White space at the ends goes without a word: it is layout.
Cleaned cleaned(const QString &text, int line, Spaces spaces = Spaces::Strays);

/// A whole block, its markup among the changes in the order of the text, each change on its own line. A table's
/// row is cleaned cell by cell, and its text is theirs with tabs between.
Cleaned cleaned(const Block &block, Spaces spaces = Spaces::Strays, const ChangeIds &ids = {});

} // namespace banxin::manuscript
