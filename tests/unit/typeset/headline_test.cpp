// Headlines: broken by sense, fitted to their measure.
#include "setting.h"

namespace banxin::typeset {

namespace {

ParagraphInput headline(const QString &text)
{
    ParagraphInput input = body(text, 0);
    input.format.breakBySense = true;
    input.format.alignment = model::Alignment::Centre;
    input.format.characters.family = u"标宋"_s;
    input.format.characters.weight = 900;
    return input;
}

QString brokenAt(const QString &text, double ems)
{
    const ParagraphInput input = headline(text);
    return linesOf(input, *setIn(input, ems)).join(u'|');
}

} // namespace

TEST(Headline, BreaksBetweenWords)
{
    EXPECT_EQ(brokenAt(u"全球日增新冠确诊病例数连创新高"_s, 7.6), u"全球日增|新冠确诊病例数|连创新高"_s);
    EXPECT_EQ(brokenAt(u"青岛循环式开展院感防控"_s, 7), u"青岛循环式|开展院感防控"_s);
    EXPECT_EQ(brokenAt(u"青岛战“疫”120小时"_s, 6), u"青岛战“疫”|120小时"_s);
    EXPECT_EQ(brokenAt(u"文明单位勇担当，凝聚战“疫”正能量"_s, 9), u"文明单位勇担当，|凝聚战“疫”正能量"_s);
    EXPECT_EQ(brokenAt(u"中东各国新冠疫情发展不一 地区贫困状况不断恶化"_s, 13),
        u"中东各国新冠疫情发展不一 |地区贫困状况不断恶化"_s);
}

TEST(Headline, BreaksAfterTheWordThatClosesAPhrase)
{
    EXPECT_EQ(brokenAt(u"在深化文明创建中打造事业发展“新引擎”"_s, 14), u"在深化文明创建中|打造事业发展“新引擎”"_s);
}

TEST(Headline, HasNoLineOfOneCharacter)
{
    for (const QString &text : {u"青岛战“疫”120小时"_s, u"强化政治统领，坚定创建方向"_s, u"法国在部分地区实施宵禁"_s}) {
        for (double ems = 5; ems < 14; ems += 0.5) {
            for (QString line : brokenAt(text, ems).split(u'|'))
                EXPECT_GT(line.remove(u'，').remove(u'“').remove(u'”').trimmed().size(), 1)
                    << text.toStdString() << " " << ems;
        }
    }
}

TEST(Headline, QuotesTakeHalf)
{
    const ParagraphInput input = headline(u"战“疫”一线"_s);
    const Line &line = setIn(input, 20)->lines.front();
    EXPECT_EQ((line.width - line.indent).toEmu(), 5 * em9);
}

TEST(Headline, EditorsBreakStands)
{
    EXPECT_EQ(brokenAt(u"全球日增新冠\u2028确诊病例数连创新高"_s, 20), u"全球日增新冠\u2028|确诊病例数连创新高"_s);
}

TEST(Headline, IsCentredAndNeverStretched)
{
    const ParagraphInput input = headline(u"青岛战“疫”120小时"_s);
    const auto set = setIn(input, 6);
    for (const Line &line : set->lines) {
        EXPECT_TRUE(line.tiers.empty());
        const Length right = line.measure - line.width;
        EXPECT_LE(std::abs((right - line.indent).toEmu()), 1);
    }
}

TEST(Headline, IsCondensedToItsMeasureBeforeItBreaks)
{
    ParagraphInput input = headline(u"在深化文明创建中打造事业发展"_s); // 14 characters
    input.format.minimumWidthPercent = 90;
    const auto fits = setIn(input, 13);
    ASSERT_EQ(fits->lines.size(), 1u);
    EXPECT_EQ(fits->lines[0].runs[0].run->widthPercent, 92);
    EXPECT_LE(fits->lines[0].width, fits->lines[0].measure);
    const auto broken = setIn(input, 12);
    ASSERT_EQ(broken->lines.size(), 2u);
    EXPECT_EQ(broken->lines[0].runs[0].run->widthPercent, 100);
}

TEST(Headline, AnAreasBreakLeavesTheSpaceAfterItAtTheLinesEnd)
{
    ParagraphInput input = headline(u"湘江两岸 秋意渐浓"_s);
    for (const int at : {4, 5}) { // before and after the space
        input.breaks = {at};
        EXPECT_EQ(linesOf(input, *setIn(input, 20)).join(u'|'), u"湘江两岸 |秋意渐浓"_s) << at;
    }
}

TEST(Headline, AnAreasBreaksHoldBesideADroppedCapital)
{
    ParagraphInput input = body(u"湘江两岸秋意渐浓骑行看风光"_s, 0);
    input.format.dropLines = 2;
    input.breaks = {8};
    const auto set = setIn(input, 20);
    ASSERT_EQ(set->lines.size(), 2u);
    EXPECT_EQ(set->lines[1].start, 8);
}

} // namespace banxin::typeset
