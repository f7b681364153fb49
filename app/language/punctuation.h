// Punctuation of Chinese plain text made right: half-width marks beside Chinese become full-width,
// stray spaces go. URLs, decimals, times and codes stay; words are never touched.
#pragma once

#include <QString>

#include <vector>

namespace banxin::language {

/// What happens to spaces between two Chinese characters: bylines and headlines keep them as separators.
enum class ChineseSpaces { Remove, Keep };

/// A run of characters and what takes its place, which may be nothing.
struct Replacement {
    qsizetype at = 0; // in the text as it was
    QString before;
    QString after;
};

/// What has to be replaced for normal punctuation, in the order of the text, the smallest runs: one mark each, but
/// dots, hyphens and spaces that stand together at once.
std::vector<Replacement> punctuationReplacements(const QString &text, ChineseSpaces spaces = ChineseSpaces::Remove);

/// The text with its punctuation normalised (GB/T 15834-2011 §5.1).
QString normalisedPunctuation(const QString &text, ChineseSpaces spaces = ChineseSpaces::Remove);

} // namespace banxin::language
