// FreeCells: which cells of a page's grid (a base column by a row) no frame covers. It knows no stories.
#pragma once

#include "edit/edits.h"

#include <vector>

namespace banxin::edit {

/// Columns and rows that can be counted, whatever a store states.
inline int columnsOf(const model::Grid &grid) { return std::clamp(grid.columns, 1, 100); }
inline int rowsOf(const model::Grid &grid) { return std::clamp(grid.rows, 1, 2000); }
inline bool isOnGrid(const GridRect &at, const model::Grid &grid)
{
    return at.column >= 0 && at.row >= 0 && at.columns >= 1 && at.rows >= 1 && at.columns <= columnsOf(grid) - at.column
        && at.rows <= rowsOf(grid) - at.row;
}
base::Status checkOnGrid(const GridRect &at, const model::Page &page);
/// How many rows a height takes.
int rowsFor(base::Length height, const model::Grid &grid);

class FreeCells {
public:
    FreeCells(const model::Document &document, const model::Page &page);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    /// `columns` cells from one on, in one row; false outside of the grid.
    bool isFree(int column, int row, int columns) const;
    /// Free rows from one on downwards, and upwards above it.
    int rowsBelow(int column, int row, int columns) const;
    int rowsAbove(int column, int row, int columns) const;
    void take(const GridRect &at);

private:
    int m_columns;
    int m_rows;
    std::vector<bool> m_taken;
};

} // namespace banxin::edit
