#include "language/punctuation.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

void expectText(const QString &from, const QString &to, ChineseSpaces spaces = ChineseSpaces::Remove)
{
    EXPECT_EQ(normalisedPunctuation(from, spaces).toStdString(), to.toStdString());
    // What is right already stays as it is.
    EXPECT_EQ(normalisedPunctuation(to, spaces).toStdString(), to.toStdString());
}

} // namespace

TEST(Punctuation, P01PointsBesideChineseAreFullWidth)
{
    expectText(u"指挥部成立,全市动员"_s, u"指挥部成立，全市动员"_s);
    expectText(u"测温仪上出现了39.5℃!“在当时的特殊时刻"_s, u"测温仪上出现了39.5℃！“在当时的特殊时刻"_s);
    expectText(u"小区一下就成了“雷区”!“病毒离我们这么近,说不害怕是假的"_s,
        u"小区一下就成了“雷区”！“病毒离我们这么近，说不害怕是假的"_s);
    expectText(u"减点租金吗?”电话那头"_s, u"减点租金吗？”电话那头"_s);
    expectText(u"做了CT,又做B超;结果:正常"_s, u"做了CT，又做B超；结果：正常"_s);
    expectText(u"GDP增长6.5%,CPI上涨2%."_s, u"GDP增长6.5%，CPI上涨2%。"_s);
    expectText(u"网上注册率达98%!"_s, u"网上注册率达98%！"_s);
}

TEST(Punctuation, P01NumbersTimesAddressesAndCodesStay)
{
    for (const QString &text :
        {u"见http://a.cn/x?y=1,2一文"_s, u"共1,000人，8:30到，体温39.5℃，占3.5%"_s, u"比分为3:2，胜"_s,
            u"发信到news@ldnews.cn即可"_s, u"电话0731-28891542"_s, u"he said, “yes, sir!” and left"_s})
        expectText(text, text);
    expectText(u"文章来源:http://news.ldnews.cn/news/loudi/202007/632394.shtml"_s,
        u"文章来源：http://news.ldnews.cn/news/loudi/202007/632394.shtml"_s);
    expectText(u"时间:8:30,地点:会场"_s, u"时间：8:30，地点：会场"_s);
}

TEST(Punctuation, P02StopsEndingASentenceAreFullWidth)
{
    expectText(u"会议结束."_s, u"会议结束。"_s);
    expectText(u"“会议结束.”"_s, u"“会议结束。”"_s);
    expectText(u"“会议结束.”主任说"_s, u"“会议结束。”主任说"_s);
    expectText(u"会议结束.(通讯员 王帆)"_s, u"会议结束。（通讯员 王帆）"_s);
    for (const QString &text : {u"占3.5%"_s, u"塞巴斯蒂安.库尔吉"_s, u"1.强化政治统领"_s})
        expectText(text, text);
}

TEST(Punctuation, P03BracketsHoldingChineseAreFullWidth)
{
    expectText(u"我们必胜!(娄底新闻网记者 王星 吴亮)"_s, u"我们必胜！（娄底新闻网记者 王星 吴亮）"_s);
    expectText(u"新冠(COVID-19)疫情"_s, u"新冠（COVID-19）疫情"_s);
    for (const QString &text : {u"函数f(x)的值"_s, u"f(x)"_s})
        expectText(text, text);
}

TEST(Punctuation, P04StraightQuotesPairUp)
{
    expectText(u"他说\"好\",又说\"行\"。"_s, u"他说“好”，又说“行”。"_s);
    for (const QString &text : {u"身高5'10\"的他"_s, u"12\"屏"_s, u"I don't，我不"_s})
        expectText(text, text);
}

TEST(Punctuation, P05AndP06DotsAndHyphens)
{
    expectText(u"苹果、梨等等..."_s, u"苹果、梨等等……"_s);
    expectText(u"苹果、梨。。。"_s, u"苹果、梨……"_s);
    expectText(u"--株洲市人社局纪实"_s, u"——株洲市人社局纪实"_s);
    expectText(u"齐参与……在市"_s, u"齐参与……在市"_s);
}

TEST(Punctuation, P19SpacesBetweenChineseGo)
{
    expectText(u"法治宣传” 在线宣传模式"_s, u"法治宣传”在线宣传模式"_s);
    expectText(u"你好, 世界"_s, u"你好，世界"_s);
    expectText(u"全国文明单位 | 娄底市审计局:战“疫”一线显担当"_s, u"全国文明单位 | 娄底市审计局：战“疫”一线显担当"_s);
    expectText(u"在 CT 室"_s, u"在 CT 室"_s);
    // A gap between two clauses of a headline separates them.
    expectText(u"中东各国新冠疫情发展不一 地区贫困状况不断恶化"_s, u"中东各国新冠疫情发展不一 地区贫困状况不断恶化"_s,
        ChineseSpaces::Keep);
    expectText(u"校对, 谭智方 王 帆"_s, u"校对，谭智方 王 帆"_s, ChineseSpaces::Keep);
}

TEST(Punctuation, P19SpacesOfHeadsAndCreditsStay)
{
    expectText(u"新华社长沙10月18日电 (记者 周楠) 昨日,雨。"_s, u"新华社长沙10月18日电 （记者 周楠） 昨日，雨。"_s);
    expectText(u"　　本报讯 昨日 上午下雨。"_s, u"　　本报讯 昨日上午下雨。"_s);
    expectText(u"捕蟹。新华社记者 陈思远 摄"_s, u"捕蟹。新华社记者 陈思远 摄"_s);
    for (const QString &line : {u"本报讯 记者 王星 通讯员 彭泽波报道，昨日下雨。"_s, u"新华社记者 邹伟 罗沙 白阳报道"_s,
             u"一等奖：王星 吴亮 李小明；二等奖：王　帆 谭智方 邓金星。"_s, u"会议结束。王星 吴亮"_s, u"王星 吴亮"_s,
             u"本报记者 王 帆 通讯员 李明 摄影 张三报道"_s})
        expectText(line, line);
    // What is no list of names is mended as before.
    expectText(u"我们 一起，努力。"_s, u"我们一起，努力。"_s);
    expectText(u"法治宣传 在线宣传模式好。"_s, u"法治宣传在线宣传模式好。"_s);
    expectText(u"本报讯 记者 王星 通讯员 彭泽波报道:会议 开了一天。"_s,
        u"本报讯 记者 王星 通讯员 彭泽波报道：会议开了一天。"_s);
    expectText(u"一等奖:王星 李四 二等奖:赵六 钱七"_s, u"一等奖：王星 李四 二等奖：赵六 钱七"_s);
}

TEST(Punctuation, RunsOfQuestionMarksMayBeLostText)
{
    for (const QString &text : {u"刻着????字样"_s, u"刻着??字样"_s})
        expectText(text, text);
    expectText(u"真的吗??"_s, u"真的吗？？"_s);
}

TEST(Punctuation, TellsWhatItReplaces)
{
    const auto all = punctuationReplacements(u"你好, 世界...\"行\""_s);
    QString told;
    for (const Replacement &each : all)
        told += u"%1[%2→%3]"_s.arg(each.at).arg(each.before, each.after);
    EXPECT_EQ(told.toStdString(), u"2[,→，]3[ →]6[...→……]9[\"→“]11[\"→”]"_s.toStdString());
}

TEST(Punctuation, SampleManuscriptHasNoHalfWidthMarkLeft)
{
    QFile file(u":/sample/loudi-news.txt"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QRegularExpression stray(u"[,;:?!()](?!//)"_s), address(u"http\\S+"_s);
    int marks = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        QString made = normalisedPunctuation(line);
        EXPECT_EQ(QString(made).remove(u' ').size(), QString(line).remove(u' ').size());
        made.remove(address);
        EXPECT_FALSE(made.contains(stray)) << made.toStdString();
        marks += static_cast<int>(made.count(u'，') + made.count(u'：') + made.count(u'？') + made.count(u'！'));
    }
    EXPECT_GT(marks, 180);
}

} // namespace banxin::language
