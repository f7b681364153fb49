// Fit: what would make a story fill its areas to the line (适配稿区): changes of headline, pictures, setting and text,
// each laid out before it is offered, ranked by the harm that it does. It changes nothing itself.
#pragma once

#include "edit/edits.h"
#include "layout/page_composer.h"

#include <atomic>

namespace banxin::arrange {

/// How full a story's areas are.
struct Fit {
    int oversetCharacters = 0;
    int oversetLines = 0;
    int undersetLines = 0;
    int undersetCharacters = 0;
    int headlineCharacters = 0; // of the headline block, that are cut
    int headlineLines = 0;
    int holeLines = 0; // of what is under, what one can see: layout::CopyfitState
    int holeCharacters = 0;
    bool isOver() const { return oversetLines > 0 || oversetCharacters > 0 || headlineLines > 0; }
    /// 恰好 as the editor is told it everywhere: nothing over, and no hole that one can see.
    bool fits() const { return !isOver() && holeLines == 0; }
    /// To the line.
    bool isExact() const { return !isOver() && undersetLines == 0; }
};
/// Of the story whose area the frame is, over all its areas.
Fit fitOf(const layout::PageLayout &layout, const model::Document &document, base::Id frame);

struct Proposal {
    enum class Kind {
        PictureRows, // a picture lower or higher, at most 12 % of it cropped
        Squeeze, // 挤压, 放松
        HeadlineSize,
        HeadlineLines, // kicker or deck beside, one line fewer
        AreaRows, // the area itself higher or lower, where there is room
        Columns, // legs
        Cut, // 删而不印: sentences from the end, at most 4 % of the story
        Continue, // 转版
    };
    Kind kind = Kind::PictureRows;
    QString title; // 缩图 1 行：人社练兵比武活动
    QString effect; // 3 栏 × 18 行，裁切 4% → 8%
    Fit after;
    int harm = 0; // least first
    bool needsReview = false; // text is taken off paper
    QString obstacle; // why it cannot be; the change is empty then
    model::ChangeSet change; // of the document that it was asked of
};

/// Proposals for the frame's story, ranked: those that fill it exactly first by harm, then those that come nearest,
/// then those that cannot be with the reason; while the headline does not fit, what makes it fit alone. At most 12.
/// Empty where the story fits. `cancelled` ends it early. Cost: each proposal is a layout of one page, about a tenth of
/// a second in all for a dense page.
std::vector<Proposal> proposals(const model::Document &document, base::Id page, base::Id frame,
    const layout::PageComposer &composer, const edit::EditContext &context,
    const std::atomic<bool> *cancelled = nullptr);

} // namespace banxin::arrange
