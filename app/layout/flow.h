// StoryFlow: the paragraphs of one story poured into the areas of its placement: headline block,
// section heads, legs on the line grid, flush columns. It knows no other story and draws nothing.
#pragma once

#include "layout/area_geometry.h"
#include "layout/page_layout.h"
#include "layout/style_sheet.h"

namespace banxin::layout {

struct FlowArea {
    const model::Frame *frame = nullptr;
    const model::AreaContent *content = nullptr;
    base::Id page;
    AreaGeometry geometry;
};

struct FlowInput {
    base::Id placement;
    base::Id story;
    std::vector<FlowArea> areas; // by sequence
    std::vector<const model::Paragraph *> paragraphs; // the story's own, in order
    const StyleSheet *styles = nullptr;
    const typeset::ParagraphSetter *setter = nullptr;
};

struct FlowLine {
    base::Id page;
    LineLayout line;
};

struct FlowResult {
    std::vector<FlowLine> lines; // in flow order
    CopyfitState state;
    base::Id oversetParagraph; // the first that found no room
    int missingGlyphs = 0;
};

FlowResult flowed(const FlowInput &input);

bool isHeadlineRole(model::ParagraphRole role); // kicker, headline, deck, summary, byline
bool isSectionRole(model::ParagraphRole role); // label, unit, head

/// How far a set paragraph is from its natural setting (0), and the widest space put between two
/// characters of any of its lines, in thousandths of an em.
struct SettingCost {
    double cost = 0;
    int loosestPerMille = 0;
};
SettingCost settingCost(const typeset::SetParagraph &set);

} // namespace banxin::layout
