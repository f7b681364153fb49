// Comparing: the dense page with one character changed, from two files to the list of differences; at most 600 ms.
#include "edit/edits.h"
#include "proof/compare_files.h"
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

struct Files {
    QByteArray before, after;
    explicit Files(QDate date)
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("a.banxin"));
        require(session::makeSampleNewsroom(store));
        session::Session session;
        require(session.openNow(store));
        for (const auto &issue : session.issues())
            if (issue.date == date)
                require(session.openIssueNow(issue.id));
        const auto page = session.working().children(session.issue(), model::ObjectKind::Page).back();
        const auto pdf = [&] {
            session::Session::ExportRequest request;
            request.pages = {page};
            request.path = folder.filePath(QStringLiteral("a.pdf"));
            request.force = true;
            require(session.exportPdfNow(request));
            QFile file(request.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        before = pdf();
        const auto layout = session.pageLayoutNow(page);
        for (const layout::LineLayout &line : layout->lines)
            if (line.role == model::ParagraphRole::Body && line.set->lines.size() > 3) {
                const auto change =
                    edit::replaceText(session.working(), line.paragraph, 5, 6, QStringLiteral("改动了这些"), {});
                require(change);
                require(session.apply(*change));
                break;
            }
        after = pdf();
    }
};

void compare(benchmark::State &state, QDate date)
{
    const Files files(date);
    for (auto _ : state) {
        const auto made = proof::comparedFiles({files.before, {}, -1}, {files.after, {}, -1});
        require(made);
        if (made->count() == 0)
            state.SkipWithError("nothing was found");
    }
}
BENCHMARK_CAPTURE(compare, densePage, QDate(2020, 10, 20))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(10);
BENCHMARK_CAPTURE(compare, pageWithPictures, QDate(2020, 10, 19))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(10);

} // namespace
