// What goes with characters: 着重号, 专名号, 书名号, shading, readings, raised and lowered characters, 首字下沉.
#include "setting.h"

#include <functional>

namespace banxin::typeset {

namespace {

using Kind = LineMark::Kind;

ParagraphInput styled(
    const QString &text, int start, int end, const std::function<void(model::ResolvedCharacters &)> &change)
{
    ParagraphInput input = body(text, 0);
    model::ResolvedCharacters look = input.format.characters;
    change(look);
    if (start > 0)
        input.runs.push_back({0, start, input.format.characters});
    input.runs.push_back({start, end, look});
    if (end < text.size())
        input.runs.push_back({end, static_cast<int>(text.size()), input.format.characters});
    return input;
}

ParagraphInput vertical(ParagraphInput input)
{
    input.format.writingMode = model::WritingMode::Vertical;
    return input;
}

std::vector<LineMark> marksOf(const Line &line, Kind kind)
{
    std::vector<LineMark> marks;
    for (const LineMark &mark : line.marks) {
        if (mark.kind == kind)
            marks.push_back(mark);
    }
    return marks;
}

Length middle(const LineMark &mark) { return mark.rect.x + mark.rect.width / 2; }

constexpr auto dotted = [](model::ResolvedCharacters &look) { look.emphasis = model::Emphasis::Dot; };

} // namespace

TEST(Emphasis, ADotStandsUnderEachCharacterAndUnderNoMark)
{
    const ParagraphInput input = styled(u"一二三，四五。"_s, 1, 5, dotted);
    const auto set = setIn(input, 20);
    const auto dots = marksOf(set->lines[0], Kind::Dot);
    ASSERT_EQ(dots.size(), 3u); // 二三四
    EXPECT_NEAR(middle(dots[0]).toPt(), 13.5, 0.01);
    EXPECT_NEAR(middle(dots[1]).toPt(), 22.5, 0.01);
    EXPECT_NEAR(middle(dots[2]).toPt(), 40.5, 0.01);
    // Below the em box, whose foot is 0.12 em under the baseline.
    for (const LineMark &dot : dots)
        EXPECT_GE(dot.rect.y, Length::pt(9 * 0.12));
}

TEST(Emphasis, InVerticalTextTheDotStandsToTheRight)
{
    const auto set = setIn(vertical(styled(u"一二三"_s, 0, 3, dotted)), 20);
    const auto dots = marksOf(set->lines[0], Kind::Dot);
    ASSERT_EQ(dots.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_GE(dots[i].rect.x, Length::pt(4.5));
        EXPECT_NEAR((dots[i].rect.y + dots[i].rect.height / 2).toPt(), 4.5 + 9.0 * static_cast<double>(i), 0.01);
    }
}

TEST(SideLine, GoesUnderTheNameAndLeavesItsEndsFree)
{
    const ParagraphInput input =
        styled(u"在株洲市里"_s, 1, 4, [](auto &look) { look.sideLine = model::SideLine::ProperName; });
    const auto lines = marksOf(setIn(input, 20)->lines[0], Kind::Line);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_GT(lines[0].rect.left(), Length::pt(9));
    EXPECT_LT(lines[0].rect.right(), Length::pt(36));
    EXPECT_GT(lines[0].rect.width, Length::pt(25));
}

TEST(SideLine, ATitleThatIsBrokenHasAWaveOnBothLines)
{
    const ParagraphInput input =
        styled(u"一二三四五六七八九十"_s, 2, 9, [](auto &look) { look.sideLine = model::SideLine::BookTitle; });
    const auto set = setIn(input, 5);
    EXPECT_EQ(marksOf(set->lines[0], Kind::Wave).size(), 1u);
    EXPECT_EQ(marksOf(set->lines[1], Kind::Wave).size(), 1u);
}

TEST(SideLine, InVerticalTextItStandsToTheLeft)
{
    const auto set =
        setIn(vertical(styled(u"株洲"_s, 0, 2, [](auto &look) { look.sideLine = model::SideLine::ProperName; })), 20);
    const auto lines = marksOf(set->lines[0], Kind::Line);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_LE(lines[0].rect.right(), Length::pt(-4.5));
}

TEST(Shading, LiesBehindTheEmBoxesOfItsRun)
{
    const ParagraphInput input = styled(u"一二三四"_s, 1, 3, [](auto &look) { look.shading = base::Color::black(); });
    const auto boxes = marksOf(setIn(input, 20)->lines[0], Kind::Shading);
    ASSERT_EQ(boxes.size(), 1u);
    EXPECT_EQ(boxes[0].rect.left(), Length::pt(9));
    EXPECT_EQ(boxes[0].rect.width, Length::pt(18));
    EXPECT_EQ(boxes[0].rect.height, Length::pt(9));
}

TEST(Decoration, MovesNoCharacter)
{
    for (const QString &paragraph : samples()) {
        const ParagraphInput plain = body(paragraph);
        ParagraphInput marked = styled(paragraph, 0, static_cast<int>(paragraph.size()), dotted);
        marked.format = plain.format;
        for (const double ems : {10.0, 13.0}) {
            const auto a = setIn(plain, ems), b = setIn(marked, ems);
            ASSERT_EQ(a->lines.size(), b->lines.size());
            for (std::size_t i = 0; i < a->lines.size(); ++i)
                EXPECT_EQ(a->lines[i].carets, b->lines[i].carets);
        }
    }
}

TEST(ScriptPosition, RaisedAndLoweredCharactersAreSmallAndOffTheBaseline)
{
    for (const auto &[script, sign] :
        {std::pair{model::ScriptPosition::Superscript, -1}, {model::ScriptPosition::Subscript, 1}}) {
        const ParagraphInput input = styled(u"面积m2大"_s, 3, 4, [&, s = script](auto &look) { look.script = s; });
        const auto set = setIn(input, 20);
        bool seen = false;
        for (const SetRun &run : set->lines[0].runs) {
            if (run.run->text != u"2"_s)
                continue;
            seen = true;
            EXPECT_EQ(run.run->size, Length::pt(9).scaled(58, 100));
            EXPECT_GT((run.offset.y * sign).toPt(), 1.0);
        }
        EXPECT_TRUE(seen);
    }
}

TEST(Ruby, StandsCentredOverEachCharacterWhereThereIsAReadingForEach)
{
    const ParagraphInput input = styled(u"在株洲市"_s, 1, 3, [](auto &look) { look.ruby = u"zhū zhōu"_s; });
    const auto set = setIn(input, 20);
    const Line &line = set->lines[0];
    std::vector<const SetRun *> readings;
    for (const SetRun &run : line.runs) {
        if (run.annotation)
            readings.push_back(&run);
    }
    ASSERT_EQ(readings.size(), 2u);
    EXPECT_EQ(readings[0]->run->text, u"zhū"_s);
    EXPECT_EQ(readings[1]->run->text, u"zhōu"_s);
    for (int i = 0; i < 2; ++i) {
        const SetRun &reading = *readings[static_cast<std::size_t>(i)];
        EXPECT_EQ(reading.run->size, Length::pt(4.5));
        const auto &glyphs = reading.run->glyphs;
        const Length width = glyphs.back().x + glyphs.back().advance;
        const Length from = cellStart(line, 1 + i), to = cellStart(line, 2 + i);
        EXPECT_NEAR((reading.offset.x + width / 2).toPt(), ((from + to) / 2).toPt(), 0.02);
        EXPECT_GE(reading.offset.x, from);
        EXPECT_LT(reading.offset.y, -Length::pt(9 * 0.88));
    }
    // The text of the line is the paragraph's.
    QString shown;
    for (const SetRun &run : line.runs)
        shown += run.annotation ? QString() : run.run->text;
    EXPECT_EQ(shown, input.text);
}

TEST(Ruby, AWideReadingMakesRoomForItself)
{
    const ParagraphInput input = styled(u"一装三"_s, 1, 2, [](auto &look) { look.ruby = u"zhuāng"_s; });
    const auto set = setIn(input, 20);
    EXPECT_GT(cellStart(set->lines[0], 2) - cellStart(set->lines[0], 1), Length::pt(9));
}

TEST(Ruby, OneReadingOverSeveralCharactersKeepsThemOnOneLine)
{
    const ParagraphInput input = styled(u"一二三四五六七八九"_s, 3, 7, [](auto &look) { look.ruby = u"duan"_s; });
    const auto set = setIn(input, 5);
    for (const Line &line : set->lines) {
        const bool begins = line.start <= 3 && line.end > 3, ends = line.start < 7 && line.end >= 7;
        EXPECT_EQ(begins, ends);
    }
}

TEST(DropCapital, StandsBesideItsLinesFromHeadToFoot)
{
    ParagraphInput input = body(samples().at(20), 2);
    input.format.dropLines = 3;
    input.format.leading = Length::pt(12);
    const auto set = setIn(input, 20);
    ASSERT_GT(set->lines.size(), 3u);
    const SetRun &large = set->lines[0].runs.front();
    EXPECT_EQ(large.run->text, input.text.left(1));
    EXPECT_EQ(large.run->size, Length::pt(33)); // two leadings and a line
    // Its em box begins where the first line's does.
    EXPECT_NEAR((large.offset.y - large.run->size.scaled(88, 100)).toPt(), -9 * 0.88, 0.01);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(set->lines[i].indent, Length::pt(36)); // 33 and air, in whole characters
        EXPECT_NEAR(set->lines[i].width.toPt(), 180, 0.01);
    }
    EXPECT_TRUE(set->lines[3].indent.isZero());
    EXPECT_EQ(linesOf(input, *set).join(QString()), input.text);
    EXPECT_EQ(set->lines[0].carets.size(), static_cast<std::size_t>(set->lines[0].end) + 1);
    EXPECT_TRUE(std::is_sorted(set->lines[0].carets.begin(), set->lines[0].carets.end()));
}

TEST(DropCapital, AParagraphTooShortForItIsSetWithoutOne)
{
    ParagraphInput input = body(u"只有一行。"_s, 2);
    input.format.dropLines = 3;
    const auto set = setIn(input, 20);
    EXPECT_EQ(set->lines[0].runs.front().run->size, Length::pt(9));
    EXPECT_EQ(set->lines.size(), 1u);
}

TEST(DropCapital, KeepsWhatIsDrawnWithIt)
{
    ParagraphInput input = styled(samples().at(20), 0, 2, [](auto &look) {
        look.emphasis = model::Emphasis::Dot;
        look.ruby = u"yī èr"_s;
    });
    input.format.dropLines = 3;
    const auto set = setIn(input, 20);
    EXPECT_EQ(marksOf(set->lines[0], Kind::Dot).size(), 2u);
    // The reading of the second character stays with it; there is no room for the first's.
    QStringList readings;
    for (const SetRun &run : set->lines[0].runs) {
        if (run.annotation)
            readings.append(run.run->text);
    }
    EXPECT_EQ(readings, QStringList{u"èr"_s});
}

TEST(DropCapital, TakesAnOpenerWithItsCharacterAndAMarkWithItsLetter)
{
    for (const auto &[start, dropped] : {std::pair{u"“改革", u"“改"}, {u"e\u0301tat一二", u"e\u0301"}}) {
        ParagraphInput input = body(QString::fromUtf16(start) + samples().at(20), 0);
        input.format.dropLines = 2;
        const auto set = setIn(input, 20);
        QString large;
        for (const SetRun &run : set->lines[0].runs)
            large += run.run->size > Length::pt(9) ? run.run->text : QString();
        EXPECT_EQ(large, QString::fromUtf16(dropped));
    }
}

TEST(DropCapital, OfNoSizeIsNone)
{
    ParagraphInput input = body(samples().at(20), 0);
    input.format.dropLines = 3;
    input.format.characters.size = Length();
    input.format.leading = Length();
    EXPECT_FALSE(setter().set(input, Measures{{Length::pt(100)}})->lines.empty());
}

TEST(Ruby, IsShownOverARunThatEndsWithASpace)
{
    const ParagraphInput input = styled(u"在株洲 "_s, 1, 4, [](auto &look) { look.ruby = u"zhū zhōu"_s; });
    const auto set = setIn(input, 20);
    EXPECT_EQ(std::count_if(set->lines[0].runs.begin(), set->lines[0].runs.end(),
                  [](const SetRun &run) { return run.annotation; }),
        2);
}

TEST(Ruby, IsShownBehindARunThatOwnsNoCharacter)
{
    ParagraphInput input = body(u"\U00020BB7株洲市"_s, 0);
    model::ResolvedCharacters inside, after;
    inside.ruby = u"x"_s; // over half a character
    after.ruby = u"zhū zhōu"_s;
    input.runs = {{0, 1, {}}, {1, 2, inside}, {2, 4, after}};
    const auto set = setIn(input, 20);
    EXPECT_EQ(std::count_if(set->lines[0].runs.begin(), set->lines[0].runs.end(),
                  [](const SetRun &run) { return run.annotation; }),
        2);
}

} // namespace banxin::typeset
