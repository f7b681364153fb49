// 流转 in the window: one button is what comes next, what stands in its way is said beside it with what to do, signing
// asks for the password and shows what is signed, and who is signed in is always seen.
#include "tests/support/window_case.h"

#include "course/course_bar.h"
#include "course/course_words.h"
#include "course/sign_in_dialog.h"
#include "course/step_dialog.h"
#include "edit/restore.h"
#include "session/password.h"
#include "session/translation.h"
#include "shell/course_place.h"
#include "shell/main_window.h"
#include "shell/publication_settings.h"
#include "widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
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
        static const bool isInstalled = [] {
            session::installTranslation(*qApp);
            return true;
        }();
        EXPECT_TRUE(isInstalled);
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
