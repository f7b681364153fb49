// Word boundaries of Chinese and Western text by ICU's dictionary, for carets and double clicks; they
// never decide where a line breaks. Offsets are UTF-16 units.
#pragma once

#include <QString>

#include <utility>

namespace banxin::session {

/// The start of the word before `offset`, white space skipped.
int wordBefore(const QString &text, int offset);
/// The start of the word after the one at `offset`.
int wordAfter(const QString &text, int offset);
/// The word that the character at `offset` belongs to.
std::pair<int, int> wordAround(const QString &text, int offset);

} // namespace banxin::session
