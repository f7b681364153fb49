// The text of a PDF's pages line by line with its places and looks, by Poppler. It puts no lines together. For the
// worker program, like page_raster.h.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace banxin::raster {

/// Of horizontal text; points from the page's upper left corner, as shown.
struct TextLine {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0; // of most of its type
    bool isBold = false; // all of it
    QString text; // as the file maps it: radicals stay, characters without a mapping are U+FFFD
};

struct PageText {
    double width = 0;
    double height = 0;
    std::vector<TextLine> lines; // in no order that means anything
};

/// Refused where the file cannot be opened or wants a password. At most 500 pages are read.
base::Result<std::vector<PageText>> pageTexts(const QByteArray &pdf);

} // namespace banxin::raster
