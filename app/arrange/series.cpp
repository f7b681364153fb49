#include "arrange/series.h"

#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::arrange {

using base::Id;
using base::Length;
using base::Rect;

const model::AreaContent &contentOf(const model::Frame &area) { return std::get<model::AreaContent>(area.content); }

bool takesBody(const model::Frame &area)
{
    return model::acceptsRole(contentOf(area).roles, model::ParagraphRole::Body);
}

bool isLocked(const model::Document &document, const model::Frame &frame)
{
    const auto *page = document.find<model::Page>(frame.page);
    return frame.locked
        || (page && std::any_of(page->layers.begin(), page->layers.end(), [&](const model::Layer &layer) {
               return layer.locked && layer.name == frame.layer;
           }));
}

const model::Frame *Subject::lastArea() const
{
    const auto named =
        std::find_if(areas.begin(), areas.end(), [&](const model::Frame *area) { return area->id == state.lastArea; });
    return named != areas.end() ? *named : nullptr;
}

namespace {

int nearest(Length length, Length unit)
{
    if (unit <= Length())
        return 0;
    return static_cast<int>((length >= Length() ? length + unit / 2 : length - unit / 2) / unit);
}

} // namespace

int columnsOf(const model::Grid &grid, Length width)
{
    return std::max(1, nearest(width + grid.gutter(), grid.columnWidth() + grid.gutter()));
}

int rowsOf(const model::Grid &grid, Length height)
{
    return std::max(1, nearest(height - grid.bodySize, grid.pitch()) + 1);
}

Length shiftOfBottom(const model::Grid &grid, Length bottom, int rows)
{
    return shiftOfTop(grid, bottom - grid.bodySize, rows);
}

Length shiftOfTop(const model::Grid &grid, Length top, int rows)
{
    const int row = nearest(top - grid.typeArea.y, grid.pitch());
    return grid.rowTop(row + rows) - grid.rowTop(row);
}

bool isFree(const model::Document &document, Id page, const Rect &rect, const Rect &from, const std::vector<Id> &own)
{
    const auto holds = [](const Rect &outer, const Rect &inner) {
        return outer.left() <= inner.left() && outer.top() <= inner.top() && outer.right() >= inner.right()
            && outer.bottom() >= inner.bottom();
    };
    const std::vector<const model::Frame *> frames = document.childrenOf<model::Frame>(page);
    return std::none_of(frames.begin(), frames.end(), [&](const model::Frame *frame) {
        return frame->box.intersects(rect) && std::find(own.begin(), own.end(), frame->id) == own.end()
            && !(holds(frame->box, rect) && holds(frame->box, from));
    });
}

} // namespace banxin::arrange
