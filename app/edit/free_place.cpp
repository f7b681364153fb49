#include "edit/free_place.h"

#include "edit/place_search.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;

namespace {

/// What is asked of a page again and again.
struct Room {
    Room(const Document &document, const Page &page)
        : grid(page.grid)
        , styles(document, publicationOf(document, page))
        , rank(document, styles, page)
        , cells(document, page)
    {
    }
    static Id publicationOf(const Document &document, const Page &page)
    {
        const Issue *issue = document.find<Issue>(page.issue);
        return issue ? issue->publication : Id();
    }
    /// Takes a story's place, and a row below it.
    void take(const StoryNeeds &story, const GridRect &at)
    {
        const HeadingStyles heading = rank.stylesFor(story, at);
        if (story.headlineEms() > 0)
            rank.add(at, rank.sizeIn(heading));
        cells.take({at.column, at.row, at.columns, at.rows + 1});
    }

    const Grid &grid;
    HouseStyles styles;
    HeadlineRank rank;
    FreeCells cells;
};

bool canBeRead(const Document &document, const Page *page, Id story) { return page && document.find<Story>(story); }

} // namespace

std::optional<GridRect> freePlace(const Document &document, Id pageId, Id story)
{
    const Page *page = document.find<Page>(pageId);
    if (!canBeRead(document, page, story))
        return {};
    const Room room(document, *page);
    const StoryNeeds needs(document, room.styles, page->grid, story);
    return PlaceSearch(page->grid, room.cells, room.rank, needs).anywhere(0);
}

std::optional<GridRect> placeAt(const Document &document, Id pageId, Id story, GridCell at)
{
    const Page *page = document.find<Page>(pageId);
    if (!canBeRead(document, page, story))
        return {};
    const Room room(document, *page);
    const StoryNeeds needs(document, room.styles, page->grid, story);
    return PlaceSearch(page->grid, room.cells, room.rank, needs).at(at);
}

namespace {

bool holds(const GridRect &rect, GridCell cell)
{
    return cell.column >= rect.column && cell.column < rect.column + rect.columns && cell.row >= rect.row
        && cell.row < rect.row + rect.rows;
}

/// The best place of the page where the cell is in its upper half, or in it where the story could not begin at the
/// cell; else the best about the cell.
std::optional<GridRect> aimedAt(const PlaceSearch &search, GridCell cell)
{
    const auto best = search.anywhere(0);
    const bool isThere = best && holds(*best, cell);
    if (isThere && cell.row - best->row < std::max(2, (best->rows + 1) / 2))
        return best;
    const auto about = search.at(cell);
    return isThere && (!about || about->row != cell.row) ? best : about;
}

/// The largest free rectangle that holds the cell, for a story that has more text than room; nothing where that is
/// less than anybody would read.
std::optional<GridRect> largestAbout(const FreeCells &cells, GridCell cell)
{
    constexpr int kLeastRows = 6;
    std::optional<GridRect> largest;
    for (int first = 0; first <= cell.column; ++first) {
        for (int columns = cell.column - first + 1; first + columns <= cells.columns(); ++columns) {
            if (!cells.isFree(first, cell.row, columns))
                break;
            const int above = cells.rowsAbove(first, cell.row, columns);
            GridRect at{first, cell.row - above, columns, above + cells.rowsBelow(first, cell.row, columns)};
            if (at.row + at.rows < cells.rows())
                --at.rows; // apart from what stands below
            if (at.rows >= kLeastRows && (!largest || at.columns * at.rows > largest->columns * largest->rows))
                largest = at;
        }
    }
    return largest;
}

std::vector<Spot> placesOf(
    const Document &document, Id pageId, const std::vector<Id> &stories, std::optional<GridCell> at, Aim aim)
{
    const Page *page = document.find<Page>(pageId);
    if (!page)
        return {};
    Room room(document, *page);
    struct Wanted {
        Id story;
        StoryNeeds needs;
        int rows;
    };
    std::vector<Wanted> wanted;
    for (const Id story : stories) {
        const bool isTwice =
            std::any_of(wanted.begin(), wanted.end(), [&](const Wanted &other) { return other.story == story; });
        if (isTwice || !canBeRead(document, page, story))
            continue;
        StoryNeeds needs(document, room.styles, page->grid, story);
        const int rows = needs.rows(room.cells.columns(), {});
        wanted.push_back({story, std::move(needs), rows});
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.rows > b.rows; });
    std::vector<Spot> spots;
    for (const Wanted &next : wanted) {
        const PlaceSearch search(page->grid, room.cells, room.rank, next.needs);
        std::optional<GridRect> found;
        if (at && spots.empty())
            found = aim == Aim::Cell ? search.at(*at) : aimedAt(search, *at);
        else
            found = search.anywhere(at ? std::min(at->row, spots.front().at.row) : 0);
        if (!found && !spots.empty())
            found = search.anywhere(0);
        if (!found && at && wanted.size() == 1) // longer than the gap that it is dropped on: it comes overset
            found = largestAbout(room.cells, *at);
        if (!found)
            continue;
        spots.push_back({next.story, *found});
        room.take(next.needs, *found);
    }
    return spots;
}

} // namespace

std::vector<Spot> placesAt(const Document &document, Id pageId, const std::vector<Id> &stories, GridCell at, Aim aim)
{
    return placesOf(document, pageId, stories, at, aim);
}

std::vector<Spot> freePlaces(const Document &document, Id pageId, const std::vector<Id> &stories)
{
    return placesOf(document, pageId, stories, std::nullopt, Aim::Near);
}

GridCell cellAt(const Grid &grid, base::Point point)
{
    GridCell cell;
    const base::Length width = grid.columnWidth(), half = std::max(base::Length(), grid.gutter()) / 2;
    while (cell.column + 1 < columnsOf(grid) && point.x >= grid.columnLeft(cell.column) + width + half)
        ++cell.column;
    const base::Length below = std::max(base::Length(), grid.pitch() - grid.bodySize) / 2;
    while (cell.row + 1 < rowsOf(grid) && point.y >= grid.rowTop(cell.row) + grid.bodySize + below)
        ++cell.row;
    return cell;
}

GridRect snapped(const Grid &grid, const base::Rect &rect)
{
    using base::Length;
    const GridCell nearest = cellAt(grid, {rect.x + rect.width / 2, rect.y + rect.height / 2});
    GridRect at{nearest.column, nearest.row, 1, 1};
    const auto touches = [](Length from, Length to, Length low, Length size) {
        return (std::min(to, low + size) - std::max(from, low)) * 3 > size;
    };
    int first = -1, last = -1;
    for (int column = 0; column < columnsOf(grid); ++column) {
        if (touches(rect.x, rect.right(), grid.columnLeft(column), grid.columnWidth())) {
            first = first < 0 ? column : first;
            last = column;
        }
    }
    if (first >= 0) {
        at.column = first;
        at.columns = last - first + 1;
    }
    first = last = -1;
    for (int row = 0; row < rowsOf(grid); ++row) {
        if (touches(rect.y, rect.bottom(), grid.rowTop(row), grid.bodySize)) {
            first = first < 0 ? row : first;
            last = row;
        }
    }
    if (first >= 0) {
        at.row = first;
        at.rows = last - first + 1;
    }
    return at;
}

} // namespace banxin::edit
