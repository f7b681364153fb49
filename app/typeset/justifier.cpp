#include "typeset/justifier.h"

#include <limits>

namespace banxin::typeset {

namespace {

struct Site {
    std::int64_t *width = nullptr;
    std::int64_t most = 0; // how far it can move
    std::int64_t moved = 0;
};

// All sites move by the same amount as far as each can; what does not divide goes one EMU a site from
// the left.
void share(std::vector<Site> &sites, std::int64_t amount, int sign, bool alike)
{
    for (Site &site : sites) {
        if (alike)
            break;
        site.moved = std::min(amount, site.most); // the first take all they can
        amount -= site.moved;
    }
    while (amount > 0) {
        std::int64_t open = 0;
        for (const Site &site : sites)
            open += site.moved < site.most ? 1 : 0;
        if (open == 0)
            break;
        const std::int64_t each = amount / open;
        bool filled = false;
        for (Site &site : sites) {
            const std::int64_t left = site.most - site.moved;
            if (left > 0 && left <= each) {
                site.moved = site.most;
                amount -= left;
                filled = true;
            }
        }
        if (filled)
            continue;
        std::int64_t remainder = amount - each * open;
        for (Site &site : sites) {
            if (site.moved >= site.most)
                continue;
            site.moved += each + (remainder > 0 ? 1 : 0);
            remainder -= remainder > 0 ? 1 : 0;
        }
        amount = 0;
    }
    for (const Site &site : sites)
        *site.width += sign * site.moved;
}

} // namespace

JustifiedLine justify(const LineMeasurer &measurer, const LineShape &line, const Fit &fit)
{
    const std::vector<Item> &items = measurer.text().items;
    const std::size_t count = static_cast<std::size_t>(line.end - line.begin);
    JustifiedLine set;
    set.cells.resize(count);
    set.gaps.resize(count);
    if (count == 0)
        return set;
    const auto item = [&](std::size_t k) -> const Item & { return items[static_cast<std::size_t>(line.begin) + k]; };
    for (std::size_t k = 0; k < count; ++k) {
        set.cells[k] = item(k).cell;
        if (k == 0) {
            set.gaps[k] = item(k).before.width - item(k).before.lead;
        } else {
            const Joint &joint = item(k).before;
            set.gaps[k] = joint.width + joint.trimmed;
            if (joint.trim == Joint::Trim::Before)
                set.cells[k - 1] -= joint.trimmed;
            else
                set.cells[k] -= joint.trimmed;
        }
    }
    set.cells.front() -= line.startTrim;
    set.cells.back() -= line.endTrim;

    // What a mark still has to give; at the edges no neighbour has trimmed it.
    const bool startMark = item(0).kind == ItemKind::Opener;
    const bool endMark = isBlankRight(item(count - 1).kind);
    const PunctuationWidths &scheme = measurer.scheme();
    const auto edgeRule = [&](std::size_t k) -> std::optional<EdgeRule> {
        if (k + 1 == count && endMark)
            return scheme.lineEnd;
        if (k == 0 && startMark)
            return measurer.startRule(line.begin == 0);
        return std::nullopt;
    };
    const bool alike = measurer.text().rules.follows(Rule::SitesAlike);
    std::vector<Site> sites;
    for (int tier = 1; tier <= 7; ++tier) {
        if (fit.squeeze[tier] == 0)
            continue;
        sites.clear();
        for (std::size_t k = 0; k < count; ++k) {
            const Item &at = item(k);
            std::int64_t most = at.tier == tier ? at.squeeze : 0;
            if (at.tier == tier && k == 0)
                most += measurer.freedAtStart(line.begin, line.end);
            if (at.tier == tier && k + 1 == count)
                most += measurer.freedAtEnd(line.begin, line.end);
            if (const auto rule = edgeRule(k)) {
                if (*rule == EdgeRule::Squeeze)
                    most = tier == 1 ? at.blank : 0;
                else
                    most = *rule == EdgeRule::Keep && at.tier == tier ? at.blank : 0;
            }
            if (most > 0)
                sites.push_back({&set.cells[k], most});
            if (tier == 6 && k > 0 && at.before.squeeze > 0)
                sites.push_back({&set.gaps[k], at.before.squeeze});
        }
        share(sites, fit.squeeze[tier], -1, alike);
    }
    const bool takesReserve = fit.stretch[2] > line.stretch[1];
    for (int tier = 1; tier <= 3; ++tier) {
        if (fit.stretch[tier] == 0)
            continue;
        sites.clear();
        for (std::size_t k = 0; k < count; ++k) {
            const Item &at = item(k);
            if (tier == 1 && at.stretch > 0)
                sites.push_back({&set.cells[k], at.stretch});
            else if (tier == 2 && k > 0 && at.before.stretch + (takesReserve ? at.before.reserve : 0) > 0)
                sites.push_back({&set.gaps[k], at.before.stretch + (takesReserve ? at.before.reserve : 0)});
            else if (tier == 3 && k > 0 && at.before.stretches)
                sites.push_back({&set.gaps[k], std::numeric_limits<std::int64_t>::max()});
        }
        share(sites, fit.stretch[tier], 1, alike);
    }
    const std::int64_t unit = fit.rounding < 0 ? -1 : 1;
    std::int64_t left = std::abs(fit.rounding);
    for (bool given = true; left > 0 && given;) {
        given = false;
        for (std::size_t k = 0; k < count && left > 0; ++k) {
            if (set.cells[k] + unit < 0)
                continue; // what has no width has none to give
            set.cells[k] += unit;
            --left;
            given = true;
        }
    }
    return set;
}

} // namespace banxin::typeset
