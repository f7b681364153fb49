#include "edit/area_resize.h"

#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "model/paragraph_roles.h"

#include <algorithm>
#include <optional>

namespace banxin::edit {

using namespace banxin::model;
using base::Length;
using base::Rect;

namespace {

constexpr Length kHair = Length::mm(0.05); // as layout's: shapes nearer than this touch

bool isNear(Length a, Length b) { return a - b <= kHair && b - a <= kHair; }

/// A side of a part that lay on the old side of the box lies on the new one.
void fitParts(std::vector<Rect> &parts, const Rect &before, const Rect &after)
{
    const Length dx = after.x - before.x, dy = after.y - before.y;
    for (Rect &part : parts) {
        const Rect old = part;
        const Length left = isNear(old.x, {}) ? old.x : old.x - dx, top = isNear(old.y, {}) ? old.y : old.y - dy;
        const Length right =
            isNear(old.right(), before.width) ? old.right() + after.width - before.width : old.right() - dx;
        const Length bottom =
            isNear(old.bottom(), before.height) ? old.bottom() + after.height - before.height : old.bottom() - dy;
        part = {left, top, right - left, bottom - top};
    }
}

} // namespace

AreaResize::AreaResize(const Document &document, const Page &page)
    : m_document(document)
    , m_page(page.id)
    , m_grid(page.grid)
{
}

void AreaResize::resize(const Frame &area, const Rect &box)
{
    Moved moved{&area, area};
    AreaContent &content = std::get<AreaContent>(moved.after.content);
    moved.after.box = box;
    const bool isVertical = content.writingMode == WritingMode::Vertical;
    const int spanned = snapped(m_grid, area.box).columns, spans = snapped(m_grid, box).columns;
    const bool takesText = acceptsRole(content.roles, ParagraphRole::Body);
    if (!isVertical && takesText && (content.columns == spanned || content.columns > spans * 2))
        content.columns = spans;
    fitParts(content.parts, area.box, box);
    m_areas.push_back(std::move(moved));
}

void AreaResize::place(const PictureFrames &picture, const Rect &box)
{
    const Rect whole = picture.box();
    const Length dx = box.x - whole.x, dy = box.y - whole.y, shorter = whole.height - box.height;
    for (const Frame *frame : {picture.frame, picture.caption}) {
        if (!frame)
            continue;
        Moved moved{frame, *frame};
        Rect &at = moved.after.box;
        at = frame->box.translated(dx, dy);
        if (box.width != whole.width) {
            at.x = std::max(at.x, box.x);
            at.width = std::min(at.width + box.width - whole.width, box.right() - at.x);
        }
        if (frame == picture.frame)
            at.height = at.height - shorter; // the picture gives way, its caption keeps its lines
        else if (picture.frame && frame->box.y >= picture.frame->box.bottom())
            at.y = at.y - shorter;
        if (moved.after != *frame)
            m_others.push_back(std::move(moved));
    }
}

void AreaResize::keepPicturesInside()
{
    for (const Moved &area : std::vector<Moved>(m_areas)) {
        const Rect &inside = area.after.box;
        for (const PictureFrames &one : picturesIn(m_document, *area.before)) {
            const Rect before = one.box(), old = area.before->box;
            Rect box = before;
            // What stuck out before may go on to do so.
            const bool wasInside = box.x >= old.x - kHair && box.right() <= old.right() + kHair
                && box.y >= old.y - kHair && box.bottom() <= old.bottom() + kHair;
            if (!wasInside)
                continue;
            box.width = std::min(box.width, inside.width);
            box.height = std::min(box.height, inside.height);
            box.x = std::clamp(box.x, inside.x, inside.right() - box.width);
            box.y = std::clamp(box.y, inside.y, inside.bottom() - box.height);
            if (isNear(box.x, before.x) && isNear(box.y, before.y) && isNear(box.right(), before.right())
                && isNear(box.bottom(), before.bottom()))
                continue;
            place(one, box);
        }
    }
}

void AreaResize::keepPicturesPlaced()
{
    for (const Moved &area : std::vector<Moved>(m_areas)) {
        const GridRect from = snapped(m_grid, area.before->box), to = snapped(m_grid, area.after.box);
        for (const PictureFrames &one : picturesIn(m_document, *area.before)) {
            const Rect before = one.box();
            const GridRect old = snapped(m_grid, before);
            GridRect at = old;
            at.columns = std::min(old.columns, to.columns);
            at.rows = std::min(old.rows, to.rows);
            const int left = old.column - from.column, above = old.row - from.row;
            const int right = from.columns - left - old.columns, below = from.rows - above - old.rows;
            const bool fromRight = right <= 0 && left > 0, fromFoot = below <= 0 && above > 0;
            at.column = fromRight ? to.columns - right - at.columns : left;
            at.row = fromFoot ? to.rows - below - at.rows : above;
            at.column = to.column + std::clamp(at.column, 0, to.columns - at.columns);
            at.row = to.row + std::clamp(at.row, 0, to.rows - at.rows);
            const auto rectOf = [&](const GridRect &r) { return m_grid.rect(r.column, r.row, r.columns, r.rows); };
            const Rect was = rectOf(old), is = rectOf(at);
            // What it is off the grid it stays.
            place(one,
                {before.x + is.x - was.x, before.y + is.y - was.y,
                    old.columns == at.columns ? before.width
                                              : std::max(Length::pt(1), before.width + is.width - was.width),
                    old.rows == at.rows ? before.height
                                        : std::max(Length::pt(1), before.height + is.height - was.height)});
        }
    }
}

bool AreaResize::isMoved(base::Id frame) const
{
    const auto is = [frame](const Moved &one) { return one.before->id == frame; };
    return std::any_of(m_others.begin(), m_others.end(), is) || std::any_of(m_areas.begin(), m_areas.end(), is);
}

void AreaResize::shift(const Frame &frame, base::Point by)
{
    if (isMoved(frame.id))
        return;
    Moved moved{&frame, frame};
    moved.after.box = frame.box.translated(by.x, by.y);
    m_others.push_back(std::move(moved));
}

void AreaResize::bringAlong(const std::vector<base::Id> &areas)
{
    std::optional<Rect> before, after;
    for (const Moved &area : m_areas) {
        if (std::find(areas.begin(), areas.end(), area.before->id) == areas.end())
            continue;
        before = before ? before->united(area.before->box) : area.before->box;
        after = after ? after->united(area.after.box) : area.after.box;
    }
    if (!before || *before == *after)
        return;
    // As far from an area's side as what belongs to it is seen to stand.
    const Length aside = std::max(m_grid.gutter(), Length::mm(3)),
                 below = std::max(m_grid.pitch().scaled(3, 2), Length::mm(3));
    const auto near = [](Length a, Length b, Length reach) { return a - b <= reach && b - a <= reach; };
    const Length left = after->x - before->x, right = after->right() - before->right();
    const Length top = after->y - before->y, bottom = after->bottom() - before->bottom();
    for (const Frame *frame : m_document.childrenOf<Frame>(m_page)) {
        const Rect &box = frame->box;
        const bool isDrawn = std::holds_alternative<BoxContent>(frame->content)
            || std::holds_alternative<RuleContent>(frame->content)
            || std::holds_alternative<ArtContent>(frame->content);
        const bool stands = box.x >= before->x - aside && box.right() <= before->right() + aside
            && box.y >= before->y - below && box.bottom() <= before->bottom() + below;
        if (!isDrawn || !stands || frame->rotation != 0 || isMoved(frame->id) || isLocked(m_document, *frame))
            continue;
        // A side goes with the nearer of the two that it may lie at.
        const auto along = [&](Length at, Length low, Length high, Length reach, Length byLow, Length byHigh) {
            const Length toLow = at < low ? low - at : at - low, toHigh = at < high ? high - at : at - high;
            if (near(at, low, reach) && toLow <= toHigh)
                return byLow;
            return near(at, high, reach) ? byHigh : byLow == byHigh ? byLow : Length();
        };
        const Length x = along(box.x, before->x, before->right(), aside, left, right);
        const Length end = along(box.right(), before->x, before->right(), aside, left, right);
        const Length y = along(box.y, before->y, before->bottom(), below, top, bottom);
        const Length foot = along(box.bottom(), before->y, before->bottom(), below, top, bottom);
        Moved moved{frame, *frame};
        moved.after.box = {box.x + x, box.y + y, box.width + end - x, box.height + foot - y};
        const bool isScaled = x != end || y != foot;
        const bool isDrawing = !frame->contour.empty() || std::holds_alternative<ArtContent>(frame->content);
        if (moved.after.box == box || moved.after.box.isEmpty() || (isScaled && isDrawing))
            continue;
        m_others.push_back(std::move(moved));
    }
}

base::Status AreaResize::put(ChangeBuilder &builder) const
{
    for (const std::vector<Moved> *all : {&m_areas, &m_others}) {
        for (const Moved &one : *all) {
            const auto *content = std::get_if<AreaContent>(&one.after.content);
            bool isGone = one.after.box.isEmpty();
            for (const Rect &part : content ? content->parts : std::vector<Rect>())
                isGone = isGone || part.isEmpty();
            if (isGone)
                return refused(tr("这样移动，一边就没有了。"), one.before->id);
            if (one.after != *one.before && isLocked(m_document, *one.before))
                return refused(tr("要移动的框里有一个已经锁定。"), one.before->id, tr("请先解锁。"));
        }
    }
    for (const std::vector<Moved> *all : {&m_areas, &m_others}) {
        for (const Moved &one : *all) {
            if (one.after != *one.before)
                builder.put(one.after);
        }
    }
    return {};
}

} // namespace banxin::edit
