#include "shell/new_issue_dialog.h"

#include "session/page_template.h"
#include "shell/page_plan_table.h"
#include "shell/weekday.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::shell {

using session::IssueSummary;

NewIssueDialog::NewIssueDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_template(session::templateOf(session.working(), session.issue()))
    , m_date(new QDateEdit)
    , m_weekday(new QLabel)
    , m_dateSaid(new QLabel)
    , m_number(new QLineEdit)
    , m_edition(new QLineEdit)
    , m_like(new QComboBox)
    , m_said(new QLabel)
    , m_make(new QPushButton(tr("新建并打开")))
{
    setObjectName(QStringLiteral("newIssueDialog"));
    setWindowModality(Qt::WindowModal);
    if (const auto *issue = session.working().find<model::Issue>(session.issue()))
        m_publication = issue->publication;
    m_date->setObjectName(QStringLiteral("newIssueDate"));
    m_date->setAccessibleName(tr("日期"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setFixedWidth(140);
    m_weekday->setObjectName(QStringLiteral("newIssueWeekday"));
    m_weekday->setProperty("tone", QStringLiteral("secondary"));
    m_dateSaid->setObjectName(QStringLiteral("newIssueDateSaid"));
    m_dateSaid->setWordWrap(true);
    m_dateSaid->setProperty("tone", QStringLiteral("error"));
    m_number->setObjectName(QStringLiteral("newIssueNumber"));
    m_number->setAccessibleName(tr("总期数"));
    m_number->setFixedWidth(140);
    m_edition->setObjectName(QStringLiteral("newIssueEdition"));
    m_edition->setAccessibleName(tr("版本"));
    m_edition->setPlaceholderText(tr("只有一种就空着"));
    m_like->setObjectName(QStringLiteral("newIssueLike"));
    m_like->setAccessibleName(tr("版面计划"));
    m_like->addItem(tr("模板的常用版"), QVariant());
    const std::vector<IssueSummary> issues = session.issues();
    for (auto issue = issues.rbegin(); issue != issues.rend() && m_like->count() <= 40; ++issue)
        if (issue->publication == m_publication)
            m_like->addItem(tr("同 %1").arg(issueText(*issue)), QVariant::fromValue(issue->id.toNumber()));
    m_like->setCurrentIndex(m_like->count() > 1 ? 1 : 0);
    m_said->setObjectName(QStringLiteral("newIssueSaid"));
    m_said->setWordWrap(true);
    m_said->setProperty("tone", QStringLiteral("error"));
    m_said->hide();
    m_make->setObjectName(QStringLiteral("newIssueMake"));

    auto *day = new QHBoxLayout;
    day->setSpacing(12);
    day->addWidget(m_date);
    day->addWidget(m_weekday);
    day->addWidget(m_dateSaid, 1);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("日期"), day);
    form->addRow(tr("总期数"), m_number);
    form->addRow(tr("版本"), m_edition);
    form->addRow(tr("版面计划"), m_like);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("新建期")));
    column->addLayout(form);
    if (m_template) {
        m_plan = new PagePlanTable(*m_template);
        column->addWidget(m_plan, 1);
        connect(m_plan, &PagePlanTable::changed, m_said, &QWidget::hide);
    } else {
        m_said->setText(m_template.error().toText());
        m_said->show();
    }
    column->addWidget(m_said);
    column->addLayout(widgets::dialogButtons(*this, *m_make));
    resize(620, 560);
    connect(m_make, &QPushButton::clicked, this, &NewIssueDialog::make);
    connect(m_number, &QLineEdit::textEdited, this, [this] { m_ownNumber = true; });
    connect(m_date, &QDateEdit::dateChanged, this, &NewIssueDialog::showDate);
    connect(m_edition, &QLineEdit::textChanged, this, &NewIssueDialog::check);
    connect(m_like, &QComboBox::activated, this, &NewIssueDialog::showPlan);
    propose();
    showPlan();
    m_date->setFocus();
}

/// The day after the newest issue.
void NewIssueDialog::propose()
{
    QDate last;
    for (const IssueSummary &issue : m_session.issues())
        if (issue.publication == m_publication && (!last.isValid() || issue.date > last))
            last = issue.date;
    m_date->setDate(last.isValid() ? last.addDays(1) : QDate::currentDate());
    showDate();
}

/// The weekday, and the number that follows on from the issue before.
void NewIssueDialog::showDate()
{
    m_weekday->setText(weekdayName(m_date->date()));
    if (!m_ownNumber) {
        QString number;
        for (const IssueSummary &issue : m_session.issues()) { // ascending by date
            if (issue.publication != m_publication || issue.number.isEmpty() || issue.date > m_date->date())
                continue;
            number = issue.date == m_date->date() ? issue.number : session::nextIssueNumber(issue.number);
        }
        m_number->setText(number);
    }
    check();
}

void NewIssueDialog::check()
{
    QString why;
    for (const IssueSummary &issue : m_session.issues())
        if (issue.publication == m_publication && issue.date == m_date->date()
            && issue.edition == m_edition->text().trimmed())
            why = issue.edition.isEmpty() ? tr("这一天已经有一期；再出一种，请写版本。")
                                          : tr("这一天的“%1”已经有了。").arg(issue.edition);
    m_dateSaid->setText(why);
    m_date->setAccessibleDescription(why);
    m_edition->setAccessibleDescription(why);
    for (QWidget *field : {static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_edition)})
        widgets::setStyleProperty(field, "invalid", !why.isEmpty());
    m_make->setEnabled(why.isEmpty() && m_template.has_value());
}

void NewIssueDialog::showPlan()
{
    if (!m_plan)
        return;
    const int asked = ++m_asked;
    const base::Id like = base::Id::fromNumber(m_like->currentData().toULongLong());
    if (like.isNull()) {
        m_plan->setPlan(session::usualPlan(*m_template));
    } else if (like == m_session.issue()) {
        m_plan->setPlan(session::planLike(m_session.working(), like, *m_template));
    } else {
        m_session.readIssue(like, this, [this, asked, like](const base::Result<model::Document> &document) {
            if (asked != m_asked)
                return;
            m_said->setVisible(!document);
            if (document)
                m_plan->setPlan(session::planLike(*document, like, *m_template));
            else
                m_said->setText(document.error().toText());
        });
    }
}

void NewIssueDialog::make()
{
    if (!m_plan || !m_make->isEnabled() || m_plan->showFault())
        return;
    const auto refuse = [this](const base::Error &error) {
        m_said->setText(error.toText());
        m_said->show();
    };
    const base::Id issue = base::Id::create();
    const auto change = session::makeIssue(m_session.working(), m_publication, issue,
        {m_date->date(), m_edition->text(), m_number->text()}, m_plan->plan(), *m_template, m_session.person());
    if (!change)
        return refuse(change.error());
    m_session.endUndoStep();
    if (const base::Status applied = m_session.apply(*change); !applied)
        return refuse(applied.error());
    m_session.endUndoStep();
    accept();
    Q_EMIT made(issue);
}

} // namespace banxin::shell
