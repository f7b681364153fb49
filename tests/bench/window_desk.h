// A window on a newsroom for benchmarks: what is done to it, and when it is seen.
#pragma once

#include "canvas/page_view.h"
#include "shell/workbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace banxin::bench {

/// Notes when the viewport has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *watched, const canvas::PageView *of = nullptr)
        : m_view(of)
    {
        watched->installEventFilter(this);
    }
    int paints = 0;
    std::shared_ptr<const layout::PageLayout> seen; // by the newest paint

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            seen = m_view ? m_view->layout() : nullptr;
        }
        return false;
    }

private:
    const canvas::PageView *m_view;
};

struct WindowDesk {
    /// `make` makes the newsroom at the place it is given.
    WindowDesk(const std::function<void(const QString &location)> &make, const shell::OpenWish &wish)
    {
        const QString location = folder.filePath(QStringLiteral("bench.banxin"));
        make(location);
        window = workbench.openStore(location, wish);
        window->showNormal();
        window->resize(1920, 1200);
        view = &window->view();
        (void)QTest::qWaitFor([&] { return !window->page().isNull() && view->layout(); }, 20000);
        QTest::qWait(1500); // pictures and thumbnails
        watch = std::make_unique<PaintWatch>(view->viewport(), view);
    }
    /// Milliseconds from `act` until the viewport shows what it did: another layout where `laidOut`.
    double shown(const std::function<void()> &act, bool laidOut)
    {
        QApplication::processEvents();
        const auto before = view->layout();
        const int paints = watch->paints;
        QElapsedTimer timer;
        timer.start();
        act();
        while (timer.elapsed() < 2000) {
            QApplication::processEvents();
            if (watch->paints > paints && (!laidOut || (watch->seen != before && watch->seen == view->layout())))
                break;
        }
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    void move(QPoint at, Qt::MouseButtons buttons) const
    {
        QMouseEvent event(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton, buttons, {});
        QApplication::sendEvent(view->viewport(), &event);
    }
    /// A character that was not typed before.
    void key()
    {
        QKeyEvent press(QEvent::KeyPress, 0, {}, QString(QChar(static_cast<char16_t>(0x4E00 + typed++ % 20000))));
        QApplication::sendEvent(view, &press);
    }
    /// Types behind the third character of the page's body line that stands at this part of all of them.
    bool typeAt(double part)
    {
        const auto layout = view->layout();
        const auto first = static_cast<std::size_t>(part * static_cast<double>(layout->lines.size()));
        for (std::size_t i = first; i < layout->lines.size(); ++i)
            if (layout->lines[i].role == model::ParagraphRole::Body && layout->lines[i].editable) {
                view->typeAt(layout->lines[i].paragraph, 3);
                return view->isTyping();
            }
        return false;
    }
    /// Runs one action an iteration and tells how long each took to be seen; what `before` does is not counted.
    void measure(benchmark::State &state, bool laidOut, const std::function<void()> &act,
        const std::function<void()> &before = {})
    {
        std::vector<double> times;
        for (auto _ : state) {
            if (before)
                before();
            const double took = shown(act, laidOut);
            state.SetIterationTime(took / 1000);
            times.push_back(took);
        }
        if (times.empty())
            return;
        std::sort(times.begin(), times.end());
        state.counters["p50_ms"] = times[times.size() / 2];
        state.counters["p95_ms"] = times[std::min(times.size() - 1, times.size() * 95 / 100)];
        state.counters["worst_ms"] = times.back();
    }

    QTemporaryDir folder;
    shell::Workbench workbench{*qApp};
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
    std::unique_ptr<PaintWatch> watch;
    int typed = 0;
};

/// What `make` makes, kept from one benchmark to the next and taken apart while the application is still there.
template <typename Make> WindowDesk &kept(Make make)
{
    static std::unique_ptr<WindowDesk> desk = make();
    [[maybe_unused]] static const bool isWatched = [] {
        qAddPostRoutine([] { desk.reset(); });
        return true;
    }();
    return *desk;
}

} // namespace banxin::bench
