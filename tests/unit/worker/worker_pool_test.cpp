#include "worker/worker_pool.h"

#include "worker/sandbox.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace banxin::worker {

namespace {

const QString kProgram = QStringLiteral(BANXIN_TEST_WORKER);

WorkerRequest request(const char *task, const QByteArray &data = {}, const QByteArray &arguments = {})
{
    WorkerRequest made;
    made.task = task;
    made.data = data;
    made.arguments = arguments;
    made.name = QStringLiteral("会场.jpg");
    return made;
}

QByteArray patterned(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 4096);
    return bytes;
}

/// What an editor reads when a file has cost its worker: which file, and what to do.
void expectSaysSo(const base::Error &error)
{
    EXPECT_EQ(error.kind, base::ErrorKind::Refused);
    EXPECT_TRUE(error.what.contains(QStringLiteral("会场.jpg"))) << qPrintable(error.toText());
    EXPECT_FALSE(error.advice.isEmpty());
}

/// Waits until a process is no more, or only waits to be buried.
bool hasEnded(pid_t id)
{
    for (int i = 0; i < 500; ++i) {
        QFile status(QStringLiteral("/proc/%1/status").arg(id));
        if (!status.open(QIODevice::ReadOnly) || status.readAll().contains("State:\tZ"))
            return true;
        usleep(10'000);
    }
    return false;
}

} // namespace

TEST(WorkerPool, CarriesBytesOfEverySizeThereAndBack)
{
    WorkerPool pool(kProgram);
    for (const qsizetype size : {0, 1, 4095, 4096, 65536, 1 << 20, 40 << 20}) {
        const QByteArray data = patterned(size);
        const auto answer = pool.run(request("echo", data, "arguments "));
        ASSERT_TRUE(answer) << size << qPrintable(answer.error().toText());
        EXPECT_EQ(*answer, "arguments " + data);
    }
    EXPECT_EQ(pool.counts().lost, 0);
}

TEST(WorkerPool, KeepsWhatManyRequestsHaveInCommon)
{
    WorkerPool pool(kProgram, {}, 1);
    auto asking = request("kept address", "data");
    QSet<QByteArray> addresses;
    for (int round = 0; round < 3; ++round) {
        asking.kept = QByteArray("profile-A") + QByteArray(100'000, 'a');
        const auto first = pool.run(asking);
        ASSERT_TRUE(first);
        EXPECT_TRUE(first->endsWith("profile-"));
        addresses.insert(*first);
    }
    EXPECT_EQ(addresses.size(), 1) << "the same bytes were sent again";
    for (int i = 0; i < 12; ++i) { // more than the slots hold: each request still gets its own
        asking = request("echo", "data");
        asking.kept = QByteArray::number(i % 7) + '|';
        EXPECT_EQ(pool.run(asking).value(), asking.kept + "data");
    }
}

TEST(WorkerPool, PassesOnWhatATaskRefuses)
{
    WorkerPool pool(kProgram);
    const auto answer = pool.run(request("refuse"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().what, QStringLiteral("不行。"));
    EXPECT_EQ(answer.error().where, QStringLiteral("会场.jpg  第 3 行"));
    EXPECT_EQ(answer.error().advice, QStringLiteral("改一改。"));
    EXPECT_FALSE(pool.run(request("throw")));
    EXPECT_EQ(pool.run(request("no such task")).error().kind, base::ErrorKind::WrongUse);
    EXPECT_EQ(pool.counts().lost, 0);
}

TEST(WorkerPool, ACrashCostsOneFile)
{
    WorkerPool pool(kProgram, {}, 1);
    for (const char *task : {"crash", "exit", "nonsense", "crash"}) {
        const auto lost = pool.run(request(task));
        ASSERT_FALSE(lost) << task;
        expectSaysSo(lost.error());
        EXPECT_EQ(pool.run(request("echo", "next")).value(), "next") << task;
    }
    EXPECT_EQ(pool.counts().lost, 4);
}

TEST(WorkerPool, AnEndlessLoopIsEnded)
{
    WorkerLimits limits;
    limits.cpuSeconds = 1;
    WorkerPool byTime(kProgram, limits, 1);
    QElapsedTimer timer;
    timer.start();
    const auto spun = byTime.run(request("spin"));
    ASSERT_FALSE(spun);
    expectSaysSo(spun.error());
    EXPECT_TRUE(spun.error().what.contains(QStringLiteral("时间太长")));
    // Each file has the time to itself, however long the process has lived.
    EXPECT_TRUE(byTime.run(request("echo", "a")));

    limits.cpuSeconds = 60;
    limits.seconds = 1;
    WorkerPool byClock(kProgram, limits, 1);
    timer.restart();
    const auto slept = byClock.run(request("sleep", {}, "60000"));
    ASSERT_FALSE(slept);
    expectSaysSo(slept.error());
    EXPECT_TRUE(slept.error().what.contains(QStringLiteral("时间太长")));
    EXPECT_LT(timer.elapsed(), 20'000);
    EXPECT_TRUE(byClock.run(request("echo", "b")));
}

TEST(WorkerPool, AMemoryBombStaysWithinItsLimit)
{
    WorkerLimits limits;
    limits.memoryBytes = std::int64_t(512) << 20;
    WorkerPool pool(kProgram, limits, 1);
    const auto answer = pool.run(request("eat memory"));
    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().toText().contains(QStringLiteral("会场.jpg"))) << qPrintable(answer.error().toText());
    EXPECT_TRUE(pool.run(request("echo", "next")));
}

TEST(WorkerPool, KilledInMidTask)
{
    WorkerPool pool(kProgram, {}, 1);
    const pid_t victim = pool.run(request("process")).value().toInt();
    ASSERT_GT(victim, 0);
    std::thread killer([victim] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        kill(victim, SIGKILL);
    });
    const auto answer = pool.run(request("sleep", {}, "5000"));
    killer.join();
    ASSERT_FALSE(answer);
    expectSaysSo(answer.error());
    EXPECT_EQ(pool.run(request("echo", "next")).value(), "next");
}

TEST(WorkerPool, KilledBetweenTasksCostsNothing)
{
    WorkerPool pool(kProgram, {}, 2);
    for (int i = 0; i < 5; ++i) {
        const pid_t victim = pool.run(request("process")).value().toInt();
        kill(victim, SIGKILL);
        ASSERT_TRUE(hasEnded(victim));
        EXPECT_EQ(pool.run(request("echo", "next")).value(), "next");
    }
}

TEST(WorkerPool, ManyThreadsAtOnce)
{
    WorkerPool pool(kProgram, {}, 3);
    std::atomic<int> sound = 0;
    std::atomic<int> lost = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 16; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 30; ++i) {
                const QByteArray data = QByteArray::number(t * 1000 + i).repeated(1 + i * 500);
                if (t % 4 == 3 && i % 10 == 5) {
                    lost += pool.run(request("crash", data)) ? 0 : 1;
                    continue;
                }
                auto asking = request("echo", data);
                asking.kept = QByteArray(1, char('a' + i % 6));
                const auto answer = pool.run(asking);
                sound += answer && *answer == asking.kept + data ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(lost, 12);
    EXPECT_EQ(sound, 16 * 30 - 12);
    EXPECT_EQ(pool.counts().lost, 12);
}

TEST(WorkerPool, ProcessesAreReplacedByAge)
{
    WorkerLimits limits;
    limits.filesPerProcess = 10;
    WorkerPool pool(kProgram, limits, 1);
    QSet<QByteArray> processes;
    for (int i = 0; i < 35; ++i)
        processes.insert(pool.run(request("process")).value());
    EXPECT_EQ(processes.size(), 4);
    EXPECT_EQ(pool.counts().recycled, 3);
    EXPECT_EQ(pool.counts().lost, 0);
}

TEST(WorkerPool, ProcessesAreReplacedByTheirGrowth)
{
    WorkerLimits limits;
    limits.growthBytes = 32 << 20;
    WorkerPool pool(kProgram, limits, 1);
    QSet<QByteArray> processes;
    for (int i = 0; i < 24; ++i)
        processes.insert(pool.run(request("leak", {}, "8")).value());
    EXPECT_EQ(processes.size(), 3); // looked at every eight files
    EXPECT_GE(pool.counts().recycled, 2);
}

TEST(WorkerPool, WithoutItsProgramItSaysSo)
{
    for (const char *program : {"/no/such/banxin-worker", "/etc/hostname", "/bin/true", "/bin/cat"}) {
        WorkerPool pool(QString::fromLatin1(program), {}, 2);
        for (int i = 0; i < 2; ++i) {
            const auto answer = pool.run(request("echo", "x"));
            ASSERT_FALSE(answer) << program;
            EXPECT_TRUE(answer.error().what.contains(QStringLiteral("banxin-worker"))) << program;
            EXPECT_FALSE(answer.error().advice.isEmpty());
        }
    }
}

TEST(WorkerPool, ManyThreadsLearnThatTheProgramIsMissing)
{
    WorkerPool pool(QStringLiteral("/no/such/banxin-worker"));
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&] { failed += pool.run(request("echo")) ? 0 : 1; });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(failed, 8);
}

TEST(WorkerPool, WhatIsTooLargeIsRefused)
{
    WorkerPool pool(kProgram, {}, 1);
    EXPECT_FALSE(pool.run(request("large", {}, QByteArray::number(qint64(3) << 30))));
    EXPECT_FALSE(pool.run(request("echo", "x", QByteArray(60'000, 'a'))));
    const auto large = pool.run(request("large", {}, QByteArray::number(100 << 20)));
    ASSERT_TRUE(large);
    EXPECT_EQ(large->size(), 100 << 20);
    EXPECT_EQ(large->at(99 << 20), 'x');
}

TEST(WorkerPool, StartsAheadWithoutBeingAsked)
{
    WorkerPool pool(kProgram, {}, 2);
    EXPECT_EQ(pool.counts().started, 0);
    pool.prepare();
    for (int i = 0; i < 500 && pool.counts().started < 2; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(pool.counts().started, 2);
}

TEST(WorkerPool, ItsProcessesGoWhenItGoes)
{
    pid_t id = 0;
    {
        WorkerPool pool(kProgram, {}, 1);
        id = pool.run(request("process")).value().toInt();
        EXPECT_EQ(kill(id, 0), 0);
    }
    EXPECT_EQ(kill(id, 0), -1);
}

TEST(WorkerPool, ItsProcessesGoWhenTheProgramIsKilled)
{
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    const pid_t program = fork();
    if (program == 0) {
        WorkerPool pool(kProgram, {}, 1);
        const int id = pool.run(request("process")).value().toInt();
        (void)!write(pipes[1], &id, sizeof id);
        pause();
        _exit(0);
    }
    int id = 0;
    ASSERT_EQ(read(pipes[0], &id, sizeof id), ssize_t(sizeof id));
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    EXPECT_TRUE(hasEnded(id));
    close(pipes[0]);
    close(pipes[1]);
}

TEST(Sandbox, LeavesADecoderNothingButItsBytes)
{
    const QTemporaryDir folder;
    QFile kept(folder.filePath(QStringLiteral("kept")));
    ASSERT_TRUE(kept.open(QIODevice::WriteOnly));
    WorkerPool pool(kProgram, {}, 1);
    const auto report = pool.run(request("attempts", {}, folder.path().toLocal8Bit()));
    ASSERT_TRUE(report) << qPrintable(report.error().toText());
    const std::uint32_t state = pool.sandbox();
    const auto holds = [&](SandboxState what) { return (state & static_cast<std::uint32_t>(what)) != 0; };
    EXPECT_TRUE(holds(SandboxState::NoNewPrivileges));
    if (!holds(SandboxState::SystemCalls))
        GTEST_SKIP() << "this kernel refuses seccomp filters";
    for (const QByteArray &line : report->split('\n')) {
        if (line.isEmpty() || (line.startsWith("read passwords") && !holds(SandboxState::Folders)))
            continue;
        EXPECT_EQ(line.endsWith(" yes"), line.startsWith("read colour profiles")) << line.constData();
    }
    EXPECT_EQ(
        QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), (QStringList{QStringLiteral("kept")}));
}

} // namespace banxin::worker
