// A file is wholly there or not at all.
#include "session/file_writer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/resource.h>

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
    EXPECT_TRUE(everythingIn(folder).isEmpty());
}
