// The rules of text: 10,000 characters cold in 20 ms at most, one changed paragraph in 1 ms (docs/testing.md).
#include "language/checker.h"

#include <QFile>

#include <benchmark/benchmark.h>

using namespace banxin::language;
using namespace Qt::StringLiterals;

namespace {

std::vector<Paragraph> story(qsizetype characters)
{
    QString all;
    for (const QString &name : {u":/sample/zhuzhou-daily.txt"_s, u":/sample/loudi-news.txt"_s}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll()) + u'\n';
    }
    while (all.size() < characters)
        all += all;
    std::vector<Paragraph> paragraphs;
    for (const QString &line : all.left(characters).split(u'\n', Qt::SkipEmptyParts))
        paragraphs.push_back({line, ParagraphRole::Body});
    return paragraphs;
}

// Nothing of an earlier look is used.
void CheckStory(benchmark::State &state)
{
    const auto paragraphs = story(state.range(0));
    for (auto each : state)
        benchmark::DoNotOptimize(Checker().check(paragraphs));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

// The longest paragraph of the samples.
void CheckParagraph(benchmark::State &state)
{
    Paragraph longest;
    for (const Paragraph &one : story(9000)) {
        if (one.text.size() > longest.text.size())
            longest = one;
    }
    const Checker checker;
    for (auto each : state)
        benchmark::DoNotOptimize(checker.look(longest, {}));
    state.SetLabel(std::to_string(longest.text.size()) + " characters");
}

// What each key costs beside the paragraph.
void CheckStoryFacts(benchmark::State &state)
{
    const Checker checker;
    std::vector<ParagraphFacts> facts;
    for (const Paragraph &one : story(state.range(0)))
        facts.push_back(checker.look(one, {}).facts);
    for (auto each : state)
        benchmark::DoNotOptimize(checker.checkStory(facts));
}

// Once a program.
void ReadLists(benchmark::State &state)
{
    QFile file(u":/rules/wording.txt"_s);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    for (auto each : state)
        benchmark::DoNotOptimize(WordList::fromText(text));
}

BENCHMARK(CheckStory)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(CheckParagraph)->Unit(benchmark::kMicrosecond);
BENCHMARK(CheckStoryFacts)->Arg(10000)->Unit(benchmark::kMicrosecond);
BENCHMARK(ReadLists)->Unit(benchmark::kMillisecond);

} // namespace
