// 比较 from where it is opened: the proof room's button and menu, a page's history.
#include "tests/support/window_case.h"

#include "compare/compare_window.h"
#include "compare/difference_list.h"
#include "edit/edits.h"
#include "history/history_panel.h"
#include "history/history_window.h"
#include "review/review_room.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "widgets/message_bar.h"

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

using namespace banxin;
using namespace banxin::proof;
using namespace Qt::StringLiterals;
using compare::CompareWindow;

namespace {

class ComparePlaces : public support::WindowCase {
protected:
    void SetUp() override
    {
        speakAsTheRun();
        WindowCase::SetUp();
    }
    void makeProof(Round round)
    {
        review::ProofDesk &desk = shell::ProofPlace::of(*window).room().desk();
        const std::size_t before = desk.sheet().proofs.size();
        desk.makeProof(round);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return desk.sheet().proofs.size() == before + 1 && desk.shown()
                    && desk.shown()->proof.id == desk.sheet().proofs.back().id;
            },
            kPatience));
    }
    void edit()
    {
        base::Id body;
        const auto laid = view->layout();
        for (const layout::LineLayout &line : laid->lines)
            if (body.isNull() && line.role == model::ParagraphRole::Body && line.set->lines.size() > 2)
                body = line.paragraph;
        const auto change = edit::replaceText(document(), body, 4, 5, u"改"_s, {session().person(), {}});
        ASSERT_TRUE(change && session().apply(*change) && session().flushNow());
        settle();
    }
    CompareWindow *opened()
    {
        CompareWindow *compared = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                for (QWidget *widget : QApplication::topLevelWidgets())
                    if (auto *found = qobject_cast<CompareWindow *>(widget); found && found->isVisible())
                        compared = found;
                return compared && compared->comparison();
            },
            kPatience));
        return compared;
    }
};

} // namespace

TEST_F(ComparePlaces, TwoRoundsFromTheProofRoom)
{
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    review::ReviewRoom &room = shell::ProofPlace::of(*window).room();
    auto *button = room.findChild<QToolButton *>(QStringLiteral("compareProofs"));
    ASSERT_TRUE(button && button->isVisible());
    makeProof(Round::Large1);
    edit();
    makeProof(Round::Large2);
    QTest::mouseClick(button, Qt::LeftButton);
    CompareWindow *compared = opened();
    ASSERT_TRUE(compared && compared->comparison());
    EXPECT_TRUE(compared->comparison()->isTextExact);
    ASSERT_EQ(compared->comparison()->differences.size(), 1u);
    EXPECT_EQ(compared->comparison()->differences[0].after.words, u"改"_s);
    EXPECT_EQ(compared->findChild<QComboBox *>(QStringLiteral("chooseBefore"))->currentIndex(), 0);
    EXPECT_EQ(compared->findChild<QComboBox *>(QStringLiteral("chooseAfter"))->currentIndex(), 1);
    EXPECT_EQ(compared->findChild<QComboBox *>(QStringLiteral("chooseAfter"))->count(), 3); // and the page of now
    QTest::keyClick(compared, Qt::Key_Escape);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // By the menu from another room, too.
    QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    auto *action = window->findChild<QAction *>(QStringLiteral("reviewCompare"));
    ASSERT_TRUE(action && action->isEnabled());
    action->trigger();
    compared = opened();
    ASSERT_TRUE(compared);
    compared->close();
}

TEST_F(ComparePlaces, ToTheProofAndWhatWasTickedIsKept)
{
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    review::ReviewRoom &room = shell::ProofPlace::of(*window).room();
    makeProof(Round::Large1);
    edit();
    makeProof(Round::Large2);
    auto *button = room.findChild<QToolButton *>(QStringLiteral("compareProofs"));
    QTest::mouseClick(button, Qt::LeftButton);
    CompareWindow *compared = opened();
    ASSERT_TRUE(compared && compared->comparison());
    auto *go = compared->findChild<QPushButton *>(QStringLiteral("goToProof"));
    EXPECT_FALSE(go->isEnabled()); // nothing is chosen
    QTest::keyClick(compared, Qt::Key_F8);
    QTest::mouseClick(compared->findChild<QPushButton *>(QStringLiteral("markLooked")), Qt::LeftButton);
    EXPECT_EQ(compared->list().looked(), 1);
    ASSERT_TRUE(go->isEnabled());
    const QPointF at = compared->comparison()->differences[0].after.rect().center();
    // The other proof is shown by now; the room goes to the newer of the two.
    room.desk().show(room.desk().sheet().proofs.front().id);
    QTest::mouseClick(go, Qt::LeftButton);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const base::Id newer = room.desk().sheet().proofs.back().id;
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return room.view().proof() && room.view().proof()->proof.id == newer; }, kPatience));
    EXPECT_GE(room.view().zoom(), 1);
    EXPECT_TRUE(QRectF(room.view().viewport()->rect()).contains(room.view().toView(at)));

    QTest::mouseClick(button, Qt::LeftButton);
    compared = opened();
    ASSERT_TRUE(compared && compared->comparison());
    EXPECT_EQ(compared->list().looked(), 1); // as it was left
    compared->close();
}

TEST_F(ComparePlaces, TheManualShowsTwoRoundsCompared)
{
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    makeProof(Round::Large1);
    edit();
    makeProof(Round::Large2);
    QTest::mouseClick(shell::ProofPlace::of(*window).room().findChild<QToolButton *>(QStringLiteral("compareProofs")),
        Qt::LeftButton);
    CompareWindow *compared = opened();
    ASSERT_TRUE(compared && compared->comparison());
    QTest::keyClick(compared, Qt::Key_F8);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            compared->grab();
            return compared->isComplete();
        },
        kPatience));
    keepInManual(*compared, QStringLiteral("compare"));
    compared->close();
}

TEST_F(ComparePlaces, APageWithoutProofsSaysSo)
{
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    window->findChild<QAction *>(QStringLiteral("reviewCompare"))->trigger();
    const auto bars = window->findChildren<widgets::MessageBar *>();
    EXPECT_TRUE(std::any_of(
        bars.begin(), bars.end(), [](const widgets::MessageBar *bar) { return bar->what().contains(u"没有样张"_s); }));
    EXPECT_FALSE(window->findChild<CompareWindow *>());
}

TEST_F(ComparePlaces, TwoVersionsFromThePagesHistory)
{
    edit();
    auto *panel = window->findChild<history::HistoryPanel *>();
    ASSERT_TRUE(panel);
    Q_EMIT panel->pageHistoryWanted(window->page(), 1);
    history::HistoryWindow *past = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            past = window->findChild<history::HistoryWindow *>();
            return past && past->shownRevision() > 0 && past->difference().paragraphs() > 0;
        },
        kPatience));
    auto *button = past->findChild<QPushButton *>(QStringLiteral("historyCompare"));
    ASSERT_TRUE(button && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    CompareWindow *compared = opened();
    ASSERT_TRUE(compared && compared->comparison());
    EXPECT_TRUE(compared->comparison()->isTextExact);
    ASSERT_EQ(compared->comparison()->differences.size(), 1u);
    EXPECT_EQ(compared->comparison()->differences[0].after.words, u"改"_s);
    compared->close();
    past->close();
}
