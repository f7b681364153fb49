#include "layout/borders.h"

#include "layout/svg_path.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace banxin::layout {

using namespace Qt::StringLiterals;
using base::Length;
using base::Point;
using base::Rect;
using display::PathData;
using display::PathItem;

namespace {

/// What the resource calls them, for the catalogue of translations.
[[maybe_unused]] constexpr const char *kTitles[] = {
    QT_TRANSLATE_NOOP("layout", "单线"),
    QT_TRANSLATE_NOOP("layout", "双线"),
    QT_TRANSLATE_NOOP("layout", "三线"),
    QT_TRANSLATE_NOOP("layout", "文武线（外粗内细）"),
    QT_TRANSLATE_NOOP("layout", "武文线（外细内粗）"),
    QT_TRANSLATE_NOOP("layout", "文武文线"),
    QT_TRANSLATE_NOOP("layout", "点线"),
    QT_TRANSLATE_NOOP("layout", "虚线"),
    QT_TRANSLATE_NOOP("layout", "点划线"),
    QT_TRANSLATE_NOOP("layout", "波浪线"),
    QT_TRANSLATE_NOOP("layout", "曲线"),
    QT_TRANSLATE_NOOP("layout", "锯齿"),
    QT_TRANSLATE_NOOP("layout", "方块"),
    QT_TRANSLATE_NOOP("layout", "菱形"),
    QT_TRANSLATE_NOOP("layout", "链"),
    QT_TRANSLATE_NOOP("layout", "绳"),
    QT_TRANSLATE_NOOP("layout", "竹节"),
    QT_TRANSLATE_NOOP("layout", "回纹"),
    QT_TRANSLATE_NOOP("layout", "云纹"),
    QT_TRANSLATE_NOOP("layout", "梅花"),
    QT_TRANSLATE_NOOP("layout", "花角"),
    QT_TRANSLATE_NOOP("layout", "实线"),
    QT_TRANSLATE_NOOP("layout", "点线与虚线"),
    QT_TRANSLATE_NOOP("layout", "花纹"),
    QT_TRANSLATE_NOOP("layout", "传统纹样"),
};

constexpr Length kUnit = Length::pt(1); // the weight that tiles are drawn for
constexpr std::int64_t kMostTiles = 2000; // along a side

std::vector<BorderLine> linesIn(const QJsonValue &json)
{
    std::vector<BorderLine> lines;
    for (const QJsonValue &line : json.toArray())
        lines.push_back({static_cast<int>(std::lround(line[0].toDouble() * 100)),
            static_cast<int>(std::lround(line[1].toDouble() * 100))});
    return lines;
}

std::optional<BorderTile> tileIn(const QJsonValue &json)
{
    auto path = pathFromSvg(json[u"path"_s].toString(), {});
    const Length length = Length::pt(json[u"length"_s].toDouble());
    if (!path || length <= Length())
        return {};
    return BorderTile{std::move(*path), length};
}

std::vector<BorderDesign> readBorders()
{
    QFile file(u":/borders/borders.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<BorderDesign> designs;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QHash<QString, QString> groups;
    const QJsonArray titles = all[u"groups"_s].toArray(), list = all[u"borders"_s].toArray();
    for (const QJsonValue &json : titles)
        groups.insert(json[u"name"_s].toString(), json[u"title"_s].toString());
    for (const QJsonValue &json : list) {
        BorderDesign design{json[u"name"_s].toString(), json[u"title"_s].toString(),
            groups.value(json[u"group"_s].toString()), Length::pt(json[u"least"_s].toDouble()),
            Length::pt(json[u"usual"_s].toDouble()), linesIn(json[u"lines"_s]), linesIn(json[u"plain"_s]),
            tileIn(json[u"edge"_s]), tileIn(json[u"corner"_s])};
        designs.push_back(std::move(design));
    }
    return designs;
}

Length timesWeight(Length weight, int hundredths) { return weight.scaled(hundredths, 100); }

Length scaledTo(Length unit, Length weight) { return weight.scaled(unit.toEmu(), kUnit.toEmu()); }

/// How far the border reaches inwards, in the units of a weight of 1 pt.
Length depthOf(const std::vector<BorderLine> &lines, const std::optional<BorderTile> &corner)
{
    Length depth = corner ? corner->length : Length();
    for (const BorderLine &line : lines)
        depth = std::max(depth, timesWeight(kUnit, line.at + line.width));
    return depth;
}

/// The weight, or a lesser one with which two depths fit into the box.
Length fittingWeight(Length weight, Length depth, const Rect &box)
{
    const Length room = std::min(box.width, box.height) / 2;
    if (depth <= Length() || scaledTo(depth, weight) <= room)
        return weight;
    return kUnit.scaled(std::max(Length(), room).toEmu(), depth.toEmu());
}

/// Where a place along a side of the box, from its first corner on, and inwards is on the page.
Point onSide(const Rect &box, int side, Length along, Length inwards)
{
    switch (side) {
    case 0:
        return {box.left() + along, box.top() + inwards};
    case 1:
        return {box.right() - inwards, box.top() + along};
    case 2:
        return {box.right() - along, box.bottom() - inwards};
    default:
        return {box.left() + inwards, box.bottom() - along};
    }
}

void append(PathData &path, const PathData &more)
{
    path.verbs.insert(path.verbs.end(), more.verbs.begin(), more.verbs.end());
    path.points.insert(path.points.end(), more.points.begin(), more.points.end());
}

/// Whole tiles along all sides between the corners, stretched or pressed together so that they close: where one ends
/// the next begins, to the EMU.
PathData tilesRound(const BorderDesign &border, const Rect &box, Length weight)
{
    PathData path;
    const auto add = [&](const BorderTile &tile, const auto &place) {
        path.verbs.insert(path.verbs.end(), tile.path.verbs.begin(), tile.path.verbs.end());
        for (const Point &point : tile.path.points)
            path.points.push_back(place(point));
    };
    const Length corner = border.corner ? scaledTo(border.corner->length, weight) : Length();
    for (int side = 0; side < 4; ++side) {
        if (border.corner)
            add(*border.corner,
                [&](Point point) { return onSide(box, side, scaledTo(point.x, weight), scaledTo(point.y, weight)); });
        const Length length = side % 2 == 0 ? box.width : box.height, run = length - corner * 2;
        if (!border.edge || run <= Length())
            continue;
        const Length natural = std::max(Length::emu(1), scaledTo(border.edge->length, weight));
        const std::int64_t tiles = std::clamp<std::int64_t>((run + natural / 2) / natural, 1, kMostTiles);
        const std::int64_t whole = border.edge->length.toEmu() * tiles;
        for (std::int64_t i = 0; i < tiles; ++i) {
            add(*border.edge, [&](Point point) {
                const std::int64_t at = border.edge->length.toEmu() * i + point.x.toEmu();
                return onSide(box, side, corner + run.scaled(at, whole), scaledTo(point.y, weight));
            });
        }
    }
    return path;
}

/// A line along a box as a shape to be filled: its outer edge, and its inner one the other way round.
PathData ring(const Rect &box, Length from, Length to)
{
    PathData path = PathData::rectangle(box.grownBy(-from));
    const Rect inner = box.grownBy(-to);
    if (!inner.isEmpty())
        append(path,
            PathData::polygon({{inner.left(), inner.top()}, {inner.left(), inner.bottom()},
                {inner.right(), inner.bottom()}, {inner.right(), inner.top()}}));
    return path;
}

} // namespace

QString BorderDesign::title() const { return QCoreApplication::translate("layout", titleSource.toUtf8().constData()); }

QString BorderDesign::groupTitle() const
{
    return QCoreApplication::translate("layout", groupSource.toUtf8().constData());
}

Length BorderDesign::depth() const { return depthOf(lines, corner); }

PathData BorderDesign::preview(const Rect &box, Length asked) const
{
    if (box.isEmpty())
        return {};
    const Length weight = fittingWeight(asked, depth(), box);
    PathData path = tilesRound(*this, box, weight);
    for (const BorderLine &line : lines)
        append(path, ring(box, timesWeight(weight, line.at), timesWeight(weight, line.at + line.width)));
    return path;
}

const std::vector<BorderDesign> &borders()
{
    static const std::vector<BorderDesign> designs = readBorders();
    return designs;
}

const BorderDesign *borderNamed(const QString &name)
{
    const auto found = std::find_if(
        borders().begin(), borders().end(), [&](const BorderDesign &design) { return design.name == name; });
    return found == borders().end() ? nullptr : &*found;
}

Length weightFor(const QString &border, const QString &before, Length weight)
{
    constexpr Length plain = Length::pt(0.5); // what a plain line has at first
    const BorderDesign *now = borderNamed(border), *was = borderNamed(before);
    if (weight == (was ? was->usual : plain))
        return now ? now->usual : plain;
    return now && weight < now->least ? now->usual : weight;
}

std::vector<PathItem> borderPaths(
    const BorderDesign &border, const ShapeOutline &outline, const base::Color &color, Length asked)
{
    std::vector<PathItem> paths;
    const Rect bounds = outline.bounds();
    if (bounds.isEmpty() || asked <= Length())
        return paths;
    const Rect *box = outline.rectangle();
    std::vector<BorderLine> lines = border.lines;
    if (!box)
        lines.insert(lines.end(), border.plain.begin(), border.plain.end());
    const Length weight =
        fittingWeight(asked, depthOf(lines, box ? border.corner : std::optional<BorderTile>()), bounds);
    for (const BorderLine &line : lines) {
        PathItem item;
        item.path = outline.path(timesWeight(weight, line.at) + timesWeight(weight, line.width) / 2);
        item.stroke = color;
        item.strokeWidth = timesWeight(weight, line.width);
        paths.push_back(std::move(item));
    }
    if (box && (border.edge || border.corner)) {
        PathItem item;
        item.path = tilesRound(border, *box, weight);
        item.fill = color;
        paths.push_back(std::move(item));
    }
    return paths;
}

} // namespace banxin::layout
