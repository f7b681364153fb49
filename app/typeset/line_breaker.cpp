#include "typeset/line_breaker.h"

#include <limits>

namespace banxin::typeset {

namespace {

constexpr std::int64_t perThousand = 1000;
// 孤字: one Han character alone on the last line; as bad as a line opened by a third of an em a gap.
constexpr std::int64_t orphanBadness = 300 * perThousand;
constexpr std::int64_t lineBadness = 10 * perThousand;
constexpr std::int64_t overfullBadness = 4000 * perThousand;
// Gaps opened further than this, in thousandths of an em, are looked at only where nothing else will do.
constexpr int tolerance = 250;
constexpr int deltaTolerance = 333;
constexpr int anyGap = 1000000;

std::int64_t demerits(std::int64_t badness)
{
    const std::int64_t sum = (badness + lineBadness) / 10;
    return sum * sum;
}

enum class Overfull { Forbidden, Allowed };

class TotalFit {
public:
    TotalFit(const LineMeasurer &measurer, const BreakRequest &request, int from, int to, int firstLine)
        : m_measurer(measurer)
        , m_text(measurer.text())
        , m_request(request)
        , m_firstLine(firstLine)
    {
        m_positions.push_back(from);
        for (int i = from + 1; i < to; ++i) {
            if (m_text.items[static_cast<std::size_t>(i)].before.breakable)
                m_positions.push_back(i);
        }
        m_positions.push_back(to);
        findOrphanStart(from, to);
        // From this line on all measures are alike, so that the line's number no longer matters.
        const auto &lines = request.measures.lines;
        std::size_t tail = lines.size() - 1;
        while (tail > 0 && lines[tail - 1] == lines[tail])
            --tail;
        for (int i = 0; i <= static_cast<int>(tail) + 1; ++i) {
            m_targets.push_back(request.target(i));
            m_widest = std::max(m_widest, m_targets.back());
        }
        m_tail = std::max(static_cast<int>(tail), request.indent.isZero() ? 0 : 1);
    }

    /// The ends of the segment's lines.
    std::vector<int> solve()
    {
        int best = search(tolerance, Overfull::Forbidden, false);
        std::vector<int> ends = path(best);
        if (best < 0 || endsInOrphan(ends)) {
            best = search(anyGap, Overfull::Forbidden, false);
            if (best >= 0)
                ends = path(best);
        }
        if (ends.empty())
            ends = path(search(anyGap, Overfull::Allowed, false));
        if (m_request.lineDelta == 0)
            return ends;
        const int wanted = std::max(1, static_cast<int>(ends.size()) + m_request.lineDelta);
        m_wanted = wanted;
        const int other = search(deltaTolerance, Overfull::Forbidden, true);
        if (other < 0)
            return ends;
        std::vector<int> changed = path(other);
        const auto distance = [wanted](const std::vector<int> &lines) {
            return std::abs(static_cast<int>(lines.size()) - wanted);
        };
        return distance(changed) < distance(ends) ? changed : ends;
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
                content += item.end - item.start > 1 ? 2 : 1;
                break;
            default:
                break;
            }
            if (content > 1)
                return;
            m_orphanStart = i;
        }
    }

    // The index of the best node at the end, or -1.
    int search(int gapTolerance, Overfull overfull, bool countLines)
    {
        m_nodes.clear();
        m_first.assign(m_positions.size() + 1, 0);
        m_nodes.push_back({0, m_firstLine, -1, m_positions.front()});
        const int count = static_cast<int>(m_positions.size());
        m_first[1] = 1;
        int low = 0; // positions before it are too far from all that follow
        for (int j = 1; j < count; ++j) {
            m_here = static_cast<int>(m_nodes.size());
            const int next = m_positions[static_cast<std::size_t>(j)];
            const int end = m_measurer.visibleEnd(m_positions.front(), next);
            const Sums &to = m_text.sums[static_cast<std::size_t>(end)];
            const std::int64_t edge = 2 * m_text.items[static_cast<std::size_t>(next - 1)].em;
            for (int i = j - 1; i >= low; --i) {
                const int begin = m_positions[static_cast<std::size_t>(i)];
                if (isTooLong(begin, to, edge)) {
                    low = i + 1; // nor will it, nor what begins before it, fit up to a later position
                    break;
                }
                if (m_first[static_cast<std::size_t>(i)] != m_first[static_cast<std::size_t>(i) + 1])
                    extend(i, j, std::max(begin, end), gapTolerance, countLines);
            }
            if (overfull == Overfull::Allowed && m_here == static_cast<int>(m_nodes.size()))
                forceFrom(j);
            m_first[static_cast<std::size_t>(j) + 1] = static_cast<int>(m_nodes.size());
        }
        int best = -1;
        for (int n = m_first[static_cast<std::size_t>(count) - 1]; n < static_cast<int>(m_nodes.size()); ++n) {
            if (best < 0
                || isBetter(m_nodes[static_cast<std::size_t>(n)], m_nodes[static_cast<std::size_t>(best)], countLines))
                best = n;
        }
        return best;
    }

    bool isBetter(const Node &a, const Node &b, bool countLines) const
    {
        if (countLines) {
            const int da = std::abs(a.line - m_firstLine - m_wanted), db = std::abs(b.line - m_firstLine - m_wanted);
            if (da != db)
                return da < db;
        }
        return a.cost < b.cost;
    }

    // A rough bound: a line's edges take or give at most two ems.
    bool isTooLong(int begin, const Sums &to, std::int64_t edge) const
    {
        const Sums &from = m_text.sums[static_cast<std::size_t>(begin)];
        return to.width - from.width - (to.shrink - from.shrink) - edge > m_widest;
    }

    void extend(int i, int j, int end, int gapTolerance, bool countLines)
    {
        const int begin = m_positions[static_cast<std::size_t>(i)];
        const bool last = j + 1 == static_cast<int>(m_positions.size());
        const bool justified = m_request.justified && !last;
        const bool bounded = justified && gapTolerance != anyGap;
        const std::int64_t em = m_text.items[static_cast<std::size_t>(begin)].em;
        std::int64_t most = std::numeric_limits<std::int64_t>::max();
        if (bounded) {
            const Sums &from = m_text.sums[static_cast<std::size_t>(begin)],
                       &to = m_text.sums[static_cast<std::size_t>(end)];
            most = to.width - from.width + (to.sites - from.sites) * em * gapTolerance / 1000
                + (to.stretch[0] - from.stretch[0]) + (to.stretch[1] - from.stretch[1]) + em;
        }
        std::int64_t knownTarget = -1;
        Verdict verdict;
        const int stop = m_first[static_cast<std::size_t>(i) + 1];
        for (int n = m_first[static_cast<std::size_t>(i)]; n < stop; ++n) {
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
            offer(n, j, node.cost + demerits(badness), countLines);
        }
    }

    std::int64_t targetOf(int line) const
    {
        return m_targets[std::min(static_cast<std::size_t>(line), m_targets.size() - 1)];
    }

    // Nothing fits before position j: the shortest line that ends there sticks out.
    void forceFrom(int j)
    {
        for (int i = j - 1; i >= 0; --i) {
            const int first = m_first[static_cast<std::size_t>(i)], end = m_first[static_cast<std::size_t>(i) + 1];
            for (int n = first; n < end; ++n)
                offer(n, j, m_nodes[static_cast<std::size_t>(n)].cost + demerits(overfullBadness), false);
            if (first != end)
                return;
        }
    }

    void offer(int from, int j, std::int64_t cost, bool countLines)
    {
        const int line = m_nodes[static_cast<std::size_t>(from)].line + 1;
        const int kind = countLines ? line : std::min(line, m_tail);
        for (std::size_t n = static_cast<std::size_t>(m_here); n < m_nodes.size(); ++n) {
            Node &node = m_nodes[n];
            if ((countLines ? node.line : std::min(node.line, m_tail)) != kind)
                continue;
            if (cost < node.cost)
                node = {cost, line, from, m_positions[static_cast<std::size_t>(j)]};
            return;
        }
        m_nodes.push_back({cost, line, from, m_positions[static_cast<std::size_t>(j)]});
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
    int m_tail = 0;
    std::int64_t m_widest = 0;
    std::vector<std::int64_t> m_targets; // by line; the last holds for all that follow
    int m_wanted = 0;
    int m_orphanStart = 0;
    int m_here = 0;
    std::vector<int> m_positions;
    std::vector<int> m_first; // nodes of position p: m_first[p]…m_first[p + 1]
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

} // namespace

std::vector<int> breakLines(const LineMeasurer &measurer, const BreakRequest &request)
{
    const ShapedText &text = measurer.text();
    const int count = static_cast<int>(text.items.size());
    std::vector<int> ends;
    for (int from = 0; from < count;) {
        int to = from;
        while (to < count && text.items[static_cast<std::size_t>(to)].kind != ItemKind::LineBreak)
            ++to;
        to = std::min(to + 1, count);
        const int firstLine = static_cast<int>(ends.size());
        const std::vector<int> segment = request.strategy == BreakStrategy::FirstFit && request.lineDelta == 0
            ? firstFit(measurer, request, from, to, firstLine)
            : TotalFit(measurer, request, from, to, firstLine).solve();
        ends.insert(ends.end(), segment.begin(), segment.end());
        from = to;
    }
    // A forced break at the very end opens one more, empty line.
    if (count == 0 || text.items.back().kind == ItemKind::LineBreak)
        ends.push_back(count);
    return ends;
}

} // namespace banxin::typeset
