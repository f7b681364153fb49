#include "page_fixture.h"

using namespace banxin;
using base::Length;

class Flow : public layout::PageFixture {
protected:
    void expectOnGrid(const layout::PageLayout &layout) const
    {
        for (const layout::LineLayout &line : layout.lines) {
            if (line.role != Role::Body)
                continue;
            const Length emTop = line.origin.y - Length::pt(9).scaled(88, 100);
            bool found = false;
            for (int row = 0; row < page.grid.rows; ++row)
                found = found || page.grid.rowTop(row) == emTop;
            EXPECT_TRUE(found) << line.origin.y.toPt();
        }
    }
};

TEST_F(Flow, BodyLinesStandOnTheLineGridAndFillLegsInOrder)
{
    story(QStringLiteral("a"), {{Role::Body, prose(300)}, {Role::Body, prose(200, 3)}});
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 14), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    const auto lines = linesOf(*layout, area);
    ASSERT_GT(lines.size(), 30u);
    expectOnGrid(*layout);
    EXPECT_EQ(lines.front().origin.x, page.grid.columnLeft(0));
    EXPECT_EQ(lines[14].leg, 1);
    EXPECT_EQ(lines[14].origin.x, page.grid.columnLeft(1));
    EXPECT_EQ(lines[14].origin.y, lines[0].origin.y);
    EXPECT_EQ(lines.front().box.width, page.grid.columnWidth());
    ASSERT_EQ(layout->stories.size(), 1u);
    EXPECT_EQ(layout->stories[0].oversetLines, 0);
}

TEST_F(Flow, TheHeadlineBlockTakesWholeRowsAcrossTheAreaWithARowOfWhiteBelow)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("青岛战疫小时")}, {Role::Body, prose(400)}});
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 30), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    const auto lines = linesOf(*layout, area);
    ASSERT_EQ(lines.front().role, Role::Headline);
    EXPECT_EQ(lines.front().line().measure, page.grid.rect(0, 10, 3, 30).width);
    EXPECT_GE(lines.front().box.top(), page.grid.rowTop(10) + page.grid.pitch() / 2 - Length::pt(1.5) - Length::emu(2));
    ASSERT_EQ(lines[1].role, Role::Body);
    EXPECT_GE(lines[1].box.top() - lines.front().box.bottom(), page.grid.pitch() - Length::emu(2));
    expectOnGrid(*layout);
}

TEST_F(Flow, AnAreaEndsWhereARoleIsNotAccepted)
{
    story(QStringLiteral("a"),
        {{Role::Headline, QStringLiteral("标题")}, {Role::Body, prose(60)}, {Role::Body, prose(80, 2)}});
    model::AreaContent head = areaOf(QStringLiteral("a"), 1, 1), first = areaOf(QStringLiteral("a"), 1, 2),
                       rest = areaOf(QStringLiteral("a"), 1, 3);
    head.roles = {Role::Headline};
    head.verticalAlign = model::VerticalAlign::Middle;
    first.roles = {Role::Body};
    first.paragraphLimit = 1;
    const auto headFrame = frame(QStringLiteral("head"), page.grid.rect(0, 0, 2, 6), head);
    const auto firstFrame = frame(QStringLiteral("first"), page.grid.rect(0, 8, 1, 10), first);
    const auto restFrame = frame(QStringLiteral("rest"), page.grid.rect(1, 8, 1, 20), rest);
    const auto layout = composed();
    const auto headLines = linesOf(*layout, headFrame);
    ASSERT_EQ(headLines.size(), 1u);
    const base::Rect box = page.grid.rect(0, 0, 2, 6);
    EXPECT_NEAR((headLines[0].box.top() - box.top()).toPt(), (box.bottom() - headLines[0].box.bottom()).toPt(), 0.01);
    for (const auto &line : linesOf(*layout, firstFrame))
        EXPECT_EQ(line.paragraph, named(QStringLiteral("a/1")));
    for (const auto &line : linesOf(*layout, restFrame))
        EXPECT_EQ(line.paragraph, named(QStringLiteral("a/2")));
    EXPECT_FALSE(linesOf(*layout, restFrame).empty());
}

TEST_F(Flow, SectionsThatDoNotFitLeaveTheNextSectionInItsPlace)
{
    story(QStringLiteral("a"),
        {{Role::SectionHead, QStringLiteral("一")}, {Role::Body, prose(600)}, {Role::SectionHead, QStringLiteral("二")},
            {Role::Body, prose(100, 4)}});
    const auto roles = [&](std::vector<Role> accepted, int sequence) {
        model::AreaContent content = areaOf(QStringLiteral("a"), 1, sequence);
        content.roles = std::move(accepted);
        content.paragraphLimit = content.roles.front() == Role::SectionHead ? 1 : 0;
        return content;
    };
    frame(QStringLiteral("h1"), page.grid.rect(0, 0, 1, 4), roles({Role::SectionHead}, 1));
    frame(QStringLiteral("b1"), page.grid.rect(0, 5, 1, 10), roles({Role::Body}, 2));
    const auto secondHead = frame(QStringLiteral("h2"), page.grid.rect(1, 0, 1, 4), roles({Role::SectionHead}, 3));
    const auto secondBody = frame(QStringLiteral("b2"), page.grid.rect(1, 5, 1, 20), roles({Role::Body}, 4));
    const auto layout = composed();
    EXPECT_GT(layout->stories.at(0).oversetLines, 10);
    EXPECT_GT(layout->stories.at(0).oversetCharacters, 100);
    ASSERT_EQ(linesOf(*layout, secondHead).size(), 1u);
    EXPECT_EQ(linesOf(*layout, secondBody).front().paragraph, named(QStringLiteral("a/3")));
    bool reported = false;
    for (const auto &finding : layout->findings)
        reported =
            reported || (finding.rule == QLatin1String("overset") && finding.story == named(QStringLiteral("a")));
    EXPECT_TRUE(reported);
}

TEST_F(Flow, ASectionHeadIsNeverTheLastLineOfALeg)
{
    for (int body = 180; body <= 330; body += 15) {
        SetUp();
        story(QStringLiteral("a"),
            {{Role::Body, prose(body)}, {Role::SectionHead, QStringLiteral("全力救治患者")},
                {Role::Body, prose(300, 5)}});
        const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 22), areaOf(QStringLiteral("a"), 2));
        const auto lines = linesOf(*composed(), area);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].role != Role::SectionHead)
                continue;
            ASSERT_LT(i + 1, lines.size());
            EXPECT_EQ(lines[i].leg, lines[i + 1].leg) << body;
        }
    }
}

TEST_F(Flow, AHeadAtALegsHeadStartsAtItsTop)
{
    story(QStringLiteral("a"), {{Role::SectionHead, QStringLiteral("全力救治患者")}, {Role::Body, prose(300, 5)}});
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 40), areaOf(QStringLiteral("a")));
    const auto lines = linesOf(*composed(), area);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().origin.y - Length::pt(13).scaled(88, 100), page.grid.rowTop(0));
}

TEST_F(Flow, BalancedLegsEndAtTheLeastCommonRow)
{
    story(QStringLiteral("a"), {{Role::Body, prose(400)}});
    model::AreaContent content = areaOf(QStringLiteral("a"), 4);
    content.balanced = true;
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 4, 40), content);
    const auto lines = linesOf(*composed(), area);
    int counts[4] = {};
    for (const auto &line : lines)
        ++counts[line.leg];
    EXPECT_EQ(counts[0], counts[1]);
    EXPECT_EQ(counts[1], counts[2]);
    EXPECT_LE(counts[3], counts[2]);
    EXPECT_GE(counts[3], counts[2] - 3);
}

TEST_F(Flow, TextKeepsOffRunaroundFrames)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    const base::Rect picture = page.grid.rect(1, 0, 1, 10);
    frame(QStringLiteral("picture"), picture, model::BoxContent{}, true);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 3, 30), areaOf(QStringLiteral("a"), 3));
    const auto layout = composed();
    bool second = false;
    for (const auto &line : linesOf(*layout, area)) {
        const base::Rect em{
            line.origin.x, line.origin.y - Length::pt(9).scaled(88, 100), line.line().width, Length::pt(9)};
        EXPECT_FALSE(em.intersects(picture)) << em.y.toPt();
        second = second || line.leg == 1;
    }
    EXPECT_TRUE(second);
}

TEST_F(Flow, ALineOrTwoBetweenPicturesStaysEmpty)
{
    for (const auto &[between, used] : {std::pair{1, false}, {2, false}, {3, true}}) {
        SetUp();
        story(QStringLiteral("a"), {{Role::Body, prose(600)}});
        frame(QStringLiteral("upper"), page.grid.rect(0, 6, 1, 5), model::BoxContent{}, true);
        frame(QStringLiteral("lower"), page.grid.rect(0, 11 + between, 1, 5), model::BoxContent{}, true);
        const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 30), areaOf(QStringLiteral("a"), 2));
        int lines = 0;
        for (const auto &line : linesOf(*composed(), area)) {
            if (line.leg == 0 && line.origin.y > page.grid.rowTop(11) && line.origin.y < page.grid.rowTop(11 + between))
                ++lines;
        }
        EXPECT_EQ(lines, used ? between : 0);
    }
}

TEST_F(Flow, APictureOverPartOfALegNarrowsItsLines)
{
    story(QStringLiteral("a"), {{Role::Body, prose(500)}});
    base::Rect picture = page.grid.rect(0, 4, 2, 6);
    picture.width = picture.width / 2;
    frame(QStringLiteral("picture"), picture, model::BoxContent{}, true);
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 30), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    const Length whole = page.grid.rect(0, 0, 2, 1).width;
    int narrow = 0;
    for (const auto &line : linesOf(*layout, area)) {
        const base::Rect em{
            line.origin.x, line.origin.y - Length::pt(9).scaled(88, 100), line.line().width, Length::pt(9)};
        EXPECT_FALSE(em.intersects(picture));
        EXPECT_EQ(line.line().measure, line.box.width);
        narrow += line.box.width < whole;
    }
    EXPECT_EQ(narrow, 6);
}

TEST_F(Flow, TheTextOfAStoryIsShownOnceAndWhole)
{
    const QString first = prose(500), second = prose(700, 7);
    story(QStringLiteral("a"), {{Role::Body, first}, {Role::Body, second}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 2, 20), areaOf(QStringLiteral("a"), 2, 1));
    frame(QStringLiteral("two"), page.grid.rect(2, 30, 3, 50), areaOf(QStringLiteral("a"), 3, 2));
    const auto layout = composed();
    QString shown;
    int expected = 0;
    base::Id paragraph;
    for (const auto &line : layout->lines) {
        if (line.paragraph != paragraph)
            expected = 0;
        paragraph = line.paragraph;
        EXPECT_EQ(line.line().start, expected);
        expected = line.line().end;
        shown += (paragraph == named(QStringLiteral("a/0")) ? first : second)
                     .mid(line.line().start, line.line().end - line.line().start);
    }
    EXPECT_EQ(shown, first + second);
}

TEST_F(Flow, AnOversetOfOneLineIsPulledIn)
{
    std::vector<std::pair<Role, QString>> paragraphs;
    for (int i = 0; i < 6; ++i)
        paragraphs.emplace_back(Role::Body, prose(152 + i * 5, i));
    story(QStringLiteral("a"), paragraphs);
    const auto open = frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 83), areaOf(QStringLiteral("a")));
    const auto natural = static_cast<int>(linesOf(*composed(), open).size());
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, natural - 1), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    EXPECT_EQ(layout->stories.at(0).oversetLines, 0);
    EXPECT_EQ(static_cast<int>(linesOf(*layout, open).size()), natural - 1);
}

TEST_F(Flow, AnAreaWithoutPlacementSetsNothing)
{
    model::AreaContent reserved;
    reserved.reservedCharacters = 600;
    frame(QStringLiteral("reserved"), page.grid.rect(0, 0, 2, 20), reserved);
    const auto layout = composed();
    EXPECT_TRUE(layout->lines.empty());
    ASSERT_EQ(layout->frames.size(), 1u);
    EXPECT_TRUE(layout->frames.front().story.isNull());
}

TEST_F(Flow, UndersetIsTheRoomLeftInTheLastBodyArea)
{
    story(QStringLiteral("a"), {{Role::Body, prose(100)}});
    const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 30), areaOf(QStringLiteral("a")));
    const auto layout = composed();
    const int lines = static_cast<int>(linesOf(*layout, area).size());
    EXPECT_EQ(layout->stories.at(0).undersetLines, 30 - lines);
    EXPECT_EQ(layout->stories.at(0).undersetCharacters, (30 - lines) * 14);
}

// What an editor is told: one line at the end of a part is white space, and stays so however many parts there are.
TEST_F(Flow, ALineAtTheEndOfEveryPartIsNoHole)
{
    story(QStringLiteral("a"), {{Role::Body, prose(100)}, {Role::Body, prose(100)}});
    const auto stateOf = [this](int rows) {
        for (const int part : {0, 1}) {
            model::AreaContent area = areaOf(QStringLiteral("a"), 1, part);
            area.paragraphLimit = 1;
            frame(QStringLiteral("area%1").arg(part), page.grid.rect(part, 0, 1, rows), area);
        }
        return composed()->stories.at(0);
    };
    const int lines = 30 - stateOf(30).undersetLines / 2;
    const layout::CopyfitState full = stateOf(lines), nearly = stateOf(lines + 1), short2 = stateOf(lines + 2);
    EXPECT_EQ(full.undersetLines, 0);
    EXPECT_EQ(full.holeLines, 0);
    EXPECT_EQ(nearly.undersetLines, 2);
    EXPECT_EQ(nearly.holeLines, 0);
    EXPECT_EQ(nearly.holeCharacters, 0);
    EXPECT_EQ(short2.undersetLines, 4);
    EXPECT_EQ(short2.holeLines, 4);
    EXPECT_EQ(short2.holeCharacters, 4 * 14);
}

// A style that was made for vertical headlines is one key away in every list of styles.
TEST_F(Flow, AStyleForVerticalHeadlinesRunsAcrossInAnAreaThatDoes)
{
    const QString vertical = QStringLiteral("竖着");
    style(vertical, [](model::ParagraphFormat &format) { format.writingMode = model::WritingMode::Vertical; });
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("青岛战疫小时")}, {Role::Body, prose(90)}});
    for (const bool alone : {true, false}) {
        model::AreaContent content = areaOf(QStringLiteral("a"), 2);
        content.styles[Role::Headline] = vertical;
        if (alone)
            content.roles = {Role::Headline};
        const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 10, 2, 20), content);
        const auto layout = composed();
        const auto lines = linesOf(*layout, area);
        ASSERT_FALSE(lines.empty());
        EXPECT_EQ(lines.front().role, Role::Headline);
        EXPECT_FALSE(lines.front().set->isVertical);
        EXPECT_EQ(lines.front().mode, model::WritingMode::Horizontal);
    }
}

TEST_F(Flow, AVerticalHeadlineRunsFromRightToLeftInTheMiddleOfItsBox)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("中东各国新冠疫情发展不一地区贫困状况不断恶化")}});
    model::AreaContent content = areaOf(QStringLiteral("a"));
    content.roles = {Role::Headline};
    content.headlineForm = model::HeadlineForm::Vertical;
    const base::Rect box{Length::mm(100), Length::mm(100), Length::mm(60), Length::mm(100)};
    const auto area = frame(QStringLiteral("area"), box, content);
    const auto lines = linesOf(*composed(), area);
    ASSERT_GE(lines.size(), 2u);
    Length left = lines.front().box.left(), right = lines.front().box.right();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].mode, model::WritingMode::Vertical);
        if (i > 0) {
            EXPECT_EQ(lines[i].origin.x, lines[i - 1].origin.x - Length::pt(36));
        }
        left = std::min(left, lines[i].box.left());
        right = std::max(right, lines[i].box.right());
    }
    EXPECT_NEAR((left - box.left()).toPt(), (box.right() - right).toPt(), 0.01);
}

TEST_F(Flow, AStoryGoesOnOnAnotherPage)
{
    const QString text = prose(600);
    story(QStringLiteral("a"), {{Role::Body, text}});
    frame(QStringLiteral("one"), page.grid.rect(0, 0, 1, 20), areaOf(QStringLiteral("a"), 1, 1));
    model::Page second = page;
    second.id = named(QStringLiteral("second"));
    second.number = QStringLiteral("A03");
    put(second);
    model::Frame rest;
    rest.id = named(QStringLiteral("rest"));
    rest.page = second.id;
    rest.box = page.grid.rect(0, 0, 1, 60);
    rest.content = areaOf(QStringLiteral("a"), 1, 2);
    put(rest);
    const auto first = composed(), next = composer().compose(document, second.id);
    ASSERT_EQ(first->lines.size(), 20u);
    ASSERT_FALSE(next->lines.empty());
    // Between them the lines that send the reader on (jump_test.cpp).
    EXPECT_EQ(next->lines[1].line().start, first->lines[18].line().end);
    EXPECT_EQ(next->lines.back().line().end, text.size());
    EXPECT_EQ(first->stories.at(0).oversetLines, 0);
    EXPECT_EQ(first->stories.at(0).lastArea, rest.id);
    // A caret beyond this page's part stands on the other page.
    EXPECT_FALSE(first->caretAt({named(QStringLiteral("a/0")), next->lines[1].line().end, false}));
    EXPECT_TRUE(next->caretAt({named(QStringLiteral("a/0")), next->lines[1].line().end, false}));
}

// The paragraph that is cut in two by a page's end says nothing about those that follow it.
TEST_F(Flow, EveryParagraphOfAStoryThroughThreePagesIsShownWhole)
{
    std::vector<std::pair<Role, QString>> paragraphs;
    for (int i = 0; i < 12; ++i)
        paragraphs.emplace_back(Role::Body, prose(90 + i * 17, i));
    story(QStringLiteral("a"), paragraphs);
    QString shown;
    std::vector<base::Id> pages;
    for (int n = 0; n < 3; ++n) {
        model::Page own = page;
        own.id = named(QStringLiteral("page/%1").arg(n));
        own.number = QStringLiteral("B0%1").arg(n + 1);
        put(own);
        model::Frame area;
        area.id = named(QStringLiteral("area/%1").arg(n));
        area.page = own.id;
        area.box = page.grid.rect(0, 0, 2, 33);
        area.content = areaOf(QStringLiteral("a"), 2, n);
        put(area);
        pages.push_back(own.id);
    }
    QString all;
    for (const auto &paragraph : paragraphs)
        all += paragraph.second;
    for (const base::Id id : pages) {
        const auto layout = composer().compose(document, id);
        for (const auto &line : layout->lines) {
            for (const auto &run : line.line().runs)
                shown += line.editable ? run.run->text : QString();
        }
    }
    EXPECT_EQ(shown, all);
}

TEST_F(Flow, NoGeometryIsTooOddToBeLaidOut)
{
    story(QStringLiteral("a"),
        {{Role::Headline, QStringLiteral("标题")}, {Role::Body, prose(120)},
            {Role::SectionHead, QStringLiteral("小标题")}, {Role::Body, prose(80, 3)}});
    style(QStringLiteral("body"), [](model::ParagraphFormat &f) { f.indent = base::Em::of(2); });
    const base::Rect boxes[] = {{}, {Length::mm(20), Length::mm(20), Length::emu(1), Length::mm(300)},
        {Length::mm(20), Length::mm(20), Length::mm(200), Length::emu(1)},
        {Length::mm(-500), Length::mm(-900), Length::mm(30), Length::mm(30)},
        {Length::mm(20), Length::mm(20), Length::mm(-30), Length::mm(-30)}, page.grid.rect(0, 0, 5, 83)};
    const model::Grid whole = page.grid;
    model::Grid grids[] = {whole, whole, whole, whole};
    grids[1].bodySize = Length();
    grids[2].rows = 100000;
    grids[3] = model::Grid{};
    grids[3].rows = 0;
    for (const model::Grid &grid : grids) {
        page.grid = grid;
        put(page);
        for (const base::Rect &box : boxes) {
            for (const int columns : {0, 1, 7, 1000}) {
                for (const bool odd : {false, true}) {
                    model::AreaContent content = areaOf(QStringLiteral("a"), columns);
                    content.balanced = odd;
                    content.gutter = odd ? Length::mm(400) : Length();
                    if (odd)
                        content.insets = {Length::mm(50), Length::mm(50), Length::mm(50), Length::mm(50)};
                    frame(QStringLiteral("area"), box, content);
                    const auto layout = composed();
                    ASSERT_EQ(layout->stories.size(), 1u);
                    EXPECT_TRUE(!layout->lines.empty() || layout->stories[0].oversetLines > 0);
                }
            }
        }
    }
}

TEST_F(Flow, StylesWithoutSizeOrLeadingAreLaidOut)
{
    style(QStringLiteral("body"), [](model::ParagraphFormat &f) {
        f.characters.size = Length::emu(0);
        f.leading = Length();
        f.gridLocked = false;
    });
    story(QStringLiteral("a"), {{Role::Body, prose(40)}});
    frame(QStringLiteral("picture"), page.grid.rect(0, 2, 1, 4), model::BoxContent{}, true);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 2, 20), areaOf(QStringLiteral("a"), 2));
    EXPECT_EQ(composed()->stories.size(), 1u);
}

TEST_F(Flow, ALabelAndItsUnitShareALineWhereBothFit)
{
    for (const auto &name : {QStringLiteral("section-label"), QStringLiteral("section-unit")}) {
        style(name, [](model::ParagraphFormat &f) {
            f.characters.size = Length::pt(8);
            f.alignment = model::Alignment::Left;
            f.rows = 1;
            f.keepWithNext = true;
        });
    }
    for (const bool fits : {true, false}) {
        story(QStringLiteral("a"),
            {{Role::Body, prose(60)}, {Role::SectionLabel, QStringLiteral("文明单位")},
                {Role::SectionUnit, fits ? QStringLiteral("市司法局：") : QStringLiteral("长青街道办事处司法服务所：")},
                {Role::SectionHead, QStringLiteral("法治凯歌")}, {Role::Body, prose(60, 2)}});
        const auto area = frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 40), areaOf(QStringLiteral("a")));
        layout::LineLayout label, unit;
        for (const auto &line : linesOf(*composed(), area)) {
            if (line.role == Role::SectionLabel)
                label = line;
            if (line.role == Role::SectionUnit)
                unit = line;
        }
        EXPECT_EQ(label.origin.y == unit.origin.y, fits);
        EXPECT_EQ(unit.origin.x > label.origin.x + label.line().width, fits);
    }
}

TEST_F(Flow, AHeadlineMayStandALittleOutOfItsBoxRatherThanLoseALine)
{
    story(QStringLiteral("a"), {{Role::Headline, QStringLiteral("青岛循环式\u2028开展院感防控")}});
    model::AreaContent content = areaOf(QStringLiteral("a"));
    content.roles = {Role::Headline};
    content.verticalAlign = model::VerticalAlign::Middle;
    // Two lines of 28/36 need 64 pt from em box to em box.
    const auto area =
        frame(QStringLiteral("area"), {Length::mm(20), Length::mm(50), Length::mm(150), Length::pt(65)}, content);
    const auto layout = composed();
    EXPECT_EQ(linesOf(*layout, area).size(), 2u);
    EXPECT_EQ(layout->stories.at(0).oversetLines, 0);
}
