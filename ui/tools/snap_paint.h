// What a drag has come to lie on, drawn over the page, with distances in millimetres.
#pragma once

#include "tools/snapping.h"

#include <vector>

class QPainter;

namespace banxin::canvas {
struct ViewTransform;
}

namespace banxin::tools {

void paintSnaps(QPainter &painter, const canvas::ViewTransform &transform, const std::vector<SnapMark> &marks);

} // namespace banxin::tools
