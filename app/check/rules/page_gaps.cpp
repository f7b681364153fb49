#include "check/rules/page_gaps.h"

#include <algorithm>

namespace banxin::check {

namespace {

struct Standing {
    Length from, to;
    Id story;
};

} // namespace

bool PageGap::partsStories() const
{
    if (before.empty() || after.empty())
        return false;
    return std::none_of(before.begin(), before.end(),
        [&](Id id) { return !id.isNull() && std::find(after.begin(), after.end(), id) != after.end(); });
}

std::vector<PageGap> gapsOf(const PageView &view, GapDirection direction)
{
    std::vector<Standing> all;
    const auto add = [&](const Rect &box, Id story) {
        if (direction == GapDirection::Across)
            all.push_back({box.top(), box.bottom(), story});
        else
            all.push_back({box.left(), box.right(), story});
    };
    for (const StoryOnPage &story : view.stories) {
        for (const model::Frame *area : story.areas)
            add(area->box, story.story);
        for (const PictureOnPage &picture : story.pictures)
            add(picture.frame->box, story.story);
    }
    for (const model::Frame *frame : view.frames) {
        if (std::holds_alternative<model::AdvertContent>(frame->content))
            add(frame->box, frame->id);
        else if (std::holds_alternative<model::CaptionContent>(frame->content))
            add(frame->box, {});
    }
    std::sort(all.begin(), all.end(), [](const Standing &a, const Standing &b) { return a.from < b.from; });
    std::vector<PageGap> gaps;
    for (std::size_t i = 1; i < all.size(); ++i) {
        Length reach = all[0].to;
        for (std::size_t k = 0; k < i; ++k)
            reach = std::max(reach, all[k].to);
        if (all[i].from < reach)
            continue;
        PageGap gap{reach, all[i].from, {}, {}};
        for (std::size_t k = 0; k < all.size(); ++k)
            (k < i ? gap.before : gap.after).push_back(all[k].story);
        gaps.push_back(std::move(gap));
    }
    return gaps;
}

} // namespace banxin::check
