// 上版 without a place given: into the areas that wait for copy, then where there is room.
#include "edit/article_edits.h"
#include "edit/change_builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;

Id awaitingArea(const Document &document, Id page, int characters)
{
    constexpr int kLongestCaption = 160;
    Id best;
    int least = 0;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        const auto *area = std::get_if<AreaContent>(&frame->content);
        if (!area || frame->locked || !area->placement.isNull() || area->reservedCharacters <= 0)
            continue;
        if (area->reservedPictures == 1 && area->reservedCharacters <= kLongestCaption)
            continue;
        const int off = std::abs(area->reservedCharacters - characters);
        if (best.isNull() || off < least) {
            best = frame->id;
            least = off;
        }
    }
    return best;
}

base::Result<ChangeSet> placeOnPage(
    const Document &before, Id page, std::vector<Id> stories, const EditContext &context, std::vector<Id> *placed)
{
    Document document = before;
    ChangeSet all;
    const auto add = [&](const base::Result<ChangeSet> &change) -> base::Status {
        if (!change)
            return tl::unexpected(change.error());
        auto next = applied(document, *change);
        if (!next)
            return tl::unexpected(next.error());
        document = std::move(*next);
        all = all.isEmpty() ? *change : merged(std::move(all), *change);
        return {};
    };
    std::stable_sort(stories.begin(), stories.end(),
        [&](Id a, Id b) { return characterCount(before, a) > characterCount(before, b); });
    std::vector<Id> done, rest;
    for (const Id story : stories) {
        const Id area =
            isPlaced(document, page, story) ? Id() : awaitingArea(document, page, characterCount(before, story));
        if (area.isNull()) {
            rest.push_back(story);
            continue;
        }
        if (const base::Status filled = add(swapStory(document, area, story, context)); !filled)
            return tl::unexpected(filled.error());
        done.push_back(story);
    }
    const std::vector<Spot> spots = freePlaces(document, page, rest);
    if (!spots.empty()) {
        if (const base::Status free = add(placeStories(document, page, spots, context)); !free)
            return tl::unexpected(free.error());
    }
    for (const Spot &spot : spots)
        done.push_back(spot.story);
    if (placed)
        *placed = std::move(done);
    if (!all.isEmpty())
        all.label = QCoreApplication::translate("edit", "上版");
    return all;
}

} // namespace banxin::edit
