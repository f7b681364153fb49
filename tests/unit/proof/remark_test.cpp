// Remarks as facts: what is written is what is read, and what cannot be read is named, never dropped.
#include "proof/sheet.h"

#include <gtest/gtest.h>

#include <set>

using namespace banxin;
using namespace banxin::proof;
using base::Id;

namespace {

TextAnchor anchor()
{
    return {Id::fromName(u"稿"), Id::fromName(u"段"), 7, 3, 5, QStringLiteral("唯标"), QStringLiteral("众志成"),
        QStringLiteral("是夺、争创一流")};
}

Remark full(MarkKind kind)
{
    Remark remark;
    remark.id = Id::fromName(toName(kind));
    remark.kind = kind;
    remark.page = Id::fromName(u"A01");
    remark.round = Round::Large2;
    remark.anchor = anchor();
    remark.frame = Id::fromName(u"框");
    remark.picture = Id::fromName(u"图");
    remark.frames = {Id::fromName(u"框"), Id::fromName(u"框2")};
    remark.nudge = {base::Length::mm(-2), base::Length::mm(3)};
    remark.place = base::Rect{base::Length::mm(1), base::Length::mm(2), base::Length::mm(3), base::Length::mm(4)};
    remark.text = QStringLiteral("“旗”\n\"\\");
    remark.target = anchor();
    remark.target->from = 9;
    remark.target->to = 9;
    remark.target->quote.clear();
    remark.amount = -333;
    remark.betweenLines = true;
    remark.comment = QStringLiteral("成语，请核");
    remark.author = QStringLiteral("谭智方");
    remark.time = QStringLiteral("2020-10-18T13:46:00Z");
    remark.origin = QStringLiteral("Okular");
    remark.foreignName = QStringLiteral("okular-{1}");
    return remark;
}

std::vector<Statement> stated(const std::vector<model::Fact> &facts)
{
    std::vector<Statement> statements;
    for (const model::Fact &fact : facts)
        statements.push_back({fact, QStringLiteral("邓"), QStringLiteral("2020-10-18T14:00:00Z")});
    return statements;
}

} // namespace

TEST(Remark, EveryKindSurvivesItsFact)
{
    std::set<QString> names;
    for (int i = 0; i < kMarkKinds; ++i) {
        const auto kind = static_cast<MarkKind>(i);
        EXPECT_TRUE(names.insert(toName(kind)).second);
        EXPECT_EQ(markKindFromName(toName(kind)), kind);
        EXPECT_FALSE(titleOf(kind).isEmpty());
        const Remark remark = full(kind);
        const Sheet sheet = Sheet::of(stated({factOf(remark)}));
        ASSERT_EQ(sheet.remarks.size(), 1U);
        EXPECT_EQ(sheet.remarks.front(), remark) << toName(kind).toStdString();
        EXPECT_TRUE(sheet.damaged.empty());
    }
    EXPECT_EQ(names.size(), 21U);
}

TEST(Remark, DefaultsAreLeftOut)
{
    Remark remark;
    remark.round = Round::Clean;
    EXPECT_EQ(toJson(remark), QStringLiteral("{\"kind\":\"note\",\"round\":\"clean\"}"));
}

TEST(Remark, DamageIsNamedByItsField)
{
    const auto field = [](const char *json) {
        const auto read = remarkFromJson(QString::fromUtf8(json));
        return read ? QStringLiteral("read") : read.error().where;
    };
    EXPECT_EQ(field("{\"kind\":\"scribble\",\"round\":\"clean\"}"), QStringLiteral("kind"));
    EXPECT_EQ(field("{\"kind\":\"note\",\"round\":7}"), QStringLiteral("round"));
    EXPECT_EQ(field("{\"kind\":\"note\",\"round\":\"small\",\"text\":1}"), QStringLiteral("text"));
    EXPECT_EQ(field("{\"kind\":\"note\",\"round\":\"small\",\"nudge\":[1]}"), QStringLiteral("nudge"));
    EXPECT_EQ(field("{\"kind\":\"note\",\"round\":\"small\",\"anchor\":{}}"), QStringLiteral("anchor.paragraph"));
    EXPECT_EQ(field("{\"kind\":\"note\",\"round\":\"small\",\"frames\":[\"?\"]}"), QStringLiteral("frames"));
    EXPECT_NE(field("{"), QStringLiteral("read"));
    EXPECT_NE(field("[]"), QStringLiteral("read"));
}

TEST(Remark, ProofsKeepRoundHashAndRevision)
{
    Proof proof;
    proof.page = Id::fromName(u"A01");
    proof.round = Round::Large3;
    proof.pdf = base::Digest::of("pdf");
    proof.revision = 42;
    EXPECT_EQ(toJson(proof),
        QStringLiteral("{\"asset\":\"%1\",\"name\":\"large-3\",\"revision\":42,\"round\":3}").arg(proof.pdf.toHex()));
    const Sheet sheet = Sheet::of(stated({factOf(proof)}));
    ASSERT_EQ(sheet.proofs.size(), 1U);
    EXPECT_EQ(sheet.proofs.front().pdf, proof.pdf);
    EXPECT_EQ(sheet.proofs.front().round, Round::Large3);
    EXPECT_EQ(sheet.proofs.front().revision, 42);
    EXPECT_EQ(sheet.proofs.front().author, QStringLiteral("邓"));
    EXPECT_EQ(sheet.newest(proof.page), &sheet.proofs.front());
    EXPECT_EQ(sheet.newest(Id::fromName(u"A02")), nullptr);
    EXPECT_FALSE(proofFromJson(QStringLiteral("{\"name\":\"large-3\",\"asset\":\"xx\",\"revision\":1}")));
    for (const Round round : kRounds) {
        EXPECT_EQ(roundFromName(toName(round)), round);
        for (const Round other : kRounds)
            EXPECT_EQ(inkOf(round) == inkOf(other), round == other);
    }
}

TEST(Remark, ThreadAndDecisionsFollowTheMark)
{
    const Remark remark = full(MarkKind::Replace);
    TextAnchor placed = anchor();
    placed.from = 13;
    placed.to = 15;
    const std::vector<model::Fact> facts{replyTo(remark, QStringLiteral("同意")), factOf(remark),
        decisionOn(remark, RemarkState::Rejected, QStringLiteral("原文如此")),
        decisionOn(remark, RemarkState::Open, {}, placed), decisionOn(remark, RemarkState::Accepted)};
    const Sheet sheet = Sheet::of(stated(facts));
    EXPECT_TRUE(sheet.damaged.empty());
    const Remark *read = sheet.find(remark.id);
    ASSERT_NE(read, nullptr);
    ASSERT_EQ(read->thread.size(), 1U);
    EXPECT_EQ(read->thread.front().text, QStringLiteral("同意"));
    EXPECT_EQ(read->thread.front().author, QStringLiteral("邓"));
    ASSERT_EQ(read->decisions.size(), 3U);
    EXPECT_EQ(read->decisions.front().reason, QStringLiteral("原文如此"));
    EXPECT_EQ(read->state(), RemarkState::Accepted);
    EXPECT_EQ(read->anchor, placed);
}

TEST(Remark, WhatCannotBeReadIsNamed)
{
    const Remark remark = full(MarkKind::Delete);
    model::Fact broken = factOf(remark);
    broken.id = Id::fromName(u"坏");
    broken.value = QStringLiteral("{\"kind\":");
    model::Fact orphan = replyTo(full(MarkKind::Note), QStringLiteral("？"));
    model::Fact stale = decisionOn(remark, RemarkState::Stale); // never stated
    const Sheet sheet = Sheet::of(stated({broken, factOf(remark), orphan, stale}));
    ASSERT_EQ(sheet.remarks.size(), 1U);
    EXPECT_TRUE(sheet.remarks.front().decisions.empty());
    ASSERT_EQ(sheet.damaged.size(), 3U);
    EXPECT_EQ(sheet.damaged[0].fact, broken.id);
    EXPECT_EQ(sheet.damaged[1].fact, orphan.id);
    EXPECT_EQ(sheet.damaged[2].fact, stale.id);
    EXPECT_FALSE(sheet.damaged[1].error.what.isEmpty());
}
