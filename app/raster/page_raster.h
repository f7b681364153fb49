// Pages of a PDF as pixels, by Poppler, which lives in this room alone. For the worker program: Poppler reads foreign
// data in C++, and a crash of it must cost that file alone. One document a call, so that threads share none.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace banxin::raster {

/// Page `page` (from 0), its crop box on white, opaque (Format_RGB32), `pixelWidth` pixels wide; at most 8,192
/// pixels a side. Annotations are not shown.
base::Result<QImage> renderedPage(const QByteArray &pdf, int page, int pixelWidth);

} // namespace banxin::raster
