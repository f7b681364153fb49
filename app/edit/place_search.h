// PlaceSearch: where on a page a story could come to stand, among what stands there. It places nothing.
#pragma once

#include "edit/article_edits.h"
#include "edit/headline_rank.h"

namespace banxin::edit {

class PlaceSearch {
public:
    /// All of them must outlive it.
    PlaceSearch(const model::Grid &grid, const FreeCells &cells, const HeadlineRank &rank, const StoryNeeds &story);

    /// About a cell: with its head in the cell's row where that can be, else higher.
    std::optional<GridRect> at(GridCell cell) const;
    /// With the least left over, from a row on; the topmost and then leftmost of equals.
    std::optional<GridRect> anywhere(int fromRow) const;

private:
    int rows(const GridRect &head) const;
    double cost(const GridRect &at) const;

    const model::Grid &m_grid;
    const FreeCells &m_cells;
    const HeadlineRank &m_rank;
    const StoryNeeds &m_story;
    mutable std::map<std::pair<int, HeadingStyles>, int> m_rows; // by columns and styles
};

} // namespace banxin::edit
