#include "board/press_dialog.h"

#include "widgets/dialog.h"
#include "workflow/board.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace banxin::board {

namespace {
enum Day { Before = 0, Same = 1, Never = 2 };
}

PressDialog::PressDialog(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_start(start)
    , m_day(new QButtonGroup(this))
    , m_time(new QTimeEdit)
    , m_step(new QSpinBox)
    , m_password(new QLineEdit)
    , m_outcome(new QLabel)
    , m_fault(new QLabel)
    , m_main(new QPushButton(tr("保存")))
{
    setObjectName(QStringLiteral("pressDialog"));
    setWindowModality(Qt::WindowModal);
    const workflow::PressTime press = start.settings.press.value_or(workflow::PressTime());
    auto *days = new QHBoxLayout;
    days->setSpacing(16);
    const auto choice = [&](Day day, const QString &text, const char *name) {
        auto *button = new QRadioButton(text);
        button->setObjectName(QString::fromLatin1(name));
        m_day->addButton(button, day);
        days->addWidget(button);
    };
    choice(Before, tr("出版前一天"), "pressBefore");
    choice(Same, tr("出版当天"), "pressSame");
    choice(Never, tr("不设"), "pressNever");
    days->addStretch(1);
    m_day->button(press.day == 0 ? Same : Before)->setChecked(true);
    m_time->setObjectName(QStringLiteral("pressTime"));
    m_time->setAccessibleName(tr("付印时间"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setTime(QTime(press.minute / 60, press.minute % 60));
    m_time->setFixedWidth(96);
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_step->setObjectName(QStringLiteral("pressStep"));
    m_step->setAccessibleName(tr("每一步"));
    m_step->setRange(5, 720);
    m_step->setSingleStep(5);
    m_step->setSuffix(tr(" 分钟"));
    m_step->setValue(press.stepMinutes);
    m_step->setFixedWidth(96);
    m_step->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_step->setProperty("bare", true);
    m_password->setObjectName(QStringLiteral("pressPassword"));
    m_password->setAccessibleName(tr("口令"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setFixedWidth(200);
    m_outcome->setObjectName(QStringLiteral("pressOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setProperty("tone", QStringLiteral("secondary"));
    m_fault->setObjectName(QStringLiteral("pressFault"));
    m_fault->setWordWrap(true);
    m_fault->setProperty("tone", QStringLiteral("error"));
    m_fault->hide();
    m_main->setObjectName(QStringLiteral("pressSave"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, const QString &text, QWidget *field) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1, Qt::AlignLeft);
        return label;
    };
    grid->addWidget(new QLabel(tr("日子")), 0, 0);
    grid->addLayout(days, 0, 1);
    row(1, tr("付印时间"), m_time);
    row(2, tr("每一步"), m_step);
    QLabel *whose = row(3, tr("%1 的口令").arg(start.person), m_password);
    whose->setVisible(start.asksPassword);
    m_password->setVisible(start.asksPassword);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("付印时间")));
    column->addLayout(grid);
    column->addWidget(m_outcome);
    column->addWidget(m_fault);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_main));
    setMinimumWidth(460);
    connect(m_day, &QButtonGroup::idToggled, this, &PressDialog::refresh);
    connect(m_time, &QTimeEdit::timeChanged, this, &PressDialog::refresh);
    connect(m_step, &QSpinBox::valueChanged, this, &PressDialog::refresh);
    connect(m_main, &QPushButton::clicked, this, &PressDialog::wanted);
    refresh();
    m_time->setFocus();
}

std::optional<workflow::PressTime> PressDialog::press() const
{
    if (m_day->checkedId() == Never)
        return std::nullopt;
    const QTime time = m_time->time();
    return workflow::PressTime{m_day->checkedId() == Same ? 0 : -1, time.hour() * 60 + time.minute(), m_step->value()};
}

QString PressDialog::password() const { return m_password->text(); }

void PressDialog::showFault(const QString &what)
{
    m_fault->setText(what);
    m_fault->setVisible(!what.isEmpty());
    adjustSize();
}

void PressDialog::setBusy(bool busy) { m_main->setEnabled(!busy); }

void PressDialog::refresh()
{
    const auto chosen = press();
    m_time->setEnabled(chosen.has_value());
    m_step->setEnabled(chosen.has_value());
    workflow::BoardFacts facts;
    facts.date = m_start.date;
    facts.settings = m_start.settings;
    facts.settings.press = chosen;
    if (!chosen) {
        m_outcome->setText(tr("进度照常记，不算时限。"));
        return;
    }
    const workflow::Board board = workflow::boardOf(facts, QDateTime(m_start.date, QTime(0, 0)));
    m_outcome->setText(tr("这一期 %1 付印；从付印倒推，“%2”限 %3。用于本报每一期。")
                           .arg(board.press.toString(QStringLiteral("MM-dd HH:mm")), board.columns.front().title,
                               board.columns.front().limit.toString(QStringLiteral("MM-dd HH:mm"))));
}

} // namespace banxin::board
