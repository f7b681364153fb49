#include "cli/command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::cli;
using namespace Qt::StringLiterals;

namespace {

class ReadCommand : public testing::Test {
protected:
    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(dir.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QString output(const QStringList &arguments, int code = Done)
    {
        testing::internal::CaptureStdout();
        EXPECT_EQ(runRead(arguments), code);
        return QString::fromStdString(testing::internal::GetCapturedStdout());
    }
    std::string errors(const QStringList &arguments, int code)
    {
        testing::internal::CaptureStderr();
        EXPECT_EQ(runRead(arguments), code);
        return testing::internal::GetCapturedStderr();
    }

    QTemporaryDir dir;
};

const QByteArray story = "# 河西新增潮汐车道\n\n　　本报讯（记者 王帆）10月19日起,三条路启用潮汐车道。\n";

} // namespace

TEST_F(ReadCommand, PrintsTheContract)
{
    const QString text = output({written(u"一.md"_s, story), u"--json"_s});
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    EXPECT_EQ(json.keys(), (QStringList{u"changes"_s, u"dropped"_s, u"encoding"_s, u"pages"_s, u"warnings"_s}));
    const QJsonObject page = json["pages"_L1][0].toObject();
    EXPECT_EQ(page["kind"_L1].toString(), u"manuscript"_s);
    EXPECT_TRUE(page["source_note"_L1].isNull());
    EXPECT_EQ(page["masthead"_L1].toObject().size(), 10);
    const QJsonObject read = page["stories"_L1][0].toObject();
    EXPECT_EQ(read.keys(),
        (QStringList{u"byline"_s, u"captions"_s, u"closing"_s, u"deck"_s, u"kicker"_s, u"kind"_s, u"lead"_s,
            u"sections"_s, u"source"_s, u"summary"_s, u"tables"_s, u"title"_s}));
    EXPECT_EQ(read["title"_L1].toString(), u"河西新增潮汐车道"_s);
    EXPECT_TRUE(read["deck"_L1].isNull());
    EXPECT_TRUE(read["captions"_L1].isArray());
    EXPECT_EQ(read["lead"_L1][0]["line"_L1].toInt(), 3);
    EXPECT_EQ(read["lead"_L1][0]["truncated_start"_L1], QJsonValue(false));
    EXPECT_EQ(json["changes"_L1].toArray().size(), 2);
    EXPECT_EQ(json["encoding"_L1].toString(), u"UTF-8"_s);
}

TEST_F(ReadCommand, PrintsAnOutlineForPeople)
{
    const QString text = output({written(u"一"_s, story)});
    EXPECT_TRUE(text.contains(u"河西新增潮汐车道"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"UTF-8"_s));
    EXPECT_FALSE(text.contains(u'{'));
}

TEST_F(ReadCommand, SaysWhyItCannotRead)
{
    EXPECT_NE(errors({dir.filePath(u"没有"_s)}, Refused).find("没有"), std::string::npos);
    EXPECT_FALSE(errors({dir.path()}, Refused).empty());
    EXPECT_FALSE(errors({written(u"x"_s, QByteArray("\0\1\2", 3))}, Refused).empty());
    EXPECT_FALSE(errors({}, WrongUse).empty());
    EXPECT_FALSE(errors({u"a"_s, u"b"_s}, WrongUse).empty());
    EXPECT_FALSE(errors({u"a"_s, u"--xml"_s}, WrongUse).empty());
}

TEST_F(ReadCommand, AnEmptyFileIsAnEmptyReading)
{
    const QJsonObject json = QJsonDocument::fromJson(output({written(u"空"_s, {}), u"--json"_s}).toUtf8()).object();
    EXPECT_TRUE(json["changes"_L1].toArray().isEmpty());
    EXPECT_TRUE(json["dropped"_L1].toArray().isEmpty());
}
