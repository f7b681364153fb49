// What any store must do, whatever keeps it; another kind of store joins by one more maker below.
#include "../../support/newsroom.h"
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "edit/edits.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::store;
using test::namedId;

namespace {

/// Makes an empty store and opens it again, as often as asked.
class Place {
public:
    virtual ~Place() = default;
    virtual std::unique_ptr<Store> create() = 0;
    virtual std::unique_ptr<Store> open() = 0;
};

class FolderPlace final : public Place {
public:
    std::unique_ptr<Store> create() override { return taken(Store::create(path())); }
    std::unique_ptr<Store> open() override { return taken(Store::open(path())); }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("株洲.banxin")); }
    static std::unique_ptr<Store> taken(base::Result<std::unique_ptr<Store>> store)
    {
        EXPECT_TRUE(store) << (store ? "" : store.error().toText().toStdString());
        return store ? std::move(*store) : nullptr;
    }
    QTemporaryDir m_folder;
};

using MakePlace = std::unique_ptr<Place> (*)();

class StoreLaw : public testing::TestWithParam<MakePlace> {
protected:
    void SetUp() override
    {
        place = GetParam()();
        store = place->create();
        ASSERT_TRUE(store);
        const auto first = store->commit(test::putting(test::newsroomObjects()));
        ASSERT_TRUE(first) << first.error().toText().toStdString();
    }
    void reopen()
    {
        store.reset();
        store = place->open();
        ASSERT_TRUE(store);
    }
    QString text(const QString &name)
    {
        const auto document = store->loadAll();
        EXPECT_TRUE(document);
        const Paragraph *paragraph = document->find<Paragraph>(namedId(name));
        return paragraph ? paragraph->text : QString();
    }
    /// Takes back or does again the author's last group, as the program does.
    bool takeBack(const QString &author, bool redo = false)
    {
        const auto group = redo ? store->redoableGroup(author) : store->undoableGroup(author);
        EXPECT_TRUE(group);
        if (!group || group->empty())
            return false;
        const auto now = store->loadAll();
        const auto since = store->revisionsSince(group->back().revision);
        EXPECT_TRUE(now && since);
        const auto change = edit::undoChange(*group, *since, *now, {author, {}});
        return change && store->commit(*change);
    }
    void expectSound()
    {
        const auto report = store->verify();
        ASSERT_TRUE(report);
        for (const Fault &fault : report->faults)
            if (fault.kind != QStringLiteral("asset-missing") || !allowMissingAssets)
                ADD_FAILURE() << fault.kind.toStdString() << ' ' << fault.object.toStdString() << ' '
                              << fault.message.toStdString();
    }

    std::unique_ptr<Place> place;
    std::unique_ptr<Store> store;
    bool allowMissingAssets = false; // random objects name bytes that nobody has
    const QString headline = QStringLiteral("稿0段0");
};

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Folder, StoreLaw, testing::Values(+[]() -> std::unique_ptr<Place> { return std::make_unique<FolderPlace>(); }));

TEST_P(StoreLaw, KeepsWhatWasCommittedAcrossOpenings)
{
    const auto before = store->loadAll();
    const auto head = store->head();
    reopen();
    const auto after = store->loadAll();
    ASSERT_TRUE(before && after && head);
    EXPECT_EQ(*before, *after);
    EXPECT_EQ(after->revision(), 1);
    EXPECT_EQ(store->head()->hash, head->hash);
    EXPECT_EQ(after->objectRevision(namedId(headline)), 1);
    expectSound();
}

TEST_P(StoreLaw, RandomChangesLeaveWhatTheDocumentSays)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    Document document = *store->loadAll();
    int landed = 0;
    allowMissingAssets = true;
    for (int n = 0; n < 150; ++n) {
        ChangeSet change = random.change(document);
        // Objects without a parent that exists are refused by the store; a document cannot know.
        const auto result = store->commit(change);
        if (!result)
            continue;
        ++landed;
        const auto next = applied(document, change, result->revision);
        ASSERT_TRUE(next);
        document = next->withRevision(result->revision);
        if (n % 30 == 0)
            reopen();
    }
    EXPECT_GT(landed, 10);
    EXPECT_EQ(*store->loadAll(), document);
    expectSound();
}

TEST_P(StoreLaw, ARepeatedCommitLandsOnce)
{
    const ChangeSet change = test::typing(namedId(headline), 1, 0, QStringLiteral("新"));
    const auto first = store->commit(change), second = store->commit(change);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->revision, second->revision);
    EXPECT_EQ(first->hash, second->hash);
    EXPECT_TRUE(text(headline).startsWith(QStringLiteral("新守望")));
}

TEST_P(StoreLaw, TwoPeopleInOneParagraphMerge)
{
    const QString before = text(headline);
    ASSERT_TRUE(store->commit(test::typing(namedId(headline), 1, 0, QStringLiteral("甲："), QStringLiteral("甲"))));
    ASSERT_TRUE(store->commit(test::typing(
        namedId(headline), 1, static_cast<int>(before.size()), QStringLiteral("（乙）"), QStringLiteral("乙"))));
    EXPECT_EQ(text(headline), QStringLiteral("甲：") + before + QStringLiteral("（乙）"));
    // The same words deleted by both, one of them more.
    ChangeSet clash = test::typing(namedId(headline), 1, 0, {}, QStringLiteral("丙"));
    clash.changes.front().action = SpliceText{{{0, before, QStringLiteral("全换")}}};
    const auto result = store->commit(clash);
    EXPECT_TRUE(result) << "nobody else touched these characters";
    clash.id = base::Id::create();
    const auto refused = store->commit(clash);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Conflict);
    expectSound();
}

TEST_P(StoreLaw, WholeValuesOfAnOldBaseConflict)
{
    Paragraph paragraph = *store->loadAll()->find<Paragraph>(namedId(headline));
    paragraph.text = QStringLiteral("甲的标题");
    ChangeSet put = test::putting({paragraph});
    put.changes.front().baseRevision = 1;
    ASSERT_TRUE(store->commit(put));
    paragraph.text = QStringLiteral("乙的标题");
    ChangeSet other = test::putting({paragraph}, QStringLiteral("乙"));
    other.changes.front().baseRevision = 1;
    EXPECT_EQ(store->commit(other).error().kind, base::ErrorKind::Conflict);
    EXPECT_EQ(text(headline), QStringLiteral("甲的标题"));
}

TEST_P(StoreLaw, WhatStandsOnAnotherObjectKeepsItThere)
{
    ChangeSet removing = test::putting({});
    removing.changes.push_back({namedId(QStringLiteral("稿0")), 1, Remove{}});
    EXPECT_EQ(store->commit(removing).error().kind, base::ErrorKind::Conflict);
    Paragraph orphan;
    orphan.id = base::Id::create();
    orphan.parent = base::Id::create();
    EXPECT_EQ(store->commit(test::putting({orphan})).error().kind, base::ErrorKind::Conflict);
    EXPECT_EQ(store->head()->revision, 1);
    expectSound();
}

TEST_P(StoreLaw, UndoIsPerPersonAndSurvivesRestarts)
{
    const base::Id id = namedId(headline);
    const QString before = text(headline), a = QStringLiteral("甲"), b = QStringLiteral("乙");
    const base::Id group = base::Id::create();
    ASSERT_TRUE(store->commit(test::typing(id, 1, 0, QStringLiteral("一"), b, group)));
    ASSERT_TRUE(store->commit(test::typing(id, 2, 1, QStringLiteral("二"), b, group)));
    ASSERT_TRUE(store->commit(test::typing(id, 3, 2, QStringLiteral("丙"), a)));
    ASSERT_TRUE(store->commit(test::typing(id, 4, 0, QStringLiteral("首"), a)));
    reopen();
    EXPECT_EQ(text(headline), QStringLiteral("首一二丙") + before);
    ASSERT_TRUE(takeBack(b));
    EXPECT_EQ(text(headline), QStringLiteral("首丙") + before);
    EXPECT_FALSE(takeBack(b)); // nothing else was his
    reopen();
    ASSERT_TRUE(takeBack(b, true));
    EXPECT_EQ(text(headline), QStringLiteral("首一二丙") + before);
    EXPECT_FALSE(takeBack(b, true));
    ASSERT_TRUE(takeBack(b)); // the redo can be undone again
    EXPECT_EQ(text(headline), QStringLiteral("首丙") + before);
    ASSERT_TRUE(takeBack(a));
    ASSERT_TRUE(takeBack(a));
    EXPECT_EQ(text(headline), before);
    ASSERT_TRUE(store->commit(test::typing(id, store->loadAll()->objectRevision(id), 0, QStringLiteral("新"), b)));
    EXPECT_TRUE(store->redoableGroup(b)->empty()) << "a new edit ends what could be done again";
    EXPECT_EQ(store->redoableGroup(a)->size(), 1u) << "a colleague's new edit does not";
    expectSound();
}

TEST_P(StoreLaw, FactsLandWithTheirEditsAndAreNeverUndone)
{
    const base::Id id = namedId(headline);
    const QString before = text(headline), a = QStringLiteral("审稿人");
    ChangeSet change = test::typing(id, 1, 0, QStringLiteral("一"), a);
    const Fact signature{base::Id::create(), QStringLiteral("signature"), id, QStringLiteral("初审"), {}};
    change.facts.push_back(signature);
    ASSERT_TRUE(store->commit(change));
    ASSERT_TRUE(takeBack(a));
    EXPECT_EQ(text(headline), before);
    reopen();
    auto known = store->facts(id);
    ASSERT_TRUE(known);
    ASSERT_EQ(known->size(), 1u) << "the edit is undone, the signature stands";
    EXPECT_EQ(known->front().fact, signature);
    EXPECT_EQ(known->front().author, a);

    // A fact alone is a revision, and nothing to undo.
    ChangeSet revoking;
    revoking.id = base::Id::create();
    revoking.author = a;
    revoking.facts.push_back(
        {base::Id::create(), QStringLiteral("signature"), id, QStringLiteral("退回"), signature.id});
    const auto head = store->head();
    const auto done = store->commit(revoking);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->revision, head->revision + 1);
    EXPECT_NE(done->hash, head->hash);
    known = store->facts(id);
    ASSERT_EQ(known->size(), 1u);
    EXPECT_EQ(known->front().fact.value, QStringLiteral("退回"));
    EXPECT_TRUE(store->undoableGroup(a)->empty());

    // Neither twice, nor for another object.
    ChangeSet again = revoking;
    again.id = base::Id::create();
    again.facts.front().id = base::Id::create();
    const auto conflict = store->commit(again);
    ASSERT_FALSE(conflict);
    EXPECT_EQ(conflict.error().kind, base::ErrorKind::Conflict);
    again.facts.front().object = base::Id::create();
    EXPECT_FALSE(store->commit(again));
    expectSound();
}

TEST_P(StoreLaw, AnIssueCarriesWhatItNeedsAndPinnedStyles)
{
    Issue issue = *store->loadAll()->find<Issue>(namedId(QStringLiteral("期")));
    issue.pinnedRevision = 1;
    ChangeSet pin = test::putting({issue});
    pin.changes.front().baseRevision = 1;
    ASSERT_TRUE(store->commit(pin));
    ParagraphStyle style = *store->loadAll()->find<ParagraphStyle>(namedId(QStringLiteral("正文样式")));
    style.format.characters.size = base::Length::pt(12);
    ChangeSet restyle =
        test::putting({style, ParagraphStyle{base::Id::create(), style.publication, QStringLiteral("新样式"), {}, {}}});
    restyle.changes.front().baseRevision = 1;
    ASSERT_TRUE(store->commit(restyle));
    Issue other{base::Id::create(), issue.publication, QDate(2020, 10, 20), {}, {}, 0};
    Page page;
    page.id = base::Id::create();
    page.issue = other.id;
    ASSERT_TRUE(store->commit(test::putting({other, page})));

    const auto pinned = store->loadIssue(issue.id), newest = store->loadIssue(other.id);
    ASSERT_TRUE(pinned && newest);
    EXPECT_EQ(resolvedParagraphStyle(*pinned, issue.publication, style.name).characters.size, base::Length::pt(9));
    EXPECT_EQ(pinned->all(ObjectKind::ParagraphStyle).size(), 1u);
    EXPECT_EQ(resolvedParagraphStyle(*newest, issue.publication, style.name).characters.size, base::Length::pt(12));
    EXPECT_EQ(newest->all(ObjectKind::ParagraphStyle).size(), 2u);
    EXPECT_EQ(pinned->all(ObjectKind::Page), std::vector<base::Id>{namedId(QStringLiteral("版"))});
    EXPECT_EQ(newest->all(ObjectKind::Page), std::vector<base::Id>{page.id});
    EXPECT_EQ(pinned->all(ObjectKind::Paragraph).size(), 6u);
    EXPECT_EQ(store->issues()->size(), 2u);
    EXPECT_EQ(store->publications()->size(), 1u);
    EXPECT_EQ(store->loadIssue(base::Id::create()).error().kind, base::ErrorKind::WrongUse);
}

TEST_P(StoreLaw, ChildrenFollowAPageToAnotherIssue)
{
    Issue other{base::Id::create(), namedId(QStringLiteral("报纸")), QDate(2020, 10, 20), {}, {}, 0};
    Page page = *store->loadAll()->find<Page>(namedId(QStringLiteral("版")));
    Frame frame;
    frame.id = base::Id::create();
    frame.page = page.id;
    frame.content = TextContent{};
    Paragraph text;
    text.id = base::Id::create();
    text.parent = frame.id;
    ASSERT_TRUE(store->commit(test::putting({text, frame, other})));
    page.issue = other.id;
    ChangeSet move = test::putting({page});
    move.changes.front().baseRevision = 1;
    ASSERT_TRUE(store->commit(move));
    EXPECT_TRUE(store->loadIssue(other.id)->findObject(text.id));
    EXPECT_FALSE(store->loadIssue(namedId(QStringLiteral("期")))->findObject(text.id));
}

TEST_P(StoreLaw, WhatComesBeforeItsParentBelongsWithIt)
{
    const base::Id publication = store->loadAll()->all(ObjectKind::Publication).front();
    const base::Id ids[] = {base::Id::fromNumber(1000001), base::Id::fromNumber(1000002)};
    // A parent of the child's own kind: whichever of them is written first.
    for (const bool childFirst : {true, false}) {
        const base::Id child = ids[childFirst ? 0 : 1], parent = ids[childFirst ? 1 : 0];
        ASSERT_TRUE(
            store->commit(test::putting({Story{child, parent, {}, {}, {}}, Story{parent, publication, {}, {}, {}}})));
        expectSound();
        ChangeSet gone;
        gone.id = base::Id::create();
        for (const base::Id id : {child, parent})
            gone.changes.push_back({id, store->head()->revision, Remove{}});
        ASSERT_TRUE(store->commit(gone));
    }
}

TEST_P(StoreLaw, ObjectsThatStandOnEachOtherComeToAnEnd)
{
    const base::Id publication = store->loadAll()->all(ObjectKind::Publication).front();
    const base::Id first = base::Id::fromNumber(1000001), second = base::Id::fromNumber(1000002);
    const auto put = [&](base::Id id, base::Id parent) {
        ChangeSet change = test::putting({Story{id, parent, {}, {}, {}}});
        change.changes.front().baseRevision = store->loadAll()->objectRevision(id);
        return store->commit(change).has_value();
    };
    ASSERT_TRUE(put(first, publication));
    ASSERT_TRUE(put(second, first));
    ASSERT_TRUE(put(first, second));
    ASSERT_TRUE(put(first, publication));
    expectSound();
}

TEST_P(StoreLaw, RevisionsTellWhatHappened)
{
    const ChangeSet change = test::typing(namedId(headline), 1, 0, QStringLiteral("新"));
    ASSERT_TRUE(store->commit(change));
    const auto entries = store->revisionsSince(1);
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 1u);
    EXPECT_EQ(entries->front().change, change);
    EXPECT_EQ(entries->front().inverse.undoes, change.undoGroup);
    EXPECT_EQ(store->revisionsSince(0)->size(), 2u);
    EXPECT_EQ(store->revisionsSince(0, 1)->size(), 1u);
    EXPECT_TRUE(store->revisionsSince(2)->empty());
}

TEST_P(StoreLaw, ASecondUserIsSeen)
{
    const auto colleague = place->open();
    ASSERT_TRUE(colleague);
    EXPECT_FALSE(*store->changedOutside());
    ASSERT_TRUE(store->commit(test::typing(namedId(headline), 1, 0, QStringLiteral("甲"))));
    EXPECT_FALSE(*store->changedOutside()) << "one's own commits are no news";
    ASSERT_TRUE(colleague->commit(test::typing(namedId(headline), 2, 0, QStringLiteral("乙"), QStringLiteral("乙"))));
    EXPECT_TRUE(*store->changedOutside());
    EXPECT_TRUE(*store->changedOutside()) << "nobody has read it yet";
    store->sawChanges();
    EXPECT_FALSE(*store->changedOutside());
    EXPECT_TRUE(text(headline).startsWith(QStringLiteral("乙甲")));
}

TEST_P(StoreLaw, AssetsAreKeptByDigest)
{
    const QByteArray bytes(100000, 'x');
    const auto digest = store->addAsset(bytes);
    ASSERT_TRUE(digest);
    EXPECT_EQ(*digest, base::Digest::of(bytes));
    EXPECT_EQ(*store->addAsset(bytes), *digest);
    reopen();
    EXPECT_EQ(*store->asset(*digest), bytes);
    EXPECT_EQ(store->asset(base::Digest::of("no such bytes")).error().kind, base::ErrorKind::Refused);
    ASSERT_TRUE(store->commit(
        test::putting({Asset{base::Id::create(), *digest, QStringLiteral("image/png"), {}, 1, 1, 100000}})));
    expectSound();
}
