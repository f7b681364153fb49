// SenseCosts: what it costs a headline's sense to end a line before an item: nothing after a space, much within a
// name, and never within a word. It measures no line.
#pragma once

#include "typeset/line_measurer.h"
#include "typeset/word_parter.h"

#include <vector>

namespace banxin::typeset {

/// What may become of words that are wider than a line.
enum class Words { Whole, Parted };

// Costs of ending a line, against four times the square of each line's distance from the mean in em.
inline constexpr std::int64_t wordCost = 12;
inline constexpr std::int64_t flawCost = 300; // from here on the lines are worth one more
inline constexpr std::int64_t insideNameCost = 600; // from here on something that must stay whole is parted

class SenseCosts {
public:
    /// All three must outlive it.
    SenseCosts(const std::vector<Item> &items, const QString &text, const RuleTables &rules);

    /// Of a line that begins with the item, which is not the first; negative where a word would be parted.
    std::int64_t before(int index, Words words) const;

private:
    bool follows(Rule rule) const { return m_switches.follows(rule); }
    void findWords();
    void markPhrases();
    void markQuotes();
    int wordBefore(int offset) const;
    int wordAfter(int offset) const;
    WordKind kindAt(int offset) const; // of the word that the character is in
    bool isNumber(const Item &left, int offset) const;
    bool followsOn(int offset) const;
    bool leadsFirmly(const Item &left) const;
    bool isEnding(int offset) const;
    void markInstitutions();
    bool isNoun(int offset, int length) const;
    bool isOneOf(int offset, WordKind a, WordKind b) const;
    bool isResult(int offset) const;
    bool endsClause(int offset) const;
    bool crosses(int offset) const;
    bool isDone(int offset) const;
    bool leadsTo(int offset) const;
    bool isStation(int offset) const;
    bool endsInRank(int offset) const;
    bool closes(const Item &left) const;
    bool leansOn(const Item &left) const;
    bool trailsOn(const Item &right) const;
    std::int64_t betweenWords(const Item &left, const Item &right) const;

    const std::vector<Item> &m_items;
    const QString &m_text;
    const RuleTables &m_rules;
    const RuleSet m_switches;
    std::vector<bool> m_boundaries; // between words, by offset
    std::vector<bool> m_dictionary; // ICU's own boundaries
    std::vector<bool> m_joints; // within long words, where they may be parted at a price
    std::vector<WordKind> m_kinds; // by offset; empty where only the dictionary is asked
    std::vector<std::int64_t> m_extra; // of what stands across an offset
    std::vector<std::int64_t> m_institution; // what it costs at least to part one
    std::vector<bool> m_inPhrase;
    std::vector<bool> m_inName; // empty where names are not looked for
    std::vector<std::int64_t> m_quoted; // what it costs to part a quotation
};

} // namespace banxin::typeset
