// 换稿 and 对调: other stories into areas that stand on paper.
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "edit/headline_rank.h"
#include "edit/story_frames.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

/// Another picture into a frame: what was cropped by hand was so for the old one.
Frame withPicture(const Frame &frame, Id picture)
{
    Frame after = frame;
    if (auto *content = std::get_if<PictureContent>(&after.content)) {
        content->picture = picture;
        content->image.reset();
    } else {
        std::get<CaptionContent>(after.content).picture = picture;
    }
    return after;
}

/// Frames of one picture each, in the order of the pictures.
using Places = std::vector<std::vector<PictureFrames>>;

Places placesOf(const StoryFrames &frames)
{
    Places places;
    for (const PictureFrames &one : frames.pictures) {
        if (places.empty() || places.back().front().picture != one.picture)
            places.emplace_back();
        places.back().push_back(one);
    }
    return places;
}

/// The story's pictures into the places of another's, in their order; what is over is returned.
Places putPictures(const Document &document, Id story, const Places &places, ChangeBuilder &builder)
{
    const std::vector<Id> pictures = document.children(story, ObjectKind::StoryPicture);
    const std::size_t count = std::min(pictures.size(), places.size());
    for (std::size_t n = 0; n < count; ++n) {
        for (const PictureFrames &one : places[n]) {
            for (const Frame *frame : {one.frame, one.caption}) {
                if (frame)
                    builder.put(withPicture(*frame, pictures[n]));
            }
        }
    }
    return {places.begin() + static_cast<std::ptrdiff_t>(count), places.end()};
}

/// Along with the story to where it goes, as far from the area's corner as before, where there is room for it there.
void takeAlong(const Places &places, const Frame &from, const Frame &to, ChangeBuilder &builder)
{
    for (const auto &place : places) {
        for (const PictureFrames &one : place) {
            const base::Length dx = to.box.x - from.box.x, dy = to.box.y - from.box.y;
            const base::Rect there = one.box().translated(dx, dy);
            const bool fits = one.page() == from.page && there.x >= to.box.x && there.y >= to.box.y
                && there.right() <= to.box.right() && there.bottom() <= to.box.bottom();
            for (const Frame *frame : {one.frame, one.caption}) {
                if (!frame)
                    continue;
                if (!fits) {
                    builder.remove(frame->id);
                    continue;
                }
                Frame after = *frame;
                after.page = to.page;
                after.box = frame->box.translated(dx, dy);
                builder.put(after);
            }
        }
    }
}

base::Status checkUnlocked(const StoryFrames &frames, const Document &document)
{
    for (const Frame *area : frames.areas) {
        if (const auto open = areaFrame(document, area->id); !open)
            return tl::unexpected(open.error());
    }
    for (const PictureFrames &each : frames.pictures) {
        for (const Frame *frame : {each.frame, each.caption})
            if (frame && isLocked(document, *frame))
                return refused(tr("这篇稿件有图片锁定了，不能动。"), frame->id, tr("请先解锁。"));
    }
    return {};
}

/// A story into a reserved area: the area's form, and pictures as placing sets them.
void fillReserved(const Document &document, const Frame &frame, Id story, ChangeBuilder &builder)
{
    const Page &page = *document.find<Page>(frame.page);
    const Issue *issue = document.find<Issue>(page.issue);
    const HouseStyles styles(document, issue ? issue->publication : Id());
    const GridRect at = snapped(page.grid, frame.box);
    const StoryNeeds needs(document, styles, page.grid, story);
    const Placement placement{Id::create(), story, page.issue};
    builder.put(placement);
    Frame after = frame;
    AreaContent &area = std::get<AreaContent>(after.content);
    area.placement = placement.id;
    area.sequence = 0;
    area.reservedCharacters = area.reservedPictures = 0;
    if (area.styles.empty() && area.sizes.empty()) {
        Document without = document.without(frame.id); // it is no headline above or beside itself
        area.styles = HeadlineRank(without, styles, page).stylesFor(needs, at);
    }
    const HeadingStyles heading = area.styles;
    builder.put(after);
    FrameMaker maker(document, frame.page, builder);
    makePictures(needs.filling(at, heading), page.grid, maker);
}

/// A story's only area and a reserved one: the story moves, what is reserved takes its place. Each area keeps its form.
/// A story in several areas moves into the one, and what it leaves becomes one reserved area.
void exchangeWithReserved(const Document &document, const Frame &story, const Frame &reserved, ChangeBuilder &builder)
{
    const Id placement = areaOf(story).placement;
    const StoryFrames frames = framesOf(document, placement);
    Frame filled = reserved, left = story;
    AreaContent &taking = std::get<AreaContent>(filled.content), &leaving = std::get<AreaContent>(left.content);
    const AreaContent before = taking;
    taking.placement = placement;
    taking.sequence = leaving.sequence;
    taking.reservedCharacters = leaving.reservedCharacters;
    taking.reservedPictures = leaving.reservedPictures;
    leaving.placement = {};
    leaving.sequence = before.sequence;
    leaving.reservedCharacters = before.reservedCharacters;
    leaving.reservedPictures = before.reservedPictures;
    if (frames.areas.size() > 1) {
        leaving.roles.clear();
        leaving.paragraphLimit = 0;
        leaving.stopAtSection = false;
        for (const Frame *area : frames.areas) {
            if (area->id == story.id)
                continue;
            if (area->page == story.page)
                left.box = left.box.united(area->box);
            builder.remove(area->id);
        }
        if (left.box != story.box) {
            const Grid &grid = document.find<Page>(story.page)->grid;
            leaving.columns = snapped(grid, left.box).columns;
            leaving.gutter = grid.gutter();
            leaving.parts.clear();
        }
    }
    builder.put(filled);
    builder.put(left);
    takeAlong(placesOf(frames), story, reserved, builder);
}

} // namespace

Result<ChangeSet> swapStory(const Document &document, Id frame, Id story, const EditContext &context)
{
    const auto area = areaFrame(document, frame);
    if (!area)
        return tl::unexpected(area.error());
    if (!document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    const Page &page = *document.find<Page>((*area)->page);
    if (placementOf(document, page.issue, story))
        return refused(tr("这篇稿件已经在本期版面上。"), story, tr("要让两篇稿件互换位置，请用“对调稿区”。"));
    const Placement *placed = document.find<Placement>(areaOf(**area).placement);
    ChangeBuilder builder(document, context, placed ? tr("换稿") : tr("上版"));
    if (!placed) {
        fillReserved(document, **area, story, builder);
        return builder.take();
    }
    const StoryFrames frames = framesOf(document, placed->id);
    if (const auto open = checkUnlocked(frames, document); !open)
        return tl::unexpected(open.error());
    Placement after = *placed;
    after.story = story;
    builder.put(after);
    for (const auto &place : putPictures(document, story, placesOf(frames), builder)) {
        for (const PictureFrames &one : place) {
            for (const Frame *over : {one.frame, one.caption}) {
                if (over)
                    builder.remove(over->id);
            }
        }
    }
    return builder.take();
}

Result<ChangeSet> exchangeAreas(const Document &document, Id frame, Id other, const EditContext &context)
{
    const auto first = areaFrame(document, frame), second = areaFrame(document, other);
    if (!first || !second)
        return tl::unexpected((first ? second : first).error());
    const Frame &one = **first, &two = **second;
    const Id issue = document.find<Page>(one.page)->issue;
    if (document.find<Page>(two.page)->issue != issue)
        return refused(tr("只能对调同一期里的稿区。"), other);
    const Placement *here = document.find<Placement>(areaOf(one).placement),
                    *there = document.find<Placement>(areaOf(two).placement);
    if (one.id == two.id || (here && here == there))
        return refused(tr("这是同一篇稿件，没有什么可以对调。"), other, tr("请选两篇稿件的稿区。"));
    const StoryFrames mine = here ? framesOf(document, here->id) : StoryFrames(),
                      theirs = there ? framesOf(document, there->id) : StoryFrames();
    for (const StoryFrames *frames : {&mine, &theirs}) {
        if (const auto open = checkUnlocked(*frames, document); !open)
            return tl::unexpected(open.error());
    }
    ChangeBuilder builder(document, context, tr("对调稿区"));
    if (here && there) {
        Placement left = *here, right = *there;
        std::swap(left.story, right.story);
        builder.put(left);
        builder.put(right);
        const Places overHere = putPictures(document, there->story, placesOf(mine), builder);
        const Places overThere = putPictures(document, here->story, placesOf(theirs), builder);
        takeAlong(overHere, one, two, builder);
        takeAlong(overThere, two, one, builder);
    } else if (here) {
        exchangeWithReserved(document, one, two, builder);
    } else if (there) {
        exchangeWithReserved(document, two, one, builder);
    } else {
        Frame left = one, right = two;
        AreaContent &a = std::get<AreaContent>(left.content), &b = std::get<AreaContent>(right.content);
        std::swap(a.reservedCharacters, b.reservedCharacters);
        std::swap(a.reservedPictures, b.reservedPictures);
        if (left != one || right != two) {
            builder.put(left);
            builder.put(right);
        }
    }
    return builder.take();
}

} // namespace banxin::edit
