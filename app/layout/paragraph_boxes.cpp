#include "layout/paragraph_boxes.h"

#include "layout/mark_shapes.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Rect;
using display::PathData;
using display::PathItem;

namespace {

struct Box {
    Rect rect;
    Border border;
    std::optional<base::Color> shading;
};

PathItem stroked(const Rect &rect, const base::Color &color, Length weight)
{
    PathItem item;
    item.path = PathData::rectangle(rect);
    item.stroke = color;
    item.strokeWidth = weight;
    return item;
}

// Dots along the four sides, one at each corner, evenly spaced between.
void addDots(const Rect &rect, const Border &border, std::vector<PathItem> &out)
{
    const Length dot = std::max(border.weight * 2, Length::pt(0.8)), wanted = dot * 5 / 2;
    PathItem item;
    item.fill = border.color;
    const auto add = [&](Length x, Length y) {
        const PathData one = circle({x - dot / 2, y - dot / 2, dot, dot});
        item.path.verbs.insert(item.path.verbs.end(), one.verbs.begin(), one.verbs.end());
        item.path.points.insert(item.path.points.end(), one.points.begin(), one.points.end());
    };
    const auto across = std::clamp<std::int64_t>(rect.width / wanted, 1, 2000);
    const auto down = std::clamp<std::int64_t>(rect.height / wanted, 1, 2000);
    for (std::int64_t i = 0; i <= across; ++i) {
        add(rect.x + rect.width.scaled(i, across), rect.top());
        add(rect.x + rect.width.scaled(i, across), rect.bottom());
    }
    for (std::int64_t i = 1; i < down; ++i) {
        add(rect.left(), rect.y + rect.height.scaled(i, down));
        add(rect.right(), rect.y + rect.height.scaled(i, down));
    }
    out.push_back(std::move(item));
}

void draw(const Box &box, bool overprints, std::vector<PathItem> &out)
{
    if (box.shading) {
        PathItem fill;
        fill.path = PathData::rectangle(box.rect);
        fill.fill = box.shading;
        out.push_back(std::move(fill));
    }
    const std::size_t border = out.size();
    const Length weight = box.border.weight;
    const base::Color &color = box.border.color;
    switch (box.border.form) {
    case model::BorderForm::Line:
        out.push_back(stroked(box.rect, color, weight));
        break;
    case model::BorderForm::Double:
        out.push_back(stroked(box.rect, color, weight));
        out.push_back(stroked(box.rect.grownBy(-weight * 5 / 2), color, weight));
        break;
    case model::BorderForm::ThickThin: // 文武线
        out.push_back(stroked(box.rect, color, weight * 3));
        out.push_back(stroked(box.rect.grownBy(-weight * 7 / 2), color, weight));
        break;
    case model::BorderForm::Dotted:
        addDots(box.rect, box.border, out);
        break;
    }
    for (std::size_t i = border; i < out.size(); ++i)
        out[i].overprint = overprints;
}

} // namespace

std::vector<PathItem> paragraphBoxes(
    const PageLayout &layout, const std::vector<int> &lines, const std::function<bool(const base::Color &)> &overprints)
{
    std::vector<PathItem> out;
    std::optional<Box> open;
    int leg = -1;
    const auto close = [&] {
        if (open)
            draw(*open, overprints(open->border.color), out);
        open.reset();
    };
    for (const int index : lines) {
        const LineLayout &line = layout.lines[static_cast<std::size_t>(index)];
        if (!line.border) {
            close();
            continue;
        }
        if (open && (leg != line.leg || open->border != *line.border))
            close();
        const bool isVertical = line.mode == model::WritingMode::Vertical;
        // A third of the type's size is between the lines' em boxes and the border.
        const Length size = line.line().size, air = size / 3, side = line.border->padding;
        const Rect type = isVertical
            ? Rect{line.origin.x - size / 2 - air, line.box.y - side, size + air * 2, line.box.height + side * 2}
            : Rect{line.box.x - side, line.origin.y - size.scaled(88, 100) - air, line.box.width + side * 2,
                size + air * 2};
        if (open)
            open->rect = open->rect.united(type);
        else
            open = Box{type, *line.border, line.shading};
        leg = line.leg;
    }
    close();
    return out;
}

} // namespace banxin::layout
