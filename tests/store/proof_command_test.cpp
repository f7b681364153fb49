// banxin-cli proof, and marks on what it made: kept in a newsroom, decided in one commit, never undone.
#include "../support/command.h"
#include "edit/edits.h"
#include "proof/decide.h"
#include "proof/sheet.h"
#include "store/store.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace banxin;
using namespace banxin::proof;

namespace {

using support::Answer;

class ProofCommand : public testing::Test {
protected:
    static Answer run(const QStringList &arguments) { return support::run(arguments); }
    Answer proof(const QStringList &more = {}) const
    {
        return run(QStringList{u"proof"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--json"_s}
            + more);
    }
    void SetUp() override
    {
        newsroom = folder.filePath(u"a.banxin"_s);
        ASSERT_EQ(run({u"sample"_s, newsroom}).code, 0);
    }
    static Sheet sheetOf(store::Store &store, base::Id page)
    {
        std::vector<Statement> statements;
        const auto facts = store.facts(page);
        EXPECT_TRUE(facts.has_value());
        for (const store::FactEntry &entry : *facts)
            statements.push_back({entry.fact, entry.author, entry.committedAt});
        return Sheet::of(statements);
    }
    QTemporaryDir folder;
    QString newsroom;
};

} // namespace

TEST_F(ProofCommand, KeepsThePdfItsHashItsRoundAndItsRevision)
{
    const Answer first = proof({u"--as"_s, u"谭智方"_s});
    ASSERT_EQ(first.code, 0) << first.error.toStdString();
    EXPECT_EQ(first.json()["name"_L1], u"small"_s);
    EXPECT_EQ(first.json()["author"_L1], u"谭智方"_s);
    const Answer second = proof();
    EXPECT_EQ(second.json()["name"_L1], u"large-1"_s);
    EXPECT_EQ(second.json()["round"_L1], 1);
    EXPECT_EQ(second.json()["asset"_L1], first.json()["asset"_L1]); // the same page is the same file
    EXPECT_EQ(proof({u"--round"_s, u"clean"_s}).json()["name"_L1], u"clean"_s);
    EXPECT_EQ(proof().json()["name"_L1], u"clean"_s); // nothing comes after it

    auto store = store::Store::open(newsroom);
    ASSERT_TRUE(store.has_value());
    const auto document = (*store)->loadAll();
    ASSERT_TRUE(document.has_value());
    base::Id page;
    for (const base::Id id : document->all(model::ObjectKind::Page))
        if (sheetOf(**store, id).proofs.size() == 4)
            page = id;
    ASSERT_FALSE(page.isNull());
    const Sheet sheet = sheetOf(**store, page);
    EXPECT_TRUE(sheet.damaged.empty());
    const Proof &made = sheet.proofs.front();
    EXPECT_EQ(made.pdf.toHex(), first.json()["asset"_L1].toString());
    EXPECT_EQ(made.revision, first.json()["revision"_L1].toInteger());
    EXPECT_EQ(made.author, u"谭智方"_s);
    const auto pdf = (*store)->asset(made.pdf);
    ASSERT_TRUE(pdf.has_value());
    EXPECT_TRUE(pdf->startsWith("%PDF-"));
    EXPECT_EQ(base::Digest::of(*pdf), made.pdf);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}

TEST_F(ProofCommand, SaysWhatIsWrong)
{
    EXPECT_EQ(run({u"proof"_s, newsroom}).code, 2);
    const Answer round = proof({u"--round"_s, u"large-9"_s});
    EXPECT_EQ(round.code, 2);
    EXPECT_TRUE(round.error.contains("large-9"));
    EXPECT_EQ(run({u"proof"_s, newsroom, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"Z99"_s}).code, 2);
    EXPECT_EQ(
        run({u"proof"_s, folder.filePath(u"none"_s), u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s}).code, 4);
}

TEST_F(ProofCommand, ADecisionIsOneCommitAndUndoLeavesIt)
{
    ASSERT_EQ(proof().code, 0);
    auto store = store::Store::open(newsroom);
    ASSERT_TRUE(store.has_value());
    auto document = (*store)->loadAll();
    ASSERT_TRUE(document.has_value());
    const model::Paragraph *body = nullptr;
    for (const base::Id id : document->all(model::ObjectKind::Paragraph)) {
        const auto *one = document->find<model::Paragraph>(id);
        if (one->role == model::ParagraphRole::Body && one->text.size() > 40)
            body = one;
    }
    ASSERT_NE(body, nullptr);
    const base::Id page = document->all(model::ObjectKind::Page).front(), id = body->id;
    const QString before = body->text;
    Remark remark;
    remark.id = base::Id::create();
    remark.kind = MarkKind::Replace;
    remark.page = page;
    remark.anchor = anchorAt(*document, id, 10, 12);
    remark.text = u"旗帜"_s;
    model::ChangeSet said;
    said.id = base::Id::create();
    said.author = u"谭智方"_s;
    said.label = u"批改"_s;
    said.facts = {factOf(remark)};
    ASSERT_TRUE((*store)->commit(said).has_value());

    document = (*store)->loadAll();
    Sheet sheet = sheetOf(**store, page);
    ASSERT_NE(sheet.find(remark.id), nullptr);
    EXPECT_EQ(sheet.find(remark.id)->author, u"谭智方"_s);
    const auto change = accept(*document, *sheet.find(remark.id), {{u"邓金星"_s, {}}, {}, {}});
    ASSERT_TRUE(change.has_value()) << change.error().toText().toStdString();
    const auto head = (*store)->head()->revision;
    ASSERT_TRUE((*store)->commit(*change).has_value());
    EXPECT_EQ((*store)->head()->revision, head + 1); // text and decision at once
    EXPECT_EQ((*store)->loadAll()->find<model::Paragraph>(id)->text, QString(before).replace(10, 2, u"旗帜"_s));

    const auto group = (*store)->undoableGroup(u"邓金星"_s);
    ASSERT_TRUE(group.has_value());
    const auto undone = edit::undoChange(*group, {}, *(*store)->loadAll(), {u"邓金星"_s, {}});
    ASSERT_TRUE(undone.has_value());
    ASSERT_TRUE((*store)->commit(*undone).has_value());
    EXPECT_EQ((*store)->loadAll()->find<model::Paragraph>(id)->text, before);
    sheet = sheetOf(**store, page);
    EXPECT_EQ(sheet.find(remark.id)->state(), RemarkState::Accepted);
    EXPECT_EQ(sheet.find(remark.id)->decisions.back().author, u"邓金星"_s);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}
