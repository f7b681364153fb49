#include "shell/list_dialog.h"

#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

ListDialog::ListDialog(session::Session &session, const Names &names, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_left(new QVBoxLayout)
    , m_tools(new QHBoxLayout)
    , m_middle(new QHBoxLayout)
    , m_refused(new QLabel)
    , m_save(new QPushButton(tr("保存")))
{
    setObjectName(names.things + QStringLiteral("Dialog"));
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(names.things + QStringLiteral("List"));
    m_list->setAccessibleName(names.title);
    m_list->setFixedWidth(names.listWidth);
    m_left->setSpacing(8);
    m_left->addWidget(m_list, 1);
    m_left->addLayout(m_tools);
    m_tools->setSpacing(8);
    m_middle->setSpacing(16);
    m_middle->addLayout(m_left);
    m_refused->setObjectName(names.things + QStringLiteral("Refused"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    widgets::setStyleProperty(m_refused, "tone", QStringLiteral("error"));
    m_save->setObjectName(names.things + QStringLiteral("Save"));
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_save, false);
    buttons->insertWidget(0, m_refused, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, names.title));
    column->addLayout(m_middle, 1);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
}

const model::Publication *ListDialog::publication() const
{
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    return issue ? m_session.working().find<model::Publication>(issue->publication) : nullptr;
}

QPushButton *ListDialog::addTool(const QString &objectName, const QString &text, Row row)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    if (row == Row::Beside)
        m_tools->addWidget(button);
    else
        m_left->addWidget(button);
    return button;
}

void ListDialog::setForm(QWidget *form, Qt::Alignment alignment) { m_middle->addWidget(form, 1, alignment); }

void ListDialog::setMaySave(bool may) { m_save->setEnabled(may); }

void ListDialog::commit(const base::Result<model::ChangeSet> &change)
{
    base::Status applied;
    if (!change)
        applied = tl::unexpected(change.error());
    else if (!change->isEmpty())
        applied = m_session.apply(*change);
    if (applied) {
        accept();
        return;
    }
    m_refused->setText(applied.error().what);
    m_refused->show();
}

QString freeName(const QString &wish, const QStringList &taken)
{
    QString name = wish;
    for (int again = 2; taken.contains(name); ++again)
        name = wish + u' ' + QString::number(again);
    return name;
}

} // namespace banxin::shell
