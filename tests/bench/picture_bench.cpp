// What a picture costs through the worker processes: the round trip alone, and six of different kinds for a page.
#include "picture/picture.h"
#include "picture/press_profile.h"
#include "tests/bench/six_pictures.h"
#include "tests/unit/picture/format_files.h"
#include "worker/worker_pool.h"

#include <benchmark/benchmark.h>

#include <future>

#include <png.h>

using namespace banxin;
using namespace banxin::picture;

namespace {

void fileThroughThePool(benchmark::State &state)
{
    const QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, bench::photograph);
    (void)probe(file);
    for (auto _ : state) {
        if (!probe(file))
            state.SkipWithError("refused");
    }
}
BENCHMARK(fileThroughThePool)->Unit(benchmark::kMicrosecond)->UseRealTime();

void megabytesThroughThePool(benchmark::State &state)
{
    QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, bench::photograph);
    file.append(QByteArray(qsizetype(state.range(0)) << 20, 'x')); // behind the end: carried, not decoded
    (void)probe(file);
    for (auto _ : state) {
        if (!probe(file))
            state.SkipWithError("refused");
    }
}
BENCHMARK(megabytesThroughThePool)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond)->UseRealTime();

void sixPicturesOfAPage(benchmark::State &state)
{
    const std::vector<QByteArray> files = bench::sixPictures();
    PressConversion conversion;
    conversion.outputProfile = bestInstalledPressProfile().icc;
    conversion.deflate = true;
    const auto convertAll = [&] {
        std::vector<std::future<bool>> made;
        for (const QByteArray &file : files)
            made.push_back(
                std::async(std::launch::async, [&] { return probe(file) && convertedForPress(file, conversion); }));
        bool sound = true;
        for (auto &one : made)
            sound = one.get() && sound;
        return sound;
    };
    (void)convertAll(); // makes the transforms
    for (auto _ : state) {
        if (!convertAll())
            state.SkipWithError("refused");
    }
}
BENCHMARK(sixPicturesOfAPage)->Unit(benchmark::kMillisecond)->UseRealTime();

void firstPictureOfAProgram(benchmark::State &state)
{
    const QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, bench::photograph);
    for (auto _ : state) {
        worker::WorkerPool pool({}, {}, 1);
        worker::WorkerRequest request;
        request.task = "picture.probe";
        request.data = file;
        if (!pool.run(request))
            state.SkipWithError("refused");
    }
}
BENCHMARK(firstPictureOfAProgram)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
