#include "manuscript/cleaner.h"
#include "manuscript/text_source.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

QString told(const std::vector<Change> &changes)
{
    QString text;
    for (const Change &each : changes)
        text += u"%1:[%2→%3] "_s.arg(each.line).arg(each.before, each.after);
    return text;
}

void expectText(const QString &from, const QString &to, Spaces spaces = Spaces::Strays)
{
    const Cleaned once = cleaned(from, 1, spaces);
    EXPECT_EQ(once.text.toStdString(), to.toStdString()) << from.toStdString();
    EXPECT_EQ(once.changes.empty(), from.trimmed() == to) << told(once.changes).toStdString();
    const Cleaned twice = cleaned(once.text, 1, spaces);
    EXPECT_EQ(twice.text.toStdString(), to.toStdString());
    EXPECT_TRUE(twice.changes.empty()) << told(twice.changes).toStdString();
    // Undone, the changes give the text as it was.
    QString undone = from;
    qsizetype at = 0;
    for (const Change &each : once.changes) {
        at = undone.indexOf(each.before, at);
        ASSERT_GE(at, 0) << each.before.toStdString();
        undone.replace(at, each.before.size(), each.after);
        at += each.after.size();
    }
    EXPECT_EQ(undone.trimmed().toStdString(), to.toStdString());
}

QString folder() { return QStringLiteral(BANXIN_TEST_DATA "/golden/manuscripts/"); }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Marks that only somebody who knows the story takes for markup: ◆ before a brief's head.
bool isOfTheStory(const QString &before)
{
    static const QSet<QString> marks{u"◆"_s, u"●"_s, u"▲"_s, u"▼"_s, u"（引题）"_s, u"（主题）"_s, u"（副题）"_s,
        u"【图说】"_s, u"题："_s, u"○"_s, u"·"_s};
    return marks.contains(before);
}

} // namespace

TEST(Cleaner, FoldsWidthsRadicalsAndForms)
{
    expectText(u"　　１０月１８日，Ｃ座开张"_s, u"10月18日，C座开张"_s);
    expectText(u"⽓象站的年轻⼈，⺠⼾"_s, u"气象站的年轻人，民户"_s);
    expectText(u"增长３．５％"_s, u"增长3.5％"_s);
    expectText(u"喂﹐你好｡"_s, u"喂，你好。"_s);
    expectText(u"──副题，－－又一行"_s, u"——副题，——又一行"_s);
    expectText(u"︵一︶先来"_s, u"（一）先来"_s);
    expectText(u"面积①约5㎡，气温14℃，编号㈠"_s, u"面积①约5㎡，气温14℃，编号㈠"_s);
}

TEST(Cleaner, TellsTheSmallestRuns)
{
    const Cleaned made = cleaned(u"　　\"好,\"他说,１０个⾖⾖  大..."_s, 7);
    EXPECT_EQ(told(made.changes).toStdString(),
        u"7:[\"→“] 7:[,→，] 7:[\"→”] 7:[,→，] 7:[１０→10] 7:[⾖⾖→豆豆] 7:[  →] 7:[...→……] "_s.toStdString());
    EXPECT_EQ(made.text.toStdString(), u"“好，”他说，10个豆豆大……"_s.toStdString());
}

TEST(Cleaner, RemovesWhatCannotBeSeen)
{
    expectText(u"组织\x200b者介绍，\xad先到\xfeff先得"_s, u"组织者介绍，先到先得"_s);
    expectText(u"有\x01控制\x7f字符"_s, u"有控制字符"_s);
    expectText(u"一家👨\x200d👩\x200d👧三口"_s, u"一家👨\x200d👩\x200d👧三口"_s);
    const Cleaned made = cleaned(u"\xfeff　　县志"_s, 3);
    EXPECT_EQ(made.text, u"县志"_s);
    ASSERT_EQ(made.changes.size(), 1U);
}

TEST(Cleaner, OnesAreADashOnlyWhereTheyAreNoWords)
{
    expectText(u"一一朱亭古镇长街见闻"_s, u"——朱亭古镇长街见闻"_s);
    expectText(u"《水浒传》一一书页间夹着字条"_s, u"《水浒传》——书页间夹着字条"_s);
    expectText(u"记下的物候一一比日历还要准"_s, u"记下的物候——比日历还要准"_s);
    for (const QString &words : {u"老人们把这些话一一记在心里"_s, u"来的人一一登记，一一道谢。"_s, u"二〇一一年"_s,
             u"一一五师"_s, u"对“清单”一一销号"_s, u"一本一本捐出来"_s, u"两两一一对应"_s, u"与图纸一一比对"_s,
             u"这些事他一一"_s, u"1一一2"_s})
        expectText(words, words);
}

TEST(Cleaner, SpacesPartNamesWhereTheyAreToldTo)
{
    expectText(u"校对: 谭智方 王 帆"_s, u"校对：谭智方 王 帆"_s, Spaces::Parting);
    expectText(u"摊位\xa0免\xa0费"_s, u"摊位免费"_s);
    expectText(
        u"中新网岳阳10月18日电 (记者 何砚秋) 记者18日获悉"_s, u"中新网岳阳10月18日电 （记者 何砚秋） 记者18日获悉"_s);
    expectText(u"在 CT 室等了 3 天"_s, u"在 CT 室等了 3 天"_s);
}

TEST(Cleaner, AddressesCodesAndWesternSentencesStay)
{
    for (const QString &text : {u"见http://a.cn/x?y=1,2一文"_s, u"编号CS-2020.10/A"_s,
             u"Talk is cheap, show me the code."_s, u"4:38.52，3:2"_s, u"f(x) = \"a\" -- b..."_s})
        expectText(text, text);
}

TEST(Cleaner, PutsMarkupInItsPlace)
{
    const Source source = textSource({u"**晚报：**急不得,**真**的."_s, u"UTF-8"_s}, {});
    ASSERT_EQ(source.blocks.size(), 1U);
    EXPECT_EQ(told(cleaned(source.blocks[0]).changes).toStdString(),
        u"1:[**→] 1:[**→] 1:[,→，] 1:[**→] 1:[**→] 1:[.→。] "_s.toStdString());
}

TEST(Cleaner, CleansARowCellByCell)
{
    const Source source = textSource({u"| 甲: | ,乙 |\n| 丙 丁 | -- |"_s, u"UTF-8"_s}, {});
    ASSERT_EQ(source.blocks.size(), 2U);
    EXPECT_EQ(told(cleaned(source.blocks[0]).changes).toStdString(),
        u"1:[|→] 1:[:→：] 1:[|→] 1:[,→，] 1:[|→] "_s.toStdString());
    EXPECT_EQ(cleaned(source.blocks[1]).text, u"丙丁\t--"_s);
}

TEST(Cleaner, MakesNoRunAcrossMarks)
{
    const Source source = textSource({u"等等.**.好**"_s, u"UTF-8"_s}, {});
    for (const Change &each : cleaned(source.blocks[0]).changes)
        EXPECT_TRUE(u"等等.**.好**"_s.contains(each.before)) << each.before.toStdString();
}

TEST(Cleaner, GivesTheChangesOfEveryCase)
{
    int compared = 0;
    const QStringList names = QDir(folder()).entryList({u"*.json"_s});
    ASSERT_GT(names.size(), 50);
    for (const QString &name : names) {
        const QJsonObject wanted = QJsonDocument::fromJson(bytesOf(folder() + name)).object();
        const auto decoded = decodedText(bytesOf(folder() + name.chopped(4) + u"txt"_s), name);
        ASSERT_TRUE(decoded) << name.toStdString();
        std::map<int, std::vector<Change>> changes;
        QSet<int> skipped;
        for (const QJsonValue &each : wanted["changes"_L1].toArray()) {
            const QString before = each[1].toString();
            if (!isOfTheStory(before)) // Qt's JSON reads a byte order mark as nothing
                changes[each[0].toInt()].push_back(
                    {each[0].toInt(), before.isEmpty() ? u"\xfeff"_s : before, each[2].toString(), {}});
        }
        for (const QJsonValue &each : wanted["dropped"_L1].toArray())
            skipped.insert(each["line"_L1].toInt());
        const QStringList lines = decoded->text.split(u'\n');
        for (const Block &block : textSource(*decoded, name).blocks) {
            if (skipped.contains(block.line) || block.text.contains(u"来源:"))
                continue; // what is dropped, and where a text was found, stand as they stood
            const int last = lineAt(block, block.text.size());
            std::vector<Change> expected;
            for (int line = block.line; line <= last; ++line)
                expected.insert(expected.end(), changes[line].begin(), changes[line].end());
            for (const Block::Markup &each : block.markup) {
                if (each.line < block.line)
                    expected.insert(expected.begin(), changes[each.line].begin(), changes[each.line].end());
            }
            const QString asWanted = told(expected);
            const QString strays = told(cleaned(block).changes);
            // Headlines, names, signatures and facts keep their spaces; run-in titles are parted from the text.
            const bool isRunIn = !block.markup.empty() && block.markup.front().text == "**"_L1;
            const bool mayPart = block.text.size() < 40 || block.text.contains(u"讯 记者") || isRunIn
                || block.text.startsWith(u'【') || block.text.contains(u"来源：");
            EXPECT_TRUE(strays == asWanted || (mayPart && told(cleaned(block, Spaces::Parting).changes) == asWanted))
                << name.toStdString() << ' ' << lines[block.line - 1].toStdString() << "\n wanted "
                << asWanted.toStdString() << "\n got    " << strays.toStdString();
            compared += static_cast<int>(expected.size());
        }
    }
    EXPECT_GT(compared, 400);
}

} // namespace banxin::manuscript
