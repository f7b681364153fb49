// Areas that are no plain rectangles: vertical ones, unions, and those that run around polygons.
#include "layout/obstacle.h"
#include "page_fixture.h"

#include <set>

using namespace banxin;
using base::Length;
using base::Point;
using base::Rect;

class Shape : public layout::PageFixture {
protected:
    static model::AreaContent vertical(model::AreaContent content)
    {
        content.writingMode = model::WritingMode::Vertical;
        return content;
    }
};

TEST(Obstacle, APolygonBlocksWhatItReachesWithinTheBandAndItsGap)
{
    model::Frame frame;
    frame.box = {Length::pt(100), Length::pt(100), Length::pt(100), Length::pt(100)};
    frame.contour = {{Length::pt(50), Length()}, {Length::pt(100), Length::pt(100)}, {Length(), Length::pt(100)}};
    frame.runaroundGap = Length::pt(4);
    const layout::Obstacle triangle = layout::Obstacle::of(frame);
    EXPECT_TRUE(triangle.blocked(Length::pt(80), Length::pt(95)).empty());
    const auto tip = triangle.blocked(Length::pt(90), Length::pt(106)); // 10 below the tip with the gap
    ASSERT_EQ(tip.size(), 1u);
    EXPECT_NEAR(tip[0].first.toPt(), 150 - 5 - 4, 0.01);
    EXPECT_NEAR(tip[0].second.toPt(), 150 + 5 + 4, 0.01);
    const auto foot = triangle.blocked(Length::pt(190), Length::pt(199));
    ASSERT_EQ(foot.size(), 1u);
    EXPECT_NEAR(foot[0].first.toPt(), 100 - 4, 0.01);
    EXPECT_NEAR(foot[0].second.toPt(), 200 + 4, 0.01);
}

TEST(Obstacle, APolygonsHollowsAreFreeAndItsCrossingsFilled)
{
    const auto pt = [](double value) { return Length::pt(value); };
    model::Frame frame;
    frame.box = {Length(), Length(), pt(100), pt(100)};
    frame.runaroundGap = pt(3);
    // U: open above, its bottom 20 high
    frame.contour = {{pt(0), pt(0)}, {pt(20), pt(0)}, {pt(20), pt(80)}, {pt(80), pt(80)}, {pt(80), pt(0)},
        {pt(100), pt(0)}, {pt(100), pt(100)}, {pt(0), pt(100)}};
    const layout::Obstacle hollow = layout::Obstacle::of(frame);
    const auto arms = hollow.blocked(pt(40), pt(50));
    ASSERT_EQ(arms.size(), 2u);
    EXPECT_NEAR(arms[0].second.toPt(), 23, 0.01);
    EXPECT_NEAR(arms[1].first.toPt(), 77, 0.01);
    EXPECT_EQ(hollow.blocked(pt(78), pt(90)).size(), 1u); // the bottom is near
    EXPECT_EQ(hollow.blockedBetween(-pt(50), pt(150), pt(40), pt(50)).size(), 2u);
    for (const auto sides : {model::RunaroundSides::Left, model::RunaroundSides::Right, model::RunaroundSides::Largest,
             model::RunaroundSides::Neither}) {
        frame.runaroundSides = sides;
        EXPECT_EQ(layout::Obstacle::of(frame).blockedBetween(-pt(50), pt(150), pt(40), pt(50)).size(), 1u);
    }
    frame.runaroundSides = model::RunaroundSides::Both;
    const auto lying = layout::Obstacle::of(frame).transposed().blocked(-pt(15), -pt(5));
    EXPECT_EQ(lying.size(), 1u); // lines that run down have an arm along them
    // A star in one stroke: its middle is filled.
    frame.contour = {{pt(50), pt(0)}, {pt(80), pt(95)}, {pt(2), pt(36)}, {pt(98), pt(36)}, {pt(20), pt(95)}};
    const layout::Obstacle star = layout::Obstacle::of(frame);
    EXPECT_EQ(star.blocked(pt(50), pt(55)).size(), 1u);
    const auto feet = star.blocked(pt(88), pt(92));
    ASSERT_EQ(feet.size(), 2u);
    EXPECT_LT(feet[0].second, pt(50));
    EXPECT_GT(feet[1].first, pt(50));
}

TEST(Obstacle, TransposingTwiceAndBackIsTheSame)
{
    const Rect rect{Length::pt(3), Length::pt(5), Length::pt(7), Length::pt(11)};
    EXPECT_EQ(layout::transposedBack(layout::transposed(rect)), rect);
}

TEST_F(Shape, LinesGiveWayToAPolygonAsItWidens)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    const Rect box = page.grid.rect(0, 0, 2, 40);
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    model::Frame picture;
    picture.id = named(QStringLiteral("picture"));
    picture.page = page.id;
    picture.order = base::OrderKey::nth(frames++);
    picture.box = {box.right() - Length::pt(120), page.grid.rowTop(5), Length::pt(120), Length::pt(160)};
    picture.contour = {{Length::pt(120), Length()}, {Length::pt(120), Length::pt(160)}, {Length(), Length::pt(160)}};
    picture.content = model::BoxContent{};
    picture.runaround = true;
    put(picture);
    const auto layout = composed();
    Length before = box.width;
    int narrowed = 0;
    for (const auto &line : linesOf(*layout, area)) {
        const Length top = line.origin.y - Length::pt(9).scaled(88, 100);
        if (top >= picture.box.bottom())
            break;
        EXPECT_LE(line.line().measure, before);
        narrowed += line.line().measure < before;
        before = line.line().measure;
        // No glyph's cell reaches into the triangle at the foot of its em box.
        const Length reach = std::max(Length(), top + Length::pt(9) - picture.box.top());
        const Length edge = picture.box.right() - Length::pt(120).scaled(reach.toEmu(), Length::pt(160).toEmu());
        if (reach > Length()) {
            EXPECT_LE(line.origin.x + line.line().width, std::max(edge, picture.box.left()) + Length::pt(0.1));
        }
    }
    EXPECT_GE(narrowed, 4);
}

TEST_F(Shape, AUnionOfRectanglesIsFilledAndNothingElse)
{
    story(QStringLiteral("a"), {{Role::Body, prose(600)}});
    const Rect box = page.grid.rect(0, 0, 3, 30), upper = page.grid.rect(0, 0, 1, 30),
               lower = page.grid.rect(1, 20, 2, 10);
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    for (const Rect &part : {upper, lower})
        content.parts.push_back({part.x - box.x, part.y - box.y, part.width, part.height});
    const auto area = frame(QStringLiteral("area"), box, content);
    const auto layout = composed();
    int inLower = 0;
    for (const auto &line : linesOf(*layout, area)) {
        const Point middle{line.origin.x + line.line().width / 2, line.origin.y - Length::pt(3)};
        EXPECT_TRUE(upper.contains(middle) || lower.contains(middle));
        inLower += lower.contains(middle);
    }
    EXPECT_EQ(linesOf(*layout, area).size() - static_cast<std::size_t>(inLower), 30u); // the first leg is full
    EXPECT_GT(inLower, 2);
}

TEST_F(Shape, AVerticalAreaRunsFromTheRightInLegsBelowEachOther)
{
    story(QStringLiteral("a"),
        {{Role::Headline, QStringLiteral("青岛战疫")}, {Role::Body, prose(500)}, {Role::Body, prose(400, 5)}});
    const Rect box = page.grid.rect(0, 0, 3, 40);
    model::AreaContent content = vertical(areaOf(QStringLiteral("a"), 2));
    content.columnMode = model::ColumnMode::Absolute;
    const auto area = frame(QStringLiteral("area"), box, content);
    const auto layout = composed();
    const auto lines = linesOf(*layout, area);
    ASSERT_GT(lines.size(), 30u);
    Length x = box.right();
    int leg = 0;
    for (const auto &line : lines) {
        EXPECT_EQ(line.mode, model::WritingMode::Vertical);
        EXPECT_TRUE(box.grownBy(Length::pt(2)).contains({line.origin.x, line.origin.y}));
        EXPECT_LE(line.origin.y + line.line().width, box.bottom() + Length::pt(0.1));
        if (line.leg == leg) {
            EXPECT_LT(line.origin.x, x);
        }
        x = line.origin.x;
        leg = line.leg;
    }
    EXPECT_EQ(lines.front().role, Role::Headline);
    EXPECT_GT(lines.front().origin.x, box.right() - Length::pt(40));
    EXPECT_EQ(leg, 1);
    // Lines of both legs stand on one grid of the page's pitch.
    const Length pitch = page.grid.pitch();
    for (const auto &line : lines) {
        if (line.role == Role::Body) {
            const auto off = (box.right() - Length::pt(9) / 2 - line.origin.x).toEmu() % pitch.toEmu();
            EXPECT_TRUE(off < 20 || pitch.toEmu() - off < 20) << off;
        }
    }
    // A click on a character finds it.
    const auto caret = layout->caretAt({lines[10].paragraph, lines[10].line().start + 3, false});
    ASSERT_TRUE(caret);
    const auto hit = layout->hitTest({lines[10].origin.x, caret->rect.y + Length::pt(1)});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->offset, lines[10].line().start + 3);
}

TEST_F(Shape, ColumnRulesStandInTheGuttersAndStopAtPictures)
{
    story(QStringLiteral("a"), {{Role::Body, prose(1500)}});
    const Rect box = page.grid.rect(0, 0, 3, 40);
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    content.columnRule = Length::pt(0.4);
    frame(QStringLiteral("area"), box, content);
    frame(QStringLiteral("picture"), page.grid.rect(0, 10, 2, 12), model::BoxContent{}, true);
    const auto layout = composed();
    std::vector<Rect> rules;
    for (const display::Item &item : layout->display->items) {
        if (const auto *path = std::get_if<display::PathItem>(&item.shape);
            path && path->strokeWidth == Length::pt(0.4))
            rules.push_back({path->path.points[0].x, path->path.points[0].y, Length(),
                path->path.points[1].y - path->path.points[0].y});
    }
    ASSERT_EQ(rules.size(), 3u); // the first gutter's is broken by the picture
    EXPECT_EQ(rules[0].x, rules[1].x);
    EXPECT_LE(rules[0].bottom(), page.grid.rowTop(10));
    EXPECT_GE(rules[1].top(), page.grid.rowTop(20));
    EXPECT_GT(rules[2].x, rules[0].x);
}

TEST_F(Shape, AParagraphThatStaysTogetherGoesToTheNextLegWhole)
{
    style(QStringLiteral("kept"), [](model::ParagraphFormat &f) { f.keepTogether = true; });
    story(QStringLiteral("a"), {{Role::Body, prose(230)}, {Role::Body, prose(120, 4)}});
    model::Paragraph second = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 20), areaOf(QStringLiteral("a"), 2));
    const auto legsOfSecond = [&] {
        std::set<int> legs;
        const auto layout = composed();
        for (const auto &line : layout->lines) {
            if (line.paragraph == second.id)
                legs.insert(line.leg);
        }
        return legs;
    };
    EXPECT_EQ(legsOfSecond(), (std::set<int>{0, 1}));
    second.style = QStringLiteral("kept");
    put(second);
    EXPECT_EQ(legsOfSecond(), (std::set<int>{1}));
}

TEST_F(Shape, ABorderIsDrawnAroundItsParagraphsOnceALegAndOffTheirLines)
{
    for (const model::BorderForm form :
        {model::BorderForm::Line, model::BorderForm::Double, model::BorderForm::ThickThin, model::BorderForm::Dotted}) {
        style(QStringLiteral("boxed"), [form](model::ParagraphFormat &f) {
            f.border = base::Color::black();
            f.borderForm = form;
            f.shading = base::Color{0, 0, 0, 1000};
            f.shadingPadding = Length::pt(9);
        });
        story(QStringLiteral("a"), {{Role::Body, prose(100)}, {Role::Body, prose(80, 2)}, {Role::Body, prose(90, 3)}});
        for (const int i : {1, 2}) {
            model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/%1").arg(i)));
            paragraph.style = QStringLiteral("boxed");
            put(paragraph);
        }
        const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 40), areaOf(QStringLiteral("a")));
        const auto layout = composed();
        int fills = 0, shapes = 0;
        Rect box;
        for (const display::Item &item : layout->display->items) {
            if (const auto *path = std::get_if<display::PathItem>(&item.shape)) {
                fills += path->fill && *path->fill == base::Color{0, 0, 0, 1000};
                if (path->fill && fills == 1 && box.isEmpty())
                    box = item.bounds;
                ++shapes;
            }
        }
        EXPECT_EQ(fills, 1);
        EXPECT_EQ(shapes, form == model::BorderForm::Line || form == model::BorderForm::Dotted ? 2 : 3);
        for (const auto &line : linesOf(*layout, area)) {
            const Rect type{
                line.origin.x, line.origin.y - Length::pt(9).scaled(88, 100), line.line().width, Length::pt(9)};
            const bool boxed = line.paragraph != named(QStringLiteral("a/0"));
            if (boxed) {
                EXPECT_TRUE(box.contains({type.left(), type.top()}) && box.contains({type.right(), type.bottom()}));
            } else {
                EXPECT_FALSE(box.intersects(type));
            }
        }
    }
}

TEST_F(Shape, ADroppedCapitalIsNotTornAtALegsFoot)
{
    style(QStringLiteral("dropped"), [](model::ParagraphFormat &f) { f.dropLines = 3; });
    for (int lead = 150; lead < 270; lead += 14) {
        story(QStringLiteral("a"), {{Role::Body, prose(lead)}, {Role::Body, prose(180, 4)}});
        model::Paragraph second = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
        second.style = QStringLiteral("dropped");
        put(second);
        frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 20), areaOf(QStringLiteral("a"), 2));
        const auto layout = composed();
        std::vector<layout::LineLayout> lines;
        for (const auto &line : layout->lines) {
            if (line.paragraph == second.id)
                lines.push_back(line);
        }
        ASSERT_GT(lines.size(), 3u);
        const bool isDropped = !lines[1].line().indent.isZero();
        for (std::size_t i = 1; i < 3 && isDropped; ++i)
            EXPECT_EQ(lines[i].leg, lines[0].leg) << lead;
    }
}

TEST_F(Shape, AHeadlineStaysInItsPartOfAUnion)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("青岛战疫一百二十小时")}, {Role::Body, prose(500)}});
    const Rect box = page.grid.rect(0, 0, 3, 40), upper = page.grid.rect(0, 0, 2, 40),
               lower = page.grid.rect(2, 25, 1, 15);
    model::AreaContent content = areaOf(QStringLiteral("a"), 3);
    for (const Rect &part : {upper, lower})
        content.parts.push_back({part.x - box.x, part.y - box.y, part.width, part.height});
    frame(QStringLiteral("area"), box, content);
    const auto layout = composed();
    for (const auto &line : layout->lines) {
        if (line.role == Role::Headline) {
            EXPECT_LE(line.origin.x + line.line().width, upper.right() + Length::pt(0.1));
        }
    }
}

TEST_F(Shape, PartsAHairApartAreOne)
{
    story(QStringLiteral("a"), {{Role::Body, prose(600)}});
    const Rect box = page.grid.rect(0, 0, 1, 60);
    model::AreaContent content = areaOf(QStringLiteral("a"));
    const Length half = box.width / 2, down = page.grid.pitch() * 5 + Length::pt(4);
    content.parts = {{{}, {}, half, down}, {half + Length::emu(1), {}, box.width - half - Length::emu(1), down},
        {{}, down + Length::emu(1), box.width, box.height - down - Length::emu(1)}};
    const auto area = frame(QStringLiteral("area"), box, content);
    const auto lines = linesOf(*composed(), area);
    ASSERT_GT(lines.size(), 20u);
    for (std::size_t i = 0; i + 1 < 20; ++i) {
        EXPECT_EQ(lines[i].line().measure, box.width);
        EXPECT_LE(lines[i + 1].origin.y - lines[i].origin.y, page.grid.pitch() + Length::emu(2));
    }
}

TEST_F(Shape, GeometryBeyondAnyPageEndsSoon)
{
    const Length far = Length::emu(std::int64_t{1} << 58);
    story(QStringLiteral("a"), {{Role::Headline, prose(20)}, {Role::Body, prose(300)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 2147483647);
    content.insets = {-far, far, far, -far};
    content.parts.assign(20000, {far, -far, far, far});
    for (const auto mode : {model::WritingMode::Horizontal, model::WritingMode::Vertical}) {
        content.writingMode = mode;
        for (const Rect &box :
            {Rect{{}, {}, far, far}, Rect{far, far, Length::pt(1), far}, Rect{-far, {}, far, Length()}}) {
            frame(QStringLiteral("area"), box, content);
            (void)composed();
        }
    }
}

TEST_F(Shape, BodyTextOnAPictureOrOffThePageIsAnError)
{
    story(QStringLiteral("a"), {{Role::Body, prose(300)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 40), areaOf(QStringLiteral("a")));
    const auto rules = [this] {
        std::set<QString> found;
        const auto layout = composed();
        for (const auto &finding : layout->findings) {
            if (finding.severity == layout::Finding::Severity::Error)
                found.insert(finding.rule);
        }
        return found;
    };
    EXPECT_FALSE(rules().contains(QStringLiteral("text-on-picture")));
    frame(QStringLiteral("picture"), page.grid.rect(0, 5, 1, 4), model::PictureContent{});
    EXPECT_TRUE(rules().contains(QStringLiteral("text-on-picture")));
    EXPECT_FALSE(rules().contains(QStringLiteral("off-page")));
    Rect away = page.grid.rect(0, 0, 1, 40);
    away.x = page.trim.width - Length::pt(20);
    frame(QStringLiteral("area"), away, areaOf(QStringLiteral("a")));
    EXPECT_TRUE(rules().contains(QStringLiteral("off-page")));
}
