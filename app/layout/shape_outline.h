// ShapeOutline: what a fill fills and a line or a border (花边) runs along: a box, a box with round corners, an
// ellipse, or polygons. It is not drawn itself.
#pragma once

#include "display/display_list.h"
#include "model/placement.h"

#include <variant>
#include <vector>

namespace banxin::layout {

class ShapeOutline {
public:
    /// Of a frame's box as it is shaped; a contour of less than three corners is the box.
    static ShapeOutline of(const model::Frame &frame, model::FrameShape shape, base::Length cornerRadius);
    /// Of an area: of the union of its parts, holes included.
    static ShapeOutline of(const model::Frame &frame, const model::AreaContent &area);

    /// The box, where it is nothing but that.
    const base::Rect *rectangle() const { return std::get_if<base::Rect>(&m_shape); }
    base::Rect bounds() const;
    /// The outline, or what runs within it at an equal distance.
    display::PathData path(base::Length within = {}) const;

private:
    struct Rounded {
        base::Rect box;
        base::Length radius;
    };
    struct Ellipse {
        base::Rect box;
    };
    /// What they go round lies to their right, holes to their left.
    using Polygons = std::vector<std::vector<base::Point>>;
    using Shape = std::variant<base::Rect, Rounded, Ellipse, Polygons>;
    explicit ShapeOutline(Shape shape)
        : m_shape(std::move(shape))
    {
    }
    Shape m_shape;
};

} // namespace banxin::layout
