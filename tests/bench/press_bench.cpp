// The dense page of the sample newsroom to a press PDF, and what its pictures cost the first time.
#include "picture/picture.h"
#include "press/press_writer.h"
#include "session/sample_newsroom.h"
#include "session/session.h"
#include "tests/bench/six_pictures.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>

using namespace banxin;

namespace {

struct DensePage {
    std::vector<std::shared_ptr<const display::DisplayList>> lists;
    std::map<base::Digest, QByteArray> assets;
    press::PressOptions options;

    void require(const base::Status &status)
    {
        if (!status) {
            std::fprintf(stderr, "%s\n", qPrintable(status.error().toText()));
            std::abort();
        }
    }
    DensePage()
    {
        const QTemporaryDir folder;
        session::Session session; // ends here: its threads need the application
        const QString store = folder.filePath(QStringLiteral("zhuzhou.banxin"));
        require(session::makeSampleNewsroom(store));
        require(session.openNow(store));
        for (const auto &issue : session.issues()) {
            if (issue.date == QDate(2020, 10, 20))
                require(session.openIssueNow(issue.id));
        }
        for (const model::Page *page : session.working().childrenOf<model::Page>(session.issue()))
            lists.push_back(session.pageLayoutNow(page->id)->display);
        for (const auto &list : lists) {
            for (const display::Item &item : list->items) {
                if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
                    assets[picture->asset] = session.assetNow(picture->asset).value();
            }
        }
        const auto profile = press::outputProfile({});
        options.title = QStringLiteral("株洲日报 2020-10-20");
        options.date = QDateTime({2020, 10, 20}, {0, 0}, Qt::UTC);
        options.outputProfile = profile->icc;
        options.outputCondition = profile->condition;
    }
};

DensePage &densePage()
{
    static DensePage page;
    return page;
}

void exportTheDensePage(benchmark::State &state)
{
    DensePage &page = densePage();
    const auto asset = [&](const base::Digest &digest) -> base::Result<QByteArray> { return page.assets.at(digest); };
    for (auto _ : state) {
        const auto result = press::pressPdf(page.lists, page.options, asset);
        if (!result)
            state.SkipWithError(qPrintable(result.error().toText()));
        else
            state.counters["bytes"] = static_cast<double>(result->pdf.size());
    }
}
BENCHMARK(exportTheDensePage)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime()->UseRealTime();

/// Six pictures of different kinds on it, each time as if never seen before: the exporter keeps what it converted.
void exportTheDensePageWithSixNewPictures(benchmark::State &state)
{
    DensePage &page = densePage();
    const std::vector<QByteArray> files = bench::sixPictures();
    display::DisplayList list = *page.lists.front();
    const auto isPicture = [](const display::Item &item) {
        return std::holds_alternative<display::PictureItem>(item.shape);
    };
    const auto first = std::find_if(list.items.begin(), list.items.end(), isPicture);
    if (first == list.items.end())
        return state.SkipWithError("the dense page has no picture");
    const display::Item model = *first;
    list.items.erase(std::remove_if(list.items.begin(), list.items.end(), isPicture), list.items.end());
    int round = 0;
    std::map<base::Digest, QByteArray> assets;
    const auto asset = [&](const base::Digest &digest) -> base::Result<QByteArray> { return assets.at(digest); };
    const auto exportNew = [&] {
        auto pages = std::make_shared<display::DisplayList>(list);
        assets.clear();
        for (std::size_t i = 0; i < files.size(); ++i) {
            display::Item item = model;
            auto &picture = std::get<display::PictureItem>(item.shape);
            picture.asset = base::Digest::of(QByteArray::number(++round));
            assets[picture.asset] = files[i];
            pages->items.push_back(item);
        }
        return press::pressPdf({pages}, page.options, asset);
    };
    (void)exportNew(); // starts the workers and makes their transforms
    for (auto _ : state) {
        if (const auto result = exportNew(); !result)
            state.SkipWithError(qPrintable(result.error().toText()));
    }
}
BENCHMARK(exportTheDensePageWithSixNewPictures)->Unit(benchmark::kMillisecond)->UseRealTime();

void convertItsPictures(benchmark::State &state)
{
    DensePage &page = densePage();
    picture::PressConversion conversion;
    conversion.outputProfile = page.options.outputProfile;
    for (auto _ : state) {
        for (const auto &[digest, bytes] : page.assets)
            benchmark::DoNotOptimize(picture::convertedForPress(bytes, conversion));
    }
}
BENCHMARK(convertItsPictures)->Unit(benchmark::kMillisecond)->UseRealTime()->UseRealTime();

} // namespace
