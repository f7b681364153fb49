// Benchmarks of rooms model and store: a keystroke on an open newsroom, a commit, opening, loading.
#include "store/store.h"

#include "big_newsroom.h"

#include "edit/edits.h"

#include <QFileInfo>
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

/// 500 issues of eight pages; BANXIN_BENCH_STORES=FOLDER keeps it.
QString bigNewsroom()
{
    static const QTemporaryDir temporary;
    const QString kept = qEnvironmentVariable("BANXIN_BENCH_STORES");
    const QString path = (kept.isEmpty() ? temporary.path() : kept) + QStringLiteral("/big.banxin");
    if (!QFileInfo::exists(path) && !bench::makeBigNewsroom(path, {}))
        std::abort();
    return path;
}

/// The goal is 0.5 s.
void openTheNewestOf500Issues(benchmark::State &state)
{
    const QString path = bigNewsroom();
    std::size_t stories = 0;
    for (auto _ : state) {
        const auto store = store::Store::open(path);
        const auto issues = (*store)->issues();
        const auto open = (*store)->loadIssue(issues->back().id);
        stories = open->all(ObjectKind::Story).size();
    }
    state.counters["stories"] = double(stories);
}
BENCHMARK(openTheNewestOf500Issues)->Unit(benchmark::kMillisecond)->UseRealTime();

void searchAYearsStories(benchmark::State &state)
{
    const auto store = store::Store::open(bigNewsroom(), store::OpenMode::ReadOnly);
    const base::Id publication = (*store)->publications()->front().id;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            (*store)->findStories(publication, {QStringLiteral("文明"), QStringLiteral("株洲")}, 50));
}
BENCHMARK(searchAYearsStories)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The newest issue as it was 500 revisions ago, and the first list of steps; goals 150 ms and none.
void goBack500Revisions(benchmark::State &state)
{
    Newsroom newsroom;
    const base::Id issue = base::Id::fromName(u"期");
    Document open = *newsroom.store->loadIssue(issue);
    for (int n = 0; n < 500; ++n) {
        const auto paragraphs = open.all(ObjectKind::Paragraph);
        const base::Id paragraph = paragraphs[static_cast<std::size_t>(n) * 7 % paragraphs.size()];
        const auto change =
            edit::replaceText(open, paragraph, 10, 10, QStringLiteral("字"), {QStringLiteral("甲"), {}});
        const auto done = newsroom.store->commit(*change);
        open = applied(open, *change, done->revision)->withRevision(done->revision);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(newsroom.store->rewound(open, issue, open.revision() - 500));
}
BENCHMARK(goBack500Revisions)->Unit(benchmark::kMillisecond)->UseRealTime();

void listStepsOf500Issues(benchmark::State &state)
{
    const QString path = bigNewsroom();
    for (auto _ : state) {
        state.PauseTiming();
        const auto store = store::Store::open(path);
        const base::Id issue = (*store)->issues()->back().id;
        const auto open = (*store)->loadIssue(issue);
        const base::Id page = open->children(issue, ObjectKind::Page).front();
        state.ResumeTiming();
        benchmark::DoNotOptimize((*store)->steps({{page}, {}}, 100)); // the first time, nothing known yet
    }
}
BENCHMARK(listStepsOf500Issues)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
