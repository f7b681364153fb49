// Curly quotes share their code points between Chinese and Western text: this tells them apart by
// what they hold and touch. It changes no character, only what each counts as.
#pragma once

#include "typeset/rule_tables.h"

#include <vector>

namespace banxin::typeset {

enum class Sort : std::uint8_t { Cell, Western, Space, WideSpace, LineBreak, Mark, Extend };

struct Character {
    int start = 0;
    int end = 0;
    char32_t code = 0;
    Sort sort = Sort::Cell;
    MarkClass mark = MarkClass::Other;
    std::uint8_t level = 0; // of bidirectional text
};

/// Makes Western those quotes that are: a pair that holds no Chinese and touches none, and apostrophes
/// (CLREQ §3.1.6, note; UAX #14 calls them ambiguous).
enum class Apostrophes { Western, AsQuotes };
void resolveQuotes(std::vector<Character> &characters, Apostrophes apostrophes = Apostrophes::Western);

} // namespace banxin::typeset
