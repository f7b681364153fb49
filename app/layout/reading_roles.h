// What a paragraph is to a reader who hears the page. It knows no tags of any format.
#pragma once

#include "display/display_list.h"
#include "model/story.h"

namespace banxin::layout {

/// Of a paragraph in a frame of a role (Frame::role).
display::Role roleOf(model::ParagraphRole role, const QString &frameRole);

} // namespace banxin::layout
