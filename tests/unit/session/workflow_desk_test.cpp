// The desk of the course: a moment stays what it was whatever is typed meanwhile, and a step that is refused leaves the
// queue of edits alone.
#include "edit/edits.h"
#include "session/sample_newsroom.h"
#include "session/workflow_desk.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using session::WorkflowSubject;
using workflow::Kind;
using workflow::Role;

namespace {

class WorkflowDesk : public testing::Test {
protected:
    void SetUp() override
    {
        const QString location = folder.filePath(u"a.banxin"_s);
        ASSERT_TRUE(session::makeSampleNewsroom(location));
        ASSERT_TRUE(desk.openNow(location));
        const auto issues = desk.issues();
        for (const session::IssueSummary &issue : issues) {
            if (issue.date == QDate(2020, 10, 19)) {
                ASSERT_TRUE(desk.openIssueNow(issue.id));
            }
        }
        page = desk.working().children(desk.issue(), model::ObjectKind::Page).front();
        story = edit::storiesOn(desk.working(), page).front();
    }
    /// On a thread of work, as the window asks.
    template <typename Work> static auto elsewhere(Work work)
    {
        std::optional<std::invoke_result_t<Work>> answer;
        const std::unique_ptr<QThread> thread(QThread::create([&] { answer.emplace(work()); }));
        thread->start();
        thread->wait();
        return std::move(*answer);
    }
    void withoutText()
    {
        model::ChangeSet change;
        change.id = change.undoGroup = base::Id::create();
        change.author = desk.person();
        for (const auto *paragraph : desk.working().childrenOf<model::Paragraph>(story))
            change.changes.push_back({paragraph->id, desk.working().objectRevision(paragraph->id), model::Remove{}});
        const auto done = desk.apply(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
    }
    QTemporaryDir folder;
    session::Session desk;
    base::Id page, story;
};

} // namespace

TEST_F(WorkflowDesk, AMomentStaysWhatItWas)
{
    const session::Moment moment = session::momentOf(desk);
    const auto before = elsewhere([&] { return session::situationAt(desk, moment, {Kind::Story, story}); });
    ASSERT_TRUE(before);
    EXPECT_TRUE(before->hasHeadline);
    withoutText();
    const auto still = elsewhere([&] { return session::situationAt(desk, moment, {Kind::Story, story}); });
    ASSERT_TRUE(still);
    EXPECT_EQ(still->hash, before->hash) << "what is typed meanwhile is another moment";
    const auto now = session::situationNow(desk, {Kind::Story, story});
    ASSERT_TRUE(now);
    EXPECT_NE(now->hash, before->hash);
}

TEST_F(WorkflowDesk, APageIsLookedAtTheSameFromAnyThread)
{
    const session::Moment moment = session::momentOf(desk);
    const auto here = session::situationNow(desk, {Kind::Page, page});
    const auto there = elsewhere([&] { return session::situationAt(desk, moment, {Kind::Page, page}); });
    ASSERT_TRUE(here && there);
    EXPECT_EQ(here->errors, there->errors);
    EXPECT_EQ(here->overset, there->overset);
    EXPECT_EQ(here->missingPictures, there->missingPictures);
    EXPECT_EQ(here->stories.size(), there->stories.size());
    EXPECT_EQ(there->state, u"layout"_s);
}

TEST_F(WorkflowDesk, WhatIsRefusedLeavesTheQueueAlone)
{
    for (const workflow::Person &person :
        {workflow::Person{u"李管"_s, {Role::Admin}, {}}, workflow::Person{u"肖编"_s, {Role::Editor}, {}}}) {
        desk.setPerson(u"李管"_s);
        const auto put = session::putPersonNow(desk, person);
        ASSERT_TRUE(put) << put.error().toText().toStdString();
    }
    const session::Moment moment = session::momentOf(desk);
    const auto submitted = session::moveNow(desk, {{Kind::Story, story}, {u"submitted"_s, u"肖编"_s, {}}, {}});
    ASSERT_TRUE(submitted) << submitted.error().toText().toStdString();
    const auto again = session::takeStep(desk, moment, {{Kind::Story, story}, {u"approved"_s, u"肖编"_s, {}}, {}});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, base::ErrorKind::Refused);
    desk.setPerson(u"过路人"_s);
    const auto stranger = session::putSettingsNow(desk, {{u"clean"_s}, 2});
    ASSERT_FALSE(stranger) << "the store says no";
    EXPECT_EQ(stranger.error().kind, base::ErrorKind::Refused);
    withoutText();
    EXPECT_TRUE(desk.flushNow()) << "nothing that was refused waits before what is typed";
    EXPECT_EQ(desk.commitState(), session::CommitState::Saved);
}
