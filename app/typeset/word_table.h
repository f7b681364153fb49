// WordTable: the Chinese words that are compiled in (resources/words/make.py), each with how rare it is and what it
// is in a sentence. It reads its bytes where they lie, so that the first look-up costs as much as any other, and
// parts no text.
#pragma once

#include <QStringView>

#include <cstdint>
#include <span>

namespace banxin::typeset {

/// What a word mostly is; in the order of resources/words/make.py.
enum class WordKind : std::uint8_t {
    Noun,
    Verb,
    Adjective,
    Adverb,
    Preposition,
    Conjunction,
    Particle, // 的 了
    Number,
    Measure,
    Localizer, // 中 上
    Pronoun,
    Place,
    Person,
    Idiom,
    Time,
    Suffix, // 者 们
    Action, // a verb that is mostly a noun: 改造
    Unclear,
};

struct TableWord {
    int length = 1; // UTF-16 units
    int cost = 0; // 12 × −ln of its share of all words
    WordKind kind = WordKind::Noun;
};

class WordTable {
public:
    /// The words compiled in.
    static const WordTable &standard();
    /// The bytes must outlive the table. What is no table has no words.
    explicit WordTable(std::span<const unsigned char> bytes);

    bool isEmpty() const { return m_firsts == 0; }
    /// The words that the text begins with, shortest first; always the first character itself.
    std::vector<TableWord> wordsAt(QStringView text) const;
    /// How rare the text's first character is in given names, as a cost.
    int givenCost(QStringView character) const;

private:
    std::size_t groupOf(QStringView text) const; // of its first character; 0 where there is none
    /// Binary search for a row of units among `count` rows; count where there is none.
    std::size_t find(std::size_t at, std::size_t count, QStringView row) const;
    std::uint32_t number(std::size_t at, int bytes) const; // 0 outside the table
    char16_t unit(std::size_t at) const { return static_cast<char16_t>(number(at, 2)); }

    std::span<const unsigned char> m_bytes;
    std::size_t m_firsts = 0;
};

} // namespace banxin::typeset
