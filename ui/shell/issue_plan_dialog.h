// IssuePlanDialog 期计划: all pages of the open issue in one table; what is changed there is one undoable step.
#pragma once

#include "session/issue_plan.h"
#include "session/session.h"

#include <QDialog>

class QLabel;

namespace banxin::shell {

class PagePlanTable;

class IssuePlanDialog : public QDialog {
    Q_OBJECT
public:
    explicit IssuePlanDialog(session::Session &session, QWidget *parent = nullptr);

private:
    void save();
    void tellGoing();

    session::Session &m_session;
    const base::Result<session::NewsroomTemplate> m_template; // read once
    PagePlanTable *m_plan = nullptr; // null where there is no template
    QLabel *m_going;
    QLabel *m_said;
};

} // namespace banxin::shell
