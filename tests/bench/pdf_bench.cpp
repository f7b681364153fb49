// Marks out to other readers and back: the dense page's proof with 300 marks written as an annotated PDF, and read and
// matched again.
#include "proof/anchor.h"
#include "session/mark_exchange.h"
#include "session/proof_maker.h"
#include "session/sample_newsroom.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

using namespace banxin;
using namespace banxin::proof;

namespace {

template <typename T> const T &must(const base::Result<T> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().toText()));
        std::abort();
    }
    return *result;
}

void must(const base::Status &status)
{
    if (!status) {
        std::fprintf(stderr, "%s\n", qPrintable(status.error().toText()));
        std::abort();
    }
}

struct Marked {
    Marked()
    {
        const QString store = folder.filePath(QStringLiteral("zhuzhou.banxin"));
        must(session::makeSampleNewsroom(store));
        must(session.openNow(store));
        for (const auto &issue : session.issues())
            if (issue.date == QDate(2020, 10, 20))
                must(session.openIssueNow(issue.id));
        const base::Id id = session.working().children(session.issue(), model::ObjectKind::Page).front();
        const auto report = session::makeProofNow(session, {id, Round::Small, false, {}});
        const Proof proof = must(report).proof;
        const auto layout = session.pageLayoutNow(id);
        std::vector<model::Fact> facts;
        for (const layout::LineLayout &line : layout->lines) {
            const auto *paragraph = session.working().find<model::Paragraph>(line.paragraph);
            if (!paragraph || line.role != model::ParagraphRole::Body || line.set->lines.size() < 2)
                continue;
            for (int at = 0; at + 2 < paragraph->text.size() && facts.size() < 300; at += 11) {
                Remark remark;
                remark.kind = static_cast<MarkKind>(facts.size() % 3);
                remark.page = id;
                remark.anchor = anchorAt(session.working(), line.paragraph, at, at + 1);
                remark.text = paragraph->text.mid(at + 1, 2);
                facts.push_back(factOf(remark));
            }
        }
        must(session.record(facts, QStringLiteral("批改")));
        must(session.flushNow());
        const auto document = session::documentAtNow(session, proof.revision);
        const auto made = session::proofPageNow(session, proof, must(document));
        page = must(made);
        const auto read = session::sheetNow(session, id);
        sheet = must(read);
    }
    QTemporaryDir folder;
    session::Session session;
    session::ProofPage page;
    Sheet sheet;
};

Marked &marked()
{
    static Marked *one = new Marked;
    return *one;
}

void annotate(benchmark::State &state)
{
    Marked &m = marked();
    qsizetype bytes = 0;
    for (auto _ : state) {
        const auto made = session::annotatedNow(m.session, m.page, m.sheet);
        bytes = must(made).pdf.size();
    }
    state.counters["grown_KB"] = static_cast<double>(bytes - m.page.pdf.size()) / 1000; // at most 300
}
BENCHMARK(annotate)->Unit(benchmark::kMillisecond)->UseRealTime();

void takeBack(benchmark::State &state)
{
    Marked &m = marked();
    const auto made = session::annotatedNow(m.session, m.page, m.sheet);
    const QByteArray pdf = must(made).pdf;
    for (auto _ : state) {
        const auto file = session::returnedFileNow(pdf, QStringLiteral("a.pdf"));
        const auto returned =
            session::returnedMarksNow(m.session, must(file).first, QStringLiteral("a.pdf"), m.page.proof.page);
        const auto taken = session::takeInNow(must(returned), m.page);
        if (must(taken).unchanged != 300)
            std::abort();
    }
}
BENCHMARK(takeBack)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
