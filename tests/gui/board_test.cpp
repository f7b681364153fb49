// 本期进度: the board shows pages and stories by their steps, follows what is done in this window and elsewhere,
// filters, counts down to the press, and leads to the pages.
#include "tests/support/looks.h"
#include "tests/support/window_case.h"

#include "board/board_window.h"
#include "board/press_card.h"
#include "board/press_dialog.h"
#include "edit/frame_edits.h"
#include "panels/story_pool.h"
#include "proof/sheet.h"
#include "session/workflow_desk.h"
#include "shell/board_place.h"
#include "shell/main_window.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using workflow::Pressure;

namespace {

class Board : public support::WindowCase {
protected:
    void SetUp() override
    {
        speakAsTheRun();
        WindowCase::SetUp();
        window->session().setPerson(u"邓金星"_s);
    }
    void TearDown() override { widgets::applyTheme(*qApp, widgets::ThemeMode::Light); }

    void openBoard()
    {
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_4, Qt::ControlModifier);
        board = window->findChild<board::BoardWindow *>();
        ASSERT_TRUE(board && board->isVisible());
        pages = board->findChild<QListView *>(u"boardPages"_s);
        stories = board->findChild<QListView *>(u"boardStories"_s);
        ASSERT_TRUE(until([&] { return board->desk().isKnown(); }));
    }
    template <typename Condition> bool until(Condition condition) { return QTest::qWaitFor(condition, kPatience); }
    const workflow::Board &known() const { return board->desk().board(); }
    const workflow::BoardPageRow &rowOf(const QString &number) const
    {
        for (const workflow::BoardPageRow &row : known().pages)
            if (row.number == number)
                return row;
        ADD_FAILURE() << "no page " << number.toStdString();
        static const workflow::BoardPageRow none;
        return none;
    }
    static QStringList texts(const QListView &list)
    {
        QStringList all;
        for (int i = 0; i < list.model()->rowCount(); ++i)
            all << list.model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
        return all;
    }
    /// As somebody else on the same newsroom takes it.
    void stepElsewhere(Id of, const QString &from, const QString &to, const QString &person, const QString &reason = {})
    {
        if (!m_other.isOpen()) {
            ASSERT_TRUE(m_other.openNow(m_location));
            ASSERT_TRUE(m_other.openIssueNow(session().issue()));
        }
        m_other.setPerson(person);
        workflow::Step step;
        step.from = from;
        step.to = to;
        step.reason = reason;
        if (to.startsWith(u"proof-"_s)) { // the course asks for one
            proof::Proof made;
            made.page = of;
            made.round = static_cast<proof::Round>(workflow::roundOf(to));
            made.pdf = m_pdf = base::Digest::of(to.toUtf8() + of.toString().toUtf8());
            made.revision = m_other.working().revision();
            ASSERT_TRUE(m_other.record({proof::factOf(made)}, to));
            ASSERT_TRUE(m_other.flushNow());
        }
        if (to.startsWith(u"correcting-"_s))
            step.hash = m_pdf;
        ASSERT_TRUE(m_other.record({{Id::create(), workflow::kStateFact, of, workflow::toJson(step), {}}}, to));
        const auto kept = m_other.flushNow();
        ASSERT_TRUE(kept) << kept.error().what.toStdString();
    }
    void people()
    {
        using workflow::Role;
        for (const workflow::Person &person : {workflow::Person{u"邓金星"_s, {Role::Editor, Role::Admin}, {}},
                 workflow::Person{u"谭智方"_s, {Role::Proof}, {}}, workflow::Person{u"肖星平"_s, {Role::Head}, {}},
                 workflow::Person{u"值班总编"_s, {Role::Chief}, {}}})
            ASSERT_TRUE(session::putPersonNow(session(), person));
    }
    template <typename T> T *part(const char *name) { return board->findChild<T *>(QString::fromLatin1(name)); }

    session::Session m_other;
    base::Digest m_pdf; // of the last proof that was made elsewhere
    board::BoardWindow *board = nullptr;
    QListView *pages = nullptr;
    QListView *stories = nullptr;
};

} // namespace

TEST_F(Board, ShowsEveryPageAndLeadsToIt)
{
    openBoard();
    const auto ids = document().children(session().issue(), model::ObjectKind::Page);
    ASSERT_GE(ids.size(), 2U);
    ASSERT_EQ(pages->model()->rowCount(), static_cast<int>(ids.size()));
    EXPECT_TRUE(texts(*pages).front().startsWith(u"A01"_s)) << texts(*pages).front().toStdString();
    EXPECT_TRUE(texts(*pages).front().contains(workflow::titleOf(workflow::Kind::Page, u"layout")));
    EXPECT_EQ(pages->currentIndex().row(), 1) << "the page that the window shows";
    ASSERT_NE(window->page(), ids.front());
    const QPoint first = pages->visualRect(pages->model()->index(0, 0)).center();
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, first);
    EXPECT_NE(window->page(), ids.front()) << "one click only chooses";
    QTest::mouseDClick(pages->viewport(), Qt::LeftButton, {}, first);
    EXPECT_EQ(window->page(), ids.front());
    // And by the keys.
    pages->setCurrentIndex(pages->model()->index(1, 0));
    QTest::keyClick(pages, Qt::Key_Return);
    EXPECT_EQ(window->page(), ids[1]);
}

TEST_F(Board, FollowsWhatOthersDo)
{
    people();
    openBoard();
    ASSERT_TRUE(until([&] { return board->desk().facts().people.size() == 4; }));
    EXPECT_EQ(rowOf(u"A02"_s).here, 0);
    const Id a02 = rowOf(u"A02"_s).page;
    stepElsewhere(a02, u"layout"_s, u"proof-1"_s, u"邓金星"_s);
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).here == 1; })) << "without a key here";
    EXPECT_EQ(rowOf(u"A02"_s).holder, u"谭智方"_s);
    EXPECT_EQ(rowOf(u"A02"_s).nodes[0].person, u"邓金星"_s);
    EXPECT_TRUE(texts(*pages)[1].contains(u"谭智方"_s)) << texts(*pages)[1].toStdString();
    EXPECT_EQ(board->desk().deeds().front().person, u"邓金星"_s);
    stepElsewhere(a02, u"proof-1"_s, u"layout"_s, u"值班总编"_s, u"换头条"_s);
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).here == 0; }));
    EXPECT_TRUE(texts(*pages)[1].contains(u"换头条"_s));
    EXPECT_EQ(board->desk().deeds().front().reason, u"换头条"_s) << "the newest first, within one second too";
}

TEST_F(Board, AProofIsOpenedByTheNodeAndByTheRowsMenu)
{
    people();
    openBoard();
    ASSERT_TRUE(until([&] { return board->desk().facts().people.size() == 4; }));
    const Id a02 = rowOf(u"A02"_s).page;
    stepElsewhere(a02, u"layout"_s, u"proof-1"_s, u"邓金星"_s);
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).here == 1; }));
    std::vector<std::pair<Id, QString>> wanted;
    QObject::disconnect(board, &board::BoardWindow::proofWanted, nullptr, nullptr); // nobody's pixels are here
    QObject::connect(board, &board::BoardWindow::proofWanted, board,
        [&](Id page, const QString &state) { wanted.emplace_back(page, state); });
    // The menu by key, and in it by key.
    pages->setCurrentIndex(pages->model()->index(1, 0));
    pages->setFocus();
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(-1, -1), pages->mapToGlobal(QPoint(-1, -1)));
    QApplication::sendEvent(pages->viewport(), &byKey);
    auto *menu = part<QMenu>("boardPageMenu");
    ASSERT_TRUE(menu);
    QStringList entries;
    for (const QAction *action : menu->actions())
        if (!action->isSeparator())
            entries << action->text();
    EXPECT_EQ(entries, // none of what is ahead
        (QStringList{board::BoardWindow::tr("打开 %1").arg(u"A02"_s),
            board::BoardWindow::tr("看%1的样张").arg(known().columns[1].title)}));
    QTest::keyClick(menu, Qt::Key_Up); // round to the last
    QTest::keyClick(menu, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0], std::make_pair(a02, u"proof-1"_s));
    // And by the mouse on the node.
    const QRect row = pages->visualRect(pages->model()->index(1, 0));
    for (int y = 0; y < row.height() && wanted.size() == 1; y += 6)
        for (int x = 0; x < row.width() && wanted.size() == 1; x += 6)
            if (board::nodeAt(rowOf(u"A02"_s), row.width(), QPoint(x, y)) == 1)
                QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(x, y));
    ASSERT_EQ(wanted.size(), 2U);
    EXPECT_EQ(wanted[1], wanted[0]);
}

TEST_F(Board, CountsTheMarksThatNobodyDecided)
{
    openBoard();
    proof::Remark note;
    note.id = Id::create();
    note.kind = proof::MarkKind::Note;
    note.page = rowOf(u"A02"_s).page;
    note.place = base::Rect{base::Length::mm(20), base::Length::mm(20), base::Length::mm(5), base::Length::mm(5)};
    note.text = u"查"_s;
    ASSERT_TRUE(m_other.openNow(m_location));
    ASSERT_TRUE(m_other.openIssueNow(session().issue()));
    const auto say = [&](const model::Fact &fact) {
        ASSERT_TRUE(m_other.record({fact}, u"批注"_s));
        const auto kept = m_other.flushNow();
        ASSERT_TRUE(kept) << kept.error().what.toStdString();
    };
    say(proof::factOf(note));
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).openMarks == 1; }));
    const board::PageLine line{rowOf(u"A02"_s), {}, {}};
    EXPECT_FALSE(board::troubleText(line).isEmpty());
    EXPECT_EQ(board::troubleTone(line), widgets::Tone::Warn);
    EXPECT_TRUE(texts(*pages)[1].contains(board::troubleText(line))) << texts(*pages)[1].toStdString();
    say(proof::decisionOn(note, proof::RemarkState::Accepted));
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).openMarks == 0 && rowOf(u"A02"_s).unchecked == 1; }));
    say(proof::decisionOn(note, proof::RemarkState::Done));
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).unchecked == 0; }));
}

TEST_F(Board, GoesAlongToAnotherIssue)
{
    openBoard();
    const auto first = session().issue();
    const int count = pages->model()->rowCount();
    const auto issues = session().issues();
    const auto other = std::find_if(issues.begin(), issues.end(), [&](const auto &each) { return each.id != first; });
    ASSERT_NE(other, issues.end());
    const Id next = other->id;
    session().openIssue(next);
    ASSERT_TRUE(until([&] {
        return session().issue() == next && board->desk().isKnown()
            && board->desk().facts().date != QDate(2020, 10, 19);
    }));
    EXPECT_NE(pages->model()->rowCount(), count);
    EXPECT_TRUE(part<QLabel>("boardTitle")->text().contains(board->desk().facts().date.toString(Qt::ISODate)));
}

TEST_F(Board, ReadsNothingWhileNobodyLooks)
{
    openBoard();
    const Id a02 = rowOf(u"A02"_s).page;
    board->close();
    stepElsewhere(a02, u"layout"_s, u"proof-1"_s, u"邓金星"_s);
    QTest::qWait(1200);
    EXPECT_EQ(rowOf(u"A02"_s).here, 0);
    openBoard();
    EXPECT_TRUE(until([&] { return rowOf(u"A02"_s).here == 1; })) << "but all of it once somebody does";
}

TEST_F(Board, FiltersByPersonStepAndTime)
{
    people();
    openBoard();
    const Id a02 = rowOf(u"A02"_s).page;
    const int all = pages->model()->rowCount();
    stepElsewhere(a02, u"layout"_s, u"proof-1"_s, u"邓金星"_s);
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).here == 1; }));
    auto *person = part<QComboBox>("boardPerson");
    const auto choose = [](QComboBox *box, const QString &value) {
        const int at = box->findData(value);
        ASSERT_GE(at, 0) << value.toStdString();
        box->setCurrentIndex(at);
    };
    choose(person, u"谭智方"_s);
    ASSERT_EQ(texts(*pages).size(), 1);
    EXPECT_TRUE(texts(*pages).front().startsWith(u"A02"_s));
    choose(person, {});
    auto *state = part<QComboBox>("boardState");
    choose(state, u"layout"_s);
    EXPECT_EQ(pages->model()->rowCount(), all - 1);
    choose(state, u"signing"_s);
    EXPECT_EQ(pages->model()->rowCount(), 0);
    EXPECT_TRUE(part<QLabel>("boardEmpty")->isVisible());
    choose(state, {});
    auto *late = part<QCheckBox>("boardLate");
    QTest::mouseClick(late, Qt::LeftButton, {}, QPoint(8, late->height() / 2));
    EXPECT_EQ(pages->model()->rowCount(), 0) << "nobody set a time";
    QTest::mouseClick(late, Qt::LeftButton, {}, QPoint(8, late->height() / 2));
    EXPECT_EQ(pages->model()->rowCount(), all);
}

TEST_F(Board, CountsDownToThePress)
{
    openBoard();
    auto *card = part<board::PressCard>("pressCard");
    EXPECT_TRUE(card->leftText().isEmpty());
    QTest::mouseClick(part<QPushButton>("boardSetPress"), Qt::LeftButton);
    auto *dialog = board->findChild<board::PressDialog *>();
    ASSERT_TRUE(dialog && dialog->isVisible());
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    auto *time = dialog->findChild<QTimeEdit *>(u"pressTime"_s);
    time->setFocus();
    time->setCurrentSection(QDateTimeEdit::HourSection);
    QTest::keyClick(time, Qt::Key_Down);
    time->setCurrentSection(QDateTimeEdit::MinuteSection);
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(time, Qt::Key_Down);
    auto *step = dialog->findChild<QSpinBox *>(u"pressStep"_s);
    step->setFocus();
    step->selectAll();
    QTest::keyClicks(step, u"30"_s);
    QTest::keyClick(step, Qt::Key_Tab);
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"pressOutcome"_s)->text().contains(u"10-18 22:15"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"pressSave"_s), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return known().press.isValid(); }));
    EXPECT_EQ(known().press, QDateTime(QDate(2020, 10, 18), QTime(22, 15)));
    EXPECT_EQ(rowOf(u"A01"_s).limit, QDateTime(QDate(2020, 10, 18), QTime(18, 45)));
    EXPECT_EQ(card->tone(), widgets::Tone::Error) << "years ago";

    const auto at = [&](int hour, int minute) {
        board->desk().setClock([=] { return QDateTime(QDate(2020, 10, 18), QTime(hour, minute)); });
    };
    at(18, 0);
    EXPECT_EQ(rowOf(u"A01"_s).pressure, Pressure::Ample);
    EXPECT_EQ(card->tone(), widgets::Tone::Accent);
    at(18, 40);
    EXPECT_EQ(rowOf(u"A01"_s).pressure, Pressure::Near);
    EXPECT_TRUE(texts(*pages).front().contains(board::wordOf(Pressure::Near)));
    at(18, 50);
    EXPECT_EQ(rowOf(u"A01"_s).pressure, Pressure::Past);
    EXPECT_TRUE(texts(*pages).front().contains(board::wordOf(Pressure::Past)));
    at(22, 5);
    EXPECT_EQ(card->tone(), widgets::Tone::Warn);

    // It is the publication's, and other windows have it.
    ASSERT_TRUE(session().flushNow());
    session::Session again;
    ASSERT_TRUE(again.openNow(m_location));
    ASSERT_TRUE(again.openIssueNow(session().issue()));
    const auto kept = session::newsroomNow(again);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->settings.press, (workflow::PressTime{-1, 22 * 60 + 15, 30}));
}

TEST_F(Board, OnlyAnAdminSetsThePressTime)
{
    people();
    session().setPerson(u"谭智方"_s);
    openBoard();
    auto *set = part<QPushButton>("boardSetPress");
    ASSERT_TRUE(until([&] { return board->desk().facts().people.size() == 4; }));
    EXPECT_FALSE(set->isEnabled());
    EXPECT_TRUE(set->toolTip().contains(u"谭智方"_s));
    std::optional<base::Status> answer;
    board->desk().setPress(workflow::PressTime(), {}, [&](const base::Status &done) { answer = done; });
    ASSERT_TRUE(answer);
    EXPECT_FALSE(*answer);
    EXPECT_FALSE(known().press.isValid());
}

TEST_F(Board, StoriesStandByTheirReviewsAndTheUnplacedAreFound)
{
    people();
    openBoard();
    ASSERT_GT(stories->model()->rowCount(), 0);
    const workflow::BoardStoryRow first = known().stories.front();
    ASSERT_FALSE(first.pages.isEmpty());
    stepElsewhere(first.story, u"draft"_s, u"submitted"_s, u"邓金星"_s);
    ASSERT_TRUE(until([&] { return known().stories.front().state == u"submitted"; }));
    EXPECT_EQ(known().stories.front().holder, u"邓金星"_s);
    // A double click goes to its page.
    window->showPage(document().children(session().issue(), model::ObjectKind::Page).back());
    const QPoint top = stories->visualRect(stories->model()->index(0, 0)).center();
    QTest::mouseClick(stories->viewport(), Qt::LeftButton, {}, top);
    QTest::mouseDClick(stories->viewport(), Qt::LeftButton, {}, top);
    EXPECT_EQ(page().number, first.pages.front());

    const int waiting = static_cast<int>(std::count_if(known().stories.begin(), known().stories.end(),
        [](const workflow::BoardStoryRow &row) { return row.pages.isEmpty(); }));
    auto *unplaced = part<QCheckBox>("boardUnplaced");
    QTest::mouseClick(unplaced, Qt::LeftButton, {}, QPoint(8, unplaced->height() / 2));
    ASSERT_TRUE(unplaced->isChecked());
    EXPECT_EQ(stories->model()->rowCount(), waiting);
    // One taken off its page waits for another.
    const auto story = known().stories.front();
    edit::Frames its;
    for (const model::Frame *frame : document().childrenOf<model::Frame>(rowOf(story.pages.front()).page))
        if (panels::storyOfFrame(document(), frame->id) == story.story)
            its.push_back(frame->id);
    ASSERT_FALSE(its.empty());
    const auto change = edit::removeFrames(document(), its, {session().person(), Id::create()});
    ASSERT_TRUE(change);
    ASSERT_TRUE(session().apply(*change));
    ASSERT_TRUE(until([&] { return stories->model()->rowCount() == waiting + 1; }));
    const auto waits = std::find_if(known().stories.begin(), known().stories.end(),
        [&](const workflow::BoardStoryRow &row) { return row.story == story.story; });
    ASSERT_NE(waits, known().stories.end());
    EXPECT_TRUE(waits->pages.isEmpty());
    // It leads to the pool, even if that is shut.
    window->findChild<QDockWidget *>(u"storiesDock"_s)->hide();
    stories->setFocus();
    for (int row = 0; row < stories->model()->rowCount(); ++row)
        if (stories->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().startsWith(story.title))
            stories->setCurrentIndex(stories->model()->index(row, 0));
    QTest::keyClick(stories, Qt::Key_Return);
    auto *pool = window->findChild<panels::StoryPool *>();
    EXPECT_TRUE(pool->isVisible());
    EXPECT_EQ(pool->selectedStories(), std::vector<Id>{story.story});
}

TEST_F(Board, LooksAsItShould)
{
    people();
    ASSERT_TRUE(session::putSettingsNow(session(), {{}, 3, workflow::PressTime{-1, 23 * 60 + 30, 60}}));
    openBoard();
    board->resize(1440, 900);
    board->desk().setClock([] { return QDateTime(QDate(2020, 10, 18), QTime(16, 20)); });
    ASSERT_TRUE(until([&] { return known().press.isValid(); }));
    const Id a01 = rowOf(u"A01"_s).page, a02 = rowOf(u"A02"_s).page;
    for (const auto &[from, to] : {std::pair(u"layout"_s, u"proof-1"_s), std::pair(u"proof-1"_s, u"correcting-1"_s),
             std::pair(u"correcting-1"_s, u"proof-2"_s)})
        stepElsewhere(a02, from, to, to.startsWith(u"correcting"_s) ? u"谭智方"_s : u"邓金星"_s);
    stepElsewhere(a01, u"layout"_s, u"proof-1"_s, u"邓金星"_s);
    stepElsewhere(a01, u"proof-1"_s, u"layout"_s, u"值班总编"_s, u"换头条"_s);
    ASSERT_TRUE(until([&] { return rowOf(u"A02"_s).here == 2 && board->desk().deeds().size() == 5; }));
    QTest::qWait(1500); // pictures of the pages
    for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        widgets::applyTheme(*qApp, mode);
        const QString look = mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s;
        QTest::qWait(50);
        const QStringList faults = support::faultsOfLooks(*board);
        EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
        keep(*board, u"board-"_s + look);
        QTest::mouseClick(part<QPushButton>("boardSetPress"), Qt::LeftButton);
        auto *dialog = board->findChild<board::PressDialog *>();
        ASSERT_TRUE(dialog);
        QTest::qWait(50);
        const QStringList within = support::faultsOfLooks(*dialog);
        EXPECT_TRUE(within.isEmpty()) << within.join(u'\n').toStdString();
        keep(*dialog, u"board-press-"_s + look);
        dialog->reject();
        QTest::qWait(50);
    }
    board->resize(1200, 720);
    QTest::qWait(50);
    const QStringList faults = support::faultsOfLooks(*board);
    EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
    keep(*board, u"board-narrow"_s);
    board->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(board));
    pages->setFocus();
    const QStringList unreached = support::unreachedByTab(*board);
    EXPECT_TRUE(unreached.isEmpty()) << unreached.join(u'\n').toStdString();
}
