// Borders between areas of stories, and areas to other rectangles of the grid.
#include "edit/area_resize.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using base::Result;

namespace {

/// A frame's sides as seen along a border: `near` faces it from before, `far` from behind it.
struct Sides {
    Length before; // left or top
    Length after; // right or bottom
    Length from; // along the border
    Length to;
};

Sides sidesOf(const Rect &box, Qt::Orientation border)
{
    if (border == Qt::Vertical)
        return {box.x, box.right(), box.y, box.bottom()};
    return {box.y, box.bottom(), box.x, box.right()};
}

bool overlap(const Sides &a, const Sides &b) { return a.from < b.to && b.from < a.to; }

std::vector<const Frame *> areasOf(const Document &document, Id page)
{
    std::vector<const Frame *> areas;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (std::holds_alternative<AreaContent>(frame->content))
            areas.push_back(frame);
    }
    return areas;
}

Length mostGap(const Grid &grid, Qt::Orientation border)
{
    // Beside each other text may stand in from a tint or a box on either side.
    const Length gap = border == Qt::Vertical ? grid.gutter() * 2 : grid.pitch().scaled(3, 2);
    return std::max(Length::mm(1), gap);
}

bool face(const Sides &before, const Sides &after, Length most)
{
    const Length gap = after.before - before.after;
    return gap >= -Length::mm(0.5) && gap <= most && overlap(before, after);
}

std::optional<AreaBorder> borderOf(
    const std::vector<const Frame *> &areas, const Grid &grid, Qt::Orientation orientation, Point point, Length reach)
{
    const Length across = orientation == Qt::Vertical ? point.x : point.y;
    const Length along = orientation == Qt::Vertical ? point.y : point.x;
    const Length most = mostGap(grid, orientation);
    std::vector<const Frame *> before, after;
    const auto sides = [&](const Frame *frame) { return sidesOf(frame->box, orientation); };
    for (const Frame *one : areas) {
        for (const Frame *other : areas) {
            const Sides a = sides(one), b = sides(other);
            const bool isUnder = across >= std::min(a.after, b.before) - reach
                && across <= std::max(a.after, b.before) + reach && along >= std::max(a.from, b.from) - reach
                && along < std::min(a.to, b.to) + reach;
            if (one != other && before.empty() && face(a, b, most) && isUnder) {
                before.push_back(one);
                after.push_back(other);
            }
        }
    }
    if (before.empty())
        return {};
    // Whoever faces one of them across the same gap moves along.
    const auto holds = [](const std::vector<const Frame *> &list, const Frame *frame) {
        return std::find(list.begin(), list.end(), frame) != list.end();
    };
    const auto facesOne = [&](const Frame *frame, const std::vector<const Frame *> &others, bool isBefore) {
        return std::any_of(others.begin(), others.end(), [&](const Frame *other) {
            return isBefore ? face(sides(frame), sides(other), most) : face(sides(other), sides(frame), most);
        });
    };
    for (bool grew = true; grew;) {
        grew = false;
        for (const Frame *frame : areas) {
            if (holds(before, frame) || holds(after, frame))
                continue;
            if (facesOne(frame, after, true))
                before.push_back(frame);
            else if (facesOne(frame, before, false))
                after.push_back(frame);
            else
                continue;
            grew = true;
        }
    }
    AreaBorder border;
    border.orientation = orientation;
    Length last = sides(before.front()).after, first = sides(after.front()).before;
    Sides left = sides(before.front()), right = sides(after.front());
    for (const Frame *frame : before) {
        last = std::max(last, sides(frame).after);
        left.from = std::min(left.from, sides(frame).from);
        left.to = std::max(left.to, sides(frame).to);
        border.before.push_back(frame->id);
    }
    for (const Frame *frame : after) {
        first = std::min(first, sides(frame).before);
        right.from = std::min(right.from, sides(frame).from);
        right.to = std::max(right.to, sides(frame).to);
        border.after.push_back(frame->id);
    }
    border.at = last + (first - last) / 2;
    border.from = std::max(left.from, right.from);
    border.to = std::min(left.to, right.to);
    return border;
}

/// Where an edge of columns or rows goes that moves by whole ones: the nearest of the grid's, then `by` further.
std::optional<Length> movedEdge(const Grid &grid, Qt::Orientation border, Length edge, bool isEnd, int by)
{
    const int count = border == Qt::Vertical ? columnsOf(grid) : rowsOf(grid);
    const auto at = [&](int n) {
        if (border == Qt::Vertical)
            return grid.columnLeft(n) + (isEnd ? grid.columnWidth() : Length());
        return grid.rowTop(n) + (isEnd ? grid.bodySize : Length());
    };
    int nearest = 0;
    for (int n = 1; n < count; ++n) {
        if (std::abs((at(n) - edge).toEmu()) < std::abs((at(nearest) - edge).toEmu()))
            nearest = n;
    }
    if (by < -nearest || by >= count - nearest)
        return {};
    return edge + at(nearest + by) - at(nearest);
}

Rect withEdge(Rect box, Qt::Orientation border, Length edge, bool isEnd)
{
    if (border == Qt::Vertical) {
        if (!isEnd) {
            box.width = box.right() - edge;
            box.x = edge;
        } else {
            box.width = edge - box.x;
        }
    } else if (!isEnd) {
        box.height = box.bottom() - edge;
        box.y = edge;
    } else {
        box.height = edge - box.y;
    }
    return box;
}

/// Smaller than half a column or a line there is no area.
bool isLargeEnough(const Rect &box, const Grid &grid)
{
    return box.width * 2 >= grid.columnWidth() && box.height * 2 >= grid.bodySize && !box.isEmpty();
}

} // namespace

std::optional<AreaBorder> borderAt(const Document &document, Id page, Point point, Length reach)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return {};
    const std::vector<const Frame *> areas = areasOf(document, page);
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        if (auto border = borderOf(areas, on->grid, orientation, point, reach))
            return border;
    }
    return {};
}

Result<ChangeSet> moveBorder(
    const Document &document, Id page, const AreaBorder &border, int by, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    const Grid &grid = on->grid;
    const Qt::Orientation orientation = border.orientation;
    AreaResize resize(document, *on);
    Length gapFrom, gapTo, shift;
    for (const bool isEnd : {true, false}) {
        for (const Id id : isEnd ? border.before : border.after) {
            const auto frame = areaFrame(document, id);
            if (!frame)
                return tl::unexpected(frame.error());
            if ((*frame)->page != page)
                return refused(tr("没有这个稿区。"), id);
            const Sides sides = sidesOf((*frame)->box, orientation);
            const Length edge = isEnd ? sides.after : sides.before;
            const auto moved = movedEdge(grid, orientation, edge, isEnd, by);
            if (!moved)
                return refused(tr("再移就出了版心。"), id);
            const Rect box = withEdge((*frame)->box, orientation, *moved, isEnd);
            if (!isLargeEnough(box, grid))
                return refused(tr("这样移动，一边就没有了。"), id);
            if (isEnd) {
                gapFrom = id == border.before.front() ? edge : std::min(gapFrom, edge);
                shift = *moved - edge;
            } else {
                gapTo = id == border.after.front() ? edge : std::max(gapTo, edge);
            }
            resize.resize(**frame, box);
        }
    }
    resize.keepPicturesInside();
    // A rule that parts them goes along, and what stands with the areas of either side.
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        const Sides sides = sidesOf(frame->box, orientation);
        const Length middle = sides.before + (sides.after - sides.before) / 2;
        if (by == 0 || border.before.empty() || border.after.empty() || isLocked(document, *frame)
            || !std::holds_alternative<RuleContent>(frame->content) || middle < gapFrom || middle > gapTo
            || sides.to - sides.from < sides.after - sides.before
            || sides.from < border.from - mostGap(grid, orientation)
            || sides.to > border.to + mostGap(grid, orientation))
            continue;
        resize.shift(*frame, orientation == Qt::Vertical ? Point{shift, {}} : Point{{}, shift});
    }
    resize.bringAlong(border.before);
    resize.bringAlong(border.after);
    ChangeBuilder builder(document, context, tr("移动边界"));
    if (const auto done = resize.put(builder); !done)
        return tl::unexpected(done.error());
    return builder.take();
}

Result<ChangeSet> setAreaRect(const Document &document, Id id, const GridRect &at, const EditContext &context)
{
    const auto frame = areaFrame(document, id);
    if (!frame)
        return tl::unexpected(frame.error());
    const Page &page = *document.find<Page>((*frame)->page);
    if (const auto status = checkOnGrid(at, page); !status)
        return tl::unexpected(status.error());
    AreaResize resize(document, page);
    resize.resize(**frame, page.grid.rect(at.column, at.row, at.columns, at.rows));
    resize.keepPicturesPlaced();
    resize.bringAlong({id});
    ChangeBuilder builder(document, context, tr("移动稿区"));
    if (const auto done = resize.put(builder); !done)
        return tl::unexpected(done.error());
    return builder.take();
}

} // namespace banxin::edit
