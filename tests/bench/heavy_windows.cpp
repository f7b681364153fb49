// Heavy documents in the window: a story of 100,000 characters, a page of 400 frames, an issue of 200 pages, from the
// key or the click to the painted viewport as in shell_bench.cpp.
#include "long_issues.h"
#include "window_desk.h"

#include <QAction>
#include <QListView>
#include <QScrollBar>
#include <QWheelEvent>

using namespace banxin;
using base::Id;
using base::Length;

namespace {

const QDate kDate(2020, 10, 21);

std::unique_ptr<bench::WindowDesk> longDesk(bench::LongIssue kind, const bench::LongIssueSize &size)
{
    auto desk = std::make_unique<bench::WindowDesk>(
        [&](const QString &location) { (void)bench::makeLongNewsroom(location, kind, size, kDate); },
        shell::OpenWish{kDate, {}, QStringLiteral("A01")});
    // All pages are laid out before anything is measured.
    const session::Session &session = desk->window->session();
    const auto pages = session.working().children(session.issue(), model::ObjectKind::Page);
    (void)QTest::qWaitFor(
        [&] { return std::all_of(pages.begin(), pages.end(), [&](Id page) { return session.isLayoutCurrent(page); }); },
        60000);
    QTest::qWait(400);
    return desk;
}

/// The argument: the part of its pages, in percent, at which the story is typed in.
void keyInAStoryOf100000Characters(benchmark::State &state)
{
    bench::WindowDesk &on = bench::kept([] { return longDesk(bench::LongIssue::OneStory, {13, 100000}); });
    const session::Session &session = on.window->session();
    const auto pages = session.working().children(session.issue(), model::ObjectKind::Page);
    on.window->showPage(pages[(pages.size() - 1) * static_cast<std::size_t>(state.range(0)) / 100]);
    QTest::qWait(300);
    (void)on.typeAt(0.5);
    on.measure(state, true, [&] { on.key(); });
    on.view->climbOut();
    on.view->climbOut();
}
BENCHMARK(keyInAStoryOf100000Characters)
    ->Arg(0)
    ->Arg(50)
    ->Arg(100)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(100);

std::unique_ptr<bench::WindowDesk> deskOf400Frames()
{
    auto desk = longDesk(bench::LongIssue::OneStory, {1, 200});
    model::ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.author = desk->window->session().person();
    change.label = QStringLiteral("画框");
    for (int n = 0; n < 400; ++n) {
        model::Frame frame;
        frame.id = Id::create();
        frame.page = desk->window->page();
        frame.order = base::OrderKey::nth(5000 + n);
        frame.box = {Length::mm(20 + n % 20 * 10), Length::mm(60 + n / 20 * 12), Length::mm(7), Length::mm(8)};
        model::BoxContent box;
        box.fill = base::Color::percent(0, 0, 0, 20);
        box.stroke = base::Color::black();
        frame.content = box;
        change.changes.push_back({frame.id, 0, model::Put{frame}});
    }
    (void)desk->window->session().apply(change);
    QTest::qWait(1000);
    return desk;
}

bench::WindowDesk &frames()
{
    return bench::kept([] { return deskOf400Frames(); });
}

void select400Frames(benchmark::State &state)
{
    bench::WindowDesk &on = frames();
    bool all = false;
    on.measure(state, false, [&] {
        if ((all = !all))
            on.window->action(QStringLiteral("editSelectAll"))->trigger();
        else
            on.view->setSelectedFrames({});
    });
    on.view->setSelectedFrames({});
}
BENCHMARK(select400Frames)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(40);

/// A step of the pointer with all of them in the hand.
void drag400Frames(benchmark::State &state)
{
    bench::WindowDesk &on = frames();
    on.window->action(QStringLiteral("editSelectAll"))->trigger();
    const QPoint grip = on.view->transform().toView(base::Point{Length::mm(23), Length::mm(64)}).toPoint();
    QTest::mousePress(on.view->viewport(), Qt::LeftButton, Qt::AltModifier, grip);
    int step = 0;
    on.measure(state, true, [&] {
        ++step;
        on.move(grip + QPoint(8 + step % 7 * 2, 8 + step % 5), Qt::LeftButton);
    });
    QTest::keyClick(on.view, Qt::Key_Escape);
    QTest::mouseRelease(on.view->viewport(), Qt::LeftButton, {}, grip);
    on.view->setSelectedFrames({});
}
BENCHMARK(drag400Frames)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(40);

void rest(bench::WindowDesk &on)
{
    (void)on.window->session().flushNow();
    (void)QTest::qWaitFor([&] { return on.window->session().isLayoutCurrent(on.window->page()); }, 20000);
    QTest::qWait(100);
}

void align400Frames(benchmark::State &state)
{
    bench::WindowDesk &on = frames();
    on.window->action(QStringLiteral("editSelectAll"))->trigger();
    on.measure(
        state, true, [&] { on.window->action(QStringLiteral("alignLeft"))->trigger(); },
        [&] {
            if (on.window->session().undoLabel() != QStringLiteral("画框"))
                on.view->undo();
            rest(on);
        });
    on.view->setSelectedFrames({});
}
BENCHMARK(align400Frames)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(20);

/// Of what is stored already: it is read back.
void undo400Frames(benchmark::State &state)
{
    bench::WindowDesk &on = frames();
    on.window->action(QStringLiteral("editSelectAll"))->trigger();
    on.measure(
        state, true, [&] { on.view->undo(); },
        [&] {
            on.window->action(QStringLiteral("alignRight"))->trigger();
            rest(on);
        });
    on.view->setSelectedFrames({});
}
BENCHMARK(undo400Frames)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(20);

bench::WindowDesk &issue()
{
    return bench::kept([] { return longDesk(bench::LongIssue::ManyStories, {200, 200 * 1500}); });
}

void turnAPageOf200(benchmark::State &state)
{
    bench::WindowDesk &on = issue();
    int step = 0;
    on.measure(state, true, [&] {
        on.window->action(step++ / 50 % 2 == 0 ? QStringLiteral("pageNext") : QStringLiteral("pagePrevious"))
            ->trigger();
    });
}
BENCHMARK(turnAPageOf200)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(80);

void keyInAnIssueOf200Pages(benchmark::State &state)
{
    bench::WindowDesk &on = issue();
    (void)on.typeAt(0.5);
    on.measure(state, true, [&] { on.key(); });
    on.view->climbOut();
    on.view->climbOut();
}
BENCHMARK(keyInAnIssueOf200Pages)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

/// A step through the list of pages, thumbnails and all.
void scrollTheListOf200Pages(benchmark::State &state)
{
    bench::WindowDesk &on = issue();
    auto *list = on.window->findChild<QListView *>(QStringLiteral("pageList"));
    bench::PaintWatch watch(list->viewport());
    std::vector<double> times;
    int step = 0;
    for (auto _ : state) {
        QApplication::processEvents();
        const int paints = watch.paints;
        QElapsedTimer timer;
        timer.start();
        list->verticalScrollBar()->setValue(step++ * 90 % list->verticalScrollBar()->maximum());
        while (watch.paints == paints && timer.elapsed() < 2000)
            QApplication::processEvents();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        state.SetIterationTime(times.back() / 1000);
    }
    std::sort(times.begin(), times.end());
    state.counters["p95_ms"] = times[times.size() * 95 / 100];
}
BENCHMARK(scrollTheListOf200Pages)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

} // namespace
