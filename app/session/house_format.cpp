#include "session/house_format.h"

#include "edit/frame_edits.h"
#include "edit/page_edits.h"

#include <algorithm>

namespace banxin::session {

using base::Length;
using base::Rect;

std::vector<model::HouseFormat> formatsOf(const model::Publication &publication, const NewsroomTemplate &newsroom)
{
    std::vector<model::HouseFormat> formats = publication.formats;
    for (const auto &[name, format] : newsroom.formats()) {
        if (std::none_of(formats.begin(), formats.end(), [&, &key = name](const auto &own) { return own.name == key; }))
            formats.push_back({name, format.trim, format.bleed, format.grid});
    }
    // The smallest sheet first.
    std::stable_sort(
        formats.begin(), formats.end(), [](const auto &a, const auto &b) { return a.trim.width < b.trim.width; });
    return formats;
}

void fitToFormat(model::Page &page, std::vector<model::Object> &furniture, const model::HouseFormat &format)
{
    const model::Grid before = page.grid;
    page.trim = format.trim;
    page.bleed = format.bleed;
    if (format.grid == before)
        return;
    model::Page old = page; // on the new sheet, still with the old grid: its areas go to the new one by the edit
    model::Document document = model::Document().with(old, 1);
    for (const model::Object &object : furniture) {
        if (std::holds_alternative<model::Frame>(object))
            document = std::move(document).with(object, 1);
    }
    if (const auto change = edit::setGrid(document, page.id, format.grid, {})) {
        if (auto after = model::applied(document, *change, 2))
            document = std::move(*after);
    }
    const Rect &from = before.typeArea, &to = format.grid.typeArea;
    const auto isOnGrid = [](const model::FrameContent &content) {
        return std::holds_alternative<model::AreaContent>(content);
    };
    for (model::Object &object : furniture) {
        auto *frame = std::get_if<model::Frame>(&object);
        if (!frame)
            continue;
        if (isOnGrid(frame->content)) {
            if (const auto *moved = document.find<model::Frame>(frame->id))
                *frame = *moved;
            continue;
        }
        const Rect wide = edit::scaledWith(frame->box, from, to);
        const Length middle = frame->box.y + frame->box.height / 2;
        frame->box.x = wide.x;
        frame->box.width = wide.width;
        frame->box.y = frame->box.y + (middle < from.y + from.height / 2 ? to.y - from.y : to.bottom() - from.bottom());
    }
    page.grid = format.grid;
}

} // namespace banxin::session
