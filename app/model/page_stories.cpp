#include "model/page_stories.h"

#include <algorithm>

namespace banxin::model {

using base::Id;

std::vector<Id> storiesOn(const Document &document, Id page)
{
    std::vector<Id> stories;
    const auto note = [&](Id story) {
        if (!story.isNull() && std::find(stories.begin(), stories.end(), story) == stories.end())
            stories.push_back(story);
    };
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (const auto *placement = document.find<Placement>(placementOf(*frame)))
            note(placement->story);
        if (const auto *picture = document.find<StoryPicture>(pictureOf(*frame)))
            note(picture->story);
    }
    return stories;
}

Id placementOf(const Frame &frame)
{
    const auto *area = std::get_if<AreaContent>(&frame.content);
    return area ? area->placement : Id();
}

Id pictureOf(const Frame &frame)
{
    if (const auto *picture = std::get_if<PictureContent>(&frame.content))
        return picture->picture;
    if (const auto *caption = std::get_if<CaptionContent>(&frame.content))
        return caption->picture;
    return {};
}

} // namespace banxin::model
