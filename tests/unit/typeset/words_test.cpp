// The table of words, and how a text is parted with it.
#include "setting.h"

#include "typeset/word_parter.h"

namespace banxin::typeset {

namespace {

/// With a dictionary that knows no word.
QString parted(const QString &text)
{
    const std::vector<bool> dictionary(static_cast<std::size_t>(text.size()) + 1, true);
    QStringList words;
    for (const TextWord &word : partWords(text, dictionary, *RuleTables::standard()))
        words.push_back(text.mid(word.from, word.to - word.from));
    return words.join(u'/');
}

} // namespace

TEST(WordTable, KnowsWordsWithWhatTheyAre)
{
    const WordTable &table = WordTable::standard();
    ASSERT_FALSE(table.isEmpty());
    const std::vector<TableWord> words = table.wordsAt(u"图书馆员");
    ASSERT_EQ(words.size(), 4u);
    EXPECT_EQ(words[1].length, 2);
    EXPECT_EQ(words[2].length, 3);
    EXPECT_EQ(words[2].kind, WordKind::Noun);
    EXPECT_GT(words[3].cost, words[2].cost) << "the rarer costs more";
    EXPECT_EQ(table.wordsAt(u"在北京").front().kind, WordKind::Preposition);
    EXPECT_EQ(table.wordsAt(u"座无虚席").back().kind, WordKind::Idiom);
    EXPECT_EQ(table.wordsAt(u"A股").size(), 1u);
    EXPECT_EQ(table.wordsAt(u"").size(), 1u);
}

TEST(WordTable, HasNoWordsWhereItsBytesAreNone)
{
    EXPECT_TRUE(WordTable({}).isEmpty());
    const std::vector<unsigned char> wrong(64, 0x7f);
    EXPECT_TRUE(WordTable(wrong).isEmpty());
    // Cut short, its own length no longer holds.
    std::vector<unsigned char> shorter{'B', 'X', 'W', 'O', 'R', 'D', 'S', '2', 1, 0, 0, 0, 0x61, 0x4f, 22, 0, 0, 0};
    EXPECT_TRUE(WordTable(shorter).isEmpty());
    EXPECT_EQ(WordTable(shorter).wordsAt(u"你好").size(), 1u);
}

TEST(PartWords, TakesTheLikeliestWords)
{
    EXPECT_EQ(parted(u"看台座无虚席"_s), u"看台/座无虚席"_s);
    EXPECT_EQ(parted(u"县长蹲点调研"_s), u"县长/蹲点/调研"_s);
    EXPECT_EQ(parted(u"二十余万条"_s).section(u'/', 0, 0), u"二十余万"_s);
    EXPECT_EQ(parted(u"第四十二次会议"_s).section(u'/', 0, 0), u"第四十二"_s);
    EXPECT_EQ(parted(u"学子追念瞿云逸老师"_s).section(u'/', -2), u"瞿云逸/老师"_s);
}

TEST(PartWords, KeepsScoresTimesAndRepeatingIdiomsWhole)
{
    EXPECT_EQ(parted(u"三比一力克"_s), u"三比一/力克"_s);
    EXPECT_EQ(parted(u"九点半开门"_s), u"九点半/开门"_s);
    EXPECT_EQ(parted(u"修旧如旧迎客"_s), u"修旧如旧/迎客"_s);
}

TEST(PartWords, TakesForAPersonOnlyWhatNamesAreMadeOf)
{
    EXPECT_GT(WordTable::standard().givenCost(u"链"), WordTable::standard().givenCost(u"华") + 30);
    EXPECT_EQ(parted(u"刘桂芝照顾"_s), u"刘桂芝/照顾"_s);
}

TEST(PartWords, TellsHowCertainItIs)
{
    const QString text = u"机器人胸腺瘤切除"_s;
    const std::vector<bool> dictionary(static_cast<std::size_t>(text.size()) + 1, true);
    int least = std::numeric_limits<int>::max(), first = 0;
    for (const TextWord &word : partWords(text, dictionary, *RuleTables::standard())) {
        EXPECT_GE(word.certainty, 0);
        if (word.from == 0)
            first = word.certainty;
        else
            least = std::min(least, word.certainty);
    }
    EXPECT_GT(first, least) << "at the beginning there is nothing to choose";
    EXPECT_LT(least, 60) << "胸/腺瘤 or 胸腺/瘤";
}

TEST(PartWords, CoversEveryCharacter)
{
    for (const QString &text :
        {u""_s, u"A"_s, u"\U00020000市\U00020000"_s, u"“第”第第余，X光3比0！"_s, u"阿\u0301巴尔德斯克维奇尔"_s}) {
        const std::vector<bool> dictionary(static_cast<std::size_t>(text.size()) + 1, false);
        int at = 0;
        for (const TextWord &word : partWords(text, dictionary, *RuleTables::standard())) {
            EXPECT_EQ(word.from, at);
            EXPECT_GT(word.to, word.from);
            at = word.to;
        }
        EXPECT_EQ(at, text.size());
    }
}

} // namespace banxin::typeset
