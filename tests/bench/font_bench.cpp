// Benchmarks of room font: finding the set, opening it, shaping a dense page.
#include "font/font_set.h"

#include <benchmark/benchmark.h>

using namespace banxin;

namespace {

const QString paragraph =
    QStringLiteral("株洲市文明单位创建成果巡礼，“十四五”规划提出：到2025年，常住人口城镇化率提高到65%。");

void findTheDefaultSet(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(font::FontSet::make(font::FontSet::defaultRequests()));
}
BENCHMARK(findTheDefaultSet)->Unit(benchmark::kMillisecond)->UseRealTime();

void digestTheSet(benchmark::State &state)
{
    for (auto _ : state) {
        const auto set = font::FontSet::make(font::FontSet::defaultRequests());
        benchmark::DoNotOptimize((*set)->digest());
    }
}
BENCHMARK(digestTheSet)->Unit(benchmark::kMillisecond)->UseRealTime();

// 8,300 characters of a broadsheet in paragraphs of about 47.
void shapeADensePage(benchmark::State &state)
{
    const auto set = font::FontSet::make(font::FontSet::defaultRequests());
    const auto face = (*set)->face(QStringLiteral("宋"), 400);
    for (auto _ : state)
        for (int done = 0; done < 8300; done += static_cast<int>(paragraph.size()))
            benchmark::DoNotOptimize(face->shape(paragraph, base::Length::pt(9), font::Direction::Horizontal));
}
BENCHMARK(shapeADensePage)->Unit(benchmark::kMillisecond)->UseRealTime();

void outlineAGlyph(benchmark::State &state)
{
    const auto set = font::FontSet::make(font::FontSet::defaultRequests());
    const auto face = (*set)->face(QStringLiteral("宋"), 400);
    const std::uint32_t glyph = face->glyphFor(U'国');
    for (auto _ : state)
        benchmark::DoNotOptimize(face->outlineOf(glyph));
}
BENCHMARK(outlineAGlyph)->Unit(benchmark::kMicrosecond)->UseRealTime();

} // namespace
