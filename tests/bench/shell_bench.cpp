// Benchmarks through the window's own event loop: from a key, a step of a drag, of the wheel or of panning to the
// painted viewport, panels and all, on the dense page at 1920 × 1200. p95_ms is what nineteen of twenty stay under.
#include "window_desk.h"

#include "edit/article_edits.h"

#include "tests/support/sample_copy.h"

#include <QAction>
#include <QWheelEvent>

using namespace banxin;

namespace {

bench::WindowDesk &desk()
{
    return bench::kept([] {
        return std::make_unique<bench::WindowDesk>(
            [](const QString &location) { (void)session::makeSampleNewsroom(location); },
            shell::OpenWish{QDate(2020, 10, 20), {}, QStringLiteral("A01")});
    });
}

void keyToRepaint(benchmark::State &state)
{
    bench::WindowDesk &on = desk();
    on.view->fitPage();
    (void)on.typeAt(0.5);
    on.measure(state, true, [&] { on.key(); });
    on.view->climbOut();
    on.view->climbOut();
    (void)on.window->session().flushNow();
}
BENCHMARK(keyToRepaint)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(200);

/// A border between two areas goes down and up by a row.
void dragOfABorder(benchmark::State &state)
{
    bench::WindowDesk &on = desk();
    on.view->fitPage();
    const model::Document &document = on.window->session().working();
    const auto *page = document.find<model::Page>(on.window->page());
    std::optional<edit::AreaBorder> border;
    base::Point grip;
    for (const model::Frame *frame : document.childrenOf<model::Frame>(page->id)) {
        if (!std::holds_alternative<model::AreaContent>(frame->content))
            continue;
        grip = {frame->box.x + frame->box.width / 2, frame->box.bottom() + page->grid.pitch() / 4};
        border = edit::borderAt(document, page->id, grip, base::Length::pt(6));
        if (border && border->orientation == Qt::Horizontal)
            break;
        border.reset();
    }
    if (!border) {
        state.SkipWithError("no border between two areas");
        return;
    }
    const auto at = [&](int rows) {
        return on.view->transform().toView(base::Point{grip.x, border->at + page->grid.pitch() * rows}).toPoint();
    };
    QTest::mousePress(on.view->viewport(), Qt::LeftButton, {}, at(0));
    int step = 0;
    on.measure(state, true, [&] { on.move(at(1 + ++step % 3), Qt::LeftButton); });
    QTest::keyClick(on.view, Qt::Key_Escape);
    QTest::mouseRelease(on.view->viewport(), Qt::LeftButton, {}, at(0));
}
BENCHMARK(dragOfABorder)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

void wheelZoom(benchmark::State &state)
{
    bench::WindowDesk &on = desk();
    on.view->fitPage();
    const QPointF at = on.view->viewport()->rect().center();
    int step = 0;
    on.measure(state, false, [&] {
        QWheelEvent wheel(at, on.view->viewport()->mapToGlobal(at), {}, QPoint(0, step++ / 12 % 2 == 0 ? 120 : -120),
            Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(on.view->viewport(), &wheel);
    });
}
BENCHMARK(wheelZoom)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(120);

void pan(benchmark::State &state)
{
    bench::WindowDesk &on = desk();
    on.view->setZoom(1.5);
    int step = 0;
    on.measure(state, false, [&] {
        on.view->panBy(QPoint(step / 10 % 2 == 0 ? 24 : -24, step / 10 % 2 == 0 ? 36 : -36));
        ++step;
    });
}
BENCHMARK(pan)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(120);

} // namespace
