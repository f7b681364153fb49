// Punctuation of Chinese plain text made right: half-width marks beside Chinese become full-width,
// stray spaces go. URLs, decimals, times and codes stay; words are never touched.
#pragma once

#include <QString>

namespace banxin::language {

/// What happens to spaces between two Chinese characters: bylines and headlines keep them as separators.
enum class ChineseSpaces { Remove, Keep };

/// The text with its punctuation normalised (GB/T 15834-2011 §5.1).
QString normalisedPunctuation(const QString &text, ChineseSpaces spaces = ChineseSpaces::Remove);

} // namespace banxin::language
