// 串文: text on both sides of what stands in a column, and the laws that lines around obstacles keep.
#include "layout/area_geometry.h"
#include "page_fixture.h"

#include <random>
#include <set>

using namespace banxin;
using base::Length;
using base::Point;
using base::Rect;
using Sides = model::RunaroundSides;

namespace {

constexpr Length kSize = Length::pt(9);

class Runaround : public layout::PageFixture {
protected:
    void obstacle(const QString &name, const Rect &box, Sides sides, const std::vector<Point> &contour = {})
    {
        model::Frame made;
        made.id = named(name);
        made.page = page.id;
        made.order = base::OrderKey::nth(frames++);
        made.box = box;
        made.content = model::BoxContent{base::Color::percent(20, 0, 12, 0), {}, {}};
        made.runaround = true;
        made.runaroundGap = Length::pt(3);
        made.runaroundSides = sides;
        made.contour = contour;
        put(made);
        obstacles.push_back(made);
    }
    static std::vector<Point> diamond(const Rect &box)
    {
        const Length x = box.width / 2, y = box.height / 2;
        return {{x, {}}, {box.width, y}, {x, box.height}, {{}, y}};
    }

    static std::vector<Point> hollow(const Rect &box) // open above
    {
        const Length x = box.width / 8, y = box.height / 2;
        return {{{}, {}}, {x, {}}, {x, y}, {x * 7, y}, {x * 7, {}}, {box.width, {}}, {box.width, box.height},
            {{}, box.height}};
    }

    /// The em boxes of a line as set, where the flow sees them: lines across, the area lying.
    static Rect typeOf(const layout::LineLayout &line)
    {
        const typeset::Line &set = line.line();
        if (line.mode == model::WritingMode::Vertical)
            return layout::transposed(
                Rect{line.origin.x - kSize / 2, line.origin.y + set.indent, kSize, set.width - set.indent});
        return {line.origin.x + set.indent, line.origin.y - layout::ascentOf(kSize), set.width - set.indent, kSize};
    }

    /// No line outside its part, none on an obstacle, parts from the left to the right, every character once.
    void keepsTheLaws(const layout::PageLayout &layout, base::Id area, const Rect &box) const
    {
        const Length hair = Length::pt(0.1);
        const auto lines = linesOf(layout, area);
        const layout::LineLayout *before = nullptr;
        for (const layout::LineLayout &line : lines) {
            const bool down = line.mode == model::WritingMode::Vertical;
            const Rect type = typeOf(line), inside = down ? layout::transposed(box) : box;
            EXPECT_LE(line.line().width, line.line().measure + hair);
            EXPECT_GE(type.left(), inside.left() - hair);
            EXPECT_LE(type.right(), inside.right() + hair);
            for (const model::Frame &frame : obstacles) {
                const auto made = layout::Obstacle::of(frame);
                const auto blocked = (down ? made.transposed() : made).blocked(type.top(), type.bottom());
                const bool meets = std::any_of(blocked.begin(), blocked.end(), [&](const auto &each) {
                    return type.width > Length() && each.first + hair < type.right()
                        && type.left() + hair < each.second;
                });
                EXPECT_FALSE(meets) << line.line().start << " at " << type.x.toPt() << ", " << type.y.toPt();
            }
            if (line.part > 0) {
                ASSERT_TRUE(before);
                EXPECT_EQ(before->part + 1, line.part);
                EXPECT_EQ(before->paragraph, line.paragraph);
                EXPECT_EQ(typeOf(*before).y, type.y);
                EXPECT_LT(typeOf(*before).right(), type.left());
            }
            before = &line;
        }
        if (layout.stories.at(0).oversetLines > 0)
            return;
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(named(QStringLiteral("a")))) {
            int at = 0;
            for (const layout::LineLayout &line : layout.lines) {
                if (line.paragraph == paragraph->id) {
                    EXPECT_EQ(line.line().start, at);
                    at = line.line().end;
                }
            }
            EXPECT_EQ(at, paragraph->text.size());
        }
    }

    std::vector<model::Frame> obstacles;
};

} // namespace

TEST_F(Runaround, RowsGoOnOnTheOtherSideOfAPictureInTheMiddle)
{
    story(QStringLiteral("a"), {{Role::Body, prose(700)}, {Role::Body, prose(500, 4)}});
    const Rect box = page.grid.rect(0, 0, 3, 40);
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const Length width = box.width / 3;
    obstacle(
        QStringLiteral("picture"), {box.x + width, page.grid.rowTop(6), width, page.grid.pitch() * 10}, Sides::Both);
    const auto layout = composed();
    keepsTheLaws(*layout, area, box);
    int left = 0, right = 0;
    for (const auto &line : linesOf(*layout, area)) {
        if (line.parts < 2)
            continue;
        EXPECT_EQ(line.parts, 2);
        EXPECT_LE(line.line().measure, width);
        EXPECT_EQ(line.line().measure.toEmu() % kSize.toEmu(), 0);
        EXPECT_EQ(line.box.width, line.line().measure);
        (line.part == 0 ? left : right) += 1;
        if (line.part == 0) {
            EXPECT_EQ(line.origin.x, box.x);
        } else {
            EXPECT_NEAR((line.origin.x + line.line().measure).toPt(), box.right().toPt(), 0.01);
        }
    }
    EXPECT_GE(left, 10);
    EXPECT_GE(right, left - 2); // at most a paragraph's end has none on the right
}

TEST_F(Runaround, AFrameSaysOnWhichSidesTextRuns)
{
    story(QStringLiteral("a"), {{Role::Body, prose(1200)}});
    const Rect box = page.grid.rect(0, 0, 3, 60);
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const Rect picture{box.x + box.width / 4, page.grid.rowTop(6), box.width / 3, page.grid.pitch() * 8};
    for (const auto &[sides, left, right] : {std::tuple{Sides::Both, true, true}, {Sides::Left, true, false},
             {Sides::Right, false, true}, {Sides::Largest, false, true}, {Sides::Neither, false, false}}) {
        obstacles.clear();
        obstacle(QStringLiteral("picture"), picture, sides);
        const auto layout = composed();
        keepsTheLaws(*layout, area, box);
        bool onLeft = false, onRight = false;
        for (const auto &line : linesOf(*layout, area)) {
            const Rect type = typeOf(line);
            if (type.bottom() <= picture.top() || type.top() >= picture.bottom())
                continue;
            onLeft = onLeft || type.right() <= picture.left();
            onRight = onRight || type.left() >= picture.right();
        }
        EXPECT_EQ(onLeft, left) << static_cast<int>(sides);
        EXPECT_EQ(onRight, right) << static_cast<int>(sides);
    }
}

TEST_F(Runaround, ASideNarrowerThanTheLeastMeasureStaysWhite)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    const Rect box = page.grid.rect(0, 0, 3, 60);
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const auto leftLines = [&](Length free, const layout::PageComposer &by) {
        obstacles.clear();
        obstacle(QStringLiteral("picture"),
            {box.x + free + Length::pt(3), page.grid.rowTop(6), box.width / 3, page.grid.pitch() * 8}, Sides::Both);
        const auto layout = by.compose(document, page.id);
        keepsTheLaws(*layout, area, box);
        int count = 0;
        for (const auto &line : linesOf(*layout, area))
            count += line.parts == 2 && line.part == 0;
        return count;
    };
    EXPECT_EQ(leftLines(kSize * 4 - Length::pt(0.5), composer()), 0);
    EXPECT_GT(leftLines(kSize * 4, composer()), 0);
    // A publication may ask for more.
    const auto tables = typeset::RuleTables::standardWith(QStringLiteral(R"({"spacing": {"leastRunaround": 7000}})"));
    ASSERT_TRUE(tables) << tables.error().toText().toStdString();
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    ASSERT_TRUE(fonts);
    const layout::PageComposer stricter(*fonts, *tables);
    EXPECT_EQ(leftLines(kSize * 6, stricter), 0);
    EXPECT_GT(leftLines(kSize * 7, stricter), 0);
}

TEST_F(Runaround, EachRowBesideAPolygonHasMeasuresOfItsOwn)
{
    story(QStringLiteral("a"), {{Role::Body, prose(1500)}});
    const Rect box = page.grid.rect(0, 0, 3, 60);
    const Rect picture{box.x + box.width / 3, page.grid.rowTop(4), box.width / 3, page.grid.pitch() * 16};
    obstacle(QStringLiteral("picture"), picture, Sides::Both, diamond(picture));
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const auto layout = composed();
    keepsTheLaws(*layout, area, box);
    std::set<Length> left, right;
    for (const auto &line : linesOf(*layout, area)) {
        if (line.parts == 2)
            (line.part == 0 ? left : right).insert(line.line().measure);
        if (line.parts == 2 && !line.line().last) {
            EXPECT_NEAR(line.line().width.toPt(), line.line().measure.toPt(), 0.01); // justified on its own measure
        }
    }
    EXPECT_GE(left.size(), 4u);
    EXPECT_GE(right.size(), 4u);
}

TEST_F(Runaround, TextGoesIntoAHollowThatHoldsIt)
{
    story(QStringLiteral("a"), {{Role::Body, prose(2200)}});
    const Rect box = page.grid.rect(0, 0, 3, 60);
    const Rect picture{box.x + box.width / 4, page.grid.rowTop(4), box.width / 2, page.grid.pitch() * 20};
    obstacle(QStringLiteral("picture"), picture, Sides::Both, hollow(picture));
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const auto layout = composed();
    keepsTheLaws(*layout, area, box);
    int inside = 0;
    for (const auto &line : linesOf(*layout, area)) {
        if (line.parts == 3 && line.part == 1) {
            EXPECT_GT(typeOf(line).left(), picture.left() + picture.width / 8);
            EXPECT_LT(typeOf(line).bottom(), picture.top() + picture.height / 2);
            ++inside;
        }
    }
    EXPECT_GE(inside, 8);
}

TEST_F(Runaround, LinesAndCachesKeepTheLawsWhateverStandsInTheWay)
{
    for (unsigned seed = 1; seed <= 24; ++seed) {
        SCOPED_TRACE(seed);
        SetUp();
        obstacles.clear();
        std::mt19937 random(seed);
        const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        story(QStringLiteral("a"),
            {{Role::Body, prose(300 + below(400), below(20))}, {Role::Body, prose(200 + below(600), below(20))},
                {Role::Body,
                    prose(60 + below(300), below(20)) + QStringLiteral("GDP 增长 12.5%，见 https://news.cn/a。")}});
        const Rect box = page.grid.rect(0, 0, 4, 60);
        model::AreaContent content = areaOf(QStringLiteral("a"), 1 + below(3));
        if (seed % 3 == 0)
            content.writingMode = model::WritingMode::Vertical;
        content.balanced = seed % 5 == 0;
        const auto area = frame(QStringLiteral("area"), box, content);
        for (int i = 0; i < 1 + below(3); ++i) {
            const Rect at{box.x + box.width.scaled(below(80), 100), box.y + box.height.scaled(below(50), 100),
                Length::pt(30 + below(140)), Length::pt(30 + below(140))};
            obstacle(QStringLiteral("picture%1").arg(i), at, static_cast<Sides>(below(5)),
                std::vector{diamond(at), std::vector<Point>(), hollow(at)}[static_cast<std::size_t>(below(3))]);
        }
        const auto first = composed();
        keepsTheLaws(*first, area, box);
        // An edit: what is remembered of the rest must not show.
        model::Paragraph edited = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
        edited.text.insert(edited.text.size() / 2, QStringLiteral("新添的一句话，长短不论。"));
        put(edited);
        const auto cached = composed(), anew = fresh().compose(document, page.id);
        keepsTheLaws(*cached, area, box);
        EXPECT_EQ(display::textDump(*cached->display), display::textDump(*anew->display));
    }
}

TEST_F(Runaround, AParagraphThatStaysTogetherCountsBothSides)
{
    style(QStringLiteral("kept"), [](model::ParagraphFormat &f) {
        f.keepTogether = true;
        f.indent = base::Em::of(0);
    });
    story(QStringLiteral("a"), {{Role::Body, prose(100)}, {Role::Body, prose(72, 4)}});
    model::Paragraph kept = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
    kept.style = QStringLiteral("kept");
    put(kept);
    // Two legs of fourteen rows; from the third row on the first is parted into twice seven characters.
    const Length pitch = page.grid.pitch();
    const Rect box{page.grid.typeArea.x, page.grid.rowTop(0), kSize * 51, pitch * 14};
    model::AreaContent content = areaOf(QStringLiteral("a"), 2);
    content.gutter = kSize;
    frame(QStringLiteral("area"), box, content);
    obstacle(QStringLiteral("picture"), {box.x + kSize * 8, page.grid.rowTop(2), kSize * 9, pitch * 12}, Sides::Both);
    std::set<int> legs;
    int lines = 0;
    const auto layout = composed();
    for (const auto &line : layout->lines) {
        if (line.paragraph == kept.id) {
            legs.insert(line.leg);
            ++lines;
        }
    }
    EXPECT_GT(lines, 9); // more than the rows that the first paragraph leaves
    EXPECT_EQ(legs, std::set<int>{0});
}

TEST_F(Runaround, ALineDownFromAPartIsTheNextRowOnThatSide)
{
    story(QStringLiteral("a"), {{Role::Body, prose(1200)}});
    const Rect box = page.grid.rect(0, 0, 3, 60);
    const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    obstacle(QStringLiteral("picture"),
        {box.x + box.width / 3, page.grid.rowTop(6), box.width / 3, page.grid.pitch() * 10}, Sides::Both);
    const auto layout = composed();
    const auto lines = linesOf(*layout, area);
    int tried = 0;
    for (std::size_t i = 0; i + 3 < lines.size(); ++i) {
        if (lines[i].parts != 2 || lines[i + 2].parts != 2)
            continue;
        const Length x = lines[i].origin.x + lines[i].line().carets[2];
        const auto down = layout->lineAway({lines[i].paragraph, lines[i].line().start + 2, false}, 1, x);
        ASSERT_TRUE(down);
        EXPECT_GE(down->offset, lines[i + 2].line().start);
        EXPECT_LT(down->offset, lines[i + 2].line().end);
        const auto back = layout->lineAway(*down, -1, x);
        ASSERT_TRUE(back);
        EXPECT_NEAR(back->offset, lines[i].line().start + 2, 1);
        ++tried;
    }
    EXPECT_GT(tried, 6);
}

TEST_F(Runaround, AParagraphThatTurnsIntoAnAreaOfTheOtherDirectionIsSetAgainForIt)
{
    for (const bool downFirst : {false, true}) {
        SetUp();
        obstacles.clear();
        const QString digits = QStringLiteral("今年1至9月，全市新增就业41230人，增长12.5%；“老百姓说‘好’才是真的好”，");
        story(QStringLiteral("a"),
            {{Role::Body, prose(90) + digits.repeated(9) + prose(80, 3)}, {Role::Body, prose(60)}});
        const Rect boxes[] = {page.grid.rect(0, 0, 1, 12), page.grid.rect(2, 0, 3, 20)};
        base::Id areas[2];
        for (int i = 0; i < 2; ++i) {
            model::AreaContent content = areaOf(QStringLiteral("a"), 1, i);
            content.writingMode = (i == 0) == downFirst ? model::WritingMode::Vertical : model::WritingMode::Horizontal;
            areas[i] = frame(QStringLiteral("area%1").arg(i), boxes[i], content);
        }
        const auto layout = composed();
        EXPECT_EQ(layout->stories.at(0).oversetLines, 0);
        for (int i = 0; i < 2; ++i) {
            const auto lines = linesOf(*layout, areas[i]);
            ASSERT_GT(lines.size(), 4u);
            keepsTheLaws(*layout, areas[i], boxes[i]);
            for (const auto &line : lines) {
                const bool down = line.mode == model::WritingMode::Vertical;
                EXPECT_EQ(down, (i == 0) == downFirst);
                EXPECT_EQ(line.set->isVertical, down);
                EXPECT_EQ(line.line().measure, down ? boxes[i].height : boxes[i].width);
            }
        }
        // The first line in the second area goes on and is not indented.
        const auto first = linesOf(*layout, areas[1]).front();
        EXPECT_GT(first.line().start, 0);
        EXPECT_TRUE(first.line().indent.isZero());
        const auto caret = layout->caretAt({first.paragraph, first.line().start + 1, false});
        ASSERT_TRUE(caret);
        EXPECT_EQ(caret->frame, areas[1]);
        const auto anew = fresh().compose(document, page.id);
        EXPECT_EQ(display::textDump(*layout->display), display::textDump(*anew->display));
    }
}

TEST_F(Runaround, AParagraphTurnsFromPageToPageToo)
{
    story(QStringLiteral("a"), {{Role::Body, prose(800)}});
    model::Page next = page;
    next.id = named(QStringLiteral("next"));
    next.number = QStringLiteral("A03");
    put(next);
    const Rect box = page.grid.rect(0, 0, 1, 20), other = page.grid.rect(0, 0, 3, 30);
    frame(QStringLiteral("area0"), box, areaOf(QStringLiteral("a")));
    model::AreaContent content = areaOf(QStringLiteral("a"), 1, 1);
    content.writingMode = model::WritingMode::Vertical;
    model::Frame second;
    second.id = named(QStringLiteral("area1"));
    second.page = next.id;
    second.order = base::OrderKey::nth(frames++);
    second.box = other;
    second.content = content;
    put(second);
    const auto here = composed(), there = composer().compose(document, next.id);
    int at = 0;
    for (const auto &layout : {here, there}) {
        for (const auto &line : layout->lines) {
            if (line.paragraph.isNull())
                continue;
            EXPECT_EQ(line.line().start, at);
            at = line.line().end;
            EXPECT_EQ(line.set->isVertical, layout == there);
        }
    }
    EXPECT_EQ(at, 800 + prose(800).size() - 800);
}

TEST_F(Runaround, AnAreaOfMorePartsThanAreUsedSaysSo)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    const Rect box = page.grid.rect(0, 0, 1, 60);
    model::AreaContent content = areaOf(QStringLiteral("a"));
    const auto found = [&](std::size_t parts) {
        content.parts.clear();
        for (std::size_t i = 0; i < parts; ++i)
            content.parts.push_back(
                {{}, box.height.scaled(static_cast<std::int64_t>(i), static_cast<std::int64_t>(parts)), box.width,
                    box.height.scaled(1, static_cast<std::int64_t>(parts))});
        frame(QStringLiteral("area"), box, content);
        const auto layout = composed();
        return std::count_if(layout->findings.begin(), layout->findings.end(),
            [](const layout::Finding &finding) { return finding.rule == QStringLiteral("area-parts"); });
    };
    EXPECT_EQ(found(40), 0);
    EXPECT_EQ(linesOf(*composed(), named(QStringLiteral("area"))).size(), 60u); // the seventeenth part too
    EXPECT_EQ(found(65), 1);
}
