// Benchmarks of room paint: a dense broadsheet at 1920 × 1200, warm and cold, a whole page rendered, and as plates of
// the press with what is made of them.
#include "paint/ink_plates.h"
#include "paint/page_painter.h"
#include "paint/plate_views.h"
#include "paint/total_ink.h"
#include "picture/press_profile.h"

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

paint::InkPlates platesAt(const display::DisplayList &list, double dpi)
{
    paint::PlateOptions options;
    options.pixelsPerPoint = dpi / 72.0;
    return paint::renderedPlates(list, options).value();
}

void platesOfPage(benchmark::State &state)
{
    const display::DisplayList list = support::densePage();
    for (auto _ : state)
        benchmark::DoNotOptimize(platesAt(list, static_cast<double>(state.range(0))));
}
BENCHMARK(platesOfPage)->Arg(72)->Arg(100)->Unit(benchmark::kMillisecond)->UseRealTime();

void totalInk(benchmark::State &state)
{
    const paint::InkPlates plates = platesAt(support::densePage(), 100);
    for (auto _ : state) {
        const paint::TotalInk total(plates);
        benchmark::DoNotOptimize(total.above(240));
        benchmark::DoNotOptimize(total.heatMap(240));
    }
}
BENCHMARK(totalInk)->Unit(benchmark::kMillisecond)->UseRealTime();

void softProof(benchmark::State &state)
{
    const paint::InkPlates plates = platesAt(support::densePage(), 100);
    const paint::SoftProof proof(
        picture::bestInstalledPressProfile().icc, paint::Paper::Simulated, paint::BlackPoint::Compensated);
    for (auto _ : state)
        benchmark::DoNotOptimize(proof.image(plates));
}
BENCHMARK(softProof)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
