// A story from where it stands in an issue to another place of it.
#include "edit/article_edits.h"
#include "edit/story_frames.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

/// What an area was given by hand to look as it does goes along; where it stands, how wide it is and what it takes of
/// the story is the new place's.
void takeForms(const AreaContent &from, AreaContent &to)
{
    to.styles = from.styles;
    to.characterStyles = from.characterStyles;
    to.sizes = from.sizes;
    to.headlineForm = from.headlineForm;
    to.kickerPlace = from.kickerPlace;
    to.deckPlace = from.deckPlace;
    to.lineBreaks = from.lineBreaks;
    to.verticalAlign = from.verticalAlign;
    to.insets = from.insets;
    to.writingMode = from.writingMode;
    to.columnRule = from.columnRule;
    to.squeeze = from.squeeze;
    to.fill = from.fill;
    to.stroke = from.stroke;
    to.strokeWeight = from.strokeWeight;
    to.border = from.border;
}

} // namespace

bool isPlaced(const Document &document, Id page, Id story)
{
    const Page *on = document.find<Page>(page);
    return on && placementOf(document, on->issue, story);
}

Result<ChangeSet> moveStory(const Document &document, Id page, Id story, GridCell at, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    const Placement *placement = placementOf(document, on->issue, story);
    if (!placement)
        return refused(tr("这篇稿件不在这一期的版面上。"), story);
    const std::vector<const Frame *> stood = framesOf(document, placement->id).areas;
    auto taken = unplaceStory(document, placement->id, context);
    if (!taken)
        return taken;
    const auto without = applied(document, *taken);
    if (!without)
        return tl::unexpected(without.error());
    const std::vector<Spot> spots = placesAt(*without, page, {story}, at);
    if (spots.empty())
        return refused(tr("这里没有空位：稿件要落在没有框的栏里。"), page);
    auto placed = placeStories(*without, page, spots, context);
    if (!placed)
        return placed;
    if (!stood.empty())
        for (ObjectChange &made : placed->changes)
            if (auto *put = std::get_if<Put>(&made.action))
                if (auto *frame = std::get_if<Frame>(&put->value))
                    if (auto *area = std::get_if<AreaContent>(&frame->content))
                        takeForms(areaOf(*stood.front()), *area);
    ChangeSet change = std::move(*taken);
    change.label = tr("移到本版");
    for (const ObjectChange &object : placed->changes) {
        const auto same = std::find_if(change.changes.begin(), change.changes.end(),
            [&](const ObjectChange &each) { return each.id == object.id; });
        if (same == change.changes.end())
            change.changes.push_back({object.id, document.objectRevision(object.id), object.action});
        else
            same->action = object.action; // made of what the first made of it
    }
    return change;
}

} // namespace banxin::edit
