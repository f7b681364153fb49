// 报名与法定项目: names, what the law asks of a front page, and how issues are numbered.
#include "shell/house_sections.h"

#include "edit/furniture_facts.h"
#include "model/issue_numbering.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/length_edit.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

/// What 国新出发〔2020〕10号 asks for on page 1, of the facts that a publication keeps.
constexpr const char *kLawful[] = {"cn", "supervisor", "sponsor", "publisher", "address", "price", "printer"};

class NamesSection : public QWidget {
    Q_OBJECT
public:
    explicit NamesSection(HouseDraft &draft)
        : m_draft(draft)
        , m_missing(houseNote({}))
        , m_next(houseNote({}))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        QFormLayout *names = houseForm();
        m_name = addHouseLine(*names, QStringLiteral("houseName"), tr("报名"));
        m_code = addHouseLine(*names, QStringLiteral("houseCode"), tr("代号"));
        m_code->setPlaceholderText(tr("用在文件名里，如 ZZRB"));
        column->addLayout(names);

        column->addWidget(houseHead(tr("头版法定项目")));
        m_missing->setObjectName(QStringLiteral("houseMissing"));
        column->addWidget(m_missing);
        QFormLayout *facts = houseForm();
        for (const edit::FurnitureFact &fact : edit::houseFacts(draft.house.publication)) {
            QLineEdit *line = addHouseLine(*facts, QStringLiteral("houseFact-") + fact.key, fact.title);
            line->setProperty("key", fact.key);
            m_facts.push_back(line);
            connect(line, &QLineEdit::textEdited, this, [this, line](const QString &text) {
                model::Fields &fields = m_draft.house.publication.fields;
                const QString key = line->property("key").toString();
                if (text.isEmpty())
                    fields.remove(key); // nobody says it, and the page tells that it is missing
                else
                    fields.insert(key, text);
                m_draft.touch();
            });
        }
        column->addLayout(facts);

        column->addWidget(houseHead(tr("总期号")));
        column->addWidget(
            houseNote(tr("给出一天的总期号和哪几天出报，别的日子的由程序数出来；版面信息里填的号优先。")));
        buildNumbering(column);
        column->addStretch(1);
        connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_draft.house.publication.name = text;
            m_draft.touch();
        });
        connect(m_code, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_draft.house.publication.code = text;
            m_draft.touch();
        });
        connect(&draft, &HouseDraft::changed, this, &NamesSection::show);
        show();
    }

private:
    model::IssueNumbering &numbering() { return m_draft.house.publication.numbering; }

    void buildNumbering(QVBoxLayout *column)
    {
        QFormLayout *form = houseForm();
        m_counted = new QCheckBox(tr("由程序数总期号"));
        m_counted->setObjectName(QStringLiteral("houseCounted"));
        form->addRow(QString(), m_counted);
        m_number = houseNumber(QStringLiteral("houseNumber"), tr("总期号"), tr("期"), 0, 1, 9999999);
        m_from = new QDateEdit;
        m_from->setObjectName(QStringLiteral("houseNumberFrom"));
        m_from->setAccessibleName(tr("这一期的日期"));
        m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_from->setCalendarPopup(true);
        m_from->setMaximumWidth(150);
        addHouseRow(*form, tr("总期号"), m_number);
        addHouseRow(*form, tr("这一期的日期"), m_from);
        auto *week = new QHBoxLayout;
        week->setSpacing(10);
        const QStringList names{tr("一"), tr("二"), tr("三"), tr("四"), tr("五"), tr("六"), tr("日")};
        for (int day = 0; day < 7; ++day) {
            auto *box = new QCheckBox(names[day]);
            box->setObjectName(QStringLiteral("houseWeekday%1").arg(day + 1));
            box->setAccessibleName(tr("星期%1出报").arg(names[day]));
            week->addWidget(box);
            m_week.push_back(box);
            connect(box, &QCheckBox::clicked, this, [this, day](bool on) {
                int &bits = numbering().weekdays;
                bits = on ? bits | 1 << day : bits & ~(1 << day);
                m_draft.touch();
            });
        }
        week->addStretch(1);
        form->addRow(tr("出报的星期"), week);
        m_skipped = addHouseLine(*form, QStringLiteral("houseSkipped"), tr("休刊日"));
        m_skipped->setPlaceholderText(tr("如 2026-10-01、2026-10-02"));
        column->addLayout(form);
        m_next->setObjectName(QStringLiteral("houseNextNumber"));
        column->addWidget(m_next);

        connect(m_counted, &QCheckBox::clicked, this, [this](bool on) {
            const auto *issue = m_draft.session().working().find<model::Issue>(m_draft.session().issue());
            numbering().number = on ? 1 : 0;
            if (on && !numbering().from.isValid())
                numbering().from = issue ? issue->date : QDate::currentDate();
            m_draft.touch();
        });
        connect(m_number, &widgets::LengthEdit::entered, this, [this](double value) {
            numbering().number = qRound(value);
            m_draft.touch();
        });
        connect(m_from, &QDateEdit::dateChanged, this, [this](QDate date) {
            numbering().from = date;
            m_draft.touch();
        });
        connect(m_skipped, &QLineEdit::editingFinished, this, [this] {
            std::vector<QDate> days;
            static const QRegularExpression apart(QStringLiteral("[\\s,，、;；]+"));
            QStringList strange;
            for (const QString &word : m_skipped->text().split(apart, Qt::SkipEmptyParts)) {
                const QDate day = QDate::fromString(word, Qt::ISODate);
                if (day.isValid())
                    days.push_back(day);
                else
                    strange << word;
            }
            m_skipped->setProperty("invalid", !strange.isEmpty());
            m_skipped->setToolTip(strange.isEmpty() ? QString() : tr("不是日期：%1").arg(strange.join(u' ')));
            if (!strange.isEmpty() || days == numbering().skipped)
                return;
            std::sort(days.begin(), days.end());
            days.erase(std::unique(days.begin(), days.end()), days.end());
            numbering().skipped = days;
            m_draft.touch();
        });
    }

    /// What is being typed stays as it is.
    static void put(QLineEdit &line, const QString &text)
    {
        if (line.text() == text || line.hasFocus())
            return;
        line.setText(text);
        line.setCursorPosition(0);
    }

    void show()
    {
        const model::Publication &publication = m_draft.house.publication;
        put(*m_name, publication.name);
        put(*m_code, publication.code);
        QStringList missing;
        for (QLineEdit *line : m_facts) {
            const QString key = line->property("key").toString();
            put(*line, publication.fields.value(key));
            const bool isLawful = std::any_of(
                std::begin(kLawful), std::end(kLawful), [&](const char *one) { return key == QLatin1String(one); });
            if (isLawful && publication.fields.value(key).trimmed().isEmpty())
                missing << line->accessibleName();
        }
        m_missing->setText(missing.isEmpty()
                ? tr("头版要印的都填了。")
                : tr("《报纸期刊质量管理规定》要求头版印出；还没有填：%1。没有填的不印，并列在“问题”里。")
                      .arg(missing.join(tr("、"))));
        const model::IssueNumbering &rule = publication.numbering;
        const bool isCounted = rule.number > 0;
        m_counted->setChecked(isCounted);
        m_number->setValue(rule.number);
        for (QWidget *part : std::initializer_list<QWidget *>{m_number, m_from, m_skipped})
            part->setEnabled(isCounted);
        for (std::size_t day = 0; day < m_week.size(); ++day) {
            m_week[day]->setEnabled(isCounted);
            m_week[day]->setChecked((rule.weekdays >> day) & 1);
        }
        {
            const QSignalBlocker blocker(m_from);
            if (rule.from.isValid())
                m_from->setDate(rule.from);
        }
        QStringList skipped;
        for (const QDate day : rule.skipped)
            skipped << day.toString(Qt::ISODate);
        put(*m_skipped, skipped.join(tr("、")));
        const auto *issue = m_draft.session().working().find<model::Issue>(m_draft.session().issue());
        const auto number = issue ? model::issueNumber(rule, issue->date) : std::nullopt;
        m_next->setText(!isCounted ? tr("总期号由各期自己填。")
                : number ? tr("打开的这一期（%1）是总第 %2 期。").arg(issue->date.toString(Qt::ISODate)).arg(*number)
                         : tr("按这样数不出打开的这一期的总期号。"));
    }

    HouseDraft &m_draft;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_code = nullptr;
    std::vector<QLineEdit *> m_facts;
    QLabel *m_missing;
    QCheckBox *m_counted = nullptr;
    widgets::LengthEdit *m_number = nullptr;
    QDateEdit *m_from = nullptr;
    std::vector<QCheckBox *> m_week;
    QLineEdit *m_skipped = nullptr;
    QLabel *m_next;
};

} // namespace

QWidget *makeNamesSection(HouseDraft &draft) { return new NamesSection(draft); }

} // namespace banxin::shell

#include "house_names.moc"
