// 图位: where the pictures of a story stand.
#include "edit/article_edits.h"
#include "edit/frame_checks.h"
#include "edit/story_frames.h"
#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

enum class Across { Left, Middle, Right };
enum class Down { Top, Middle, Bottom };

Across acrossOf(PicturePlace place)
{
    switch (place) {
    case PicturePlace::TopLeft:
    case PicturePlace::MiddleLeft:
    case PicturePlace::BottomLeft:
        return Across::Left;
    case PicturePlace::TopRight:
    case PicturePlace::MiddleRight:
    case PicturePlace::BottomRight:
        return Across::Right;
    case PicturePlace::TopMiddle:
    case PicturePlace::Middle:
    case PicturePlace::Below:
        break;
    }
    return Across::Middle;
}

Down downOf(PicturePlace place)
{
    switch (place) {
    case PicturePlace::TopLeft:
    case PicturePlace::TopMiddle:
    case PicturePlace::TopRight:
        return Down::Top;
    case PicturePlace::MiddleLeft:
    case PicturePlace::Middle:
    case PicturePlace::MiddleRight:
        return Down::Middle;
    case PicturePlace::BottomLeft:
    case PicturePlace::BottomRight:
    case PicturePlace::Below:
        break;
    }
    return Down::Bottom;
}

/// One below the other, the first as high as it should be, as many as there is room for; none where the first finds
/// none.
std::vector<StoryNeeds::PictureSpot> stacked(
    const StoryNeeds &needs, const std::vector<const StoryPicture *> &pictures, const GridRect &zone, int span)
{
    std::vector<StoryNeeds::PictureSpot> stack;
    int row = zone.row;
    for (const StoryPicture *picture : pictures) {
        const int caption = needs.captionRows(picture->id, span), natural = needs.pictureRows(picture->id, span);
        const int rows = std::min(natural, zone.row + zone.rows - row - caption);
        if (rows < 1 || rows * 100 < natural * (100 - kMostCropPercent))
            break;
        stack.push_back({picture->id, {zone.column, row, span, rows}, caption});
        row += rows + caption;
    }
    return stack;
}

} // namespace

Result<ChangeSet> setPicturePlace(
    const Document &document, Id id, PicturePlace place, int span, const EditContext &context)
{
    const auto found = areaFrame(document, id);
    if (!found)
        return tl::unexpected(found.error());
    const Frame &frame = **found;
    const AreaContent &area = areaOf(frame);
    const Page &page = *document.find<Page>(frame.page);
    const Placement *placement = document.find<Placement>(area.placement);
    const std::vector<const StoryPicture *> pictures =
        placement ? document.childrenOf<StoryPicture>(placement->story) : std::vector<const StoryPicture *>();
    if (pictures.empty())
        return refused(tr("这篇稿件没有图片。"), id, tr("请先给它加图片。"));
    const GridRect at = snapped(page.grid, frame.box);
    if (span < 1 || span > at.columns)
        return refused(tr("图片可以占 1 到 %1 栏。").arg(at.columns), id);
    const Issue *issue = document.find<Issue>(page.issue);
    const HouseStyles styles(document, issue ? issue->publication : Id());
    const StoryNeeds needs(document, styles, page.grid, placement->story);
    const int head = acceptsRole(area.roles, ParagraphRole::Headline) && area.headlineForm == HeadlineForm::Across
            && area.writingMode == WritingMode::Horizontal
        ? std::min(needs.headingRows(at.columns, area.styles), at.rows)
        : 0;
    const int slack = at.columns - span;
    const int left = acrossOf(place) == Across::Left ? 0 : acrossOf(place) == Across::Right ? slack : slack / 2;
    const GridRect zone{at.column + left, at.row + head, span, at.rows - head};
    std::vector<StoryNeeds::PictureSpot> stack = stacked(needs, pictures, zone, span);
    if (stack.empty())
        return refused(tr("图片占 %1 栏时，这里放不下。").arg(span), id, tr("请少占一栏，或者把稿区拉高。"));
    const GridRect last = stack.back().whole();
    const int spare = zone.row + zone.rows - last.row - last.rows;
    const int lower = downOf(place) == Down::Top ? 0 : downOf(place) == Down::Bottom ? spare : spare / 2;
    ChangeBuilder builder(document, context, tr("图位"));
    FrameMaker maker(document, frame.page, builder);
    const std::vector<PictureFrames> standing = framesOf(document, placement->id, frame.page).pictures;
    const auto put = [&](const Frame *before, const GridRect &cells, FrameContent content) -> base::Status {
        const base::Rect box = page.grid.rect(cells.column, cells.row, cells.columns, cells.rows);
        if (!before) {
            maker.make(box, std::move(content), true);
            return {};
        }
        Frame after = *before;
        after.box = box;
        after.rotation = 0;
        if (!after.runaround) {
            after.runaround = true;
            after.runaroundGap = maker.gap();
        }
        if (auto *picture = std::get_if<PictureContent>(&after.content); picture && box != before->box)
            picture->image.reset(); // it fills the new frame about its focus
        if (after == *before)
            return {};
        if (isLocked(document, *before))
            return refused(tr("图片的框已经锁定。"), before->id, tr("请先解锁。"));
        builder.put(after);
        return {};
    };
    for (StoryNeeds::PictureSpot &spot : stack) {
        spot.at.row += lower;
        const auto old = std::find_if(
            standing.begin(), standing.end(), [&](const PictureFrames &one) { return one.picture == spot.picture; });
        const PictureFrames frames = old == standing.end() ? PictureFrames{} : *old;
        if (const auto done = put(frames.frame, spot.at, PictureContent{spot.picture}); !done)
            return tl::unexpected(done.error());
        if (spot.captionRows == 0)
            continue;
        if (const auto done = put(frames.caption, spot.caption(), CaptionContent{spot.picture, {}, {}, {}}); !done)
            return tl::unexpected(done.error());
    }
    // Those for which there is no room below go off the page where they would lie under what stands there now.
    const GridRect all{zone.column, zone.row + lower, span, zone.rows - spare};
    const base::Rect covered = page.grid.rect(all.column, all.row, all.columns, all.rows);
    for (const PictureFrames &one : standing) {
        const bool isPut = std::any_of(stack.begin(), stack.end(),
            [&](const StoryNeeds::PictureSpot &spot) { return spot.picture == one.picture; });
        if (isPut || !one.box().intersects(covered))
            continue;
        for (const Frame *over : {one.frame, one.caption}) {
            if (!over)
                continue;
            if (isLocked(document, *over))
                return refused(tr("图片的框已经锁定。"), over->id, tr("请先解锁。"));
            builder.remove(over->id);
        }
    }
    return builder.take();
}

Result<ChangeSet> placePicture(
    const Document &document, Id page, Id picture, const base::Rect &box, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    const StoryPicture *placed = document.find<StoryPicture>(picture);
    if (!placed)
        return refused(tr("这张图片已不存在。"), picture);
    if (const auto status = checkBox(PictureContent{picture}, box, page); !status)
        return tl::unexpected(status.error());
    bool hasCaption = false;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (const auto *content = std::get_if<PictureContent>(&frame->content); content && content->picture == picture)
            return refused(tr("这张图片已经在本版上。"), frame->id);
        const auto *caption = std::get_if<CaptionContent>(&frame->content);
        hasCaption = hasCaption || (caption && caption->picture == picture);
    }
    ChangeBuilder builder(document, context, tr("放图片"));
    FrameMaker maker(document, page, builder);
    maker.make(box, PictureContent{picture}, true);
    const Issue *issue = document.find<Issue>(on->issue);
    const HouseStyles styles(document, issue ? issue->publication : Id());
    const StoryNeeds needs(document, styles, on->grid, placed->story);
    const base::Length height =
        on->grid.pitch() * needs.captionRows(picture, std::max(1, snapped(on->grid, box).columns));
    if (!hasCaption && height > base::Length() && box.bottom() + maker.gap() + height <= on->trim.height)
        maker.make({box.x, box.bottom() + maker.gap(), box.width, height - maker.gap()},
            CaptionContent{picture, {}, {}, {}}, true);
    return builder.take();
}

} // namespace banxin::edit
