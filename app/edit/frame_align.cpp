// Edits that bring frames in line and share out the room between them.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using base::Result;
using base::Status;

namespace {

/// The half of a length, rounded down: a middle and the halves of what stands on it then always meet again.
Length half(Length length) { return Length::emu(length.toEmu() >> 1); }

Point wayTo(Edge edge, const Rect &from, const Rect &to)
{
    switch (edge) {
    case Edge::Left:
        return {to.x - from.x, {}};
    case Edge::HorizontalMiddle:
        return {half(to.x + to.right()) - half(from.width) - from.x, {}};
    case Edge::Right:
        return {to.right() - from.right(), {}};
    case Edge::Top:
        return {{}, to.y - from.y};
    case Edge::VerticalMiddle:
        return {{}, half(to.y + to.bottom()) - half(from.height) - from.y};
    case Edge::Bottom:
        return {{}, to.bottom() - from.bottom()};
    }
    return {};
}

Status move(const Unit &unit, Point by, ChangeBuilder &builder)
{
    if (by == Point())
        return {};
    for (const Frame *frame : unit.frames) {
        const auto box = moved(frame->box, by, frame->id);
        if (!box)
            return tl::unexpected(box.error());
        Frame after = *frame;
        after.box = *box;
        builder.put(std::move(after));
    }
    return {};
}

/// What others are aligned with among themselves: those that cannot move, where there are any.
Rect reference(const std::vector<Unit> &units)
{
    const bool someAreLocked = std::any_of(units.begin(), units.end(), [](const Unit &unit) { return unit.isLocked; });
    std::optional<Rect> bounds;
    for (const Unit &unit : units) {
        if (unit.isLocked || !someAreLocked)
            bounds = bounds ? bounds->united(unit.bounds) : unit.bounds;
    }
    return bounds.value_or(Rect());
}

} // namespace

Result<ChangeSet> alignFrames(
    const Document &document, const Frames &frames, Edge edge, AlignTo to, const EditContext &context)
{
    const auto units = unitsOf(document, frames);
    if (!units)
        return tl::unexpected(units.error());
    ChangeBuilder builder(document, context, tr("对齐"));
    if (units->empty())
        return builder.take();
    if (std::all_of(units->begin(), units->end(), [](const Unit &unit) { return unit.isLocked; }))
        return refused(tr("所选的框都已锁定。"), frames.front(), tr("请先解锁。"));
    const Page *page = document.find<Page>(units->front().frames.front()->page);
    const Rect target = to == AlignTo::Selection ? reference(*units)
        : to == AlignTo::TypeArea                ? page->grid.typeArea
                                                 : Rect{{}, {}, page->trim.width, page->trim.height};
    for (const Unit &unit : *units) {
        if (unit.isLocked)
            continue;
        if (const auto status = move(unit, wayTo(edge, unit.bounds, target), builder); !status)
            return tl::unexpected(status.error());
    }
    return builder.take();
}

Result<ChangeSet> distributeFrames(const Document &document, const Frames &frames, Qt::Orientation direction,
    std::optional<Length> gap, const EditContext &context)
{
    auto units = unitsOf(document, frames);
    if (!units)
        return tl::unexpected(units.error());
    for (const Unit &unit : *units) {
        for (const Frame *frame : unit.frames) {
            if (const auto status = checkChangeable(document, frame->id); !status)
                return tl::unexpected(status.error());
        }
    }
    const std::size_t least = gap ? 2 : 3;
    if (units->size() < least)
        return refused(tr("至少要选 %1 个框才能分布。").arg(least), frames.empty() ? Id() : frames.front());
    if (gap && (*gap > kFarthest || *gap < -kFarthest))
        return refused(tr("间距不能比版面宽。"), frames.front());

    const bool across = direction == Qt::Horizontal;
    const auto start = [&](const Unit &unit) { return across ? unit.bounds.x : unit.bounds.y; };
    const auto size = [&](const Unit &unit) { return across ? unit.bounds.width : unit.bounds.height; };
    std::stable_sort(units->begin(), units->end(), [&](const Unit &a, const Unit &b) {
        return start(a) + start(a) + size(a) < start(b) + start(b) + size(b); // by their middles
    });
    const auto gaps = static_cast<std::int64_t>(units->size()) - 1;
    Length room = start(units->back()) + size(units->back()) - start(units->front());
    for (const Unit &unit : *units)
        room -= size(unit);
    // Rounded down; what is left over is shared out one EMU a gap.
    const std::int64_t whole = room.toEmu() >= 0 ? room.toEmu() / gaps : -((-room.toEmu() + gaps - 1) / gaps);
    const std::int64_t rest = room.toEmu() - whole * gaps;

    ChangeBuilder builder(document, context, tr("分布"));
    Length at = start(units->front());
    for (std::int64_t i = 0; i <= gaps; ++i) {
        const Unit &unit = (*units)[static_cast<std::size_t>(i)];
        const Length by = at - start(unit);
        if (const auto status = move(unit, across ? Point{by, {}} : Point{{}, by}, builder); !status)
            return tl::unexpected(status.error());
        at += size(unit) + gap.value_or(Length::emu(whole + (i < rest ? 1 : 0)));
    }
    return builder.take();
}

} // namespace banxin::edit
