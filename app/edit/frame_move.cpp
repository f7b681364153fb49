// Edits of where frames stand: boxes, moves, turns.
#include "edit/art_path.h"
#include "edit/change_builder.h"
#include "edit/frame_checks.h"

#include <cmath>
#include <numbers>
#include <unordered_map>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using base::Result;
using base::Status;

namespace {

/// Lengths along one side of a frame, as the side grows or shrinks. What has no length keeps what is in it.
struct Stretch {
    Length from;
    Length to;
    Length operator()(Length length) const
    {
        return from == to || from <= Length() ? length : length.scaled(to.toEmu(), from.toEmu());
    }
};

Status stretchContent(Frame &frame, const Stretch &across, const Stretch &down)
{
    for (Point &point : frame.contour)
        point = {across(point.x), down(point.y)};
    if (auto *area = std::get_if<AreaContent>(&frame.content)) {
        const Rect before{{}, {}, across.from, down.from}, after{{}, {}, across.to, down.to};
        for (Rect &part : area->parts)
            part = scaledWith(part, before, after);
    } else if (auto *picture = std::get_if<PictureContent>(&frame.content); picture && picture->image) {
        // A picture keeps its proportion: about its middle, by the larger of both.
        const Rect before = *picture->image;
        const Point middle{across(before.x + before.width / 2), down(before.y + before.height / 2)};
        const bool wider = across.to.toEmu() * static_cast<__int128>(down.from.toEmu())
            >= down.to.toEmu() * static_cast<__int128>(across.from.toEmu());
        const Stretch &by = (wider && across.from > Length()) || down.from <= Length() ? across : down;
        Rect after = before;
        if (by.from > Length()) {
            after.width = before.width.scaled(by.to.toEmu(), by.from.toEmu());
            after.height = before.height.scaled(by.to.toEmu(), by.from.toEmu());
        }
        after.x = middle.x - after.width / 2;
        after.y = middle.y - after.height / 2;
        picture->image = after;
    } else if (auto *art = std::get_if<ArtContent>(&frame.content)) {
        if (auto path = ArtPath::of(art->path)) {
            path->stretch(across.from, across.to, down.from, down.to);
            art->path = path->toText();
        }
    }
    const auto status = checkContour(frame.contour, frame.id);
    return status ? checkContent(frame.content, frame.id) : status;
}

/// A turn about a middle. Places are counted in halves of an EMU, so that every box has an exact middle.
class Turn {
public:
    Turn(const Rect &about, int angle)
        : m_x(about.x.toEmu() * 2 + about.width.toEmu())
        , m_y(about.y.toEmu() * 2 + about.height.toEmu())
        , m_angle(normalised(angle))
    {
    }
    Rect operator()(const Rect &box) const
    {
        const std::int64_t width = box.width.toEmu(), height = box.height.toEmu();
        const std::int64_t x = box.x.toEmu() * 2 + width - m_x, y = box.y.toEmu() * 2 + height - m_y;
        std::int64_t turnedX = 0, turnedY = 0;
        switch (m_angle) {
        case 0:
            return box;
        case 9000:
            turnedX = -y;
            turnedY = x;
            break;
        case -18000:
            turnedX = -x;
            turnedY = -y;
            break;
        case -9000:
            turnedX = y;
            turnedY = -x;
            break;
        default:
            const double radians = m_angle * std::numbers::pi / 18000.0;
            const double cosine = std::cos(radians), sine = std::sin(radians);
            const auto fromX = static_cast<double>(x), fromY = static_cast<double>(y);
            turnedX = std::llround(fromX * cosine - fromY * sine);
            turnedY = std::llround(fromX * sine + fromY * cosine);
        }
        return {Length::emu((m_x + turnedX - width) >> 1), Length::emu((m_y + turnedY - height) >> 1), box.width,
            box.height};
    }

private:
    std::int64_t m_x;
    std::int64_t m_y;
    int m_angle;
};

} // namespace

Result<ChangeSet> setFrameBoxes(
    const Document &document, const std::vector<FrameBox> &boxes, const EditContext &context)
{
    Frames ids;
    std::unordered_map<Id, Rect> places;
    for (const FrameBox &each : boxes) {
        ids.push_back(each.frame);
        if (!places.emplace(each.frame, each.box).second)
            return refused(tr("同一个框有两个位置。"), each.frame);
    }
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    bool resized = false;
    for (const Frame *frame : *frames) {
        const Rect &box = places.at(frame->id);
        resized = resized || box.width != frame->box.width || box.height != frame->box.height;
    }
    ChangeBuilder builder(document, context, resized ? tr("调整大小") : tr("移动"));
    for (const Frame *frame : *frames) {
        const Rect &box = places.at(frame->id);
        if (const auto status = checkBox(frame->content, box, frame->id); !status)
            return tl::unexpected(status.error());
        Frame after = *frame;
        after.box = box;
        const Stretch across{frame->box.width, box.width}, down{frame->box.height, box.height};
        if (across.from != across.to || down.from != down.to) {
            if (const auto status = stretchContent(after, across, down); !status)
                return tl::unexpected(status.error());
        }
        if (after != *frame)
            builder.put(std::move(after));
    }
    return builder.take();
}

Result<ChangeSet> moveFrames(const Document &document, const Frames &ids, Point by, const EditContext &context)
{
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    ChangeBuilder builder(document, context, tr("移动"));
    if (by == Point())
        return builder.take();
    for (const Frame *frame : *frames) {
        const auto box = moved(frame->box, by, frame->id);
        if (!box)
            return tl::unexpected(box.error());
        Frame after = *frame;
        after.box = *box;
        builder.put(std::move(after));
    }
    return builder.take();
}

Result<ChangeSet> rotateFrames(const Document &document, const Frames &ids, int by, const EditContext &context)
{
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    for (const Frame *frame : *frames) {
        if (std::holds_alternative<AreaContent>(frame->content))
            return refused(tr("稿区不能旋转。"), frame->id, tr("竖排请用稿区的“竖排”。"));
        if (const auto status = checkPlace(frame->box, frame->id); !status)
            return tl::unexpected(status.error());
    }
    ChangeBuilder builder(document, context, tr("旋转"));
    if (frames->empty() || normalised(by) == 0)
        return builder.take();
    // One alone turns about its own middle exactly.
    const Turn turn(frames->size() == 1 ? frames->front()->box : boundsOf(*frames), by);
    for (const Frame *frame : *frames) {
        Frame after = *frame;
        after.box = turn(frame->box);
        after.rotation = normalised(std::int64_t{normalised(frame->rotation)} + normalised(by));
        if (const auto status = checkPlace(after.box, frame->id); !status)
            return tl::unexpected(status.error());
        builder.put(std::move(after));
    }
    return builder.take();
}

} // namespace banxin::edit
