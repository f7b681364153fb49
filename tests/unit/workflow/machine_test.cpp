// The course of stories and pages: which ways there are, and how a small paper's is shorter.
#include "workflow/machine.h"

#include <gtest/gtest.h>

#include <set>

using namespace banxin::workflow;
using namespace Qt::StringLiterals;

namespace {

std::set<QString> aims(Kind kind, const QString &state, const Settings &settings = {})
{
    std::set<QString> found;
    for (const Transition &way : Machine::of(kind).from(state, settings))
        found.insert(way.to);
    return found;
}

QString firstAim(Kind kind, const QString &state, const Settings &settings = {})
{
    const auto ways = Machine::of(kind).from(state, settings);
    return ways.empty() ? QString() : ways.front().to;
}

} // namespace

TEST(Machine, AStoryGoesThroughThreeReviews)
{
    const QStringList path{
        u"draft"_s, u"submitted"_s, u"first-review"_s, u"second-review"_s, u"approved"_s, u"frozen"_s, u"published"_s};
    EXPECT_EQ(Machine::of(Kind::Story).path({}), path);
    for (int i = 0; i + 1 < 5; ++i)
        EXPECT_EQ(firstAim(Kind::Story, path[i]), path[i + 1]);
    EXPECT_EQ(aims(Kind::Story, u"draft"_s), (std::set<QString>{u"submitted"_s, u"held"_s, u"spiked"_s}));
    EXPECT_EQ(aims(Kind::Story, u"approved"_s), (std::set<QString>{u"draft"_s, u"approved"_s, u"held"_s, u"spiked"_s}));
    EXPECT_TRUE(aims(Kind::Story, u"frozen"_s).empty()) << "the page's release froze it, its reopening frees it";
    EXPECT_EQ(aims(Kind::Story, u"spiked"_s), std::set<QString>{u"draft"_s}) << "nothing is deleted";
}

TEST(Machine, APageGoesThroughThreeProofsAndACleanOne)
{
    const QStringList path{u"planned"_s, u"layout"_s, u"proof-1"_s, u"correcting-1"_s, u"proof-2"_s, u"correcting-2"_s,
        u"proof-3"_s, u"correcting-3"_s, u"clean"_s, u"reading"_s, u"signing"_s, u"released"_s, u"exported"_s};
    const Machine &pages = Machine::of(Kind::Page);
    EXPECT_EQ(pages.path({}), path);
    for (int i = 0; i + 2 < path.size(); ++i)
        EXPECT_EQ(firstAim(Kind::Page, path[i]), path[i + 1]) << path[i].toStdString();
    // One more round than the course has is always possible, fewer are not.
    EXPECT_TRUE(pages.find(u"correcting-3"_s, u"proof-4"_s, {}));
    EXPECT_TRUE(pages.find(u"correcting-4"_s, u"clean"_s, {}));
    EXPECT_FALSE(pages.find(u"correcting-2"_s, u"clean"_s, {}));
    EXPECT_FALSE(pages.find(u"proof-1"_s, u"proof-2"_s, {}));
    EXPECT_FALSE(pages.find(u"proof-1"_s, u"correcting-2"_s, {}));
    EXPECT_FALSE(pages.find(u"layout"_s, u"proof-2"_s, {}));
    EXPECT_FALSE(pages.find(u"layout"_s, u"released"_s, {}));
    EXPECT_TRUE(pages.find(u"released"_s, u"layout"_s, {})->needsReason);
    EXPECT_TRUE(pages.find(u"released"_s, u"exported"_s, {})->bySystem);
}

TEST(Machine, EveryPairThatIsNoWayIsNone)
{
    for (const Kind kind : {Kind::Story, Kind::Page}) {
        const Machine &machine = Machine::of(kind);
        QStringList states = machine.path({});
        if (kind == Kind::Story)
            states << u"held"_s << u"spiked"_s;
        for (const QString &from : std::as_const(states)) {
            const std::set<QString> offered = aims(kind, from);
            for (const QString &to : std::as_const(states)) {
                const auto way = machine.find(from, to, {});
                EXPECT_EQ(way && !way->bySystem, offered.count(to) == 1)
                    << from.toStdString() << " -> " << to.toStdString();
                if (way) {
                    EXPECT_EQ(way->from, from);
                    EXPECT_EQ(way->to, to);
                }
            }
        }
    }
}

TEST(Machine, ASmallPaperLeavesStepsOut)
{
    const Settings small{{u"first-review"_s, u"second-review"_s, u"clean"_s, u"reading"_s}, 1};
    EXPECT_EQ(Machine::of(Kind::Story).path(small),
        (QStringList{u"draft"_s, u"submitted"_s, u"approved"_s, u"frozen"_s, u"published"_s}));
    EXPECT_EQ(firstAim(Kind::Story, u"submitted"_s, small), u"approved"_s);
    EXPECT_EQ(Machine::of(Kind::Page).path(small),
        (QStringList{
            u"planned"_s, u"layout"_s, u"proof-1"_s, u"correcting-1"_s, u"signing"_s, u"released"_s, u"exported"_s}));
    EXPECT_EQ(firstAim(Kind::Page, u"correcting-1"_s, small), u"signing"_s);
    EXPECT_EQ(firstAim(Kind::Page, u"layout"_s, {{}, 0}), u"clean"_s) << "no proofs at all";
    // A state that was left out meanwhile goes on from where it stood.
    EXPECT_EQ(firstAim(Kind::Story, u"first-review"_s, small), u"approved"_s);
    EXPECT_EQ(firstAim(Kind::Page, u"clean"_s, small), u"signing"_s);
    EXPECT_EQ(firstAim(Kind::Page, u"correcting-3"_s, small), u"signing"_s);
}

TEST(Machine, SettingsAreKeptAndRefused)
{
    const Settings small{{u"clean"_s, u"first-review"_s}, 2};
    const auto read = settingsFromJson(toJson(small));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, small);
    for (const QString &wrong : {u"{}"_s, u"x"_s, u"{\"rounds\":10}"_s, u"{\"rounds\":-1}"_s,
             u"{\"rounds\":3,\"skipped\":[\"approved\"]}"_s, u"{\"rounds\":3,\"skipped\":[\"released\"]}"_s}) {
        const auto refused = settingsFromJson(wrong);
        ASSERT_FALSE(refused) << wrong.toStdString();
        EXPECT_EQ(refused.error().kind, banxin::base::ErrorKind::Refused);
        EXPECT_FALSE(refused.error().what.isEmpty());
    }
}

TEST(Machine, StatesAreNamedByWordsAndByTitles)
{
    EXPECT_EQ(titleOf(Kind::Page, u"proof-2"), u"大样 2"_s);
    EXPECT_EQ(titleOf(Kind::Story, u"approved"), u"终审签发"_s);
    EXPECT_EQ(stateNamed(Kind::Page, u"proof(2)"_s), u"proof-2"_s);
    EXPECT_EQ(stateNamed(Kind::Page, u"proof"_s), u"proof"_s);
    EXPECT_EQ(stateNamed(Kind::Page, u"大样 2"_s), u"proof-2"_s);
    EXPECT_EQ(stateNamed(Kind::Page, u"付印"_s), u"released"_s);
    EXPECT_EQ(stateNamed(Kind::Story, u"复审"_s), u"second-review"_s);
    EXPECT_EQ(stateNamed(Kind::Story, u"proof-1"_s), QString());
    EXPECT_EQ(stateNamed(Kind::Page, u"clean-1"_s), QString()) << "there is one";
    EXPECT_EQ(stateNamed(Kind::Page, u"proof-100"_s), QString());
    EXPECT_EQ(withoutRound(u"first-review"), u"first-review"_s);
    EXPECT_EQ(roundOf(u"correcting-12"), 12);
}

TEST(Role, PeopleAreKept)
{
    const Person person{u"王 帆"_s, {Role::Editor, Role::Art}, u"$argon2id$x"_s};
    const auto read = personFromJson(toJson(person));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, person);
    EXPECT_TRUE(isSamePerson(u"王帆", u"王　帆"));
    EXPECT_FALSE(isSamePerson(u"", u" "));
    EXPECT_FALSE(personFromJson(u"{\"roles\":[\"editor\"]}"_s));
    EXPECT_FALSE(personFromJson(u"{\"name\":\"王\",\"roles\":[\"king\"]}"_s));
    for (int i = 0; i < kRoles; ++i)
        EXPECT_EQ(roleFromName(toName(static_cast<Role>(i))), static_cast<Role>(i));
}
