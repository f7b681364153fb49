#include "press/paint_order.h"

#include <algorithm>

namespace banxin::press {

namespace {

using base::Length;
using base::Rect;

Rect boundsOfPath(const display::PathItem &item)
{
    if (item.path.points.empty())
        return {};
    Length left = item.path.points.front().x, right = left;
    Length top = item.path.points.front().y, bottom = top;
    for (const base::Point &point : item.path.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    const Rect rect{left, top, right - left, bottom - top};
    return item.stroke ? rect.grownBy(item.strokeWidth / 2) : rect;
}

/// The em boxes of the glyphs. An item's own bounds are too generous: a rule beside a line would seem to cover it.
Rect boundsOfText(const display::GlyphItem &item)
{
    const font::GlyphRun &run = *item.run;
    if (run.glyphs.empty())
        return {};
    Length left = run.glyphs.front().x, right = left;
    Length top = run.glyphs.front().y, bottom = top;
    for (const font::PlacedGlyph &glyph : run.glyphs) {
        left = std::min(left, glyph.x);
        right = std::max(right, glyph.x + glyph.advance);
        top = std::min(top, glyph.y);
        bottom = std::max(bottom, glyph.y);
    }
    if (run.direction == font::Direction::Vertical)
        right = std::max(right, left + run.size);
    const Length ascent = run.size.scaled(880, 1000);
    const Length descent = run.size.scaled(120, 1000);
    const Rect box = run.onPage(Rect{left, top - ascent, right - left, bottom - top + ascent + descent});
    return {item.origin.x + box.x, item.origin.y + box.y, box.width, box.height};
}

} // namespace

std::vector<int> paintOrder(const display::DisplayList &list)
{
    const auto count = list.items.size();
    struct Placed {
        Rect bounds;
        bool isText = false;
        int layer = 0;
    };
    std::vector<Placed> placed(count);
    std::vector<std::size_t> texts, shapes; // below the item at hand
    for (std::size_t i = 0; i < count; ++i) {
        if (!list.items[i].printed)
            continue;
        const auto &shape = list.items[i].shape;
        Placed &self = placed[i];
        if (const auto *text = std::get_if<display::GlyphItem>(&shape)) {
            self.isText = true;
            self.bounds = boundsOfText(*text);
        } else if (const auto *path = std::get_if<display::PathItem>(&shape)) {
            self.bounds = boundsOfPath(*path);
        } else {
            self.bounds = display::inkBounds(shape);
        }
        if (list.items[i].turn)
            self.bounds = list.items[i].turn->bounds(self.bounds);
        // A layer is shapes, then text. What covers text goes one layer up; the rest of its layer stays below it.
        for (const std::size_t below : shapes) {
            if (placed[below].layer > self.layer && placed[below].bounds.intersects(self.bounds))
                self.layer = placed[below].layer;
        }
        if (!self.isText) {
            for (const std::size_t below : texts) {
                if (placed[below].layer >= self.layer && placed[below].bounds.intersects(self.bounds))
                    self.layer = placed[below].layer + 1;
            }
        }
        (self.isText ? texts : shapes).push_back(i);
    }
    std::vector<int> order;
    order.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (list.items[i].printed)
            order.push_back(static_cast<int>(i));
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const Placed &left = placed[std::size_t(a)];
        const Placed &right = placed[std::size_t(b)];
        if (left.layer != right.layer)
            return left.layer < right.layer;
        if (left.isText != right.isText)
            return right.isText;
        return left.isText && list.items[std::size_t(a)].readingOrder < list.items[std::size_t(b)].readingOrder;
    });
    return order;
}

} // namespace banxin::press
