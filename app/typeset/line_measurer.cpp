#include "typeset/line_measurer.h"

namespace banxin::typeset {

namespace {

// How bad a line is when a tier of squeeze is used up, in thousandths; within a tier it grows evenly.
constexpr std::int64_t squeezeBadness[8] = {0, 2000, 8000, 14000, 26000, 40000, 52000, 90000};
constexpr std::int64_t stretchBadness[3] = {0, 8000, 16000};
// For each em that every gap of a line is opened by tier 3: a tenth of an em is as bad as commas halved.
constexpr std::int64_t gapBadness = 600000;
constexpr std::int64_t raggedBadness = 300000;

bool isSpacing(ItemKind kind)
{
    return kind == ItemKind::Space || kind == ItemKind::WideSpace || kind == ItemKind::LineBreak;
}

} // namespace

int LineMeasurer::visibleEnd(int begin, int next) const
{
    while (next > begin && isSpacing(m_text.items[static_cast<std::size_t>(next - 1)].kind))
        --next;
    return next;
}

LineShape LineMeasurer::measure(int begin, int next, bool firstLine) const
{
    LineShape line;
    line.begin = begin;
    line.next = next;
    line.end = visibleEnd(begin, next);
    if (line.end == begin)
        return line;
    const Item &first = m_text.items[static_cast<std::size_t>(begin)];
    const Item &last = m_text.items[static_cast<std::size_t>(line.end - 1)];
    const Sums &from = m_text.sums[static_cast<std::size_t>(begin)];
    const Sums &to = m_text.sums[static_cast<std::size_t>(line.end)];
    line.em = last.em;
    line.natural = to.width - from.width - first.before.width;
    for (int tier = 2; tier <= 7; ++tier)
        line.squeeze[tier] = to.squeeze[tier] - from.squeeze[tier];
    line.squeeze[6] -= first.before.squeeze;
    line.stretch[0] = to.stretch[0] - from.stretch[0];
    line.stretch[1] = to.stretch[1] - from.stretch[1] - first.before.stretch;
    line.sites = to.sites - from.sites - (first.before.stretches ? 1 : 0);

    // At the edges a mark has no neighbour that trims it: its blank half is what the scheme says.
    const auto atEdge = [&](const Item &item, EdgeRule rule, std::int64_t &trim) {
        line.squeeze[item.tier] -= item.squeeze;
        switch (rule) {
        case EdgeRule::Half:
            trim = item.blank;
            line.natural -= item.blank;
            break;
        case EdgeRule::Squeeze:
            line.squeeze[1] += item.blank;
            break;
        case EdgeRule::Keep:
            line.squeeze[item.tier] += item.tier != 0 ? item.blank : 0;
            break;
        }
    };
    if (first.kind == ItemKind::Opener)
        atEdge(first, startRule(firstLine), line.startTrim);
    if (last.kind == ItemKind::Closer || last.kind == ItemKind::Pause || last.kind == ItemKind::Stop)
        atEdge(last, m_scheme.lineEnd, line.endTrim);
    line.squeeze[0] = 0;
    return line;
}

Fit LineMeasurer::fit(const LineShape &line, std::int64_t target, bool justified)
{
    Fit fit;
    std::int64_t excess = line.natural - target;
    if (excess > 0) {
        for (int tier = 1; tier <= 7 && excess > 0; ++tier) {
            const std::int64_t most = line.squeeze[tier];
            if (most <= 0)
                continue;
            const std::int64_t used = std::min(excess, most);
            fit.squeeze[tier] = used;
            excess -= used;
            fit.badness = squeezeBadness[tier - 1] + (squeezeBadness[tier] - squeezeBadness[tier - 1]) * used / most;
        }
        fit.ragged = -excess;
        return fit;
    }
    std::int64_t room = -excess;
    const std::int64_t em = std::max<std::int64_t>(1, line.em);
    if (!justified) {
        fit.badness = 12000 * room / em;
        return fit;
    }
    for (int tier = 1; tier <= 2 && room > 0; ++tier) {
        const std::int64_t most = line.stretch[tier - 1];
        if (most <= 0)
            continue;
        fit.stretch[tier] = std::min(room, most);
        room -= fit.stretch[tier];
        fit.badness = stretchBadness[tier - 1] + (stretchBadness[tier] - stretchBadness[tier - 1]) * fit.stretch[tier] / most;
    }
    if (room > 0 && line.sites > 0) {
        fit.stretch[3] = room;
        fit.badness += gapBadness * room / (em * line.sites);
        room = 0;
    }
    fit.ragged = room;
    fit.badness += raggedBadness * room / em;
    return fit;
}

} // namespace banxin::typeset
