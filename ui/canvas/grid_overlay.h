// GridOverlay: base columns, line grid, type area, bleed and trim, drawn under the page's content.
#pragma once

#include "canvas/view_transform.h"
#include "model/publication.h"

#include <QPainter>

namespace banxin::canvas {

/// Which lines are drawn; `shown` is the master switch.
struct GridLayers {
    bool shown = false;
    bool columns = true;
    bool rows = true;
    bool typeArea = true;
    bool bleed = true;
    bool trim = true;
    friend bool operator==(const GridLayers &, const GridLayers &) = default;
};

/// Draws what lies under the content. Lines are one device pixel wide at every zoom; rows closer than
/// four pixels leave all but each fifth out.
void paintGrid(QPainter &painter, const ViewTransform &view, const model::Page &page, const GridLayers &layers,
    double devicePixelRatio);
/// Bleed and trim, which lie round the paper.
void paintPageEdges(QPainter &painter, const ViewTransform &view, const model::Page &page, const GridLayers &layers);

} // namespace banxin::canvas
