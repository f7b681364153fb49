#include "edit/free_place.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace banxin::edit {

namespace {

using model::ParagraphRole;

constexpr int leastRows = 8;

/// Cells of the grid that a frame covers, a row after another.
class Cells {
public:
    Cells(const model::Document &document, const model::Page &page)
        : m_columns(page.grid.columns)
        , m_rows(page.grid.rows)
        , m_taken(static_cast<std::size_t>(m_columns * m_rows), false)
    {
        for (const auto *frame : document.childrenOf<model::Frame>(page.id))
            take(page.grid, frame->box);
    }

    bool isFree(int column, int row, int columns) const
    {
        for (int c = column; c < column + columns; ++c) {
            if (m_taken[static_cast<std::size_t>(row * m_columns + c)])
                return false;
        }
        return true;
    }

private:
    void take(const model::Grid &grid, const base::Rect &box)
    {
        for (int column = 0; column < m_columns; ++column) {
            for (int row = 0; row < m_rows; ++row) {
                if (box.intersects(grid.rect(column, row, 1, 1)))
                    m_taken[static_cast<std::size_t>(row * m_columns + column)] = true;
            }
        }
    }

    int m_columns;
    int m_rows;
    std::vector<bool> m_taken;
};

/// What of a story takes room.
struct Matter {
    int characters = 0; // of running text
    int paragraphs = 0;
    int heads = 0;
    int headlineLines = 0;
    int pictures = 0;
};

Matter matterOf(const model::Document &document, base::Id story)
{
    Matter matter;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(story)) {
        switch (paragraph->role) {
        case ParagraphRole::Headline:
            matter.headlineLines += 3;
            break;
        case ParagraphRole::Kicker:
        case ParagraphRole::Deck:
            matter.headlineLines += 2;
            break;
        case ParagraphRole::SectionHead:
        case ParagraphRole::SectionLabel:
        case ParagraphRole::SectionUnit:
            ++matter.heads;
            break;
        default:
            matter.characters += static_cast<int>(paragraph->text.size());
            ++matter.paragraphs;
        }
    }
    matter.pictures = static_cast<int>(document.children(story, model::ObjectKind::StoryPicture).size());
    return matter;
}

int rowsFor(const Matter &matter, const model::Grid &grid, int columns)
{
    const double perLine = std::max(1, grid.charactersPerColumn);
    // Half a line is lost at a paragraph's end, two characters at its beginning.
    const double lines = matter.characters / perLine + matter.paragraphs * (0.5 + 2 / perLine) + matter.heads * 2;
    // A picture takes half of the columns, about as high as two thirds of its width.
    const double pitch = std::max(1.0, grid.pitch().toPt());
    const double pictureRows = grid.spanWidth(std::max(1, columns / 2)).toPt() / pitch * 0.66 + 2;
    const double taken = matter.pictures * pictureRows * std::max(1, columns / 2);
    const int head = matter.headlineLines > 0 ? matter.headlineLines + 1 : 0;
    return std::max(leastRows, head + static_cast<int>(std::ceil((lines + taken) / columns)));
}

} // namespace

std::optional<GridRect> freePlace(const model::Document &document, base::Id pageId, base::Id story)
{
    const auto *page = document.find<model::Page>(pageId);
    if (!page || !document.find<model::Story>(story))
        return {};
    const Cells cells(document, *page);
    const Matter matter = matterOf(document, story);
    const int narrowest = std::min(2, page->grid.columns);
    std::optional<GridRect> best;
    double bestLeft = 0;
    for (int columns = page->grid.columns; columns >= narrowest; --columns) {
        const int needed = rowsFor(matter, page->grid, columns);
        for (int column = 0; column + columns <= page->grid.columns; ++column) {
            for (int row = 0; row < page->grid.rows;) {
                int end = row;
                while (end < page->grid.rows && cells.isFree(column, end, columns))
                    ++end;
                const int rows = end - row;
                if (rows >= needed) {
                    // What stays free beneath it, and a column of text far higher or wider than it is good to read.
                    const double height = needed * page->grid.pitch().toPt();
                    const double shape = page->grid.spanWidth(columns).toPt() / height;
                    const double left = (rows - needed) * 0.02 + std::abs(std::log(shape / 1.4));
                    const bool isHigher = best && row < best->row;
                    if (!best || left < bestLeft - 1e-9 || (std::abs(left - bestLeft) <= 1e-9 && isHigher)) {
                        best = GridRect{column, row, columns, needed};
                        bestLeft = left;
                    }
                }
                row = std::max(end, row + 1);
            }
        }
    }
    return best;
}

} // namespace banxin::edit
