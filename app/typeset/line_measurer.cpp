#include "typeset/line_measurer.h"

namespace banxin::typeset {

namespace {

// How bad a line is when a tier of squeeze is used up, in thousandths; within a tier it grows evenly.
constexpr std::int64_t squeezeBadness[8] = {0, 2000, 4000, 6000, 10000, 15000, 20000, 30000};
constexpr std::int64_t stretchBadness[3] = {0, 8000, 16000};
// For each em that every gap of a line is opened by tier 3: three hundredths are as bad as full stops halved
// (先挤进，后推出; docs/typesetting.md has what these numbers come to).
constexpr std::int64_t gapBadness = 900000;
constexpr std::int64_t raggedBadness = 900000; // for each em: a character alone is no better than one wide gap
// For each em that a line of text that is not justified stays short.
constexpr std::int64_t unevenBadness = 12000;

std::int64_t squeezedBadness(int tier, std::int64_t used, std::int64_t most)
{
    return squeezeBadness[tier - 1] + (squeezeBadness[tier] - squeezeBadness[tier - 1]) * used / most;
}

std::int64_t stretchedBadness(int tier, std::int64_t used, std::int64_t most)
{
    return stretchBadness[tier - 1] + (stretchBadness[tier] - stretchBadness[tier - 1]) * used / most;
}

} // namespace

int LineMeasurer::visibleEnd(int begin, int next) const
{
    const bool hang = m_text.rules.follows(Rule::SpacesHang);
    const auto falls = [&](ItemKind kind) { return hang ? isSpacing(kind) : kind == ItemKind::LineBreak; };
    while (next > begin && falls(m_text.items[static_cast<std::size_t>(next - 1)].kind))
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
    line.natural = to.width - from.width - first.before.lead;
    for (int tier = 2; tier <= 7; ++tier)
        line.squeeze[tier] = to.squeeze[tier] - from.squeeze[tier];
    line.squeeze[6] -= first.before.squeeze;
    line.stretch[0] = to.stretch[0] - from.stretch[0];
    line.stretch[1] = to.stretch[1] - from.stretch[1] - first.before.stretch;
    line.reserve = to.reserve - from.reserve - first.before.reserve;
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
    if (isBlankRight(last.kind))
        atEdge(last, m_scheme.lineEnd, line.endTrim);
    line.squeeze[first.tier] += freedAtStart(begin, line.end);
    line.squeeze[last.tier] += freedAtEnd(begin, line.end);
    line.squeeze[0] = 0;
    return line;
}

Fit LineMeasurer::fit(const LineShape &line, std::int64_t target, bool justified)
{
    Fit fit;
    if (line.end == line.begin)
        return fit; // nothing to see, nothing to fit
    std::int64_t excess = line.natural - target;
    if (std::abs(excess) <= line.rounding() && (excess > 0 || justified)) {
        fit.rounding = -excess;
        return fit;
    }
    if (excess > 0) {
        for (int tier = 1; tier <= 7 && excess > 0; ++tier) {
            const std::int64_t most = line.squeeze[tier];
            if (most <= 0)
                continue;
            const std::int64_t used = std::min(excess, most);
            fit.squeeze[tier] = used;
            excess -= used;
            fit.badness = squeezedBadness(tier, used, most);
        }
        if (excess <= line.rounding())
            fit.rounding = -excess;
        else
            fit.ragged = -excess;
        return fit;
    }
    std::int64_t room = -excess;
    const std::int64_t em = std::max<std::int64_t>(1, line.em);
    if (!justified) {
        fit.badness = unevenBadness * room / em;
        return fit;
    }
    for (int tier = 1; tier <= 2 && room > 0; ++tier) {
        const std::int64_t most = line.stretch[tier - 1];
        if (most <= 0)
            continue;
        fit.stretch[tier] = std::min(room, most);
        room -= fit.stretch[tier];
        fit.badness = stretchedBadness(tier, fit.stretch[tier], most);
    }
    if (room > 0 && line.sites > 0) {
        fit.stretch[3] = room;
        fit.badness += gapBadness * room / (em * line.sites);
        room = 0;
    }
    // The breaker counts what comes of the reserve as it counts what stays short: no line is sought for it.
    fit.badness += raggedBadness * room / em;
    const std::int64_t reserved = std::min(room, line.reserve);
    fit.stretch[2] += reserved;
    fit.ragged = room - reserved;
    return fit;
}

Verdict LineMeasurer::judge(int begin, int end, bool firstLine, std::int64_t target, bool justified) const
{
    Verdict verdict;
    if (end <= begin)
        return verdict;
    const Item &first = m_text.items[static_cast<std::size_t>(begin)];
    const Item &last = m_text.items[static_cast<std::size_t>(end - 1)];
    const Sums &from = m_text.sums[static_cast<std::size_t>(begin)];
    const Sums &to = m_text.sums[static_cast<std::size_t>(end)];
    const bool opens = first.kind == ItemKind::Opener, closes = isBlankRight(last.kind);
    std::int64_t excess = to.width - from.width - first.before.lead - target;
    if (opens && startRule(firstLine) == EdgeRule::Half)
        excess -= first.blank;
    if (closes && m_scheme.lineEnd == EdgeRule::Half)
        excess -= last.blank;
    const std::int64_t rounding = end - begin;
    if (std::abs(excess) <= rounding && (excess > 0 || justified)) {
        verdict.squeezed = excess > 0;
        return verdict;
    }
    if (excess > 0) {
        const auto edge = [](const Item &item, EdgeRule rule, int tier) {
            const std::int64_t inside = item.tier == tier ? item.squeeze : 0;
            switch (rule) {
            case EdgeRule::Half:
                return -inside;
            case EdgeRule::Squeeze:
                return (tier == 1 ? item.blank : 0) - inside;
            case EdgeRule::Keep:
                return (item.tier == tier ? item.blank : 0) - inside;
            }
            return std::int64_t{0};
        };
        const std::int64_t freedFirst = freedAtStart(begin, end), freedLast = freedAtEnd(begin, end);
        verdict.squeezed = true;
        for (int tier = 1; tier <= 7 && excess > 0; ++tier) {
            std::int64_t most = to.squeeze[tier] - from.squeeze[tier] - (tier == 6 ? first.before.squeeze : 0);
            if (opens)
                most += edge(first, startRule(firstLine), tier);
            if (closes)
                most += edge(last, m_scheme.lineEnd, tier);
            most += (first.tier == tier ? freedFirst : 0) + (last.tier == tier ? freedLast : 0);
            if (most <= 0)
                continue;
            const std::int64_t used = std::min(excess, most);
            excess -= used;
            verdict.badness = squeezedBadness(tier, used, most);
        }
        verdict.ragged = excess <= rounding ? 0 : -excess;
        return verdict;
    }
    std::int64_t room = -excess;
    const std::int64_t em = std::max<std::int64_t>(1, last.em);
    if (!justified) {
        verdict.badness = unevenBadness * room / em;
        return verdict;
    }
    if (room == 0)
        return verdict;
    const std::int64_t most[2] = {
        to.stretch[0] - from.stretch[0], to.stretch[1] - from.stretch[1] - first.before.stretch};
    for (int tier = 1; tier <= 2 && room > 0; ++tier) {
        if (most[tier - 1] <= 0)
            continue;
        const std::int64_t used = std::min(room, most[tier - 1]);
        room -= used;
        verdict.badness = stretchedBadness(tier, used, most[tier - 1]);
    }
    verdict.sites = to.sites - from.sites - (first.before.stretches ? 1 : 0);
    if (room > 0 && verdict.sites > 0) {
        verdict.opened = room;
        verdict.badness += gapBadness * room / (em * verdict.sites);
        room = 0;
    }
    verdict.ragged = room;
    verdict.badness += raggedBadness * room / em;
    return verdict;
}

} // namespace banxin::typeset
