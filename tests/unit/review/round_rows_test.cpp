// 各轮: the newest proof first, and of each the marks that were made on it.
#include "review/rounds_pane.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::proof;
using base::Id;

namespace {

Proof made(Round round, const QString &time)
{
    Proof proof;
    proof.id = Id::create();
    proof.round = round;
    proof.time = time;
    return proof;
}

Remark mark(Round round, const QString &time, RemarkState state = RemarkState::Open)
{
    Remark remark;
    remark.id = Id::create();
    remark.round = round;
    remark.time = time;
    if (state != RemarkState::Open)
        remark.decisions.push_back({Id::create(), state, QStringLiteral("理由"), {}, time, {}});
    return remark;
}

QString at(int hour) { return QStringLiteral("2020-10-18T%1:00:00Z").arg(hour, 2, 10, QLatin1Char('0')); }

} // namespace

TEST(RoundRows, ARoundThatWasProofedAgainKeepsItsMarksApart)
{
    Sheet sheet;
    sheet.proofs = {made(Round::Small, at(10)), made(Round::Large1, at(12)), made(Round::Large1, at(14))};
    sheet.remarks = {mark(Round::Small, at(9)), // came back from elsewhere before: of the first all the same
        mark(Round::Small, at(11), RemarkState::Done), mark(Round::Large1, at(13), RemarkState::Rejected),
        mark(Round::Large1, at(14)), mark(Round::Large1, at(15), RemarkState::Accepted)};
    const auto rows = review::roundRows(sheet, sheet.proofs[1].id, true);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].proof, sheet.proofs[2]);
    EXPECT_EQ(std::tuple(rows[0].open, rows[0].accepted, rows[0].rejected), std::tuple(1, 1, 0));
    EXPECT_EQ(std::tuple(rows[1].open, rows[1].accepted, rows[1].rejected), std::tuple(0, 0, 1));
    EXPECT_EQ(std::tuple(rows[2].open, rows[2].accepted, rows[2].rejected), std::tuple(1, 1, 0));
    EXPECT_TRUE(rows[1].isShown);
    EXPECT_FALSE(rows[0].isShown || rows[2].isShown);
    EXPECT_FALSE(rows[1].isStale) << "only the newest can be out of date";
    EXPECT_TRUE(review::roundRows(sheet, sheet.proofs[2].id, true).front().isStale);
    EXPECT_FALSE(review::roundRows(sheet, sheet.proofs[2].id, false).front().isStale);
}

TEST(RoundRows, OfNothingThereIsNothing) { EXPECT_TRUE(review::roundRows({}, {}, true).empty()); }
