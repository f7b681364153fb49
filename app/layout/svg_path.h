// SVG path data (M L H V C Z, absolute or relative) as a path in page coordinates; no arcs, no transforms.
#pragma once

#include "display/display_list.h"

#include <QStringView>

namespace banxin::layout {

/// Coordinates are points from `origin`. Nothing where the data is malformed or uses another command.
std::optional<display::PathData> pathFromSvg(QStringView data, base::Point origin);

} // namespace banxin::layout
