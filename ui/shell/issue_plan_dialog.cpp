#include "shell/issue_plan_dialog.h"

#include "edit/restore.h"
#include "session/page_template.h"
#include "shell/page_plan_table.h"
#include "shell/weekday.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

IssuePlanDialog::IssuePlanDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_template(session::templateOf(session.working(), session.issue()))
    , m_going(new QLabel)
    , m_said(new QLabel)
{
    setObjectName(QStringLiteral("issuePlanDialog"));
    setWindowModality(Qt::WindowModal);
    auto *which = new QLabel;
    which->setProperty("tone", QStringLiteral("secondary"));
    for (const session::IssueSummary &issue : session.issues())
        if (issue.id == session.issue())
            which->setText(QStringLiteral("%1  %2").arg(issue.publicationName, issueText(issue)));
    m_going->setObjectName(QStringLiteral("planGoing"));
    m_going->setWordWrap(true);
    m_going->setProperty("tone", QStringLiteral("warn"));
    m_going->hide();
    m_said->setObjectName(QStringLiteral("planSaid"));
    m_said->setWordWrap(true);
    m_said->setProperty("tone", QStringLiteral("error"));
    m_said->hide();
    auto *done = new QPushButton(tr("保存"));
    done->setObjectName(QStringLiteral("planSave"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("期计划")));
    column->addWidget(which);
    if (m_template) {
        m_plan = new PagePlanTable(*m_template);
        m_plan->setPlan(session::planOf(session.working(), session.issue(), *m_template));
        column->addWidget(m_plan, 1);
        connect(m_plan, &PagePlanTable::changed, this, &IssuePlanDialog::tellGoing);
    } else {
        done->setEnabled(false);
        m_said->setText(m_template.error().toText());
        m_said->show();
    }
    column->addWidget(m_going);
    column->addWidget(m_said);
    column->addLayout(widgets::dialogButtons(*this, *done));
    connect(done, &QPushButton::clicked, this, &IssuePlanDialog::save);
    resize(620, 480);
}

/// Pages that the plan leaves out, with what stands on them.
void IssuePlanDialog::tellGoing()
{
    m_said->hide();
    const std::vector<session::PlannedPage> &plan = m_plan->written();
    QStringList going;
    for (const auto *page : m_session.working().childrenOf<model::Page>(m_session.issue())) {
        if (std::any_of(plan.begin(), plan.end(), [&](const auto &row) { return row.page == page->id; }))
            continue;
        const std::size_t stories = edit::storiesOn(m_session.working(), page->id).size();
        going << (stories == 0 ? page->number
                               : tr("%1（%n 篇稿回稿库）", nullptr, static_cast<int>(stories)).arg(page->number));
    }
    m_going->setText(tr("要去掉：%1").arg(going.join(tr("、"))));
    m_going->setVisible(!going.isEmpty());
}

void IssuePlanDialog::save()
{
    if (!m_plan || m_plan->showFault())
        return;
    const auto refuse = [this](const base::Error &error) {
        m_said->setText(error.toText());
        m_said->show();
    };
    const auto change =
        session::changedPlan(m_session.working(), m_session.issue(), m_plan->plan(), *m_template, m_session.person());
    if (!change)
        return refuse(change.error());
    m_session.endUndoStep();
    if (const base::Status applied = m_session.apply(*change); !applied)
        return refuse(applied.error());
    m_session.endUndoStep();
    accept();
}

} // namespace banxin::shell
