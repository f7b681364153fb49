// The proof room: from a mark made to the mark drawn, and a page with 300 marks from nothing to all of it on the
// screen.
#include "review/marks_pane.h"
#include "review/review_room.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

using namespace banxin;
using namespace banxin::proof;

namespace {

template <typename T> void require(const T &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().toText()));
        std::abort();
    }
}

/// The dense page with a proof and 300 marks on it.
struct Desk {
    Desk()
    {
        const QString store = folder.filePath(QStringLiteral("zhuzhou.banxin"));
        require(session::makeSampleNewsroom(store));
        require(session.openNow(store));
        for (const auto &issue : session.issues())
            if (issue.date == QDate(2020, 10, 20))
                require(session.openIssueNow(issue.id));
        page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        require(session::makeProofNow(session, {page, Round::Small, false, {}}));
        const auto layout = session.pageLayoutNow(page);
        std::vector<model::Fact> facts;
        for (const layout::LineLayout &line : layout->lines) {
            const auto *paragraph = session.working().find<model::Paragraph>(line.paragraph);
            if (!paragraph || line.role != model::ParagraphRole::Body || line.set->lines.size() < 2)
                continue;
            if (first.isNull())
                first = line.paragraph;
            for (int at = 0; at + 2 < paragraph->text.size() && facts.size() < 300; at += 11) {
                Remark remark;
                remark.kind = static_cast<MarkKind>(facts.size() % 3);
                remark.page = page;
                remark.anchor = anchorAt(session.working(), line.paragraph, at, at + 1);
                remark.text = QStringLiteral("改");
                facts.push_back(factOf(remark));
            }
        }
        require(session.record(facts, QStringLiteral("批改")));
        require(session.flushNow());
        room.resize(1700, 1100);
        room.show();
    }
    void open()
    {
        room.setPage(page);
        while (!room.desk().shown() || room.desk().sheet().remarks.size() < 300 || !room.view().isComplete())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        room.grab();
    }
    QTemporaryDir folder;
    session::Session session;
    base::Id page, first;
    review::ReviewRoom room{session};
};

Desk &desk()
{
    static Desk *one = new Desk;
    return *one;
}

/// At most 500 ms.
void threeHundredMarks(benchmark::State &state)
{
    desk().open();
    for (auto _ : state) {
        state.PauseTiming();
        desk().room.setPage({});
        QApplication::processEvents();
        state.ResumeTiming();
        desk().open();
    }
}
BENCHMARK(threeHundredMarks)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(10);

/// Selected text, Del, until it is painted; 300 others are there. At most 16 ms.
void markMadeToDrawn(benchmark::State &state)
{
    Desk &d = desk();
    d.open();
    int at = 0;
    for (auto _ : state) {
        state.PauseTiming();
        review::ProofView &view = d.room.view();
        view.setSelection({{d.first, at % 40, false}, {d.first, at % 40 + 2, false}});
        ++at;
        QApplication::processEvents();
        state.ResumeTiming();
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
        QApplication::sendEvent(&view, &key);
        QApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest); // what is to be drawn anew, view, text and list
    }
    require(d.session.flushNow());
}
BENCHMARK(markMadeToDrawn)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(40);

} // namespace
