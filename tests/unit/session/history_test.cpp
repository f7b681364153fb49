// The past of an open newsroom: steps and versions, back to a step, pages restored, a second window that follows.
#include "session/session.h"
#include "session/typing_cursor.h"

#include "edit/edits.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using session::HistoryStep;
using session::Session;
using support::waitFor;

namespace {

class SessionHistory : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        open(session);
        for (const base::Id id : session.working().all(model::ObjectKind::Paragraph)) {
            const auto *each = session.working().find<model::Paragraph>(id);
            const auto on = edit::storiesOn(session.working(), page());
            if (each->role == model::ParagraphRole::Body && std::find(on.begin(), on.end(), each->parent) != on.end())
                paragraph = id;
        }
        ASSERT_FALSE(paragraph.isNull());
    }
    void open(Session &opening)
    {
        ASSERT_TRUE(opening.openNow(location));
        ASSERT_TRUE(opening.openIssueNow(opening.issues().front().id));
    }
    base::Id page() const { return session.working().children(session.issue(), model::ObjectKind::Page).front(); }
    QString text(const Session &of) const { return of.working().find<model::Paragraph>(paragraph)->text; }
    QString text() const { return text(session); }
    void type(Session &into, const QString &what)
    {
        const auto change = edit::replaceText(into.working(), paragraph, 0, 0, what, {into.person(), {}});
        ASSERT_TRUE(change);
        ASSERT_TRUE(into.apply(*change));
        ASSERT_TRUE(into.flushNow());
    }
    void type(const QString &what) { type(session, what); }
    template <typename T> T answerTo(const std::function<void(Session::Answer<T>)> &ask)
    {
        std::optional<base::Result<T>> answer;
        ask([&](const base::Result<T> &came) { answer = came; });
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        EXPECT_TRUE(answer && *answer) << (answer && !*answer ? answer->error().toText().toStdString() : "no answer");
        return answer && *answer ? **answer : T();
    }
    std::vector<HistoryStep> steps(const session::HistoryFilter &filter = {})
    {
        return answerTo<std::vector<HistoryStep>>([&](auto done) { session.history(filter, 100, 0, &session, done); });
    }
    std::vector<session::NamedVersion> versions()
    {
        return answerTo<std::vector<session::NamedVersion>>([&](auto done) { session.versions(&session, done); });
    }
    model::Document documentAt(std::int64_t revision)
    {
        return answerTo<model::Document>([&](auto done) { session.documentAt(revision, &session, done); });
    }
    base::Status restore(std::int64_t revision, edit::RestoreScope scope)
    {
        std::optional<base::Status> answer;
        session.restorePage(page(), revision, scope, &session, [&](const base::Status &done) { answer = done; });
        EXPECT_TRUE(waitFor([&] { return answer.has_value(); }));
        return answer.value_or(base::Status());
    }

    QTemporaryDir folder;
    QString location = folder.filePath(u"copy.banxin"_s);
    Session session;
    base::Id paragraph;
};

} // namespace

TEST_F(SessionHistory, StepsAndVersionsAreToldAsTheyAreMade)
{
    int told = 0;
    QObject::connect(&session, &Session::historyChanged, &session, [&] { ++told; });
    type(u"一"_s);
    EXPECT_GT(told, 0);
    ASSERT_TRUE(session.nameVersion(u" 二校前 "_s));
    EXPECT_FALSE(session.nameVersion(u"  "_s));
    ASSERT_TRUE(session.flushNow());
    type(u"二"_s);
    const auto all = steps();
    ASSERT_GE(all.size(), 3u);
    EXPECT_EQ(all[0].author, session.person());
    EXPECT_EQ(all[0].pages, std::vector<base::Id>{page()});
    EXPECT_FALSE(all[0].label.isEmpty());
    EXPECT_LT(all[0].time.secsTo(QDateTime::currentDateTimeUtc()), 60);
    const auto named = versions();
    ASSERT_EQ(named.size(), 1u);
    EXPECT_EQ(named[0].name, u"二校前"_s);
    EXPECT_GT(named[0].revision, all[1].last);
    EXPECT_LT(named[0].revision, all[0].last);
    const auto ofPage = steps({page(), false});
    ASSERT_GE(ofPage.size(), 2u);
    EXPECT_EQ(ofPage[0], all[0]);
    EXPECT_EQ(ofPage[1], all[1]);
    EXPECT_EQ(steps({{}, true}).size(), 2u);
    const base::Id other = session.working().children(session.issue(), model::ObjectKind::Page).back();
    EXPECT_NE(steps({other, false}).front(), all[0]);
    EXPECT_EQ(documentAt(named[0].revision).find<model::Paragraph>(paragraph)->text.left(1), u"一"_s);
}

TEST_F(SessionHistory, BackToAStepAndForwardAgain)
{
    const QString before = text();
    for (const QString &word : {u"一"_s, u"二"_s, u"三"_s, u"四"_s})
        type(word);
    const auto made = steps({{}, true});
    ASSERT_EQ(made.size(), 4u);
    session.goTo(made[2].step);
    EXPECT_TRUE(waitFor([&] { return text() == u"二一"_s + before && session.canRedo(); }));
    ASSERT_TRUE(waitFor([&] { return session.commitState() == session::CommitState::Saved; }));
    const auto gone = steps({{}, true});
    EXPECT_TRUE(gone[0].undone && gone[1].undone && !gone[2].undone);
    session.goTo(made[1].step);
    EXPECT_TRUE(waitFor([&] { return text() == u"三二一"_s + before; }));
    session.goTo(made[0].step);
    EXPECT_TRUE(waitFor([&] { return text() == u"四三二一"_s + before; }));
}

TEST_F(SessionHistory, TheWayBackStopsWhereAColleagueWentOn)
{
    for (const QString &word : {u"一"_s, u"二二二"_s, u"三"_s})
        type(word);
    const auto made = steps({{}, true});
    Session other;
    open(other);
    other.setPerson(u"乙"_s);
    const auto inside = edit::replaceText(other.working(), paragraph, 2, 2, u"乙"_s, {other.person(), {}});
    ASSERT_TRUE(inside && other.apply(*inside) && other.flushNow());
    ASSERT_TRUE(waitFor([&] { return text() == text(other); }));
    std::optional<base::Error> failure;
    QObject::connect(&session, &Session::undoFailed, &session, [&](const base::Error &error) { failure = error; });
    session.goTo(made[2].step);
    ASSERT_TRUE(waitFor([&] { return failure.has_value(); }));
    EXPECT_EQ(failure->kind, base::ErrorKind::Conflict);
    EXPECT_TRUE(text().startsWith(u"二乙二二"_s)); // the step after it was taken back, the one before was not
    failure.reset();
    const auto all = steps();
    session.goTo(std::find_if(all.begin(), all.end(), [](const auto &step) { return step.author == u"乙"_s; })->step);
    ASSERT_TRUE(waitFor([&] { return failure.has_value(); }));
    EXPECT_EQ(failure->kind, base::ErrorKind::Refused);
}

TEST_F(SessionHistory, APageIsRestoredAndThatIsUndone)
{
    const std::int64_t start = session.working().revision();
    const model::Document before = session.working();
    const auto frames = session.working().childrenOf<model::Frame>(page());
    const auto area = std::find_if(frames.begin(), frames.end(),
        [](const auto *frame) { return std::holds_alternative<model::AreaContent>(frame->content); });
    ASSERT_NE(area, frames.end());
    base::Rect box = (*area)->box;
    box.width = box.width / 2;
    ASSERT_TRUE(session.apply(*edit::setFrameBox(session.working(), (*area)->id, box, {session.person(), {}})));
    type(u"后来写的"_s);
    const model::Document after = session.working();
    ASSERT_TRUE(restore(start, edit::RestoreScope::PageAlone));
    EXPECT_TRUE(text().startsWith(u"后来写的"_s));
    EXPECT_EQ(edit::pageDifference(before, session.working(), page()).frames(), 0u);
    ASSERT_TRUE(restore(start, edit::RestoreScope::WithText));
    EXPECT_TRUE(edit::pageDifference(before, session.working(), page()).isEmpty());
    EXPECT_FALSE(restore(start, edit::RestoreScope::WithText)); // it is so already
    ASSERT_TRUE(session.undoNow());
    ASSERT_TRUE(session.undoNow());
    EXPECT_TRUE(edit::pageDifference(after, session.working(), page()).isEmpty());
    const auto moments =
        answerTo<std::vector<session::PageMoment>>([&](auto done) { session.pageHistory(page(), &session, done); });
    ASSERT_GE(moments.size(), 5u);
    EXPECT_TRUE(moments.back().tookBack);
    EXPECT_EQ(moments.back().revision, session.working().revision());
    auto store = store::Store::open(location);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}

TEST_F(SessionHistory, ExchangedStoriesAreAStepOfTheirPage)
{
    for (const session::IssueSummary &issue : session.issues()) { // the one with many stories on a page
        if (issue.date == QDate(2020, 10, 20))
            session.openIssueNow(issue.id);
    }
    const model::Document before = session.working();
    std::vector<model::Placement> two; // what 对调 changes where the stories have no pictures: no frame of the page
    for (const auto *frame : before.childrenOf<model::Frame>(page())) {
        const auto *area = std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = area ? before.find<model::Placement>(area->placement) : nullptr;
        if (placement && (two.empty() || (two.size() == 1 && two.front().id != placement->id)))
            two.push_back(*placement);
    }
    ASSERT_EQ(two.size(), 2u);
    std::swap(two[0].story, two[1].story);
    model::ChangeSet change;
    change.id = base::Id::create();
    change.undoGroup = base::Id::create();
    change.author = session.person();
    change.label = u"对调稿区"_s;
    for (const model::Placement &placement : two)
        change.changes.push_back({placement.id, before.objectRevision(placement.id), model::Put{placement}});
    const std::int64_t start = before.revision();
    ASSERT_TRUE(session.apply(change));
    ASSERT_TRUE(session.flushNow());
    const auto ofPage = steps({page(), false});
    ASSERT_FALSE(ofPage.empty());
    EXPECT_EQ(ofPage.front().label, change.label);
    EXPECT_EQ(ofPage.front().step, change.undoGroup);
    EXPECT_EQ(ofPage.front().pages, std::vector<base::Id>{page()});
    const auto moments =
        answerTo<std::vector<session::PageMoment>>([&](auto done) { session.pageHistory(page(), &session, done); });
    ASSERT_FALSE(moments.empty());
    EXPECT_EQ(moments.back().label, change.label);
    EXPECT_EQ(moments.back().revision, session.working().revision());
    ASSERT_TRUE(restore(start, edit::RestoreScope::PageAlone));
    EXPECT_TRUE(edit::pageDifference(before, session.working(), page()).isEmpty());
    auto store = store::Store::open(location);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}

TEST_F(SessionHistory, ASecondWindowShowsAnEditWithinASecond)
{
    Session other;
    open(other);
    other.setPerson(u"乙"_s);
    qint64 slowest = 0;
    for (int n = 0; n < 5; ++n) {
        const QString expected = u"字"_s + text();
        QElapsedTimer since;
        since.start();
        const auto change = edit::replaceText(session.working(), paragraph, 0, 0, u"字"_s, {session.person(), {}});
        ASSERT_TRUE(session.apply(*change)); // committed at its own pace, as typing is
        ASSERT_TRUE(waitFor([&] { return text(other) == expected; }));
        slowest = std::max(slowest, since.elapsed());
    }
    RecordProperty("slowest_ms", static_cast<int>(slowest));
    EXPECT_LE(slowest, 1000);
}

TEST_F(SessionHistory, AReadOnlyWindowSaysWhyAndFollows)
{
    QFile::setPermissions(location + u"/store.sqlite"_s, QFile::ReadOwner | QFile::ReadGroup);
    Session reader;
    open(reader);
    if (!reader.isReadOnly())
        GTEST_SKIP() << "files of this user are always writable";
    EXPECT_FALSE(reader.readOnlyReason().isEmpty());
    EXPECT_FALSE(reader.nameVersion(u"名"_s));
    type(u"新"_s); // this window opened the file before
    EXPECT_TRUE(waitFor([&] { return text(reader) == text(); }));
    std::optional<std::size_t> count;
    reader.history({}, 10, 0, &reader, [&](const auto &steps) { count = steps ? steps->size() : 0; });
    ASSERT_TRUE(waitFor([&] { return count.has_value(); }));
    EXPECT_GE(*count, 2u);
}

TEST_F(SessionHistory, OlderStoriesAreFoundFetchedAndTheirEditsUndone)
{
    // So many newer ones that the sample's own unplaced stories would not come along; one old one of ours.
    const base::Id publication = session.working().find<model::Issue>(session.issue())->publication;
    model::Story old;
    old.id = base::Id::create();
    old.publication = publication;
    model::Paragraph words;
    words.id = base::Id::create();
    words.parent = old.id;
    words.role = model::ParagraphRole::Headline;
    words.text = u"渡口改桥通车"_s;
    const auto put = [&](std::vector<model::Object> objects) {
        model::ChangeSet change;
        change.id = base::Id::create();
        change.author = u"系统"_s;
        for (model::Object &object : objects)
            change.changes.push_back({model::idOf(object), 0, model::Put{std::move(object)}});
        auto store = store::Store::open(location);
        ASSERT_TRUE((*store)->commit(change));
    };
    put({old, words});
    ASSERT_TRUE(waitFor([&] { return session.working().find<model::Paragraph>(words.id) != nullptr; }));
    ASSERT_TRUE(session.apply(*edit::replaceText(session.working(), words.id, 0, 0, u"新"_s, {session.person(), {}})));
    ASSERT_TRUE(session.flushNow());
    std::vector<model::Object> many;
    for (int n = 0; n < store::Store::kNewestStories; ++n) {
        model::Story story;
        story.id = base::Id::create();
        story.publication = publication;
        many.push_back(story);
    }
    put(std::move(many));

    Session later;
    open(later);
    EXPECT_FALSE(later.working().find<model::Story>(old.id));
    EXPECT_EQ(later.working().all(model::ObjectKind::Page), session.working().all(model::ObjectKind::Page));
    std::optional<std::vector<session::FoundStory>> found;
    later.findStories({u"改桥"_s}, 5, &later, [&](const auto &stories) {
        ASSERT_TRUE(stories);
        found = *stories;
    });
    ASSERT_TRUE(waitFor([&] { return found.has_value(); }));
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().title, u"新渡口改桥通车"_s);
    // Undo reaches into what is not open.
    ASSERT_TRUE(waitFor([&] { return later.canUndo(); }));
    ASSERT_TRUE(later.undoNow());
    ASSERT_TRUE(later.working().find<model::Paragraph>(words.id));
    EXPECT_EQ(later.working().find<model::Paragraph>(words.id)->text, words.text);

    Session third;
    open(third);
    bool came = false;
    third.bringStories({old.id}, &third, [&](const base::Status &done) { came = done.has_value(); });
    ASSERT_TRUE(waitFor([&] { return came; }));
    ASSERT_TRUE(third.working().find<model::Paragraph>(words.id));
    // It is edited and followed like any other.
    ASSERT_TRUE(third.apply(*edit::replaceText(third.working(), words.id, 0, 0, u"又"_s, {u"乙"_s, {}})));
    ASSERT_TRUE(third.flushNow());
    EXPECT_TRUE(
        waitFor([&] { return later.working().find<model::Paragraph>(words.id)->text == u"又"_s + words.text; }));
    // Placed by a colleague, it comes by itself.
    Session fourth;
    open(fourth);
    ASSERT_FALSE(fourth.working().find<model::Story>(old.id));
    put({model::Placement{base::Id::create(), old.id, fourth.issue()}});
    EXPECT_TRUE(waitFor([&] { return fourth.working().find<model::Paragraph>(words.id) != nullptr; }));
}
