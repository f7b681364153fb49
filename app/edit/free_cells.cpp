#include "edit/free_cells.h"

#include "edit/change_builder.h"

namespace banxin::edit {

using base::Length;

base::Status checkOnGrid(const GridRect &at, const model::Page &page)
{
    const model::Grid &grid = page.grid;
    if (!isOnGrid(at, grid))
        return refused(tr("位置超出了版心。"), page.id, tr("本版有 %1 栏、%2 行。").arg(grid.columns).arg(grid.rows));
    return {};
}

int rowsFor(Length height, const model::Grid &grid)
{
    const Length pitch = std::max(grid.pitch(), Length::emu(1));
    return static_cast<int>(std::min<std::int64_t>((height + pitch - Length::emu(1)) / pitch, 100'000));
}

FreeCells::FreeCells(const model::Document &document, const model::Page &page)
    : m_columns(columnsOf(page.grid))
    , m_rows(rowsOf(page.grid))
    , m_taken(static_cast<std::size_t>(m_columns * m_rows), false)
{
    const model::Grid &grid = page.grid;
    std::vector<Length> lefts, tops;
    for (int column = 0; column < m_columns; ++column)
        lefts.push_back(grid.columnLeft(column));
    for (int row = 0; row < m_rows; ++row)
        tops.push_back(grid.rowTop(row));
    const Length width = grid.columnWidth();
    for (const auto *frame : document.childrenOf<model::Frame>(page.id)) {
        const base::Rect &box = frame->box;
        for (int row = 0; row < m_rows; ++row) {
            const Length top = tops[static_cast<std::size_t>(row)];
            if (box.y >= top + grid.bodySize || box.bottom() <= top)
                continue;
            for (int column = 0; column < m_columns; ++column) {
                const Length left = lefts[static_cast<std::size_t>(column)];
                if (box.x < left + width && left < box.right())
                    m_taken[static_cast<std::size_t>(row * m_columns + column)] = true;
            }
        }
    }
}

bool FreeCells::isFree(int column, int row, int columns) const
{
    if (column < 0 || row < 0 || row >= m_rows || columns > m_columns - column)
        return false;
    for (int c = column; c < column + columns; ++c) {
        if (m_taken[static_cast<std::size_t>(row * m_columns + c)])
            return false;
    }
    return true;
}

int FreeCells::rowsBelow(int column, int row, int columns) const
{
    int count = 0;
    while (isFree(column, row + count, columns))
        ++count;
    return count;
}

int FreeCells::rowsAbove(int column, int row, int columns) const
{
    int count = 0;
    while (isFree(column, row - count - 1, columns))
        ++count;
    return count;
}

void FreeCells::take(const GridRect &at)
{
    for (int row = std::max(0, at.row); row < std::min(m_rows, at.row + at.rows); ++row) {
        for (int column = std::max(0, at.column); column < std::min(m_columns, at.column + at.columns); ++column)
            m_taken[static_cast<std::size_t>(row * m_columns + column)] = true;
    }
}

} // namespace banxin::edit
