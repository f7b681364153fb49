// 适配稿区 asked of the session: answered on this thread, the newest request alone, nothing after a cancel.
#include "session/session.h"

#include "tests/support/sample_copy.h"

using namespace banxin;
using support::waitFor;

namespace {

class SessionFit : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        const std::vector<session::IssueSummary> issues = session.issues();
        const auto dense = std::find_if(issues.begin(), issues.end(),
            [](const session::IssueSummary &issue) { return issue.date == QDate(2020, 10, 20); });
        ASSERT_NE(dense, issues.end());
        ASSERT_TRUE(session.openIssueNow(dense->id));
        page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        const auto laid = session.pageLayoutNow(page);
        ASSERT_TRUE(laid);
        area = laid->stories.front().lastArea;
        const model::Paragraph *last = nullptr;
        for (const auto *each : session.working().childrenOf<model::Paragraph>(laid->stories.front().story)) {
            if (each->role == model::ParagraphRole::Body)
                last = each;
        }
        ASSERT_TRUE(last);
        longer = *last;
        longer.text += QString(113, u'文');
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    session::Session session;
    base::Id page;
    base::Id area;
    model::Paragraph longer;
};

} // namespace

TEST_F(SessionFit, TheNewestRequestAloneIsAnswered)
{
    const model::Document tried = session.working().with(longer, 0);
    QObject context;
    int first = 0, second = 0;
    std::vector<arrange::Proposal> found;
    session.proposeFit(tried, page, area, &context, [&](const auto &) { ++first; });
    session.proposeFit(tried, page, area, &context, [&](const std::vector<arrange::Proposal> &all) {
        ++second;
        found = all;
    });
    EXPECT_EQ(second, 0) << "nothing is answered before the event loop runs";
    ASSERT_TRUE(waitFor([&] { return second > 0; }));
    EXPECT_EQ(first, 0);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().change.author, session.person());

    // The working document fits.
    session.proposeFit(page, area, &context, [&](const std::vector<arrange::Proposal> &all) {
        ++second;
        found = all;
    });
    ASSERT_TRUE(waitFor([&] { return second > 1; }));
    EXPECT_TRUE(found.empty());
    const auto now = session.proposeFitNow(page, area);
    ASSERT_TRUE(now);
    EXPECT_TRUE(now->empty());
}

TEST_F(SessionFit, NothingIsAnsweredToWhoHasGone)
{
    const model::Document tried = session.working().with(longer, 0);
    int answers = 0;
    QObject stays;
    session.proposeFit(tried, page, area, &stays, [&](const auto &) { ++answers; });
    session.cancelFit();
    {
        QObject context;
        session.proposeFit(tried, page, area, &context, [&](const auto &) { ++answers; });
    }
    waitFor([] { return false; }, 300);
    EXPECT_EQ(answers, 0);
    EXPECT_FALSE(session.proposeFitNow(page, base::Id::create())->size());
    EXPECT_FALSE(session.proposeFitNow(base::Id::create(), area));
}
