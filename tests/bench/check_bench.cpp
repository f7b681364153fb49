// The rules of a page in 10 ms at most, those of an issue of 16 pages in 150 ms (docs/testing.md); the text of the page
// cold, and after a key.
#include "check/checker.h"
#include "layout/page_composer.h"
#include "long_issues.h"
#include "session/sample_content.h"

#include <benchmark/benchmark.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

struct Laid {
    model::Document document;
    base::Id issue;
    model::Publication publication;
    std::vector<check::Layout> layouts;
};

std::shared_ptr<const font::FontSet> fontsOf(const model::Publication &publication)
{
    std::vector<font::FaceRequest> requests;
    for (const model::FontEntry &entry : publication.fonts)
        requests.push_back({entry.family, entry.weight, entry.installedFamily, entry.installedWeight});
    return font::FontSet::make(requests).value();
}

Laid laid(model::Document document, QDate day)
{
    Laid made;
    made.document = std::move(document);
    for (const base::Id id : made.document.all(model::ObjectKind::Issue)) {
        if (made.document.find<model::Issue>(id)->date == day)
            made.issue = id;
    }
    made.publication =
        *made.document.find<model::Publication>(made.document.find<model::Issue>(made.issue)->publication);
    const layout::PageComposer composer(fontsOf(made.publication), typeset::RuleTables::standard());
    for (const base::Id page : made.document.children(made.issue, model::ObjectKind::Page))
        made.layouts.push_back(composer.compose(made.document, page));
    return made;
}

const Laid &densePage()
{
    static const Laid made = laid(session::sampleContent().value().document(), QDate(2020, 10, 20));
    return made;
}

const Laid &sixteenPages()
{
    static const Laid made = [] {
        const QDate day(2020, 11, 2);
        model::Document document;
        for (const model::ChangeSet &change : bench::longIssue(bench::LongIssue::ManyStories, {16, 16 * 8000}, day))
            document = model::applied(document, change, 1).value();
        return laid(std::move(document), day);
    }();
    return made;
}

void PageRules(benchmark::State &state)
{
    const Laid &page = densePage();
    const check::Checker checker(page.publication);
    std::size_t found = 0;
    for (auto each : state)
        found = checker.page(page.document, page.layouts.front()).size();
    state.counters["findings"] = static_cast<double>(found);
}
BENCHMARK(PageRules)->Unit(benchmark::kMillisecond);

// Text and rules, the text looked at before: what the window asks for after each layout.
void PageAgain(benchmark::State &state)
{
    const Laid &page = densePage();
    const check::Checker checker(page.publication);
    benchmark::DoNotOptimize(checker.checkPage(page.document, page.layouts.front()));
    for (auto each : state)
        benchmark::DoNotOptimize(checker.checkPage(page.document, page.layouts.front()));
}
BENCHMARK(PageAgain)->Unit(benchmark::kMillisecond);

void PageCold(benchmark::State &state)
{
    const Laid &page = densePage();
    for (auto each : state) {
        const check::Checker checker(page.publication);
        benchmark::DoNotOptimize(checker.checkPage(page.document, page.layouts.front()));
    }
}
BENCHMARK(PageCold)->Unit(benchmark::kMillisecond);

// 16 pages, 96 stories: the rules of every page and of the issue.
void IssueRules(benchmark::State &state)
{
    const Laid &issue = sixteenPages();
    const check::Checker checker(issue.publication);
    std::size_t found = 0;
    for (auto each : state) {
        found = checker.issue(issue.document, issue.issue, issue.layouts).size();
        for (const check::Layout &page : issue.layouts)
            found += checker.page(issue.document, page).size();
    }
    state.counters["findings"] = static_cast<double>(found);
}
BENCHMARK(IssueRules)->Unit(benchmark::kMillisecond);

void IssueAgain(benchmark::State &state)
{
    const Laid &issue = sixteenPages();
    const check::Checker checker(issue.publication);
    benchmark::DoNotOptimize(checker.checkIssue(issue.document, issue.issue, issue.layouts));
    for (auto each : state)
        benchmark::DoNotOptimize(checker.checkIssue(issue.document, issue.issue, issue.layouts));
}
BENCHMARK(IssueAgain)->Unit(benchmark::kMillisecond);

} // namespace
