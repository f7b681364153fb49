// What is taken over from what photographers and agencies write into pictures.
#include "session/picture_file.h"

#include "../../support/file_bytes.h"
#include "../../support/iptc.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

const QString kHouse = u"株洲日报"_s;

QString creditFor(const QString &byline, const QString &credit, const QString &source = {})
{
    picture::PictureMetadata metadata;
    metadata.byline = byline;
    metadata.credit = credit;
    metadata.source = source;
    return session::wordsFrom(metadata, kHouse).credit;
}

edit::PictureWords captioned(const QString &caption, const QString &byline = {})
{
    picture::PictureMetadata metadata;
    metadata.caption = caption;
    metadata.byline = byline;
    return session::wordsFrom(metadata, kHouse);
}

} // namespace

TEST(PictureWords, CreditsAreThoseOfThePage)
{
    EXPECT_EQ(creditFor({}, {}), QString());
    EXPECT_EQ(creditFor(u"李 㛃"_s, {}), u"李 㛃 摄"_s);
    EXPECT_EQ(creditFor(u"张三，李四"_s, {}), u"张三 李四 摄"_s);
    EXPECT_EQ(creditFor(u"本报记者 张三 摄"_s, {}), u"本报记者 张三 摄"_s);
    EXPECT_EQ(creditFor(u"塞巴斯蒂安·库尔吉"_s, u"新华社"_s), u"新华社发（塞巴斯蒂安·库尔吉 摄）"_s);
    EXPECT_EQ(creditFor({}, u"新华社"_s), u"新华社发"_s);
    EXPECT_EQ(creditFor({}, u"新华社发（李明 摄）"_s), u"新华社发（李明 摄）"_s);
    EXPECT_EQ(creditFor(u"李明"_s, u"新华社发（李明 摄）"_s), u"新华社发（李明 摄）"_s);
    EXPECT_EQ(creditFor({}, {}, u"市文旅局"_s), u"市文旅局供图"_s);
    EXPECT_EQ(creditFor(u"张三"_s, u"市文旅局"_s), u"市文旅局供图（张三 摄）"_s);
    EXPECT_EQ(creditFor(u"张三"_s, u"通讯员供图"_s), u"通讯员供图（张三 摄）"_s);
    EXPECT_EQ(creditFor(u"张三"_s, u"张三"_s), u"张三 摄"_s);
    EXPECT_EQ(creditFor(u"张三"_s, kHouse), u"张三 摄"_s) << "our own are not handed to us";
    EXPECT_EQ(creditFor({}, kHouse), kHouse);
    EXPECT_EQ(creditFor({}, u"Reuters"_s), u"Reuters 供图"_s);
    EXPECT_EQ(creditFor(u"Unknown"_s, {}), QString()) << "what programs write by themselves";
    EXPECT_EQ(creditFor(QString(5000, u'某'), {}), QString());
}

TEST(PictureWords, AFinishedCreditLeavesTheCaption)
{
    const auto agency = captioned(u"　　10月18日，市民在江边散步。\r\n　　新华社发（李明 摄）"_s, u"李明"_s);
    EXPECT_EQ(agency.caption, u"10月18日，市民在江边散步。"_s);
    EXPECT_EQ(agency.credit, u"新华社发（李明 摄）"_s);
    const auto inLine = captioned(u"湘江西岸灯光亮起。株洲日报记者 张三 摄"_s);
    EXPECT_EQ(inLine.caption, u"湘江西岸灯光亮起。"_s);
    EXPECT_EQ(inLine.credit, u"株洲日报记者 张三 摄"_s);
    const auto bracketed = captioned(u"比赛现场。（受访者供图）"_s);
    EXPECT_EQ(bracketed.caption, u"比赛现场。"_s);
    EXPECT_EQ(bracketed.credit, u"（受访者供图）"_s);

    for (const QString &whole : {u"比赛结束。这是无人机拍摄"_s, u"比赛结束。（10月18日摄）"_s, u"记者 张三 摄"_s,
             u"比赛结束。现场人山人海"_s, u"比赛结束。"_s})
        EXPECT_EQ(captioned(whole).caption, whole) << whole.toStdString();
    const auto lines = captioned(u"上图：开幕。\n\n 下图：闭幕。 \n"_s, u"张三"_s);
    EXPECT_EQ(lines.caption, u"上图：开幕。\n下图：闭幕。"_s);
    EXPECT_EQ(lines.credit, u"张三 摄"_s);
}

TEST(PictureWords, CamerasSayNothing)
{
    EXPECT_EQ(captioned(u"OLYMPUS DIGITAL CAMERA         "_s), edit::PictureWords());
    EXPECT_EQ(captioned(u"sony dsc"_s), edit::PictureWords());
    picture::PictureMetadata metadata;
    metadata.headline = u"湘江夜景"_s;
    metadata.caption = u"untitled"_s;
    EXPECT_EQ(session::wordsFrom(metadata, kHouse).caption, u"湘江夜景"_s) << "the headline, where there is no more";
    metadata.caption = u"湘江西岸灯光亮起。"_s;
    EXPECT_EQ(session::wordsFrom(metadata, kHouse).caption, metadata.caption);
    // The day where the camera was, whatever the day is here.
    metadata.date = QDateTime(QDate(2020, 10, 19), QTime(1, 30), Qt::OffsetFromUTC, 14 * 3600);
    EXPECT_EQ(session::wordsFrom(metadata, kHouse).taken, QDate(2020, 10, 19));
}

TEST(PictureFile, IsReadInAWorkerWithItsWords)
{
    QFile sample(u":/sample/dandelion.jpg"_s);
    ASSERT_TRUE(sample.open(QIODevice::ReadOnly));
    const QByteArray jpeg = sample.readAll();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"图.jpg"_s);
    test::overwrite(path,
        test::withIptc(jpeg,
            {{test::Caption, "市民在江边散步。"}, {test::Byline, "李 㛃"}, {test::Credit, "新华社"},
                {test::DateCreated, "20201018"}}));
    const auto file = session::pictureFile(path, kHouse);
    ASSERT_TRUE(file) << file.error().toText().toStdString();
    EXPECT_FALSE(file->unread);
    EXPECT_EQ(file->words.caption, u"市民在江边散步。"_s);
    EXPECT_EQ(file->words.credit, u"新华社发（李 㛃 摄）"_s);
    EXPECT_EQ(file->words.taken, QDate(2020, 10, 18));
    EXPECT_EQ(file->asset.mediaType, u"image/jpeg"_s);
    EXPECT_EQ(file->asset.originalName, u"图.jpg"_s);
    EXPECT_EQ(file->asset.byteCount, file->bytes.size());
    EXPECT_EQ(file->asset.digest, base::Digest::of(file->bytes));
    EXPECT_GT(file->asset.pixelWidth, 100);

    for (const test::IptcField field : {test::Caption, test::Headline}) {
        test::overwrite(path, test::withIptc(jpeg, {{field, QByteArray(6000, 'x')}}));
        const auto tooLong = session::pictureFile(path, kHouse);
        ASSERT_TRUE(tooLong) << "the picture is good";
        EXPECT_TRUE(tooLong->unread);
        EXPECT_EQ(tooLong->words, edit::PictureWords());
    }

    test::overwrite(path, "no picture");
    EXPECT_EQ(session::pictureFile(path, kHouse).error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(session::pictureFile(folder.filePath(u"nowhere.jpg"_s), kHouse));
    EXPECT_FALSE(session::pictureFile(folder.path(), kHouse));
    EXPECT_FALSE(session::pictureFile(u"/dev/zero"_s, kHouse)) << "it has no end";
}
