// Edits of what frames belong together and what is locked.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

/// Deeper ones are drawn by nobody.
constexpr std::size_t kDeepestGroup = 32;

} // namespace

Frames groupOf(const Document &document, Id id)
{
    const Frame *frame = document.find<Frame>(id);
    if (!frame || frame->groups.empty())
        return {id};
    Frames members;
    for (const Frame *other : document.childrenOf<Frame>(frame->page)) {
        if (!other->groups.empty() && other->groups.front() == frame->groups.front())
            members.push_back(other->id);
    }
    return members;
}

Result<ChangeSet> groupFrames(const Document &document, const Frames &frames, const EditContext &context)
{
    const auto units = unitsOf(document, frames);
    if (!units)
        return tl::unexpected(units.error());
    if (units->size() < 2)
        return refused(tr("至少要选两个框才能编组。"), frames.empty() ? Id() : frames.front());
    ChangeBuilder builder(document, context, tr("编组"));
    const Id group = Id::create();
    for (const Unit &unit : *units) {
        for (const Frame *frame : unit.frames) {
            if (const auto status = checkChangeable(document, frame->id); !status)
                return tl::unexpected(status.error());
            if (frame->groups.size() >= kDeepestGroup)
                return refused(tr("编组最多 %1 层。").arg(kDeepestGroup), frame->id);
            Frame after = *frame;
            after.groups.insert(after.groups.begin(), group);
            builder.put(std::move(after));
        }
    }
    return builder.take();
}

Result<ChangeSet> ungroupFrames(const Document &document, const Frames &frames, const EditContext &context)
{
    const auto units = unitsOf(document, frames);
    if (!units)
        return tl::unexpected(units.error());
    ChangeBuilder builder(document, context, tr("取消编组"));
    for (const Unit &unit : *units) {
        for (const Frame *frame : unit.frames) {
            if (const auto status = checkChangeable(document, frame->id); !status)
                return tl::unexpected(status.error());
            if (frame->groups.empty())
                continue;
            Frame after = *frame;
            after.groups.erase(after.groups.begin());
            builder.put(std::move(after));
        }
    }
    return builder.take();
}

Result<ChangeSet> lockFrames(const Document &document, const Frames &frames, bool locked, const EditContext &context)
{
    ChangeBuilder builder(document, context, locked ? tr("锁定") : tr("解锁"));
    std::unordered_set<Id> seen;
    for (const Id id : frames) {
        const Frame *frame = document.find<Frame>(id);
        if (!frame)
            return refused(tr("这个框已不存在。"), id);
        if (frame->locked == locked || !seen.insert(id).second)
            continue;
        if (const auto status = checkChangeable(document, id); locked && !status)
            return tl::unexpected(status.error()); // its layer
        Frame after = *frame;
        after.locked = locked;
        builder.put(std::move(after));
    }
    return builder.take();
}

} // namespace banxin::edit
