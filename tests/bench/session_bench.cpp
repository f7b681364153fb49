// Issues of 130 pages and a million characters to PDF, each time as a whole process: banxin-cli opens the
// newsroom, loads, lays out, writes, and ends. BANXIN_BENCH_STORES=FOLDER keeps the newsrooms for a profiler.
#include "long_issues.h"

#include "edit/edits.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

struct Ran {
    bool well = false;
    double wall = 0; // seconds
    double cpu = 0; // user and system, of all threads
    double megabytes = 0; // most that was resident
};

Ran ranProcess(const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t process = 0;
    const int failed = posix_spawn(&process, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    Ran ran;
    int status = 0;
    rusage usage{};
    if (failed != 0 || wait4(process, &status, 0, &usage) != process)
        return ran;
    ran.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    ran.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    ran.megabytes = double(usage.ru_maxrss) / 1024;
    ran.well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return ran;
}

void exportIssue(benchmark::State &state, bench::LongIssue kind, const QString &name)
{
    const QDate date(2020, 10, 21);
    bench::LongIssueSize size;
    size.pages = static_cast<int>(state.range(0));
    size.characters = static_cast<int>(state.range(1));
    const QTemporaryDir temporary;
    const QString kept = qEnvironmentVariable("BANXIN_BENCH_STORES");
    const QString folder = kept.isEmpty() ? temporary.path() : kept;
    const QString store = u"%1/%2-%3.banxin"_s.arg(folder, name).arg(size.pages),
                  pdf = u"%1/%2.pdf"_s.arg(folder, name);
    if (!QFileInfo::exists(store)) {
        if (const auto made = bench::makeLongNewsroom(store, kind, size, date); !made) {
            state.SkipWithError(qPrintable(made.error().toText()));
            return;
        }
    }
    const QString program = QCoreApplication::applicationDirPath() + u"/../bin/banxin-cli"_s;
    const std::vector<std::string> command{program.toStdString(), "export", store.toStdString(), "--issue",
        date.toString(Qt::ISODate).toStdString(), "--pdf", pdf.toStdString()};
    double cpu = 0, megabytes = 0;
    for (auto _ : state) {
        const Ran ran = ranProcess(command);
        if (!ran.well) {
            state.SkipWithError("banxin-cli export failed");
            return;
        }
        state.SetIterationTime(ran.wall);
        cpu += ran.cpu;
        megabytes = std::max(megabytes, ran.megabytes);
    }
    state.counters["cpu_ms"] = benchmark::Counter(cpu * 1000, benchmark::Counter::kAvgIterations);
    state.counters["resident_MB"] = megabytes;
    state.counters["pdf_MB"] = double(QFileInfo(pdf).size()) / 1e6;
}

void exportOneStory(benchmark::State &state) { exportIssue(state, bench::LongIssue::OneStory, u"one-story"_s); }
void exportManyStories(benchmark::State &state)
{
    exportIssue(state, bench::LongIssue::ManyStories, u"many-stories"_s);
}

/// The goal for sixteen is 0.6 s. The pictures stand on every page but are converted once.
void exportDensePages(benchmark::State &state) { exportIssue(state, bench::LongIssue::DensePages, u"dense"_s); }

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// 10,000 undo steps, each committed, then a hundred taken back: what stays resident, and what the steps cost.
void manyUndoSteps(benchmark::State &state)
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(u"steps.banxin"_s);
    if (!session::makeSampleNewsroom(path)) {
        state.SkipWithError("no sample");
        return;
    }
    for (auto _ : state) {
        session::Session session;
        if (!session.openNow(path) || !session.openIssueNow(session.issues().front().id)) {
            state.SkipWithError("not opened");
            return;
        }
        const base::Id paragraph = session.working().all(model::ObjectKind::Paragraph).front();
        const auto type = [&](int steps) {
            for (int n = 0; n < steps; ++n) {
                const int length = static_cast<int>(session.working().find<model::Paragraph>(paragraph)->text.size());
                const bool grows = length < 200;
                const auto change = edit::replaceText(session.working(), paragraph, 0, grows ? 0 : 1,
                    grows ? u"字"_s : QString(), {session.person(), {}});
                if (!change || !session.apply(*change) || !session.flushNow())
                    std::abort();
                QCoreApplication::processEvents();
            }
        };
        const int steps = static_cast<int>(state.range(0));
        type(steps / 10);
        state.counters["MB_at_a_tenth"] = residentMegabytes();
        type(steps - steps / 10);
        state.counters["MB_at_the_end"] = residentMegabytes();
        const auto start = std::chrono::steady_clock::now();
        for (int n = 0; n < 100; ++n)
            if (!session.undoNow())
                std::abort();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        state.counters["ms_an_undo"] = seconds * 10;
        state.counters["MB_after_undo"] = residentMegabytes();
    }
}
BENCHMARK(manyUndoSteps)->Arg(10000)->Unit(benchmark::kSecond)->Iterations(1)->UseRealTime();

BENCHMARK(exportDensePages)
    ->Args({1, 0})
    ->Args({16, 0})
    ->Args({100, 0})
    ->Args({200, 0})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3)
    ->UseManualTime();
BENCHMARK(exportOneStory)
    ->Args({13, 100000})
    ->Args({130, 1000000})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3)
    ->UseManualTime();
BENCHMARK(exportManyStories)
    ->Args({13, 100000})
    ->Args({130, 1000000})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3)
    ->UseManualTime();

} // namespace
