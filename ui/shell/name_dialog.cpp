#include "shell/name_dialog.h"

#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

NameDialog::NameDialog(const Words &words, std::function<base::Status(const QString &name)> keep, QWidget *parent)
    : QDialog(parent)
    , m_keep(std::move(keep))
    , m_taken(words.taken)
    , m_name(new QLineEdit(words.name))
    , m_said(new QLabel)
    , m_done(new QPushButton(words.done))
{
    setObjectName(words.objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_name->setObjectName(words.objectName + QStringLiteral("Name"));
    m_name->setAccessibleName(tr("名称"));
    m_name->setMaxLength(60);
    m_said->setObjectName(words.objectName + QStringLiteral("Said"));
    m_said->setWordWrap(true);
    m_done->setObjectName(words.objectName + QStringLiteral("Done"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, words.title));
    if (!words.about.isEmpty()) {
        auto *about = new QLabel(words.about);
        about->setWordWrap(true);
        about->setProperty("tone", QStringLiteral("secondary"));
        column->addWidget(about);
    }
    column->addWidget(m_name);
    column->addWidget(m_said);
    column->addLayout(widgets::dialogButtons(*this, *m_done));
    setMinimumWidth(420);
    connect(m_done, &QPushButton::clicked, this, &NameDialog::done);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::tell);
    m_name->setFocus();
    m_name->selectAll();
    tell();
}

void NameDialog::tell()
{
    const QString name = m_name->text().trimmed();
    m_done->setEnabled(!name.isEmpty());
    const bool isTaken = m_taken.contains(name);
    widgets::setStyleProperty(m_said, "tone", QStringLiteral("warn"));
    m_said->setText(isTaken ? tr("已经有叫“%1”的，会由这一个代替。").arg(name) : QString());
    m_said->setVisible(isTaken);
}

void NameDialog::done()
{
    if (const base::Status kept = m_keep(m_name->text().trimmed()); !kept) {
        widgets::setStyleProperty(m_said, "tone", QStringLiteral("error"));
        m_said->setText(kept.error().what + kept.error().advice);
        m_said->show();
        return;
    }
    accept();
}

} // namespace banxin::shell
