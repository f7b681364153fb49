#include "layout/area_geometry.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Rect;

namespace {

// No page is larger; what a store states beyond it is brought back, so that rows can be counted.
constexpr Length kFar = Length::mm(3000);

Length within(Length value) { return std::clamp(value, -kFar, kFar); }

Rect within(const Rect &rect)
{
    const Length zero;
    return {within(rect.x), within(rect.y), std::clamp(rect.width, zero, kFar), std::clamp(rect.height, zero, kFar)};
}

/// A grid that rows can be counted on, whatever a template states.
model::Grid sound(model::Grid grid)
{
    grid.bodySize = std::clamp(grid.bodySize, Length::pt(2), Length::pt(500));
    grid.typeArea = within(grid.typeArea);
    grid.columns = std::clamp(grid.columns, 1, 100);
    grid.rows = std::min(grid.rows, 2000);
    if (grid.rows < 2 || grid.pitch() < grid.bodySize) {
        const Length pitch = grid.bodySize.scaled(4, 3);
        grid.rows = std::max(2, static_cast<int>((grid.typeArea.height - grid.bodySize) / pitch) + 1);
        grid.typeArea.height = pitch * (grid.rows - 1) + grid.bodySize;
    }
    return grid;
}

/// The rows of a vertical area: lines at the page's pitch from its right edge on, on no page's grid.
model::Grid lying(const model::Grid &page, const Rect &inner)
{
    model::Grid grid = page;
    grid.columns = 1;
    const Length pitch = page.pitch();
    grid.rows = std::max(2, static_cast<int>((inner.height + kTolerance - page.bodySize) / pitch) + 1);
    grid.typeArea = {inner.x, inner.y, inner.width, pitch * (grid.rows - 1) + page.bodySize};
    return grid;
}

using Interval = std::pair<Length, Length>;

constexpr Length kHair = Length::mm(0.05); // shapes nearer than this touch: they come from rounded millimetres

/// The union of intervals, ascending and apart.
std::vector<Interval> united(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> result;
    for (const Interval &one : intervals) {
        if (!result.empty() && one.first <= result.back().second + kHair)
            result.back().second = std::max(result.back().second, one.second);
        else
            result.push_back(one);
    }
    return result;
}

std::vector<Interval> common(const std::vector<Interval> &a, const std::vector<Interval> &b)
{
    std::vector<Interval> result;
    for (const Interval &one : a) {
        for (const Interval &other : b) {
            const Length from = std::max(one.first, other.first), to = std::min(one.second, other.second);
            if (from < to)
                result.emplace_back(from, to);
        }
    }
    return result;
}

} // namespace

AreaGeometry::AreaGeometry(const model::Frame &frame, const model::AreaContent &content, const model::Grid &grid,
    const std::vector<Obstacle> &obstacles, base::Em leastMeasure)
    : m_isVertical(content.writingMode == model::WritingMode::Vertical)
    , m_leastMeasure(leastMeasure)
    , m_grid(sound(grid))
    , m_inner(within(frame.box))
{
    if (content.insets.size() == 4) {
        m_inner.x += within(content.insets[0]);
        m_inner.y += within(content.insets[1]);
        m_inner.width = m_inner.width - within(content.insets[0]) - within(content.insets[2]);
        m_inner.height = m_inner.height - within(content.insets[1]) - within(content.insets[3]);
        m_inner = within(m_inner);
    }
    for (const Rect &part : content.parts) {
        const Rect sane = within(part);
        if (m_parts.size() < model::kMostAreaParts)
            m_parts.push_back({within(frame.box).x + sane.x, within(frame.box).y + sane.y, sane.width, sane.height});
    }
    for (const Obstacle &obstacle : obstacles) {
        if (obstacle.box.intersects(m_inner))
            m_obstacles.push_back(m_isVertical ? obstacle.transposed() : obstacle);
    }
    if (m_isVertical) {
        m_inner = transposed(m_inner);
        for (Rect &part : m_parts)
            part = transposed(part);
        m_grid = lying(m_grid, m_inner);
    }
    m_pitch = m_grid.pitch();
    constexpr int mostKept = 1000;
    for (int row = 0; row < std::min(m_grid.rows, mostKept); ++row)
        m_rowTops.push_back(m_grid.rowTop(row));
    m_inner.width = std::max(m_inner.width, m_grid.bodySize);
    m_legs = legsOf(m_inner.x, m_inner.width, content, m_grid);
    m_firstRow = rowFrom(m_inner.top());
    m_lastRow = rowFrom(m_inner.bottom() - m_grid.bodySize);
    if (emBottom(m_lastRow) > m_inner.bottom() + kTolerance)
        --m_lastRow;
    findLostRows();
}

AreaGeometry AreaGeometry::keepingOff(const Rect &box) const
{
    AreaGeometry result = *this;
    const Obstacle obstacle{box, {}, {}, model::RunaroundSides::Both};
    result.m_obstacles.push_back(m_isVertical ? obstacle.transposed() : obstacle);
    result.findLostRows();
    return result;
}

void AreaGeometry::findLostRows()
{
    constexpr int leastRun = 3;
    if (!isNarrowed() || m_lastRow < m_firstRow)
        return;
    const int rows = m_lastRow - m_firstRow + 1;
    m_lost.assign(m_legs.size(), std::vector<bool>(static_cast<std::size_t>(rows)));
    m_rowStrips.assign(m_legs.size(), std::vector<std::vector<Strip>>(static_cast<std::size_t>(rows)));
    for (int leg = 0; leg < static_cast<int>(m_legs.size()); ++leg) {
        int run = 0;
        for (int i = 0; i <= rows; ++i) {
            const int row = m_firstRow + i;
            if (i < rows) {
                auto &free = m_rowStrips[static_cast<std::size_t>(leg)][static_cast<std::size_t>(i)];
                free = strips(leg, emTop(row), emBottom(row), m_grid.bodySize);
                if (!free.empty()) {
                    ++run;
                    continue;
                }
            }
            if (run < leastRun && run < rows) {
                for (int k = i - run; k < i; ++k)
                    m_lost[static_cast<std::size_t>(leg)][static_cast<std::size_t>(k)] = true;
            }
            run = 0;
        }
    }
}

std::optional<Length> AreaGeometry::uniformWidth() const
{
    if (isNarrowed())
        return {};
    for (const Strip &leg : m_legs) {
        if (leg.width != m_legs.front().width)
            return {};
    }
    return m_legs.front().width;
}

int AreaGeometry::rowFrom(Length y) const
{
    // Wider than any place that an area within kFar reaches, so that what advances always advances.
    const Length to = std::clamp(y, -kFar * 8, kFar * 8);
    const std::int64_t about = (to - m_grid.typeArea.y).toEmu() / m_pitch.toEmu() - 1;
    int row = static_cast<int>(std::clamp<std::int64_t>(about, -1'000'000, 1'000'000));
    while (emTop(row) + kTolerance < to)
        ++row;
    return row;
}

// What of an interval lies in the parts at all heights of a band.
std::vector<Interval> AreaGeometry::withinParts(Length from, Length to, Length top, Length bottom) const
{
    std::vector<Length> edges{top, bottom};
    for (const Rect &part : m_parts) {
        for (const Length y : {part.top(), part.bottom()}) {
            if (top + kHair < y && y + kHair < bottom)
                edges.push_back(y);
        }
    }
    std::sort(edges.begin(), edges.end());
    std::vector<Interval> free{{from, to}};
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        if (edges[i + 1] - edges[i] <= kHair)
            continue;
        const Length middle = edges[i] + (edges[i + 1] - edges[i]) / 2;
        std::vector<Interval> here;
        for (const Rect &part : m_parts) {
            if (part.top() <= middle && middle < part.bottom())
                here.emplace_back(part.left(), part.right());
        }
        free = common(free, united(std::move(here)));
    }
    return free;
}

namespace {

std::optional<Strip> widest(const std::vector<Strip> &strips)
{
    if (strips.empty())
        return {};
    return *std::max_element(
        strips.begin(), strips.end(), [](const Strip &a, const Strip &b) { return a.width < b.width; });
}

} // namespace

std::vector<Strip> AreaGeometry::strips(int leg, Length top, Length bottom, Length size) const
{
    return freeOf(m_legs[static_cast<std::size_t>(leg)], top, bottom, size);
}

std::optional<Strip> AreaGeometry::strip(int leg, Length top, Length bottom, Length size) const
{
    if (!isNarrowed())
        return m_legs[static_cast<std::size_t>(leg)];
    return widest(strips(leg, top, bottom, size));
}

std::optional<Strip> AreaGeometry::stripAcross(Length top, Length bottom, Length size) const
{
    return widest(freeOf({m_inner.x, m_inner.width}, top, bottom, size));
}

std::vector<Strip> AreaGeometry::freeOf(const Strip &whole, Length top, Length bottom, Length size) const
{
    if (!isNarrowed())
        return {whole};
    const Length end = whole.x + whole.width;
    std::vector<Interval> cuts;
    for (const Obstacle &obstacle : m_obstacles) {
        const std::vector<Interval> blocked = obstacle.blockedBetween(whole.x, end, top, bottom);
        cuts.insert(cuts.end(), blocked.begin(), blocked.end());
    }
    const std::vector<Interval> within =
        m_parts.empty() ? std::vector<Interval>{{whole.x, end}} : withinParts(whole.x, end, top, bottom);
    if (cuts.empty() && within.size() == 1 && within[0].first <= whole.x + kHair && within[0].second + kHair >= end)
        return {whole};
    std::sort(cuts.begin(), cuts.end());
    std::vector<Strip> free;
    const Length em = std::max(size, Length::pt(1));
    const Length least = std::max(em, m_leastMeasure.at(em));
    const auto offer = [&](Length from, Length to) {
        if (to - from < least)
            return;
        // Whole characters, flush with the leg's own edge where that edge is free.
        const Length width = em * ((to - from) / em);
        const bool atRight = to == end && from != whole.x;
        free.push_back({atRight ? to - width : from, width});
    };
    for (const Interval &part : within) {
        Length at = part.first;
        for (const Interval &cut : cuts) {
            offer(at, std::min(cut.first, part.second));
            at = std::max(at, cut.second);
        }
        offer(at, part.second);
    }
    return free;
}

std::vector<Interval> AreaGeometry::obstructed(Length left, Length right, Length top, Length bottom) const
{
    const Length x = left + (right - left) / 2;
    std::vector<Interval> found;
    if (!m_parts.empty()) {
        // Where one of the two edges is outside the area nothing is parted.
        for (const Length edge : {left - kHair, right + kHair}) {
            std::vector<Interval> inside;
            for (const Rect &part : m_parts) {
                if (part.left() <= edge && edge <= part.right())
                    inside.emplace_back(part.top(), part.bottom());
            }
            Length at = top;
            for (const auto &[from, to] : united(std::move(inside))) {
                if (at < from)
                    found.emplace_back(at, std::min(from, bottom));
                at = std::max(at, to);
            }
            if (at < bottom)
                found.emplace_back(at, bottom);
        }
    }
    for (const Obstacle &obstacle : m_obstacles) {
        if (obstacle.box.left() < x && x < obstacle.box.right() && obstacle.box.top() < bottom
            && top < obstacle.box.bottom())
            found.emplace_back(std::max(top, obstacle.box.top()), std::min(bottom, obstacle.box.bottom()));
    }
    return united(std::move(found));
}

bool AreaGeometry::isLost(int leg, int first, int last) const
{
    if (m_lost.empty())
        return false;
    const auto &lost = m_lost[static_cast<std::size_t>(leg)];
    for (int row = std::max(first, m_firstRow); row <= std::min(last, m_lastRow); ++row) {
        if (lost[static_cast<std::size_t>(row - m_firstRow)])
            return true;
    }
    return false;
}

const std::vector<Strip> *AreaGeometry::knownRow(int leg, int first, int last, Length size) const
{
    if (first != last || size != m_grid.bodySize || m_rowStrips.empty() || first < m_firstRow || first > m_lastRow)
        return nullptr;
    return &m_rowStrips[static_cast<std::size_t>(leg)][static_cast<std::size_t>(first - m_firstRow)];
}

const std::vector<Strip> &AreaGeometry::rowStrips(
    int leg, int first, int last, Length size, std::vector<Strip> &made) const
{
    made.clear();
    if (isLost(leg, first, last))
        return made;
    if (const std::vector<Strip> *known = knownRow(leg, first, last, size))
        return *known;
    made = strips(leg, emTop(first), emBottom(last), size);
    return made;
}

std::optional<Strip> AreaGeometry::rowStrip(int leg, int first, int last, Length size) const
{
    if (!isNarrowed())
        return m_legs[static_cast<std::size_t>(leg)];
    if (isLost(leg, first, last))
        return {};
    if (const std::vector<Strip> *known = knownRow(leg, first, last, size))
        return widest(*known);
    return strip(leg, emTop(first), emBottom(last), size);
}

int AreaGeometry::freeRows(int leg, int row, int last) const
{
    if (!isNarrowed())
        return std::max(0, last - row + 1);
    int count = 0;
    for (int r = row; r <= last; ++r)
        count += rowStrip(leg, r, r, m_grid.bodySize).has_value();
    return count;
}

int AreaGeometry::freeLines(int leg, int row, int last) const
{
    if (!isNarrowed())
        return std::max(0, last - row + 1);
    int count = 0;
    std::vector<Strip> made;
    for (int r = row; r <= last; ++r)
        count += static_cast<int>(rowStrips(leg, r, r, m_grid.bodySize, made).size());
    return count;
}

} // namespace banxin::layout
