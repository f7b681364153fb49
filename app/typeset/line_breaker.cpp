#include "typeset/line_breaker.h"

#include <limits>

namespace banxin::typeset {

namespace {

constexpr std::int64_t perThousand = 1000;
// 孤字: one Han character alone on the last line; as bad as a line opened by a third of an em a gap.
constexpr std::int64_t orphanBadness = 300 * perThousand;
constexpr std::int64_t lineBadness = 10 * perThousand;
constexpr std::int64_t overfullBadness = 4000 * perThousand;
// No line is worse than this, so that squares and their sums stay far from the largest number.
constexpr std::int64_t worstBadness = 100000 * perThousand;
constexpr std::int64_t worstCost = std::numeric_limits<std::int64_t>::max() / 4;
// Gaps opened further than this, in thousandths of an em, are looked at only where nothing else will do.
constexpr int tolerance = 250;
constexpr int deltaTolerance = 333;
constexpr int anyGap = 1000000;
// Ways to set the text before a place that differ in their number of lines are kept this far from the best.
constexpr int nearLines = 8;
// Beginnings of a line that are tried for one end, longest lines first: more than the widest page has of them.
constexpr std::size_t mostBeginnings = 256;
// More lines than anybody asks for; more or fewer.
constexpr int mostDelta = 64;

std::int64_t demerits(std::int64_t badness)
{
    const std::int64_t sum = (std::min(badness, worstBadness) + lineBadness) / 10;
    return sum * sum;
}

enum class Overfull { Forbidden, Allowed };
enum class Lines { Any, Counted };

/// Another number of lines for a segment, and what it costs.
struct Alternative {
    int change = 0;
    std::int64_t cost = 0;
    std::vector<int> ends;
};

class TotalFit {
public:
    TotalFit(const LineMeasurer &measurer, const BreakRequest &request, int from, int to, int firstLine)
        : m_measurer(measurer)
        , m_text(measurer.text())
        , m_request(request)
        , m_firstLine(firstLine)
        , m_delta(std::clamp(request.lineDelta, -mostDelta, mostDelta))
    {
        m_positions.push_back(from);
        for (int i = from; i < to; ++i) {
            const Item &item = m_text.items[static_cast<std::size_t>(i)];
            m_em = std::max(m_em, item.em);
            if (i > from && item.before.breakable)
                m_positions.push_back(i);
        }
        m_positions.push_back(to);
        findOrphanStart(from, to);
        // From this line on all measures are alike, so that the line's number no longer matters.
        const auto &lines = request.measures.lines;
        std::size_t tail = lines.size() - 1;
        while (tail > 0 && lines[tail - 1] == lines[tail])
            --tail;
        m_narrowest = std::numeric_limits<std::int64_t>::max();
        for (int i = 0; i <= static_cast<int>(tail) + 1; ++i) {
            m_targets.push_back(request.target(i));
            m_widest = std::max(m_widest, m_targets.back());
            m_narrowest = std::min(m_narrowest, m_targets.back());
        }
        m_tail = std::max(static_cast<int>(tail), request.indent.isZero() ? 0 : 1);
    }

    /// The ends of the segment's lines.
    std::vector<int> solve()
    {
        int best = search(tolerance, Overfull::Forbidden, Lines::Any);
        std::vector<int> ends = path(best);
        if (best < 0 || endsInOrphan(ends)) {
            best = search(anyGap, Overfull::Forbidden, Lines::Any);
            if (best >= 0)
                ends = path(best);
        }
        if (ends.empty())
            ends = path(search(anyGap, Overfull::Allowed, Lines::Any));
        return ends;
    }

    /// Towards the line delta that is asked for: each change of the number of lines that the gaps allow.
    std::vector<Alternative> alternatives(int lines)
    {
        std::vector<Alternative> found;
        search(deltaTolerance, Overfull::Forbidden, Lines::Counted);
        std::int64_t own = 0;
        for (std::size_t n = static_cast<std::size_t>(m_here); n < m_nodes.size(); ++n) {
            const int change = m_nodes[n].line - m_firstLine - lines;
            if (change == 0)
                own = m_nodes[n].cost;
            else if ((change > 0) == (m_delta > 0) && std::abs(change) <= std::abs(m_delta))
                found.push_back({change, m_nodes[n].cost, path(static_cast<int>(n))});
        }
        for (Alternative &each : found)
            each.cost -= own;
        return found;
    }

    /// Whether lines are set alike wherever the segment begins: at one line or the other.
    bool isAlike(int firstLine, int otherLine) const
    {
        return std::min(firstLine, m_tail) == std::min(otherLine, m_tail);
    }

private:
    bool endsInOrphan(const std::vector<int> &ends) const
    {
        return ends.size() > 1 && ends[ends.size() - 2] >= m_orphanStart;
    }

    struct Node {
        std::int64_t cost = 0;
        int line = 0;
        int previous = -1;
        int position = 0;
    };

    /// A place that lines reach, with the nodes that do: first…end.
    struct Reached {
        int begin = 0; // the item
        int first = 0;
        int end = 0;
    };

    // Lines that begin from here on hold a single ideograph, with or without marks.
    void findOrphanStart(int from, int to)
    {
        int content = 0;
        m_orphanStart = std::numeric_limits<int>::max();
        if (!m_text.rules.follows(Rule::OrphanAvoided))
            return;
        for (int i = to - 1; i > from; --i) {
            const Item &item = m_text.items[static_cast<std::size_t>(i)];
            switch (item.kind) {
            case ItemKind::Han:
                ++content;
                break;
            case ItemKind::Western:
                content += item.letters;
                break;
            default:
                break;
            }
            if (content > 1)
                return;
            m_orphanStart = i;
        }
    }

    // The index of the cheapest node at the end, or -1.
    int search(int gapTolerance, Overfull overfull, Lines lines)
    {
        m_nodes.assign(1, {0, m_firstLine, -1, m_positions.front()});
        m_reached.assign(1, {m_positions.front(), 0, 1});
        // As the end moves on, so do the beginnings that are not too far from it, those whose line fits without
        // being squeezed, and those whose line is too short however far it is opened.
        std::size_t low = 0, fitting = 0, high = 0;
        for (std::size_t j = 1; j < m_positions.size(); ++j) {
            m_here = static_cast<int>(m_nodes.size());
            const bool last = j + 1 == m_positions.size();
            const int next = m_positions[j];
            const int end = m_measurer.visibleEnd(m_positions.front(), next);
            const Sums &to = m_text.sums[static_cast<std::size_t>(end)];
            while (low < m_reached.size() && isTooLong(m_reached[low].begin, to))
                ++low;
            fitting = std::max(fitting, low);
            while (fitting < m_reached.size() && to.width - sumsAt(fitting).width > m_narrowest)
                ++fitting;
            std::size_t stop = m_reached.size();
            if (!last) {
                if (m_request.justified && gapTolerance != anyGap) {
                    while (high < m_reached.size() && !isTooShort(m_reached[high].begin, to, gapTolerance))
                        ++high;
                    stop = high;
                }
                stop = std::min(stop, fitting + mostBeginnings);
            }
            for (std::size_t r = stop; r-- > low;)
                extend(m_reached[r], next, std::max(m_reached[r].begin, end), last, gapTolerance, lines);
            if (overfull == Overfull::Allowed && m_here == static_cast<int>(m_nodes.size()))
                forceTo(next);
            if (!last)
                forgetFarLines();
            if (m_here < static_cast<int>(m_nodes.size()))
                m_reached.push_back({next, m_here, static_cast<int>(m_nodes.size())});
        }
        int best = -1;
        for (int n = m_here; n < static_cast<int>(m_nodes.size()); ++n) {
            if (best < 0 || m_nodes[static_cast<std::size_t>(n)].cost < m_nodes[static_cast<std::size_t>(best)].cost)
                best = n;
        }
        return best;
    }

    const Sums &sumsAt(std::size_t reached) const
    {
        return m_text.sums[static_cast<std::size_t>(m_reached[reached].begin)];
    }

    // A rough bound: a line's edges take or give at most two ems.
    bool isTooLong(int begin, const Sums &to) const
    {
        const Sums &from = m_text.sums[static_cast<std::size_t>(begin)];
        return to.width - from.width - (to.shrink - from.shrink) - 2 * m_em > m_widest;
    }

    bool isTooShort(int begin, const Sums &to, int gapTolerance) const
    {
        return longest(m_text.sums[static_cast<std::size_t>(begin)], to, m_em, gapTolerance) < m_narrowest;
    }

    // How far a line can be opened, roughly.
    static std::int64_t longest(const Sums &from, const Sums &to, std::int64_t em, int gapTolerance)
    {
        return to.width - from.width + (to.sites - from.sites) * em * gapTolerance / 1000
            + (to.stretch[0] - from.stretch[0]) + (to.stretch[1] - from.stretch[1]) + em;
    }

    // The line from a place up to `next`, visible up to `end`, after each way to reach the place.
    void extend(const Reached &from, int next, int end, bool last, int gapTolerance, Lines lines)
    {
        const int begin = from.begin;
        const bool justified = m_request.justified && !last;
        const bool bounded = justified && gapTolerance != anyGap;
        const std::int64_t em = m_text.items[static_cast<std::size_t>(begin)].em;
        std::int64_t most = std::numeric_limits<std::int64_t>::max();
        if (bounded)
            most = longest(m_text.sums[static_cast<std::size_t>(begin)], m_text.sums[static_cast<std::size_t>(end)], em,
                gapTolerance);
        std::int64_t knownTarget = -1;
        Verdict verdict;
        for (int n = from.first; n < from.end; ++n) {
            const Node &node = m_nodes[static_cast<std::size_t>(n)];
            const std::int64_t target = targetOf(node.line);
            if (most < target)
                continue;
            if (target != knownTarget) {
                verdict = m_measurer.judge(begin, end, node.line == 0, target, justified);
                knownTarget = target;
            }
            if (verdict.ragged < 0)
                continue;
            if (bounded
                && (verdict.ragged > 0 || verdict.opened * 1000 > em * gapTolerance * std::max(1, verdict.sites)))
                continue;
            std::int64_t badness = last && !verdict.squeezed ? 0 : verdict.badness;
            if (last && begin >= m_orphanStart && node.line > m_firstLine)
                badness += orphanBadness;
            offer(n, next, node.cost + demerits(badness), lines);
        }
    }

    std::int64_t targetOf(int line) const
    {
        return m_targets[std::min(static_cast<std::size_t>(line), m_targets.size() - 1)];
    }

    // Nothing fits before a position: the shortest line that ends there sticks out.
    void forceTo(int next)
    {
        const Reached from = m_reached.back();
        for (int n = from.first; n < from.end; ++n)
            offer(n, next, m_nodes[static_cast<std::size_t>(n)].cost + demerits(overfullBadness), Lines::Any);
    }

    void offer(int from, int next, std::int64_t cost, Lines lines)
    {
        cost = std::min(cost, worstCost);
        const int line = m_nodes[static_cast<std::size_t>(from)].line + 1;
        const auto kindOf = [&](int number) { return lines == Lines::Counted ? number : std::min(number, m_tail); };
        const int kind = kindOf(line);
        for (std::size_t n = static_cast<std::size_t>(m_here); n < m_nodes.size(); ++n) {
            Node &node = m_nodes[n];
            if (kindOf(node.line) != kind)
                continue;
            if (cost < node.cost)
                node = {cost, line, from, next};
            return;
        }
        m_nodes.push_back({cost, line, from, next});
    }

    // In a long text of unlike measures, or whose lines are counted, the ways to reach a place would grow with
    // its distance from the beginning.
    void forgetFarLines()
    {
        if (static_cast<int>(m_nodes.size()) - m_here <= nearLines)
            return;
        const auto here = m_nodes.begin() + m_here;
        const int best =
            std::min_element(here, m_nodes.end(), [](const Node &a, const Node &b) { return a.cost < b.cost; })->line;
        const int least = best - nearLines + std::min(0, m_delta), most = best + nearLines + std::max(0, m_delta);
        m_nodes.erase(std::remove_if(
                          here, m_nodes.end(), [=](const Node &node) { return node.line < least || node.line > most; }),
            m_nodes.end());
    }

    std::vector<int> path(int node) const
    {
        std::vector<int> ends;
        for (int n = node; n >= 0 && m_nodes[static_cast<std::size_t>(n)].previous >= 0;
             n = m_nodes[static_cast<std::size_t>(n)].previous)
            ends.push_back(m_nodes[static_cast<std::size_t>(n)].position);
        std::reverse(ends.begin(), ends.end());
        return ends;
    }

    const LineMeasurer &m_measurer;
    const ShapedText &m_text;
    const BreakRequest &m_request;
    int m_firstLine;
    int m_delta;
    int m_tail = 0;
    std::int64_t m_em = 0; // the largest
    std::int64_t m_widest = 0;
    std::int64_t m_narrowest = 0;
    std::vector<std::int64_t> m_targets; // by line; the last holds for all that follow
    int m_orphanStart = 0;
    int m_here = 0; // the first node of the position that is looked at
    std::vector<int> m_positions;
    std::vector<Reached> m_reached; // ascending
    std::vector<Node> m_nodes;
};

// As many items as a line can hold when squeezed (push-in).
std::vector<int> firstFit(const LineMeasurer &measurer, const BreakRequest &request, int from, int to, int firstLine)
{
    const ShapedText &text = measurer.text();
    const bool pushIn = text.rules.follows(Rule::PushIn);
    std::vector<int> ends;
    for (int begin = from, line = firstLine; begin < to; ++line) {
        const std::int64_t target = request.target(line);
        int best = -1, shortest = -1;
        for (int next = begin + 1; next <= to; ++next) {
            if (next < to && !text.items[static_cast<std::size_t>(next)].before.breakable)
                continue;
            if (shortest < 0)
                shortest = next;
            const LineShape shape = measurer.measure(begin, next, line == 0);
            if (pushIn ? shape.fitsIn(target) : shape.natural - shape.rounding() <= target)
                best = next;
            else if (shape.minimum() > target + 2 * shape.em)
                break;
        }
        begin = best >= 0 ? best : shortest;
        ends.push_back(begin);
    }
    return ends;
}

// What lies between two forced breaks.
struct Segment {
    int from = 0;
    int to = 0;
    std::vector<int> ends;
    std::vector<Alternative> alternatives;
};

std::vector<Segment> segmentsOf(const std::vector<Item> &items, int first)
{
    const int count = static_cast<int>(items.size());
    std::vector<Segment> segments;
    for (int from = first; from < count;) {
        int to = from;
        while (to < count && items[static_cast<std::size_t>(to)].kind != ItemKind::LineBreak)
            ++to;
        to = std::min(to + 1, count);
        segments.push_back({from, to, {}, {}});
        from = to;
    }
    return segments;
}

// The alternative that each segment takes, or -1, so that all together come as near to the line delta as they
// can, in the cheapest way.
std::vector<int> sharedDelta(const std::vector<Segment> &segments, int delta)
{
    constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max();
    const std::size_t units = static_cast<std::size_t>(std::min(std::abs(delta), mostDelta));
    std::vector<std::int64_t> costs(units + 1, none); // by the lines that the segments so far have changed by
    costs[0] = 0;
    std::vector<std::vector<int>> taken;
    for (const Segment &segment : segments) {
        std::vector<std::int64_t> next = costs;
        std::vector<int> choice(units + 1, -1);
        for (std::size_t a = 0; a < segment.alternatives.size(); ++a) {
            const Alternative &each = segment.alternatives[a];
            const std::size_t change = static_cast<std::size_t>(std::abs(each.change));
            for (std::size_t unit = change; unit <= units; ++unit) {
                const std::int64_t before = costs[unit - change];
                if (before == none || (next[unit] != none && before + each.cost >= next[unit]))
                    continue;
                next[unit] = std::min(before + each.cost, worstCost);
                choice[unit] = static_cast<int>(a);
            }
        }
        costs = std::move(next);
        taken.push_back(std::move(choice));
    }
    std::size_t unit = units;
    while (unit > 0 && costs[unit] == none)
        --unit;
    std::vector<int> chosen(segments.size(), -1);
    for (std::size_t s = segments.size(); s-- > 0;) {
        chosen[s] = taken[s][unit];
        if (chosen[s] >= 0) {
            const Alternative &each = segments[s].alternatives[static_cast<std::size_t>(chosen[s])];
            unit -= static_cast<std::size_t>(std::abs(each.change));
        }
    }
    return chosen;
}

// The line delta is spent once over all segments.
std::vector<int> breakWithDelta(
    const LineMeasurer &measurer, const BreakRequest &request, std::vector<Segment> &segments)
{
    int line = 0;
    for (Segment &segment : segments) {
        TotalFit fit(measurer, request, segment.from, segment.to, line);
        segment.ends = fit.solve();
        segment.alternatives = fit.alternatives(static_cast<int>(segment.ends.size()));
        line += static_cast<int>(segment.ends.size());
    }
    const std::vector<int> chosen = sharedDelta(segments, request.lineDelta);
    std::vector<int> ends;
    int before = 0; // lines as they would be without it
    for (std::size_t s = 0; s < segments.size(); ++s) {
        const Segment &segment = segments[s];
        std::vector<int> own = segment.ends;
        int change = 0;
        if (chosen[s] >= 0) {
            own = segment.alternatives[static_cast<std::size_t>(chosen[s])].ends;
            change = segment.alternatives[static_cast<std::size_t>(chosen[s])].change;
        }
        // Measures that differ line by line are others for what has moved.
        const int firstLine = static_cast<int>(ends.size());
        if (firstLine != before) {
            TotalFit fit(measurer, request, segment.from, segment.to, firstLine);
            if (!fit.isAlike(firstLine, before)) {
                own = fit.solve();
                for (Alternative &each : fit.alternatives(static_cast<int>(own.size()))) {
                    if (each.change == change)
                        own = std::move(each.ends);
                }
            }
        }
        before += static_cast<int>(segment.ends.size());
        ends.insert(ends.end(), own.begin(), own.end());
    }
    return ends;
}

} // namespace

std::vector<int> breakLines(const LineMeasurer &measurer, const BreakRequest &request, int from)
{
    const std::vector<Item> &items = measurer.text().items;
    const int count = static_cast<int>(items.size());
    std::vector<Segment> segments = segmentsOf(items, from);
    std::vector<int> ends;
    if (request.lineDelta != 0) {
        ends = breakWithDelta(measurer, request, segments);
    } else {
        for (const Segment &segment : segments) {
            const int line = static_cast<int>(ends.size());
            const std::vector<int> own = request.strategy == BreakStrategy::FirstFit
                ? firstFit(measurer, request, segment.from, segment.to, line)
                : TotalFit(measurer, request, segment.from, segment.to, line).solve();
            ends.insert(ends.end(), own.begin(), own.end());
        }
    }
    // A forced break at the very end opens one more, empty line.
    if (count == 0 || items.back().kind == ItemKind::LineBreak)
        ends.push_back(count);
    return ends;
}

} // namespace banxin::typeset
