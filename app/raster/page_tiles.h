// Tiles of a PDF's page, drawn by Poppler in a worker that keeps the document from one tile to the next. For finished
// pages that somebody reads on a screen; it keeps no tile.
#pragma once

#include "base/result.h"

#include <QImage>
#include <QRect>
#include <QRectF>

namespace banxin::worker {
class WorkerLoop;
}

namespace banxin::raster {

/// Of the page as it is shown: its crop box, points from the upper left corner, y downwards.
struct PageFacts {
    double width = 0;
    double height = 0;
    QRectF trim; // within it
};

/// From any thread but the window's: both wait for a worker. `page` from 0. Refused where the file or the page cannot
/// be shown.
base::Result<PageFacts> pageFacts(const QByteArray &pdf, int page);
/// The pixels of `tile` of the page drawn at `pixelsPerPoint`; white beyond the page. At most 4,096 a side.
base::Result<QImage> pageTile(const QByteArray &pdf, int page, double pixelsPerPoint, const QRect &tile);

/// For the worker program alone.
void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::raster
