// Finding in an issue of 200 pages, 1.6 million characters in six stories a page. The goal for finding and for
// replacing 10,000 places is one second each.
#include "edit/find_text.h"

#include "long_issues.h"

#include <benchmark/benchmark.h>

using namespace banxin;
using base::Id;

namespace {

struct Issue {
    model::Document document;
    Id issue;
};

const Issue &longIssue()
{
    static const Issue made = [] {
        Issue issue;
        for (const model::ChangeSet &change :
            bench::longIssue(bench::LongIssue::ManyStories, {200, 1600000}, QDate(2020, 10, 19))) {
            auto next = model::applied(issue.document, change, 1);
            if (next)
                issue.document = std::move(*next);
        }
        issue.issue = issue.document.all(model::ObjectKind::Issue).back();
        return issue;
    }();
    return made;
}

edit::FindQuery queryOf(int kind)
{
    edit::FindQuery query;
    query.text = kind == 1 ? QStringLiteral("(\\d+)(年|月|日)") : QStringLiteral("文明");
    query.isRegex = kind == 1;
    query.punctuationAlike = kind == 2;
    return query;
}

/// 0 plain, 1 a regular expression, 2 marks of one meaning alike.
void findInIssue(benchmark::State &state)
{
    const Issue &issue = longIssue();
    const auto pattern = edit::FindPattern::of(queryOf(static_cast<int>(state.range(0))));
    std::size_t hits = 0;
    for (auto _ : state) {
        const auto found = pattern->findIn(
            issue.document, edit::rangesIn(issue.document, edit::FindScope::Issue, {issue.issue, {}, {}, {}}));
        hits = found->size();
        benchmark::DoNotOptimize(hits);
    }
    state.counters["hits"] = static_cast<double>(hits);
}
BENCHMARK(findInIssue)->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

std::vector<edit::FindHit> tenThousand(const edit::FindPattern &pattern)
{
    const Issue &issue = longIssue();
    return *pattern.findIn(issue.document,
        edit::rangesIn(issue.document, edit::FindScope::Issue, {issue.issue, {}, {}, {}}), nullptr, 10000);
}

void replaceTenThousand(benchmark::State &state)
{
    const Issue &issue = longIssue();
    edit::FindQuery query;
    query.text = QStringLiteral("的");
    const auto pattern = edit::FindPattern::of(query);
    const auto hits = tenThousand(*pattern);
    edit::Replacement replacement;
    replacement.text = QStringLiteral("之之");
    for (auto _ : state) {
        const auto done = edit::replaceHits(issue.document, *pattern, hits, replacement, {});
        benchmark::DoNotOptimize(done->change.changes.size());
    }
    state.counters["hits"] = static_cast<double>(hits.size());
}
BENCHMARK(replaceTenThousand)->Unit(benchmark::kMillisecond);

/// What the window waits for once that is made: the document with it, and its inverse.
void applyTenThousand(benchmark::State &state)
{
    const Issue &issue = longIssue();
    edit::FindQuery query;
    query.text = QStringLiteral("的");
    const auto pattern = edit::FindPattern::of(query);
    edit::Replacement replacement;
    replacement.text = QStringLiteral("之之");
    const auto done = edit::replaceHits(issue.document, *pattern, tenThousand(*pattern), replacement, {});
    for (auto _ : state) {
        const auto after = model::applied(issue.document, done->change);
        benchmark::DoNotOptimize(after->revision());
    }
    state.counters["paragraphs"] = static_cast<double>(done->change.changes.size());
}
BENCHMARK(applyTenThousand)->Unit(benchmark::kMillisecond);

} // namespace
