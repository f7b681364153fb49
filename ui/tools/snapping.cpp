#include "tools/snapping.h"

#include "edit/frame_edits.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::tools {

using base::Length;
using base::Rect;
using Kind = SnapTarget::Kind;

namespace {

Length size(Length length) { return length < Length() ? -length : length; }

bool overlaps(Length a, Length aEnd, Length b, Length bEnd) { return a < bEnd && b < aEnd; }

} // namespace

SnapTargets::SnapTargets(const model::Document &document, base::Id id, const std::vector<base::Id> &but)
{
    const auto *page = document.find<model::Page>(id);
    if (!page)
        return;
    const Length wide = page->trim.width, high = page->trim.height;
    const auto down = [&](Kind kind, Length x) { m_vertical.push_back({kind, x, {}, high}); };
    const auto across = [&](Kind kind, Length y) { m_horizontal.push_back({kind, y, {}, wide}); };
    for (const model::Guide &guide : page->guides)
        guide.vertical ? down(Kind::Guide, guide.at) : across(Kind::Guide, guide.at);
    const std::unordered_set<base::Id> left(but.begin(), but.end());
    for (const model::Frame *frame : document.childrenOf<model::Frame>(id)) {
        if (left.contains(frame->id))
            continue;
        const Rect box = edit::boundsOf(*frame); // as it is seen, whatever its angle
        m_frames.push_back(box);
        for (const Length x : {box.x, box.x + box.width / 2, box.right()})
            m_vertical.push_back({Kind::Frame, x, box.y, box.bottom()});
        for (const Length y : {box.y, box.y + box.height / 2, box.bottom()})
            m_horizontal.push_back({Kind::Frame, y, box.x, box.right()});
    }
    const model::Grid &grid = page->grid;
    const Rect &area = grid.typeArea;
    for (const Length x : {area.x, area.right()})
        down(Kind::TypeArea, x);
    for (const Length y : {area.y, area.bottom()})
        across(Kind::TypeArea, y);
    for (int column = 0; column < grid.columns; ++column) {
        down(Kind::Column, grid.columnLeft(column));
        down(Kind::Column, grid.columnLeft(column) + grid.columnWidth());
    }
    for (int row = 0; row < grid.rows; ++row) {
        across(Kind::Row, grid.rowTop(row));
        across(Kind::Row, grid.rowTop(row) + grid.bodySize);
    }
    for (const Length x : {Length(), wide})
        down(Kind::Trim, x);
    for (const Length y : {Length(), high})
        across(Kind::Trim, y);
    down(Kind::Middle, wide / 2);
    across(Kind::Middle, high / 2);
}

/// The target nearest to one of the edges. Of equals the one named first in Kind: a guide before a column.
SnapTargets::Found SnapTargets::nearest(const std::vector<SnapTarget> &targets, const std::vector<Length> &edges,
    Length from, Length to, bool vertical, Length reach) const
{
    Found found;
    Length best = reach + Length::emu(1);
    const SnapTarget *target = nullptr;
    for (const SnapTarget &each : targets) {
        for (const Length edge : edges) {
            const Length by = each.at - edge;
            if (size(by) < best || (target && size(by) == best && each.kind < target->kind)) {
                best = size(by);
                target = &each;
                found.by = by;
            }
        }
    }
    if (!target)
        return found;
    const bool isFrame = target->kind == Kind::Frame;
    found.mark = SnapMark{vertical, target->at, std::min(from, isFrame ? target->from : from),
        std::max(to, isFrame ? target->to : to), {}};
    const Length end = std::min(to, target->to), start = std::max(from, target->from);
    if (isFrame && end < start)
        found.apart = SnapMark{vertical, target->at, end, start, start - end};
    return found;
}

/// Between two neighbours: the same gap on both sides; beside two that stand in a row: the gap that they have.
SnapTargets::Found SnapTargets::nearestGap(const Rect &box, bool along, Length reach) const
{
    const auto start = [along](const Rect &rect) { return along ? rect.x : rect.y; };
    const auto end = [along](const Rect &rect) { return along ? rect.right() : rect.bottom(); };
    std::vector<const Rect *> row;
    for (const Rect &frame : m_frames) {
        const bool beside = along ? overlaps(frame.y, frame.bottom(), box.y, box.bottom())
                                  : overlaps(frame.x, frame.right(), box.x, box.right());
        if (beside)
            row.push_back(&frame);
    }
    const Rect *before = nullptr;
    const Rect *after = nullptr;
    for (const Rect *frame : row) {
        if (end(*frame) <= start(box) + reach && (!before || end(*frame) > end(*before)))
            before = frame;
        if (start(*frame) >= end(box) - reach && (!after || start(*frame) < start(*after)))
            after = frame;
    }
    Found found;
    Length best = reach;
    const auto offer = [&](Length place, Length gap, Length gapFrom) {
        const Length by = place - start(box);
        if (gap <= Length() || size(by) > best)
            return;
        best = size(by);
        found.by = by;
        const Length middle = along ? box.y + box.height / 2 : box.x + box.width / 2;
        found.mark = SnapMark{!along, middle, gapFrom, gapFrom + gap, gap};
    };
    const Length extent = end(box) - start(box);
    if (before && after) {
        const Length gap = (start(*after) - end(*before) - extent) / 2;
        offer(end(*before) + gap, gap, end(*before));
    }
    // The gap before `before`, and the one behind `after`.
    for (const Rect *frame : row) {
        if (before && frame != before && end(*frame) <= start(*before)) {
            const Length gap = start(*before) - end(*frame);
            offer(end(*before) + gap, gap, end(*before));
        }
        if (after && frame != after && start(*frame) >= end(*after)) {
            const Length gap = start(*frame) - end(*after);
            offer(start(*after) - gap - extent, gap, start(*after) - gap);
        }
    }
    return found;
}

Snap SnapTargets::ofMove(const Rect &box, Length reach) const
{
    Snap snap;
    const Found x = nearest(m_vertical, {box.x, box.x + box.width / 2, box.right()}, box.y, box.bottom(), true, reach);
    const Found y =
        nearest(m_horizontal, {box.y, box.y + box.height / 2, box.bottom()}, box.x, box.right(), false, reach);
    const Found gapX = nearestGap(box, true, reach), gapY = nearestGap(box, false, reach);
    const auto take = [&](const Found &edge, const Found &gap, Length &by) {
        const Found &chosen = edge.mark ? edge : gap;
        if (!chosen.mark)
            return;
        by = chosen.by;
        snap.marks.push_back(*chosen.mark);
        if (chosen.apart)
            snap.marks.push_back(*chosen.apart);
        if (edge.mark && gap.mark && gap.by == edge.by)
            snap.marks.push_back(*gap.mark);
    };
    take(x, gapX, snap.by.x);
    take(y, gapY, snap.by.y);
    return snap;
}

Snap SnapTargets::ofResize(const Rect &box, Handle handle, Length reach) const
{
    Snap snap;
    if (movesLeft(handle) || movesRight(handle)) {
        const Found x =
            nearest(m_vertical, {movesLeft(handle) ? box.x : box.right()}, box.y, box.bottom(), true, reach);
        if (x.mark) {
            snap.by.x = x.by;
            snap.marks.push_back(*x.mark);
            if (x.apart)
                snap.marks.push_back(*x.apart);
        }
    }
    if (movesTop(handle) || movesBottom(handle)) {
        const Found y =
            nearest(m_horizontal, {movesTop(handle) ? box.y : box.bottom()}, box.x, box.right(), false, reach);
        if (y.mark) {
            snap.by.y = y.by;
            snap.marks.push_back(*y.mark);
            if (y.apart)
                snap.marks.push_back(*y.apart);
        }
    }
    return snap;
}

Snap SnapTargets::ofPoint(base::Point point, Length reach) const
{
    return ofResize({point.x, point.y, {}, {}}, Handle::TopLeft, reach);
}

} // namespace banxin::tools
