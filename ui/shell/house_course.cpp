// 流程: which steps the paper takes, how many proofs, and when the pages have to be with the press. Kept as soon as it
// is said, by an admin; no undo takes it back.
#include "shell/house_sections.h"

#include "course/course_desk.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace banxin::shell {

using course::CourseDesk;
using workflow::Kind;

namespace {

struct Skippable {
    Kind kind;
    const char16_t *state;
};
constexpr Skippable kSkippable[] = {
    {Kind::Story, u"first-review"}, {Kind::Story, u"second-review"}, {Kind::Page, u"clean"}, {Kind::Page, u"reading"}};

class CourseSection : public QWidget {
    Q_OBJECT
public:
    explicit CourseSection(HouseDraft &draft)
        : m_desk(CourseDesk::of(draft.session()))
        , m_rounds(new QSpinBox)
        , m_day(new QComboBox)
        , m_time(new QTimeEdit)
        , m_step(new QSpinBox)
        , m_path(houseNote({}))
        , m_adminLabel(new QLabel)
        , m_admin(new QLineEdit)
        , m_said(new QLabel)
        , m_save(houseButton(QStringLiteral("courseSave"), tr("改流程")))
    {
        auto *steps = new QHBoxLayout;
        steps->setSpacing(16);
        for (const Skippable &each : kSkippable) {
            const QString state = QString::fromUtf16(each.state);
            auto *box = new QCheckBox(workflow::titleOf(each.kind, state));
            box->setObjectName(QStringLiteral("courseStep_") + state);
            steps->addWidget(box);
            m_steps.push_back(box);
            connect(box, &QCheckBox::toggled, this, &CourseSection::edited);
        }
        steps->addStretch(1);
        m_rounds->setObjectName(QStringLiteral("courseRounds"));
        m_rounds->setAccessibleName(tr("大样几次"));
        m_rounds->setRange(0, workflow::kMostRounds);
        m_rounds->setSuffix(tr(" 次"));
        m_rounds->setFixedWidth(96);
        for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_rounds),
                 static_cast<QAbstractSpinBox *>(m_time), static_cast<QAbstractSpinBox *>(m_step)}) {
            box->setButtonSymbols(QAbstractSpinBox::NoButtons);
            box->setProperty("bare", true);
        }
        m_day->setObjectName(QStringLiteral("coursePressDay"));
        m_day->setAccessibleName(tr("付印"));
        m_day->addItems({tr("出版前一天"), tr("出版当天"), tr("不设")});
        m_time->setObjectName(QStringLiteral("coursePressTime"));
        m_time->setAccessibleName(tr("付印时间"));
        m_time->setDisplayFormat(QStringLiteral("HH:mm"));
        m_time->setFixedWidth(96);
        m_step->setObjectName(QStringLiteral("coursePressStep"));
        m_step->setAccessibleName(tr("每一步"));
        m_step->setRange(5, 720);
        m_step->setSingleStep(5);
        m_step->setSuffix(tr(" 分钟"));
        m_step->setFixedWidth(96);
        m_path->setObjectName(QStringLiteral("coursePath"));
        m_admin->setObjectName(QStringLiteral("courseAdminPassword"));
        m_admin->setAccessibleName(tr("管理员的口令"));
        m_admin->setEchoMode(QLineEdit::Password);
        m_admin->setFixedWidth(200);
        m_said->setObjectName(QStringLiteral("courseSaid"));
        m_said->setWordWrap(true);
        m_save->setProperty("primary", true);
        QFormLayout *form = houseForm();
        auto *stepsRow = new QWidget;
        steps->setContentsMargins(0, 0, 0, 0);
        stepsRow->setLayout(steps);
        addHouseRow(*form, tr("要走的步骤"), stepsRow);
        addHouseRow(*form, tr("大样"), m_rounds);
        addHouseRow(*form, tr("付印"), m_day);
        addHouseRow(*form, tr("付印时间"), m_time);
        addHouseRow(*form, tr("每一步"), m_step);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(houseHead(tr("流程")));
        column->addWidget(
            houseNote(tr("小报可以省去用不着的步骤；省去以后，走到一半的稿件和版面接着往下走。付印时间用来倒推"
                         "每一步的时限。这里改了就生效，不能撤销。")));
        column->addLayout(form);
        column->addWidget(houseHead(tr("走起来是")));
        column->addWidget(m_path);
        column->addWidget(m_adminLabel);
        column->addWidget(m_admin);
        column->addWidget(m_said);
        column->addWidget(m_save, 0, Qt::AlignLeft);
        column->addStretch(1);
        connect(m_rounds, &QSpinBox::valueChanged, this, &CourseSection::edited);
        connect(m_day, &QComboBox::currentIndexChanged, this, &CourseSection::edited);
        connect(m_time, &QTimeEdit::timeChanged, this, &CourseSection::edited);
        connect(m_step, &QSpinBox::valueChanged, this, &CourseSection::edited);
        connect(m_save, &QPushButton::clicked, this, &CourseSection::save);
        connect(&m_desk, &CourseDesk::peopleChanged, this, &CourseSection::show);
        show();
    }

private:
    workflow::Settings chosen() const
    {
        workflow::Settings settings;
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            if (!m_steps[i]->isChecked())
                settings.skipped.insert(QString::fromUtf16(kSkippable[i].state));
        settings.rounds = m_rounds->value();
        if (m_day->currentIndex() != 2) {
            const QTime time = m_time->time();
            settings.press = workflow::PressTime{
                m_day->currentIndex() == 1 ? 0 : -1, time.hour() * 60 + time.minute(), m_step->value()};
        }
        return settings;
    }

    /// What the newsroom has, unless somebody has begun to change it here.
    void show()
    {
        if (!m_isEdited) {
            m_isShowing = true;
            const workflow::Settings &settings = m_desk.newsroom().settings;
            for (std::size_t i = 0; i < m_steps.size(); ++i)
                m_steps[i]->setChecked(!settings.skipped.contains(QString::fromUtf16(kSkippable[i].state)));
            m_rounds->setValue(settings.rounds);
            const workflow::PressTime press = settings.press.value_or(workflow::PressTime());
            m_day->setCurrentIndex(!settings.press ? 2 : press.day == 0 ? 1 : 0);
            m_time->setTime(QTime(press.minute / 60, press.minute % 60));
            m_step->setValue(press.stepMinutes);
            m_isShowing = false;
        }
        refresh();
    }

    void edited()
    {
        if (m_isShowing)
            return;
        m_isEdited = !(chosen() == m_desk.newsroom().settings);
        m_said->clear();
        refresh();
    }

    void refresh()
    {
        const workflow::Settings settings = chosen();
        const auto titles = [&](Kind kind) {
            QStringList words;
            const QStringList states = workflow::Machine::of(kind).path(settings);
            for (const QString &state : states)
                words << workflow::titleOf(kind, state);
            return words.join(QStringLiteral(" → "));
        };
        m_path->setText(tr("稿件：%1\n版面：%2").arg(titles(Kind::Story), titles(Kind::Page)));
        const QString why = m_desk.whyNotRule();
        const workflow::Person *admin = m_desk.account();
        const bool asks = why.isEmpty() && admin && !admin->password.isEmpty();
        m_adminLabel->setText(admin ? tr("%1 的口令").arg(admin->name) : QString());
        m_adminLabel->setVisible(asks);
        m_admin->setVisible(asks);
        for (QCheckBox *box : m_steps)
            box->setEnabled(why.isEmpty());
        m_rounds->setEnabled(why.isEmpty());
        m_day->setEnabled(why.isEmpty());
        m_time->setEnabled(why.isEmpty() && settings.press.has_value());
        m_step->setEnabled(why.isEmpty() && settings.press.has_value());
        m_save->setEnabled(why.isEmpty() && m_isEdited && !m_isBusy);
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
        m_isBusy = true;
        refresh();
        m_desk.putSettings(chosen(), m_admin->text(), [self = QPointer<CourseSection>(this)](const base::Status &done) {
            if (!self)
                return;
            self->m_isBusy = false;
            self->m_isEdited = !done;
            if (done)
                self->m_admin->clear();
            self->refresh();
            self->say(done ? tr("流程改好了。") : done.error().what + done.error().advice, done ? "ok" : "error");
        });
    }

    CourseDesk &m_desk;
    std::vector<QCheckBox *> m_steps;
    QSpinBox *m_rounds;
    QComboBox *m_day;
    QTimeEdit *m_time;
    QSpinBox *m_step;
    QLabel *m_path;
    QLabel *m_adminLabel;
    QLineEdit *m_admin;
    QLabel *m_said;
    QPushButton *m_save;
    bool m_isEdited = false;
    bool m_isShowing = false;
    bool m_isBusy = false;
};

} // namespace

QWidget *makeCourseSection(HouseDraft &draft) { return new CourseSection(draft); }

} // namespace banxin::shell

#include "house_course.moc"
