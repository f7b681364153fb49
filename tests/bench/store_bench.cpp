// Benchmarks of rooms model and store: a keystroke on an open newsroom, a commit, opening, loading.
#include "store/store.h"

#include "edit/edits.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace banxin;
using namespace banxin::model;

namespace {

/// A newsroom of 250 stories of 20 paragraphs.
std::vector<Object> objects()
{
    std::vector<Object> all;
    const base::Id publication = base::Id::fromName(u"报纸"), issue = base::Id::fromName(u"期");
    all.push_back(Publication{publication, QStringLiteral("株洲日报"), {}, {}, {}, {}});
    all.push_back(Issue{issue, publication, QDate(2020, 10, 19), {}, {}, 0});
    for (int s = 0; s < 250; ++s) {
        const base::Id story = base::Id::fromName(QStringLiteral("稿%1").arg(s));
        all.push_back(Story{story, publication, base::OrderKey::nth(s), QStringLiteral("draft"), {}});
        for (int p = 0; p < 20; ++p) {
            Paragraph paragraph;
            paragraph.id = base::Id::fromName(QStringLiteral("稿%1段%2").arg(s).arg(p));
            paragraph.parent = story;
            paragraph.order = base::OrderKey::nth(p);
            paragraph.text = QStringLiteral("株洲市文明单位创建成果巡礼，守望城市的文明之光。").repeated(4);
            all.push_back(paragraph);
        }
    }
    return all;
}

Document document()
{
    Document result;
    for (Object &object : objects())
        result = std::move(result).with(std::move(object), 1);
    return result.withRevision(1);
}

const base::Id kParagraph = base::Id::fromName(u"稿7段7");

struct Newsroom {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("bench.banxin"));
    std::unique_ptr<store::Store> store;

    Newsroom()
    {
        store = std::move(*store::Store::create(path));
        ChangeSet change;
        change.id = base::Id::create();
        for (Object &object : objects())
            change.changes.push_back({idOf(object), 0, Put{std::move(object)}});
        if (!store->commit(change))
            std::abort();
    }
};

void keystroke(benchmark::State &state)
{
    const Document open = document();
    for (auto _ : state) {
        const auto change =
            edit::replaceText(open, kParagraph, 10, 10, QStringLiteral("字"), {QStringLiteral("甲"), {}});
        benchmark::DoNotOptimize(applied(open, *change));
    }
}
BENCHMARK(keystroke)->Unit(benchmark::kMicrosecond)->UseRealTime();

// The processor's share of a commit; what the disk adds is the wall clock beside it.
void commitAnEdit(benchmark::State &state)
{
    Newsroom newsroom;
    Document open = *newsroom.store->loadAll();
    for (auto _ : state) {
        const int length = static_cast<int>(open.find<Paragraph>(kParagraph)->text.size());
        const bool grows = length < 300;
        const auto change = edit::replaceText(open, kParagraph, 10, grows ? 10 : 11,
            grows ? QStringLiteral("字") : QString(), {QStringLiteral("甲"), {}});
        const auto done = newsroom.store->commit(*change);
        if (!done)
            state.SkipWithError("commit failed");
        open = applied(open, *change, done->revision)->withRevision(done->revision);
    }
}
BENCHMARK(commitAnEdit)->Unit(benchmark::kMillisecond)->UseRealTime()->MinTime(2);

void openAndLoad(benchmark::State &state)
{
    Newsroom newsroom;
    newsroom.store.reset();
    for (auto _ : state) {
        const auto store = store::Store::open(newsroom.path);
        benchmark::DoNotOptimize((*store)->loadIssue(base::Id::fromName(u"期")));
    }
}
BENCHMARK(openAndLoad)->Unit(benchmark::kMillisecond)->UseRealTime();

void undoAKeystroke(benchmark::State &state)
{
    Newsroom newsroom;
    Document open = *newsroom.store->loadAll();
    const QString author = QStringLiteral("甲");
    for (int n = 0; n < 200; ++n) {
        const auto change = edit::replaceText(open, kParagraph, 10, 10, QStringLiteral("字"), {author, {}});
        const auto done = newsroom.store->commit(*change);
        open = applied(open, *change, done->revision)->withRevision(done->revision);
    }
    for (auto _ : state) {
        const auto group = newsroom.store->undoableGroup(author);
        const auto since = newsroom.store->revisionsSince(group->back().revision);
        benchmark::DoNotOptimize(edit::undoChange(*group, *since, open, {author, {}}));
    }
}
BENCHMARK(undoAKeystroke)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
