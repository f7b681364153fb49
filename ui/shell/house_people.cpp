// 署名: the roles of the line of credits and the people of the house.
#include "shell/house_sections.h"

#include "layout/computed_fields.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/segmented_control.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

using model::CreditKeeper;

class PeopleSection : public QWidget {
    Q_OBJECT
public:
    explicit PeopleSection(HouseDraft &draft)
        : m_draft(draft)
        , m_roles(new NameList(QStringLiteral("houseRole"), tr("署名职务"), QStringLiteral("责任编辑")))
        , m_people(new NameList(QStringLiteral("housePeople"), tr("人员"), tr("新的一位")))
        , m_keeper(new widgets::SegmentedControl)
        , m_standing(new QLineEdit)
        , m_preview(houseNote({}))
    {
        m_keeper->setObjectName(QStringLiteral("houseRoleKeeper"));
        m_keeper->addSegment(int(CreditKeeper::Page), tr("各版自己填"));
        m_keeper->addSegment(int(CreditKeeper::Issue), tr("一期填一次"));
        m_keeper->addSegment(int(CreditKeeper::Publication), tr("一直是"));
        m_standing->setObjectName(QStringLiteral("houseRoleName"));
        m_standing->setAccessibleName(tr("一直是谁"));
        m_standing->setPlaceholderText(tr("姓名；几个人用顿号分开"));
        auto *roles = new QVBoxLayout;
        roles->setSpacing(8);
        roles->addWidget(houseHead(tr("署名职务")));
        roles->addWidget(m_roles, 1);
        roles->addWidget(m_keeper, 0, Qt::AlignLeft);
        roles->addWidget(m_standing);
        auto *people = new QVBoxLayout;
        people->setSpacing(8);
        people->addWidget(houseHead(tr("人员")));
        people->addWidget(m_people, 1);
        people->addWidget(houseNote(tr("填署名时从这里选。")));
        auto *both = new QHBoxLayout;
        both->setSpacing(24);
        both->addLayout(roles, 3);
        both->addLayout(people, 2);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(
            houseNote(tr("报眉里的 {credits} 照这里的次序排：职务和姓名填一次，各处都对。同一个人相邻的职务并成一项，"
                         "两个字的名字按三个字排；没有填的职务不印。")));
        column->addLayout(both, 1);
        column->addWidget(houseHead(tr("排出来是")));
        m_preview->setObjectName(QStringLiteral("houseCredits"));
        column->addWidget(m_preview);

        connect(m_roles, &NameList::changed, this, [this] {
            auto &all = m_draft.house.publication.creditRoles;
            const QStringList titles = m_roles->names();
            std::vector<model::CreditRole> after;
            for (qsizetype i = 0; i < titles.size(); ++i) {
                const auto same = std::find_if(
                    all.begin(), all.end(), [&](const model::CreditRole &role) { return role.title == titles[i]; });
                const bool isRenamed =
                    same == all.end() && std::size_t(i) < all.size() && titles.size() == qsizetype(all.size());
                after.push_back({titles[i],
                    same != all.end() ? same->keeper
                        : isRenamed   ? all[std::size_t(i)].keeper
                                      : CreditKeeper::Page});
            }
            all = after;
            m_draft.touch();
        });
        connect(&m_roles->list(), &QListWidget::currentRowChanged, this, &PeopleSection::showRole);
        connect(m_keeper, &widgets::SegmentedControl::chosen, this, [this](int chosen) {
            if (model::CreditRole *role = current()) {
                role->keeper = static_cast<CreditKeeper>(chosen);
                if (role->keeper != CreditKeeper::Publication)
                    m_draft.house.publication.fields.remove(role->title);
                m_draft.touch();
            }
        });
        connect(m_standing, &QLineEdit::textEdited, this, [this](const QString &text) {
            if (const model::CreditRole *role = current()) {
                model::Fields &fields = m_draft.house.publication.fields;
                if (text.trimmed().isEmpty())
                    fields.remove(role->title);
                else
                    fields.insert(role->title, text);
                m_draft.touch();
            }
        });
        connect(m_people, &NameList::changed, this, [this] {
            const QStringList names = m_people->names();
            m_draft.house.publication.people = {names.begin(), names.end()};
            m_draft.touch();
        });
        connect(&draft, &HouseDraft::changed, this, &PeopleSection::show);
        show();
        m_roles->list().setCurrentRow(0);
    }

private:
    model::CreditRole *current()
    {
        auto &roles = m_draft.house.publication.creditRoles;
        const int row = m_roles->list().currentRow();
        return row >= 0 && std::size_t(row) < roles.size() ? &roles[std::size_t(row)] : nullptr;
    }

    void show()
    {
        const model::Publication &publication = m_draft.house.publication;
        QStringList titles, people;
        for (const model::CreditRole &role : publication.creditRoles)
            titles << role.title;
        for (const QString &person : publication.people)
            people << person;
        m_roles->setNames(titles);
        m_people->setNames(people);
        showRole();
        // As a page would have it whose people are the first of the house.
        model::Page page;
        model::Issue issue;
        std::size_t next = 0;
        for (const model::CreditRole &role : publication.creditRoles) {
            if (publication.fields.contains(role.title))
                continue;
            page.fields.insert(role.title,
                publication.people.empty() ? tr("某某某") : publication.people[next++ % publication.people.size()]);
        }
        m_preview->setText(
            layout::creditsLine(page, &issue, publication).value_or(tr("还没有职务；{credits} 由各版整行填写。")));
    }

    void showRole()
    {
        const model::CreditRole *role = current();
        m_keeper->setEnabled(role);
        m_standing->setVisible(role && role->keeper == CreditKeeper::Publication);
        if (!role) {
            m_keeper->setCurrent(-1);
            return;
        }
        m_keeper->setCurrent(int(role->keeper));
        const QString name = m_draft.house.publication.fields.value(role->title);
        if (m_standing->text() != name && !m_standing->hasFocus())
            m_standing->setText(name);
    }

    HouseDraft &m_draft;
    NameList *m_roles;
    NameList *m_people;
    widgets::SegmentedControl *m_keeper;
    QLineEdit *m_standing;
    QLabel *m_preview;
};

} // namespace

QWidget *makePeopleSection(HouseDraft &draft) { return new PeopleSection(draft); }

} // namespace banxin::shell

#include "house_people.moc"
