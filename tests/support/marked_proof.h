// A newsroom with the dense page of the sample, a proof of it and marks of all 21 kinds on its text and frames.
#pragma once

#include "layout/page_layout.h"
#include "proof/decide.h"
#include "proof/sheet.h"
#include "session/mark_exchange.h"
#include "session/mark_places.h"
#include "session/proof_maker.h"
#include "session/sample_newsroom.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace banxin::test {

class MarkedProof : public testing::Test {
protected:
    void SetUp() override
    {
        newsroom = folder.filePath(QStringLiteral("a.banxin"));
        ASSERT_TRUE(session::makeSampleNewsroom(newsroom));
        open();
        const auto made = session::makeProofNow(session(), {page, proof::Round::Large1, false, {}});
        ASSERT_TRUE(made) << made.error().toText().toStdString();
        proof = made->proof;
        layout = session().pageLayoutNow(page);
        for (const layout::LineLayout &line : layout->lines) {
            if (line.role != model::ParagraphRole::Body || text(line.paragraph).size() < 60)
                continue;
            if (body.empty() || body.back() != line.paragraph)
                body.push_back(line.paragraph);
        }
        ASSERT_GE(body.size(), 5U);
    }
    void open()
    {
        m_session = std::make_unique<session::Session>();
        m_session->setPerson(QStringLiteral("谭智方"));
        ASSERT_TRUE(m_session->openNow(newsroom));
        for (const auto &issue : m_session->issues()) {
            if (issue.date == QDate(2020, 10, 20)) {
                ASSERT_TRUE(m_session->openIssueNow(issue.id));
            }
        }
        page = m_session->working().children(m_session->issue(), model::ObjectKind::Page).front();
    }
    session::Session &session() { return *m_session; }
    QString text(base::Id paragraph) { return session().working().find<model::Paragraph>(paragraph)->text; }

    proof::Remark begun(proof::MarkKind kind)
    {
        proof::Remark remark;
        remark.id = base::Id::create();
        remark.kind = kind;
        remark.page = page;
        remark.round = proof.round;
        remark.author = QStringLiteral("谭智方");
        remark.time = QStringLiteral("2020-10-18T14:00:00Z");
        return remark;
    }
    proof::Remark markAt(proof::MarkKind kind, base::Id paragraph, int from, int to, const QString &with = {})
    {
        proof::Remark remark = begun(kind);
        remark.anchor = proof::anchorAt(session().working(), paragraph, from, to);
        EXPECT_TRUE(remark.anchor);
        remark.text = with;
        return remark;
    }
    /// One of each kind, `at` characters into the text.
    std::vector<proof::Remark> everyKind(base::Id paragraph, int at)
    {
        std::vector<proof::Remark> made;
        for (int i = 0; i < proof::kMarkKinds; ++i) {
            const auto kind = static_cast<proof::MarkKind>(i);
            using enum proof::MarkKind;
            const bool isCaret =
                kind == Insert || kind == Join || kind == Split || kind == CharacterSpace || kind == Separate;
            const int from = kind == Join ? 0 : at + i % 7;
            proof::Remark remark = markAt(kind, paragraph, from, isCaret ? from : from + 2);
            if (kind == Replace || kind == Insert || kind == Note || kind == ReplaceAll)
                remark.text = QStringLiteral("改%1").arg(i);
            if (kind == Swap || kind == Move)
                remark.target =
                    proof::anchorAt(session().working(), paragraph, from + 4, kind == Swap ? from + 6 : from + 4);
            if (kind == ShiftVertically)
                remark.nudge = {{}, base::Length::pt(-6)};
            if (kind == ShiftHorizontally)
                remark.nudge = {base::Length::pt(9), {}};
            if (kind == MoreSpace || kind == LessSpace || kind == CharacterSpace)
                remark.amount = 500;
            if (i % 4 == 0)
                remark.comment = QStringLiteral("请看说明 %1").arg(i);
            if (kind == PictureUpright) {
                remark.anchor.reset();
                for (const model::Frame *frame : session().working().childrenOf<model::Frame>(page))
                    if (std::holds_alternative<model::PictureContent>(frame->content))
                        remark.frame = frame->id;
                EXPECT_FALSE(remark.frame.isNull());
            }
            made.push_back(remark);
        }
        return made;
    }
    void say(const std::vector<model::Fact> &facts)
    {
        ASSERT_TRUE(session().record(facts, QStringLiteral("批改")));
        ASSERT_TRUE(session().flushNow());
    }
    void mark(const std::vector<proof::Remark> &remarks)
    {
        std::vector<model::Fact> facts;
        for (const proof::Remark &remark : remarks)
            facts.push_back(proof::factOf(remark));
        say(facts);
    }
    proof::Sheet sheet()
    {
        auto read = session::sheetNow(session(), page);
        EXPECT_TRUE(read);
        EXPECT_TRUE(read->damaged.empty());
        return *read;
    }
    session::ProofPage proofPage()
    {
        const auto document = session::documentAtNow(session(), proof.revision);
        EXPECT_TRUE(document);
        const auto made = session::proofPageNow(session(), proof, *document);
        EXPECT_TRUE(made);
        return *made;
    }
    QByteArray exported()
    {
        const auto made = session::annotatedNow(session(), proofPage(), sheet());
        EXPECT_TRUE(made) << made.error().toText().toStdString();
        return made ? made->pdf : QByteArray();
    }
    base::Result<proof::TakenIn> read(const QByteArray &pdf, base::Id of = {})
    {
        const auto file = session::returnedFileNow(pdf, QStringLiteral("back.pdf"));
        if (!file)
            return tl::unexpected(file.error());
        const auto returned = session::returnedMarksNow(session(), file->first, QStringLiteral("back.pdf"), of);
        if (!returned)
            return tl::unexpected(returned.error());
        return session::takeInNow(*returned, proofPage());
    }
    /// Read and kept; a second time there is nothing to keep.
    proof::TakenIn taken(const QByteArray &pdf)
    {
        const auto first = read(pdf);
        EXPECT_TRUE(first) << first.error().toText().toStdString();
        if (!first)
            return {};
        EXPECT_TRUE(session::keep(session(), *first));
        EXPECT_TRUE(session().flushNow());
        const auto again = read(pdf);
        EXPECT_TRUE(again);
        for (const model::Fact &fact : again ? again->facts : std::vector<model::Fact>())
            ADD_FAILURE() << "again: " << fact.value.toStdString();
        return *first;
    }
    /// In points from the trim's corner.
    QRectF rectOf(base::Id paragraph, int from, int to)
    {
        return session::rectsOf(*layout, {paragraph, from, to}).front();
    }

    QTemporaryDir folder;
    QString newsroom;
    base::Id page;
    proof::Proof proof;
    std::shared_ptr<const layout::PageLayout> layout;
    std::vector<base::Id> body; // paragraphs of some length on the page

private:
    std::unique_ptr<session::Session> m_session;
};

} // namespace banxin::test
