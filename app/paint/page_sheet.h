// PageSheet: a page on office paper as a proof (大样): scaled to the sheet or over several sheets, with line numbers at
// the areas and a slug that says which page it is. It makes pictures and knows no printer.
#pragma once

#include "paint/page_painter.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace banxin::paint {

/// A line's number beside its area: points from the trim's corner; the number stands left of `x` on the baseline `y`,
/// above it where the line is vertical.
struct SheetNumber {
    double x = 0;
    double y = 0;
    int number = 0;
    bool above = false;
};

struct SheetOptions {
    double dpi = 300;
    bool tiled = false; // at its own size, over as many sheets as it takes
    bool keepsSize = false; // one sheet, and never larger than the page itself
    QString slug; // at the foot; none where it is empty
    std::vector<SheetNumber> numbers;
    QString family; // of slug and numbers
};

/// How a page lies on the sheets.
struct SheetPlan {
    int columns = 1;
    int rows = 1;
    double scale = 1; // of the page on paper
    int count() const { return columns * rows; }
};

/// `paper` is what can be printed on, `trim` the page, both in points. Tiles overlap by 10 mm.
SheetPlan planOf(QSizeF paper, QSizeF trim, const SheetOptions &options);

/// Sheet `index` of the plan as the printer gets it, of the paper's size at `dpi`. Null where memory does not suffice.
/// From any thread.
QImage sheet(const display::DisplayList &list, QSizeF paper, QSizeF trim, int index, const SheetOptions &options,
    const PictureSource &pictures, const PlacedPageSource &placedPages);

} // namespace banxin::paint
