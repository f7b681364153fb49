// Issues in the window: choosing one, a new one, the plan of the open one, and what to show once it is gone.
#include "shell/main_window.h"

#include "shell/issue_plan_dialog.h"
#include "shell/new_issue_dialog.h"
#include "shell/weekday.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QMenu>

namespace banxin::shell {

void MainWindow::fillIssueMenu()
{
    m_issueMenu->clear();
    m_issueMenu->addAction(action(QStringLiteral("fileNewIssue")));
    m_issueMenu->addAction(action(QStringLiteral("pagePlan")));
    m_issueMenu->addSeparator();
    const std::vector<session::IssueSummary> issues = m_session->issues();
    for (auto issue = issues.rbegin(); issue != issues.rend(); ++issue) { // the newest is what people look for
        QAction *action =
            m_issueMenu->addAction(QStringLiteral("%1  %2").arg(issue->publicationName, issueText(*issue)));
        action->setCheckable(true);
        action->setChecked(issue->id == m_session->issue());
        connect(action, &QAction::triggered, this, [this, id = issue->id] {
            if (id != m_session->issue())
                openIssue(id);
        });
    }
}

/// Another one; `then` once it is shown.
void MainWindow::openIssue(base::Id issue, std::function<void()> then)
{
    m_onOpened = std::move(then);
    m_session->openIssue(issue);
}

void MainWindow::newIssue()
{
    if (m_session->isReadOnly() || !publication())
        return;
    auto *dialog = new NewIssueDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewIssueDialog::made, this, [this](base::Id issue) { openIssue(issue); });
    dialog->open();
}

void MainWindow::showIssuePlan()
{
    if (m_session->isReadOnly() || !publication())
        return;
    auto *dialog = new IssuePlanDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString MainWindow::nameOfIssue(base::Id issue) const
{
    for (const session::IssueSummary &each : m_session->issues())
        if (each.id == issue)
            return issueText(each);
    return {};
}

/// The issue that is open was taken back, here or by a colleague: the newest of the others that is not later.
void MainWindow::leaveGoneIssue()
{
    if (std::exchange(m_isLeaving, true))
        return; // on the way
    const auto *gone = m_known.find<model::Issue>(m_session->issue());
    const QDate day = gone ? gone->date : QDate();
    const std::vector<session::IssueSummary> issues = m_session->issues(); // ascending by date
    base::Id next;
    for (const session::IssueSummary &issue : issues)
        if (issue.id != m_session->issue() && (next.isNull() || !day.isValid() || issue.date <= day))
            next = issue.id;
    if (!next.isNull())
        openIssue(next, std::exchange(m_onOpened, {}));
}

} // namespace banxin::shell
