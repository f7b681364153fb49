// The past as a store tells it: steps, what they touched, documents as they were, and the pool's older stories.
#include "../../support/newsroom.h"
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "edit/edits.h"
#include "store/step_index.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::store;
using base::Id;
using test::namedId;

namespace {

class History : public testing::Test {
protected:
    void SetUp() override
    {
        auto made = Store::create(folder.filePath(QStringLiteral("株洲.banxin")));
        ASSERT_TRUE(made);
        store = std::move(*made);
        commit(test::putting(test::newsroomObjects(), QStringLiteral("系统")));
    }
    void commit(ChangeSet change)
    {
        const auto now = store->loadAll();
        for (ObjectChange &one : change.changes)
            one.baseRevision = now->objectRevision(one.id);
        const auto done = store->commit(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
        last = done->revision;
    }
    void type(const QString &author, const QString &paragraph, Id group = {})
    {
        ChangeSet change = *edit::replaceText(*store->loadAll(), namedId(paragraph), 0, 0, QStringLiteral("字"),
            {author, group.isNull() ? Id::create() : group});
        change.label = QStringLiteral("输入文字");
        commit(change);
    }
    void takeBack(const QString &author, bool redo = false)
    {
        const auto group = redo ? store->redoableGroup(author) : store->undoableGroup(author);
        ASSERT_TRUE(group && !group->empty());
        commit(
            *edit::undoChange(*group, *store->revisionsSince(group->back().revision), *store->loadAll(), {author, {}}));
    }
    Id putFrame(const QString &author, Id id, const base::Rect &box)
    {
        Frame frame;
        frame.id = id;
        frame.page = page;
        frame.box = box;
        ChangeSet change = test::putting({frame}, author);
        change.label = QStringLiteral("画框");
        commit(change);
        return change.undoGroup;
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    std::int64_t last = 0;
    const Id page = namedId(QStringLiteral("版")), issue = namedId(QStringLiteral("期"));
    const QString a = QStringLiteral("甲"), b = QStringLiteral("乙");
};

} // namespace

TEST(StepIndex, AStepThatIsTakenBackAndDoneAgainStaysOne)
{
    const auto id = [](int n) { return Id::fromNumber(static_cast<std::uint64_t>(n)); };
    StepIndex index;
    index.append(1, id(1), {}, 0);
    index.append(2, id(2), {}, 1);
    index.append(3, id(1), {}, 0); // the same step goes on
    index.append(4, id(3), id(1), 0); // undo
    ASSERT_EQ(index.steps().size(), 2u);
    EXPECT_TRUE(index.steps()[0].undone);
    EXPECT_EQ(index.steps()[0].last, 3);
    index.append(5, id(4), id(3), 0); // redo
    EXPECT_FALSE(index.steps()[0].undone);
    EXPECT_EQ(index.stepOf(id(4))->group, id(1));
    EXPECT_EQ(index.stepAt(4), std::optional<std::size_t>(0));
    EXPECT_EQ(index.revisionsOf(index.steps()[0]), (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(index.stepAt(6), std::nullopt);
}

TEST_F(History, StepsTellWhatWasDoneWhereByWhomAndWhatIsUndone)
{
    const Id group = Id::create();
    type(a, QStringLiteral("稿0段0"), group);
    type(b, QStringLiteral("稿1段0"));
    type(a, QStringLiteral("稿0段0"), group);
    const Id frame = namedId(QStringLiteral("框"));
    putFrame(a, frame, {});
    takeBack(a);
    const auto steps = store->steps({}, 10);
    ASSERT_TRUE(steps) << steps.error().toText().toStdString();
    ASSERT_EQ(steps->size(), 4u); // the newsroom itself is the oldest
    EXPECT_EQ(steps->at(0).label, QStringLiteral("画框"));
    EXPECT_TRUE(steps->at(0).undone);
    EXPECT_EQ(steps->at(1).group, group);
    EXPECT_EQ(steps->at(1).first, 2);
    EXPECT_EQ(steps->at(1).last, 4);
    EXPECT_FALSE(steps->at(1).undone);
    EXPECT_EQ(steps->at(1).stories, std::vector<Id>{namedId(QStringLiteral("稿0"))});
    EXPECT_EQ(steps->at(2).author, b);
    EXPECT_FALSE(steps->at(2).committedAt.isEmpty());

    // A frame that is gone still tells what was done to its page; others' steps are left out where asked.
    const auto ofPage = store->steps({{page}, {}}, 10);
    ASSERT_TRUE(ofPage);
    ASSERT_EQ(ofPage->size(), 2u);
    EXPECT_EQ(ofPage->front().label, QStringLiteral("画框"));
    const auto ofStory = store->steps({{namedId(QStringLiteral("稿1"))}, {}}, 10);
    EXPECT_EQ(ofStory->size(), 2u);
    EXPECT_EQ(store->steps({{}, a}, 10)->size(), 2u);
    const auto moments = store->revisionsUnder({page});
    ASSERT_TRUE(moments);
    EXPECT_EQ(moments->size(), 3u); // made, drawn, undone
    EXPECT_TRUE(moments->back().undone);
    EXPECT_EQ(moments->back().last, last);
}

TEST_F(History, StepsComeInPortionsThatMissAndRepeatNothing)
{
    for (int n = 0; n < 25; ++n)
        type(n % 2 ? a : b, QStringLiteral("稿0段1"));
    std::vector<Id> seen;
    std::int64_t before = 0;
    while (true) {
        const auto some = store->steps({}, 7, before);
        ASSERT_TRUE(some);
        for (const StepEntry &step : *some)
            seen.push_back(step.group);
        if (some->size() < 7)
            break;
        before = some->back().last;
    }
    EXPECT_EQ(seen.size(), 26u);
    EXPECT_EQ(std::set<Id>(seen.begin(), seen.end()).size(), 26u);
}

TEST_F(History, TheWayToAStepIsCountedOrRefused)
{
    type(a, QStringLiteral("稿0段0"));
    const Id first = store->steps({}, 1)->front().group;
    type(a, QStringLiteral("稿0段1"));
    type(b, QStringLiteral("稿0段1"));
    const Id others = store->steps({}, 1)->front().group;
    type(a, QStringLiteral("稿0段2"));
    const Id third = store->steps({}, 1)->front().group;
    EXPECT_EQ(store->distanceTo(a, first)->undos, 2);
    EXPECT_EQ(store->distanceTo(a, third)->undos, 0);
    EXPECT_EQ(store->distanceTo(a, others).error().kind, base::ErrorKind::Refused);
    takeBack(a);
    takeBack(a);
    EXPECT_EQ(store->distanceTo(a, first)->undos, 0);
    EXPECT_EQ(store->distanceTo(a, third)->redos, 2);
    takeBack(a, true);
    EXPECT_EQ(store->distanceTo(a, third)->redos, 1);
    type(a, QStringLiteral("稿1段0")); // what was undone cannot be done again any more
    EXPECT_EQ(store->distanceTo(a, third).error().kind, base::ErrorKind::Refused);
}

TEST_F(History, EveryEarlierStateOfAnIssueComesBackAsItWas)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    std::map<std::int64_t, Document> states;
    const auto state = [&] {
        const auto now = store->loadIssue(issue);
        EXPECT_TRUE(now);
        return *now;
    };
    std::vector<Id> frames, placements;
    states[last] = state();
    for (int n = 0; n < 160; ++n) {
        const Document now = states.rbegin()->second;
        const auto anyOf = [&](ObjectKind kind) {
            const auto all = now.all(kind);
            return all.empty() ? Id() : all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
        };
        const QString who = random.chance(50) ? a : b;
        const int what = random.below(9);
        if (what == 0 && now.all(ObjectKind::Story).size() < 6) {
            const Id story = random.id();
            Paragraph paragraph;
            paragraph.id = random.id();
            paragraph.parent = story;
            paragraph.text = random.text(20);
            Story made;
            made.id = story;
            made.publication = namedId(QStringLiteral("报纸"));
            commit(test::putting({made, paragraph}, who));
        } else if (what == 1) {
            Frame frame;
            frame.id = random.id();
            frame.page = page;
            frame.box = {base::Length::mm(random.below(200)), {}, base::Length::mm(30), base::Length::mm(30)};
            Placement placement{random.id(), anyOf(ObjectKind::Story), issue};
            AreaContent area;
            area.placement = placement.id;
            frame.content = area;
            commit(test::putting({placement, frame}, who));
        } else if (what == 2) {
            ChangeSet change = test::putting({}, who);
            const Id frame = anyOf(ObjectKind::Frame), placement = anyOf(ObjectKind::Placement);
            for (const Id id : {frame, placement})
                if (!id.isNull())
                    change.changes.push_back({id, 0, Remove{}});
            if (!change.changes.empty())
                commit(change);
        } else if (what == 3 && random.chance(30)) {
            ChangeSet change = test::putting({}, who); // a story with all that is its own
            const Id story = anyOf(ObjectKind::Story);
            if (story.isNull())
                continue;
            for (const Id id : now.children(story, ObjectKind::Paragraph))
                change.changes.push_back({id, 0, Remove{}});
            for (const Id id : now.all(ObjectKind::Placement))
                if (now.find<Placement>(id)->story == story)
                    change.changes.push_back({id, 0, Remove{}});
            change.changes.push_back({story, 0, Remove{}});
            commit(change);
        } else if (what == 4) {
            const auto group = store->undoableGroup(who);
            if (group && !group->empty())
                if (const auto back = edit::undoChange(
                        *group, *store->revisionsSince(group->back().revision), *store->loadAll(), {who, {}}))
                    commit(*back);
        } else if (const Id paragraph = anyOf(ObjectKind::Paragraph); !paragraph.isNull()) {
            const int at = random.below(static_cast<int>(now.find<Paragraph>(paragraph)->text.size()) + 1);
            if (const auto change = edit::replaceText(now, paragraph, at, at, random.text(3), {who, {}});
                change && !change->isEmpty())
                commit(*change);
        }
        states[last] = state();
    }
    EXPECT_GT(states.size(), 100u);
    const Document now = states.rbegin()->second;
    for (const auto &[revision, then] : states) {
        const auto again = store->rewound(now, issue, revision);
        ASSERT_TRUE(again) << again.error().toText().toStdString();
        EXPECT_EQ(*again, then) << "revision " << revision;
        EXPECT_EQ(again->revision(), revision);
        for (const Id id : then.all(ObjectKind::Paragraph))
            EXPECT_EQ(again->objectRevision(id), then.objectRevision(id));
    }
    EXPECT_FALSE(store->rewound(now, issue, -1));
}

TEST_F(History, APageThatCameFromAnotherIssueIsNotThereBefore)
{
    const Id other = namedId(QStringLiteral("另一期"));
    commit(test::putting({Issue{other, namedId(QStringLiteral("报纸")), QDate(2020, 10, 20), {}, {}, 0}}));
    putFrame(a, namedId(QStringLiteral("框")), {});
    const std::int64_t before = last;
    Page moved = *store->loadIssue(issue)->find<Page>(page);
    moved.issue = other;
    commit(test::putting({moved}));
    const auto then = store->documentAt(other, before);
    ASSERT_TRUE(then);
    EXPECT_FALSE(then->find<Page>(page));
    EXPECT_FALSE(then->find<Frame>(namedId(QStringLiteral("框"))));
    EXPECT_TRUE(store->loadIssue(other)->find<Frame>(namedId(QStringLiteral("框"))));
}

TEST_F(History, AnIssueOpensItsOwnStoriesAndTheNewestOfThePool)
{
    const Id publication = namedId(QStringLiteral("报纸"));
    std::vector<Object> objects;
    for (int n = 0; n < Store::kNewestStories + 20; ++n) {
        Story story;
        story.id = namedId(QStringLiteral("新稿%1").arg(n));
        story.publication = publication;
        Paragraph paragraph;
        paragraph.id = namedId(QStringLiteral("新稿%1题").arg(n));
        paragraph.parent = story.id;
        paragraph.role = ParagraphRole::Headline;
        paragraph.text = QStringLiteral("第%1篇“新”闻").arg(n);
        objects.insert(objects.end(), {story, paragraph});
    }
    // Two old ones of the two that there are: one placed, one meant for the page. Another is neither.
    commit(test::putting({Placement{namedId(QStringLiteral("上版")), namedId(QStringLiteral("稿0")), issue}}));
    Story old;
    old.id = namedId(QStringLiteral("旧稿"));
    old.publication = publication;
    Paragraph text;
    text.id = namedId(QStringLiteral("旧稿题"));
    text.parent = old.id;
    text.role = ParagraphRole::Headline;
    text.text = QStringLiteral("渡口改桥100%通车");
    Manuscript manuscript{
        namedId(QStringLiteral("来稿")), publication, base::Digest::of("x"), QStringLiteral("a.txt"), {}, {}, {}};
    Story meant = old;
    meant.id = namedId(QStringLiteral("拟上稿"));
    meant.page = page;
    meant.manuscript = manuscript.id;
    commit(test::putting({old, text, manuscript, meant}));
    commit(test::putting(objects));

    const auto open = store->loadIssue(issue);
    ASSERT_TRUE(open) << open.error().toText().toStdString();
    EXPECT_TRUE(open->find<Story>(namedId(QStringLiteral("稿0"))));
    EXPECT_TRUE(open->find<Paragraph>(namedId(QStringLiteral("稿0段1"))));
    EXPECT_TRUE(open->find<Story>(meant.id));
    EXPECT_TRUE(open->find<Manuscript>(manuscript.id));
    EXPECT_FALSE(open->find<Story>(namedId(QStringLiteral("稿1"))));
    EXPECT_FALSE(open->find<Story>(old.id));
    EXPECT_EQ(open->all(ObjectKind::Story).size(), std::size_t(Store::kNewestStories) + 2);

    const auto found = store->findStories(publication, {QStringLiteral("改桥"), QStringLiteral("100%")}, 10);
    ASSERT_TRUE(found) << found.error().toText().toStdString();
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().story, old.id);
    EXPECT_EQ(found->front().title, text.text);
    EXPECT_TRUE(store->findStories(publication, {QStringLiteral("改桥"), QStringLiteral("新")}, 10)->empty());
    EXPECT_TRUE(store->findStories(publication, {QStringLiteral("改_通")}, 10)->empty()); // no wildcard
    EXPECT_EQ(store->findStories(publication, {QStringLiteral("“新”")}, 5)->size(), 5u);
    const auto loaded = store->loadStories({old.id, namedId(QStringLiteral("没有"))});
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->all(ObjectKind::Story), std::vector<Id>{old.id});
    EXPECT_EQ(loaded->all(ObjectKind::Paragraph), std::vector<Id>{text.id});
    EXPECT_EQ(*store->storiesOf({text.id}), std::vector<Id>{old.id});
}
