// Edits that put stories on paper and take them off it.
#include "edit/article_edits.h"
#include "edit/frame_checks.h"
#include "edit/headline_rank.h"
#include "edit/story_frames.h"
#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

/// Refused where there is no such page, no such story, or it is on the issue's pages already.
base::Status checkPlaceable(const Document &document, Id page, Id story)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    if (!document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    if (placementOf(document, on->issue, story))
        return refused(tr("这篇稿件已经在本期版面上。"), story, tr("请先把它撤下版面。"));
    return {};
}

/// The story's area that comes behind all of its own, in the form of the last that takes its body; refused where it has
/// none in the issue.
Result<AreaContent> nextArea(const Document &document, const Page &on, Id story)
{
    const Placement *placed = placementOf(document, on.issue, story);
    const AreaContent *last = nullptr;
    int sequence = -1;
    for (const Frame *frame : placed ? framesOf(document, placed->id).areas : std::vector<const Frame *>()) {
        const AreaContent &area = areaOf(*frame);
        sequence = std::max(sequence, area.sequence);
        if (acceptsRole(area.roles, ParagraphRole::Body) && (!last || area.sequence >= last->sequence))
            last = &area;
    }
    if (sequence < 0)
        return refused(tr("这篇稿件还不在本期版面上，没有可以接的稿区。"), story, tr("请先用 place 把它放上版面。"));
    AreaContent area;
    area.placement = placed->id;
    area.sequence = sequence + 1;
    area.gutter = on.grid.gutter();
    if (last) {
        area.columns = last->columns;
        area.roles = last->roles;
        area.styles = last->styles;
        area.characterStyles = last->characterStyles;
        area.columnRule = last->columnRule;
        area.sizes = last->sizes;
        area.squeeze = last->squeeze;
        area.columnMode = last->columnMode;
        area.writingMode = last->writingMode;
        if (area.writingMode == WritingMode::Vertical)
            area.gutter = last->gutter;
    }
    return area;
}

} // namespace

Result<ChangeSet> placeStories(
    const Document &document, Id page, const std::vector<Spot> &spots, const EditContext &context)
{
    for (auto spot = spots.begin(); spot != spots.end(); ++spot) {
        if (const auto status = checkPlaceable(document, page, spot->story); !status)
            return tl::unexpected(status.error());
        if (const auto status = checkOnGrid(spot->at, *document.find<Page>(page)); !status)
            return tl::unexpected(status.error());
        if (std::any_of(spots.begin(), spot, [&](const Spot &other) { return other.story == spot->story; }))
            return refused(tr("同一篇稿件不能放两处。"), spot->story);
    }
    ChangeBuilder builder(document, context, tr("上版"));
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    const Issue *issue = document.find<Issue>(on->issue);
    const HouseStyles styles(document, issue ? issue->publication : Id());
    HeadlineRank rank(document, styles, *on);
    FrameMaker maker(document, page, builder);
    for (const Spot &spot : spots) {
        const Placement placement{Id::create(), spot.story, on->issue};
        builder.put(placement);
        const StoryNeeds needs(document, styles, on->grid, spot.story);
        AreaContent area;
        area.placement = placement.id;
        area.columns = spot.at.columns;
        area.gutter = on->grid.gutter();
        area.styles = rank.stylesFor(needs, spot.at);
        if (needs.headlineEms() > 0)
            rank.add(spot.at, rank.sizeIn(area.styles));
        const auto filling = needs.filling(spot.at, area.styles);
        maker.make(on->grid.rect(spot.at.column, spot.at.row, spot.at.columns, spot.at.rows), std::move(area), false);
        makePictures(filling, on->grid, maker);
    }
    return builder.take();
}

Result<ChangeSet> placeStory(
    const Document &document, Id page, Id story, const GridRect &at, const EditContext &context)
{
    return placeStories(document, page, {{story, at}}, context);
}

Result<ChangeSet> reserveArea(
    const Document &document, Id page, const GridRect &at, int characters, int pictures, const EditContext &context)
{
    constexpr int mostCharacters = 1'000'000, mostPictures = 1000;
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    if (const auto status = checkOnGrid(at, *on); !status)
        return tl::unexpected(status.error());
    if (characters < 0 || characters > mostCharacters || pictures < 0 || pictures > mostPictures)
        return refused(
            tr("预留的字数要在 0 和 %1 之间，图片要在 0 和 %2 之间。").arg(mostCharacters).arg(mostPictures), page);
    ChangeBuilder builder(document, context, tr("预留稿区"));
    AreaContent area;
    area.columns = at.columns;
    area.gutter = on->grid.gutter();
    area.reservedCharacters = characters;
    area.reservedPictures = pictures;
    FrameMaker(document, page, builder).make(on->grid.rect(at.column, at.row, at.columns, at.rows), area, false);
    return builder.take();
}

Result<ChangeSet> continueStory(
    const Document &document, Id page, Id story, const GridRect &at, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    if (!document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    if (const auto status = checkOnGrid(at, *on); !status)
        return tl::unexpected(status.error());
    auto area = nextArea(document, *on, story);
    if (!area)
        return tl::unexpected(area.error());
    if (area->writingMode != WritingMode::Vertical)
        area->columns = at.columns;
    ChangeBuilder builder(document, context, tr("转版"));
    FrameMaker(document, page, builder)
        .make(on->grid.rect(at.column, at.row, at.columns, at.rows), *std::move(area), false);
    return builder.take();
}

Result<ChangeSet> continueInto(const Document &document, Id frame, Id story, const EditContext &context)
{
    const auto before = areaFrame(document, frame);
    if (!before)
        return tl::unexpected(before.error());
    const AreaContent &reserved = areaOf(**before);
    if (!reserved.placement.isNull())
        return refused(tr("这个稿区里已经有稿件。"), frame, tr("请接到空的预留稿区里，或者另拖一处。"));
    const Page *on = document.find<Page>((*before)->page);
    if (!on || !document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    const auto next = nextArea(document, *on, story);
    if (!next)
        return tl::unexpected(next.error());
    Frame after = **before;
    AreaContent area = reserved; // its columns, box and shading are its own
    area.placement = next->placement;
    area.sequence = next->sequence;
    area.roles = next->roles;
    area.styles = next->styles;
    area.characterStyles = next->characterStyles;
    area.sizes = next->sizes;
    area.squeeze = next->squeeze;
    area.reservedCharacters = area.reservedPictures = 0;
    after.content = area;
    ChangeBuilder builder(document, context, tr("转版"));
    builder.put(after);
    return builder.take();
}

Result<ChangeSet> unplaceStory(const Document &document, Id placement, const EditContext &context)
{
    const Placement *placed = document.find<Placement>(placement);
    if (!placed)
        return refused(tr("这篇稿件不在版面上。"), placement);
    ChangeBuilder builder(document, context, tr("撤下版面"));
    const StoryFrames frames = framesOf(document, placement);
    std::vector<const Frame *> going = frames.areas;
    for (const PictureFrames &one : frames.pictures) {
        for (const Frame *frame : {one.frame, one.caption}) {
            if (frame)
                going.push_back(frame);
        }
    }
    for (const Frame *frame : going) {
        if (const auto status = checkChangeable(document, frame->id); !status)
            return tl::unexpected(status.error());
        builder.remove(frame->id);
    }
    builder.remove(placement);
    return builder.take();
}

} // namespace banxin::edit
