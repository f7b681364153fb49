// TableShape: the columns of a simple ruled table and what stands in its cells. It knows widths and texts, no page.
#pragma once

#include "layout/style_sheet.h"

#include <vector>

namespace banxin::layout {

/// A cell of a row: its part of the row's paragraph, set on its own.
struct TableCell {
    int start = 0; // UTF-16, in the paragraph
    TextBlock block;
};

/// The cells of a row, which tabs part in its paragraph; the last of `most` takes all that is left.
std::vector<TableCell> cellsOf(const TextBlock &row, std::size_t most);

/// Widths of the columns in `width`, each a whole number of `em` but for the last, from the widest text of
/// each (`natural`, cell padding included): what is too wide shares what the others leave. They add up to
/// `width`. No column is narrower than two ems while that can be.
std::vector<base::Length> columnWidths(const std::vector<base::Length> &natural, base::Length width, base::Length em);

/// Digits with their signs and units: such cells are set to the right.
bool isFigure(QStringView text);

} // namespace banxin::layout
