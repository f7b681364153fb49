// Where marks stand on a proof: rectangles in points from the trim's corner, found through the layout of the page that
// the proof shows. It draws nothing.
#pragma once

#include <QRectF>

#include "layout/page_layout.h"
#include "proof/anchor.h"
#include "proof/sign.h"

#include <vector>

namespace banxin::session {

/// Empty where what it is about is not on this proof.
proof::MarkGeometry geometryOf(
    const proof::Remark &remark, const model::Document &document, const layout::PageLayout &layout);
QRectF toPoints(const base::Rect &rect);
base::Point fromPoints(QPointF point);
/// Rectangles of a range of a paragraph, turned frames aside; of a caret one without width.
std::vector<QRectF> rectsOf(const layout::PageLayout &layout, const proof::TextPlace &place);

} // namespace banxin::session
