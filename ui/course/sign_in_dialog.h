// SignInDialog 登录: who sits at this window: one of the newsroom's people and the password. It is the desk that says
// whether it is right.
#pragma once

#include <QDialog>

#include "course/course_desk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::course {

class SignInDialog : public QDialog {
    Q_OBJECT
public:
    /// `likely`: who signed in here last; may be nobody.
    SignInDialog(CourseDesk &desk, const QString &likely, QWidget *parent);

Q_SIGNALS:
    void signedIn(const QString &person);

private:
    void fill(const QString &likely);
    void refresh();
    void signIn();

    CourseDesk &m_desk;
    QComboBox *m_person;
    QLabel *m_roles;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QLabel *m_fault;
    QPushButton *m_main;
};

} // namespace banxin::course
