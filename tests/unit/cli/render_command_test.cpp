#include "cli/command.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::cli;
using namespace Qt::StringLiterals;

namespace {

class RenderCommand : public testing::Test {
protected:
    void SetUp() override
    {
        store = dir.filePath(u"sample.banxin"_s);
        png = dir.filePath(u"page.png"_s);
        ASSERT_EQ(runSample({store}), Done);
    }
    int render(const QString &page, const QString &dpi)
    {
        return runRender({store, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, page, u"--png"_s, png, u"--dpi"_s, dpi});
    }

    QTemporaryDir dir;
    QString store;
    QString png;
};

} // namespace

TEST_F(RenderCommand, drawsThePageAtItsResolutionTheSameEveryTime)
{
    ASSERT_EQ(render(u"A02"_s, u"50"_s), Done);
    const QImage once(png);
    ASSERT_FALSE(once.isNull());
    EXPECT_NEAR(once.width() / 50.0 * 25.4, 275, 2); // 四开, in millimetres
    EXPECT_NEAR(once.height() / 50.0 * 25.4, 390, 2);
    qint64 dark = 0;
    for (int y = 0; y < once.height(); ++y)
        for (int x = 0; x < once.width(); ++x)
            dark += qGray(once.pixel(x, y)) < 128;
    EXPECT_GT(dark, once.width() * once.height() / 50);
    ASSERT_EQ(render(u"A02"_s, u"50"_s), Done);
    EXPECT_EQ(QImage(png), once);
}

TEST_F(RenderCommand, saysWhichPicturesAreLeftOut)
{
    testing::internal::CaptureStderr();
    ASSERT_EQ(render(u"A02"_s, u"50"_s), Done);
    EXPECT_EQ(testing::internal::GetCapturedStderr().find("damaged-picture"), std::string::npos);
    QDirIterator files(store + u"/assets"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.resize(file.size() / 2));
    }
    testing::internal::CaptureStderr();
    EXPECT_EQ(render(u"A02"_s, u"50"_s), DoneWithErrors);
    const std::string said = testing::internal::GetCapturedStderr();
    EXPECT_NE(said.find("damaged-picture"), std::string::npos) << said;
    EXPECT_NE(said.find("/assets/"), std::string::npos) << "where";
    EXPECT_FALSE(QImage(png).isNull()) << "the rest is drawn";
    ASSERT_TRUE(QDir(store + u"/assets"_s).removeRecursively());
    EXPECT_EQ(render(u"A02"_s, u"50"_s), DoneWithErrors);
    const QString pdf = dir.filePath(u"page.pdf"_s);
    EXPECT_EQ(runExport({store, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--pdf"_s, pdf}), Refused);
    EXPECT_FALSE(QFile::exists(pdf));
}

TEST_F(RenderCommand, writesPlatesAProofOfThemAndAMapOfTheirInk)
{
    const QStringList page{store, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--dpi"_s, u"50"_s};
    const QString folder = dir.filePath(u"plates"_s);
    ASSERT_EQ(runRender(page + QStringList{u"--plates"_s, folder}), Done);
    EXPECT_FALSE(QFile::exists(png));
    for (const QString &ink : {u"Cyan"_s, u"Magenta"_s, u"Yellow"_s, u"Black"_s}) {
        const QImage plate(folder + u"/A01-"_s + ink + u".png"_s);
        ASSERT_FALSE(plate.isNull()) << qPrintable(ink);
        EXPECT_TRUE(plate.allGray());
        EXPECT_EQ(qGray(plate.pixel(2, 2)), 255) << "paper";
    }
    ASSERT_EQ(runRender(page + QStringList{u"--png"_s, png, u"--soft-proof"_s}), Done);
    EXPECT_LT(qGray(QImage(png).pixel(2, 2)), 250) << "the paper's own colour";
    testing::internal::CaptureStderr();
    ASSERT_EQ(runRender(page + QStringList{u"--png"_s, png, u"--ink-map"_s}), Done);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("240%"), std::string::npos);
    EXPECT_EQ(qGray(QImage(png).pixel(2, 2)), 255);
    EXPECT_EQ(runRender(page + QStringList{u"--png"_s, png, u"--ink-map"_s, u"--soft-proof"_s}), WrongUse);
}

TEST_F(RenderCommand, refusesWhatItCannotDoAndWritesNothing)
{
    EXPECT_EQ(render(u"Z9"_s, u"50"_s), WrongUse);
    for (const QString &dpi : {u"0"_s, u"nan"_s, u"-3"_s, u"fine"_s}) {
        testing::internal::CaptureStderr();
        EXPECT_EQ(render(u"A02"_s, dpi), WrongUse);
        const std::string said = testing::internal::GetCapturedStderr();
        EXPECT_NE(said.find("--dpi"), std::string::npos) << said;
        EXPECT_NE(said.find(dpi.toStdString()), std::string::npos) << said;
    }
    testing::internal::CaptureStderr();
    EXPECT_EQ(runRender({store, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s}), WrongUse);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("--png"), std::string::npos);
    EXPECT_EQ(render(u"A02"_s, u"9000"_s), WrongUse);
    EXPECT_FALSE(QFile::exists(png));
    png = dir.filePath(u"no/such/folder/page.png"_s);
    EXPECT_EQ(render(u"A02"_s, u"50"_s), Refused);
    png = dir.filePath(u"page.png"_s);
    EXPECT_EQ(
        runRender({dir.filePath(u"nowhere"_s), u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--png"_s, png}),
        Unreachable);
}
