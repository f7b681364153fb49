// What a frame may be and what of a page may change: the questions that all edits of frames share. They change nothing.
#pragma once

#include "edit/frame_edits.h"

namespace banxin::edit {

/// The longest name of a role, layer, style or border.
constexpr qsizetype kLongestName = 200;

/// The name of the layer that a frame is on: one of its page's, else empty.
QString layerOf(const model::Page &page, const model::Frame &frame);
/// Refused where the frame is gone or locked, on its own or with its layer.
base::Status checkChangeable(const model::Document &document, base::Id frame);
/// The frames as they stand, each once. Refused where one of them cannot be changed or stands on another page.
base::Result<std::vector<const model::Frame *>> changeable(const model::Document &document, const Frames &frames);

/// Refused where a length is beyond kFarthest.
base::Status checkPlace(const base::Rect &box, base::Id where);
/// The same, and it has to cover paper; a rule may be as thin as nothing across its direction.
base::Status checkBox(const model::FrameContent &content, const base::Rect &box, base::Id where);
/// The box moved. Refused where it would lie too far out.
base::Result<base::Rect> moved(const base::Rect &box, base::Point by, base::Id where);
base::Status checkRunaroundGap(base::Length gap, base::Id where);
/// A polygon of three points or more, or none.
base::Status checkContour(const std::vector<base::Point> &contour, base::Id where);
/// Refused where a length, colour or number is one that no page can be printed with. What it names is not looked for.
base::Status checkContent(const model::FrameContent &content, base::Id where);

/// An angle in hundredths of a degree as one of [-18000, 18000).
int normalised(std::int64_t angle);

/// Frames that move as one: the outermost group of those that were chosen, or one of them alone.
struct Unit {
    std::vector<const model::Frame *> frames;
    base::Rect bounds;
    bool isLocked = false;
};
/// Groups whole, in the order of the first chosen frame of each. Refused where a frame is gone, on another page or too
/// far out.
base::Result<std::vector<Unit>> unitsOf(const model::Document &document, const Frames &frames);

} // namespace banxin::edit
