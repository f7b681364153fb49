// Simple ruled tables: rows of cells parted by tabs, set by the same engine, going on from leg to leg.
#include "layout/table_shape.h"
#include "page_fixture.h"

#include <numeric>

using namespace banxin;
using base::Length;
using base::Rect;

TEST(TableShape, ColumnsAddUpToTheWidthAndAreWholeCharacters)
{
    const Length em = Length::pt(8);
    for (int seed = 1; seed < 200; ++seed) {
        std::vector<Length> natural;
        for (int c = 0; c < 1 + seed % 7; ++c)
            natural.push_back(Length::pt((seed * 37 + c * 101) % 300));
        const Length width = Length::pt(60 + seed * 2);
        const auto widths = layout::columnWidths(natural, width, em);
        ASSERT_EQ(widths.size(), natural.size());
        EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), Length()), width);
        for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
            EXPECT_GT(widths[i], Length());
            EXPECT_EQ(widths[i].toEmu() % em.toEmu(), 0);
        }
    }
}

TEST(TableShape, ALongTextGivesWayBeforeShortOnes)
{
    const Length em = Length::pt(8);
    const auto widths = layout::columnWidths({em * 4, em * 60, em * 5}, em * 30, em);
    EXPECT_EQ(widths[0], em * 4);
    EXPECT_EQ(widths[1], em * 21);
    EXPECT_EQ(widths[2], em * 5);
}

TEST(TableShape, FiguresAreKnown)
{
    for (const auto *text : {u"120", u"39.5℃", u"-3%", u"1,200"})
        EXPECT_TRUE(layout::isFigure(text));
    for (const auto *text : {u"", u"株洲", u"5G", u"——"})
        EXPECT_FALSE(layout::isFigure(text));
}

class Table : public layout::PageFixture {
protected:
    void SetUp() override
    {
        PageFixture::SetUp();
        const auto small = [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(8);
            f.leading = Length::pt(11);
        };
        style(QStringLiteral("table-row"), small);
        style(QStringLiteral("table-head"), small);
    }

    // A head and `count` rows of three cells, the second of them sometimes long.
    void table(int count)
    {
        std::vector<std::pair<Role, QString>> paragraphs{
            {Role::Body, prose(60)}, {Role::TableHead, QStringLiteral("单位\t做法\t人数")}};
        for (int i = 0; i < count; ++i)
            paragraphs.emplace_back(
                Role::TableRow, QStringLiteral("第%1局\t%2\t%3").arg(i).arg(prose(i % 3 == 1 ? 60 : 8, i)).arg(i * 37));
        paragraphs.emplace_back(Role::Body, prose(50, 9));
        story(QStringLiteral("a"), paragraphs);
    }
};

TEST_F(Table, RowsStandUnderEachOtherAndNoTextMeetsAnother)
{
    table(6);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 40), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    EXPECT_EQ(layout->stories[0].oversetLines, 0);
    for (const auto &finding : layout->findings)
        EXPECT_NE(finding.rule, QStringLiteral("overlap"));
    // Every cell's text is there once, read back from its place in the row's paragraph.
    QMap<base::Id, QString> shown;
    for (const auto &line : linesOf(*layout, area)) {
        const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
        ASSERT_TRUE(paragraph);
        const int start = line.line().start - line.prefix, end = line.line().end - line.prefix;
        shown[line.paragraph] += paragraph->text.mid(start, end - start);
    }
    for (const base::Id id : document.children(named(QStringLiteral("a")), model::ObjectKind::Paragraph)) {
        QString text = document.find<model::Paragraph>(id)->text;
        EXPECT_EQ(shown.value(id), text.remove(u'\t'));
    }
}

TEST_F(Table, IsRuledAllRoundAndBetweenItsRowsAndColumns)
{
    table(4);
    const Rect box = page.grid.rect(0, 0, 2, 40);
    frame(QStringLiteral("area"), box, areaOf(QStringLiteral("a")));
    const auto layout = composed();
    int across = 0, down = 0, thick = 0;
    for (const layout::TableRule &rule : layout->rules) {
        across += rule.from.y == rule.to.y;
        down += rule.from.x == rule.to.x;
        thick += rule.weight > Length::pt(0.5);
        EXPECT_TRUE(box.grownBy(Length::pt(3)).contains(rule.from));
    }
    EXPECT_EQ(across, 6); // five rows
    EXPECT_EQ(down, 2);
    EXPECT_EQ(thick, 2);
    for (const layout::LineLayout &line : layout->lines) {
        const Rect ink{line.origin.x + line.line().indent, line.origin.y - Length::pt(6),
            line.line().width - line.line().indent, Length::pt(6)};
        for (const layout::TableRule &rule : layout->rules) {
            const Rect stroke{rule.from.x, rule.from.y, rule.to.x - rule.from.x, rule.to.y - rule.from.y};
            EXPECT_FALSE(ink.intersects(stroke.grownBy(Length::pt(0.2))));
        }
    }
}

TEST_F(Table, GoesOnInTheNextLegWithItsHeadShownAgain)
{
    table(20);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 44), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    EXPECT_EQ(layout->stories[0].oversetLines, 0);
    int heads = 0, repeated = 0;
    for (const auto &line : linesOf(*layout, area)) {
        heads += line.role == Role::TableHead && !line.repeated;
        repeated += line.repeated;
    }
    EXPECT_EQ(heads, 3);
    EXPECT_GE(repeated, 3);
    EXPECT_EQ(repeated % 3, 0);
    // What is shown again is not read again.
    EXPECT_EQ(display::plainText(*layout->display).count(QStringLiteral("人数")), 1);
}

TEST_F(Table, RowsWithoutRoomAreOverset)
{
    table(20);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 12), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    EXPECT_GT(layout->stories[0].oversetLines, 10);
}

TEST_F(Table, AClickInACellFindsItsPlaceInTheRow)
{
    table(2);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 40), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    for (const auto &line : linesOf(*layout, area)) {
        if (line.role != Role::TableRow || line.line().end - line.line().start < 3)
            continue;
        const int offset = line.line().start - line.prefix + 1;
        const auto caret = layout->caretAt({line.paragraph, offset, false});
        ASSERT_TRUE(caret);
        const auto hit = layout->hitTest({caret->rect.x + Length::pt(0.5), line.origin.y - Length::pt(2)});
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->paragraph, line.paragraph);
        EXPECT_EQ(hit->offset, offset);
    }
}

TEST_F(Table, OddTablesAreLaidOut)
{
    for (const QString &row : {QString(), QStringLiteral("\t\t\t"), QStringLiteral("一"), QString(500, u'\t'),
             prose(900) + u'\t' + prose(900, 3)}) {
        story(QStringLiteral("a"), {{Role::TableHead, row}, {Role::TableRow, row}, {Role::TableHead, row}});
        for (const int rows : {1, 2, 30})
            frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, rows), areaOf(QStringLiteral("a"), rows % 2 + 1)),
                (void)composed();
    }
}

TEST_F(Table, KeepsOffAPictureBesideIt)
{
    table(14);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 60), areaOf(QStringLiteral("a")));
    const Rect picture = page.grid.rect(2, 12, 1, 12);
    frame(QStringLiteral("picture"), picture, model::BoxContent{}, true);
    const auto layout = composed();
    for (const auto &line : linesOf(*layout, area)) {
        const Rect ink{line.origin.x + line.line().indent, line.origin.y - Length::pt(6),
            line.line().width - line.line().indent, Length::pt(6)};
        EXPECT_FALSE(ink.intersects(picture));
    }
    for (const layout::TableRule &rule : layout->rules) {
        const Rect stroke{rule.from.x, rule.from.y, rule.to.x - rule.from.x, rule.to.y - rule.from.y};
        EXPECT_FALSE(stroke.grownBy(Length::pt(0.1)).intersects(picture.grownBy(-Length::pt(3))));
    }
}

TEST_F(Table, TheLastOfTooManyCellsTakesTheRest)
{
    QStringList cells;
    for (int i = 0; i < 60; ++i)
        cells.append(QString::number(i));
    const auto parted = layout::cellsOf({{cells.join(u'\t'), {}, {}}, 0}, 40);
    ASSERT_EQ(parted.size(), 40u);
    EXPECT_TRUE(parted.back().block.input.text.endsWith(QStringLiteral("59")));
}
