// Benchmarks of room paint: a dense broadsheet at 1920 × 1200, warm and cold, and a whole page rendered.
#include "paint/page_painter.h"

#include "tests/support/test_page.h"

#include <QPainter>

#include <benchmark/benchmark.h>

using namespace banxin;

namespace {

void paintOnce(const paint::PagePainter &pages, QImage &screen, double pixelsPerPoint)
{
    static const display::DisplayList list = support::densePage();
    screen.fill(Qt::white);
    QPainter painter(&screen);
    paint::PaintOptions options;
    options.pixelsPerPoint = pixelsPerPoint;
    pages.paint(painter, list, options, {});
}

// The argument is the zoom in percent; 78 shows the whole page.
void repaintWarm(benchmark::State &state)
{
    QImage screen(1920, 1200, QImage::Format_ARGB32_Premultiplied);
    const paint::PagePainter pages;
    paintOnce(pages, screen, static_cast<double>(state.range(0)) / 100.0);
    for (auto _ : state)
        paintOnce(pages, screen, static_cast<double>(state.range(0)) / 100.0);
}
BENCHMARK(repaintWarm)->Arg(20)->Arg(78)->Arg(100)->Arg(200)->Arg(800)->Unit(benchmark::kMillisecond)->UseRealTime();

void paintCold(benchmark::State &state)
{
    QImage screen(1920, 1200, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        const paint::PagePainter pages;
        paintOnce(pages, screen, static_cast<double>(state.range(0)) / 100.0);
    }
}
BENCHMARK(paintCold)->Arg(78)->Arg(200)->Unit(benchmark::kMillisecond)->UseRealTime();

void renderAt(benchmark::State &state)
{
    const display::DisplayList list = support::densePage();
    for (auto _ : state)
        benchmark::DoNotOptimize(paint::renderedPage(list, static_cast<double>(state.range(0)), {}));
}
BENCHMARK(renderAt)->Arg(150)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
