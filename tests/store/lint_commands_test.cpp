// banxin-cli lint and normalise: what the contract says of their JSON, their codes and their refusals.
#include "../support/command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

struct Answer : support::Answer {
    QJsonArray findings() const { return json()["findings"_L1].toArray(); }
    QJsonObject of(const QString &rule) const
    {
        const QJsonArray all = findings();
        for (const QJsonValue &one : all) {
            if (one["rule"_L1] == rule)
                return one.toObject();
        }
        return {};
    }
};

class LintCommands : public testing::Test {
protected:
    static Answer run(const QStringList &arguments) { return {support::run(arguments)}; }
    QString file(const QByteArray &text, const QString &name = u"稿.txt"_s) const
    {
        QFile out(folder.filePath(name));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
        return out.fileName();
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(LintCommands, LintGivesEachFindingItsPlaceAndItsFix)
{
    const Answer answer = run(
        {u"lint"_s, file("全市动员令下达之后\n\n𠮷野家店里,大家积极的推动工作，没有一个人叫苦叫累。\n"), u"--json"_s});
    EXPECT_EQ(answer.code, 1) << answer.error.toStdString();
    const QJsonObject comma = answer.of(u"P01"_s);
    EXPECT_EQ(comma["severity"_L1].toString(), u"error"_s);
    EXPECT_EQ(comma["line"_L1].toInt(), 3);
    EXPECT_EQ(comma["start"_L1].toInt(), 5) << "code points";
    EXPECT_EQ(comma["end"_L1].toInt(), 6);
    EXPECT_EQ(comma["text"_L1].toString(), u","_s);
    EXPECT_EQ(comma["fix"_L1]["kind"_L1].toString(), u"auto"_s);
    EXPECT_EQ(comma["fix"_L1]["replacement"_L1].toString(), u"，"_s);
    EXPECT_TRUE(comma["rect"_L1].isNull() && comma["waived"_L1].isNull() && comma["page"_L1].isNull());
    EXPECT_TRUE(comma["basis"_L1].toString().contains(u"15834"_s));
    EXPECT_FALSE(comma["message"_L1].toString().isEmpty());
    EXPECT_EQ(answer.of(u"W03"_s)["severity"_L1].toString(), u"warning"_s);
    EXPECT_EQ(answer.of(u"W03"_s)["fix"_L1]["kind"_L1].toString(), u"click"_s);
    EXPECT_GT(answer.json()["characters"_L1].toInt(), 30);
    EXPECT_NEAR(answer.json()["error_rate"_L1].toDouble(), 1.1 * 10000 / answer.json()["characters"_L1].toInt(), 1e-6);
}

TEST_F(LintCommands, LintOfACleanTextIsDone)
{
    const Answer answer = run({u"lint"_s, file("全市动员，上下一心，没有一个人叫苦叫累。\n"), u"--json"_s});
    EXPECT_EQ(answer.code, 0) << answer.out.toStdString();
    EXPECT_TRUE(answer.findings().isEmpty()) << answer.out.toStdString();
    EXPECT_EQ(answer.json()["error_rate"_L1].toDouble(), 0);
}

TEST_F(LintCommands, LintKnowsTheDayTheListAndWhatIsOff)
{
    const QString text = file("昨日（17日），志愿者们来到社区，和老外一起打扫卫生，干得热火朝天。\n");
    EXPECT_TRUE(run({u"lint"_s, text, u"--json"_s}).of(u"N10"_s).isEmpty()) << "no day is known";
    const Answer dated = run({u"lint"_s, text, u"--json"_s, u"--date"_s, u"2020-10-19"_s});
    EXPECT_EQ(dated.of(u"N10"_s)["fix"_L1]["replacement"_L1].toString(), u"18日"_s);
    EXPECT_EQ(run({u"lint"_s, text, u"--json"_s, u"--date"_s, u"2020-10-19"_s, u"--off"_s, u"N10"_s}).code, 0);
    const QString words = file("word,level,replacement\n老外,E,外国人\n", u"words.csv"_s);
    const Answer own = run({u"lint"_s, text, u"--json"_s, u"--words"_s, words});
    EXPECT_EQ(own.of(u"W12"_s)["fix"_L1]["replacement"_L1].toString(), u"外国人"_s);
    EXPECT_EQ(own.code, 1);
}

TEST_F(LintCommands, HeadlinesAndNamesAreToldFromTheBody)
{
    const QString page = file("# 青岛开展院感防控。\n\n责任编辑：邓金星 美术编辑：王 帆 "
                              "校对：谭智方\n\n这是记者从18日举行的新闻发布会上获悉的，有关措施正在落实。\n");
    const Answer lint = run({u"lint"_s, page, u"--json"_s});
    EXPECT_EQ(lint.of(u"P20"_s)["line"_L1].toInt(), 1);
    EXPECT_TRUE(lint.of(u"P19"_s).isEmpty());
    const QByteArray body =
        "10月18日，青岛市举行新闻发布会，通报全市医疗机构院感防控工作开展循环式督导检查的情况，有关措施正在落实。\n";
    const Answer plain = run({u"lint"_s, file("青岛开展院感防控。\n\n" + body), u"--json"_s});
    EXPECT_EQ(plain.of(u"P20"_s)["line"_L1].toInt(), 1) << plain.out.toStdString();
    EXPECT_TRUE(run({u"lint"_s, file(body + "\n" + body), u"--json"_s}).of(u"P20"_s).isEmpty());
}

TEST_F(LintCommands, NormaliseMakesWhatIsAutomaticAndNothingElse)
{
    const Answer answer = run({u"normalise"_s,
        file("指挥部成立,全市动员.(通讯员 王帆)\n\n他说\"好\"...，继续再接再励。\n见http://a.cn/x?y=1,2一文")});
    EXPECT_EQ(answer.code, 0) << answer.error.toStdString();
    EXPECT_EQ(answer.out.toStdString(),
        "指挥部成立，全市动员。（通讯员 王帆）\n\n他说“好”……，继续再接再励。\n见http://a.cn/x?y=1,2一文");
    const Answer twice = run({u"normalise"_s, file(answer.out)});
    EXPECT_EQ(twice.out.toStdString(), answer.out.toStdString());
}

TEST_F(LintCommands, WrongUseIsToldApart)
{
    EXPECT_EQ(run({u"lint"_s}).code, 2);
    EXPECT_EQ(run({u"normalise"_s}).code, 2);
    EXPECT_EQ(run({u"lint"_s, file("文明"), u"--date"_s, u"昨天"_s}).code, 2);
    EXPECT_EQ(run({u"lint"_s, file("文明"), u"--off"_s, u"X99"_s}).code, 2);
    EXPECT_EQ(run({u"lint"_s, folder.filePath(u"没有.txt"_s)}).code, 3);
    const Answer words = run({u"lint"_s, file("文明"), u"--words"_s, file("字词\n老外\n", u"words.csv"_s)});
    EXPECT_EQ(words.code, 3);
    EXPECT_TRUE(QString::fromUtf8(words.error).contains(u"word"_s)) << words.error.toStdString();
}
