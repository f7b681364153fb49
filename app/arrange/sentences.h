// Sentences of a paragraph, for cutting from its end: whole ones only, never half of a quotation. It knows no story.
#pragma once

#include <QString>

#include <vector>

namespace banxin::arrange {

struct Sentence {
    int from = 0; // UTF-16 units
    int to = 0;
    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// In order, without gaps. A sentence ends with its full stop and what closes behind it, outside of quotation marks and
/// brackets (GB/T 15834, 4.1–4.3, 4.8, 4.9); what follows the last stop is one of its own.
std::vector<Sentence> sentencesOf(const QString &text);
/// Nothing but a remark in brackets, as reporters and sources are named at a story's end: （完）, （记者 王星）.
bool isBracketed(const QString &text, const Sentence &sentence);

} // namespace banxin::arrange
