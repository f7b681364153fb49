// A manuscript of 5,000 characters from its bytes to its reading: 15 ms at most; a Word file with ten pictures: 300 ms,
// a megabyte of HTML: 200 ms, the worker and all (docs/testing.md).
#include "formats/foreign_source.h"
#include "manuscript/correction.h"
#include "manuscript/reading_json.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"
#include "tests/unit/formats/docx_files.h"

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

// An editor's twenty corrections of it, as each key in the import room has them made anew.
void CorrectWebArticle(benchmark::State &state)
{
    const auto decoded = decodedText(bytesOf(u":/sample/loudi-news.txt"_s, state.range(0)), {});
    const Source source = textSource(*decoded, {});
    const std::vector<Passage> all = passages(recognised(source));
    std::vector<Correction> corrections;
    constexpr Role roles[] = {Role::Unused, Role::Head, Role::Closing, Role::Title};
    for (std::size_t i = 0; i < 20; ++i)
        corrections.push_back({Correction::Kind::SetRole, all[i * all.size() / 20].id, roles[i % 4], {}});
    for (auto each : state)
        benchmark::DoNotOptimize(passages(corrected(source, corrections)));
}

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

void readForeign(benchmark::State &state, const QByteArray &bytes)
{
    for (auto each : state) {
        const auto source = banxin::formats::sourceOf(bytes, {});
        if (!source) {
            state.SkipWithError(qPrintable(source.error().what));
            return;
        }
        benchmark::DoNotOptimize(toJson(recognised(*source)));
    }
}

// 5,000 characters and ten pictures of 2 MB each, as a telephone takes them.
void ReadWordWithPictures(benchmark::State &state)
{
    QByteArray body;
    banxin::support::Parts pictures;
    const QString text = QString::fromUtf8(bytesOf(u":/sample/zhuzhou-daily.txt"_s, 5000));
    for (const QString &line : text.split(u'\n'))
        body += banxin::support::paragraphOf(line);
    for (int i = 0; i < 10; ++i) {
        QByteArray noise(2'000'000, Qt::Uninitialized);
        std::uint32_t seed = 1 + static_cast<std::uint32_t>(i);
        for (char &c : noise)
            c = static_cast<char>((seed = seed * 1664525 + 1013904223) >> 24);
        const QString name = u"media/%1.jpg"_s.arg(i);
        pictures.emplace_back(name, noise);
        body += "<w:p><w:r><w:drawing><a:blip r:embed=\"" + name.mid(6).toLatin1() + "\"/></w:drawing></w:r></w:p>";
    }
    readForeign(state, banxin::support::docxOf(body, pictures));
}

// A megabyte, most of it the site's own.
void ReadWebPage(benchmark::State &state)
{
    QByteArray page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>";
    for (int i = 0; page.size() < 900'000; ++i) {
        page += "<div class=\"box b" + QByteArray::number(i) + "\"><ul>";
        for (int k = 0; k < 20; ++k)
            page += "<li class=\"item\"><a href=\"/n/" + QByteArray::number(k)
                + "\"><img src=\"/a.jpg\" width=\"40\">市里召开大会部署下一步工作</a><span>10月19日</span></li>";
        page += "</ul></div>\n";
    }
    page += "<div class=\"content\">";
    const QString text = QString::fromUtf8(bytesOf(u":/sample/loudi-news.txt"_s, 5000));
    for (const QString &line : text.split(u'\n'))
        page += "<p style=\"text-indent:2em\">" + line.toUtf8() + "</p>\n";
    page += "</div></body></html>";
    page += "<!--" + QByteArray(std::max<qsizetype>(0, 1'000'000 - page.size()), 'x') + "-->";
    readForeign(state, page);
}

} // namespace

BENCHMARK(ReadWordWithPictures)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(ReadWebPage)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(ReadPages)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadWebArticle)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(CorrectWebArticle)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(JoinWrapped)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
