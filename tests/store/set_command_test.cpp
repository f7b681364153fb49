// banxin-cli set: what the contract says of its JSON, its options and its refusals.
#include "../support/command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

struct Answer : support::Answer {
    QJsonArray lines() const { return json()["lines"_L1].toArray(); }
};

class SetCommand : public testing::Test {
protected:
    Answer run(const QStringList &options, const QByteArray &text) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return {support::run(QStringList{u"set"_s, path} + options)};
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"文.txt"_s);
};

} // namespace

TEST_F(SetCommand, GivesEveryLineWithItsPlaceInTheText)
{
    const Answer answer =
        run({u"--measure"_s, u"4em"_s, u"--size"_s, u"10pt"_s, u"--json"_s}, "𠮷野家在城里开店\r\n\n一二三四\n");
    ASSERT_EQ(answer.code, 0) << answer.error.toStdString();
    const QJsonArray lines = answer.lines();
    ASSERT_EQ(lines.size(), 4);
    const int paragraphs[] = {1, 1, 2, 3}, starts[] = {0, 4, 0, 0}, ends[] = {4, 8, 0, 4};
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(lines[i]["paragraph"_L1].toInt(), paragraphs[i]);
        EXPECT_EQ(lines[i]["start"_L1].toInt(), starts[i]);
        EXPECT_EQ(lines[i]["end"_L1].toInt(), ends[i]);
        EXPECT_EQ(lines[i]["measure"_L1].toDouble(), 40);
        EXPECT_EQ(lines[i]["last"_L1].toBool(), i > 0);
    }
    EXPECT_EQ(lines[0]["text"_L1].toString(), u"𠮷野家在"_s);
    EXPECT_EQ(lines[0]["width"_L1].toDouble(), 40);
    EXPECT_TRUE(lines[0]["tiers"_L1].toArray().isEmpty());
    const QJsonArray glyphs = lines[0]["glyphs"_L1].toArray();
    ASSERT_EQ(glyphs.size(), 4);
    EXPECT_EQ(glyphs[1]["text"_L1].toString(), u"野"_s);
    EXPECT_EQ(glyphs[1]["x"_L1].toDouble(), 10);
    EXPECT_EQ(glyphs[1]["advance"_L1].toDouble(), 10);
    EXPECT_LT(lines[0]["baseline"_L1].toDouble(), lines[1]["baseline"_L1].toDouble());
    EXPECT_EQ(QJsonDocument::fromJson(answer.out).object().keys(), QStringList{u"lines"_s});
}

TEST_F(SetCommand, TiersSayTheChangeOfTheLinesWidthInEm)
{
    // Ten cells in 9.5: a comma gives half of one. Five and a half in six: four gaps open.
    const Answer squeezed =
        run({u"--measure"_s, u"9.5em"_s, u"--first-fit"_s, u"--json"_s}, "一二三，五六七八九十甲乙");
    ASSERT_FALSE(squeezed.lines().isEmpty());
    const QJsonArray tiers = squeezed.lines()[0]["tiers"_L1].toArray();
    ASSERT_EQ(tiers.size(), 1);
    EXPECT_EQ(tiers[0]["tier"_L1].toString(), u"squeeze-5"_s);
    EXPECT_EQ(tiers[0]["amount"_L1].toDouble(), -0.5);
    EXPECT_EQ(squeezed.lines()[0]["width"_L1].toDouble(), 85.5);

    const Answer opened = run({u"--measure"_s, u"6em"_s, u"--json"_s}, "一二三四五。六七八");
    ASSERT_EQ(opened.lines()[0]["text"_L1].toString(), u"一二三四五。"_s);
    EXPECT_EQ(opened.lines()[0]["tiers"_L1][0]["tier"_L1].toString(), u"stretch-3"_s);
    EXPECT_EQ(opened.lines()[0]["tiers"_L1][0]["amount"_L1].toDouble(), 0.5);
}

TEST_F(SetCommand, OptionsDoWhatTheySay)
{
    const QByteArray text = "一二三四，五六七八";
    const auto first = [&](const QStringList &options) {
        const Answer answer = run(QStringList{u"--measure"_s, u"4em"_s, u"--json"_s} + options, text);
        EXPECT_EQ(answer.code, 0) << answer.error.toStdString();
        return answer.lines().isEmpty() ? QJsonObject() : answer.lines()[0].toObject();
    };
    EXPECT_EQ(first({})["text"_L1].toString(), u"一二三"_s);
    EXPECT_EQ(first({u"--prohibition"_s, u"none"_s})["text"_L1].toString(), u"一二三四"_s);
    // A narrow line is indented by one character at most.
    EXPECT_EQ(first({u"--indent"_s, u"--prohibition"_s, u"none"_s})["text"_L1].toString(), u"一二三"_s);
    EXPECT_EQ(first({u"--indent"_s, u"--measure"_s, u"6em"_s, u"--prohibition"_s, u"none"_s})["text"_L1].toString(),
        u"一二三四"_s);
    EXPECT_EQ(first({u"--indent=1"_s, u"--prohibition"_s, u"none"_s})["text"_L1].toString(), u"一二三"_s);
    EXPECT_EQ(first({u"--size"_s, u"小五"_s})["measure"_L1].toDouble(), 36);
    EXPECT_EQ(
        first({u"--measure"_s, u"45pt"_s, u"--punctuation"_s, u"noTrim"_s})["text"_L1].toString(), u"一二三四，"_s);
    const QJsonObject down = first({u"--vertical"_s, u"--prohibition"_s, u"none"_s});
    EXPECT_EQ(down["glyphs"_L1][1]["advance"_L1].toDouble(), 9);
    EXPECT_EQ(down["glyphs"_L1][1]["y"_L1].toDouble(), 9);
    EXPECT_TRUE(down["glyphs"_L1][1]["x"_L1].isUndefined());
    const Answer plain = run({u"--measure"_s, u"3em"_s}, "一二三四五");
    EXPECT_EQ(QString::fromUtf8(plain.out), u"一二三\n四五\n"_s);
}

TEST_F(SetCommand, SaysWhatIsWrong)
{
    const QList<QStringList> wrong{{}, {u"--measure"_s, u"0em"_s}, {u"--measure"_s, u"6"_s}, {u"--measure"_s, u"6."_s},
        {u"--measure"_s, u""_s}, {u"--measure"_s, u"wide"_s}, {u"--measure"_s, u"-3em"_s}, {u"--measure"_s, u"nanem"_s},
        {u"--measure"_s, u"13em"_s, u"--size"_s, u"0pt"_s}, {u"--measure"_s, u"13em"_s, u"--prohibition"_s, u"loose"_s},
        {u"--measure"_s, u"13em"_s, u"--punctuation"_s, u"wide"_s}, {u"--measure"_s, u"2em"_s, u"--indent"_s},
        {u"--measure"_s, u"13em"_s, u"--nonsense"_s}, {u"--measure"_s, u"13em"_s, u"another.txt"_s}};
    for (const QStringList &options : wrong) {
        const Answer answer = run(options, "字");
        EXPECT_EQ(answer.code, 2) << options.join(u' ').toStdString();
        EXPECT_FALSE(answer.error.isEmpty());
        EXPECT_TRUE(answer.out.isEmpty());
    }
    EXPECT_EQ(run({u"--measure"_s, u"13em"_s, u"--font"_s, u"没有这种字体"_s}, "字").code, 3);
    const Answer bytes = run({u"--measure"_s, u"13em"_s}, "\xB0\xE6\xD0\xC4");
    EXPECT_EQ(bytes.code, 3);
    EXPECT_TRUE(QString::fromUtf8(bytes.error).contains(path)) << bytes.error.toStdString();
}

TEST_F(SetCommand, SaysWhichCharactersHaveNoGlyphAndWhere)
{
    const Answer answer = run({u"--measure"_s, u"13em"_s}, u"字\n字\uE000字\U0003FFF0\uE000\n字"_s.toUtf8());
    EXPECT_EQ(answer.code, 1);
    const QString said = QString::fromUtf8(answer.error);
    EXPECT_TRUE(said.contains(u"第 2 段"_s) && said.contains(u"U+E000"_s)) << said.toStdString();
    EXPECT_EQ(said.count(u"U+E000"_s), 1) << "each once";
    EXPECT_FALSE(said.contains(u"第 1 段"_s) || said.contains(u"第 3 段"_s)) << said.toStdString();
}

TEST_F(SetCommand, LosesNothingOfOddText)
{
    const QString odd = u"e\u0301 葛\U000E0100 مرحبا \U0001F468\u200D\U0001F469 \u0001\t　\u2028x\u202E反"_s;
    const Answer answer = run({u"--measure"_s, u"1em"_s, u"--json"_s}, odd.toUtf8());
    QString shown;
    for (const QJsonValue &line : answer.lines())
        shown += line["text"_L1].toString();
    EXPECT_EQ(shown, odd);
}
