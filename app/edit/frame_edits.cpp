// Edits of the frames of a page: their boxes, and what text runs around them.
#include "edit/change_builder.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Rect;
using base::Result;

Result<ChangeSet> setFrameBox(const Document &document, Id frame, const Rect &box, const EditContext &context)
{
    const Frame *before = document.find<Frame>(frame);
    if (!before)
        return refused(tr("这个框已不存在。"), frame);
    // A rule may be as thin as nothing across its direction; everything else covers paper.
    const bool isRule = std::holds_alternative<RuleContent>(before->content);
    const bool covers =
        isRule ? box.width >= Length() && box.height >= Length() && box.width + box.height > Length() : !box.isEmpty();
    if (!covers)
        return refused(tr("框的宽和高必须大于零。"), frame);
    for (const Length side : {box.x, box.y, box.width, box.height})
        if (side > kFarthest || side < -kFarthest)
            return refused(tr("框离版面太远，或者太大。"), frame);
    ChangeBuilder builder(document, context, tr("移动框"));
    Frame after = *before;
    after.box = box;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

Result<ChangeSet> setRunaround(
    const Document &document, Id frame, const Runaround &runaround, const EditContext &context)
{
    const Frame *before = document.find<Frame>(frame);
    if (!before)
        return refused(tr("这个框已不存在。"), frame);
    if (runaround.gap < Length() || runaround.gap > kFarthest)
        return refused(tr("边空不能小于零，也不能比版面宽。"), frame);
    const std::size_t points = runaround.contour.size();
    if (points > kMostContourPoints || (points > 0 && points < 3))
        return refused(tr("串文的轮廓要有 3 到 %1 个点。").arg(kMostContourPoints), frame);
    for (const base::Point point : runaround.contour)
        for (const Length side : {point.x, point.y})
            if (side > kFarthest || side < -kFarthest)
                return refused(tr("串文的轮廓离框太远。"), frame);
    ChangeBuilder builder(document, context, tr("更改串文"));
    Frame after = *before;
    after.runaround = runaround.isOn;
    after.runaroundGap = runaround.gap;
    after.runaroundSides = runaround.sides;
    after.contour = runaround.contour;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

} // namespace banxin::edit
