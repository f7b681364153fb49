#include "layout/borders.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace banxin::layout {

using base::Length;
using base::Point;
using base::Rect;
using display::PathData;

namespace {

Rect boundsOf(const PathData &path)
{
    Rect bounds{path.points.front().x, path.points.front().y, {}, {}};
    for (const Point &point : path.points)
        bounds = bounds.united({point.x, point.y, {}, {}});
    return bounds;
}

bool isWithin(const Rect &inner, const Rect &outer)
{
    return inner.left() >= outer.left() && inner.top() >= outer.top() && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
}

const Rect kBoxes[] = {{Length::mm(10), Length::mm(20), Length::mm(100), Length::mm(37)},
    {Length::emu(7), Length::emu(-13), Length::emu(1234567), Length::emu(7654321)},
    {{}, {}, Length::mm(5), Length::mm(4)}, {{}, {}, Length::mm(300), Length::mm(0.4)}};

} // namespace

TEST(Borders, AreNamedOnceAndTitled)
{
    ASSERT_GE(borders().size(), 16u);
    std::set<QString> names, titles;
    for (const BorderDesign &border : borders()) {
        EXPECT_TRUE(names.insert(border.name).second) << qPrintable(border.name);
        EXPECT_TRUE(titles.insert(border.title()).second);
        EXPECT_FALSE(border.title().isEmpty());
        EXPECT_EQ(borderNamed(border.name), &border);
        EXPECT_TRUE(!border.lines.empty() || border.edge) << qPrintable(border.name);
        // Where tiles cannot go there is a line.
        EXPECT_TRUE(!border.lines.empty() || !border.plain.empty()) << qPrintable(border.name);
        EXPECT_EQ(border.edge.has_value(), border.corner.has_value()) << qPrintable(border.name);
    }
    EXPECT_EQ(borderNamed(QStringLiteral("没有")), nullptr);
}

TEST(Borders, ComeUnderAHeadingWithAWeightAtWhichTheyAreRead)
{
    QString group;
    std::set<QString> groups;
    for (const BorderDesign &border : borders()) {
        EXPECT_FALSE(border.groupTitle().isEmpty()) << qPrintable(border.name);
        if (border.groupSource != group) // all of one group follow each other
            EXPECT_TRUE(groups.insert(border.groupSource).second) << qPrintable(border.name);
        group = border.groupSource;
        EXPECT_GT(border.least, Length()) << qPrintable(border.name);
        EXPECT_GT(border.usual, border.least) << qPrintable(border.name);
        // A pattern of less than 0.5 mm is grey on newsprint; one of more than 4 mm is no border.
        if (border.edge && border.groupSource != QStringLiteral("点线与虚线")) {
            EXPECT_GE(border.depth().toMm() * border.least.toPt(), 0.5) << qPrintable(border.name);
            EXPECT_LE(border.depth().toMm() * border.usual.toPt(), 4) << qPrintable(border.name);
        }
    }
    EXPECT_GE(groups.size(), 3u);
}

TEST(Borders, AWeightFollowsTheBorderUnlessItWasChosenAndReads)
{
    const QString plain, wave = QStringLiteral("wave"), chain = QStringLiteral("chain");
    const Length waves = borderNamed(wave)->usual, chains = borderNamed(chain)->usual;
    EXPECT_EQ(weightFor(chain, plain, Length::pt(0.5)), chains);
    EXPECT_EQ(weightFor(wave, chain, chains), waves);
    EXPECT_EQ(weightFor(plain, chain, chains), Length::pt(0.5));
    EXPECT_EQ(weightFor(chain, plain, Length::pt(3)), Length::pt(3)) << "chosen";
    EXPECT_EQ(weightFor(chain, plain, Length::pt(0.2)), chains) << "chosen for a line, not to be read";
    EXPECT_EQ(weightFor(plain, chain, Length::pt(3)), Length::pt(3));
    EXPECT_EQ(weightFor(QStringLiteral("没有"), plain, Length::pt(0.2)), Length::pt(0.2));
}

TEST(Borders, StayWithinTheBoxAndReachItsEdges)
{
    for (const BorderDesign &border : borders()) {
        for (const Rect &box : kBoxes) {
            for (const Length weight : {Length::pt(0.3), Length::pt(1), Length::pt(40)}) {
                const PathData drawn = border.preview(box, weight);
                ASSERT_FALSE(drawn.points.empty()) << qPrintable(border.name);
                EXPECT_TRUE(isWithin(boundsOf(drawn), box)) << qPrintable(border.name) << ' ' << box.width.toEmu();
            }
            for (const display::PathItem &item :
                borderPaths(border, ShapeOutline::of(model::Frame{.box = box}, model::FrameShape::Rectangle, {}),
                    base::Color::black(), Length::pt(1))) {
                const Rect ink = boundsOf(item.path).grownBy(item.strokeWidth / 2);
                EXPECT_TRUE(isWithin(ink, box)) << qPrintable(border.name) << ' ' << box.width.toEmu();
            }
        }
        // From side to side, for all the air that some designs have around them.
        const Rect drawn = boundsOf(border.preview(kBoxes[0], Length::pt(1)));
        EXPECT_LE(drawn.left() - kBoxes[0].left(), Length::pt(1)) << qPrintable(border.name);
        EXPECT_LE(kBoxes[0].bottom() - drawn.bottom(), Length::pt(1)) << qPrintable(border.name);
    }
}

/// What a tile ends with on its right edge its neighbour begins with on its left one: corners and sides alike.
TEST(Borders, TilesMeetToTheEmu)
{
    for (const BorderDesign &border : borders()) {
        if (!border.edge)
            continue;
        std::multiset<std::int64_t> left, right, cornerRight, cornerBelow;
        for (const Point &point : border.edge->path.points) {
            if (point.x.isZero())
                left.insert(point.y.toEmu());
            if (point.x == border.edge->length)
                right.insert(point.y.toEmu());
            EXPECT_TRUE(point.x >= Length() && point.x <= border.edge->length) << qPrintable(border.name);
            EXPECT_TRUE(point.y >= Length() && point.y <= border.corner->length) << qPrintable(border.name);
        }
        for (const Point &point : border.corner->path.points) {
            if (point.x == border.corner->length)
                cornerRight.insert(point.y.toEmu());
            if (point.y == border.corner->length)
                cornerBelow.insert(point.x.toEmu());
            EXPECT_TRUE(point.x >= Length() && point.x <= border.corner->length) << qPrintable(border.name);
            EXPECT_TRUE(point.y >= Length() && point.y <= border.corner->length) << qPrintable(border.name);
        }
        // Shapes that touch an edge in one point (a diamond's tip) do so on both sides; bands have equal edges.
        const auto bands = [](const std::multiset<std::int64_t> &all) {
            std::set<std::int64_t> edges;
            for (const std::int64_t at : all)
                edges.insert(at);
            return edges;
        };
        EXPECT_EQ(bands(left), bands(right)) << qPrintable(border.name);
        EXPECT_EQ(bands(cornerRight), bands(cornerBelow)) << qPrintable(border.name);
        const std::set<std::int64_t> side = bands(left), begun = bands(cornerRight);
        if (side.size() > 1) {
            EXPECT_TRUE(std::includes(begun.begin(), begun.end(), side.begin(), side.end())) << qPrintable(border.name);
        }
    }
    // On paper: every tile of a side begins where the one before it ended, whatever does not divide.
    const BorderDesign &wave = *borderNamed(QStringLiteral("wave"));
    const Rect box{Length::emu(101), Length::emu(57), Length::emu(1'000'003), Length::emu(777'777)};
    const PathData drawn = wave.preview(box, Length::pt(1));
    std::map<std::pair<std::int64_t, std::int64_t>, int> ends;
    std::size_t next = 0;
    for (const PathData::Verb verb : drawn.verbs) {
        const std::size_t count = verb == PathData::Verb::Cubic ? 3 : verb == PathData::Verb::Close ? 0 : 1;
        if (count > 0) {
            const Point &end = drawn.points[next + count - 1];
            ++ends[{end.x.toEmu(), end.y.toEmu()}];
        }
        next += count;
    }
    // The wave is one band round the box: each of its joints is an end of two pieces.
    int joints = 0;
    for (const auto &[at, pieces] : ends)
        joints += pieces % 2 == 0;
    EXPECT_GT(joints, 40);
    const std::int64_t depth = Length::pt(4).toEmu();
    for (const auto &[at, pieces] : ends) {
        const bool isAtAJoint = at.second - box.y.toEmu() == Length::pt(1).toEmu() && at.first > box.x.toEmu() + depth
            && at.first < box.right().toEmu() - depth;
        if (isAtAJoint) {
            EXPECT_EQ(pieces, 2) << at.first;
        }
    }
}

TEST(Borders, FollowOtherOutlinesAsLines)
{
    model::Frame frame;
    frame.box = kBoxes[0];
    frame.contour = {{Length::mm(50), {}}, {Length::mm(100), Length::mm(37)}, {{}, Length::mm(37)}};
    for (const BorderDesign &border : borders()) {
        for (const auto shape : {model::FrameShape::Rounded, model::FrameShape::Ellipse, model::FrameShape::Contour}) {
            const auto paths = borderPaths(
                border, ShapeOutline::of(frame, shape, Length::mm(5)), base::Color::black(), Length::pt(0.5));
            ASSERT_FALSE(paths.empty()) << qPrintable(border.name);
            for (const display::PathItem &path : paths) {
                EXPECT_TRUE(path.stroke);
                EXPECT_FALSE(path.fill);
                EXPECT_TRUE(isWithin(boundsOf(path.path), frame.box)) << qPrintable(border.name);
            }
        }
    }
}

} // namespace banxin::layout
