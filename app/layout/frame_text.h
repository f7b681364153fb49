// Text of frames that are no areas: furniture with fields, and captions with their credits. It sets
// each frame on its own and never touches the line grid.
#pragma once

#include "layout/page_layout.h"
#include "layout/style_sheet.h"

namespace banxin::layout {

struct FrameText {
    std::vector<LineLayout> lines;
    int oversetLines = 0;
    int oversetCharacters = 0;
    int missingGlyphs = 0;
    QStringList unfilledFields;
};

/// 报头、报眉 and their like: the frame's own paragraphs, {fields} filled in.
FrameText setFurniture(const model::Document &document, const model::Frame &frame, const model::TextContent &content,
    const StyleSheet &styles, const typeset::ParagraphSetter &setter);

/// 图片说明: marker and caption; the credit stands at the right end of the last line where there is
/// room for it and one em of white, else on lines of its own.
FrameText setCaption(const model::Document &document, const model::Frame &frame, const model::CaptionContent &content,
    const StyleSheet &styles, const typeset::ParagraphSetter &setter);

/// 广告 in the upper right corner of an advert's frame, small, in 黑; nothing where the frame is too small for it.
std::optional<LineLayout> setAdvertLabel(const model::Frame &frame, const typeset::ParagraphSetter &setter);

} // namespace banxin::layout
