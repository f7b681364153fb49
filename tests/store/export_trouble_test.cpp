// Exports that are killed, run out of disk or may not write: under a final name stands the old file or the new one,
// never a part of one. BANXIN_KILLS says how many kills at random moments.
#include "../support/file_bytes.h"
#include "../support/newsroom.h"
#include "../support/seed.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSysInfo>
#include <QThread>

#include <gtest/gtest.h>

#include <cerrno>
#include <random>
#include <sys/prctl.h>
#include <unistd.h>

#include <linux/capability.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPages = 5;

QString pdfName(int page) { return u"20201019A0%1.pdf"_s.arg(page + 1); }

struct Answer {
    bool wasKilled = false;
    int code = -1;
    QString error;
};

class ExportTrouble : public testing::Test {
protected:
    /// One newsroom and one good export of it for all cases.
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir;
        auto objects = test::newsroomObjects(0);
        const auto first = std::get<model::Page>(objects.back());
        for (int n = 0; n < kPages; ++n) {
            model::Page page = first;
            page.id = test::namedId(u"版%1"_s.arg(n));
            page.order = base::OrderKey::nth(n + 1);
            page.number = u"A0%1"_s.arg(n + 1);
            objects.push_back(page);
            model::Frame frame;
            frame.id = test::namedId(u"框%1"_s.arg(n));
            frame.page = page.id;
            frame.order = base::OrderKey::nth(0);
            frame.box = page.grid.typeArea;
            frame.content = model::TextContent{};
            objects.push_back(frame);
            model::Paragraph paragraph;
            paragraph.id = test::namedId(u"文%1"_s.arg(n));
            paragraph.parent = frame.id;
            paragraph.order = base::OrderKey::nth(0);
            paragraph.text = u"守望城市的文明之光"_s;
            for (char16_t c = 0x4e00; n == 2 && c < 0x4e00 + 600; ++c) // the third is the largest by far
                paragraph.text += QChar(c);
            objects.push_back(paragraph);
        }
        objects.erase(std::find_if(objects.begin(), objects.end(), [&](const auto &o) { return idOf(o) == first.id; }));
        auto store = store::Store::create(newsroom());
        ASSERT_TRUE(store) << store.error().toText().toStdString();
        ASSERT_TRUE((*store)->commit(test::putting(objects)));
        store->reset();
        const QString good = s_folder->filePath(u"好"_s);
        ASSERT_TRUE(QDir().mkpath(good));
        for (int n = 0; n < 2; ++n) { // the first time is slow
            QElapsedTimer timer;
            timer.start();
            const Answer answer = exported(good);
            s_milliseconds = static_cast<int>(timer.elapsed()) + 1;
            ASSERT_TRUE(!answer.wasKilled && answer.code < 2) << answer.error.toStdString();
        }
        for (int page = 0; page < kPages; ++page) {
            s_good[page] = test::bytesOf(good + u'/' + pdfName(page));
            ASSERT_GT(s_good[page].size(), 1000) << page;
        }
    }
    static void TearDownTestSuite()
    {
        delete s_folder;
        s_folder = nullptr;
    }
    void SetUp() override
    {
        out = folder.filePath(u"印厂"_s);
        ASSERT_TRUE(QDir().mkpath(out));
        makeOld();
    }

    static QString newsroom() { return s_folder->filePath(u"报.banxin"_s); }
    static void prepare(QProcess &process, const QString &into, const QByteArray &disk = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BANXIN_LANG"_s, u"zh"_s);
        if (!disk.isEmpty()) {
            environment.insert(u"BANXIN_DISK"_s, QString::fromLatin1(disk));
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(BANXIN_FAILING_DISK));
            environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        }
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(BANXIN_CLI));
        process.setArguments(
            {u"export"_s, newsroom(), u"--issue"_s, u"2020-10-19"_s, u"--per-page"_s, u"--force"_s, u"--pdf"_s, into});
    }
    static Answer finished(QProcess &process)
    {
        EXPECT_TRUE(process.waitForFinished(60000));
        return {process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardError())};
    }
    static Answer exported(const QString &into, const QByteArray &disk = {}, const std::function<void()> &asChild = {})
    {
        QProcess process;
        prepare(process, into, disk);
        process.setChildProcessModifier(asChild);
        process.start();
        return finished(process);
    }

    static QByteArray old(int page) { return "yesterday's " + QByteArray::number(page); }
    /// The second page was never exported, the others were yesterday.
    void makeOld() const
    {
        for (int page = 0; page < kPages; ++page) {
            QFile::remove(out + u'/' + pdfName(page));
            if (page != 1)
                test::overwrite(out + u'/' + pdfName(page), old(page));
        }
    }
    /// How many are new: the first ones, because they are renamed in turn. The others are as they were.
    int newFiles() const
    {
        int count = 0;
        for (int page = 0; page < kPages; ++page) {
            const QString path = out + u'/' + pdfName(page);
            if (test::bytesOf(path) == s_good[page]) {
                EXPECT_EQ(count, page) << "out of turn";
                ++count;
            } else if (page == 1) {
                EXPECT_FALSE(QFile::exists(path));
            } else {
                EXPECT_EQ(test::bytesOf(path), old(page)) << page;
            }
        }
        return count;
    }
    /// Files that are nobody's.
    QStringList leftovers() const
    {
        QStringList names = QDir(out).entryList(QDir::Files | QDir::Hidden);
        for (int page = 0; page < kPages; ++page)
            names.removeAll(pdfName(page));
        return names;
    }

    static inline QTemporaryDir *s_folder = nullptr;
    static inline QByteArray s_good[kPages];
    static inline int s_milliseconds = 0;
    QTemporaryDir folder;
    QString out;
};

} // namespace

TEST_F(ExportTrouble, KilledAtEachStepOfWriting)
{
    bool isDone = false;
    int step = 1, seen = 0;
    for (; !isDone && step < 100; ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        makeOld();
        const Answer answer = exported(out, "kill " + QByteArray::number(step));
        const int fresh = newFiles();
        ASSERT_FALSE(HasFailure());
        isDone = !answer.wasKilled;
        if (isDone) {
            EXPECT_EQ(fresh, kPages);
            EXPECT_LT(answer.code, 2) << answer.error.toStdString();
        } else {
            EXPECT_GE(fresh, seen) << "later is further";
            EXPECT_LE(leftovers().size(), kPages) << "those of the run before are gone";
            for (const QString &name : leftovers())
                EXPECT_TRUE(name.startsWith(u".banxin-") && name.endsWith(u".part")) << name.toStdString();
        }
        seen = fresh;
    }
    EXPECT_EQ(step - 2, kPages * 4) << "open, write, fsync and rename of each";
    EXPECT_TRUE(leftovers().isEmpty()) << "the next export cleans up";
}

TEST_F(ExportTrouble, KilledAtAnyMoment)
{
    const int kills = std::max(1, qEnvironmentVariableIntValue("BANXIN_KILLS"));
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    int counts[kPages + 1] = {};
    for (int n = 0; n < kills; ++n) {
        makeOld();
        QProcess process;
        prepare(process, out);
        process.start();
        ASSERT_TRUE(process.waitForStarted());
        if (n % 2 == 0) {
            QThread::usleep(static_cast<unsigned long>(random() % static_cast<std::uint64_t>(s_milliseconds * 1000)));
        } else { // while it writes, which is a small part of the whole
            while (leftovers().isEmpty() && newFiles() == 0 && !process.waitForFinished(0))
                QThread::usleep(50);
            QThread::usleep(static_cast<unsigned long>(random() % 30000));
        }
        process.kill();
        process.waitForFinished();
        ++counts[newFiles()];
        ASSERT_FALSE(HasFailure()) << "kill " << n;
    }
    std::printf("%d kills; files renamed by then:", kills);
    for (int count : counts)
        std::printf(" %d", count);
    std::printf("\n");
    EXPECT_LT(exported(out).code, 2);
    EXPECT_EQ(newFiles(), kPages);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(ExportTrouble, ADiskThatFailsAtAnyFileChangesNone)
{
    const struct {
        const char *call;
        int error;
        QString reason, advice;
    } troubles[] = {
        {"open", EACCES, u"没有写入的权限"_s, u"换一个可以写入的位置"_s},
        {"open", EROFS, u"只读"_s, u"换一个可以写入的位置"_s},
        {"write", ENOSPC, u"磁盘已满"_s, u"腾出磁盘空间"_s},
        {"write", EDQUOT, u"磁盘已满"_s, u"腾出磁盘空间"_s},
        {"fsync", EIO, u"磁盘读写出错"_s, u"换一个磁盘"_s},
        {"rename", EACCES, u"没有写入的权限"_s, u"换一个可以写入的位置"_s},
    };
    int at = 0;
    for (const auto &trouble : troubles) {
        const bool isRename = !std::strcmp(trouble.call, "rename");
        // The first, the third, the last in turn.
        const int file = isRename ? 0 : at++ % 3 * 2;
        SCOPED_TRACE(trouble.call + std::to_string(file));
        const Answer answer = exported(out,
            QByteArray(trouble.call) + ' ' + QByteArray::number(file + 1) + ' ' + QByteArray::number(trouble.error));
        EXPECT_EQ(answer.code, 3);
        EXPECT_TRUE(answer.error.contains(pdfName(file))) << answer.error.toStdString();
        EXPECT_TRUE(answer.error.contains(trouble.reason)) << answer.error.toStdString();
        EXPECT_TRUE(answer.error.contains(trouble.advice)) << answer.error.toStdString();
        EXPECT_TRUE(answer.error.contains(u"5 个文件都没有写出"_s)) << answer.error.toStdString();
        EXPECT_EQ(newFiles(), 0);
        EXPECT_TRUE(leftovers().isEmpty());
    }
    // Once the first has its name there is no way back; then it is said how far it went.
    const Answer answer = exported(out, "rename 3 5");
    EXPECT_EQ(answer.code, 3);
    EXPECT_TRUE(answer.error.contains(u"前面的 2 个文件已经写出"_s)) << answer.error.toStdString();
    EXPECT_EQ(newFiles(), 2);
    EXPECT_TRUE(leftovers().isEmpty());
    EXPECT_LT(exported(out).code, 2) << "works again when the disk does";
    EXPECT_EQ(newFiles(), kPages);
}

TEST_F(ExportTrouble, TheThirdOfFiveIsTooLarge)
{
    const auto limit = s_good[2].size() - 1;
    for (int page = 0; page < kPages; ++page)
        ASSERT_TRUE(page == 2 || s_good[page].size() < limit);
    const Answer answer = exported(out, "size " + QByteArray::number(limit));
    EXPECT_EQ(answer.code, 3);
    EXPECT_TRUE(answer.error.contains(pdfName(2))) << answer.error.toStdString();
    EXPECT_EQ(newFiles(), 0);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(ExportTrouble, AFolderThatMayNotBeWritten)
{
    ASSERT_TRUE(QFile::setPermissions(out, QFile::ReadOwner | QFile::ExeOwner));
    // Root may write anywhere, unless it gives that up for good.
    const Answer answer = exported(out, {}, [] { prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0); });
    QFile::setPermissions(out, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(answer.code, 3);
    EXPECT_TRUE(answer.error.contains(u"没有写入的权限"_s)) << answer.error.toStdString();
    EXPECT_TRUE(answer.error.contains(out)) << answer.error.toStdString();
    EXPECT_EQ(newFiles(), 0);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(ExportTrouble, ATargetThatIsAFolder)
{
    const QString path = out + u'/' + pdfName(3);
    QFile::remove(path);
    ASSERT_TRUE(QDir().mkpath(path));
    const Answer answer = exported(out);
    EXPECT_EQ(answer.code, 3);
    EXPECT_TRUE(answer.error.contains(pdfName(3)) && answer.error.contains(u"是一个文件夹"_s))
        << answer.error.toStdString();
    ASSERT_TRUE(QDir().rmdir(path)) << "empty as it was";
    test::overwrite(path, old(3));
    EXPECT_EQ(newFiles(), 0);
    EXPECT_TRUE(leftovers().isEmpty());
}

TEST_F(ExportTrouble, OnlyWhatWasLeftBehindIsRemoved)
{
    const QByteArray machine = QCryptographicHash::hash(
        QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha256);
    const QString left = u".banxin-%1-0123456789abcdef.part"_s.arg(QString::fromLatin1(machine.toHex().left(8)));
    const QStringList others{u".a.pdf.part"_s, u".banxin-another-0123456789abcdef.part"_s, u".banxin-mine.part"_s};
    for (const QString &name : others + QStringList{left})
        test::overwrite(out + u'/' + name, "part");
    EXPECT_LT(exported(out).code, 2);
    EXPECT_EQ(leftovers(), others) << "what another machine is writing is not ours to remove";
    // One export under way does not lose its files to another.
    QProcess one, two;
    for (QProcess *process : {&one, &two}) {
        prepare(*process, out);
        process->start();
    }
    EXPECT_LT(finished(one).code, 2);
    EXPECT_LT(finished(two).code, 2);
    EXPECT_EQ(newFiles(), kPages);
    EXPECT_EQ(leftovers(), others);
}
