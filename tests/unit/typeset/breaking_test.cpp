// Where lines may and may not end (CLREQ §3.1.3–3.1.5, GB/T 15834 §5.1).
#include "setting.h"

#include "typeset/collector.h"

namespace banxin::typeset {

namespace {

// The text with | where a line may end.
QString opportunities(const QString &text, model::Prohibition level = model::Prohibition::Gb)
{
    ParagraphInput input = body(text);
    input.format.prohibition = level;
    QString out;
    for (const Item &item : collect(input, coveringRuns(input), *RuleTables::standard())) {
        if (item.before.breakable)
            out += u'|';
        out += text.mid(item.start, item.end - item.start);
    }
    return out;
}

void expectBreaks(const QString &expected, model::Prohibition level = model::Prohibition::Gb)
{
    EXPECT_EQ(opportunities(QString(expected).remove(u'|'), level).toStdString(), expected.toStdString());
}

} // namespace

TEST(Breaking, BasicNoMarkOfAClauseBeginsALine)
{
    for (const QChar mark : u"、，。：；！？’”）〕】〗］｝》〉」』–～·／"_s)
        EXPECT_FALSE(opportunities(u"字"_s + mark).contains(u'|')) << QString(mark).toStdString();
    expectBreaks(u"说|，|“好”|、|‘行’|（是）|。"_s.replace(u"|，"_s, u"，"_s)
                     .replace(u"|、"_s, u"、"_s)
                     .replace(u"|。"_s, u"。"_s));
}

TEST(Breaking, BasicNoOpenerEndsALine)
{
    for (const QChar mark : u"‘“（〔【〖［｛《〈「『"_s)
        EXPECT_FALSE(opportunities(mark + u"字"_s).contains(u'|')) << QString(mark).toStdString();
}

TEST(Breaking, GbNoSolidusEndsALine)
{
    expectBreaks(u"通|讯|员／凌"_s);
    expectBreaks(u"通|讯|员／|凌"_s, model::Prohibition::Basic);
    expectBreaks(u"通|讯|员/凌|应|良"_s);
    expectBreaks(u"通|讯|员/|凌|应|良"_s, model::Prohibition::Basic);
}

TEST(Breaking, DashIsKnownByItsRunLength)
{
    expectBreaks(u"甲|——乙"_s.replace(u"——乙"_s, u"——|乙"_s)); // 破折号
    expectBreaks(u"甲——|乙"_s, model::Prohibition::Strict);
    expectBreaks(u"甲—|乙"_s); // 一字线
    expectBreaks(u"甲|——|——|乙"_s);
}

TEST(Breaking, EllipsisIsNotDividedAndMayBeginALineBelowStrict)
{
    expectBreaks(u"甲|……|乙"_s);
    expectBreaks(u"甲……|乙"_s, model::Prohibition::Strict);
}

TEST(Breaking, NumbersKeepTheirPartsPrefixAndSuffix)
{
    expectBreaks(u"达|39.5℃|高"_s);
    expectBreaks(u"达|98％|高"_s);
    expectBreaks(u"达|98%|高"_s);
    expectBreaks(u"共|￥3,500.5|元"_s);
    expectBreaks(u"早|8:30|到"_s);
    expectBreaks(u"学|“3·5|雷|锋”"_s);
    expectBreaks(u"至|17|日|14|时"_s);
}

TEST(Breaking, WesternWordsAreNotDivided)
{
    expectBreaks(u"在|CT|室"_s);
    expectBreaks(u"防|COVID-19|病"_s);
    expectBreaks(u"the |quick |fox"_s);
    expectBreaks(u"互|联|网|+|农|村"_s);
}

TEST(Breaking, AddressesBreakAtTheirMarksOnly) { expectBreaks(u"见|http://|news.|ldnews.|cn/|a?|b=1&|c-|d"_s); }

TEST(Breaking, NoneAllowsEverythingButWhatIsOneItem)
{
    expectBreaks(u"说|，|“|好|”|。|39.5|元"_s, model::Prohibition::None);
}

TEST(Breaking, QuotesAreLegalPlacesInChineseContext)
{
    // UAX #14 calls them ambiguous and forbids these.
    expectBreaks(u"获|“文|明”|“先|进”|等"_s);
    expectBreaks(u"he |said |“yes” |and |didn’t"_s);
}

TEST(Breaking, SpacesHangAtTheEndOfALine)
{
    const ParagraphInput input = body(u"一二三四 五六七八"_s, 0);
    const auto set = setIn(input, 4);
    ASSERT_EQ(linesOf(input, *set), (QStringList{u"一二三四 "_s, u"五六七八"_s}));
    EXPECT_EQ(set->lines[0].width.toEmu(), 4 * em9);
}

TEST(Breaking, OrphanIsAvoided)
{
    // 孤字: set line by line the last would hold 序 alone.
    const ParagraphInput input = body(u"定点医院成了疫情中心，管控不严问题凸显，同一天开展病毒基因测序。"_s, 0);
    const auto total = setIn(input, 10), first = setIn(input, 10, BreakStrategy::FirstFit);
    for (const Line &line : total->lines)
        EXPECT_GT(textOf(input, line).remove(u"。"_s).size(), 1);
    EXPECT_LE(first->lines.size(), total->lines.size());
}

TEST(Breaking, EditorsBreakEndsALineWithoutStretching)
{
    const ParagraphInput input = body(u"战“疫”\u2028一线显担当"_s, 0);
    const auto set = setIn(input, 12);
    ASSERT_EQ(set->lines.size(), 2u);
    EXPECT_TRUE(set->lines[0].tiers.empty());
    EXPECT_EQ(set->lines[1].start, 5);
}

TEST(Breaking, EmptyParagraphHasOneEmptyLine)
{
    const auto set = setIn(body(QString()), 13);
    ASSERT_EQ(set->lines.size(), 1u);
    EXPECT_TRUE(set->lines[0].last);
    EXPECT_EQ(set->lines[0].carets, std::vector<Length>{Em::of(2).at(Length::pt(9))});
}

TEST(Breaking, LineDeltaGetsOneLineMoreOrFewerWhereItIsPossible)
{
    int more = 0, fewer = 0, paragraphs = 0;
    for (const QString &text : samples()) {
        if (text.size() < 150)
            continue;
        ++paragraphs;
        const ParagraphInput input = body(text);
        const auto lines = setIn(input, 13)->lines.size();
        more += setIn(input, 13, BreakStrategy::TotalFit, 1)->lines.size() == lines + 1 ? 1 : 0;
        fewer += setIn(input, 13, BreakStrategy::TotalFit, -1)->lines.size() == lines - 1 ? 1 : 0;
    }
    EXPECT_GT(paragraphs, 15);
    EXPECT_GT(more, paragraphs * 3 / 4);
    EXPECT_GT(fewer, 0); // only squeezing can give it: seldom in a narrow column
}

TEST(Breaking, LineDeltaIsSpentOnceOverForcedBreaks)
{
    QString text;
    for (const QString &each : samples()) {
        if (each.size() > 150 && text.size() < 1000)
            text += each + QChar(0x2028);
    }
    const ParagraphInput input = body(text.chopped(1));
    const auto lines = setIn(input, 13)->lines.size();
    for (const int delta : {1, 2, 3})
        EXPECT_EQ(setIn(input, 13, BreakStrategy::TotalFit, delta)->lines.size(), lines + static_cast<unsigned>(delta));

    ParagraphInput headline = body(samples().at(10).left(24) + QChar(0x2028) + samples().at(10).left(30), 0);
    headline.format.breakBySense = true;
    EXPECT_EQ(setIn(headline, 12, BreakStrategy::TotalFit, 1)->lines.size(), setIn(headline, 12)->lines.size() + 1);
}

TEST(Breaking, MeasuresOfMetresOverflowNothing)
{
    // Two characters alone on a line of fourteen metres are so bad that the square of it is past all numbers.
    const QString word(44000, u'w');
    ParagraphInput input = body(u"甲乙"_s + word + u"丙丁"_s + word + u"戊己"_s, 0);
    input.format.characters.size = Length::pt(1);
    const auto set = setIn(input, 40000);
    ASSERT_EQ(set->lines.size(), 2u);
    EXPECT_EQ(set->lines[0].end, 44004);
}

TEST(Breaking, LinesOfUnlikeMeasures)
{
    const ParagraphInput input = body(samples().at(10).repeated(3));
    const Length em = Length::pt(9);
    const Measures measures{{em * 13, em * 8, em * 8, em * 8, em * 20}};
    const auto set = setter().set(input, measures);
    for (std::size_t i = 0; i + 1 < set->lines.size(); ++i)
        EXPECT_EQ(set->lines[i].width, measures.at(i));
}

TEST(LongWord, ThatIsWiderThanItsLineIsDividedAndSaidSo)
{
    const QString word = QStringLiteral("Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk");
    const ParagraphInput input = body(u"在"_s + word + u"里工作。"_s, 2);
    for (const double ems : {8.0, 13.0}) {
        const auto set = setIn(input, ems);
        EXPECT_EQ(set->brokenWords, 1);
        EXPECT_EQ(linesOf(input, *set).join(QString()), input.text);
        for (const Line &line : set->lines)
            EXPECT_LE(line.width, line.measure + Length::emu(64));
    }
    EXPECT_EQ(setIn(input, 40)->brokenWords, 0); // there it fits
}

TEST(LongWord, ThatFitsIsNeverDivided)
{
    const ParagraphInput input = body(u"一二三四五六七八九electricity十一十二十三"_s, 2);
    for (int ems = 8; ems < 20; ++ems) {
        const auto set = setIn(input, ems);
        EXPECT_EQ(set->brokenWords, 0);
        EXPECT_TRUE(linesOf(input, *set).join(u'|').contains(u"electricity"_s)) << ems;
    }
}

TEST(LongWord, NothingSticksOutThatCanBeDivided)
{
    const QStringList texts{u"a-"_s.repeated(40), u"“a”"_s.repeated(40), u"."_s.repeated(90), u"("_s.repeated(60),
        u"１２３"_s.repeated(20), u"￥１２３４５６７８９０１２３４５６７８９０．５％"_s, u"vitamin-C-E-D-K-B-A-Z-Q"_s,
        u"一二Internationalization，三四"_s};
    for (const QString &text : texts) {
        for (const auto strategy : {BreakStrategy::TotalFit, BreakStrategy::FirstFit}) {
            for (const double ems : {4.0, 6.0, 8.0}) {
                const ParagraphInput input = body(text, 0);
                const auto set = setIn(input, ems, strategy);
                EXPECT_EQ(linesOf(input, *set).join(QString()), text);
                for (const Line &line : set->lines)
                    EXPECT_LE(line.width, line.measure + Length::emu(64)) << text.toStdString() << " at " << ems;
            }
        }
    }
}

TEST(LongWord, IsDividedAfterItsHyphensFirst)
{
    const auto lines = [](const QString &text, double ems) {
        const ParagraphInput input = body(text, 0);
        return linesOf(input, *setIn(input, ems)).join(u'|').toStdString();
    };
    EXPECT_EQ(lines(u"他在World-Wide-Web工作"_s, 6), "他在World-|Wide-Web|工作");
    EXPECT_EQ(lines(u"vitamin-C-E-D-K-B-A-Z-Q"_s, 8), "vitamin-C-E-D-|K-B-A-Z-Q");
    EXPECT_EQ(lines(u"World-Internationalizationalization-Web"_s, 8), "World-Internati|onalizationaliza|tion-Web");
    EXPECT_EQ(lines(u"在CPU和World-Wide-Web"_s, 10), "在CPU和|World-Wide-Web");
}

TEST(LongWord, IsDividedInLinesOfAFewCharactersToo)
{
    for (const double ems : {1.0, 2.0, 3.0}) {
        const ParagraphInput input = body(u"在International１２３４５６号"_s, 0);
        const auto set = setIn(input, ems);
        EXPECT_EQ(linesOf(input, *set).join(QString()), input.text);
        for (const Line &line : set->lines)
            EXPECT_LE(line.width, line.measure + Length::emu(64)) << ems;
    }
}

TEST(LongWord, OfTwoLooksIsDividedBetweenThemToo)
{
    ParagraphInput input = body(u"internationalization"_s, 0);
    model::ResolvedCharacters bold = input.format.characters;
    bold.weight = 700;
    input.runs = {{0, 10, input.format.characters}, {10, 20, bold}};
    const auto set = setIn(input, 6);
    for (const Line &line : set->lines)
        EXPECT_LE(line.width, line.measure + Length::emu(64));
    EXPECT_EQ(set->brokenWords, 1);
}

TEST(Breaking, NoCharacterStandsAloneBeforeAWideWord)
{
    const ParagraphInput input = body(u"采用TensorFlow框架训练模型，效果很好"_s, 0);
    const QStringList lines = linesOf(input, *setIn(input, 6));
    EXPECT_EQ(lines.value(0), u"采用"_s) << lines.join(u'|').toStdString();
    EXPECT_EQ(lines.value(1), u"TensorFlow"_s);
}

} // namespace banxin::typeset
