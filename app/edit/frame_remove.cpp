// Edits that take frames off a page.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/story_frames.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

Result<ChangeSet> removeFrames(const Document &document, const Frames &ids, const EditContext &context)
{
    auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    std::unordered_set<Id> going;
    std::vector<const Placement *> placements; // whose areas go, each once
    for (const Frame *frame : *frames) {
        going.insert(frame->id);
        const auto *area = std::get_if<AreaContent>(&frame->content);
        const Placement *placement = area ? document.find<Placement>(area->placement) : nullptr;
        if (placement && std::find(placements.begin(), placements.end(), placement) == placements.end())
            placements.push_back(placement);
    }
    std::erase_if(placements, [&](const Placement *placement) {
        const StoryFrames its = framesOf(document, placement->id);
        const auto goes = [&](const Frame *frame) { return going.contains(frame->id); };
        if (!std::all_of(its.areas.begin(), its.areas.end(), goes))
            return true; // the story stays
        for (const PictureFrames &one : its.pictures) {
            for (const Frame *frame : {one.frame, one.caption}) {
                if (frame && going.insert(frame->id).second)
                    frames->push_back(frame);
            }
        }
        return false;
    });
    ChangeBuilder builder(document, context, tr("删除"));
    for (const Frame *frame : *frames) {
        if (const auto status = checkChangeable(document, frame->id); !status)
            return tl::unexpected(status.error());
        for (const Id paragraph : document.children(frame->id, ObjectKind::Paragraph))
            builder.remove(paragraph);
        builder.remove(frame->id);
    }
    for (const Placement *placement : placements)
        builder.remove(placement->id);
    return builder.take();
}

} // namespace banxin::edit
