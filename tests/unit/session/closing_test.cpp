// A session that is closed while much is under way beside it, and what colleagues did in several steps at once.
#include "session/session.h"

#include "edit/edits.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

#include <atomic>

using namespace banxin;
using session::Session;
using support::waitFor;

namespace {

class Closing : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        session = std::make_unique<Session>();
        ASSERT_TRUE(session->openNow(location));
        ASSERT_TRUE(session->openIssueNow(session->issues().front().id));
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    std::unique_ptr<Session> session;
};

} // namespace

TEST_F(Closing, WaitsForPicturesThatAreBeingKept)
{
    constexpr int kPictures = 30;
    std::atomic<int> begun = 0, kept = 0;
    QObject here;
    for (int n = 0; n < 20; ++n)
        session->aside(&here, [&, n, from = session.get()]() -> std::function<void()> {
            ++begun;
            for (int i = 0; i < kPictures; ++i)
                if (from->addAssetNow(QByteArray(100'000, static_cast<char>('a' + n)) + QByteArray::number(i)))
                    ++kept;
            return [] {};
        });
    ASSERT_TRUE(waitFor([&] { return kept > 0; }));
    session.reset();
    EXPECT_EQ(kept, begun * kPictures) << "what was begun is whole";
    auto store = store::Store::open(location, store::OpenMode::Inspect);
    ASSERT_TRUE(store);
    const auto report = (*store)->verify();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->faults.empty());
}

TEST_F(Closing, SeveralStepsOfAColleagueAreToldAsOneChange)
{
    auto *asking = session->findChild<QTimer *>(QStringLiteral("colleagues"));
    ASSERT_TRUE(asking);
    asking->stop();
    std::vector<base::Id> paragraphs;
    for (const base::Id story : session->working().all(model::ObjectKind::Story))
        for (const auto *each : session->working().childrenOf<model::Paragraph>(story))
            if (each->role == model::ParagraphRole::Body && !each->text.isEmpty()
                && session->working().childrenOf<model::Paragraph>(story).size() > 3)
                paragraphs.push_back(each->id);
    ASSERT_GE(paragraphs.size(), 2U);
    const base::Id typed = paragraphs.front(), gone = paragraphs.back();
    {
        auto store = store::Store::open(location);
        ASSERT_TRUE(store);
        const edit::EditContext other{QStringLiteral("乙"), {}};
        const auto first = edit::replaceText(*(*store)->loadAll(), typed, 0, 0, QStringLiteral("他写的"), other);
        ASSERT_TRUE(first && (*store)->commit(*first));
        const auto second = edit::joinToPrevious(*(*store)->loadAll(), gone, other);
        ASSERT_TRUE(second && (*store)->commit(*second));
    }
    const model::Document before = session->working();
    std::vector<model::ChangeSet> told;
    QObject::connect(session.get(), &Session::changed, session.get(),
        [&](const model::ChangeSet &change) { told.push_back(change); });
    session->follow();
    ASSERT_TRUE(waitFor([&] { return !session->working().find<model::Paragraph>(gone); }));
    ASSERT_EQ(told.size(), 1U) << "who follows knows the document before and the one after, and none between";
    const auto names = [&](base::Id id) {
        return std::any_of(
            told[0].changes.begin(), told[0].changes.end(), [&](const auto &one) { return one.id == id; });
    };
    EXPECT_TRUE(names(typed));
    EXPECT_TRUE(names(gone));
    EXPECT_TRUE(before.find<model::Paragraph>(gone));
    EXPECT_TRUE(session->working().find<model::Paragraph>(typed)->text.startsWith(QStringLiteral("他写的")));
}
