// What stands in the way of the next state: every guard refuses in words and lets pass, for every role.
#include "workflow/judge.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::workflow;
using namespace Qt::StringLiterals;

namespace {

base::Digest digest(const char *of) { return base::Digest::of(QByteArray(of)); }

std::vector<Person> newsroom()
{
    return {{u"邓金星"_s, {Role::Author, Role::Editor}, {}}, {u"肖编"_s, {Role::Editor}, {}},
        {u"刘主任"_s, {Role::Head}, {}}, {u"陈总"_s, {Role::Chief}, {}}, {u"王帆"_s, {Role::Art}, {}},
        {u"谭智方"_s, {Role::Proof}, {}}, {u"李校"_s, {Role::Proof}, {}}, {u"周责校"_s, {Role::Lead}, {}}};
}

Situation story(const QString &state = u"draft"_s)
{
    Situation now;
    now.kind = Kind::Story;
    now.title = u"新引擎"_s;
    now.state = state;
    now.people = newsroom();
    now.authors = {u"邓金星"_s};
    now.hasHeadline = now.hasBody = true;
    now.hash = digest("text");
    return now;
}

Situation page(const QString &state = u"layout"_s)
{
    Situation now;
    now.kind = Kind::Page;
    now.title = u"A01"_s;
    now.state = state;
    now.people = newsroom();
    now.hash = digest("proof");
    for (const int round : {1, 2, 3, 4, kCleanRound})
        now.proofs.push_back({round, digest("proof"), round});
    now.stories = {{u"新引擎"_s, true, true}};
    return now;
}

/// Goes on as the course says, and keeps the step.
void go(Situation &now, const QString &to, const QString &person, const QString &reason = {})
{
    const auto step = granted(now, {to, person, reason});
    ASSERT_TRUE(step) << step.error().toText().toStdString();
    now.steps.push_back(*step);
    now.state = step->to;
}

/// Refused with exactly this guard.
void expectGuard(const Situation &now, const QString &to, const QString &person, Guard guard)
{
    const Judgement judgement = judge(now, {to, person, u"理由"_s});
    ASSERT_TRUE(judgement.transition) << to.toStdString();
    ASSERT_EQ(judgement.obstacles.size(), 1U) << toName(guard).toStdString();
    EXPECT_EQ(judgement.obstacles.front().guard, guard);
    EXPECT_FALSE(judgement.obstacles.front().what.isEmpty());
    const auto refused = granted(now, {to, person, u"理由"_s});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(refused.error().what.contains(judgement.obstacles.front().what));
}

} // namespace

TEST(Judge, AStoryIsReviewedByThreePeopleAndSigned)
{
    Situation now = story();
    go(now, u"submitted"_s, u"邓金星"_s);
    expectGuard(now, u"first-review"_s, u"邓金星"_s, Guard::Author);
    go(now, u"first-review"_s, u"肖编"_s);
    go(now, u"second-review"_s, u"刘主任"_s);
    go(now, u"approved"_s, u"陈总"_s);
    EXPECT_EQ(now.steps.back().hash, now.hash) << "the signature binds the text";
    EXPECT_TRUE(now.steps[1].hash.isNull());
    EXPECT_EQ(signatureUnder(Kind::Story, now.steps, u"approved"), now.steps.back());
    // As signed there is nothing to confirm; changed there is.
    expectGuard(now, u"approved"_s, u"陈总"_s, Guard::Changed);
    now.hash = digest("cut to fit");
    go(now, u"approved"_s, u"陈总"_s);
    EXPECT_EQ(signatureUnder(Kind::Story, now.steps, u"approved")->hash, digest("cut to fit"));
    go(now, u"draft"_s, u"肖编"_s, u"导语重写"_s);
    EXPECT_FALSE(signatureUnder(Kind::Story, now.steps, u"approved")) << "a review starts anew";
}

TEST(Judge, OnePersonDoesNotReviewTwice)
{
    Situation now = story();
    now.people = {{u"全能"_s, {Role::Editor, Role::Head, Role::Chief}, {}}, {u"另一位"_s, {Role::Head}, {}}};
    go(now, u"submitted"_s, u"全能"_s);
    go(now, u"first-review"_s, u"全能"_s);
    expectGuard(now, u"second-review"_s, u"全能"_s, Guard::Reviewers);
    go(now, u"second-review"_s, u"另一位"_s);
    expectGuard(now, u"approved"_s, u"全能"_s, Guard::Reviewers);
    // The chief may, and says why; it stands in the record.
    const auto step = granted(now, {u"approved"_s, u"全能"_s, u"夜班只有一人"_s, true});
    ASSERT_TRUE(step);
    EXPECT_EQ(step->overridden, QStringList{u"reviewers"_s});
    EXPECT_EQ(step->reason, u"夜班只有一人"_s);
    EXPECT_FALSE(granted(now, {u"approved"_s, u"全能"_s, u" "_s, true})) << "without a reason";
}

TEST(Judge, TheGuardsOfStories)
{
    Situation now = story();
    now.hasHeadline = false;
    expectGuard(now, u"submitted"_s, u"邓金星"_s, Guard::Headline);
    now = story();
    now.hasBody = false;
    expectGuard(now, u"submitted"_s, u"邓金星"_s, Guard::Body);
    now = story(u"submitted"_s);
    now.errors = 2;
    expectGuard(now, u"first-review"_s, u"肖编"_s, Guard::Errors);
}

TEST(Judge, APageGoesItsWayToThePress)
{
    Situation now = page();
    go(now, u"proof"_s, u"王帆"_s);
    EXPECT_EQ(now.state, u"proof-1"_s);
    go(now, u"correcting"_s, u"谭智方"_s);
    EXPECT_EQ(now.steps.back().hash, digest("proof")) << "the proofreader signs the very proof";
    go(now, u"proof"_s, u"肖编"_s);
    expectGuard(now, u"correcting"_s, u"谭智方"_s, Guard::Rounds);
    go(now, u"correcting"_s, u"李校"_s);
    go(now, u"proof"_s, u"王帆"_s);
    go(now, u"correcting"_s, u"谭智方"_s);
    go(now, u"clean"_s, u"王帆"_s);
    go(now, u"reading"_s, u"周责校"_s);
    go(now, u"signing"_s, u"周责校"_s);
    EXPECT_TRUE(judge(now, {u"released"_s, u"陈总"_s, {}}).transition->needsPassword());
    go(now, u"released"_s, u"陈总"_s);
    EXPECT_EQ(signatureUnder(Kind::Page, now.steps, u"released")->hash, digest("proof"));
    EXPECT_FALSE(granted(now, {u"exported"_s, u"陈总"_s, {}})) << "the export itself says so";
    EXPECT_FALSE(granted(now, {u"layout"_s, u"陈总"_s, {}})) << "not without a reason";
    EXPECT_FALSE(granted(now, {u"layout"_s, u"肖编"_s, u"错了"_s})) << "the chief alone";
    go(now, u"layout"_s, u"陈总"_s, u"突发新闻换头条"_s);
    EXPECT_FALSE(signatureUnder(Kind::Page, now.steps, u"released")) << "signatures are void";
}

TEST(Judge, TheProofreaderOfTheLastRoundDoesNotRead)
{
    Situation now = page(u"clean"_s);
    now.people.push_back({u"谭责校"_s, {Role::Proof, Role::Lead}, {}});
    now.steps = {{u"proof-3"_s, u"correcting-3"_s, {}, {}, digest("proof"), {}, u"谭责校"_s, {}, 1}};
    expectGuard(now, u"reading"_s, u"谭责校"_s, Guard::Rounds);
    now.unchecked = 1;
    expectGuard(now, u"reading"_s, u"周责校"_s, Guard::Rechecked);
}

TEST(Judge, TheGuardsOfPages)
{
    const auto with = [](const QString &state, auto change) {
        Situation now = page(state);
        change(now);
        return now;
    };
    expectGuard(with(u"layout"_s, [](Situation &now) { now.overset = 1; }), u"proof"_s, u"王帆"_s, Guard::Overset);
    expectGuard(
        with(u"layout"_s, [](Situation &now) { now.missingPictures = 1; }), u"proof"_s, u"王帆"_s, Guard::Missing);
    expectGuard(with(u"layout"_s, [](Situation &now) { now.missingFonts = 1; }), u"proof"_s, u"王帆"_s, Guard::Missing);
    expectGuard(with(u"layout"_s, [](Situation &now) { now.proofs.clear(); }), u"proof"_s, u"王帆"_s, Guard::Proof);
    expectGuard(
        with(u"correcting-1"_s, [](Situation &now) { now.openMarks = 4; }), u"proof"_s, u"王帆"_s, Guard::Marks);
    expectGuard(with(u"signing"_s,
                    [](Situation &now) {
                        now.stories.push_back({u"未签"_s, false, false});
                    }),
        u"released"_s, u"陈总"_s, Guard::Stories);
    expectGuard(with(u"signing"_s,
                    [](Situation &now) {
                        now.stories.push_back({u"改过"_s, true, false});
                    }),
        u"released"_s, u"陈总"_s, Guard::Stories);
    expectGuard(with(u"signing"_s, [](Situation &now) { now.errors = 1; }), u"released"_s, u"陈总"_s, Guard::Errors);
    expectGuard(with(u"signing"_s, [](Situation &now) { now.folioFault = u"星期二应是星期一"_s; }), u"released"_s,
        u"陈总"_s, Guard::Folio);
    expectGuard(with(u"signing"_s, [](Situation &now) { now.changedSinceProof = true; }), u"released"_s, u"陈总"_s,
        Guard::Unchanged);
}

TEST(Judge, OnlyTheRolesOfAWayMayGoIt)
{
    for (const Kind kind : {Kind::Story, Kind::Page}) {
        const Machine &machine = Machine::of(kind);
        QStringList states = machine.path({});
        if (kind == Kind::Story)
            states << u"held"_s << u"spiked"_s;
        for (const QString &state : std::as_const(states))
            for (const Transition &way : machine.from(state, {}))
                for (int i = 0; i < kRoles; ++i) {
                    const Role role = static_cast<Role>(i);
                    Situation now = kind == Kind::Story ? story(state) : page(state);
                    now.authors.clear();
                    now.people = {{u"某人"_s, {role}, {}}};
                    const bool may =
                        std::find(way.roles.begin(), way.roles.end(), role) != way.roles.end() || way.roles.empty();
                    const auto step = granted(now, {way.to, u"某人"_s, u"理由"_s});
                    EXPECT_EQ(step.has_value(), may) << state.toStdString() << " -> " << way.to.toStdString() << " as "
                                                     << toName(role).toStdString();
                    if (!step) {
                        EXPECT_TRUE(step.error().what.contains(titleOf(way.roles.front())));
                    }
                    EXPECT_FALSE(granted(now, {way.to, u"外人"_s, u"理由"_s}));
                }
    }
}

TEST(Judge, ANewsroomOfOneMayDoEverythingButNotSkipTheWay)
{
    Situation now = story();
    now.people.clear();
    for (const QString &to : {u"submitted"_s, u"first-review"_s, u"second-review"_s, u"approved"_s})
        go(now, to, u"邓金星"_s);
    Situation sheet = page(u"signing"_s);
    sheet.people.clear();
    sheet.overset = 1;
    expectGuard(sheet, u"released"_s, u"邓金星"_s, Guard::Overset);
    EXPECT_TRUE(granted(sheet, {u"released"_s, u"邓金星"_s, u"读者来信占位"_s, true}));
    EXPECT_FALSE(granted(page(), {u"released"_s, u"邓金星"_s, u"理由"_s, true})) << "there is no such way";
}

TEST(Judge, OnlyTheChiefPassesOver)
{
    Situation now = page(u"signing"_s);
    now.errors = 3;
    now.changedSinceProof = true;
    EXPECT_FALSE(judge(now, {u"released"_s, u"肖编"_s, {}}).mayOverride);
    EXPECT_FALSE(granted(now, {u"released"_s, u"肖编"_s, u"赶时间"_s, true}));
    const auto step = granted(now, {u"released"_s, u"陈总"_s, u"赶时间"_s, true});
    ASSERT_TRUE(step);
    EXPECT_EQ(step->overridden, (QStringList{u"errors"_s, u"unchanged"_s}));
}

TEST(Judge, OffersComeWithWhatStandsInTheWay)
{
    Situation now = page();
    now.overset = 2;
    const auto art = offers(now, u"王帆"_s);
    ASSERT_FALSE(art.empty());
    EXPECT_EQ(art.front().transition.to, u"proof-1"_s);
    ASSERT_EQ(art.front().obstacles.size(), 1U);
    EXPECT_TRUE(art.front().obstacles.front().what.contains(u"2 篇"_s));
    // A proofreader can do nothing yet, and sees for whom the page waits.
    const auto proof = offers(now, u"谭智方"_s);
    ASSERT_FALSE(proof.empty());
    EXPECT_EQ(proof.front().transition.to, u"proof-1"_s);
    EXPECT_TRUE(proof.front().obstacles.back().what.contains(titleOf(Role::Editor)));
    for (const Offer &offer : offers(story(u"approved"_s), u"肖编"_s))
        for (const Obstacle &each : offer.obstacles)
            EXPECT_TRUE(each.guard) << "a reason is asked for when the time comes";
}

TEST(Step, IsKept)
{
    Step step{u"correcting-2"_s, u"proof-3"_s, u"改好"_s, {u"marks"_s}, digest("x"), {}, {}, {}, 0};
    const auto read = stepFromJson(toJson(step));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, step);
    for (const QString &wrong : {u"{}"_s, u"{\"from\":\"draft\"}"_s, u"{\"from\":\"draft\",\"to\":\"gone\"}"_s,
             u"{\"from\":\"draft\",\"to\":\"submitted\",\"hash\":\"12\"}"_s})
        EXPECT_FALSE(stepFromJson(wrong)) << wrong.toStdString();
}

TEST(Judge, OneStepIsNextAndTheOthersAreInAMenu)
{
    Situation now = page(u"proof-1"_s);
    const Prospect proofreader = prospect(now, u"谭智方"_s);
    ASSERT_TRUE(proofreader.next);
    EXPECT_EQ(proofreader.next->transition.to, u"correcting-1"_s);
    EXPECT_TRUE(proofreader.isMine);
    EXPECT_TRUE(proofreader.next->obstacles.empty());
    EXPECT_TRUE(proofreader.others.empty()) << "sending back is not for proofreaders";
    const Prospect editor = prospect(now, u"肖编"_s);
    ASSERT_TRUE(editor.next) << "what comes next is told to whoever waits for it";
    EXPECT_FALSE(editor.isMine);
    EXPECT_EQ(editor.doers, (QStringList{u"谭智方"_s, u"李校"_s, u"周责校"_s}));
    ASSERT_EQ(editor.others.size(), 1U);
    EXPECT_EQ(editor.others.front().transition.to, u"layout"_s);
    now = page(u"correcting-3"_s);
    const Prospect later = prospect(now, u"肖编"_s);
    EXPECT_EQ(later.next->transition.to, u"clean"_s);
    ASSERT_EQ(later.others.size(), 2U) << "one proof more, and back";
    EXPECT_EQ(later.others.front().transition.to, u"proof-4"_s);

    Situation text = story(u"held"_s);
    EXPECT_FALSE(prospect(text, u"肖编"_s).next) << "what stands aside comes back by the menu";
    EXPECT_EQ(prospect(text, u"肖编"_s).others.front().transition.to, u"draft"_s);
    text = story();
    for (const auto &[to, by] : {std::pair(u"submitted"_s, u"邓金星"_s), std::pair(u"first-review"_s, u"肖编"_s),
             std::pair(u"second-review"_s, u"刘主任"_s), std::pair(u"approved"_s, u"陈总"_s)})
        go(text, to, by);
    EXPECT_FALSE(prospect(text, u"陈总"_s).next) << "signed, and as it was signed";
    text.hash = digest("cut to fit");
    ASSERT_TRUE(prospect(text, u"陈总"_s).next);
    EXPECT_EQ(prospect(text, u"陈总"_s).next->transition.to, u"approved"_s);
    EXPECT_FALSE(prospect(page(u"released"_s), u"陈总"_s).next);
}
