#include "shell/press_panel.h"

#include "shell/press_facts.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

using session::Session;

PressPanel::PressPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_run(session)
    , m_deliveries(session)
    , m_pages(new PressPages)
    , m_state(new QLabel)
    , m_changed(new QLabel)
    , m_check(new QPushButton(tr("重新预检")))
    , m_export(new QPushButton(tr("导出 PDF…")))
    , m_deliver(new QPushButton(tr("送印厂…")))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_state->setObjectName(QStringLiteral("pressState"));
    m_changed->setObjectName(QStringLiteral("pressChanged"));
    m_changed->setWordWrap(true);
    m_changed->setProperty("tone", QStringLiteral("warn"));
    m_check->setObjectName(QStringLiteral("pressCheck"));
    m_export->setObjectName(QStringLiteral("pressExport"));
    m_deliver->setObjectName(QStringLiteral("pressDeliverButton"));
    m_check->setIcon(widgets::icon(QStringLiteral("refresh-cw")));
    m_deliver->setProperty("primary", true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 6);
    head->addWidget(m_state, 1);
    head->addWidget(m_check);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    foot->addWidget(m_export, 1);
    foot->addWidget(m_deliver, 1);
    m_changed->setContentsMargins(12, 8, 12, 0);
    m_pages->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(widgets::hairline());
    column->addWidget(m_pages, 1);
    column->addWidget(widgets::hairline());
    column->addWidget(m_changed);
    column->addLayout(foot);

    connect(m_check, &QPushButton::clicked, this, &PressPanel::checkWanted);
    connect(m_export, &QPushButton::clicked, this, &PressPanel::exportWanted);
    connect(m_deliver, &QPushButton::clicked, this, &PressPanel::deliveryWanted);
    connect(&m_run, &ExportRun::stage, this,
        [this](base::Id page, session::ExportStage stage) { m_pages->setStatus(page, stageStatus(stage)); });
    connect(&m_run, &ExportRun::finished, this, [this] { showResult(true, {}); });
    connect(&m_run, &ExportRun::failed, this, [this](const base::Error &error) { showResult(false, error.what); });
    connect(&m_deliveries, &DeliveryStates::changed, this, &PressPanel::showDeliveries);
    connect(&session, &Session::changed, this, [this](const model::ChangeSet &change) {
        if (change.changes.empty())
            return; // facts: what is printed is the same
        if (!m_isStale)
            waitForCheck(tr("版面改过，待重新预检"));
        m_isStale = true;
        fill();
    });
    connect(&session, &Session::layoutReady, this, [this] {
        if (isVisible())
            fill();
    });
    connect(&session, &Session::issueOpened, this, [this] {
        m_isStale = true;
        m_pages->clearFindings();
        fill();
        waitForCheck(tr("还没有预检"));
    });
    fill();
    waitForCheck(tr("还没有预检"));
    showDeliveries();
}

void PressPanel::fill()
{
    if (!m_session.issue().isNull() && isVisible())
        m_pages->setPages(pressRows(m_session));
}

/// What was found may not hold any more; it stays to be looked at.
void PressPanel::waitForCheck(const QString &what)
{
    m_state->setText(what);
    widgets::setStyleProperty(m_state, "tone", QStringLiteral("secondary"));
    m_pages->setPassed({});
    Q_EMIT errorsChanged(-1);
}

void PressPanel::checkIfStale(const QString &printer)
{
    fill();
    m_deliveries.refresh();
    if (m_isStale || printer != m_printer)
        check(printer);
}

void PressPanel::check(const QString &printer)
{
    if (m_session.issue().isNull())
        return;
    m_pages->setPages(pressRows(m_session));
    m_printer = printer;
    m_isStale = false;
    Session::ExportRequest request;
    request.profile = printer;
    request.checkOnly = true;
    m_state->setText(tr("正在预检…"));
    widgets::setStyleProperty(m_state, "tone", QStringLiteral("secondary"));
    m_run.start(request, ExportRun::Others::Wait);
}

void PressPanel::stopChecking()
{
    if (m_run.isRunning())
        m_isStale = true;
    m_run.cancel();
}

void PressPanel::showResult(bool isComplete, const QString &problem)
{
    const auto found = pressFindings(m_session);
    for (const base::Id page : m_session.working().children(m_session.issue(), model::ObjectKind::Page)) {
        const auto of = found.find(page);
        const auto findings = of == found.end() ? std::vector<panels::PageFinding>() : of->second;
        PressPages::Status status = isComplete ? checkedStatus(findings) : PressPages::Status();
        status.detail = m_deliveries.text(page);
        m_pages->setFindings(page, findings);
        m_pages->setStatus(page, status);
    }
    const auto whole = found.find(base::Id());
    m_pages->setFindings({}, whole == found.end() ? std::vector<panels::PageFinding>() : whole->second);
    m_pages->setPassed(isComplete ? passedFamilies(found) : QStringList());
    const int errors = errorsIn(found);
    if (!isComplete) {
        m_isStale = true;
        m_state->setText(problem.isEmpty() ? tr("还没有预检") : problem);
        widgets::setStyleProperty(m_state, "tone", QStringLiteral("error"));
        Q_EMIT errorsChanged(-1);
        return;
    }
    if (m_isStale) { // changed meanwhile
        waitForCheck(tr("版面改过，待重新预检"));
        return;
    }
    m_state->setText(errors > 0 ? tr("预检：错误 %1 处").arg(errors) : tr("预检通过"));
    widgets::setStyleProperty(m_state, "tone", errors > 0 ? QStringLiteral("error") : QStringLiteral("ok"));
    Q_EMIT errorsChanged(errors);
}

void PressPanel::showDeliveries()
{
    for (const base::Id page : m_session.working().children(m_session.issue(), model::ObjectKind::Page)) {
        PressPages::Status status = m_pages->status(page);
        status.detail = m_deliveries.text(page);
        m_pages->setStatus(page, status);
    }
    const int changed = m_deliveries.changedPages();
    m_changed->setVisible(changed > 0);
    m_changed->setText(tr("送厂之后有 %1 版改过，印厂手里的是旧的。").arg(changed));
}

} // namespace banxin::shell
