// A manuscript of 5,000 characters from its bytes to its reading: 15 ms at most (docs/testing.md).
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <QFile>

#include <benchmark/benchmark.h>

using namespace banxin::manuscript;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &name, qsizetype characters)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    while (text.size() < characters)
        text += u'\n' + text;
    return text.left(characters).toUtf8();
}

void read(benchmark::State &state, const QString &name)
{
    const QByteArray bytes = bytesOf(name, state.range(0));
    for (auto each : state) {
        const auto decoded = decodedText(bytes, name);
        if (!decoded) {
            state.SkipWithError("not decoded");
            return;
        }
        const Reading reading = recognised(textSource(*decoded, name));
        benchmark::DoNotOptimize(toJson(reading));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

// Full-width marks and heads by #.
void ReadPages(benchmark::State &state) { read(state, u":/sample/zhuzhou-daily.txt"_s); }
// Half-width marks throughout, so hundreds of changes.
void ReadWebArticle(benchmark::State &state) { read(state, u":/sample/loudi-news.txt"_s); }

// Text wrapped at 30 characters, the slowest to put together.
void JoinWrapped(benchmark::State &state)
{
    QString text;
    for (qsizetype i = 0; i < state.range(0); ++i)
        text += i % 30 == 29 ? QChar(u'\n')
            : i % 7 == 6     ? QChar(u'，')
                             : QChar(static_cast<char16_t>(0x4E00 + i % 2000));
    for (auto each : state)
        benchmark::DoNotOptimize(textSource({text, u"UTF-8"_s}, {}));
}

} // namespace

BENCHMARK(ReadPages)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadWebArticle)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(JoinWrapped)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
