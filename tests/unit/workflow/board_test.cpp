// The board of an issue: what is known of pages and stories put into rows, and the time counted back from the press.
#include "workflow/board.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::workflow;
using namespace Qt::StringLiterals;
using Stand = BoardNode::Stand;

namespace {

const QDate kDate(2020, 10, 19);

QDateTime evening(int hour, int minute) { return QDateTime(kDate.addDays(-1), QTime(hour, minute)); }

Step step(const QString &from, const QString &to, const QString &person, const QDateTime &time)
{
    Step made;
    made.from = from;
    made.to = to;
    made.person = person;
    made.time = time.toUTC().toString(Qt::ISODate);
    return made;
}

Settings timed(int rounds = 3)
{
    Settings settings;
    settings.rounds = rounds;
    settings.press = PressTime{-1, 23 * 60 + 30, 60};
    return settings;
}

BoardPage page(const QString &number, std::vector<Step> steps = {})
{
    BoardPage page;
    page.id = base::Id::create();
    page.number = number;
    page.initial = u"layout"_s;
    page.owner = u"邓金星"_s;
    page.steps = std::move(steps);
    return page;
}

BoardStory story(const QString &title, const QString &state)
{
    BoardStory story;
    story.id = base::Id::create();
    story.title = title;
    story.initial = state;
    return story;
}

QStringList statesOf(const std::vector<BoardColumn> &columns)
{
    QStringList states;
    for (const BoardColumn &column : columns)
        states << column.state;
    return states;
}

} // namespace

TEST(Board, ColumnsAreTheStepsThatThePaperTakes)
{
    const BoardFacts whole{kDate, timed(), {}, {}, {}};
    EXPECT_EQ(statesOf(boardOf(whole, evening(12, 0)).columns),
        (QStringList{u"layout"_s, u"proof-1"_s, u"proof-2"_s, u"proof-3"_s, u"clean"_s, u"reading"_s, u"signing"_s,
            u"released"_s}));
    EXPECT_EQ(statesOf(boardOf(whole, evening(12, 0)).storyColumns),
        (QStringList{u"draft"_s, u"submitted"_s, u"first-review"_s, u"second-review"_s, u"approved"_s}));
    BoardFacts small = whole;
    small.settings.rounds = 1;
    small.settings.skipped = {u"reading"_s, u"second-review"_s};
    EXPECT_EQ(statesOf(boardOf(small, evening(12, 0)).columns),
        (QStringList{u"layout"_s, u"proof-1"_s, u"clean"_s, u"signing"_s, u"released"_s}));
    EXPECT_EQ(boardOf(small, evening(12, 0)).storyColumns.size(), 4U);
}

TEST(Board, LimitsAreCountedBackFromThePress)
{
    BoardFacts facts{kDate, timed(), {}, {}, {}};
    const Board board = boardOf(facts, evening(14, 32));
    EXPECT_EQ(board.press, evening(23, 30));
    EXPECT_EQ(board.columns.back().limit, evening(23, 30));
    EXPECT_EQ(board.columns[6].limit, evening(22, 30));
    EXPECT_EQ(board.columns.front().limit, evening(16, 30));
    EXPECT_EQ(board.begin, evening(15, 30));
    EXPECT_EQ(board.left, (8 * 60 + 58) * 60);
    EXPECT_EQ(durationInWords(board.left), u"8 时 58 分"_s);
    EXPECT_EQ(board.gone, 0);
    EXPECT_EQ(board.pressure, Pressure::Ample);
    EXPECT_DOUBLE_EQ(boardOf(facts, evening(19, 30)).gone, 0.5);
    EXPECT_EQ(boardOf(facts, evening(23, 1)).pressure, Pressure::Near);
    const Board late = boardOf(facts, evening(23, 30).addSecs(12 * 60));
    EXPECT_EQ(late.pressure, Pressure::Past);
    EXPECT_EQ(durationInWords(late.left), u"超 12 分"_s);
    EXPECT_EQ(late.gone, 1);
    // An evening paper goes to press on its own day.
    facts.settings.press = PressTime{0, 90, 30};
    EXPECT_EQ(boardOf(facts, evening(12, 0)).press, QDateTime(kDate, QTime(1, 30)));
    EXPECT_EQ(boardOf(facts, evening(12, 0)).columns.front().limit, evening(22, 0)) << "over midnight";
    facts.settings.press.reset();
    EXPECT_FALSE(boardOf(facts, evening(12, 0)).press.isValid());
    EXPECT_EQ(boardOf(facts, evening(12, 0)).pressure, Pressure::None);
}

TEST(Board, APageIsPressedByItsOwnLimit)
{
    const BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s)}, {}};
    const auto at = [&](int hour, int minute) { return boardOf(facts, evening(hour, minute)).pages.front().pressure; };
    EXPECT_EQ(at(15, 59), Pressure::Ample);
    EXPECT_EQ(at(16, 0), Pressure::Near);
    EXPECT_EQ(at(16, 30), Pressure::Near) << "the limit itself is kept";
    EXPECT_EQ(at(16, 31), Pressure::Past);
    BoardFacts untimed = facts;
    untimed.settings.press.reset();
    EXPECT_EQ(boardOf(untimed, evening(23, 59)).pages.front().pressure, Pressure::None);
}

TEST(Board, NodesSayWhoDidItAndWhen)
{
    const std::vector<Step> steps{step(u"layout"_s, u"proof-1"_s, u"邓金星"_s, evening(11, 20)),
        step(u"proof-1"_s, u"correcting-1"_s, u"谭智方"_s, evening(12, 30)),
        step(u"correcting-1"_s, u"proof-2"_s, u"邓金星"_s, evening(13, 38))};
    const BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s, steps)}, {}};
    const Board board = boardOf(facts, evening(14, 32));
    const BoardPageRow &row = board.pages.front();
    EXPECT_EQ(row.state, u"proof-2"_s);
    EXPECT_EQ(row.here, 2);
    ASSERT_EQ(row.nodes.size(), 8U);
    EXPECT_EQ(row.nodes[0], (BoardNode{Stand::Passed, u"邓金星"_s, evening(11, 20)}));
    EXPECT_EQ(row.nodes[1], (BoardNode{Stand::Passed, u"谭智方"_s, evening(12, 30)})) << "who read it, not who went on";
    EXPECT_EQ(row.nodes[2], (BoardNode{Stand::Here, u"邓金星"_s, evening(13, 38)}));
    EXPECT_EQ(row.nodes[3], BoardNode());
    EXPECT_EQ(row.since, evening(13, 38));
    EXPECT_EQ(row.limit, evening(18, 30));
}

TEST(Board, ARoundMoreStandsInTheLastOne)
{
    const BoardFacts facts{kDate, timed(1), {},
        {page(u"A01"_s, {step(u"correcting-1"_s, u"proof-2"_s, u"邓金星"_s, evening(13, 38))})}, {}};
    const Board board = boardOf(facts, evening(14, 32));
    EXPECT_EQ(board.columns[static_cast<std::size_t>(board.pages.front().here)].state, u"proof-1"_s);
    EXPECT_EQ(board.pages.front().stateTitle, u"大样 2"_s);
    // A state that was left out since stands where it stood.
    BoardFacts left = facts;
    left.pages = {page(u"A02"_s, {step(u"clean"_s, u"reading"_s, u"责"_s, evening(13, 0))})};
    left.settings.skipped = {u"reading"_s};
    const Board shorter = boardOf(left, evening(14, 0));
    EXPECT_EQ(shorter.columns[static_cast<std::size_t>(shorter.pages.front().here)].state, u"clean"_s);
}

TEST(Board, ReleasedPagesAreDoneAndReopenedOnesAreNot)
{
    std::vector<Step> steps{step(u"signing"_s, u"released"_s, u"总编"_s, evening(22, 0))};
    BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s, steps)}, {}};
    Board board = boardOf(facts, evening(23, 59));
    EXPECT_EQ(board.pages.front().pressure, Pressure::Done);
    EXPECT_EQ(board.pages.front().nodes.back().stand, Stand::Passed);
    EXPECT_EQ(board.pages.front().nodes.back().person, u"总编"_s);
    EXPECT_TRUE(board.pages.front().holder.isEmpty());
    EXPECT_EQ(board.released, 1);
    EXPECT_EQ(board.pressure, Pressure::Done);

    Step back = step(u"released"_s, u"layout"_s, u"总编"_s, evening(22, 30));
    back.reason = u"头条改稿"_s;
    facts.pages.front().steps.push_back(back);
    board = boardOf(facts, evening(23, 59));
    EXPECT_EQ(board.pages.front().pressure, Pressure::Past);
    EXPECT_EQ(board.pages.front().returned, u"头条改稿"_s);
    EXPECT_EQ(board.pages.front().here, 0);
    EXPECT_EQ(board.pages.front().nodes[0].stand, Stand::Here);
    EXPECT_EQ(board.released, 0);
    EXPECT_EQ(board.pressure, Pressure::Past);
}

TEST(Board, WhoHasThePageFollowsTheCourse)
{
    BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s)}, {}};
    const auto row = [&] { return boardOf(facts, evening(12, 0)).pages.front(); };
    EXPECT_EQ(row().holder, u"邓金星"_s);
    facts.pages.front().steps = {step(u"layout"_s, u"proof-1"_s, u"邓金星"_s, evening(11, 20))};
    EXPECT_EQ(row().holder, titlesOf({Role::Proof, Role::Lead})) << "nobody is named";
    facts.people = {{u"谭 智方"_s, {Role::Proof}, {}}, {u"值班总编"_s, {Role::Chief}, {}}};
    EXPECT_EQ(row().holder, u"谭 智方"_s);
    const Board board = boardOf(facts, evening(12, 0));
    EXPECT_TRUE(isShown({u"谭智方"_s, {}, false, false}, board, board.pages.front())) << "blanks do not count";
    EXPECT_TRUE(isShown({u"邓金星"_s, {}, false, false}, board, board.pages.front())) << "its editor";
    EXPECT_FALSE(isShown({u"值班总编"_s, {}, false, false}, board, board.pages.front()));
    EXPECT_TRUE(isShown({{}, u"proof-1"_s, false, false}, board, board.pages.front()));
    EXPECT_FALSE(isShown({{}, u"layout"_s, false, false}, board, board.pages.front()));
    EXPECT_FALSE(isShown({{}, {}, true, false}, board, board.pages.front()));
    const Board late = boardOf(facts, evening(17, 20));
    EXPECT_TRUE(isShown({{}, {}, true, false}, late, late.pages.front()));
    facts.pages.front().steps.push_back(step(u"reading"_s, u"signing"_s, u"责"_s, evening(14, 12)));
    EXPECT_EQ(row().holder, u"值班总编"_s);
}

TEST(Board, StoriesComeInThePagesOrderAndTheUnplacedLast)
{
    BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s), page(u"A02"_s)}, {}};
    facts.stories = {story(u"没上版"_s, u"draft"_s), story(u"二版"_s, u"approved"_s), story(u"两处"_s, u"submitted"_s)};
    facts.pages[0].stories = {facts.stories[2].id};
    facts.pages[1].stories = {facts.stories[1].id, facts.stories[2].id, base::Id::create()};
    const Board board = boardOf(facts, evening(12, 0));
    ASSERT_EQ(board.stories.size(), 3U);
    EXPECT_EQ(board.stories[0].title, u"两处"_s);
    EXPECT_EQ(board.stories[0].pages, (QStringList{u"A01"_s, u"A02"_s}));
    EXPECT_EQ(board.stories[1].title, u"二版"_s);
    EXPECT_EQ(board.stories[2].title, u"没上版"_s);
    EXPECT_EQ(board.pages[0].stories, 1);
    EXPECT_EQ(board.pages[0].approved, 0);
    EXPECT_EQ(board.pages[1].stories, 2) << "one that nobody knows does not count";
    EXPECT_EQ(board.pages[1].approved, 1);
    BoardFilter unplaced;
    unplaced.unplaced = true;
    EXPECT_FALSE(isShown(unplaced, board.stories[0]));
    EXPECT_TRUE(isShown(unplaced, board.stories[2]));
    EXPECT_EQ(board.stories[0].holder, titleOf(Role::Editor));
}

TEST(Board, AChangedTextIsToBeSignedAgain)
{
    BoardStory changed = story(u"改过"_s, u"draft"_s);
    Step approved = step(u"second-review"_s, u"approved"_s, u"总编"_s, evening(14, 0));
    approved.hash = base::Digest::of("then");
    changed.steps = {approved};
    changed.hash = base::Digest::of("then");
    BoardFacts facts{kDate, timed(), {}, {page(u"A01"_s)}, {changed}};
    facts.pages.front().stories = {changed.id};
    EXPECT_FALSE(boardOf(facts, evening(15, 0)).stories.front().isChanged);
    EXPECT_EQ(boardOf(facts, evening(15, 0)).pages.front().approved, 1);
    facts.stories.front().hash = base::Digest::of("now");
    const Board board = boardOf(facts, evening(15, 0));
    EXPECT_TRUE(board.stories.front().isChanged);
    EXPECT_EQ(board.stories.front().holder, titleOf(Role::Chief));
    EXPECT_EQ(board.pages.front().approved, 0);
}

TEST(Board, HeldStoriesStandBesideTheCourse)
{
    BoardStory held = story(u"缓发"_s, u"draft"_s);
    held.steps = {step(u"submitted"_s, u"held"_s, u"责编"_s, evening(14, 0))};
    const Board board = boardOf({kDate, timed(), {}, {}, {held}}, evening(15, 0));
    EXPECT_TRUE(board.stories.front().isAside);
    EXPECT_EQ(board.stories.front().stateTitle, u"缓发"_s);
    for (const BoardNode &node : board.stories.front().nodes)
        EXPECT_EQ(node, BoardNode());
}

TEST(Board, ThePressTimeIsKeptAndRefused)
{
    const Settings settings = timed();
    const auto read = settingsFromJson(toJson(settings));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, settings);
    EXPECT_FALSE(settingsFromJson(u"{\"rounds\":3}"_s)->press) << "as older programs wrote it";
    for (const QString &wrong : {u"{}"_s, u"{\"day\":1,\"minute\":0,\"step\":60}"_s,
             u"{\"day\":0,\"minute\":1440,\"step\":60}"_s, u"{\"day\":0,\"minute\":-1,\"step\":60}"_s,
             u"{\"day\":0,\"minute\":0,\"step\":4}"_s, u"{\"day\":0,\"minute\":0,\"step\":721}"_s}) {
        const auto refused = settingsFromJson(u"{\"rounds\":3,\"press\":%1}"_s.arg(wrong));
        ASSERT_FALSE(refused) << wrong.toStdString();
        EXPECT_FALSE(refused.error().advice.isEmpty());
    }
}

TEST(Board, DurationsAreSaidAsPeopleSayThem)
{
    EXPECT_EQ(durationInWords(59), u"0 分"_s);
    EXPECT_EQ(durationInWords(59 * 60), u"59 分"_s);
    EXPECT_EQ(durationInWords(60 * 60), u"1 时 0 分"_s);
    EXPECT_EQ(durationInWords(3 * 24 * 3600), u"3 天"_s);
}
