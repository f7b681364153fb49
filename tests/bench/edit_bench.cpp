// Edits of a crowded page: 400 frames at once. The goal for moving them is 2 ms.
#include "edit/clipping.h"

#include <benchmark/benchmark.h>

using namespace banxin;
using base::Id;
using base::Length;

namespace {

struct CrowdedPage {
    model::Document document;
    Id page;
    edit::Frames frames;
};

const CrowdedPage &crowdedPage()
{
    static const CrowdedPage made = [] {
        constexpr int frames = 400;
        CrowdedPage crowded;
        model::Publication publication;
        publication.id = Id::create();
        model::Issue issue;
        issue.id = Id::create();
        issue.publication = publication.id;
        model::Page page;
        page.id = crowded.page = Id::create();
        page.issue = issue.id;
        page.layers = {{QStringLiteral("图")}, {QStringLiteral("注")}};
        crowded.document = crowded.document.with(publication, 1).with(issue, 1).with(page, 1);
        for (int i = 0; i < frames; ++i) {
            model::Frame frame;
            frame.id = Id::create();
            frame.page = page.id;
            frame.order = base::OrderKey::nth(i);
            frame.box = {Length::mm(i % 20 * 17), Length::mm(i / 20 * 25), Length::mm(15), Length::mm(20)};
            frame.layer = i % 3 == 0 ? QStringLiteral("图") : QString();
            if (i % 2 == 0)
                frame.content = model::TextContent{};
            if (i % 5 == 0)
                frame.rotation = i * 10;
            crowded.document = std::move(crowded.document).with(frame, 1);
            crowded.frames.push_back(frame.id);
            if (i % 2 != 0)
                continue;
            model::Paragraph paragraph;
            paragraph.id = Id::create();
            paragraph.parent = frame.id;
            paragraph.order = base::OrderKey::nth(0);
            paragraph.role = model::ParagraphRole::Furniture;
            paragraph.text = QStringLiteral("株洲日报 时事聚焦");
            crowded.document = std::move(crowded.document).with(paragraph, 1);
        }
        return crowded;
    }();
    return made;
}

template <typename F> void run(benchmark::State &state, const F &change)
{
    const CrowdedPage &page = crowdedPage();
    for (auto _ : state) {
        const auto made = change(page);
        if (!made) {
            state.SkipWithError(qPrintable(made.error().toText()));
            return;
        }
        benchmark::DoNotOptimize(made->changes.size());
    }
}

void BM_MoveFrames(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) {
        return edit::moveFrames(page.document, page.frames, {Length::mm(1), Length::mm(2)}, {});
    });
}
BENCHMARK(BM_MoveFrames)->Unit(benchmark::kMillisecond);

/// As a drag does it: what is moved stands in a document at once.
void BM_MoveFramesAndApply(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) {
        auto change = edit::moveFrames(page.document, page.frames, {Length::mm(1), Length::mm(2)}, {});
        benchmark::DoNotOptimize(model::applied(page.document, *change));
        return change;
    });
}
BENCHMARK(BM_MoveFramesAndApply)->Unit(benchmark::kMillisecond);

void BM_AlignFrames(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) {
        return edit::alignFrames(
            page.document, page.frames, edit::Edge::HorizontalMiddle, edit::AlignTo::Selection, {});
    });
}
BENCHMARK(BM_AlignFrames)->Unit(benchmark::kMillisecond);

void BM_RotateFrames(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) { return edit::rotateFrames(page.document, page.frames, 333, {}); });
}
BENCHMARK(BM_RotateFrames)->Unit(benchmark::kMillisecond);

void BM_StackEverySecondFrame(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) {
        edit::Frames chosen;
        for (std::size_t i = 0; i < page.frames.size(); i += 2)
            chosen.push_back(page.frames[i]);
        return edit::stackFrames(page.document, chosen, edit::Stacking::Forward, {});
    });
}
BENCHMARK(BM_StackEverySecondFrame)->Unit(benchmark::kMillisecond);

void BM_CopyAndPaste(benchmark::State &state)
{
    run(state, [](const CrowdedPage &page) {
        const QByteArray bytes = edit::clipping(page.document, page.frames);
        return edit::pasteClipping(page.document, page.page, bytes, std::nullopt, {});
    });
}
BENCHMARK(BM_CopyAndPaste)->Unit(benchmark::kMillisecond);

} // namespace
