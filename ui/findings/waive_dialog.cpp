#include "findings/waive_dialog.h"

#include "widgets/dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::findings {

WaiveDialog::WaiveDialog(const panels::PageFinding &finding, const QStringList &reasons, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QComboBox)
{
    setObjectName(QStringLiteral("waiveDialog"));
    setWindowModality(Qt::WindowModal);
    auto *what = new QLabel(finding.title.isEmpty() ? finding.message : finding.title);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    auto *why = new QLabel(finding.title.isEmpty() || finding.message == finding.title ? QString() : finding.message);
    why->setWordWrap(true);
    why->setTextFormat(Qt::PlainText);
    why->setProperty("tone", QStringLiteral("secondary"));
    why->setVisible(!why->text().isEmpty());
    m_reason->setObjectName(QStringLiteral("waiveReason"));
    m_reason->setAccessibleName(tr("豁免的理由"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(reasons);
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
    m_reason->lineEdit()->setPlaceholderText(tr("如：引用原文，照录"));
    m_reason->lineEdit()->setMaxLength(200);
    auto *note =
        new QLabel(tr("这一处不再报告，直到这里的文字改了；理由记在这一期里，在“已豁免”里看得到，也可以撤销。"));
    note->setWordWrap(true);
    note->setProperty("tone", QStringLiteral("hint"));
    auto *main = new QPushButton(tr("豁免", "the button that does it"));
    main->setObjectName(QStringLiteral("waiveApply"));
    main->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(widgets::dialogTitle(*this, tr("豁免这一处")));
    column->addWidget(what);
    column->addWidget(why);
    column->addWidget(m_reason);
    column->addWidget(note);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *main));
    setMinimumWidth(420);
    connect(m_reason, &QComboBox::editTextChanged, main,
        [main](const QString &text) { main->setEnabled(!text.trimmed().isEmpty()); });
    connect(main, &QPushButton::clicked, this, &QDialog::accept);
    m_reason->setFocus();
}

QString WaiveDialog::reason() const { return m_reason->currentText().trimmed(); }

} // namespace banxin::findings
