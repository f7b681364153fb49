#include "model/publication.h"

namespace banxin::model {

using base::Length;
using base::Rect;

// A column is a whole number of characters wide; what the type area leaves goes to the gutters. Only
// the left edges are rounded, each from the exact rational, so that errors never add up.

Length Grid::columnWidth() const
{
    if (columns <= 1)
        return typeArea.width;
    const Length whole = bodySize * charactersPerColumn;
    if (charactersPerColumn > 0 && whole * columns <= typeArea.width)
        return whole;
    // Too many characters for the type area: equal columns, one character between them.
    return (typeArea.width - bodySize * (columns - 1)) / columns;
}

Length Grid::columnLeft(int column) const
{
    if (columns <= 1)
        return typeArea.x;
    return typeArea.x + (typeArea.width - columnWidth()).scaled(column, columns - 1);
}

Length Grid::spanWidth(int count) const
{
    return count <= 0 ? Length() : columnLeft(count - 1) + columnWidth() - typeArea.x;
}

Length Grid::gutter() const
{
    if (columns <= 1)
        return {};
    return (typeArea.width - columnWidth() * columns).scaled(1, columns - 1);
}

Length Grid::pitch() const { return rows <= 1 ? typeArea.height : (typeArea.height - bodySize).scaled(1, rows - 1); }

Length Grid::rowTop(int row) const
{
    if (rows <= 1)
        return typeArea.y + typeArea.height * row;
    return typeArea.y + (typeArea.height - bodySize).scaled(row, rows - 1);
}

Rect Grid::rect(int column, int row, int columnCount, int rowCount) const
{
    const Length left = columnLeft(column), top = rowTop(row);
    return {left, top, columnLeft(column + columnCount - 1) + columnWidth() - left,
        rowTop(row + rowCount - 1) + bodySize - top};
}

} // namespace banxin::model
