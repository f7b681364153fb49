// AreaGeometry: the legs of an area and which part of each is free of obstacles, row by row. It
// knows rectangles, not text.
#pragma once

#include "model/placement.h"
#include "model/publication.h"

#include <optional>
#include <vector>

namespace banxin::layout {

/// Free width of a leg at some height.
struct Strip {
    base::Length x;
    base::Length width;
};

class AreaGeometry {
public:
    /// `obstacles` are the page's runaround frames, their gap included; those that do not touch are dropped.
    AreaGeometry(const model::Frame &frame, const model::AreaContent &content, const model::Grid &grid,
        const std::vector<base::Rect> &obstacles);

    const model::Grid &grid() const { return m_grid; }
    const base::Rect &inner() const { return m_inner; }
    const std::vector<Strip> &legs() const { return m_legs; }
    bool hasObstacles() const { return !m_obstacles.empty(); }
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

    /// The widest free part of the leg between two heights; nothing where less than 4 em of `size` is left.
    std::optional<Strip> strip(int leg, base::Length top, base::Length bottom, base::Length size) const;
    /// The same for whole rows; nothing also where fewer than three free rows are left between obstacles
    /// or between one and the leg's end: a line or two alone there would be lost to the reader.
    std::optional<Strip> rowStrip(int leg, int first, int last, base::Length size) const;
    /// Rows of the leg from `row` to `last` that take a line of body text.
    int freeRows(int leg, int row, int last) const;

private:
    void findLostRows();

    model::Grid m_grid;
    base::Length m_pitch;
    std::vector<base::Length> m_rowTops; // asked for at every line of every walk
    base::Rect m_inner;
    std::vector<Strip> m_legs;
    std::vector<base::Rect> m_obstacles;
    int m_firstRow = 0;
    int m_lastRow = -1;
    std::vector<std::vector<bool>> m_lost; // by leg and row: free, but in too short a run
};

/// What boxes given by hand in tenths of a millimetre may be off without losing a row.
constexpr base::Length kTolerance = base::Length::mm(0.15);

} // namespace banxin::layout
