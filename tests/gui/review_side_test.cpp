// Beside the proof: what was said and decided behind 讨论, all proofs behind 各轮, and how much was read; by mouse.
#include "tests/support/looks.h"
#include "tests/support/window_case.h"

#include "edit/edits.h"
#include "review/changes_view.h"
#include "review/marks_pane.h"
#include "review/reading_watch.h"
#include "review/review_room.h"
#include "review/review_side.h"
#include "review/rounds_pane.h"
#include "review/talk_pane.h"
#include "review/text_beside.h"
#include "review/text_pane.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "shell/settings.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

using namespace banxin;
using namespace banxin::proof;
using base::Id;
using review::ReviewSide;

namespace {

class ReviewBeside : public support::WindowCase {
protected:
    void SetUp() override
    {
        speakAsTheRun();
        WindowCase::SetUp();
        window->session().setPerson(QStringLiteral("谭智方"));
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        room = &shell::ProofPlace::of(*window).room();
        proof = &room->view();
        tabs = room->findChild<QTabBar *>(QStringLiteral("reviewTabs"));
        ASSERT_TRUE(tabs);
        makeProof("makeFirstProof");
        const auto shown = room->desk().shown();
        for (const layout::LineLayout &line : shown->layout->lines)
            if (line.role == model::ParagraphRole::Body && line.line().end - line.line().start > 10) {
                place = {line.paragraph, line.line().start, line.line().start + 3};
                break;
            }
    }
    void TearDown() override { widgets::applyTheme(*qApp, widgets::ThemeMode::Light); }
    void makeProof(const char *button)
    {
        const std::size_t before = room->desk().sheet().proofs.size();
        auto *make = room->findChild<QAbstractButton *>(QString::fromLatin1(button));
        ASSERT_TRUE(make && make->isEnabled());
        QTest::mouseClick(make, Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return room->desk().sheet().proofs.size() == before + 1 && room->desk().shown()
                    && room->desk().shown()->proof.id == room->desk().sheet().proofs.back().id;
            },
            kPatience));
    }
    void click(ReviewSide::Tab tab)
    {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(static_cast<int>(tab)).center());
        ASSERT_EQ(room->side().tab(), tab);
    }
    void clickRow(const char *name, int row)
    {
        auto *list = room->findChild<QListView *>(QString::fromLatin1(name));
        ASSERT_TRUE(list && list->isVisible());
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }
    Id markIt()
    {
        proof->setSelection({{place.paragraph, place.from, false}, {place.paragraph, place.to, false}});
        proof->setFocus();
        QTest::keyClick(proof, Qt::Key_Delete);
        return room->desk().sheet().remarks.empty() ? Id() : room->desk().sheet().remarks.back().id;
    }

    review::ReviewRoom *room = nullptr;
    review::ProofView *proof = nullptr;
    QTabBar *tabs = nullptr;
    TextPlace place;
};

} // namespace

TEST_F(ReviewBeside, WhatWasSaidIsListedAndLeadsToItsMark)
{
    click(ReviewSide::Tab::Talk);
    EXPECT_EQ(room->side().talk().shownRows(), 0);
    const Id mark = markIt();
    ASSERT_FALSE(mark.isNull());
    EXPECT_TRUE(tabs->tabText(0).endsWith(QStringLiteral(" 1"))) << tabs->tabText(0).toStdString();
    click(ReviewSide::Tab::Marks);
    auto *reply = room->findChild<QLineEdit *>(QStringLiteral("markReply"));
    QTest::mouseClick(reply, Qt::LeftButton);
    reply->setText(QStringLiteral("原稿就是这样"));
    QTest::keyClick(reply, Qt::Key_Return);
    reply->setText(QStringLiteral("不改"));
    QTest::mouseClick(room->findChild<QPushButton *>(QStringLiteral("markReject")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return room->side().talk().shownRows() == 2; }, kPatience));
    EXPECT_EQ(tabs->tabText(1), QStringLiteral("讨论 2"));
    click(ReviewSide::Tab::Talk);
    EXPECT_TRUE(room->side().talk().textOf(0).contains(QStringLiteral("不改"))) << "the newest first";
    EXPECT_TRUE(room->side().talk().textOf(1).contains(QStringLiteral("原稿就是这样")));
    proof->setChosen({});
    room->marks().choose({});
    clickRow("talkList", 1);
    EXPECT_EQ(room->marks().chosen(), mark);
    EXPECT_EQ(proof->chosen(), mark);
}

TEST_F(ReviewBeside, EveryProofIsThereToBeSeenAgain)
{
    markIt();
    makeProof("makeProof");
    ASSERT_EQ(room->desk().sheet().proofs.size(), 2U);
    click(ReviewSide::Tab::Rounds);
    ASSERT_EQ(room->side().rounds().shownRows(), 2);
    EXPECT_TRUE(room->side().rounds().textOf(0).startsWith(QStringLiteral("大样 1")));
    EXPECT_TRUE(room->side().rounds().textOf(1).contains(QStringLiteral("待定 1 处")));
    const Id first = room->desk().sheet().proofs.front().id;
    clickRow("roundsList", 1);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return room->desk().shown() && room->desk().shown()->proof.id == first; }, kPatience));
}

TEST_F(ReviewBeside, TheManuscriptAndWhatChangedSinceStandBesideTheProof)
{
    using review::TextBeside;
    auto *texts = room->findChild<QTabBar *>(QStringLiteral("textTabs"));
    ASSERT_TRUE(texts);
    const auto choose = [&](TextBeside::Tab tab) {
        QTest::mouseClick(texts, Qt::LeftButton, {}, texts->tabRect(static_cast<int>(tab)).center());
        ASSERT_EQ(room->beside().tab(), tab);
    };
    review::ChangesView &changes = room->beside().changes(), &manuscripts = room->beside().manuscripts();
    choose(TextBeside::Tab::Changes);
    EXPECT_TRUE(changes.toPlainText().contains(QStringLiteral("第一次校样")));
    choose(TextBeside::Tab::Manuscripts);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return manuscripts.toPlainText().contains(QStringLiteral("没有原稿")); }, kPatience));

    // Somebody's manuscript, and an edit of it.
    const auto *paragraph = document().find<model::Paragraph>(place.paragraph);
    ASSERT_TRUE(paragraph);
    model::Manuscript manuscript;
    manuscript.id = Id::create();
    manuscript.publication = document().all(model::ObjectKind::Publication).front();
    manuscript.reading = QStringLiteral(R"({"pages":[{"stories":[{"title":"%1","lead":[{"text":"%2"}]}]}]})")
                             .arg(model::titleOf(document(), paragraph->parent), paragraph->text);
    model::Story story = *document().find<model::Story>(paragraph->parent);
    story.manuscript = manuscript.id;
    model::ChangeSet change;
    change.id = Id::create();
    change.changes = {
        {manuscript.id, 0, model::Put{manuscript}}, {story.id, document().objectRevision(story.id), model::Put{story}}};
    ASSERT_TRUE(session().apply(change));
    const auto edited = edit::replaceText(
        document(), place.paragraph, place.from, place.to, QStringLiteral("甲乙丙"), {session().person(), {}});
    ASSERT_TRUE(edited && session().apply(*edited) && session().flushNow());
    makeProof("makeProof");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !manuscripts.runs().empty(); }, kPatience));
    EXPECT_EQ(manuscripts.runs().size(), 1U);
    EXPECT_TRUE(manuscripts.toPlainText().contains(QStringLiteral("甲乙丙")));
    choose(TextBeside::Tab::Changes);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changes.runs().empty(); }, kPatience));
    keep(*window, QStringLiteral("review-changes"));
    // A click on what was put in leads there.
    QTextCursor found = changes.document()->find(QStringLiteral("甲乙丙"));
    ASSERT_FALSE(found.isNull());
    found.setPosition(found.selectionStart() + 1);
    changes.setTextCursor(found);
    changes.ensureCursorVisible();
    QTest::mouseClick(changes.viewport(), Qt::LeftButton, {}, changes.cursorRect(found).center());
    EXPECT_EQ(proof->selection().from.paragraph, place.paragraph);
    EXPECT_EQ(proof->selection().from.offset, place.from);
    EXPECT_EQ(proof->selection().to.offset, place.from + 3);
    choose(TextBeside::Tab::Text);
    EXPECT_EQ(room->text().selection(), proof->selection());
}

TEST_F(ReviewBeside, WhatWasReadIsCountedAndRemembered)
{
    const auto percent = [&] { return room->reading().progress().percent(); };
    proof->setZoom(0.2);
    QTest::qWait(1200);
    EXPECT_EQ(percent(), 0) << "nobody reads that";
    proof->setZoom(1.1); // the imprint is small
    ASSERT_TRUE(QTest::qWaitFor([&] { return percent() > 0; }, kPatience));
    EXPECT_LT(percent(), 100);
    auto *down = proof->verticalScrollBar(), *across = proof->horizontalScrollBar();
    const auto places = [](const QScrollBar &bar) {
        std::vector<int> all;
        for (int at = bar.minimum(); at < bar.maximum(); at += bar.pageStep() * 2 / 3)
            all.push_back(at);
        all.push_back(bar.maximum());
        return all;
    };
    for (int pass = 0; pass < 4 && percent() < 100; ++pass) // a busy machine may let a moment pass
        for (const int y : places(*down))
            for (const int x : places(*across)) {
                down->setValue(y);
                across->setValue(x);
                QTest::qWait(900); // as an eye rests
            }
    ASSERT_EQ(percent(), 100);
    auto *facts = room->findChild<QLabel *>(QStringLiteral("proofFacts"));
    EXPECT_TRUE(facts->text().contains(QStringLiteral("已看 100%"))) << facts->text().toStdString();
    // Another proof begins anew; the first is remembered.
    const Id first = room->desk().shown()->proof.id;
    proof->setZoom(0.2);
    makeProof("makeProof");
    EXPECT_LT(percent(), 100);
    EXPECT_FALSE(shell::Settings().linesSeen(first.toString()).isEmpty());
    room->desk().show(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return percent() == 100; }, kPatience));
}

TEST_F(ReviewBeside, LooksAsItShould)
{
    const Id mark = markIt();
    room->desk().reply(mark, QStringLiteral("原稿就是这样，请与作者核实以后再定。"));
    room->desk().reject(mark, QStringLiteral("作者说不改"));
    for (int n = 1; n < 4; ++n) {
        place.from += 3;
        place.to += 3;
        markIt();
    }
    makeProof("makeProof");
    room->marks().choose(mark);
    ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    for (const int width : {1600, 1280})
        for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
            window->resize(width, width == 1600 ? 1000 : 800);
            widgets::applyTheme(*qApp, mode);
            for (const auto tab : {review::TextBeside::Tab::Manuscripts, review::TextBeside::Tab::Changes,
                     review::TextBeside::Tab::Text}) {
                room->beside().show(tab);
                QTest::qWait(60);
                const QStringList faults = support::faultsOfLooks(room->beside());
                EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
            }
            for (const auto tab : {ReviewSide::Tab::Marks, ReviewSide::Tab::Talk, ReviewSide::Tab::Rounds}) {
                room->side().show(tab);
                QTest::qWait(60);
                const QStringList faults = support::faultsOfLooks(*room);
                EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
                if (const QString folder = qEnvironmentVariable("BANXIN_LOOKS"); !folder.isEmpty())
                    window->grab().save(folder
                        + QStringLiteral("/review-%1-%2-%3-%4.png")
                              .arg(width)
                              .arg(int(tab))
                              .arg(qEnvironmentVariable("BANXIN_LANG"),
                                  mode == widgets::ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
            }
        }
}

TEST_F(ReviewBeside, TheManualShowsTheRoomWithMarks)
{
    window->resize(1600, 1000);
    proof->setZoom(1.2);
    const auto line = place;
    for (const auto &[from, to, words] : {std::tuple(0, 2, "昔日"), std::tuple(4, 6, ""), std::tuple(9, 9, "，")}) {
        place = {line.paragraph, line.from + from, line.from + to};
        const auto anchor =
            banxin::proof::anchorAt(room->desk().shown()->document, place.paragraph, place.from, place.to);
        ASSERT_TRUE(anchor);
        Remark remark;
        remark.anchor = anchor;
        remark.kind = from == to ? MarkKind::Insert : *words ? MarkKind::Replace : MarkKind::Delete;
        remark.text = QString::fromUtf8(words);
        ASSERT_FALSE(room->desk().add(remark).isNull());
    }
    const Id first = room->desk().sheet().remarks.front().id;
    room->desk().reply(first, QStringLiteral("原稿如此"));
    room->marks().choose(first);
    proof->reveal(first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return proof->isComplete(); }, kPatience));
    QTest::qWait(1200);
    keepInManual(*window, QStringLiteral("proofing"));
}
