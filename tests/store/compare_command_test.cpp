// banxin-cli compare, as anybody runs it.
#include "../support/command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtEndian>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;

namespace {

using support::Answer;

class CompareCommand : public testing::Test {
protected:
    static Answer run(const QStringList &arguments) { return support::run(arguments); }
    QString path(const QString &name) const { return folder.filePath(name); }
    void exportPage(const QString &name) const
    {
        const Answer made = run({u"export"_s, path(u"a.banxin"_s), u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s,
            u"--pdf"_s, path(name), u"--force"_s});
        ASSERT_EQ(made.code, 0) << made.error.toStdString();
    }
    /// The first body line of the page, by what `layout` prints.
    void change() const
    {
        const QJsonObject layout =
            run({u"layout"_s, path(u"a.banxin"_s), u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--json"_s})
                .json();
        QString paragraph;
        for (const QJsonValue &line : layout["lines"_L1].toArray())
            if (line["text"_L1].toString().startsWith(u"此次全员"_s))
                paragraph = line["paragraph"_L1].toString();
        ASSERT_FALSE(paragraph.isEmpty());
        QFile script(path(u"edit.json"_s));
        ASSERT_TRUE(script.open(QIODevice::WriteOnly));
        script.write((u"{\"do\":\"delete\",\"paragraph\":\"%1\",\"from\":26,\"to\":27}\n"
                      "{\"do\":\"insert\",\"paragraph\":\"%1\",\"at\":26,\"text\":\"前\"}\n"_s)
                         .arg(paragraph)
                         .toUtf8());
        script.close();
        ASSERT_EQ(
            run({u"edit"_s, path(u"a.banxin"_s), u"--issue"_s, u"2020-10-19"_s, u"--script"_s, script.fileName()}).code,
            0);
    }
    void SetUp() override
    {
        ASSERT_EQ(run({u"sample"_s, path(u"a.banxin"_s)}).code, 0);
        exportPage(u"a.pdf"_s);
    }
    QTemporaryDir folder;
};

} // namespace

TEST_F(CompareCommand, TellsWhatDiffersAsTheContractSays)
{
    const Answer same = run({u"compare"_s, path(u"a.pdf"_s), path(u"a.pdf"_s), u"--json"_s});
    ASSERT_EQ(same.code, 0) << same.error.toStdString();
    EXPECT_EQ(same.json()["pages"_L1][0]["differences"_L1].toArray().size(), 0);

    change();
    exportPage(u"b.pdf"_s);
    const Answer found =
        run({u"compare"_s, path(u"a.pdf"_s), path(u"b.pdf"_s), u"--json"_s, u"--png"_s, path(u"pictures"_s)});
    ASSERT_EQ(found.code, 0) << found.error.toStdString();
    const QJsonArray pages = found.json()["pages"_L1].toArray();
    ASSERT_EQ(pages.size(), 1);
    EXPECT_EQ(pages[0]["a"_L1].toInt(), 1);
    EXPECT_EQ(pages[0]["b"_L1].toInt(), 1);
    const QJsonArray differences = pages[0]["differences"_L1].toArray();
    ASSERT_EQ(differences.size(), 1) << found.out.toStdString();
    EXPECT_EQ(differences[0]["kind"_L1].toString(), u"text-replaced"_s);
    EXPECT_EQ(differences[0]["before"_L1].toString().size(), 1);
    EXPECT_EQ(differences[0]["after"_L1].toString(), u"前"_s);
    EXPECT_EQ(differences[0]["rect"_L1].toArray().size(), 4);
    EXPECT_GT(differences[0]["rect"_L1][1].toDouble(), 300);
    QFile sheet(path(u"pictures/page-1.png"_s));
    ASSERT_TRUE(sheet.open(QIODevice::ReadOnly));
    const QByteArray png = sheet.readAll();
    ASSERT_TRUE(png.startsWith("\x89PNG"));
    const auto number = [&](qsizetype at) { return qFromBigEndian<quint32>(png.constData() + at); };
    EXPECT_GT(number(16), number(20)); // two pages beside each other: wider than high

    const Answer words = run({u"compare"_s, path(u"a.pdf"_s), path(u"b.pdf"_s)});
    EXPECT_EQ(words.code, 0);
    EXPECT_TRUE(QString::fromUtf8(words.out).contains(u"改字"_s)) << words.out.toStdString();
}

TEST_F(CompareCommand, RefusesWhatItCannotReadAndWrongUse)
{
    EXPECT_EQ(run({u"compare"_s, path(u"a.pdf"_s)}).code, 2);
    const Answer missing = run({u"compare"_s, path(u"a.pdf"_s), path(u"none.pdf"_s), u"--json"_s});
    EXPECT_EQ(missing.code, 3);
    EXPECT_TRUE(QString::fromUtf8(missing.error).contains(u"none.pdf"_s)) << missing.error.toStdString();
    QFile bad(path(u"bad.pdf"_s));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("%PDF-1.4 nothing");
    bad.close();
    const Answer damaged = run({u"compare"_s, path(u"bad.pdf"_s), path(u"a.pdf"_s), u"--json"_s});
    EXPECT_EQ(damaged.code, 3);
    EXPECT_TRUE(damaged.out.isEmpty());
    EXPECT_TRUE(QString::fromUtf8(damaged.error).contains(u"bad.pdf"_s)) << damaged.error.toStdString();
}
