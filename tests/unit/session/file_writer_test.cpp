// A file is wholly there or not at all.
#include "session/file_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace banxin;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList everythingIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST(FileWriter, ReplacesWhatStoodThere)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("样张.pdf"));
    ASSERT_TRUE(session::writeFileDurably(path, "old"));
    ASSERT_TRUE(session::writeFileDurably(path, "new"));
    EXPECT_EQ(contentOf(path), "new");
    EXPECT_EQ(everythingIn(folder), QStringList(QStringLiteral("样张.pdf")));
}

TEST(FileWriter, AFullDiskLeavesTheOldFileAlone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    ASSERT_TRUE(session::writeFileDurably(path, "old"));
    // A limit on the size of files fails a write half-way, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 4096;
    setrlimit(RLIMIT_FSIZE, &small);
    const base::Status status = session::writeFileDurably(path, QByteArray(100000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(status.error().advice.isEmpty());
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(everythingIn(folder), QStringList(QStringLiteral("a.pdf")));
}

TEST(FileWriter, SaysWhyAPlaceCannotBeWritten)
{
    const QTemporaryDir folder;
    EXPECT_FALSE(session::writeFileDurably(folder.filePath(QStringLiteral("nowhere/a.pdf")), "x"));
    EXPECT_FALSE(session::writeFileDurably(folder.path(), "x"));
    EXPECT_FALSE(session::writeFileDurably({}, "x"));
    EXPECT_TRUE(everythingIn(folder).isEmpty());
}

TEST(FileWriter, NothingInANewsroomIsReplaced)
{
    const QTemporaryDir folder;
    const QString newsroom = folder.filePath(QStringLiteral("报.banxin"));
    ASSERT_TRUE(QDir().mkpath(newsroom + QStringLiteral("/assets/ab")));
    const QString database = newsroom + QStringLiteral("/store.sqlite");
    QFile file(database);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("everything");
    file.close();
    const QString link = folder.filePath(QStringLiteral("a.pdf")), door = folder.filePath(QStringLiteral("门"));
    ASSERT_TRUE(QFile::link(database, link));
    ASSERT_TRUE(QFile::link(newsroom + QStringLiteral("/assets"), door));
    const QString out = newsroom + QStringLiteral("/out.pdf");
    ASSERT_TRUE(QFile::link(folder.filePath(QStringLiteral("far.pdf")), out));
    for (const QString &path : {database, newsroom + QStringLiteral("/a.pdf"),
             newsroom + QStringLiteral("/assets/ab/a.pdf"), newsroom + QStringLiteral("/assets/../store.sqlite"), link,
             door + QStringLiteral("/a.pdf"), door + QStringLiteral("/../store.sqlite"), out}) {
        const base::Status status = session::writeFileDurably(path, "x");
        ASSERT_FALSE(status) << path.toStdString();
        EXPECT_EQ(status.error().kind, base::ErrorKind::Refused);
        EXPECT_FALSE(status.error().advice.isEmpty());
    }
    EXPECT_EQ(contentOf(database), "everything");
    EXPECT_EQ(QDir(newsroom).entryList(QDir::Files | QDir::Hidden),
        (QStringList{QStringLiteral("store.sqlite")})); // out.pdf leads nowhere still
    EXPECT_TRUE(session::writeFileDurably(folder.filePath(QStringLiteral("b.pdf")), "beside it")) << "is free";
}

TEST(FileWriter, FollowsALinkAndKeepsIt)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("远/处")));
    const QString target = folder.filePath(QStringLiteral("远/处/真.pdf")),
                  link = folder.filePath(QStringLiteral("a.pdf")), second = folder.filePath(QStringLiteral("b.pdf"));
    ASSERT_TRUE(session::writeFileDurably(target, "old"));
    ASSERT_TRUE(QFile::link(QStringLiteral("远/处/真.pdf"), link));
    ASSERT_TRUE(QFile::link(QStringLiteral("a.pdf"), second));
    ASSERT_TRUE(session::writeFileDurably(second, "new"));
    EXPECT_EQ(contentOf(target), "new");
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_TRUE(QFileInfo(second).isSymLink());
    ASSERT_TRUE(QFile::remove(target));
    ASSERT_TRUE(session::writeFileDurably(link, "made")) << "what it leads to need not be there yet";
    EXPECT_EQ(contentOf(target), "made");
    const QString round = folder.filePath(QStringLiteral("round.pdf"));
    ASSERT_TRUE(QFile::link(QStringLiteral("round.pdf"), round));
    EXPECT_FALSE(session::writeFileDurably(round, "x"));
    EXPECT_EQ(QDir(QFileInfo(target).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST(FileWriter, LeavesAPipeAlone)
{
    const QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
    ASSERT_EQ(::mkfifo(pipe.constData(), 0600), 0);
    const QString link = folder.filePath(QStringLiteral("link"));
    ASSERT_TRUE(QFile::link(QStringLiteral("pipe"), link));
    for (const QString &path : {QFile::decodeName(pipe), link}) {
        const base::Status status = session::writeFileDurably(path, "x");
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().kind, base::ErrorKind::Refused);
    }
    struct stat info = {};
    ASSERT_EQ(::stat(pipe.constData(), &info), 0);
    EXPECT_TRUE(S_ISFIFO(info.st_mode));
}
