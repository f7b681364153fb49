// PagePainter: a DisplayList onto a QPainter, the same for the screen, thumbnails and render. It
// never lays out and never reads a store. Any thread may have one of its own; none needs a display.
#pragma once

#include "base/digest.h"
#include "display/display_list.h"
#include "paint/shade.h"

#include <QImage>
#include <QRectF>

#include <functional>
#include <memory>

class QPainter;

namespace banxin::paint {

/// The picture's pixels in sRGB at about the width asked for, or a null image while it is not there yet.
using PictureSource = std::function<QImage(const base::Digest &asset, int pixelWidth)>;

/// The pixels of a page (from 0) of a PDF, its trim alone, in sRGB at about the width asked for; null as above.
using PlacedPageSource = std::function<QImage(const base::Digest &asset, int page, int pixelWidth)>;

struct PaintOptions {
    double pixelsPerPoint = 1.0; // scale of the page on the device
    QRectF clip; // painter's coordinates (pixels from the trim's corner); items outside are
                 // skipped; empty: what the painter's own clip and device show
    bool outlines = false; // true to the outline at any size (press view); otherwise lines of small
                           // type stand on whole pixels, so that all look alike
    bool missingPictureMark = true; // grey box with a cross where a picture is not there
    PlacedPageSource placedPages; // adverts; none: the mark stands for them
    bool printedAlone = false; // leaves out what is on the screen alone
};

class PagePainter {
public:
    PagePainter();
    ~PagePainter();

    /// Paints the list with the trim's top left corner at the painter's origin. Glyph masks (up to 96 MB) and
    /// reduced pictures are kept between calls: a painter that lives as long as its view paints a full
    /// broadsheet in about 5 ms from the second time on at the same zoom.
    void paint(QPainter &painter, const display::DisplayList &list, const PaintOptions &options,
        const PictureSource &pictures) const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

/// The page as it is printed, as an image at `dpi`, white paper, trim alone.
QImage renderedPage(const display::DisplayList &list, double dpi, const PictureSource &pictures,
    const PlacedPageSource &placedPages = {});

} // namespace banxin::paint
