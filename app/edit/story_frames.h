// StoryFrames: the frames in which a story stands in one issue, and how new ones are made. It changes no story.
#pragma once

#include "edit/change_builder.h"
#include "edit/story_needs.h"

namespace banxin::edit {

/// A picture of a story on paper.
struct PictureFrames {
    base::Id picture;
    const model::Frame *frame = nullptr; // null where its caption alone is there
    const model::Frame *caption = nullptr;
    base::Id page() const { return frame ? frame->page : caption->page; }
    /// Of both.
    base::Rect box() const;
};

struct StoryFrames {
    std::vector<const model::Frame *> areas; // in the order of the text
    std::vector<PictureFrames> pictures; // in the story's order; a picture in several frames comes several times
};
/// On all pages of its issue, or on one of them; none for a placement that is none.
StoryFrames framesOf(const model::Document &document, base::Id placement, base::Id page = {});
/// Those pictures of the placement's story that stand in the area: their middles are in its frame.
std::vector<PictureFrames> picturesIn(const model::Document &document, const model::Frame &area);

/// Null where there is none.
const model::Issue *issueOf(const model::Document &document, base::Id page);
const model::Placement *placementOf(const model::Document &document, base::Id issue, base::Id story);
/// An area's frame; refused where it is none, or locked.
base::Result<const model::Frame *> areaFrame(const model::Document &document, base::Id frame);
inline const model::AreaContent &areaOf(const model::Frame &frame)
{
    return std::get<model::AreaContent>(frame.content);
}

/// Makes frames in front of all others of a page.
class FrameMaker {
public:
    FrameMaker(const model::Document &document, base::Id page, ChangeBuilder &builder);
    base::Id make(const base::Rect &box, model::FrameContent content, bool runaround);
    /// What text keeps off a picture: it stands on its rows; a wider gap would cost it the next one.
    base::Length gap() const;

private:
    ChangeBuilder &m_builder;
    base::Id m_page;
    model::Grid m_grid;
    base::OrderKey m_order;
};

/// The picture frames of a filling.
void makePictures(const StoryNeeds::Filling &filling, const model::Grid &grid, FrameMaker &maker);

} // namespace banxin::edit
