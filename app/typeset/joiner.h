// Joiner: how two items meet on a line: whether it may end between them, whether the place stretches or
// holds a gap, and which of two marks gives up its blank half. It measures nothing.
#pragma once

#include "typeset/item.h"
#include "typeset/paragraph_setter.h"

namespace banxin::typeset {

class Joiner {
public:
    Joiner(const ParagraphInput &input, const RuleTables &rules);

    /// Fills right.before (CLREQ §3.1.3–3.1.7). `visibleEnd` is the last character before `right` that is no
    /// space, 0 where there is none: it ends the line where spaces hang.
    void join(const Item &left, Item &right, char32_t visibleEnd) const;

private:
    bool follows(Rule rule) const { return m_switches.follows(rule); }
    bool vertical() const { return m_input.format.writingMode == model::WritingMode::Vertical; }
    bool isDash(const Item &item) const;
    bool isJoined(const Item &left, const Item &right) const;
    bool partsStraightQuote(const Item &left, const Item &right) const;
    bool isOneWord(const Item &left, const Item &right) const;
    enum class Edge { Start, End };
    bool isWesternEdge(const Item &item, Edge edge) const;
    bool isNumberEdge(const Item &item, Edge edge) const;
    bool takesGap(const Item &item, char32_t edge) const;
    bool stretches(const Item &left, const Item &right, bool joined) const;
    Joint::Trim trimOf(const Item &left, const Item &right) const;

    const ParagraphInput &m_input;
    const RuleTables &m_rules;
    const RuleSet m_switches;
    std::vector<int> m_straightOpeners; // where a " opens, ascending
};

} // namespace banxin::typeset
