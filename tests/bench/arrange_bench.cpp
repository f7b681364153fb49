// 适配稿区 on the dense page: the lead three lines too long, and nine too short.
#include "arrange/fit.h"
#include "session/sample_content.h"

#include <benchmark/benchmark.h>

using namespace banxin;

namespace {

struct DensePage {
    model::Document document;
    base::Id page;
    base::Id area;
    base::Id last; // paragraph of the lead
    std::unique_ptr<layout::PageComposer> composer;
};

const DensePage &densePage()
{
    static const DensePage made = [] {
        DensePage dense;
        dense.document = session::sampleContent().value().document();
        const model::Document &document = dense.document;
        for (const base::Id id : document.all(model::ObjectKind::Page)) {
            if (document.find<model::Issue>(document.find<model::Page>(id)->issue)->date == QDate(2020, 10, 20))
                dense.page = id;
        }
        const auto *publication =
            document.find<model::Publication>(document.all(model::ObjectKind::Publication).front());
        std::vector<font::FaceRequest> requests;
        for (const model::FontEntry &entry : publication->fonts)
            requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
        dense.composer = std::make_unique<layout::PageComposer>(
            font::FontSet::make(requests).value(), typeset::RuleTables::standard());
        const auto laid = dense.composer->compose(document, dense.page);
        dense.area = laid->stories.front().lastArea;
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(laid->stories.front().story)) {
            if (paragraph->role == model::ParagraphRole::Body)
                dense.last = paragraph->id;
        }
        return dense;
    }();
    return made;
}

// Each round another character stands in the lead, so that nothing is known of it.
void BM_Proposals(benchmark::State &state)
{
    const DensePage &dense = densePage();
    const auto characters = static_cast<int>(state.range(0));
    int turn = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto paragraph = *dense.document.find<model::Paragraph>(dense.last);
        if (characters < 0)
            paragraph.text.chop(-characters);
        else
            paragraph.text += QString(characters, u'文');
        paragraph.text[3] = QChar(static_cast<char16_t>(0x4E00 + ++turn * 7 % 20000));
        const model::Document document = dense.document.with(paragraph, (1 << 20) + turn);
        (void)dense.composer->compose(document, dense.page);
        state.ResumeTiming();
        found = arrange::proposals(document, dense.page, dense.area, *dense.composer, {}).size();
    }
    state.counters["proposals"] = static_cast<double>(found);
}
BENCHMARK(BM_Proposals)->Arg(113)->Arg(-60)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
