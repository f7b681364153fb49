// drawn: the shapes of what goes with characters (着重号, 专名号, 书名号, shading) as paths on the page.
#pragma once

#include "display/display_list.h"
#include "typeset/paragraph_setter.h"

namespace banxin::layout {

/// The mark of a line whose start is at `origin`. It knows nothing of overprinting.
display::PathItem drawn(const typeset::LineMark &mark, base::Point origin, model::WritingMode mode);

/// An ellipse that touches the rectangle's sides.
display::PathData circle(const base::Rect &rect);

} // namespace banxin::layout
