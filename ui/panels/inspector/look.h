// Look: ground and edge of what stands in a frame, whatever it is: one view of the different contents. It changes the
// content that it is given, never a document.
#pragma once

#include "model/placement.h"

namespace banxin::panels {

struct Look {
    bool hasFill = false, hasStroke = false, hasBorder = false, hasShape = false;
    bool strokeMayBeNone = true;
    std::optional<base::Color> fill;
    std::optional<base::Color> stroke;
    base::Length weight;
    QString border;
    model::FrameShape shape = model::FrameShape::Rectangle;
    base::Length cornerRadius;
};

/// What of it this content has.
Look lookOf(const model::FrameContent &content);
/// The content with the members that it has. A ground takes the place of a gradient.
model::FrameContent withFill(model::FrameContent content, const std::optional<base::Color> &fill);
model::FrameContent withStroke(model::FrameContent content, const std::optional<base::Color> &stroke);
model::FrameContent withWeight(model::FrameContent content, base::Length weight);
/// A border brings a black edge where there is none to draw it with, and a weight at which it can be read
/// (layout::weightFor).
model::FrameContent withBorder(model::FrameContent content, const QString &border);
model::FrameContent withShape(model::FrameContent content, model::FrameShape shape, base::Length cornerRadius);

} // namespace banxin::panels
