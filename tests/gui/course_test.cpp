// 流转 in the window: one button is what comes next, what stands in its way is said beside it with what to do, signing
// asks for the password and shows what is signed, and who is signed in is always seen.
#include "tests/support/guard_cases.h"
#include "tests/support/looks.h"
#include "tests/support/window_case.h"

#include "board/board_window.h"
#include "course/course_bar.h"
#include "course/course_words.h"
#include "course/sign_in_dialog.h"
#include "course/step_dialog.h"
#include "panels/pages_panel.h"
#include "review/review_room.h"
#include "session/password.h"
#include "shell/course_place.h"
#include "shell/main_window.h"
#include "shell/publication_settings.h"
#include "widgets/message_bar.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using workflow::Kind;
using workflow::Role;

namespace {

class Course : public support::WindowCase {
protected:
    void SetUp() override
    {
        speakAsTheRun();
        WindowCase::SetUp();
        ASSERT_TRUE(until([&] { return desk().isKnown() && desk().standing().has_value(); }));
    }
    template <typename Condition> static bool until(Condition condition)
    {
        return QTest::qWaitFor(condition, kPatience);
    }
    shell::CoursePlace &place() const { return shell::CoursePlace::of(*window); }
    course::CourseDesk &desk() const { return place().desk(); }
    template <typename T> T *part(const char *name, QWidget *in = nullptr) const
    {
        return (in ? in : static_cast<QWidget *>(window))->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *button() const { return part<QPushButton>("courseButton"); }
    static void press(QAbstractButton *pressed)
    {
        ASSERT_TRUE(pressed);
        ASSERT_TRUE(pressed->isEnabled()) << pressed->toolTip().toStdString();
        QTest::mouseClick(pressed, Qt::LeftButton);
    }
    void people(const QString &password = {})
    {
        const QString kept = password.isEmpty() ? QString() : session::keptPassword(password);
        for (const workflow::Person &person :
            {workflow::Person{u"李管"_s, {Role::Admin}, {}}, workflow::Person{u"肖编"_s, {Role::Editor}, {}},
                workflow::Person{u"谭智方"_s, {Role::Proof}, kept}, workflow::Person{u"周责校"_s, {Role::Lead}, {}},
                workflow::Person{u"刘主任"_s, {Role::Head}, {}}, workflow::Person{u"陈总"_s, {Role::Chief}, kept}}) {
            session().setPerson(u"李管"_s);
            const auto put = session::putPersonNow(session(), person);
            ASSERT_TRUE(put) << put.error().toText().toStdString();
        }
        ASSERT_TRUE(until([&] { return desk().newsroom().people.size() == 6; }));
    }
    void signIn(const QString &name, const QString &password = {})
    {
        place().signIn();
        course::SignInDialog *dialog = nullptr;
        ASSERT_TRUE(until([&] { return (dialog = part<course::SignInDialog>("signInDialog")) != nullptr; }));
        auto *person = part<QComboBox>("signInPerson", dialog);
        person->setCurrentIndex(person->findData(name));
        part<QLineEdit>("signInPassword", dialog)->setText(password);
        press(part<QPushButton>("signInTake", dialog));
        ASSERT_TRUE(until([&] { return desk().person() == name; }));
        ASSERT_TRUE(until([&] { return !part<course::SignInDialog>("signInDialog"); }));
        ASSERT_TRUE(until([&] { return desk().standing() && desk().standing()->person == name; }));
    }
    /// What a card says of what was asked before the step.
    static QStringList linesOf(const QWidget &shown)
    {
        QStringList lines;
        for (const auto *line : shown.findChildren<QWidget *>(u"courseLine"_s))
            lines << line->accessibleName();
        return lines;
    }
    QString state() const { return desk().standing() ? desk().standing()->situation.state : QString(); }
};

} // namespace

TEST_F(Course, ANewsroomWithoutAccountsIsNotBothered)
{
    EXPECT_FALSE(desk().hasAccounts());
    EXPECT_EQ(desk().person(), session().person());
    auto *who = part<QToolButton>("whoButton");
    ASSERT_TRUE(who && who->isVisible());
    EXPECT_TRUE(who->toolTip().contains(session().person()));
    EXPECT_TRUE(button()->isVisible());
    EXPECT_TRUE(button()->text().contains(u"出大样 1"_s)) << button()->text().toStdString();
    keep(*window, u"course-window"_s);
    place().why();
    auto *popover = part<QFrame>("coursePopover");
    ASSERT_TRUE(popover->isVisible());
    keep(*popover, u"course-popover"_s);
    popover->hide();
    place().showStaff();
    auto *settings = part<shell::PublicationSettings>("publicationSettings");
    ASSERT_TRUE(settings);
    keep(*settings, u"course-staff"_s);
    settings->showSection(u"course"_s);
    keep(*settings, u"course-settings"_s);
    settings->giveUp();
    window->setRoom(shell::Room::Review);
    QTest::qWait(1500);
    keep(*window, u"course-review"_s);
}

TEST_F(Course, WhoIsSignedInIsSeenAndSigningInAsksForThePassword)
{
    people(u"天干地支"_s);
    ASSERT_TRUE(until([&] { return button()->text() == u"登录…"_s; })) << button()->text().toStdString();
    press(button());
    course::SignInDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<course::SignInDialog>("signInDialog")) != nullptr; }));
    auto *person = part<QComboBox>("signInPerson", dialog);
    person->setCurrentIndex(person->findData(u"谭智方"_s));
    QTest::keyClicks(part<QLineEdit>("signInPassword", dialog), u"wrong"_s);
    keep(*dialog, u"course-sign-in"_s);
    press(part<QPushButton>("signInTake", dialog));
    ASSERT_TRUE(until([&] { return part<QLabel>("signInFault", dialog)->isVisible(); }));
    EXPECT_TRUE(part<QLabel>("signInFault", dialog)->text().contains(u"口令不对"_s));
    EXPECT_TRUE(desk().person().isEmpty());
    part<QLineEdit>("signInPassword", dialog)->setText(u"天干地支"_s);
    QTest::keyClick(part<QLineEdit>("signInPassword", dialog), Qt::Key_Return);
    ASSERT_TRUE(until([&] { return desk().person() == u"谭智方"_s; }));
    EXPECT_EQ(session().person(), u"谭智方"_s) << "marks and edits are under that name too";
    EXPECT_TRUE(part<QToolButton>("whoButton")->toolTip().contains(u"谭智方：校对"_s));
    ASSERT_TRUE(until([&] { return button()->text().contains(u"等"_s); })) << button()->text().toStdString();
    EXPECT_TRUE(button()->toolTip().contains(u"肖编"_s)) << button()->toolTip().toStdString();
    // And out.
    place().signOut();
    EXPECT_TRUE(desk().person().isEmpty());
    EXPECT_NE(session().person(), u"谭智方"_s);
    EXPECT_EQ(button()->text(), u"登录…"_s);
}

TEST_F(Course, EveryGuardIsToldInTheWindowAndNothingIsTaken)
{
    for (const support::GuardCase &one : support::guardCases()) {
        SCOPED_TRACE(std::string(one.name) + " " + one.words.toStdString());
        TearDown();
        m_workbench.reset();
        ASSERT_TRUE(QDir(m_location).removeRecursively());
        support::copySample(m_location);
        Id subject;
        {
            session::Session prepared;
            ASSERT_TRUE(prepared.openNow(m_location));
            const auto issues = prepared.issues();
            for (const auto &issue : issues) {
                if (issue.date == QDate(2020, 10, 19)) {
                    ASSERT_TRUE(prepared.openIssueNow(issue.id));
                }
            }
            support::GuardRoom room(prepared);
            one.prepare(room);
            room.hire();
            ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
            subject = one.kind == Kind::Page ? room.page : room.story;
        }
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = open(m_location);
        view = &window->view();
        ASSERT_TRUE(until([&] { return desk().isKnown(); }));
        signIn(one.person);
        QWidget *shown = nullptr;
        if (one.kind == Kind::Page) {
            EXPECT_TRUE(until([&] { return desk().standing()->person == one.person; }));
            place().why();
            shown = part<QFrame>("coursePopover");
        } else {
            place().showCourse({Kind::Story, subject});
            ASSERT_TRUE(until([&] { return (shown = part<QDialog>("courseDialog")) != nullptr; }));
            ASSERT_TRUE(until([&] { return part<QLabel>("courseState", shown)->isVisible(); }));
        }
        auto *next = part<QPushButton>("courseNext", shown);
        const QStringList said = linesOf(*shown);
        const QAction *move = nullptr;
        for (const QAction *each : part<QMenu>("courseMoves", shown)->actions())
            if (each->objectName() == u"move_"_s + one.to)
                move = each;
        if (one.inWindow) {
            EXPECT_TRUE(said.join(u'\n').contains(one.words)) << said.join(u'\n').toStdString();
            EXPECT_FALSE(next->isEnabled()) << next->text().toStdString();
            QTest::mouseClick(next, Qt::LeftButton);
        } else if (QByteArray(one.name) == "reason") {
            // It is offered, and asked for: without a reason the dialog goes nowhere.
            ASSERT_TRUE(move && move->isEnabled());
            const_cast<QAction *>(move)->trigger();
            course::StepDialog *dialog = nullptr;
            ASSERT_TRUE(until([&] { return (dialog = part<course::StepDialog>("stepDialog")) != nullptr; }));
            EXPECT_FALSE(part<QPushButton>("stepTake", dialog)->isEnabled());
            EXPECT_TRUE(part<QPushButton>("stepTake", dialog)->toolTip().contains(u"理由"_s));
            dialog->reject();
        } else {
            EXPECT_EQ(move, nullptr) << "what cannot be done is not offered";
            EXPECT_FALSE(next->isVisible() && next->text() == workflow::actionOf(one.kind, one.to, {}));
        }
        QTest::qWait(50);
        const auto steps = session::stepsNow(session(), {one.kind, subject});
        ASSERT_TRUE(steps);
        EXPECT_TRUE(steps->empty() || steps->back().reason == u"准备"_s) << "nothing was taken";
    }
}

TEST_F(Course, ASignatureAsksForThePasswordAndShowsWhatIsSigned)
{
    support::GuardRoom room(session());
    room.makeProof(proof::Round::Large1);
    room.walk(Kind::Page, {{u"proof-1"_s, u"肖编"_s}, {u"correcting-1"_s, u"周责校"_s}});
    room.append(u"新馆另设少儿阅览区。"_s);
    room.makeProof(proof::Round::Large2);
    room.walk(Kind::Page, {{u"proof-2"_s, u"肖编"_s}});
    ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
    people(u"天干地支"_s);
    signIn(u"谭智方"_s, u"天干地支"_s);
    ASSERT_TRUE(until([&] { return state() == u"proof-2"_s; }));
    ASSERT_TRUE(until([&] { return button()->text() == u"签大样 2"_s; })) << button()->text().toStdString();
    press(button());
    course::StepDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<course::StepDialog>("stepDialog")) != nullptr; }));
    auto *take = part<QPushButton>("stepTake", dialog);
    EXPECT_FALSE(take->isEnabled()) << "not before what is signed is seen, and not without a password";
    ASSERT_TRUE(until([&] { return part<QLabel>("stepHash", dialog)->text().contains(u"sha256"_s); }));
    const QString hash = part<QLabel>("stepHash", dialog)->text();
    EXPECT_TRUE(hash.contains(u"大样 2"_s)) << hash.toStdString();
    EXPECT_TRUE(hash.contains(desk().standing()->situation.hash.toHex())) << hash.toStdString();
    EXPECT_TRUE(hash.contains(u"上次签的是大样 1"_s)) << hash.toStdString();
    EXPECT_TRUE(hash.contains(u"1 段改动：删 0 字，增 10 字"_s)) << hash.toStdString();
    EXPECT_TRUE(part<QLabel>("stepChanges", dialog)->text().contains(u"新馆另设少儿阅览区。"_s));
    keep(*dialog, u"course-sign"_s);
    EXPECT_FALSE(take->isEnabled()) << "the password is asked for again";
    QTest::keyClicks(part<QLineEdit>("stepPassword", dialog), u"wrong"_s);
    press(take);
    ASSERT_TRUE(until([&] { return part<QLabel>("stepFault", dialog)->isVisible(); }));
    EXPECT_TRUE(part<QLabel>("stepFault", dialog)->text().contains(u"口令不对"_s));
    EXPECT_EQ(session::stepsNow(session(), {Kind::Page, window->page()})->back().to, u"proof-2"_s);
    part<QLineEdit>("stepPassword", dialog)->setText(u"天干地支"_s);
    QTest::keyClick(part<QLineEdit>("stepPassword", dialog), Qt::Key_Return);
    ASSERT_TRUE(until([&] { return state() == u"correcting-2"_s; }));
    const auto steps = session::stepsNow(session(), {Kind::Page, window->page()});
    EXPECT_EQ(steps->back().person, u"谭智方"_s);
    EXPECT_EQ(steps->back().hash, desk().standing()->situation.hash);
    expectSound(m_location);
}

TEST_F(Course, TheButtonMakesTheProofAndTheMenuSendsBackWithAReason)
{
    // Nobody is registered: one person does it all, and is asked for nothing but what the record needs.
    ASSERT_TRUE(until([&] { return button()->text() == u"出大样 1"_s; })) << button()->text().toStdString();
    press(button());
    ASSERT_TRUE(until([&] { return state() == u"proof-1"_s; }));
    ASSERT_EQ(desk().standing()->situation.proofs.size(), 1U);
    EXPECT_FALSE(session().assetNow(desk().standing()->situation.proofs.front().pdf)->isEmpty())
        << "the very PDF is kept";
    auto *pages = window->findChild<panels::PagesPanel *>();
    ASSERT_TRUE(pages);
    ASSERT_TRUE(until([&] {
        return std::any_of(pages->pages().begin(), pages->pages().end(),
            [](const panels::PageFacts &page) { return page.state == u"大样 1"_s; });
    })) << "the list says the state by the facts";
    place().why();
    auto *popover = part<QFrame>("coursePopover");
    QAction *back = nullptr;
    for (QAction *each : part<QMenu>("courseMoves", popover)->actions())
        if (each->objectName() == u"move_layout"_s)
            back = each;
    ASSERT_TRUE(back && back->isEnabled());
    back->trigger();
    course::StepDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<course::StepDialog>("stepDialog")) != nullptr; }));
    keep(*dialog, u"course-reason"_s);
    EXPECT_FALSE(part<QPushButton>("stepTake", dialog)->isEnabled());
    part<QPlainTextEdit>("stepReason", dialog)->insertPlainText(u"换头条"_s);
    press(part<QPushButton>("stepTake", dialog));
    ASSERT_TRUE(until([&] { return state() == u"layout"_s; }));
    EXPECT_EQ(desk().standing()->situation.steps.back().reason, u"换头条"_s);
    EXPECT_TRUE(until([&] { return button()->text() == u"出大样 1"_s; })) << "and it begins anew";
}

TEST_F(Course, TheChiefPassesOverWhatStandsInTheWayAndSaysWhy)
{
    support::GuardRoom room(session());
    room.walk(Kind::Page,
        {{u"proof-1"_s, u"肖编"_s}, {u"correcting-1"_s, u"谭智方"_s}, {u"proof-2"_s, u"肖编"_s},
            {u"correcting-2"_s, u"李校"_s}, {u"proof-3"_s, u"肖编"_s}, {u"correcting-3"_s, u"谭智方"_s},
            {u"clean"_s, u"肖编"_s}, {u"reading"_s, u"周责校"_s}});
    room.makeProof(proof::Round::Clean);
    room.walk(Kind::Page, {{u"signing"_s, u"肖编"_s}});
    ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
    people(u"天干地支"_s);
    signIn(u"陈总"_s, u"天干地支"_s);
    ASSERT_TRUE(until([&] { return state() == u"signing"_s; }));
    EXPECT_TRUE(button()->text().contains(u"尚缺"_s)) << button()->text().toStdString();
    place().why();
    auto *popover = part<QFrame>("coursePopover");
    keep(*popover, u"course-blocked"_s);
    auto *over = part<QPushButton>("courseOverride", popover);
    ASSERT_TRUE(over->isVisible());
    press(over);
    course::StepDialog *dialog = nullptr;
    ASSERT_TRUE(until([&] { return (dialog = part<course::StepDialog>("stepDialog")) != nullptr; }));
    EXPECT_TRUE(part<QLabel>("stepPasses", dialog)->text().contains(u"没有签发"_s));
    ASSERT_TRUE(until([&] { return part<QLabel>("stepHash", dialog)->text().contains(u"清样"_s); }));
    part<QPlainTextEdit>("stepReason", dialog)->insertPlainText(u"突发新闻，先印后补"_s);
    QTest::keyClicks(part<QLineEdit>("stepPassword", dialog), u"x"_s);
    part<QLineEdit>("stepPassword", dialog)->setText(u"天干地支"_s);
    keep(*dialog, u"course-override"_s);
    press(part<QPushButton>("stepTake", dialog));
    ASSERT_TRUE(until([&] { return state() == u"released"_s; }));
    const workflow::Step last = desk().standing()->situation.steps.back();
    EXPECT_TRUE(last.overridden.contains(u"stories"_s));
    EXPECT_EQ(last.reason, u"突发新闻，先印后补"_s);
}

TEST_F(Course, AnAdminHiresAndLeavesStepsOutInTheSettings)
{
    place().showStaff();
    auto *settings = part<shell::PublicationSettings>("publicationSettings");
    ASSERT_TRUE(settings);
    part<QLineEdit>("staffName", settings)->setFocus();
    part<QLineEdit>("staffName", settings)->setText(u"李管"_s);
    EXPECT_TRUE(part<QCheckBox>("staffRole_admin", settings)->isChecked()) << "the first one has to be an admin";
    part<QCheckBox>("staffRole_chief", settings)->click();
    part<QLineEdit>("staffPassword", settings)->setText(u"天干地支"_s);
    press(part<QPushButton>("staffSave", settings));
    ASSERT_TRUE(until([&] { return desk().newsroom().people.size() == 1; }));
    EXPECT_EQ(desk().person(), u"李管"_s) << "whoever wrote the first one in is that one";
    press(part<QPushButton>("staffNew", settings));
    part<QLineEdit>("staffName", settings)->setText(u"肖编"_s);
    part<QCheckBox>("staffRole_editor", settings)->click();
    press(part<QPushButton>("staffSave", settings));
    auto *said = part<QLabel>("staffSaid", settings);
    ASSERT_TRUE(until([&] { return said->text().contains(u"口令不对"_s); })) << said->text().toStdString();
    EXPECT_EQ(desk().newsroom().people.size(), 1U) << "not without the admin's password";
    part<QLineEdit>("staffAdminPassword", settings)->setText(u"天干地支"_s);
    press(part<QPushButton>("staffSave", settings));
    ASSERT_TRUE(until([&] { return desk().newsroom().people.size() == 2; }));
    EXPECT_TRUE(said->text().contains(u"肖编 记下了"_s)) << said->text().toStdString();
    keep(*settings, u"course-staff-two"_s);

    settings->showSection(u"course"_s);
    part<QCheckBox>("courseStep_second-review", settings)->click();
    part<QCheckBox>("courseStep_reading", settings)->click();
    part<QSpinBox>("courseRounds", settings)->setValue(1);
    part<QComboBox>("coursePressDay", settings)->setCurrentIndex(0);
    EXPECT_FALSE(part<QLabel>("coursePath", settings)->text().contains(u"审读"_s));
    keep(*settings, u"course-settings-edited"_s);
    part<QLineEdit>("courseAdminPassword", settings)->setText(u"天干地支"_s);
    press(part<QPushButton>("courseSave", settings));
    ASSERT_TRUE(until([&] { return desk().newsroom().settings.rounds == 1; }));
    EXPECT_TRUE(desk().newsroom().settings.skipped.contains(u"reading"_s));
    EXPECT_TRUE(desk().newsroom().settings.press.has_value());
    settings->giveUp();
    // Somebody else is no admin.
    signIn(u"肖编"_s);
    place().showStaff();
    settings = part<shell::PublicationSettings>("publicationSettings");
    ASSERT_TRUE(until([&] { return (settings = part<shell::PublicationSettings>("publicationSettings")) != nullptr; }));
    EXPECT_FALSE(part<QPushButton>("staffSave", settings)->isEnabled());
    EXPECT_TRUE(part<QLabel>("staffSaid", settings)->text().contains(u"只有管理员能改"_s));
    settings->giveUp();
}

/// Signing in with what was wrong, signing with what changed since, and the card with all that was asked: by the rules
/// of looks in both themes, and reached by Tab; in English and at twice the scale too (gui_course_en_2x).
TEST_F(Course, LooksAsItShould)
{
    support::GuardRoom room(session());
    room.makeProof(proof::Round::Large1);
    room.walk(Kind::Page, {{u"proof-1"_s, u"肖编"_s}, {u"correcting-1"_s, u"周责校"_s}});
    room.append(u"新馆另设少儿阅览区。"_s);
    room.makeProof(proof::Round::Large2);
    room.walk(Kind::Page, {{u"proof-2"_s, u"肖编"_s}});
    ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
    people(u"天干地支"_s);
    const auto look = [this](QWidget *shown, const QString &name) {
        ASSERT_TRUE(shown) << name.toStdString();
        for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
            widgets::applyTheme(*qApp, mode);
            QStringList faults;
            (void)QTest::qWaitFor( // what was told just now finds its place
                [&] {
                    QTest::qWait(20);
                    faults = support::faultsOfLooks(*shown);
                    return faults.isEmpty();
                },
                600);
            EXPECT_TRUE(faults.isEmpty()) << name.toStdString() << '\n' << faults.join(u'\n').toStdString();
            keep(*shown, u"%1-%2"_s.arg(name, mode == widgets::ThemeMode::Dark ? u"dark"_s : u"light"_s));
        }
        shown->activateWindow();
        const QStringList lost = support::unreachedByTab(*shown);
        EXPECT_TRUE(lost.isEmpty()) << name.toStdString() << '\n' << lost.join(u'\n').toStdString();
    };
    place().signIn();
    course::SignInDialog *who = nullptr;
    ASSERT_TRUE(until([&] { return (who = part<course::SignInDialog>("signInDialog")) != nullptr; }));
    auto *person = part<QComboBox>("signInPerson", who);
    person->setCurrentIndex(person->findData(u"谭智方"_s));
    QTest::keyClicks(part<QLineEdit>("signInPassword", who), u"wrong"_s);
    press(part<QPushButton>("signInTake", who));
    ASSERT_TRUE(until([&] { return part<QLabel>("signInFault", who)->isVisible(); }));
    look(who, u"looks-sign-in"_s);
    who->reject();
    ASSERT_TRUE(until([&] { return !part<course::SignInDialog>("signInDialog"); }));
    signIn(u"谭智方"_s, u"天干地支"_s);
    ASSERT_TRUE(until([&] { return state() == u"proof-2"_s; }));
    ASSERT_TRUE(until([&] { return button()->isEnabled(); }));
    press(button());
    course::StepDialog *step = nullptr;
    ASSERT_TRUE(until([&] { return (step = part<course::StepDialog>("stepDialog")) != nullptr; }));
    ASSERT_TRUE(until([&] { return part<QLabel>("stepHash", step)->text().contains(u"sha256"_s); }));
    look(step, u"looks-step"_s);
    step->reject();
    place().showCourse({Kind::Page, window->page()});
    QDialog *card = nullptr;
    ASSERT_TRUE(until([&] { return (card = part<QDialog>("courseDialog")) != nullptr; }));
    ASSERT_TRUE(until([&] { return part<QLabel>("courseState", card)->isVisible(); }));
    look(card, u"looks-course"_s);
    card->close();
}

TEST_F(Course, TheBoardHasWhatWaitsForOneAndLeadsToTheStep)
{
    support::GuardRoom room(session());
    room.makeProof(proof::Round::Large1);
    room.walk(Kind::Page, {{u"proof-1"_s, u"肖编"_s}});
    ASSERT_TRUE(room.trouble.isEmpty()) << room.trouble.toStdString();
    people();
    signIn(u"谭智方"_s);
    auto *rooms = part<QWidget>("roomSwitch");
    QAbstractButton *entry = nullptr;
    for (auto *each : rooms->findChildren<QAbstractButton *>())
        if (each->text().trimmed() == u"进度"_s)
            entry = each;
    press(entry);
    auto *board = window->findChild<board::BoardWindow *>();
    ASSERT_TRUE(board && board->isVisible());
    ASSERT_TRUE(until([&] { return board->findChild<QPushButton *>(u"boardDo_A02"_s) != nullptr; }));
    keep(*board, u"course-board"_s);
    auto *step = board->findChild<QPushButton *>(u"boardDo_A02"_s);
    EXPECT_EQ(step->text(), u"签大样 1"_s);
    EXPECT_EQ(board->findChild<QPushButton *>(u"boardDo_A01"_s), nullptr) << "not a proofreader's";
    press(step);
    QDialog *card = nullptr;
    ASSERT_TRUE(until([&] { return (card = part<QDialog>("courseDialog")) != nullptr; }));
    auto *next = part<QPushButton>("courseNext", card);
    ASSERT_TRUE(until([&] { return next->text() == u"签大样 1"_s && next->isEnabled(); }))
        << next->text().toStdString();
    keep(*card, u"course-card"_s);
    card->close();
    // A node leads to its proof.
    auto *pages = board->findChild<QListView *>(u"boardPages"_s);
    int row = 0;
    for (int i = 0; i < pages->model()->rowCount(); ++i)
        if (pages->model()->index(i, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"A02"_s))
            row = i;
    const QRect place = pages->visualRect(pages->model()->index(row, 0));
    QPoint node;
    for (int x = place.left(); x < place.right() && node.isNull(); x += 2)
        for (const workflow::BoardPageRow &each : board->desk().board().pages)
            if (each.number == u"A02"_s && board::nodeAt(each, place.width(), {x - place.left(), 48}) == each.here)
                node = QPoint(x + 4, place.top() + 48);
    ASSERT_FALSE(node.isNull());
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, node);
    ASSERT_TRUE(until([&] { return window->room() == shell::Room::Review; }));
    auto *review = part<review::ReviewRoom>("reviewRoom");
    ASSERT_TRUE(
        until([&] { return review->desk().page() == window->page() && !review->desk().sheet().proofs.empty(); }));
    EXPECT_EQ(review->desk().sheet().proofs.front().round, proof::Round::Large1);
    ASSERT_TRUE(part<course::CourseCard>("courseCard", review)) << "the card stands in the room";
}
