// 人员: who works on the paper, in which roles, with which password. Each is kept as soon as it is said, by an admin;
// no undo takes it back.
#include "shell/house_sections.h"

#include "course/course_desk.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

using course::CourseDesk;

namespace {

class StaffSection : public QWidget {
    Q_OBJECT
public:
    explicit StaffSection(HouseDraft &draft)
        : m_desk(CourseDesk::of(draft.session()))
        , m_list(new QListWidget)
        , m_fresh(houseButton(QStringLiteral("staffNew"), tr("登记一位…")))
        , m_name(new QLineEdit)
        , m_password(new QLineEdit)
        , m_adminLabel(new QLabel)
        , m_admin(new QLineEdit)
        , m_save(houseButton(QStringLiteral("staffSave"), tr("登记")))
        , m_said(new QLabel)
    {
        m_list->setObjectName(QStringLiteral("staffList"));
        m_list->setAccessibleName(tr("人员"));
        m_name->setObjectName(QStringLiteral("staffName"));
        m_name->setAccessibleName(tr("姓名"));
        m_name->setMaxLength(40);
        m_password->setObjectName(QStringLiteral("staffPassword"));
        m_password->setAccessibleName(tr("新口令"));
        m_password->setEchoMode(QLineEdit::Password);
        m_admin->setObjectName(QStringLiteral("staffAdminPassword"));
        m_admin->setAccessibleName(tr("管理员的口令"));
        m_admin->setEchoMode(QLineEdit::Password);
        m_save->setProperty("primary", true);
        m_said->setObjectName(QStringLiteral("staffSaid"));
        m_said->setWordWrap(true);
        auto *roles = new QGridLayout;
        roles->setHorizontalSpacing(16);
        roles->setVerticalSpacing(6);
        for (int i = 0; i < workflow::kRoles; ++i) {
            const auto role = static_cast<workflow::Role>(i);
            auto *box = new QCheckBox(workflow::titleOf(role));
            box->setObjectName(QStringLiteral("staffRole_") + workflow::toName(role));
            roles->addWidget(box, i / 3, i % 3);
            m_roles.push_back(box);
        }
        auto *left = new QVBoxLayout;
        left->setSpacing(8);
        left->addWidget(m_list, 1);
        left->addWidget(m_fresh, 0, Qt::AlignLeft);
        auto *right = new QVBoxLayout;
        right->setSpacing(8);
        right->addWidget(houseHead(tr("姓名")));
        right->addWidget(m_name);
        right->addWidget(houseHead(tr("角色")));
        right->addLayout(roles);
        right->addWidget(houseHead(tr("新口令")));
        right->addWidget(m_password);
        right->addWidget(m_adminLabel);
        right->addWidget(m_admin);
        right->addWidget(m_said);
        right->addStretch(1);
        right->addWidget(m_save, 0, Qt::AlignRight);
        auto *both = new QHBoxLayout;
        both->setSpacing(24);
        both->addLayout(left, 2);
        both->addLayout(right, 3);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(houseHead(tr("人员")));
        column->addWidget(houseNote(tr(
            "登记了人，签稿签版就只能由有这个角色的人登录以后做；没有登记，谁都能做每一步。第一位要是管理员。这里改了就"
            "生效，不能撤销。口令防不住能读写编辑部文件夹的人。")));
        column->addLayout(both, 1);
        connect(&m_desk, &CourseDesk::peopleChanged, this, &StaffSection::fill);
        connect(m_list, &QListWidget::currentRowChanged, this, [this] {
            m_said->clear();
            show();
        });
        connect(m_fresh, &QPushButton::clicked, this, [this] {
            m_list->setCurrentRow(-1);
            m_said->clear();
            show();
            m_name->setFocus();
        });
        connect(m_name, &QLineEdit::textChanged, this, &StaffSection::refresh);
        for (QCheckBox *box : m_roles)
            connect(box, &QCheckBox::toggled, this, &StaffSection::refresh);
        connect(m_save, &QPushButton::clicked, this, &StaffSection::save);
        fill();
    }

private:
    const workflow::Person *current() const
    {
        const QListWidgetItem *item = m_list->currentItem();
        return item ? workflow::personNamed(m_desk.newsroom().people, item->data(Qt::UserRole).toString()) : nullptr;
    }

    void fill()
    {
        const QListWidgetItem *before = m_list->currentItem();
        const QString name = before ? before->data(Qt::UserRole).toString() : m_wanted;
        {
            const QSignalBlocker quiet(m_list);
            m_list->clear();
            for (const workflow::Person &person : m_desk.newsroom().people) {
                auto *item =
                    new QListWidgetItem(tr("%1\n%2").arg(person.name,
                                            person.roles.empty() ? tr("没有角色") : workflow::titlesOf(person.roles)),
                        m_list);
                item->setData(Qt::UserRole, person.name);
                item->setToolTip(person.password.isEmpty() ? tr("没有设口令") : tr("有口令"));
                if (workflow::isSamePerson(person.name, name))
                    m_list->setCurrentItem(item);
            }
        }
        show();
    }

    void show()
    {
        const workflow::Person *person = current();
        m_name->setText(person ? person->name : QString());
        m_name->setReadOnly(person != nullptr); // what was signed stays under that name
        const bool isFirst = !m_desk.hasAccounts();
        for (int i = 0; i < workflow::kRoles; ++i) {
            const auto role = static_cast<workflow::Role>(i);
            m_roles[static_cast<std::size_t>(i)]->setChecked(
                person ? person->has(role) : isFirst && role == workflow::Role::Admin);
        }
        m_password->clear();
        m_password->setPlaceholderText(
            person && !person->password.isEmpty() ? tr("不填就不改") : tr("不填就不设，登录时不问"));
        m_save->setText(person ? tr("保存") : tr("登记"));
        refresh();
    }

    void refresh()
    {
        const QString why = m_desk.whyNotRule();
        const workflow::Person *admin = m_desk.account();
        const bool asks = why.isEmpty() && admin && !admin->password.isEmpty();
        m_adminLabel->setText(admin ? tr("%1 的口令").arg(admin->name) : QString());
        m_adminLabel->setVisible(asks);
        m_admin->setVisible(asks);
        for (QWidget *field : {static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_fresh)})
            field->setEnabled(why.isEmpty());
        m_name->setEnabled(why.isEmpty());
        for (QCheckBox *box : m_roles)
            box->setEnabled(why.isEmpty());
        m_save->setEnabled(why.isEmpty() && !m_isBusy && !m_name->text().trimmed().isEmpty());
        if (!why.isEmpty())
            say(why, "warn");
    }

    void say(const QString &what, const char *tone)
    {
        widgets::setStyleProperty(m_said, "tone", QString::fromLatin1(tone));
        m_said->setText(what);
    }

    void save()
    {
        workflow::Person person{m_name->text().trimmed(), {}, {}};
        if (const workflow::Person *known = current())
            person.password = known->password;
        else if (workflow::personNamed(m_desk.newsroom().people, person.name)) {
            say(tr("%1 已经登记了，在左边选中来改。").arg(person.name), "error");
            return;
        }
        for (int i = 0; i < workflow::kRoles; ++i)
            if (m_roles[static_cast<std::size_t>(i)]->isChecked())
                person.roles.push_back(static_cast<workflow::Role>(i));
        m_isBusy = true;
        m_wanted = person.name;
        refresh();
        m_desk.putPerson(person, m_password->text(), m_admin->text(),
            [self = QPointer<StaffSection>(this), name = person.name](const base::Status &done) {
                if (!self)
                    return;
                self->m_isBusy = false;
                self->refresh();
                if (done) {
                    self->m_password->clear();
                    self->m_admin->clear();
                    self->say(tr("%1 记下了。").arg(name), "ok");
                } else {
                    self->say(done.error().what + done.error().advice, "error");
                }
            });
    }

    CourseDesk &m_desk;
    QListWidget *m_list;
    QPushButton *m_fresh;
    QLineEdit *m_name;
    std::vector<QCheckBox *> m_roles;
    QLineEdit *m_password;
    QLabel *m_adminLabel;
    QLineEdit *m_admin;
    QPushButton *m_save;
    QLabel *m_said;
    QString m_wanted; // who is to be chosen once the list has them
    bool m_isBusy = false;
};

} // namespace

QWidget *makeStaffSection(HouseDraft &draft) { return new StaffSection(draft); }

} // namespace banxin::shell

#include "house_staff.moc"
