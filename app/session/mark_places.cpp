#include "session/mark_places.h"

namespace banxin::session {

QRectF toPoints(const base::Rect &rect)
{
    return {rect.x.toPt(), rect.y.toPt(), rect.width.toPt(), rect.height.toPt()};
}

base::Point fromPoints(QPointF point) { return {base::Length::pt(point.x()), base::Length::pt(point.y())}; }

std::vector<QRectF> rectsOf(const layout::PageLayout &layout, const proof::TextPlace &place)
{
    std::vector<QRectF> rects;
    if (place.from == place.to) {
        if (const auto caret = layout.caretAt({place.paragraph, place.from, false}))
            rects.push_back(toPoints(caret->rect));
        return rects;
    }
    for (const base::Rect &rect :
        layout.selectionRects({place.paragraph, place.from, true}, {place.paragraph, place.to, false}))
        rects.push_back(toPoints(rect));
    return rects;
}

proof::MarkGeometry geometryOf(
    const proof::Remark &remark, const model::Document &document, const layout::PageLayout &layout)
{
    proof::MarkGeometry made;
    made.mark = remark.id;
    made.kind = remark.kind;
    if (remark.anchor) {
        if (const auto place = proof::locate(document, *remark.anchor))
            made.range = rectsOf(layout, *place);
    } else if (!remark.frame.isNull()) {
        const base::Id id = proof::locateFrame(document, remark);
        for (const layout::FrameLayout &frame : layout.frames)
            if (frame.frame == id)
                made.range = {toPoints(frame.box)};
        made.isFrame = true;
    } else if (remark.place) {
        made.range = {toPoints(*remark.place)};
    }
    if (remark.target)
        if (const auto place = proof::locate(document, *remark.target))
            made.target = rectsOf(layout, *place);
    if (!made.range.empty() && !made.isFrame)
        made.em = std::clamp(made.range.front().height(), 6.0, 60.0);
    for (const auto *rects : {&made.range, &made.target})
        for (const QRectF &rect : *rects)
            made.bounds =
                made.bounds.isNull() ? rect.adjusted(0, 0, 0.01, 0) : made.bounds.united(rect.adjusted(0, 0, 0.01, 0));
    return made;
}

} // namespace banxin::session
