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

} // namespace
