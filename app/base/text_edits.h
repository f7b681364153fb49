// The smallest changes that make one text of another, character by character. It knows no paragraphs and no pages.
#pragma once

#include <string_view>
#include <vector>

namespace banxin::base {

bool isDigit(char32_t c);
/// Whether a number goes on with `c`: a point or comma is of it where a digit follows, `beyond`.
bool isOfNumber(char32_t c, char32_t beyond);

/// [fromA, toA) of one text became [fromB, toB) of the other; one of them may be empty, not both.
struct TextEdit {
    int fromA = 0;
    int toA = 0;
    int fromB = 0;
    int toB = 0;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// In order, with equal text between each two. Edits with next to nothing equal between them are one; a digit that
/// changed makes its whole number change. Texts that have too little in common to tell are one edit.
std::vector<TextEdit> editsBetween(std::u32string_view a, std::u32string_view b);

} // namespace banxin::base
