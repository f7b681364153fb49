// Findings that come of setting a page: of faces that stand in for others, of frames whose text has no room. It judges
// what the page composer has set and sets nothing.
#pragma once

#include "font/font_set.h"
#include "layout/frame_text.h"
#include "layout/page_layout.h"
#include "model/document.h"

#include <vector>

namespace banxin::layout {

Finding finding(const QString &rule, Finding::Severity severity, const QString &message, base::Id frame = {},
    base::Id story = {}, base::Id paragraph = {});

/// A face that stands in for another is an error at the press, unless the publication approved of it: those of
/// the publication's set on every page, those that only a style names where they are used.
void reportFonts(const font::FontSet &fonts, const model::Publication *publication,
    const std::vector<LineLayout> &lines, std::vector<Finding> &findings);

/// Of furniture or a caption: what has no room, no glyph, no content of its field.
void reportText(const FrameText &text, const model::Frame &frame, base::Id story, std::vector<Finding> &findings);

} // namespace banxin::layout
