// What the store itself says of steps in the workflow, whoever writes them: every guard that text and records decide,
// refused by its own words and passed when it is met; signatures; steps that nobody may state alone.
#include "../../support/newsroom.h"

#include "workflow/step.h"
#include "workflow/text_digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::store;
using namespace Qt::StringLiterals;
using base::Id;
using test::namedId;
using workflow::Role;
using workflow::Step;

namespace {

const QString kAdmin = u"老李"_s, kEditor = u"王编"_s, kHead = u"刘主任"_s, kChief = u"陈总"_s, kProof = u"谭智方"_s,
              kOtherProof = u"李校"_s, kLead = u"周责校"_s;

class StoreCourse : public testing::Test {
protected:
    void SetUp() override
    {
        store = std::move(*Store::create(folder.filePath(u"a.banxin"_s)));
        std::vector<Object> objects = test::newsroomObjects(1);
        Paragraph byline;
        byline.id = namedId(u"署名"_s);
        byline.parent = story;
        byline.order = base::OrderKey::nth(3);
        byline.role = ParagraphRole::Byline;
        byline.text = u"记者 邓金星"_s;
        objects.push_back(byline);
        Placement placement;
        placement.id = namedId(u"排放"_s);
        placement.issue = namedId(u"期"_s);
        placement.story = story;
        objects.push_back(placement);
        Frame frame;
        frame.id = namedId(u"稿区"_s);
        frame.page = page;
        frame.order = base::OrderKey::nth(0);
        AreaContent area;
        area.placement = placement.id;
        frame.content = area;
        objects.push_back(frame);
        ASSERT_TRUE(store->commit(test::putting(objects)));
        const std::pair<QString, std::vector<Role>> people[] = {{kAdmin, {Role::Admin}},
            {u"邓金星"_s, {Role::Author, Role::Editor}}, {kEditor, {Role::Editor}}, {kHead, {Role::Head, Role::Editor}},
            {kChief, {Role::Chief}}, {kProof, {Role::Proof}}, {kOtherProof, {Role::Proof}},
            {kLead, {Role::Lead, Role::Proof}}};
        for (const auto &[name, roles] : people)
            say(namedId(u"报纸"_s), workflow::kPersonFact, workflow::toJson(workflow::Person{name, roles, {}}), kAdmin);
    }
    Id say(Id of, const QString &kind, const QString &value, const QString &author)
    {
        ChangeSet change;
        change.id = Id::create();
        change.author = author;
        change.facts = {{Id::create(), kind, of, value, {}}};
        const auto done = store->commit(change);
        EXPECT_TRUE(done) << (done ? "" : done.error().toText().toStdString());
        return change.facts.front().id;
    }
    base::Digest proof(const QString &round)
    {
        const auto pdf = base::Digest::of(QByteArray::number(++proofs));
        say(page, u"proof"_s,
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"name"_s, round}, {u"asset"_s, pdf.toHex()},
                                                {u"revision"_s, static_cast<qint64>(store->head()->revision)}})
                                  .toJson(QJsonDocument::Compact)),
            kEditor);
        return newest = pdf;
    }
    void decide(Id mark, const char *state)
    {
        say(page, u"mark-decision"_s, uR"({"mark":"%1","state":"%2"})"_s.arg(mark.toString(), QLatin1String(state)),
            kEditor);
    }
    base::Result<CommitResult> step(Id of, const QString &from, const QString &to, const QString &person,
        const base::Digest &hash = {}, const QString &reason = {}, const QStringList &overridden = {})
    {
        Step made;
        made.from = from;
        made.to = to;
        made.hash = hash;
        made.reason = reason;
        made.overridden = overridden;
        ChangeSet change;
        change.id = Id::create();
        change.author = person;
        change.facts = {{Id::create(), workflow::kStateFact, of, workflow::toJson(made), {}}};
        return store->commit(change);
    }
    void passes(const base::Result<CommitResult> &done)
    {
        EXPECT_TRUE(done) << (done ? "" : done.error().toText().toStdString());
    }
    void refuses(const base::Result<CommitResult> &done, const QString &words)
    {
        ASSERT_FALSE(done) << words.toStdString();
        EXPECT_EQ(done.error().kind, base::ErrorKind::Refused);
        EXPECT_TRUE(done.error().what.contains(words)) << done.error().what.toStdString();
    }
    base::Digest text() { return workflow::textDigest(*store->loadAll(), story); }
    void type(const QString &name, int from, const QString &removed, const QString &added)
    {
        ChangeSet change = test::typing(namedId(name), store->loadAll()->objectRevision(namedId(name)), from, added);
        std::get<SpliceText>(change.changes.front().action).splices.front().removed = removed;
        passes(store->commit(change));
    }
    void approve()
    {
        passes(step(story, u"draft"_s, u"submitted"_s, kEditor));
        passes(step(story, u"submitted"_s, u"first-review"_s, kEditor));
        passes(step(story, u"first-review"_s, u"second-review"_s, kHead));
        passes(step(story, u"second-review"_s, u"approved"_s, kChief, text()));
    }
    /// 大样 1 to 3, 清样, read by the lead.
    void readAll()
    {
        const std::pair<QString, QString> rounds[] = {{u"1"_s, kProof}, {u"2"_s, kOtherProof}, {u"3"_s, kProof}};
        QString state = u"layout"_s;
        for (const auto &[round, reader] : rounds) {
            proof(u"large-"_s + round);
            passes(step(page, state, u"proof-"_s + round, kEditor));
            state = u"correcting-"_s + round;
            passes(step(page, u"proof-"_s + round, state, reader, newest));
        }
        proof(u"clean"_s);
        passes(step(page, state, u"clean"_s, kEditor));
        passes(step(page, u"clean"_s, u"reading"_s, kLead, newest));
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    const Id story = namedId(u"稿0"_s), page = namedId(u"版"_s);
    base::Digest newest;
    int proofs = 0;
};

} // namespace

TEST_F(StoreCourse, AStoryIsReviewedByThreePeopleWhoDidNotWriteIt)
{
    passes(step(story, u"draft"_s, u"submitted"_s, u"邓金星"_s));
    refuses(step(story, u"submitted"_s, u"first-review"_s, u"邓金星"_s), u"作者"_s);
    passes(step(story, u"submitted"_s, u"first-review"_s, kHead));
    refuses(step(story, u"first-review"_s, u"second-review"_s, kHead), u"三审要由三个人"_s);
    refuses(
        step(story, u"first-review"_s, u"second-review"_s, kHead, {}, u"人手不够"_s, {u"reviewers"_s}), u"值班总编"_s);
    EXPECT_EQ(store->verify()->faults.size(), 0u);
}

TEST_F(StoreCourse, WhatHasNoHeadlineOrNoTextIsNotHandedIn)
{
    const QString headline = store->loadAll()->find<Paragraph>(namedId(u"稿0段0"_s))->text;
    type(u"稿0段0"_s, 0, headline, {});
    refuses(step(story, u"draft"_s, u"submitted"_s, kEditor), u"没有标题"_s);
    type(u"稿0段0"_s, 0, {}, headline);
    for (const QString &name : {u"稿0段1"_s, u"稿0段2"_s})
        type(name, 0, store->loadAll()->find<Paragraph>(namedId(name))->text, {});
    refuses(step(story, u"draft"_s, u"submitted"_s, kEditor), u"没有正文"_s);
    type(u"稿0段1"_s, 0, {}, u"有了。"_s);
    passes(step(story, u"draft"_s, u"submitted"_s, kEditor));
}

TEST_F(StoreCourse, ASignatureIsUnderTheTextAsItIs)
{
    passes(step(story, u"draft"_s, u"submitted"_s, kEditor));
    passes(step(story, u"submitted"_s, u"first-review"_s, kEditor));
    passes(step(story, u"first-review"_s, u"second-review"_s, kHead));
    refuses(step(story, u"second-review"_s, u"approved"_s, kChief), u"签的不是"_s);
    refuses(step(story, u"second-review"_s, u"approved"_s, kChief, base::Digest::of("别的")), u"签的不是"_s);
    passes(step(story, u"second-review"_s, u"approved"_s, kChief, text()));
    refuses(step(story, u"approved"_s, u"approved"_s, kChief, text()), u"一字不差"_s);
    type(u"稿0段1"_s, 0, {}, u"晚到："_s);
    passes(step(story, u"approved"_s, u"approved"_s, kChief, text()));
}

TEST_F(StoreCourse, APageNeedsAProofWhoseMarksAreDecided)
{
    refuses(step(page, u"layout"_s, u"proof-1"_s, kEditor), u"还没有出第 1 次大样"_s);
    proof(u"small"_s);
    refuses(step(page, u"layout"_s, u"proof-1"_s, kEditor), u"还没有出第 1 次大样"_s);
    proof(u"large-1"_s);
    passes(step(page, u"layout"_s, u"proof-1"_s, kEditor));
    const Id mark = say(page, u"mark"_s, uR"({"kind":"delete"})"_s, kProof);
    refuses(step(page, u"proof-1"_s, u"correcting-1"_s, kProof), u"签的不是"_s);
    passes(step(page, u"proof-1"_s, u"correcting-1"_s, kProof, newest));
    proof(u"large-2"_s);
    refuses(step(page, u"correcting-1"_s, u"proof-2"_s, kEditor), u"1 处批改没有处理"_s);
    decide(mark, "rejected");
    passes(step(page, u"correcting-1"_s, u"proof-2"_s, kEditor));
    refuses(step(page, u"proof-2"_s, u"correcting-2"_s, kProof, newest), u"这一次要换人"_s);
    passes(step(page, u"proof-2"_s, u"correcting-2"_s, kOtherProof, newest));
    EXPECT_EQ(store->verify()->faults.size(), 0u);
}

TEST_F(StoreCourse, WhatWasAcceptedIsLookedAtAgainBeforeTheLastReading)
{
    const Id mark = say(page, u"mark"_s, uR"({"kind":"delete"})"_s, kProof);
    decide(mark, "accepted");
    for (const auto &[round, reader] :
        {std::pair(u"1"_s, kProof), std::pair(u"2"_s, kOtherProof), std::pair(u"3"_s, kProof)}) {
        proof(u"large-"_s + round);
        const QString before = round == u"1" ? u"layout"_s : u"correcting-%1"_s.arg(round.toInt() - 1);
        passes(step(page, before, u"proof-"_s + round, kEditor));
        passes(step(page, u"proof-"_s + round, u"correcting-"_s + round, reader, newest));
    }
    proof(u"clean"_s);
    passes(step(page, u"correcting-3"_s, u"clean"_s, kEditor));
    refuses(step(page, u"clean"_s, u"reading"_s, kLead, newest), u"没有核红"_s);
    decide(mark, "done");
    passes(step(page, u"clean"_s, u"reading"_s, kLead, newest));
}

TEST_F(StoreCourse, APageIsReleasedWithItsStoriesSignedAsTheyAre)
{
    readAll();
    passes(step(page, u"reading"_s, u"signing"_s, kEditor));
    refuses(step(page, u"signing"_s, u"released"_s, kChief, newest), u"没有签发"_s);
    approve();
    type(u"稿0段1"_s, 0, {}, u"晚到："_s);
    refuses(step(page, u"signing"_s, u"released"_s, kChief, newest), u"签发以后又改过"_s);
    passes(step(story, u"approved"_s, u"approved"_s, kChief, text()));
    refuses(step(page, u"signing"_s, u"released"_s, kChief, newest), u"出样以后版面又改过"_s);
    refuses(step(page, u"signing"_s, u"released"_s, kEditor, newest, u"急"_s, {u"unchanged"_s}), u"值班总编"_s);
    proof(u"clean"_s);
    passes(step(page, u"signing"_s, u"released"_s, kChief, newest));
}

TEST_F(StoreCourse, WhatWasRefusedHidesNothingThatCameAfterIt)
{
    approve();
    readAll();
    passes(step(page, u"reading"_s, u"signing"_s, kEditor));
    refuses(step(page, u"signing"_s, u"released"_s, kChief, base::Digest::of("别的")), u"签的不是"_s);
    // The next revision has the number of the one that was rolled back.
    ChangeSet change;
    change.id = change.undoGroup = Id::create();
    change.author = kEditor;
    change.changes = {{namedId(u"稿区"_s), store->loadAll()->objectRevision(namedId(u"稿区"_s)), Remove{}}};
    passes(store->commit(change));
    refuses(step(page, u"signing"_s, u"released"_s, kChief, newest), u"出样以后版面又改过"_s);
}

TEST_F(StoreCourse, TheChiefPassesOverWhatTheStepNames)
{
    readAll();
    passes(step(page, u"reading"_s, u"signing"_s, kEditor));
    refuses(step(page, u"signing"_s, u"released"_s, kChief, newest, u"赶火车"_s, {u"folio"_s}), u"没有签发"_s);
    passes(step(page, u"signing"_s, u"released"_s, kChief, newest, u"赶火车"_s, {u"stories"_s}));
}

TEST_F(StoreCourse, WhatFollowsByItselfIsNeverStatedAlone)
{
    approve();
    refuses(step(story, u"approved"_s, u"frozen"_s, kChief), u"不能单独写入"_s);
    readAll();
    passes(step(page, u"reading"_s, u"signing"_s, kEditor));
    proof(u"clean"_s); // approving changed no text; the page is read as it is
    ChangeSet release;
    release.id = Id::create();
    release.author = kChief;
    const auto add = [](ChangeSet &change, Id of, const QString &from, const QString &to,
                         const base::Digest &hash = {}) {
        Step made;
        made.from = from;
        made.to = to;
        made.hash = hash;
        change.facts.push_back({Id::create(), workflow::kStateFact, of, workflow::toJson(made), {}});
    };
    add(release, page, u"signing"_s, u"released"_s, newest);
    add(release, story, u"approved"_s, u"frozen"_s);
    passes(store->commit(release));
    refuses(step(page, u"released"_s, u"exported"_s, kEditor), u"不能单独写入"_s);
    refuses(step(page, u"released"_s, u"exported"_s, kEditor, base::Digest::of("别的")), u"不能单独写入"_s);
    ChangeSet out;
    out.id = Id::create();
    out.author = u"出版"_s;
    add(out, page, u"released"_s, u"exported"_s, newest);
    add(out, story, u"frozen"_s, u"published"_s);
    passes(store->commit(out));
    refuses(step(story, u"published"_s, u"approved"_s, kChief), u"不能单独写入"_s);
    EXPECT_EQ(store->verify()->faults.size(), 0u);
}

TEST_F(StoreCourse, WhatIsRefusedLeavesNothing)
{
    const auto head = store->head()->revision;
    refuses(step(page, u"layout"_s, u"proof-1"_s, kEditor), u"大样"_s);
    refuses(step(story, u"draft"_s, u"frozen"_s, kChief), u"不能直接到"_s);
    EXPECT_EQ(store->head()->revision, head);
    EXPECT_TRUE(store->facts(page)->empty());
    EXPECT_TRUE(store->facts(story)->empty());
}
