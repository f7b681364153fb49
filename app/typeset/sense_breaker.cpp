#include "typeset/sense_breaker.h"

#include "typeset/sense_costs.h"

#include <limits>

namespace banxin::typeset {

namespace {

constexpr std::int64_t singleCost = 4000; // a line of one character
constexpr std::int64_t missedSpaceCost = 30; // a line that runs on over a place made for breaking
constexpr std::int64_t missedMarkCost = 10;
constexpr std::int64_t evenness = 4;
// Beyond this a headline is a text: looking at all ways to part it would take too long.
constexpr int mostItems = 256;

/// The lines between two forced breaks; none where the words do not fit.
struct SensePart {
    std::vector<int> ends;
    std::int64_t cost = 0;
};

class SenseBreaker {
public:
    SenseBreaker(
        const LineMeasurer &measurer, const BreakRequest &request, const QString &text, const RuleTables &rules)
        : m_measurer(measurer)
        , m_items(measurer.text().items)
        , m_request(request)
        , m_switches(rules.rules())
        , m_sense(measurer.text().items, text, rules)
    {
    }

    /// As few lines as hold the segment, and so many `more` where it can be parted so often.
    SensePart segment(int from, int to, int firstLine, Words words, int more)
    {
        m_positions.assign(1, from);
        m_costs.assign(1, 0);
        m_em = 1;
        for (int i = from; i < to; ++i) {
            m_em = std::max(m_em, m_items[static_cast<std::size_t>(i)].em);
            if (i == from || !m_items[static_cast<std::size_t>(i)].before.breakable)
                continue;
            const std::int64_t cost = m_sense.before(i, words);
            if (cost < 0)
                continue;
            m_positions.push_back(i);
            m_costs.push_back(cost);
        }
        m_positions.push_back(to);
        m_costs.push_back(0);
        m_firstLine = firstLine;

        const int lines = leastLines();
        if (lines == 0)
            return {};
        const int most = static_cast<int>(m_positions.size()) - 1;
        SensePart part = balanced(lines);
        // What must stay whole is worth a line more.
        for (int extra = 1; isFlawed(part.ends) && extra <= 2 && lines + extra <= most && isAllowed(lines + extra);
             ++extra) {
            SensePart whole = balanced(lines + extra);
            if (!whole.ends.empty() && !isFlawed(whole.ends)) {
                part = std::move(whole);
                break;
            }
        }
        if (more <= 0)
            return part;
        SensePart longer = balanced(std::min(most, static_cast<int>(part.ends.size()) + std::min(more, most)));
        return longer.ends.empty() ? part : longer;
    }

    /// A line other than the last of what segment() took ends inside a name, a number or a term.
    bool partsNames(const std::vector<int> &ends) const { return costsSomewhere(ends, insideNameCost); }

private:
    bool costsSomewhere(const std::vector<int> &ends, std::int64_t least) const
    {
        for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
            const auto at = std::lower_bound(m_positions.begin(), m_positions.end(), ends[i]) - m_positions.begin();
            if (m_costs[static_cast<std::size_t>(at)] >= least)
                return true;
        }
        return false;
    }

    bool follows(Rule rule) const { return m_switches.follows(rule); }

    bool isSingle(const LineShape &line) const
    {
        int characters = 0;
        for (int i = line.begin; i < line.end; ++i) {
            const Item &item = m_items[static_cast<std::size_t>(i)];
            characters += item.kind == ItemKind::Han ? 1 : item.kind == ItemKind::Western ? item.end - item.start : 0;
        }
        return characters <= 1;
    }

    // Spaces, commas and colons inside a line are better places than those where it ends.
    std::int64_t missedCost(const LineShape &line) const
    {
        std::int64_t cost = 0;
        for (int i = line.begin; i + 1 < line.end; ++i) {
            const Item &item = m_items[static_cast<std::size_t>(i)];
            if (item.kind == ItemKind::Space && item.spaceInChinese)
                cost += follows(Rule::SenseSpaces) ? missedSpaceCost : 0;
            else if (follows(Rule::SenseMarks)
                && ((item.kind == ItemKind::Pause && item.first != U'、') || item.kind == ItemKind::Stop))
                cost += missedMarkCost;
        }
        return cost;
    }

    /// … or a line runs on over a space that parts two clauses, while others end elsewhere.
    bool isFlawed(const std::vector<int> &ends) const { return costsSomewhere(ends, flawCost) || joinsClauses(ends); }

    bool joinsClauses(const std::vector<int> &ends) const
    {
        constexpr int clause = 5; // characters: what is shorter is no clause
        if (ends.size() < 2 || !follows(Rule::SenseSpaces))
            return false;
        const int from = m_positions.front(), to = m_positions.back();
        const auto isSpace = [this](int i) { return m_items[static_cast<std::size_t>(i)].spaceInChinese; };
        const auto lengthFrom = [&](int i, int step) {
            int length = 0;
            for (i += step; i >= from && i < to && !isSpace(i); i += step)
                ++length;
            return length;
        };
        int begin = from;
        for (const int next : ends) {
            for (int i = begin; i + 1 < next; ++i) {
                if (isSpace(i) && lengthFrom(i, -1) >= clause && lengthFrom(i, 1) >= clause)
                    return true;
            }
            begin = next;
        }
        return false;
    }

    bool isAllowed(int lines) const
    {
        return m_request.maximumLines == 0 || m_firstLine + lines <= m_request.maximumLines;
    }

    bool isFirst(int line) const { return m_firstLine + line == 0; }
    std::int64_t targetOf(int line) const { return m_request.target(m_firstLine + line); }
    // Nor will a line fit that holds still more; its edges take or give at most two ems.
    bool isTooLong(const LineShape &line, std::int64_t target) const { return line.minimum() > target + 2 * m_em; }

    // The number of lines without which the segment does not fit; 0 where it fits in none.
    int leastLines() const
    {
        const std::size_t count = m_positions.size();
        std::vector<bool> reached(count, false); // by the lines so far
        reached[0] = true;
        for (int line = 0; line + 1 < static_cast<int>(count); ++line) {
            std::vector<bool> next(count, false);
            for (std::size_t i = 0; i + 1 < count; ++i) {
                for (std::size_t j = i + 1; reached[i] && j < count; ++j) {
                    const LineShape shape = m_measurer.measure(m_positions[i], m_positions[j], isFirst(line));
                    if (shape.fitsIn(targetOf(line)))
                        next[j] = true;
                    else if (isTooLong(shape, targetOf(line)))
                        break;
                }
            }
            if (next.back())
                return line + 1;
            reached = std::move(next);
        }
        return 0;
    }

    // The best way to set the segment in exactly so many lines; nothing where they do not fit.
    SensePart balanced(int lines) const
    {
        constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
        const std::size_t count = m_positions.size();
        const LineShape whole = m_measurer.measure(m_positions.front(), m_positions.back(), isFirst(0));
        const std::int64_t em = std::max<std::int64_t>(1, whole.em), mean = whole.natural / lines;
        std::vector<std::vector<std::int64_t>> best(
            static_cast<std::size_t>(lines) + 1, std::vector<std::int64_t>(count, none));
        std::vector<std::vector<std::size_t>> from(
            static_cast<std::size_t>(lines) + 1, std::vector<std::size_t>(count, 0));
        best[0][0] = 0;
        for (int line = 1; line <= lines; ++line) {
            const std::int64_t target = targetOf(line - 1);
            for (std::size_t j = 1; j < count; ++j) {
                if ((line == lines) != (j + 1 == count))
                    continue;
                for (std::size_t i = j; i-- > 0;) {
                    const std::int64_t before = best[static_cast<std::size_t>(line) - 1][i];
                    if (before == none)
                        continue;
                    const LineShape shape = m_measurer.measure(m_positions[i], m_positions[j], isFirst(line - 1));
                    if (isTooLong(shape, target))
                        break;
                    if (!shape.fitsIn(target))
                        continue;
                    const std::int64_t off = (shape.natural - mean) * 100 / em;
                    std::int64_t cost =
                        before + m_costs[j] * 10000 + (follows(Rule::SenseEven) ? evenness * off * off : 0);
                    if (shape.natural > target)
                        cost += wordCost * 10000; // only just, with its marks squeezed
                    cost += missedCost(shape) * 10000;
                    if (lines > 1 && follows(Rule::SenseNoSingle) && isSingle(shape))
                        cost += singleCost * 10000;
                    if (cost < best[static_cast<std::size_t>(line)][j]) {
                        best[static_cast<std::size_t>(line)][j] = cost;
                        from[static_cast<std::size_t>(line)][j] = i;
                    }
                }
            }
        }
        if (best[static_cast<std::size_t>(lines)][count - 1] == none)
            return {};
        SensePart part{std::vector<int>(static_cast<std::size_t>(lines)), best[static_cast<std::size_t>(lines)].back()};
        for (std::size_t line = static_cast<std::size_t>(lines), j = count - 1; line > 0; --line) {
            part.ends[line - 1] = m_positions[j];
            j = from[line][j];
        }
        return part;
    }

    const LineMeasurer &m_measurer;
    const std::vector<Item> &m_items;
    const BreakRequest &m_request;
    const RuleSet m_switches;
    const SenseCosts m_sense;
    std::vector<int> m_positions;
    std::vector<std::int64_t> m_costs;
    std::int64_t m_em = 1; // the largest
    int m_firstLine = 0;
};

// A text with its segments: how each was set.
struct SenseText {
    struct Part {
        int firstLine = 0;
        int lines = 0;
        Words words = Words::Whole;
        std::int64_t cost = 0;
    };
    SenseBreaks breaks;
    std::vector<Part> parts;
};

// The segment at `longer` takes the line delta.
std::optional<SenseText> setBySense(
    SenseBreaker &breaker, const std::vector<int> &segmentEnds, std::size_t longer, int lineDelta)
{
    SenseText text;
    std::vector<int> &ends = text.breaks.ends;
    int from = 0;
    for (std::size_t s = 0; s < segmentEnds.size(); ++s) {
        const int line = static_cast<int>(ends.size()), more = s == longer ? lineDelta : 0;
        Words words = Words::Whole;
        SensePart part = breaker.segment(from, segmentEnds[s], line, words, more);
        if (part.ends.empty()) {
            text.breaks.bySense = false;
            words = Words::Parted;
            part = breaker.segment(from, segmentEnds[s], line, words, more);
        }
        if (part.ends.empty())
            return {};
        text.breaks.bySense = text.breaks.bySense && !breaker.partsNames(part.ends);
        ends.insert(ends.end(), part.ends.begin(), part.ends.end());
        text.parts.push_back({line, static_cast<int>(part.ends.size()), words, part.cost});
        from = segmentEnds[s];
    }
    return text;
}

} // namespace

SenseBreaks breakBySense(
    const LineMeasurer &measurer, const BreakRequest &request, const QString &text, const RuleTables &rules)
{
    const std::vector<Item> &items = measurer.text().items;
    const int count = static_cast<int>(items.size());
    std::vector<int> segmentEnds;
    for (int i = 0, from = 0; i < count; ++i) {
        if (items[static_cast<std::size_t>(i)].kind != ItemKind::LineBreak && i + 1 < count)
            continue;
        if (i + 1 - from > mostItems)
            return {breakLines(measurer, request), false};
        segmentEnds.push_back(from = i + 1);
    }
    SenseBreaker breaker(measurer, request, text, rules);
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::optional<SenseText> set = setBySense(breaker, segmentEnds, none, 0);
    if (set && request.lineDelta > 0) {
        // It is spent once, where it costs least.
        std::size_t best = none;
        std::int64_t bestCost = 0;
        for (std::size_t i = 0; i < segmentEnds.size(); ++i) {
            const SenseText::Part &part = set->parts[i];
            const int from = i == 0 ? 0 : segmentEnds[i - 1];
            const SensePart longer =
                breaker.segment(from, segmentEnds[i], part.firstLine, part.words, request.lineDelta);
            const std::int64_t cost = longer.cost - part.cost;
            if (static_cast<int>(longer.ends.size()) > part.lines && (best == none || cost < bestCost)) {
                best = i;
                bestCost = cost;
            }
        }
        if (best != none)
            set = setBySense(breaker, segmentEnds, best, request.lineDelta);
    }
    if (!set)
        return {breakLines(measurer, request), false};
    if (count == 0 || items.back().kind == ItemKind::LineBreak)
        set->breaks.ends.push_back(count);
    return set->breaks;
}

} // namespace banxin::typeset
