#include "cli/command.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::cli;
using namespace Qt::StringLiterals;

namespace {

class DeliverCommand : public testing::Test {
protected:
    void SetUp() override
    {
        store = dir.filePath(u"sample.banxin"_s);
        plant = dir.filePath(u"plant"_s);
        ASSERT_TRUE(QDir().mkpath(plant));
        ASSERT_EQ(runSample({store}), Done);
    }
    int deliver(const QStringList &more)
    {
        return runDeliver(QStringList{store, u"--issue"_s, u"2020-10-19"_s} + more);
    }
    QJsonObject told(const QStringList &more)
    {
        testing::internal::CaptureStdout();
        EXPECT_EQ(deliver(more + QStringList{u"--json"_s}), Done);
        return QJsonDocument::fromJson(QByteArray::fromStdString(testing::internal::GetCapturedStdout())).object();
    }

    QTemporaryDir dir;
    QString store, plant;
};

} // namespace

TEST_F(DeliverCommand, writesIntoTheFolderAndListsWhatWent)
{
    EXPECT_EQ(deliver({}), Refused) << "the sample's printers have no folder";
    EXPECT_EQ(deliver({u"--to"_s, dir.filePath(u"away"_s)}), Refused);
    EXPECT_EQ(deliver({u"--profile"_s, u"没有"_s, u"--to"_s, plant}), WrongUse);
    EXPECT_EQ(deliver({u"--force"_s, u"--to"_s, plant}), WrongUse) << "without a reason";
    EXPECT_TRUE(told({u"--status"_s})[u"deliveries"].toArray().isEmpty());
    const QJsonObject first = told({u"--page"_s, u"A02"_s, u"--to"_s, plant, u"--as"_s, u"邓金星"_s});
    const QJsonObject file = first[u"files"][0].toObject();
    EXPECT_EQ(file[u"version"].toInt(), 1);
    EXPECT_EQ(file[u"sha256"].toString().size(), 64);
    EXPECT_TRUE(QFile::exists(file[u"file"].toString()) && QFile::exists(first[u"receipt"].toString()));
    EXPECT_EQ(told({u"--page"_s, u"A02"_s, u"--to"_s, plant})[u"files"][0][u"version"].toInt(), 2);
    const QJsonArray went = told({u"--status"_s})[u"deliveries"].toArray();
    ASSERT_EQ(went.size(), 2);
    EXPECT_EQ(went[0][u"person"].toString(), u"邓金星"_s);
    EXPECT_FALSE(went[0][u"newest"].toBool());
    EXPECT_TRUE(went[1][u"newest"].toBool());
    EXPECT_FALSE(went[1][u"changed"].toBool());
    ASSERT_EQ(runFacts({store, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--set"_s,
                  u"credits=责任编辑：张三"_s}),
        Done);
    EXPECT_TRUE(told({u"--status"_s})[u"deliveries"][1][u"changed"].toBool());
    EXPECT_EQ(runVerify({store}), Done);
}
