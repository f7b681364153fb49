// collect: the first stage of setting: a paragraph's characters as items with their kinds and the
// places where a line may break. It looks at text, styles and rule tables, never at a font.
#pragma once

#include "typeset/item.h"
#include "typeset/paragraph_setter.h"

#include <map>

namespace banxin::typeset {

/// By what the item that begins at an offset is divided; so are the pieces that this gives.
using Cuts = std::map<int, Division>;

/// The items of the paragraph, covering its text exactly once. CLREQ §3.1.3–3.1.5, GB/T 15834 §5.1:
/// what is unbreakable (dashes, ellipses, numbers with prefix and suffix, Western words) is one item
/// or is joined. Runs that do not cover the text are completed with the paragraph's own look.
/// `cuts` names the words and numbers that are wider than their line.
std::vector<Item> collect(
    const ParagraphInput &input, const std::vector<StyledRun> &runs, const RuleTables &rules, const Cuts &cuts = {});

/// The input's runs made ascending and covering, with the paragraph's look where they leave a hole.
std::vector<StyledRun> coveringRuns(const ParagraphInput &input);

/// ０…９
constexpr bool isFullWidthDigit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }
/// A soft hyphen, a mark of direction, a joiner: no Western text, though no Chinese either.
constexpr bool isUnseen(char32_t c)
{
    return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}
/// An ideograph, kana or hangul: what Western text keeps a gap to.
bool isIdeograph(char32_t character);
/// Set in a cell of its own, as ideographs are: ideographs, full-width forms, circled numbers, symbols.
bool isCellCharacter(char32_t character);

} // namespace banxin::typeset
