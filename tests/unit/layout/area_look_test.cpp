// What an area says of its own look: 底纹, 加框, sizes of type, 挤压.
#include "layout/shape_outline.h"

#include "page_fixture.h"

#include <array>

namespace banxin::layout {

class AreaLook : public PageFixture {
protected:
    void put(const model::Object &object) { document = document.with(object, ++revision); }
    int bodyLines(int squeeze)
    {
        model::AreaContent content = areaOf(QStringLiteral("a"));
        content.squeeze = squeeze;
        model::Frame made = *document.find<model::Frame>(named(QStringLiteral("area")));
        made.content = content;
        put(made);
        return static_cast<int>(composed()->lines.size());
    }
    /// Ideographs without punctuation, each as wide as any.
    static QString plain(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QChar(0x4e00 + 7 * i % 500);
        return text;
    }
};

TEST_F(AreaLook, AnOutlineGoesRoundTheUnionOfTheParts)
{
    model::Frame frame;
    frame.box = {Length::mm(10), Length::mm(10), Length::mm(30), Length::mm(30)};
    const auto mm = [](double x, double y, double w, double h) {
        return base::Rect{Length::mm(x), Length::mm(y), Length::mm(w), Length::mm(h)};
    };
    model::AreaContent area;
    EXPECT_EQ(*ShapeOutline::of(frame, area).rectangle(), frame.box);
    area.parts = {mm(0, 0, 30, 10), mm(0, 10.02, 10, 20)}; // an L; the parts all but touch
    const ShapeOutline ell = ShapeOutline::of(frame, area);
    EXPECT_FALSE(ell.rectangle());
    const display::PathData path = ell.path();
    EXPECT_EQ(path.points.size(), 6u);
    EXPECT_EQ(ell.bounds().width, Length::mm(30));
    const display::PathData within = ell.path(Length::mm(1));
    ASSERT_EQ(within.points.size(), 6u);
    EXPECT_EQ(within.points[0], (base::Point{Length::mm(11), Length::mm(11)}));
    EXPECT_EQ(within.points[1], (base::Point{Length::mm(39), Length::mm(11)}));
    EXPECT_EQ(within.points[2], (base::Point{Length::mm(39), Length::mm(19)}));
    EXPECT_EQ(within.points[3], (base::Point{Length::mm(19), Length::mm(19)}));

    // A frame round a hole: two outlines, the inner one the other way round.
    area.parts = {mm(0, 0, 30, 10), mm(0, 20, 30, 10), mm(0, 10, 10, 10), mm(20, 10, 10, 10)};
    const display::PathData hole = ShapeOutline::of(frame, area).path(Length::mm(1));
    ASSERT_EQ(hole.points.size(), 8u);
    EXPECT_EQ(std::count(hole.verbs.begin(), hole.verbs.end(), display::PathData::Verb::Close), 2);
    for (std::size_t i = 4; i < 8; ++i) { // the hole grows as the outside shrinks
        EXPECT_TRUE(hole.points[i].x == Length::mm(19) || hole.points[i].x == Length::mm(31));
        EXPECT_TRUE(hole.points[i].y == Length::mm(19) || hole.points[i].y == Length::mm(31));
    }
    // Two squares that touch at a corner stay two.
    area.parts = {mm(0, 0, 10, 10), mm(10, 10, 10, 10)};
    EXPECT_EQ(ShapeOutline::of(frame, area).path().points.size(), 8u);
}

TEST_F(AreaLook, FillAndLineLieBehindTheText)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 2);
    content.fill = base::Color::percent(0, 3, 8, 0);
    content.stroke = base::Color::black();
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 12), content);
    const auto layout = composed();
    ASSERT_GE(layout->display->items.size(), 3u);
    const auto &fill = std::get<display::PathItem>(layout->display->items[0].shape);
    const auto &stroke = std::get<display::PathItem>(layout->display->items[1].shape);
    EXPECT_EQ(fill.fill, content.fill);
    EXPECT_FALSE(fill.stroke);
    EXPECT_EQ(stroke.stroke, content.stroke);
    EXPECT_TRUE(stroke.overprint);
    EXPECT_TRUE(std::holds_alternative<display::GlyphItem>(layout->display->items[2].shape));

    content.border = QStringLiteral("wave");
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 12), content);
    const auto waves = composed();
    EXPECT_GT(std::get<display::PathItem>(waves->display->items[1].shape).path.points.size(), 100u);
    content.border = QStringLiteral("没有");
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 12), content);
    const auto plain = composed();
    EXPECT_TRUE(std::any_of(plain->findings.begin(), plain->findings.end(),
        [](const Finding &finding) { return finding.rule == QStringLiteral("unknown-border"); }));
}

TEST_F(AreaLook, ARoleHasItsSizeInOneAreaAlone)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("文明单位")}, {Role::Body, plain(60)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 2);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 14), content);
    const auto before = composed();
    content.sizes = {{Role::Headline, Length::pt(14)}, {Role::Body, Length::pt(10.5)}};
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 14), content);
    const auto layout = composed();
    EXPECT_EQ(layout->lines.front().line().size, Length::pt(14));
    EXPECT_EQ(layout->lines.front().box.height, Length::pt(18)); // 36 for 28
    EXPECT_EQ(before->lines.front().box.height, Length::pt(36));
    Length last;
    for (const LineLayout &line : layout->lines) {
        if (line.role != Role::Body)
            continue;
        EXPECT_EQ(line.line().size, Length::pt(10.5));
        // On the grid still: the baseline of body type of a row.
        bool isOnARow = false;
        for (int row = 0; row < page.grid.rows; ++row)
            isOnARow = isOnARow || line.origin.y == page.grid.rowTop(row) + page.grid.bodySize.scaled(88, 100);
        EXPECT_TRUE(isOnARow);
        last = line.origin.y;
    }
    EXPECT_GT(last, Length());
}

TEST_F(AreaLook, SqueezeTakesTheLinesThatItsStepMeans)
{
    const base::Rect box = page.grid.rect(0, 0, 2, 60);
    const int perLine = static_cast<int>(box.width / Length::pt(9));
    ASSERT_GT(perLine, 20);
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    std::array<int, 7> changed{}; // paragraphs that each step changes
    for (int length = perLine * 7; length < perLine * 8; ++length) {
        story(QStringLiteral("a"), {{Role::Body, prose(length, length)}});
        const int natural = bodyLines(0);
        const typeset::Line last = composed()->lines.back().line();
        const Length room = last.measure - last.width;
        for (int squeeze = -3; squeeze <= 3; ++squeeze) {
            const int by = bodyLines(squeeze) - natural;
            if (by == 0)
                continue;
            ++changed[static_cast<std::size_t>(squeeze + 3)];
            EXPECT_EQ(by, squeeze > 0 ? -1 : 1) << length;
            if (squeeze == 1) {
                EXPECT_LE(last.end - last.start, 3);
            } else if (squeeze == -1) {
                EXPECT_LE(room, Length::pt(27));
            } else if (squeeze == 2) {
                EXPECT_TRUE(last.width * 3 <= last.measure || last.end - last.start <= 3);
            } else if (squeeze == -2) {
                EXPECT_TRUE(room * 3 <= last.measure || room <= Length::pt(27));
            }
            const auto layout = composed();
            for (const LineLayout &line : layout->lines) {
                for (const typeset::TierUse &use : line.line().tiers)
                    EXPECT_FALSE(use.tier == QStringLiteral("ragged") && use.amountPerMille < 0);
            }
        }
        EXPECT_EQ(bodyLines(99), bodyLines(3)); // beyond the last step is the last
    }
    EXPECT_GE(changed[4], 1);
    EXPECT_GE(changed[2], 1);
    EXPECT_GE(changed[5], changed[4]);
    EXPECT_GE(changed[6], changed[5]);
    EXPECT_GE(changed[1], changed[2]);
    EXPECT_GE(changed[0], changed[1]);
}

TEST_F(AreaLook, HeadingsAndShortParagraphsAreLeftAlone)
{
    story(QStringLiteral("a"),
        {{Role::SectionHead, QStringLiteral("联防联控")}, {Role::Body, QStringLiteral("一行而已。")}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 30), areaOf(QStringLiteral("a")));
    const int natural = bodyLines(0);
    for (int squeeze = -3; squeeze <= 3; ++squeeze)
        EXPECT_EQ(bodyLines(squeeze), natural);
}

} // namespace banxin::layout
