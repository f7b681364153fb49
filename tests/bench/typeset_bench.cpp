// The text of the dense page, about 8,300 characters, into lines of 13 characters.
#include "typeset/paragraph_setter.h"

#include <QFile>

#include <benchmark/benchmark.h>

using namespace banxin;
using namespace banxin::typeset;
using namespace Qt::StringLiterals;

namespace {

std::vector<ParagraphInput> denseText()
{
    std::vector<ParagraphInput> inputs;
    for (const QString &name : {u":/sample/zhuzhou-daily.txt"_s, u":/sample/loudi-news.txt"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            ParagraphInput input;
            input.text = line.trimmed();
            input.format.indent = base::Em::of(2);
            inputs.push_back(input);
        }
    }
    return inputs;
}

std::shared_ptr<const font::FontSet> fonts()
{
    static const auto set = font::FontSet::make(font::FontSet::defaultRequests()).value();
    return set;
}

const Measures measures{{base::Em::of(13).at(base::Length::pt(9))}};

std::int64_t charactersOf(const std::vector<ParagraphInput> &inputs)
{
    std::int64_t count = 0;
    for (const ParagraphInput &input : inputs)
        count += input.text.size();
    return count;
}

// Nothing in memory, not even a glyph: what opening a page costs.
void BM_SetCold(benchmark::State &state)
{
    const std::vector<ParagraphInput> inputs = denseText();
    for (auto _ : state) {
        const ParagraphSetter setter(fonts(), RuleTables::standard());
        for (const ParagraphInput &input : inputs)
            benchmark::DoNotOptimize(setter.set(input, measures));
    }
    state.counters["characters"] = static_cast<double>(charactersOf(inputs));
}
BENCHMARK(BM_SetCold)->Unit(benchmark::kMillisecond)->UseRealTime();

// Glyphs known, every paragraph new: what another measure costs.
void BM_SetAtAnotherMeasure(benchmark::State &state)
{
    const std::vector<ParagraphInput> inputs = denseText();
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    std::int64_t round = 0;
    for (auto _ : state) {
        const Measures wider{{measures.lines.front() + base::Length::emu(++round)}};
        for (const ParagraphInput &input : inputs)
            benchmark::DoNotOptimize(setter.set(input, wider, static_cast<BreakStrategy>(state.range(0))));
    }
}
BENCHMARK(BM_SetAtAnotherMeasure)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

// One character typed into the longest paragraph.
void BM_SetOneParagraphAgain(benchmark::State &state)
{
    std::vector<ParagraphInput> inputs = denseText();
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    ParagraphInput &longest = *std::max_element(inputs.begin(), inputs.end(),
        [](const ParagraphInput &a, const ParagraphInput &b) { return a.text.size() < b.text.size(); });
    const QString before = longest.text;
    int round = 0;
    for (auto _ : state) {
        longest.text = before;
        longest.text.insert(40, QChar(0x4E00 + ++round % 20000));
        benchmark::DoNotOptimize(setter.set(longest, measures));
    }
    state.counters["characters"] = static_cast<double>(before.size());
}
BENCHMARK(BM_SetOneParagraphAgain)->Unit(benchmark::kMillisecond)->UseRealTime();

// One line more or fewer, as copyfitting asks.
void BM_SetWithLineDelta(benchmark::State &state)
{
    const std::vector<ParagraphInput> inputs = denseText();
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    std::int64_t round = 0;
    for (auto _ : state) {
        const Measures wider{{measures.lines.front() + base::Length::emu(++round)}};
        for (const ParagraphInput &input : inputs)
            benchmark::DoNotOptimize(setter.set(input, wider, BreakStrategy::TotalFit, 1));
    }
}
BENCHMARK(BM_SetWithLineDelta)->Unit(benchmark::kMillisecond)->UseRealTime();

// The whole text as it is, from memory.
void BM_SetFromMemory(benchmark::State &state)
{
    const std::vector<ParagraphInput> inputs = denseText();
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    for (auto _ : state) {
        for (const ParagraphInput &input : inputs)
            benchmark::DoNotOptimize(setter.set(input, measures));
    }
}
BENCHMARK(BM_SetFromMemory)->Unit(benchmark::kMillisecond)->UseRealTime();

// A story of so many characters: the dense text again and again, every paragraph a different one.
std::vector<ParagraphInput> storyOf(std::int64_t characters)
{
    const std::vector<ParagraphInput> dense = denseText();
    std::vector<ParagraphInput> story;
    for (std::int64_t count = 0, round = 0; count < characters; ++round) {
        for (const ParagraphInput &each : dense) {
            if (count >= characters)
                break;
            story.push_back(each);
            story.back().text.insert(story.back().text.size() / 2, QString::number(round));
            count += story.back().text.size();
        }
    }
    return story;
}

// A whole story by a setter that knows nothing yet.
void BM_SetStory(benchmark::State &state)
{
    const std::vector<ParagraphInput> story = storyOf(state.range(0));
    for (auto _ : state) {
        const ParagraphSetter setter(fonts(), RuleTables::standard());
        for (const ParagraphInput &input : story)
            benchmark::DoNotOptimize(setter.set(input, measures));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_SetStory)
    ->RangeMultiplier(10)
    ->Range(10000, 1000000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// A character typed in the middle of a story: its paragraph anew, all that follow from memory.
void BM_SetStoryAfterKeystroke(benchmark::State &state)
{
    std::vector<ParagraphInput> story = storyOf(state.range(0));
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    for (const ParagraphInput &input : story)
        benchmark::DoNotOptimize(setter.set(input, measures));
    const std::size_t middle = story.size() / 2;
    const QString before = story[middle].text;
    int round = 0;
    for (auto _ : state) {
        story[middle].text = before;
        story[middle].text.insert(10, QChar(0x4E00 + ++round % 20000));
        for (std::size_t i = middle; i < story.size(); ++i)
            benchmark::DoNotOptimize(setter.set(story[i], measures));
    }
}
BENCHMARK(BM_SetStoryAfterKeystroke)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

ParagraphInput longParagraph(std::int64_t characters)
{
    ParagraphInput input;
    for (const ParagraphInput &each : storyOf(characters))
        input.text += each.text;
    return input;
}

// One paragraph without end.
void BM_SetLongParagraph(benchmark::State &state)
{
    const ParagraphInput input = longParagraph(state.range(0));
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    std::int64_t round = 0;
    for (auto _ : state) {
        const Measures wider{{measures.lines.front() + base::Length::emu(++round)}};
        benchmark::DoNotOptimize(setter.set(input, wider));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_SetLongParagraph)
    ->RangeMultiplier(10)
    ->Range(1000, 1000000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// The same in lines of 22 and 23 characters by turns, whose numbers matter to the end.
void BM_SetLongParagraphInUnlikeMeasures(benchmark::State &state)
{
    const ParagraphInput input = longParagraph(state.range(0));
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    std::int64_t round = 0;
    for (auto _ : state) {
        Measures unlike;
        ++round;
        for (std::int64_t line = 0; line < state.range(0) / 20; ++line)
            unlike.lines.push_back(
                base::Em::of(line % 90 < 60 ? 22 : 23).at(base::Length::pt(9)) + base::Length::emu(round));
        benchmark::DoNotOptimize(setter.set(input, unlike));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_SetLongParagraphInUnlikeMeasures)
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

// On one line, as areas beside pictures ask for to know a paragraph's length.
void BM_SetOnOneLine(benchmark::State &state)
{
    const ParagraphInput input = longParagraph(state.range(0));
    const ParagraphSetter setter(fonts(), RuleTables::standard());
    std::int64_t round = 0;
    for (auto _ : state) {
        const Measures wide{{base::Length::pt(9) * state.range(0) * 2 + base::Length::emu(++round)}};
        benchmark::DoNotOptimize(setter.set(input, wide));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_SetOnOneLine)
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
