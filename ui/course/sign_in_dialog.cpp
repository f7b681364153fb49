#include "course/sign_in_dialog.h"

#include "widgets/dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::course {

SignInDialog::SignInDialog(CourseDesk &desk, const QString &likely, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_person(new QComboBox)
    , m_roles(new QLabel)
    , m_passwordLabel(new QLabel(tr("口令")))
    , m_password(new QLineEdit)
    , m_fault(new QLabel)
    , m_main(new QPushButton(tr("登录")))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(380);
    m_person->setObjectName(QStringLiteral("signInPerson"));
    m_person->setAccessibleName(tr("姓名"));
    m_roles->setObjectName(QStringLiteral("signInRoles"));
    m_roles->setProperty("tone", QStringLiteral("secondary"));
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setAccessibleName(tr("口令"));
    m_password->setEchoMode(QLineEdit::Password);
    m_fault->setObjectName(QStringLiteral("signInFault"));
    m_fault->setWordWrap(true);
    m_fault->setProperty("tone", QStringLiteral("error"));
    m_fault->hide();
    m_main->setObjectName(QStringLiteral("signInTake"));
    auto *about = new QLabel(tr("签稿、签版都记在登录的人名下。口令防不住能读写编辑部文件夹的人。"));
    about->setWordWrap(true);
    about->setProperty("tone", QStringLiteral("secondary"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(10);
    form->addRow(tr("姓名"), m_person);
    form->addRow(QString(), m_roles);
    form->addRow(m_passwordLabel, m_password);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("登录")));
    column->addWidget(about);
    column->addLayout(form);
    column->addWidget(m_fault);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_main));
    fill(likely);
    connect(m_person, &QComboBox::currentIndexChanged, this, &SignInDialog::refresh);
    connect(m_main, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(&desk, &CourseDesk::peopleChanged, this, [this] { fill(m_person->currentData().toString()); });
    refresh();
    m_password->setFocus();
}

void SignInDialog::fill(const QString &likely)
{
    {
        const QSignalBlocker quiet(m_person);
        m_person->clear();
        for (const workflow::Person &person : m_desk.newsroom().people)
            m_person->addItem(person.name, person.name);
        m_person->setCurrentIndex(std::max(0, m_person->findData(likely)));
    }
    refresh();
}

void SignInDialog::refresh()
{
    const workflow::Person *person =
        workflow::personNamed(m_desk.newsroom().people, m_person->currentData().toString());
    m_main->setEnabled(person != nullptr);
    m_roles->setText(person ? workflow::titlesOf(person->roles) : QString());
    const bool asks = person && !person->password.isEmpty();
    m_password->setEnabled(asks);
    m_password->setPlaceholderText(asks ? QString() : tr("没有设口令"));
    m_fault->hide();
}

void SignInDialog::signIn()
{
    m_main->setEnabled(false);
    const QString name = m_person->currentData().toString();
    m_desk.signIn(name, m_password->text(), [self = QPointer<SignInDialog>(this), name](const base::Status &done) {
        if (!self)
            return;
        self->m_main->setEnabled(true);
        if (done) {
            Q_EMIT self->signedIn(name);
            self->accept();
            return;
        }
        self->m_fault->setText(done.error().what + done.error().advice);
        self->m_fault->show();
        self->m_password->selectAll();
        self->m_password->setFocus();
    });
}

} // namespace banxin::course
