// Lexicon: whether something is a Chinese word, by the table that headlines are parted with (:/rules/words.bin). It
// keeps a list's two characters from being found across two words: 在前提|目标下 has no 提目.
#pragma once

#include <QStringView>

namespace banxin::language {

/// How rare the word is, 12 × −ln of its share; 0 where the table does not have it or is not there.
int rarityOf(QStringView word);

/// A common word runs across the beginning or the end of that range.
bool crossesWord(QStringView text, qsizetype from, qsizetype to);

} // namespace banxin::language
