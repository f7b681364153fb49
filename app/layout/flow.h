// StoryFlow: the paragraphs of one story poured into the areas of its placement: headline block,
// section heads, legs on the line grid, flush columns. It knows no other story and draws nothing.
#pragma once

#include "layout/area_geometry.h"
#include "layout/page_layout.h"
#include "layout/style_sheet.h"
#include "model/paragraph_roles.h"

namespace banxin::base {
class JobPool;
}

namespace banxin::layout {

struct FlowArea {
    const model::Frame *frame = nullptr;
    const model::AreaContent *content = nullptr;
    base::Id page;
    AreaGeometry geometry;
    QString pageNumber; // A02, for the lines that send the reader there
};

/// What the parts of a story on each of its pages came to, so that only what follows a change is laid out
/// again. One belongs to one story in one set of areas and styles; texts alone may differ between its uses.
struct FlowWindows;
std::shared_ptr<FlowWindows> newFlowWindows();

struct FlowInput {
    base::Id placement;
    base::Id story;
    std::vector<FlowArea> areas; // by sequence
    std::vector<const model::Paragraph *> paragraphs; // the story's own, in order
    std::vector<std::shared_ptr<const model::Object>> shares; // of the paragraphs, where `windows` is given
    FlowWindows *windows = nullptr;
    const StyleSheet *styles = nullptr;
    const typeset::ParagraphSetter *setter = nullptr;
    base::JobPool *jobs = nullptr; // helps with a long story; the result is the same without
};

struct FlowLine {
    base::Id page;
    LineLayout line;
};

/// A rule of a table (表线).
struct FlowRule {
    base::Id page;
    TableRule rule;
};

struct FlowResult {
    std::vector<FlowLine> lines; // in flow order
    std::vector<FlowRule> rules;
    CopyfitState state;
    base::Id oversetParagraph; // the first that found no room
    int missingGlyphs = 0;
    int brokenWords = 0;
    base::Id partedHeadline; // the first with a line that ends inside a word or a name
    /// An area that is full by its paragraphLimit, with room left, while the text goes on elsewhere.
    struct Limited {
        base::Id frame;
        base::Id paragraph; // the first that it does not take
        int limit = 0;
        int rows = 0; // left in it
    };
    std::vector<Limited> limited;
    bool loops = false; // its 转版 lines and its text could not be brought into step
};

/// Where the story goes on in an area of another page it gets its 转版 lines, 下转 at the foot of the one and
/// 上接 at the head of the other, each a row of its own; they are set, never typed.
FlowResult flowed(const FlowInput &input);

using model::isHeadlineRole;
using model::isSectionRole;
using model::isTableRole;

/// How far a set paragraph is from its natural setting (0), and the widest space put between two
/// characters of any of its lines, in thousandths of an em.
struct SettingCost {
    double cost = 0;
    int loosestPerMille = 0;
};
SettingCost settingCost(const typeset::SetParagraph &set);

} // namespace banxin::layout
