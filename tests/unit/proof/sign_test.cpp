// The signs as lines, and what stands in the margin.
#include "proof/annotations_in.h"
#include "proof/annotations_out.h"
#include "proof/sheet.h"
#include "proof/sign.h"

#include <gtest/gtest.h>

#include <set>

using namespace banxin;
using namespace banxin::proof;

namespace {

MarkGeometry at(MarkKind kind)
{
    MarkGeometry made;
    made.kind = kind;
    made.range = {QRectF(100, 200, 18, 9)};
    made.target = {QRectF(130, 200, 18, 9)};
    made.bounds = QRectF(100, 200, 48, 9);
    return made;
}

} // namespace

TEST(Signs, EveryKindHasItsOwnAtTheText)
{
    std::set<std::vector<double>> drawn;
    for (int i = 0; i < kMarkKinds; ++i) {
        Remark remark;
        remark.kind = static_cast<MarkKind>(i);
        remark.amount = 500;
        remark.nudge = {base::Length::pt(6), base::Length::pt(-6)};
        const SignPath sign = signOf(remark, at(remark.kind));
        ASSERT_FALSE(sign.verbs.empty()) << i;
        EXPECT_EQ(sign.verbs.front(), SignPath::Verb::Move) << i;
        std::size_t points = 0;
        for (const SignPath::Verb verb : sign.verbs)
            points += verb == SignPath::Verb::Cubic ? 3 : verb == SignPath::Verb::Close ? 0 : 1;
        EXPECT_EQ(points, sign.points.size()) << i;
        EXPECT_TRUE(QRectF(70, 180, 110, 50).contains(sign.bounds())) << i;
        std::vector<double> numbers;
        for (const QPointF &point : sign.points)
            numbers.insert(numbers.end(), {point.x(), point.y()});
        // 正图 is drawn as 转正 is: about a picture.
        EXPECT_TRUE(drawn.insert(numbers).second || remark.kind == MarkKind::PictureUpright) << i;
    }
}

TEST(Signs, ARingIsRoundAndAsLargeAsItsText)
{
    SignPath ring;
    ring.roundedRect(QRectF(0, 0, 20, 20), 50, 50);
    EXPECT_EQ(ring.bounds(), QRectF(0, 0, 20, 20));
    EXPECT_EQ(ring.points.front(), QPointF(10, 0)); // nothing straight is left
    EXPECT_EQ(ring.verbs.back(), SignPath::Verb::Close);
}

TEST(MarginNotes, StandAtTheNearerEdgeAndNotOverEachOther)
{
    std::vector<MarkGeometry> geometry;
    std::vector<QString> texts;
    for (int i = 0; i < 40; ++i) {
        MarkGeometry one = at(MarkKind::Replace);
        one.range = {QRectF(i % 2 == 0 ? 60 : 300, 200 + i, 9, 9)};
        one.bounds = one.range.front();
        geometry.push_back(one);
        texts.push_back(QString(i % 6 + 1, QChar(u'字')));
    }
    texts[7].clear();
    const auto notes = marginNotes(
        geometry, texts, QRectF(0, 0, 400, 600), [](const QString &text) { return text.size() * kNoteSize; });
    ASSERT_EQ(notes.size(), 40U);
    EXPECT_TRUE(notes[7].isEmpty());
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (notes[i].isEmpty())
            continue;
        EXPECT_EQ(notes[i].box.center().x() < 200, i % 2 == 0) << i;
        EXPECT_GE(notes[i].box.width(), texts[i].size() * kNoteSize);
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(notes[i].box.intersects(notes[j].box)) << i << " " << j;
    }
}

TEST(ForeignReplies, KeepWhoSaidThemWhenAndWhichState)
{
    Remark remark;
    remark.id = base::Id::create();
    remark.page = base::Id::create();
    Reply late{{}, QStringLiteral("李"), QStringLiteral("2020-10-18T15:00:00Z"), QStringLiteral("后说的"), {},
        QStringLiteral("a.pdf"), QStringLiteral("r-2")};
    Reply early{{}, QStringLiteral("王"), QStringLiteral("2020-10-18T14:00:00Z"), {}, RemarkState::Rejected,
        QStringLiteral("a.pdf"), QStringLiteral("r-1")};
    const Sheet sheet = Sheet::of({{factOf(remark), QStringLiteral("谭"), {}},
        {factOf(remark, late), QStringLiteral("谭"), QStringLiteral("2020-10-20T00:00:00Z")},
        {factOf(remark, early), QStringLiteral("谭"), QStringLiteral("2020-10-20T00:00:00Z")}});
    EXPECT_TRUE(sheet.damaged.empty());
    ASSERT_EQ(sheet.remarks.size(), 1U);
    auto thread = sheet.remarks.front().thread;
    ASSERT_EQ(thread.size(), 2U);
    for (Reply &reply : thread)
        reply.id = {};
    EXPECT_EQ(thread[0], early);
    EXPECT_EQ(thread[1], late);
    EXPECT_EQ(sheet.remarks.front().state(), RemarkState::Open);
    model::Fact wrong = factOf(remark, early);
    wrong.value.replace(QStringLiteral("rejected"), QStringLiteral("stale"));
    EXPECT_EQ(Sheet::of({{factOf(remark), {}, {}}, {wrong, {}, {}}}).damaged.size(), 1U);
}

TEST(ReviewStates, GoOutAndComeBack)
{
    for (const RemarkState state : {RemarkState::Open, RemarkState::Accepted, RemarkState::Rejected, RemarkState::Done})
        EXPECT_EQ(stateFromReview(reviewStateOf(state)), state);
    EXPECT_EQ(stateFromReview(QStringLiteral("Cancelled")), RemarkState::Rejected);
    EXPECT_FALSE(stateFromReview(QStringLiteral("Whatever")));
}

TEST(ProofNote, ReadsWhatItWroteAndNothingElse)
{
    const ProofNote note{base::Id::create(), base::Id::create(), base::Id::create(), {base::Id::create()}};
    const auto read = proofNoteFrom(toBytes(note));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->issue, note.issue);
    EXPECT_EQ(read->page, note.page);
    EXPECT_EQ(read->proof, note.proof);
    EXPECT_EQ(read->marks, note.marks);
    for (const char *bad : {"", "{}", "[1]", "{\"issue\":7}", "no"})
        EXPECT_FALSE(proofNoteFrom(bad)) << bad;
}
