#include "edit/place_search.h"

#include <cmath>

namespace banxin::edit {

using base::Length;

PlaceSearch::PlaceSearch(
    const model::Grid &grid, const FreeCells &cells, const HeadlineRank &rank, const StoryNeeds &story)
    : m_grid(grid)
    , m_cells(cells)
    , m_rank(rank)
    , m_story(story)
{
}

int PlaceSearch::rows(const GridRect &head) const
{
    const HeadingStyles styles = m_rank.stylesFor(m_story, head);
    const auto [known, isNew] = m_rows.try_emplace({head.columns, styles}, 0);
    if (isNew)
        known->second = m_story.rows(head.columns, styles);
    return known->second;
}

/// An area far higher or wider than it is good to read.
double PlaceSearch::cost(const GridRect &at) const
{
    const double height = at.rows * std::max(0.1, m_grid.pitch().toPt());
    const double shape = std::max(1.0, m_grid.spanWidth(at.columns).toPt()) / height;
    // One column is for briefs.
    return std::abs(std::log(shape / 1.4)) + (at.columns == 1 && !m_story.isBrief() ? 1 : 0);
}

std::optional<GridRect> PlaceSearch::at(GridCell cell) const
{
    std::optional<GridRect> best;
    double least = 0;
    const auto consider = [&](const GridRect &at, double more) {
        // A single column left free beside it takes little that is worth reading.
        const bool isAlone = (m_cells.isFree(at.column - 1, at.row, 1) && !m_cells.isFree(at.column - 2, at.row, 1))
            || (m_cells.isFree(at.column + at.columns, at.row, 1)
                && !m_cells.isFree(at.column + at.columns + 1, at.row, 1));
        const double all = cost(at) + more + (isAlone ? 0.3 : 0) + std::abs(at.column - cell.column) * 0.15;
        if (!best || all < least - 1e-9) {
            best = at;
            least = all;
        }
    };
    if (!m_cells.isFree(cell.column, cell.row, 1))
        return {};
    for (const bool mayRise : {false, true}) {
        for (int columns = m_cells.columns(); columns >= 1; --columns) {
            for (int column = std::max(0, cell.column - columns + 1); column <= cell.column; ++column) {
                const int below = m_cells.rowsBelow(column, cell.row, columns);
                if (below == 0)
                    continue;
                const int above = mayRise ? m_cells.rowsAbove(column, cell.row, columns) : 0;
                const int needed = rows({column, cell.row, columns, below});
                const int raised = std::max(0, needed - below);
                if (raised > above)
                    continue;
                const GridRect at{column, cell.row - raised, columns, needed};
                if (raised == 0 || rows(at) <= needed) // the headline may be larger up there
                    consider(at, raised * 0.03);
            }
        }
        if (best)
            break;
    }
    return best;
}

std::optional<GridRect> PlaceSearch::anywhere(int fromRow) const
{
    std::optional<GridRect> best;
    double least = 0;
    const int narrowest = m_story.isBrief() ? 1 : std::min(2, m_cells.columns());
    for (int columns = m_cells.columns(); columns >= narrowest; --columns) {
        for (int column = 0; column + columns <= m_cells.columns(); ++column) {
            for (int row = std::max(0, fromRow); row < m_cells.rows();) {
                const int free = m_cells.rowsBelow(column, row, columns);
                const int needed = free > 0 ? rows({column, row, columns, free}) : 1;
                if (free >= needed) {
                    const GridRect at{column, row, columns, needed};
                    const double left = cost(at) + (free - needed) * 0.02; // and what stays free beneath it
                    const bool isHigher = best && row < best->row;
                    if (!best || left < least - 1e-9 || (std::abs(left - least) <= 1e-9 && isHigher)) {
                        best = at;
                        least = left;
                    }
                }
                row += std::max(free, 1);
            }
        }
    }
    return best;
}

} // namespace banxin::edit
