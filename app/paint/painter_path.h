// A path of a display list as Qt draws it.
#pragma once

#include <QPainterPath>

#include "display/display_list.h"

namespace banxin::paint {

/// `toPoint` places each point of the path in the painter's coordinates. Filled by its winding, as the press does.
template <typename ToPoint> QPainterPath painterPath(const display::PathData &data, ToPoint toPoint)
{
    using Verb = display::PathData::Verb;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::size_t at = 0;
    const auto next = [&]() -> QPointF { return toPoint(data.points[at++]); };
    for (const Verb verb : data.verbs) {
        switch (verb) {
        case Verb::Move:
            path.moveTo(next());
            break;
        case Verb::Line:
            path.lineTo(next());
            break;
        case Verb::Cubic: {
            const QPointF first = next(), second = next();
            path.cubicTo(first, second, next());
            break;
        }
        case Verb::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

} // namespace banxin::paint
