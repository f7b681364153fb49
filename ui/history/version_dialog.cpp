#include "history/version_dialog.h"

#include "history/history_model.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::history {

VersionDialog::VersionDialog(
    session::Session &session, const std::vector<session::NamedVersion> &known, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_known(known)
    , m_name(new QLineEdit)
    , m_hint(new QLabel)
    , m_save(new QPushButton(tr("存为版本")))
{
    setObjectName(QStringLiteral("versionDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(420);
    auto *what = new QLabel(tr("所有修改都已自动保存。起个名称，是为了以后一眼找到现在的样子。"));
    what->setWordWrap(true);
    what->setProperty("tone", QStringLiteral("secondary"));
    auto *label = new QLabel(tr("名称(&N)"));
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setPlaceholderText(tr("例如：送审前、二校"));
    m_name->setMaxLength(60);
    m_hint->setObjectName(QStringLiteral("versionHint"));
    m_save->setObjectName(QStringLiteral("versionSave"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addWidget(widgets::dialogTitle(*this, tr("存为版本")));
    column->addWidget(what);
    column->addSpacing(4);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_hint);
    column->addSpacing(4);
    column->addLayout(widgets::dialogButtons(*this, *m_save));
    connect(m_name, &QLineEdit::textChanged, this, &VersionDialog::check);
    connect(m_save, &QPushButton::clicked, this, &VersionDialog::accept);
    check();
}

void VersionDialog::check()
{
    const QString name = m_name->text().simplified();
    m_save->setEnabled(!name.isEmpty());
    const auto same = std::find_if(
        m_known.rbegin(), m_known.rend(), [&](const session::NamedVersion &one) { return one.name == name; });
    const bool isTaken = same != m_known.rend();
    m_hint->setText(isTaken ? tr("%1 已有同名的版本，两个都会留下。").arg(momentName(same->time)) : QString());
    widgets::setStyleProperty(m_hint, "tone", QStringLiteral("warn"));
}

void VersionDialog::accept()
{
    if (m_name->text().simplified().isEmpty())
        return;
    if (const base::Status named = m_session.nameVersion(m_name->text()); !named) {
        m_hint->setText(named.error().what);
        widgets::setStyleProperty(m_hint, "tone", QStringLiteral("error"));
        return;
    }
    QDialog::accept();
}

} // namespace banxin::history
