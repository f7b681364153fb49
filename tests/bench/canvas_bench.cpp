// Benchmarks of the page on screen: the dense page at 1920 × 1200, fitted and at reading size; and from a
// keystroke to the painted page, layout included.
#include "canvas/page_image.h"
#include "session/typing_cursor.h"

#include "tests/support/sample_copy.h"

#include <benchmark/benchmark.h>

using namespace banxin;

namespace {

/// The dense page of the sample newsroom, opened once.
struct Desk {
    Desk()
    {
        const QString location = folder.filePath(QStringLiteral("bench.banxin"));
        (void)session::makeSampleNewsroom(location);
        (void)session.openNow(location);
        (void)session.openIssueNow(session.issues().back().id);
        page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        layout = session.pageLayoutNow(page);
    }
    canvas::PageLook look(double zoom) const
    {
        canvas::PageLook look;
        look.size = {1920, 1200};
        look.view = {{40, 20}, zoom};
        look.page = session.working().find<model::Page>(page);
        return look;
    }
    /// A body paragraph in the middle of the longest story.
    base::Id paragraph() const
    {
        for (std::size_t i = layout->lines.size() / 2; i < layout->lines.size(); ++i) {
            if (layout->lines[i].role == model::ParagraphRole::Body && layout->lines[i].editable)
                return layout->lines[i].paragraph;
        }
        return {};
    }
    QTemporaryDir folder;
    session::Session session;
    base::Id page;
    std::shared_ptr<const layout::PageLayout> layout;
};

Desk &desk()
{
    static Desk desk;
    return desk;
}

std::unique_ptr<canvas::PageImage> imageOf(Desk &on)
{
    auto image = std::make_unique<canvas::PageImage>(
        [&on](const base::Digest &asset, int width) { return on.session.pictureNow(asset, width); });
    image->setContent(on.layout->display);
    return image;
}

/// Types a character that the paragraph never had, so that no memory answers; deletes what piles up.
class Typist {
public:
    explicit Typist(Desk &on)
    {
        m_cursor.setSession(&on.session);
        m_cursor.place({on.paragraph(), 3});
    }
    void key()
    {
        (void)m_cursor.insert(QString(QChar(static_cast<char16_t>(0x4E00 + s_next++ % 20000))));
        ++m_typed;
    }
    void rest()
    {
        for (bool full = m_typed >= 20; full && m_typed > 0; --m_typed)
            (void)m_cursor.erase(session::TypingCursor::Erase::Backward);
    }

private:
    session::TypingCursor m_cursor;
    int m_typed = 0;
    inline static int s_next = 0;
};

// The argument is pixels a point in hundredths; 72 shows the whole broadsheet.
void repaintWhole(benchmark::State &state)
{
    Desk &on = desk();
    const auto image = imageOf(on);
    const canvas::PageLook look = on.look(static_cast<double>(state.range(0)) / 100.0);
    image->updated(look);
    for (auto _ : state) {
        image->invalidate();
        benchmark::DoNotOptimize(image->updated(look));
    }
}
BENCHMARK(repaintWhole)->Arg(72)->Arg(133)->Arg(266)->Unit(benchmark::kMillisecond)->UseRealTime();

void scrollByAStep(benchmark::State &state)
{
    Desk &on = desk();
    const auto image = imageOf(on);
    canvas::PageLook look = on.look(1.33);
    image->updated(look);
    int step = 0;
    for (auto _ : state) {
        look.view.origin.ry() += (step++ / 8) % 2 == 0 ? -40 : 40;
        benchmark::DoNotOptimize(image->updated(look));
    }
}
BENCHMARK(scrollByAStep)->Unit(benchmark::kMillisecond)->UseRealTime();

void keystrokeToPainted(benchmark::State &state)
{
    Desk &on = desk();
    const auto image = imageOf(on);
    const canvas::PageLook look = on.look(1.33);
    image->updated(look);
    Typist typist(on);
    for (auto _ : state) {
        state.PauseTiming();
        typist.rest();
        state.ResumeTiming();
        typist.key();
        image->setContent(on.session.pageLayoutNow(on.page)->display);
        canvas::PageLook now = look;
        now.page = on.session.working().find<model::Page>(on.page);
        benchmark::DoNotOptimize(image->updated(now));
    }
    (void)on.session.flushNow();
}
BENCHMARK(keystrokeToPainted)->Unit(benchmark::kMillisecond)->UseRealTime();

void layoutAfterAKeystroke(benchmark::State &state)
{
    Desk &on = desk();
    Typist typist(on);
    for (auto _ : state) {
        state.PauseTiming();
        typist.rest();
        typist.key();
        state.ResumeTiming();
        benchmark::DoNotOptimize(on.session.pageLayoutNow(on.page));
    }
    (void)on.session.flushNow();
}
BENCHMARK(layoutAfterAKeystroke)->Unit(benchmark::kMillisecond)->UseRealTime();

void committedEdit(benchmark::State &state)
{
    Desk &on = desk();
    Typist typist(on);
    for (auto _ : state) {
        typist.rest();
        typist.key();
        (void)on.session.flushNow();
    }
}
BENCHMARK(committedEdit)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
