// Edits of what a frame is: its box, its content, its role, what text runs around it.
#include "edit/frame_edits.h"

#include "base/turn.h"
#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/storable_text.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Point;
using base::Rect;
using base::Result;

namespace {

/// The frame as `change` leaves it.
template <typename F>
Result<ChangeSet> changed(
    const Document &document, Id frame, const EditContext &context, const QString &label, const F &change)
{
    if (const auto status = checkChangeable(document, frame); !status)
        return tl::unexpected(status.error());
    const Frame *before = document.find<Frame>(frame);
    Frame after = *before;
    if (const base::Status status = change(after); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, label);
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

} // namespace

Result<ChangeSet> setFrameBox(const Document &document, Id frame, const Rect &box, const EditContext &context)
{
    return changed(document, frame, context, tr("移动框"), [&](Frame &after) {
        after.box = box;
        return checkBox(after.content, box, frame);
    });
}

Result<ChangeSet> setRunaround(
    const Document &document, Id frame, const Runaround &runaround, const EditContext &context)
{
    return changed(document, frame, context, tr("更改串文"), [&](Frame &after) {
        after.runaround = runaround.isOn;
        after.runaroundGap = runaround.gap;
        after.runaroundSides = runaround.sides;
        after.contour = runaround.contour;
        const auto status = checkRunaroundGap(runaround.gap, frame);
        return status ? checkContour(runaround.contour, frame) : status;
    });
}

Result<ChangeSet> setContour(
    const Document &document, Id frame, const std::vector<Point> &contour, const EditContext &context)
{
    return changed(document, frame, context, tr("更改轮廓"), [&](Frame &after) {
        after.contour = contour;
        return checkContour(contour, frame);
    });
}

Result<ChangeSet> setPolygon(
    const Document &document, Id frame, const std::vector<Point> &corners, const EditContext &context)
{
    return changed(document, frame, context, tr("更改轮廓"), [&](Frame &after) -> base::Status {
        const auto *content = std::get_if<BoxContent>(&after.content);
        if (!content || content->shape != FrameShape::Contour)
            return refused(tr("这个框不是多边形。"), frame);
        if (const auto status = checkContour(corners, frame); !status || corners.empty())
            return status ? refused(tr("轮廓要有 3 到 %1 个点。").arg(kMostContourPoints), frame) : status;
        Rect box{corners.front().x, corners.front().y, {}, {}};
        for (const Point &corner : corners)
            box = box.united({corner.x, corner.y, {}, {}});
        after.contour.clear();
        for (const Point &corner : corners)
            after.contour.push_back({corner.x - box.x, corner.y - box.y});
        if (const auto turn = base::turnOf(after.box, after.rotation)) { // it is turned about another middle now
            const Point middle{box.x + box.width / 2, box.y + box.height / 2};
            const Point seen = turn->turned(middle);
            box = box.translated(seen.x - middle.x, seen.y - middle.y);
        }
        after.box = box;
        return checkBox(after.content, box, frame);
    });
}

Result<ChangeSet> setFrameContent(
    const Document &document, Id frame, const FrameContent &content, const EditContext &context)
{
    return changed(document, frame, context, tr("更改框的内容"), [&](Frame &after) -> base::Status {
        if (after.content.index() != content.index())
            return refused(tr("框的种类不能改变。"), frame, tr("请另加一个框。"));
        after.content = content;
        return checkContent(content, frame);
    });
}

Result<ChangeSet> setFrameRole(const Document &document, Id frame, const QString &role, const EditContext &context)
{
    return changed(document, frame, context, tr("更改框的用途"), [&](Frame &after) -> base::Status {
        after.role = storableText(role).simplified();
        if (after.role.size() > kLongestName)
            return refused(tr("名称最多 %1 个字。").arg(kLongestName), frame);
        return {};
    });
}

} // namespace banxin::edit
