// The dense page, about 8,300 characters on one broadsheet: laid out cold, and again after a keystroke.
#include "layout/page_composer.h"
#include "session/sample_content.h"

#include <benchmark/benchmark.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

struct DensePage {
    model::Document document;
    base::Id page;
    std::shared_ptr<const font::FontSet> fonts;
    std::vector<base::Id> paragraphs; // body paragraphs shown on it
};

const DensePage &densePage()
{
    static const DensePage made = [] {
        DensePage dense;
        dense.document = session::sampleContent().value().document();
        for (const base::Id id : dense.document.all(model::ObjectKind::Page)) {
            const auto *page = dense.document.find<model::Page>(id);
            if (dense.document.find<model::Issue>(page->issue)->date == QDate(2020, 10, 20))
                dense.page = id;
        }
        const auto *publication =
            dense.document.find<model::Publication>(dense.document.all(model::ObjectKind::Publication).front());
        std::vector<font::FaceRequest> requests;
        for (const model::FontEntry &entry : publication->fonts)
            requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
        dense.fonts = font::FontSet::make(requests).value();
        const layout::PageComposer composer(dense.fonts, typeset::RuleTables::standard());
        for (const auto &line : composer.compose(dense.document, dense.page)->lines) {
            if (line.role == model::ParagraphRole::Body && line.lineIndex == 0)
                dense.paragraphs.push_back(line.paragraph);
        }
        return dense;
    }();
    return made;
}

void BM_LayoutCold(benchmark::State &state)
{
    const DensePage &dense = densePage();
    std::size_t lines = 0;
    for (auto _ : state) {
        const layout::PageComposer composer(dense.fonts, typeset::RuleTables::standard());
        lines = composer.compose(dense.document, dense.page)->lines.size();
    }
    state.counters["lines"] = static_cast<double>(lines);
}
BENCHMARK(BM_LayoutCold)->Unit(benchmark::kMillisecond)->UseRealTime();

// Each round types one character into the next paragraph, so that no answer is in memory.
void BM_LayoutAfterKeystroke(benchmark::State &state)
{
    const DensePage &dense = densePage();
    const layout::PageComposer composer(dense.fonts, typeset::RuleTables::standard());
    model::Document document = dense.document;
    (void)composer.compose(document, dense.page);
    std::size_t turn = 0;
    std::int64_t revision = 1 << 20;
    for (auto _ : state) {
        state.PauseTiming();
        const base::Id id = dense.paragraphs[turn % dense.paragraphs.size()];
        auto paragraph = *document.find<model::Paragraph>(id);
        // In and out again, at another place each time, so that the text does not grow.
        const auto at = static_cast<qsizetype>(turn / dense.paragraphs.size() / 2) % (paragraph.text.size() - 2) + 1;
        if (turn / dense.paragraphs.size() % 2 == 0)
            paragraph.text.insert(at, u'字');
        else
            paragraph.text.remove(at, 1);
        document = document.with(std::move(paragraph), ++revision);
        ++turn;
        state.ResumeTiming();
        benchmark::DoNotOptimize(composer.compose(document, dense.page));
    }
}
BENCHMARK(BM_LayoutAfterKeystroke)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_LayoutUnchanged(benchmark::State &state)
{
    const DensePage &dense = densePage();
    const layout::PageComposer composer(dense.fonts, typeset::RuleTables::standard());
    (void)composer.compose(dense.document, dense.page);
    for (auto _ : state)
        benchmark::DoNotOptimize(composer.compose(dense.document, dense.page));
}
BENCHMARK(BM_LayoutUnchanged)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
