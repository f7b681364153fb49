#include "press/page_marks.h"

#include "press/press_inks.h"

#include <array>

namespace banxin::press {

namespace {

using base::Color;
using base::Length;
using base::Point;
using display::Item;
using display::PathData;
using display::PathItem;

constexpr Color registrationInk{10000, 10000, 10000, 10000, allInks, 10000};
const Length hairline = Length::pt(0.25);
const Length offset = Length::mm(1); // of marks from the bleed
const Length cropLength = Length::mm(5);
const Length radius = Length::mm(2); // of registration marks; the cross goes half as far again
const Length patch = Length::mm(5);

// Solids, tints and overprints of the process inks, and two greys of black and of three colours (ISO 12647-3, 5).
constexpr std::array patches{Color{10000, 0, 0, 0}, Color{0, 10000, 0, 0}, Color{0, 0, 10000, 0}, Color{0, 0, 0, 10000},
    Color{5000, 0, 0, 0}, Color{0, 5000, 0, 0}, Color{0, 0, 5000, 0}, Color{0, 0, 0, 5000}, Color{0, 10000, 10000, 0},
    Color{10000, 0, 10000, 0}, Color{10000, 10000, 0, 0}, Color{2700, 2000, 2000, 0}, Color{0, 0, 0, 3000}};

Item itemOf(PathItem path)
{
    Item item;
    item.shape = std::move(path);
    item.bounds = display::inkBounds(item.shape);
    return item;
}

Item lineItem(Point from, Point to)
{
    PathItem path;
    path.path = PathData::line(from, to);
    path.stroke = registrationInk;
    path.strokeWidth = hairline;
    return itemOf(std::move(path));
}

Item lineOfText(const std::shared_ptr<const font::Face> &face, const QString &text, Point origin, Length size)
{
    auto run = std::make_shared<font::GlyphRun>();
    run->face = face;
    run->size = size;
    run->text = text;
    Length pen;
    const std::vector<font::ShapedGlyph> shaped = face->shape(text, size, font::Direction::Horizontal);
    for (std::size_t i = 0; i < shaped.size(); ++i) {
        const int end = i + 1 < shaped.size() ? shaped[i + 1].cluster : static_cast<int>(text.size());
        run->glyphs.push_back({shaped[i].id, pen + shaped[i].xOffset, shaped[i].yOffset, shaped[i].advance,
            shaped[i].cluster, end - shaped[i].cluster});
        pen += shaped[i].advance;
    }
    display::GlyphItem glyphs;
    glyphs.origin = origin;
    glyphs.run = std::move(run);
    glyphs.overprint = true;
    Item item;
    item.shape = std::move(glyphs);
    item.bounds = display::inkBounds(item.shape);
    return item;
}

} // namespace

Length marginFor(const PageMarks &marks) { return marks.any() ? Length::mm(10) : Length(); }

std::vector<Item> itemsOf(const PageMarks &marks, const display::DisplayList &page)
{
    std::vector<Item> items;
    const Length width = page.trim.width, height = page.trim.height, out = page.bleed + offset;
    if (marks.crop) {
        for (const Length x : {Length(), width}) {
            items.push_back(lineItem({x, -out - cropLength}, {x, -out}));
            items.push_back(lineItem({x, height + out}, {x, height + out + cropLength}));
        }
        for (const Length y : {Length(), height}) {
            items.push_back(lineItem({-out - cropLength, y}, {-out, y}));
            items.push_back(lineItem({width + out, y}, {width + out + cropLength, y}));
        }
    }
    if (marks.registration) {
        const Length arm = radius + radius / 2, away = out + arm;
        for (const Point at : {Point{width / 2, -away}, Point{width / 2, height + away}, Point{-away, height / 2},
                 Point{width + away, height / 2}}) {
            PathItem ring;
            ring.path = PathData::ellipse({at.x - radius, at.y - radius, radius * 2, radius * 2});
            ring.stroke = registrationInk;
            ring.strokeWidth = hairline;
            items.push_back(itemOf(std::move(ring)));
            items.push_back(lineItem({at.x - arm, at.y}, {at.x + arm, at.y}));
            items.push_back(lineItem({at.x, at.y - arm}, {at.x, at.y + arm}));
        }
    }
    if (marks.colourBar) {
        Length x = Length::mm(10);
        for (const Color &ink : patches) {
            if (x + patch > width / 2 - Length::mm(6))
                break; // a narrow page has fewer; they never reach the registration mark
            PathItem square;
            square.path = PathData::rectangle({x, height + out + Length::mm(1), patch, patch});
            square.fill = ink;
            items.push_back(itemOf(std::move(square)));
            x += patch;
        }
    }
    if (marks.slugFace) {
        const QString text = marks.slug.isEmpty() ? page.title : page.title + QStringLiteral("　") + marks.slug;
        items.push_back(lineOfText(marks.slugFace, text, {Length::mm(10), -out - Length::mm(2)}, Length::pt(7)));
    }
    if (marks.stampFace) { // right of the registration marks, clear of the slug and of the colour bar
        const Length size = Length::pt(14), x = width / 2 + Length::mm(8);
        for (const Length baseline : {-out - Length::mm(2), height + out + Length::mm(6)})
            items.push_back(lineOfText(marks.stampFace, marks.stamp, {x, baseline}, size));
    }
    return items;
}

} // namespace banxin::press
