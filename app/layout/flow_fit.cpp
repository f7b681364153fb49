// Full legs and flush ends: one line gained or lost in the paragraphs where it costs least.
#include "base/job_pool.h"
#include "layout/story_flow.h"

#include <cmath>

namespace banxin::layout {

using base::Length;

namespace {

constexpr int kMostRounds = 8; // moves a segment may take

/// Lines that are pushed out for a flush end: four, or four in a hundred of a long story.
int mostShortfall(int lines) { return std::max(4, lines / 25); }

} // namespace

SettingCost settingCost(const typeset::SetParagraph &set)
{
    SettingCost result;
    for (const typeset::Line &line : set.lines) {
        const int gaps = std::max(1, line.end - line.start - 1);
        for (const typeset::TierUse &use : line.tiers) {
            const double amount = std::abs(use.amountPerMille);
            if (use.tier.startsWith(QLatin1String("stretch"))) {
                const double perGap = amount / gaps;
                result.loosestPerMille = std::max(result.loosestPerMille, static_cast<int>(perGap));
                result.cost += (perGap / 25.0) * (perGap / 25.0);
            } else if (use.tier.startsWith(QLatin1String("squeeze"))) {
                result.cost += amount / 500.0;
            } else {
                result.cost += 20;
            }
        }
    }
    return result;
}

double Pass::score() const
{
    // One blank line at the end is a blemish, two or three are a gap, more is what the editor sees to.
    const int counted = std::min(shortfall, mostShortfall(lines));
    const double ends = counted == 0 ? 0 : 10 + (counted - 1) * 25;
    return oversetLines * 1000.0 + spilledLines * 300.0 + (onGrid ? holes * 40.0 + ends : 0.0) + widows * 22.0
        + orphans * 9.0 + settingCost * 0.15;
}

/// Ends the legs of the area in which the text ends at one row, where it is to be balanced.
void StoryFlow::balance(Segment &segment)
{
    segment.rowLimit = segment.limitedArea = -1;
    const Deltas none(m_in.paragraphs.size(), 0);
    const auto balances = [this](int area) {
        return m_in.areas[static_cast<std::size_t>(area)].content->balanced && geometryOf(area).legs().size() > 1;
    };
    bool any = false;
    for (int area = segment.start.area; area < static_cast<int>(m_in.areas.size()) && !any; ++area)
        any = balances(area);
    if (!any)
        return;
    const Pass whole = walk(segment, none, false);
    const int area = whole.end.area;
    if (whole.oversetLines > 0 || whole.carries || !balances(area))
        return;
    const AreaGeometry &geometry = geometryOf(area);
    const Cursor head = area == segment.start.area ? segment.start : headOf(area, 0);
    const int used = rowsLeft(head, segment) - rowsLeft(whole.end, segment);
    const int legs = static_cast<int>(geometry.legs().size());
    Segment limited = segment;
    limited.limitedArea = area;
    limited.rowLimit = std::max(0, geometry.rowFrom(head.y) + (used + legs - 1) / legs - 1);
    for (; limited.rowLimit < geometry.lastRow(); ++limited.rowLimit) {
        const Pass pass = walk(limited, none, false);
        if (pass.oversetLines == 0 && !pass.carries && pass.end.area == area) {
            segment = limited;
            return;
        }
    }
}

std::vector<StoryFlow::Move> StoryFlow::moves(
    const Segment &segment, const Deltas &deltas, int direction, std::size_t most)
{
    struct Candidate {
        int paragraph;
        std::int64_t key;
    };
    std::vector<Candidate> candidates;
    const int area = segment.start.area;
    const int first = segment.first + (segment.carried ? 1 : 0);
    for (int p = first; p < std::min(segment.last, segment.movableLast); ++p) {
        if (!mayChangeLines(p, area) || deltas[static_cast<std::size_t>(p)] != 0)
            continue;
        const model::ResolvedParagraph &format = block(p, area).input.format;
        const typeset::Measures measures = measuresFrom(segment.start, p, segment);
        const auto &lines = setting(p, area, measures, squeezed(p, area, measures)).set->lines;
        const auto count = static_cast<std::int64_t>(lines.size());
        if (count < (direction < 0 ? 2 : 3))
            continue;
        // What every other line must take in, or give up, for the last one to go, or for one more to come.
        const Length give =
            direction < 0 ? lines.back().width : lines.back().measure - lines.back().width + format.characters.size * 2;
        const std::int64_t each = give.toEmu() / (direction < 0 ? count - 1 : count);
        if (each <= format.characters.size.toEmu()) // more than a character a line is never modest
            candidates.push_back({p, each});
    }
    const std::size_t tried = std::min(candidates.size(), most);
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(tried), candidates.end(),
        [](const Candidate &a, const Candidate &b) {
            return a.key != b.key ? a.key < b.key : a.paragraph < b.paragraph;
        });
    if (m_in.jobs) {
        m_in.jobs->forEach(static_cast<int>(tried), [&](int i) {
            const int p = candidates[static_cast<std::size_t>(i)].paragraph;
            const typeset::Measures measures = measuresFrom(segment.start, p, segment);
            (void)setting(p, area, measures, squeezed(p, area, measures) + direction);
        });
    }
    std::vector<Move> result;
    for (std::size_t i = 0; i < tried; ++i) {
        const int p = candidates[i].paragraph;
        const typeset::Measures measures = measuresFrom(segment.start, p, segment);
        const int asked = squeezed(p, area, measures);
        const Setting &natural = setting(p, area, measures, asked);
        const Setting &changed = setting(p, area, measures, asked + direction);
        if (static_cast<int>(changed.set->lines.size()) != static_cast<int>(natural.set->lines.size()) + direction)
            continue;
        if (direction > 0 && isTooLoose(changed, measures, p, area))
            continue;
        result.push_back({p, direction, changed.cost.cost - natural.cost.cost});
    }
    std::sort(result.begin(), result.end(),
        [](const Move &a, const Move &b) { return a.cost != b.cost ? a.cost < b.cost : a.paragraph < b.paragraph; });
    return result;
}

StoryFlow::Deltas StoryFlow::fitted(Segment segment)
{
    Deltas deltas(m_in.paragraphs.size(), 0);
    Pass best = walk(segment, deltas, false);
    if (!best.onGrid)
        return deltas;
    if (best.carries)
        segment.movableLast = best.endParagraph + 1;
    const int over = best.oversetLines + best.spilledLines;
    if (over > std::max(2, (best.lines + over) * 3 / 100 + 1))
        return deltas; // too much to be hidden: the editor has to cut
    const auto wanting = [](const Pass &pass) {
        return pass.oversetLines + pass.spilledLines > 0 || pass.holes > 0 || pass.widows > 0
            || (pass.shortfall > 0 && pass.shortfall <= mostShortfall(pass.lines));
    };
    // What is over goes in at once: as many paragraphs a line shorter, the cheapest of all.
    for (int over2 = over, round = 0; over2 > 0 && round < 3; ++round) {
        const std::vector<Move> shorter = moves(segment, deltas, -1, static_cast<std::size_t>(over2) * 3 + 4);
        if (shorter.empty())
            break;
        for (int i = 0; i < std::min(over2, static_cast<int>(shorter.size())); ++i)
            deltas[static_cast<std::size_t>(shorter[static_cast<std::size_t>(i)].paragraph)] = -1;
        best = walk(segment, deltas, false);
        over2 = best.oversetLines + best.spilledLines;
    }
    // So does a longer shortfall: all but the last line of it, which may cost more than it is worth.
    if (best.oversetLines == 0 && best.shortfall > 2 && best.shortfall <= mostShortfall(best.lines)) {
        const std::vector<Move> longer = moves(segment, deltas, +1, static_cast<std::size_t>(best.shortfall) * 2 + 4);
        Deltas tried = deltas;
        for (int i = 0; i < std::min(best.shortfall - 1, static_cast<int>(longer.size())); ++i)
            tried[static_cast<std::size_t>(longer[static_cast<std::size_t>(i)].paragraph)] = +1;
        const Pass pass = walk(segment, tried, false);
        if (pass.score() < best.score()) {
            best = pass;
            deltas = std::move(tried);
        }
    }
    for (int round = 0; round < kMostRounds && wanting(best); ++round) {
        const bool over2 = best.oversetLines + best.spilledLines > 0;
        std::vector<Move> single = moves(segment, deltas, -1, 6);
        if (!over2) {
            const std::vector<Move> longer = moves(segment, deltas, +1, 6);
            single.insert(single.end(), longer.begin(), longer.end());
        }
        Pass winner = best;
        Deltas winning;
        const auto consider = [&](std::initializer_list<Move> taken) {
            Deltas tried = deltas;
            for (const Move &move : taken)
                tried[static_cast<std::size_t>(move.paragraph)] += move.delta;
            const Pass pass = walk(segment, tried, false);
            if (pass.score() < winner.score() - 0.5) {
                winner = pass;
                winning = std::move(tried);
            }
        };
        for (const Move &move : single)
            consider({move});
        if (winning.empty() && (best.widows > 0 || best.holes > 0)) {
            // One paragraph longer, another shorter: the ends stay flush.
            for (const Move &a : single) {
                for (const Move &b : single) {
                    if (a.delta < 0 && b.delta > 0 && a.paragraph != b.paragraph)
                        consider({a, b});
                }
            }
        }
        if (winning.empty())
            break;
        best = winner;
        deltas = std::move(winning);
    }
    return deltas;
}

} // namespace banxin::layout
