// Tiles of the dense page as exported, as a reader sees them at 200 %.
#include "raster/page_tiles.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

using namespace banxin;

namespace {

template <typename T> void require(const T &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().toText()));
        std::abort();
    }
}

const QByteArray &densePdf()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        session::Session session;
        const QString store = folder.filePath(QStringLiteral("zhuzhou.banxin"));
        require(session::makeSampleNewsroom(store));
        require(session.openNow(store));
        for (const auto &issue : session.issues()) {
            if (issue.date == QDate(2020, 10, 20))
                require(session.openIssueNow(issue.id));
        }
        session::Session::ExportRequest request;
        request.path = folder.filePath(QStringLiteral("dense.pdf"));
        require(session.exportPdfNow(request));
        QFile file(request.path);
        if (!file.open(QIODevice::ReadOnly))
            std::abort();
        return file.readAll();
    }();
    return bytes;
}

/// Tiles of 512 × 512 at 200 % of 96 dpi, one after the other over the whole page. At most 40 ms each.
void aTile(benchmark::State &state)
{
    const QByteArray &pdf = densePdf();
    const double scale = 2 * 96.0 / 72;
    const auto facts = raster::pageFacts(pdf, 0);
    require(facts);
    const int across = int(facts->width * scale) / 512, down = int(facts->height * scale) / 512;
    int at = 0;
    for (auto _ : state) {
        const auto tile = raster::pageTile(pdf, 0, scale, QRect(at % across * 512, at / across % down * 512, 512, 512));
        require(tile);
        ++at;
    }
}
BENCHMARK(aTile)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(60);

} // namespace
