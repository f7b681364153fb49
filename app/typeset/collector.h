// collect: the first stage of setting: a paragraph's characters as items with their kinds and the
// places where a line may break. It looks at text, styles and rule tables, never at a font.
#pragma once

#include "typeset/item.h"
#include "typeset/paragraph_setter.h"

namespace banxin::typeset {

/// The items of the paragraph, covering its text exactly once. CLREQ §3.1.3–3.1.5, GB/T 15834 §5.1:
/// what is unbreakable (dashes, ellipses, numbers with prefix and suffix, Western words) is one item
/// or is joined. Runs that do not cover the text are completed with the paragraph's own look.
/// Items that begin at one of `cut` (ascending) and hold several characters may be divided between any two:
/// words that are wider than their line.
std::vector<Item> collect(const ParagraphInput &input, const std::vector<StyledRun> &runs, const RuleTables &rules,
    const std::vector<int> &cut = {});

/// The input's runs made ascending and covering, with the paragraph's look where they leave a hole.
std::vector<StyledRun> coveringRuns(const ParagraphInput &input);

/// An ideograph, kana or hangul: what Western text keeps a gap to.
bool isIdeograph(char32_t character);
/// Set in a cell of its own, as ideographs are: ideographs, full-width forms, circled numbers, symbols.
bool isCellCharacter(char32_t character);

} // namespace banxin::typeset
