// RuleSet: which rules of setting are followed; each can be switched off in resources/rules, so that a
// publication may do without it and a test can show what it does. It holds no rule's data.
#pragma once

#include <QString>

#include <bitset>
#include <cstdint>
#include <optional>

namespace banxin::typeset {

enum class Rule : std::uint8_t {
    // 禁则: what no line begins with (CLREQ §3.1.3)
    StartPoints,
    StartClosers,
    StartConnectors,
    StartSingleDash,
    StartMiddleDots,
    StartSolidi,
    StartWesternMarks,
    StartStrictRuns, // strict level: —— and ……
    // … and what none ends with
    EndOpeners,
    EndWesternOpeners,
    EndSolidi,
    // What is never divided (CLREQ §3.1.4)
    DashUndivided,
    EllipsisUndivided,
    WordsUndivided,
    NumbersUndivided,
    NumberPrefixes,
    NumberSuffixes,
    DottedNumbers, // 3·5
    AddressBreaks, // addresses of the web, only after / . ? & -
    Clusters, // a character and what combines with it
    Glue, // U+00A0, U+202F, U+2060, U+FEFF
    // What a mark is depends on where it stands
    SingleDashConnects, // one —: 一字线
    QuotesByContext,
    Apostrophes,
    HyphenByContext,
    SolidusByContext,
    CompoundHyphens,
    // Spaces
    SpacesHang, // at a line's end they take no room
    ChineseSpaces, // between Chinese they are of another width
    ForcedBreaks, // U+2028 ends a line
    // Widths (CLREQ §3.1.6, GB/T 15834 §5.1)
    AskPairs, // ？！ in one em
    AskTriples, // ！！！ in two
    HalfMiddleDots,
    HalfConnectors,
    HalfSolidi,
    BorrowedMarks, // from 宋 where the face's own are not full width
    PairCloserCloser,
    PairCloserOpener,
    PairOpenerOpener,
    PairPointCloser,
    PairCloserPoint,
    PairPointOpener,
    PairsKept, // at one and a half: no tier squeezes them further
    LineEndTrim,
    LineStartTrim,
    IndentTrim,
    // Tiers
    Squeeze1,
    Squeeze2,
    Squeeze3,
    Squeeze4,
    Squeeze5,
    Squeeze6,
    Squeeze7,
    Stretch1,
    Stretch2,
    Stretch3,
    SitesAlike, // all sites of a tier move by the same
    // The gap between Chinese and Western text
    Gap,
    NoGapAtEdges,
    NoGapBesidePoints,
    NoGapBesideBrackets,
    NoGapBesideConnectors, // and solidi and middle dots
    NoGapBesideWesternMarks, // other than the signs of numbers: 100%
    // Where stretch tier 3 opens nothing
    StiffBeforeClosing, // before points and closers
    StiffAfterOpeners,
    StiffBetweenMarks,
    StiffConnectors,
    StiffSolidi,
    StiffMiddleDots,
    StiffRuns, // between the parts of what is never divided
    // Paragraphs
    OrphanAvoided, // 孤字
    LastLineNatural,
    PushIn, // first fit takes in what a line holds when squeezed
    // Vertical text
    VerticalFixedMarks,
    VerticalForms,
    UprightDigits, // 纵中横
    UprightLetters, // single ones and acronyms
    // Headlines
    SenseWords,
    SenseFrequency, // words weighed by how common they are
    SensePhrases,
    SenseLeaning,
    SenseClosing,
    SenseNumbers, // with their measure words
    SenseNames, // of persons and places
    SenseSuffixes,
    SenseQuotes,
    SenseEven,
    SenseNoSingle,
    SenseSpaces,
    SenseMarks,
    HeadlineQuotes, // half an em
    HeadlineSpacing, // tightened before it is broken
    HeadlineWidth, // condensed before it is broken
    HeadlineSize, // smaller, where a word or maximumLines asks for it
    HeadlineSpread, // spaced out towards its measure
};

inline constexpr std::size_t ruleCount = static_cast<std::size_t>(Rule::HeadlineSpread) + 1;

class RuleSet {
public:
    /// All rules.
    RuleSet() { m_followed.set(); }
    bool follows(Rule rule) const { return m_followed[static_cast<std::size_t>(rule)]; }
    void switchTo(Rule rule, bool on) { m_followed[static_cast<std::size_t>(rule)] = on; }

private:
    std::bitset<ruleCount> m_followed;
};

/// The name in resources/rules/typesetting.json: startPoints.
QString nameOf(Rule rule);
std::optional<Rule> ruleNamed(const QString &name);

} // namespace banxin::typeset
