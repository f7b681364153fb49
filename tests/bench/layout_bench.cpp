// The dense page, about 8,300 characters on one broadsheet: laid out cold, and again after a keystroke.
#include "edit/article_edits.h"
#include "layout/page_composer.h"
#include "model/change_set.h"
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
        const auto layout = composer.compose(dense.document, dense.page);
        for (const auto &line : layout->lines) {
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

/// One story of body text that runs through as many 对开 pages of eight legs as it needs.
struct LongStory {
    model::Document document;
    std::vector<base::Id> pages;
    std::vector<base::Id> paragraphs;

    explicit LongStory(int characters)
    {
        const DensePage &dense = densePage();
        document = dense.document;
        QString source;
        for (const base::Id id : dense.paragraphs)
            source += document.find<model::Paragraph>(id)->text;
        const model::Page page = *document.find<model::Page>(dense.page);
        const auto *publication =
            document.find<model::Publication>(document.all(model::ObjectKind::Publication).front());
        std::int64_t revision = 1 << 22;
        const auto put = [&](const model::Object &object) { document = document.with(object, ++revision); };
        model::Story story;
        story.id = base::Id::fromName(u"long"_s);
        story.publication = publication->id;
        put(story);
        for (int made = 0, n = 0; made < characters; ++n) {
            const int length = 60 + n * 37 % 200;
            model::Paragraph paragraph;
            paragraph.id = base::Id::fromName(u"long/%1"_s.arg(n));
            paragraph.parent = story.id;
            paragraph.order = base::OrderKey::nth(n);
            for (int i = 0; i < length; ++i) // never the same twice
                paragraph.text += source[(n * 131 + i) % source.size()];
            paragraphs.push_back(paragraph.id);
            put(paragraph);
            made += length;
        }
        model::Placement placement;
        placement.id = base::Id::fromName(u"long/placement"_s);
        placement.story = story.id;
        placement.issue = page.issue;
        put(placement);
        const model::Grid &grid = page.grid;
        const int perPage = grid.columns * grid.charactersPerColumn * grid.rows;
        for (int n = 0; n <= characters * 12 / 10 / perPage; ++n) {
            model::Page own = page;
            own.id = base::Id::fromName(u"long/page/%1"_s.arg(n));
            own.number = u"C%1"_s.arg(n + 1, 2, 10, QLatin1Char('0'));
            put(own);
            pages.push_back(own.id);
            model::Frame frame;
            frame.id = base::Id::fromName(u"long/frame/%1"_s.arg(n));
            frame.page = own.id;
            frame.box = grid.rect(0, 0, grid.columns, grid.rows);
            model::AreaContent area;
            area.placement = placement.id;
            area.sequence = n;
            area.columns = grid.columns;
            frame.content = area;
            put(frame);
        }
    }
};

// A story of so many characters, its first page asked for with nothing in memory.
void BM_LongStoryCold(benchmark::State &state)
{
    const LongStory story(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const layout::PageComposer composer(densePage().fonts, typeset::RuleTables::standard());
        benchmark::DoNotOptimize(composer.compose(story.document, story.pages.front()));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_LongStoryCold)
    ->Arg(10000)
    ->Arg(100000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Complexity(benchmark::oN);

// A character typed in the middle of the story, to the page on which it stands.
void BM_LongStoryKeystroke(benchmark::State &state)
{
    LongStory story(static_cast<int>(state.range(0)));
    const layout::PageComposer composer(densePage().fonts, typeset::RuleTables::standard());
    const base::Id middle = story.pages[story.pages.size() / 2];
    const auto before = composer.compose(story.document, middle);
    const base::Id paragraph = before->lines[before->lines.size() / 2].paragraph;
    std::int64_t revision = 1 << 26;
    int typed = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto changed = *story.document.find<model::Paragraph>(paragraph);
        if (++typed % 20 == 0)
            changed.text.remove(5, 19);
        else
            changed.text.insert(5, QChar(static_cast<char16_t>(0x4E00 + typed * 7 % 20000)));
        story.document = story.document.with(std::move(changed), ++revision);
        state.ResumeTiming();
        benchmark::DoNotOptimize(composer.compose(story.document, middle));
    }
}
BENCHMARK(BM_LongStoryKeystroke)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

// A border between two areas of the page has gone down by some rows: what a frame of dragging it lays out. Goal 6 ms.
void BM_LayoutAfterABorderMoved(benchmark::State &state)
{
    const DensePage &dense = densePage();
    const auto *page = dense.document.find<model::Page>(dense.page);
    std::vector<model::Document> moved;
    for (const model::Frame *frame : dense.document.childrenOf<model::Frame>(dense.page)) {
        if (!std::holds_alternative<model::AreaContent>(frame->content))
            continue;
        const base::Point grip{frame->box.x + frame->box.width / 2, frame->box.bottom() + page->grid.pitch() / 4};
        const auto border = edit::borderAt(dense.document, dense.page, grip, base::Length::pt(6));
        if (!border || border->orientation != Qt::Horizontal)
            continue;
        for (int rows = 1; rows <= 3; ++rows)
            if (const auto change = edit::moveBorder(dense.document, dense.page, *border, rows, {}))
                moved.push_back(*model::applied(dense.document, *change));
        break;
    }
    if (moved.empty()) {
        state.SkipWithError("no border between two areas");
        return;
    }
    std::size_t turn = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const layout::PageComposer composer(dense.fonts, typeset::RuleTables::standard()); // nothing of it is known
        (void)composer.compose(dense.document, dense.page);
        state.ResumeTiming();
        benchmark::DoNotOptimize(composer.compose(moved[turn++ % moved.size()], dense.page));
    }
}
BENCHMARK(BM_LayoutAfterABorderMoved)->Unit(benchmark::kMillisecond)->UseRealTime();

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
