// Stories through areas of unlike widths, shapes and looks.
#include "page_fixture.h"

using namespace banxin;
using base::Length;
using base::Rect;

class Widths : public layout::PageFixture {
protected:
    QString drawn(const layout::PageLayout &layout, Role role = Role::Body) const
    {
        QString text;
        for (const layout::LineLayout &line : layout.lines) {
            if (line.role == role) {
                for (const auto &run : line.line().runs)
                    text += run.run->text;
            }
        }
        return text;
    }
};

TEST_F(Widths, EachOfThreeAreasGetsLinesOfItsOwnWidth)
{
    for (const auto &[first, second, third] : {std::tuple{1, 1, 2}, {2, 2, 1}, {1, 2, 1}}) {
        story(QStringLiteral("a"), {{Role::Body, prose(600)}});
        const Id areas[] = {
            frame(QStringLiteral("one"), page.grid.rect(0, 0, first, 10), areaOf(QStringLiteral("a"), 1, 1)),
            frame(QStringLiteral("two"), page.grid.rect(2, 0, second, 4), areaOf(QStringLiteral("a"), 1, 2)),
            frame(QStringLiteral("three"), page.grid.rect(0, 20, third, 60), areaOf(QStringLiteral("a"), 1, 3))};
        const auto layout = composed();
        const int widths[] = {first, second, third};
        for (int i = 0; i < 3; ++i) {
            for (const layout::LineLayout &line : linesOf(*layout, areas[i]))
                EXPECT_NEAR(line.line().measure.toPt(), page.grid.spanWidth(widths[i]).toPt(), 9.01);
        }
        EXPECT_EQ(drawn(*layout), prose(600));
    }
}

TEST_F(Widths, OversetIsCountedFromTheLastLineThatFoundRoom)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 2, 10), areaOf(QStringLiteral("a"), 1, 1));
    frame(QStringLiteral("two"), page.grid.rect(2, 0, 1, 10), areaOf(QStringLiteral("a"), 1, 2));
    const auto layout = composed();
    int shown = 0;
    for (const layout::LineLayout &line : layout->lines)
        shown = std::max(shown, line.line().end);
    EXPECT_EQ(layout->stories.at(0).oversetCharacters, 900 - shown);
}

TEST_F(Widths, AHeadingOfTwoLinesKeepsToWhatIsFreeBesideAPicture)
{
    for (int row = 3; row < 10; ++row) {
        story(QStringLiteral("a"),
            {{Role::Body, prose(60)}, {Role::SectionHead, QStringLiteral("全力救治患者坚决打赢疫情防控阻击战决不松懈")},
                {Role::Body, prose(500, 3)}});
        Rect picture = page.grid.rect(0, row, 2, 8);
        picture.width = picture.width.scaled(2, 5);
        frame(QStringLiteral("picture"), picture, model::BoxContent{}, true);
        const Rect box = page.grid.rect(0, 0, 2, 60);
        const auto area = frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
        for (const layout::LineLayout &line : linesOf(*composed(), area)) {
            if (line.role != Role::SectionHead)
                continue;
            const Length left = line.origin.x + line.line().indent;
            const Rect em{
                left, line.origin.y - Length::pt(11.4), line.line().width - line.line().indent, Length::pt(13)};
            EXPECT_FALSE(em.grownBy(-Length::pt(1)).intersects(picture)) << row;
            EXPECT_LE(em.right(), box.right() + Length::pt(0.1)) << row;
        }
    }
}

TEST_F(Widths, AreasThatShowCharacterStylesAsOthersDoSoForThemselves)
{
    for (const auto &[name, weight] : {std::pair{"lead", 900}, {"plain", 400}}) {
        model::CharacterStyle style;
        style.id = named(QStringLiteral("character/") + QString::fromLatin1(name));
        style.publication = named(QStringLiteral("publication"));
        style.name = QString::fromLatin1(name);
        style.format.weight = weight;
        put(style);
    }
    story(QStringLiteral("a"), {{Role::Body, prose(28)}, {Role::Body, prose(28, 5)}});
    for (const auto *id : {"a/0", "a/1"}) {
        model::Paragraph paragraph = *document.find<model::Paragraph>(named(QString::fromLatin1(id)));
        paragraph.spans = {{0, 10, QStringLiteral("lead"), {}}};
        put(paragraph);
    }
    model::AreaContent first = areaOf(QStringLiteral("a"), 1, 1), second = areaOf(QStringLiteral("a"), 1, 2);
    first.paragraphLimit = 1;
    second.characterStyles[QStringLiteral("lead")] = QStringLiteral("plain");
    const auto one = frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 10), first);
    const auto two = frame(QStringLiteral("two"), page.grid.rect(1, 0, 1, 10), second);
    const auto layout = composed();
    EXPECT_EQ(linesOf(*layout, one).front().line().runs.front().run->face->weight(), 900);
    EXPECT_EQ(linesOf(*layout, two).front().line().runs.front().run->face->weight(), 400);
}

TEST_F(Widths, TheAreaInWhichAStoryEndsIsBalanced)
{
    story(QStringLiteral("a"), {{Role::Body, prose(14 * 10 + 14 * 40)}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 10), areaOf(QStringLiteral("a"), 1, 1));
    model::AreaContent last = areaOf(QStringLiteral("a"), 3, 2);
    last.balanced = true;
    const auto area = frame(QStringLiteral("two"), page.grid.rect(0, 20, 3, 40), last);
    int lines[3] = {};
    for (const layout::LineLayout &line : linesOf(*composed(), area))
        ++lines[line.leg];
    EXPECT_EQ(lines[0], lines[1]);
    EXPECT_NEAR(lines[1], lines[2], 2);
    EXPECT_GT(lines[2], 5);
}

TEST_F(Widths, WhatFitsBalancedGoesToNoOtherPage)
{
    for (const int characters : {300, 700, 1100, 1700, 2300}) {
        story(QStringLiteral("a"), {{Role::Body, prose(characters)}, {Role::Body, prose(90, 3)}});
        model::AreaContent here = areaOf(QStringLiteral("a"), 3, 1);
        here.balanced = true;
        frame(QStringLiteral("here"), page.grid.rect(0, 0, 3, 60), here);
        model::Page second = page;
        second.id = named(QStringLiteral("second"));
        second.number = QStringLiteral("A03");
        put(second);
        model::Frame there;
        there.id = named(QStringLiteral("there"));
        there.page = second.id;
        there.box = page.grid.rect(0, 0, 3, 60);
        there.content = areaOf(QStringLiteral("a"), 3, 2);
        put(there);
        EXPECT_TRUE(composer().compose(document, second.id)->lines.empty()) << characters;
    }
}

TEST_F(Widths, AFamilyThatOnlyAStyleNamesIsFoundWhereItIsUsed)
{
    const auto substituted = [](const layout::PageLayout &layout) {
        return std::count_if(layout.findings.begin(), layout.findings.end(), [](const layout::Finding &finding) {
            return finding.rule == QLatin1String("substituted-font")
                && finding.message.contains(QStringLiteral("方正小标宋"));
        });
    };
    style(
        QStringLiteral("trade"), [](model::ParagraphFormat &f) { f.characters.family = QStringLiteral("方正小标宋"); });
    story(QStringLiteral("a"), {{Role::Body, prose(50)}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 10), areaOf(QStringLiteral("a")));
    EXPECT_EQ(substituted(*composed()), 0);
    model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/0")));
    paragraph.style = QStringLiteral("trade");
    put(paragraph);
    EXPECT_EQ(substituted(*composed()), 1);
}

TEST_F(Widths, AStyleMayFillItsLinesOneByOne)
{
    story(QStringLiteral("a"), {{Role::Body, prose(400)}});
    const auto area = frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 60), areaOf(QStringLiteral("a")));
    typeset::ParagraphInput input;
    input.text = prose(400);
    const auto ends = [](const auto &lines) {
        std::vector<int> result;
        for (const auto &line : lines)
            result.push_back(line.end);
        return result;
    };
    const auto shown = [&] {
        std::vector<typeset::Line> lines;
        for (const layout::LineLayout &line : linesOf(*composed(), area))
            lines.push_back(line.line());
        return lines;
    };
    const auto best = shown();
    style(QStringLiteral("body"), [](model::ParagraphFormat &f) {
        f.indent = base::Em::of(2);
        f.firstFit = true;
    });
    const auto first = shown();
    input.format.indent = base::Em::of(2);
    const auto expected =
        composer().setter().set(input, {{best.front().measure}}, typeset::BreakStrategy::FirstFit)->lines;
    EXPECT_EQ(ends(first), ends(expected));
    EXPECT_NE(ends(first), ends(best));
}

TEST_F(Widths, ALineWithReadingsKeepsARowFreeAboveWhereTheWhiteDoesNotHoldThem)
{
    story(QStringLiteral("a"), {{Role::Body, prose(100)}});
    const auto area = frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 40), areaOf(QStringLiteral("a")));
    const auto rowsOf = [&] {
        std::vector<int> rows;
        for (const layout::LineLayout &line : linesOf(*composed(), area)) {
            const Length emTop = line.origin.y - Length::pt(9).scaled(88, 100);
            rows.push_back(static_cast<int>((emTop - page.grid.rowTop(0) + page.grid.pitch() / 2) / page.grid.pitch()));
        }
        return rows;
    };
    const std::vector<int> plain = rowsOf();
    ASSERT_GE(plain.size(), 5u);
    for (std::size_t i = 0; i < plain.size(); ++i)
        EXPECT_EQ(plain[i], static_cast<int>(i));
    // A reading in the third line and one in the first: at the head of a leg as well.
    model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/0")));
    paragraph.spans = {{2, 4, {}, QStringLiteral("gǎi gé")}, {34, 36, {}, QStringLiteral("shēng jí")}};
    put(paragraph);
    const std::vector<int> read = rowsOf();
    ASSERT_GE(read.size(), 4u);
    EXPECT_EQ(read[0], 1);
    EXPECT_EQ(read[1], 2);
    EXPECT_EQ(read[2], 4);
    EXPECT_EQ(read[3], 5);
}

TEST_F(Widths, ADroppedCapitalStandsBesideAllItsLinesThoughTheFirstHasReadings)
{
    style(QStringLiteral("drop"), [](model::ParagraphFormat &f) { f.dropLines = 2; });
    for (int before = 20; before < 220; before += 7) {
        story(QStringLiteral("a"), {{Role::Body, prose(before)}, {Role::Body, prose(90, 3)}});
        model::Paragraph paragraph = *document.find<model::Paragraph>(named(QStringLiteral("a/1")));
        paragraph.style = QStringLiteral("drop");
        paragraph.spans = {{3, 5, {}, QStringLiteral("zhū zhōu")}};
        put(paragraph);
        const auto area = frame(QStringLiteral("one"), page.grid.rect(0, 0, 2, 10), areaOf(QStringLiteral("a"), 2));
        int leg = -1;
        for (const layout::LineLayout &line : linesOf(*composed(), area)) {
            if (line.paragraph != paragraph.id || line.lineIndex > 1)
                continue;
            EXPECT_TRUE(leg < 0 || line.leg == leg || line.line().indent.isZero()) << before;
            leg = line.leg;
        }
    }
}
