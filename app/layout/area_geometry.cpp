#include "layout/area_geometry.h"

namespace banxin::layout {

using base::Length;
using base::Rect;

namespace {

bool near(Length a, Length b, Length by) { return a - b <= by && b - a <= by; }

/// A grid that rows can be counted on, whatever a template states.
model::Grid sound(model::Grid grid)
{
    grid.bodySize = std::max(grid.bodySize, Length::pt(1));
    if (grid.rows < 2 || grid.pitch() < grid.bodySize) {
        const Length pitch = grid.bodySize.scaled(4, 3);
        grid.rows = std::max(2, static_cast<int>((grid.typeArea.height - grid.bodySize) / pitch) + 1);
        grid.typeArea.height = pitch * (grid.rows - 1) + grid.bodySize;
    }
    return grid;
}

std::vector<Strip> legsOf(const Rect &inner, const model::AreaContent &content, const model::Grid &grid)
{
    // No leg is narrower than a character.
    const auto most = std::max<std::int64_t>(1, inner.width / (grid.bodySize * 2));
    const int count = static_cast<int>(std::clamp<std::int64_t>(content.columns, 1, most));
    if (count == 1)
        return {{inner.x, inner.width}};

    std::vector<Strip> legs;
    const Length slack = Length::mm(0.3);
    if (content.gutter.isZero()) {
        // 自动: as many legs as the area spans base columns follow the page's own columns.
        for (int first = 0; first + count <= grid.columns; ++first) {
            const Length left = grid.columnLeft(first);
            const Length right = grid.columnLeft(first + count - 1) + grid.columnWidth();
            if (!near(left, inner.left(), slack) || !near(right, inner.right(), slack))
                continue;
            for (int i = 0; i < count; ++i)
                legs.push_back({grid.columnLeft(first + i), grid.columnWidth()});
            return legs;
        }
    }
    // 自由: equal widths with the gutter as given; a remainder below a tenth of a character widens the gutters.
    const Length widest = (inner.width - grid.bodySize * count) / (count - 1);
    const Length gutter =
        std::clamp(content.gutter.isZero() ? std::max(grid.gutter(), grid.bodySize) : content.gutter, Length(), widest);
    Length width = (inner.width - gutter * (count - 1)) / count;
    const Length rest = Length::emu(width.toEmu() % grid.bodySize.toEmu());
    if (rest * 10 < grid.bodySize && width > grid.bodySize)
        width = width - rest;
    for (int i = 0; i < count; ++i)
        legs.push_back({inner.x + (inner.width - width).scaled(i, count - 1), width});
    return legs;
}

} // namespace

AreaGeometry::AreaGeometry(const model::Frame &frame, const model::AreaContent &content, const model::Grid &grid,
    const std::vector<Rect> &obstacles)
    : m_grid(sound(grid))
    , m_pitch(m_grid.pitch())
    , m_inner(frame.box)
{
    constexpr int mostKept = 1000;
    for (int row = 0; row < std::min(m_grid.rows, mostKept); ++row)
        m_rowTops.push_back(m_grid.rowTop(row));
    if (content.insets.size() == 4) {
        m_inner.x += content.insets[0];
        m_inner.y += content.insets[1];
        m_inner.width = m_inner.width - content.insets[0] - content.insets[2];
        m_inner.height = m_inner.height - content.insets[1] - content.insets[3];
    }
    m_inner.width = std::max(m_inner.width, m_grid.bodySize);
    m_legs = legsOf(m_inner, content, m_grid);
    for (const Rect &obstacle : obstacles) {
        if (obstacle.intersects(m_inner))
            m_obstacles.push_back(obstacle);
    }
    m_firstRow = rowFrom(m_inner.top());
    m_lastRow = rowFrom(m_inner.bottom() - m_grid.bodySize);
    if (emBottom(m_lastRow) > m_inner.bottom() + kTolerance)
        --m_lastRow;
    findLostRows();
}

void AreaGeometry::findLostRows()
{
    constexpr int leastRun = 3;
    if (m_obstacles.empty() || m_lastRow < m_firstRow)
        return;
    const int rows = m_lastRow - m_firstRow + 1;
    m_lost.assign(m_legs.size(), std::vector<bool>(static_cast<std::size_t>(rows)));
    for (int leg = 0; leg < static_cast<int>(m_legs.size()); ++leg) {
        int run = 0;
        for (int i = 0; i <= rows; ++i) {
            const int row = m_firstRow + i;
            if (i < rows && strip(leg, emTop(row), emBottom(row), m_grid.bodySize)) {
                ++run;
                continue;
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
    if (hasObstacles())
        return {};
    for (const Strip &leg : m_legs) {
        if (leg.width != m_legs.front().width)
            return {};
    }
    return m_legs.front().width;
}

int AreaGeometry::rowFrom(Length y) const
{
    int row = static_cast<int>((y - m_grid.typeArea.y).toEmu() / m_pitch.toEmu()) - 1;
    while (emTop(row) + kTolerance < y)
        ++row;
    return row;
}

std::optional<Strip> AreaGeometry::strip(int leg, Length top, Length bottom, Length size) const
{
    const Strip whole = m_legs[static_cast<std::size_t>(leg)];
    if (m_obstacles.empty())
        return whole;
    const Length hair = Length::mm(0.05); // em boxes flush with a picture's edge do not touch it
    struct Cut {
        Length from, to;
    };
    std::vector<Cut> cuts;
    for (const Rect &o : m_obstacles) {
        if (o.top() + hair < bottom && top + hair < o.bottom() && o.left() + hair < whole.x + whole.width
            && whole.x + hair < o.right())
            cuts.push_back({o.left(), o.right()});
    }
    if (cuts.empty())
        return whole;
    std::sort(cuts.begin(), cuts.end(), [](const Cut &a, const Cut &b) { return a.from < b.from; });
    Length at = whole.x, bestFrom = whole.x, bestTo = whole.x;
    const Length end = whole.x + whole.width;
    const auto offer = [&](Length from, Length to) {
        if (to - from > bestTo - bestFrom) {
            bestFrom = from;
            bestTo = to;
        }
    };
    for (const Cut &cut : cuts) {
        offer(at, std::min(cut.from, end));
        at = std::max(at, cut.to);
    }
    offer(at, end);
    const Length em = std::max(size, Length::pt(1));
    if (bestTo - bestFrom < em * 4)
        return {};
    // Whole characters, flush with the leg's own edge where that edge is free.
    const Length width = em * ((bestTo - bestFrom) / em);
    const bool atRight = bestTo == end && bestFrom != whole.x;
    return Strip{atRight ? bestTo - width : bestFrom, width};
}

std::optional<Strip> AreaGeometry::rowStrip(int leg, int first, int last, Length size) const
{
    if (!m_lost.empty()) {
        const auto &lost = m_lost[static_cast<std::size_t>(leg)];
        for (int row = std::max(first, m_firstRow); row <= std::min(last, m_lastRow); ++row) {
            if (lost[static_cast<std::size_t>(row - m_firstRow)])
                return {};
        }
    }
    return strip(leg, emTop(first), emBottom(last), size);
}

int AreaGeometry::freeRows(int leg, int row, int last) const
{
    if (m_obstacles.empty())
        return std::max(0, last - row + 1);
    int count = 0;
    for (int r = row; r <= last; ++r)
        count += rowStrip(leg, r, r, m_grid.bodySize).has_value();
    return count;
}

} // namespace banxin::layout
