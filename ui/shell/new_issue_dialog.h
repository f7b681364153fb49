// NewIssueDialog 新建期: date, 总期数, edition and the plan of the pages, as the template has them or as another issue
// had. It makes the issue as one undoable step.
#pragma once

#include "session/issue_plan.h"
#include "session/session.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::shell {

class PagePlanTable;

class NewIssueDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewIssueDialog(session::Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(banxin::base::Id issue);

private:
    void propose();
    void showDate();
    void showPlan();
    void check();
    void make();

    session::Session &m_session;
    const base::Result<session::NewsroomTemplate> m_template; // read once
    base::Id m_publication;
    QDateEdit *m_date;
    QLabel *m_weekday;
    QLabel *m_dateSaid;
    QLineEdit *m_number;
    QLineEdit *m_edition;
    QComboBox *m_like;
    PagePlanTable *m_plan = nullptr; // null where there is no template
    QLabel *m_said;
    QPushButton *m_make;
    bool m_ownNumber = false; // the person wrote it
    int m_asked = 0; // the newest plan that was asked for
};

} // namespace banxin::shell
