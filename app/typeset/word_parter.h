// partWords: a text's likeliest words: those of ICU's dictionary, of the table of words and of the rules, weighed by
// how rare they are, with numbers, persons and transcribed names by their shape. It knows no grammar.
#pragma once

#include "typeset/rule_tables.h"
#include "typeset/word_table.h"

#include <vector>

namespace banxin::typeset {

struct TextWord {
    int from = 0; // UTF-16 offsets
    int to = 0;
    WordKind kind = WordKind::Noun;
    int certainty = 0; // how much dearer the text is where no word begins here
};

/// The words from the first to the last character, without gaps. `dictionary`: ICU's boundaries by offset.
std::vector<TextWord> partWords(const QString &text, const std::vector<bool> &dictionary, const RuleTables &rules,
    const WordTable &table = WordTable::standard());

} // namespace banxin::typeset
