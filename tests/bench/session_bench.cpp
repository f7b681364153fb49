// Issues of 130 pages and a million characters to PDF, each time as a whole process: banxin-cli opens the
// newsroom, loads, lays out, writes, and ends. BANXIN_BENCH_STORES=FOLDER keeps the newsrooms for a profiler.
#include "long_issues.h"

#include <QCoreApplication>
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
