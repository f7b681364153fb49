// LineMeasurer: how wide a line from one item to another is at its natural width, and how much each
// tier can squeeze or stretch it. It decides nothing and changes nothing.
#pragma once

#include "typeset/shaper.h"

namespace banxin::typeset {

/// What a line can do; EMU.
struct LineShape {
    int begin = 0;
    int end = 0; // after the last visible item
    int next = 0; // after the spaces that hang at its end
    std::int64_t em = 0;
    std::int64_t natural = 0;
    std::int64_t squeeze[8] = {}; // by tier, 1…7
    std::int64_t stretch[2] = {}; // stretch tiers 1 and 2
    std::int64_t reserve = 0; // that tier 2 gives beyond where tier 3 has no site
    int sites = 0; // stretch tier 3
    std::int64_t startTrim = 0; // the blank half of an opener at the line's start, dropped already
    std::int64_t endTrim = 0;
    /// A measure may be this much off a whole number of ems: column edges are rounded to the EMU, so a
    /// line takes or gives one EMU an item before any tier is called on.
    std::int64_t rounding() const { return end - begin; }
    bool fitsIn(std::int64_t target) const { return minimum() - rounding() <= target; }
    std::int64_t minimum() const
    {
        return natural - squeeze[1] - squeeze[2] - squeeze[3] - squeeze[4] - squeeze[5] - squeeze[6] - squeeze[7];
    }
};

/// How a line is brought to its measure: what each tier gives.
struct Fit {
    std::int64_t squeeze[8] = {};
    std::int64_t stretch[4] = {}; // 1…3
    std::int64_t rounding = 0; // one EMU an item from the left, either way
    std::int64_t ragged = 0; // what no tier can take: positive where the line stays short
    std::int64_t badness = 0; // thousandths: the tier reached and the residue
};

/// What the breaker needs to know of a line that it tries.
struct Verdict {
    std::int64_t badness = 0; // as Fit has it
    std::int64_t ragged = 0; // what gaps give in reserve counted in
    std::int64_t opened = 0; // by stretch tier 3, all sites together
    int sites = 0;
    bool squeezed = false;
};

class LineMeasurer {
public:
    LineMeasurer(const ShapedText &text, const PunctuationWidths &scheme, base::Length indent)
        : m_text(text)
        , m_scheme(scheme)
        , m_indent(indent.toEmu())
    {
    }

    LineShape measure(int begin, int next, bool firstLine) const;
    /// Squeeze before stretch (先挤进，后推出), tier by tier. Where `justified` is false a short line keeps
    /// its natural width.
    static Fit fit(const LineShape &line, std::int64_t target, bool justified);
    /// The same as fit(measure(…)), without what only the line that is chosen needs. `end` is visibleEnd().
    Verdict judge(int begin, int end, bool firstLine, std::int64_t target, bool justified) const;
    int visibleEnd(int begin, int next) const;
    const ShapedText &text() const { return m_text; }
    const PunctuationWidths &scheme() const { return m_scheme; }
    /// What becomes of the blank half of an opener that begins a line.
    EdgeRule startRule(bool firstLine) const
    {
        return firstLine && m_indent > 0 ? m_scheme.afterIndent : m_scheme.lineStart;
    }

    /// What a mark at a line's edge gives more than its item says, since the mark with which it makes a pair is on
    /// another line: a closing one that begins a line, an opener that ends one (no prohibition).
    std::int64_t freedAtStart(int begin, int end) const
    {
        const Item &first = m_text.items[static_cast<std::size_t>(begin)];
        if (first.before.trim == Joint::Trim::None || first.kind == ItemKind::Opener || first.tier == 0
            || begin + 1 >= end || m_text.items[static_cast<std::size_t>(begin) + 1].before.trim != Joint::Trim::None)
            return 0;
        return first.blank - first.squeeze;
    }
    std::int64_t freedAtEnd(int begin, int end) const
    {
        const Item &last = m_text.items[static_cast<std::size_t>(end - 1)];
        if (last.kind != ItemKind::Opener || last.tier == 0 || end - begin < 2 || last.before.trim != Joint::Trim::None
            || static_cast<std::size_t>(end) == m_text.items.size())
            return 0;
        return last.blank - last.squeeze;
    }

private:
    const ShapedText &m_text;
    const PunctuationWidths &m_scheme;
    std::int64_t m_indent;
};

} // namespace banxin::typeset
