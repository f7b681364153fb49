// What a picture costs through the worker processes: the round trip alone, and six of different kinds for a page.
#include "picture/picture.h"
#include "picture/press_profile.h"
#include "tests/unit/picture/format_files.h"
#include "worker/worker_pool.h"

#include <benchmark/benchmark.h>

#include <future>

#include <png.h>
#include <tiffio.h>

using namespace banxin;
using namespace banxin::picture;

namespace {

int photograph(int x, int y, int c)
{
    const unsigned grain = static_cast<unsigned>(x * 7919 + y * 104729 + c * 31) * 2654435761u >> 24;
    return (x * 97 / 4 + y * 61 / 3 + c * 9000) % 52'000 + static_cast<int>(grain) * 16;
}

void fileThroughThePool(benchmark::State &state)
{
    const QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, photograph);
    (void)probe(file);
    for (auto _ : state) {
        if (!probe(file))
            state.SkipWithError("refused");
    }
}
BENCHMARK(fileThroughThePool)->Unit(benchmark::kMicrosecond)->UseRealTime();

void megabytesThroughThePool(benchmark::State &state)
{
    QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, photograph);
    file.append(QByteArray(qsizetype(state.range(0)) << 20, 'x')); // behind the end: carried, not decoded
    (void)probe(file);
    for (auto _ : state) {
        if (!probe(file))
            state.SkipWithError("refused");
    }
}
BENCHMARK(megabytesThroughThePool)->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// As large as a newspaper prints them: half a page wide at 200 ppi and less.
std::vector<QByteArray> sixPictures()
{
    TiffForm cmyk;
    cmyk.width = 900;
    cmyk.height = 600;
    cmyk.samples = 4;
    cmyk.photometric = PHOTOMETRIC_SEPARATED;
    cmyk.compression = COMPRESSION_LZW;
    cmyk.predictor = 2;
    TiffForm art;
    art.width = 2400;
    art.height = 1600;
    art.bits = art.samples = 1;
    art.photometric = PHOTOMETRIC_MINISWHITE;
    art.compression = COMPRESSION_CCITTFAX4;
    return {jpegOfKind(1300, 870, JpegKind::YccRgb, false, photograph),
        jpegOfKind(900, 600, JpegKind::Ycck, false, photograph),
        jpegOfKind(600, 400, JpegKind::Gray, false, photograph),
        pngOf({500, 340, 8, PNG_COLOR_TYPE_RGB_ALPHA, false, {}}, photograph), tiffOf(cmyk, photograph),
        tiffOf(art, [](int x, int y, int) { return x / 40 % 2 == y / 60 % 2 ? 65535 : 0; })};
}

void sixPicturesOfAPage(benchmark::State &state)
{
    const std::vector<QByteArray> files = sixPictures();
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
    const QByteArray file = pngOf({16, 16, 8, PNG_COLOR_TYPE_RGB, false, {}}, photograph);
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
