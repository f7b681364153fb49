// Preflight of the dense page as exported, with its pictures, and of an issue of sixteen of them.
#include "preflight/preflight.h"
#include "press/press_writer.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

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

/// The page over and over, sharing fonts and pictures as an issue does.
QByteArray pagesOf(int count)
{
    QPDF pdf;
    pdf.processMemoryFile("dense", densePdf().constData(), static_cast<std::size_t>(densePdf().size()));
    auto page = pdf.getAllPages().front();
    for (int i = 1; i < count; ++i)
        pdf.addPage(pdf.makeIndirectObject(page.shallowCopy()), false);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

void preflightDensePages(benchmark::State &state)
{
    const QByteArray pdf = pagesOf(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const auto report = preflight::preflight(pdf, {});
        require(report);
        benchmark::DoNotOptimize(report->findings.data());
    }
}
BENCHMARK(preflightDensePages)->Arg(1)->Arg(16)->Unit(benchmark::kMillisecond)->UseRealTime();

/// On all cores, with the pictures read in workers.
void preflightDensePagesAsAnExportDoes(benchmark::State &state)
{
    const QByteArray pdf = pagesOf(static_cast<int>(state.range(0)));
    base::JobPool jobs;
    for (auto _ : state) {
        const auto report = preflight::preflight(pdf, {}, preflight::partsReadInWorkers(), jobs);
        require(report);
        benchmark::DoNotOptimize(report->findings.data());
    }
}
BENCHMARK(preflightDensePagesAsAnExportDoes)->Arg(1)->Arg(16)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
