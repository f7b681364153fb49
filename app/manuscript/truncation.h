// Paragraphs that lost their beginning or their end: nothing is made up for it, it is told.
#pragma once

#include <QStringView>

namespace banxin::manuscript {

/// Begins in mid-sentence: with a mark that follows text, a particle, half a word, or without any predicate.
bool startsMidSentence(QStringView paragraph);
/// Ends in mid-sentence: with a quote left open or a comma.
bool endsMidSentence(QStringView paragraph);
/// U+FFFD, or ??? where text was.
bool hasLostCharacters(QStringView text);

} // namespace banxin::manuscript
