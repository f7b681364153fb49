// How long a text is, as the trade counts: 实字 are the characters on paper without white space; a run of Latin letters
// or digits counts character by character, as it does in a column. Notes and what is cut count nowhere.
#pragma once

#include "model/document.h"

namespace banxin::model {

struct TextCounts {
    int characters = 0; // 实字: code points on paper, white space left out
    int marks = 0; // of them punctuation
    int paragraphs = 0; // with at least one character
    int withoutMarks() const { return characters - marks; }
    TextCounts &operator+=(const TextCounts &other)
    {
        characters += other.characters;
        marks += other.marks;
        paragraphs += other.paragraphs;
        return *this;
    }
    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

/// Of [from, to) of a paragraph; UTF-16, a negative `to` is its end.
TextCounts textCounts(const Paragraph &paragraph, int from = 0, int to = -1);
/// Of a story's own paragraphs, captions aside.
TextCounts textCounts(const Document &document, base::Id story);

} // namespace banxin::model
