// AreaGeometry: the legs of an area and which part of each is free of obstacles, row by row. It
// knows shapes, not text. A vertical area is seen lying: x runs down the page, y leftwards (toPage()).
#pragma once

#include "layout/legs.h"
#include "layout/obstacle.h"

#include <optional>
#include <vector>

namespace banxin::layout {

/// Height of the em box's top above the ideographic baseline: 0.88 em (typesetting.md).
constexpr base::Length ascentOf(base::Length size) { return size.scaled(88, 100); }

class AreaGeometry {
public:
    /// `obstacles` are the page's runaround frames, their gap included; those that do not touch are dropped.
    /// `leastMeasure`: what is narrower beside an obstacle takes no text, in ems of the text's size.
    AreaGeometry(const model::Frame &frame, const model::AreaContent &content, const model::Grid &grid,
        const std::vector<Obstacle> &obstacles, base::Em leastMeasure);

    /// The same area with one obstacle more, on the page.
    AreaGeometry keepingOff(const base::Rect &box) const;

    const model::Grid &grid() const { return m_grid; }
    const base::Rect &inner() const { return m_inner; }
    const std::vector<Strip> &legs() const { return m_legs; }
    bool isVertical() const { return m_isVertical; }
    /// A rectangle of the flow where it is on the page.
    base::Rect toPage(const base::Rect &rect) const { return m_isVertical ? transposedBack(rect) : rect; }
    base::Rect fromPage(const base::Rect &rect) const { return m_isVertical ? transposed(rect) : rect; }
    /// Where no rule can part the legs whose edges are `left` and `right`: obstacles stand between them, or
    /// one of the edges is outside the area; ascending, from `top` to `bottom`.
    std::vector<std::pair<base::Length, base::Length>> obstructed(
        base::Length left, base::Length right, base::Length top, base::Length bottom) const;
    /// Something other than the frame's own edges bounds the lines.
    bool isNarrowed() const { return !m_obstacles.empty() || !m_parts.empty(); }
    /// All legs have one width and nothing narrows them.
    std::optional<base::Length> uniformWidth() const;

    int firstRow() const { return m_firstRow; }
    int lastRow() const { return m_lastRow; } // < firstRow() where no row fits
    /// The first row whose em box begins at or below `y`.
    int rowFrom(base::Length y) const;
    base::Length pitch() const { return m_pitch; }
    base::Length emTop(int row) const
    {
        return row >= 0 && row < static_cast<int>(m_rowTops.size()) ? m_rowTops[static_cast<std::size_t>(row)]
                                                                    : m_grid.rowTop(row);
    }
    base::Length emBottom(int row) const { return emTop(row) + m_grid.bodySize; }

    /// The free parts of the leg between two heights, from the left, that are as wide as the least measure: a line
    /// that an obstacle parts is read from the left to the right, and so is row after row (both sides of 串文).
    std::vector<Strip> strips(int leg, base::Length top, base::Length bottom, base::Length size) const;
    /// The widest of them, for what stands on one side alone: headings, tables, boxes.
    std::optional<Strip> strip(int leg, base::Length top, base::Length bottom, base::Length size) const;
    /// The same of the area's whole width, for what stands across its legs.
    std::optional<Strip> stripAcross(base::Length top, base::Length bottom, base::Length size) const;
    /// The same for whole rows; nothing also where fewer than three free rows are left between obstacles
    /// or between one and the leg's end: a line or two alone there would be lost to the reader.
    /// `made` holds them where they are not known already.
    const std::vector<Strip> &rowStrips(
        int leg, int first, int last, base::Length size, std::vector<Strip> &made) const;
    std::optional<Strip> rowStrip(int leg, int first, int last, base::Length size) const;
    /// Where the em box of a line of one row begins: all sizes share the row's baseline, or, in a vertical
    /// area, its middle.
    base::Length emTopOnRow(int row, base::Length size) const
    {
        const base::Length body = m_grid.bodySize;
        return emTop(row) + (m_isVertical ? (body - size) / 2 : ascentOf(body) - ascentOf(size));
    }
    /// Rows of the leg from `row` to `last` that take a line of body text.
    int freeRows(int leg, int row, int last) const;
    /// Lines of body text that they take: one in each part.
    int freeLines(int leg, int row, int last) const;

private:
    void findLostRows();
    std::vector<Strip> freeOf(const Strip &whole, base::Length top, base::Length bottom, base::Length size) const;
    bool isLost(int leg, int first, int last) const;
    const std::vector<Strip> *knownRow(int leg, int first, int last, base::Length size) const;
    std::vector<std::pair<base::Length, base::Length>> withinParts(
        base::Length from, base::Length to, base::Length top, base::Length bottom) const;

    bool m_isVertical = false;
    base::Em m_leastMeasure;
    model::Grid m_grid;
    base::Length m_pitch;
    std::vector<base::Length> m_rowTops; // asked for at every line of every walk
    base::Rect m_inner;
    std::vector<Strip> m_legs;
    std::vector<Obstacle> m_obstacles;
    std::vector<base::Rect> m_parts; // the area is their union; empty: all of m_inner
    int m_firstRow = 0;
    int m_lastRow = -1;
    std::vector<std::vector<std::vector<Strip>>> m_rowStrips; // by leg and row, where the area is narrowed
    std::vector<std::vector<bool>> m_lost; // by leg and row: free, but in too short a run
};

/// What boxes given by hand in tenths of a millimetre may be off without losing a row.
constexpr base::Length kTolerance = base::Length::mm(0.15);

} // namespace banxin::layout
