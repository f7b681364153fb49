#include "edit/story_frames.h"

#include "edit/frame_edits.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Rect;

Rect PictureFrames::box() const
{
    if (!frame || !caption)
        return (frame ? frame : caption)->box;
    return frame->box.united(caption->box);
}

StoryFrames framesOf(const Document &document, Id placement, Id onPage)
{
    StoryFrames frames;
    const Placement *placed = document.find<Placement>(placement);
    if (!placed)
        return frames;
    const std::vector<Id> pictures = document.children(placed->story, ObjectKind::StoryPicture);
    std::vector<std::vector<PictureFrames>> found(pictures.size());
    const auto numberOf = [&](Id picture) {
        return static_cast<std::size_t>(std::find(pictures.begin(), pictures.end(), picture) - pictures.begin());
    };
    const auto pages = onPage.isNull() ? document.children(placed->issue, ObjectKind::Page) : std::vector<Id>{onPage};
    for (const Id page : pages) {
        for (const Frame *frame : document.childrenOf<Frame>(page)) {
            if (const auto *area = std::get_if<AreaContent>(&frame->content); area && area->placement == placement) {
                frames.areas.push_back(frame);
            } else if (const auto *picture = std::get_if<PictureContent>(&frame->content)) {
                if (const std::size_t n = numberOf(picture->picture); n < pictures.size())
                    found[n].push_back({picture->picture, frame, nullptr});
            }
        }
        for (const Frame *frame : document.childrenOf<Frame>(page)) {
            const auto *caption = std::get_if<CaptionContent>(&frame->content);
            const std::size_t n = caption ? numberOf(caption->picture) : pictures.size();
            if (n == pictures.size())
                continue;
            const auto alone = std::find_if(found[n].begin(), found[n].end(),
                [&](const PictureFrames &one) { return one.frame && one.frame->page == page && !one.caption; });
            if (alone != found[n].end())
                alone->caption = frame;
            else
                found[n].push_back({pictures[n], nullptr, frame});
        }
    }
    std::stable_sort(frames.areas.begin(), frames.areas.end(),
        [](const Frame *a, const Frame *b) { return areaOf(*a).sequence < areaOf(*b).sequence; });
    for (const auto &one : found)
        frames.pictures.insert(frames.pictures.end(), one.begin(), one.end());
    return frames;
}

std::vector<PictureFrames> picturesIn(const Document &document, const Frame &area)
{
    std::vector<PictureFrames> inside;
    for (const PictureFrames &one : framesOf(document, areaOf(area).placement, area.page).pictures) {
        const Rect box = one.box();
        if (area.box.contains({box.x + box.width / 2, box.y + box.height / 2}))
            inside.push_back(one);
    }
    return inside;
}

const Issue *issueOf(const Document &document, Id page)
{
    const Page *on = document.find<Page>(page);
    return on ? document.find<Issue>(on->issue) : nullptr;
}

const Placement *placementOf(const Document &document, Id issue, Id story)
{
    for (const Placement *placement : document.childrenOf<Placement>(issue)) {
        if (placement->story == story)
            return placement;
    }
    return nullptr;
}

base::Result<const Frame *> areaFrame(const Document &document, Id id)
{
    const Frame *frame = document.find<Frame>(id);
    if (!frame || !std::holds_alternative<AreaContent>(frame->content) || !document.find<Page>(frame->page))
        return refused(tr("没有这个稿区。"), id);
    if (isLocked(document, *frame))
        return refused(tr("这个稿区已经锁定。"), id, tr("请先解锁。"));
    return frame;
}

FrameMaker::FrameMaker(const Document &document, Id page, ChangeBuilder &builder)
    : m_builder(builder)
    , m_page(page)
    , m_grid(document.find<Page>(page)->grid)
{
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(page);
    m_order = frames.empty() ? base::OrderKey() : frames.back()->order;
}

Length FrameMaker::gap() const { return std::max(Length(), m_grid.pitch() - m_grid.bodySize); }

Id FrameMaker::make(const Rect &box, FrameContent content, bool runaround)
{
    Frame frame;
    frame.id = Id::create();
    frame.page = m_page;
    frame.order = m_order = m_order.isEmpty() ? base::OrderKey::nth(0) : base::OrderKey::between(m_order, {});
    frame.box = box;
    frame.content = std::move(content);
    frame.runaround = runaround;
    frame.runaroundGap = runaround ? gap() : Length();
    const Id id = frame.id;
    m_builder.put(std::move(frame));
    return id;
}

void makePictures(const StoryNeeds::Filling &filling, const Grid &grid, FrameMaker &maker)
{
    const auto boxOf = [&](const GridRect &at) { return grid.rect(at.column, at.row, at.columns, at.rows); };
    for (const StoryNeeds::PictureSpot &spot : filling.pictures) {
        maker.make(boxOf(spot.at), PictureContent{spot.picture}, true);
        if (spot.captionRows > 0)
            maker.make(boxOf(spot.caption()), CaptionContent{spot.picture, {}, {}, {}}, true);
    }
}

} // namespace banxin::edit
