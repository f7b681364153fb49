#include "course/course_bar.h"

#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/person_disc.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::course {

namespace {

constexpr int kPopoverWidth = 380;
constexpr int kDisc = 22;
constexpr int kRoomForWords = 1440; // of the window: below, the button says the step alone
constexpr int kNarrow = 100;

QIcon discOf(const QString &name)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(kDisc * scale, kDisc * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        widgets::drawPerson(painter, QRectF(1, 1, kDisc - 2, kDisc - 2), name);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

CourseBar::CourseBar(CourseSteps &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_who(new QToolButton)
    , m_next(new QPushButton)
    , m_why(new QToolButton)
    , m_popover(new QFrame(this, Qt::Popup))
    , m_card(new CourseCard(steps))
{
    setObjectName(QStringLiteral("courseBar"));
    m_who->setObjectName(QStringLiteral("whoButton"));
    m_who->setAutoRaise(true);
    m_who->setIconSize({kDisc, kDisc});
    m_who->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_who->setFocusPolicy(Qt::TabFocus);
    m_next->setObjectName(QStringLiteral("courseButton"));
    m_next->setAutoDefault(false);
    m_why->setObjectName(QStringLiteral("courseWhy"));
    m_why->setAutoRaise(true);
    m_why->setIcon(widgets::icon(QStringLiteral("chevron-down")));
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->setToolTip(tr("到了哪一步，还缺什么，还可以做什么"));
    m_why->setAccessibleName(tr("流转"));
    m_popover->setObjectName(QStringLiteral("coursePopover"));
    m_popover->setFixedWidth(kPopoverWidth);
    auto *inside = new QVBoxLayout(m_popover);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_card);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_who);
    row->addWidget(m_next);
    row->addWidget(m_why);
    connect(m_who, &QToolButton::clicked, this, &CourseBar::showWho);
    connect(m_next, &QPushButton::clicked, this, &CourseBar::next);
    connect(m_why, &QToolButton::clicked, this, &CourseBar::showWhy);
    connect(m_card, &CourseCard::asked, m_popover, &QWidget::hide);
    CourseDesk *desk = &steps.desk();
    connect(desk, &CourseDesk::changed, this, [this, desk] {
        m_card->setStanding(desk->standing());
        refresh();
    });
    connect(desk, &CourseDesk::peopleChanged, this, &CourseBar::refresh);
    connect(&steps, &CourseSteps::busyChanged, this, &CourseBar::refresh);
    m_card->setStanding(desk->standing());
    refresh();
}

void CourseBar::refresh()
{
    CourseDesk &desk = m_steps.desk();
    const QString person = desk.person();
    const bool isNobody = desk.isKnown() && person.isEmpty();
    m_who->setIcon(isNobody || person.isEmpty() ? widgets::icon(QStringLiteral("circle-alert"), widgets::Tone::Warn)
                                                : discOf(person));
    const workflow::Person *account = desk.account();
    const QString told = isNobody ? tr("没有登录")
        : account                 ? tr("%1：%2").arg(account->name, workflow::titlesOf(account->roles))
                                  : tr("%1（编辑部没有登记人员，谁都能做每一步）").arg(person);
    m_who->setToolTip(told);
    m_who->setAccessibleName(told);
    const NextButton button = nextButtonOf(desk.standing(), m_steps);
    const bool isNarrow = window()->width() < kRoomForWords;
    const QString text = isNarrow ? fontMetrics().elidedText(button.text, Qt::ElideRight, kNarrow) : button.text;
    m_next->setText(text);
    m_next->setAccessibleName(button.text);
    m_next->setVisible(!button.text.isEmpty());
    m_next->setEnabled(!m_steps.isBusy());
    m_next->setToolTip(text == button.text ? button.tip
            : button.tip.isEmpty()         ? button.text
                                           : button.text + u'\n' + button.tip);
    m_why->setVisible(!isNarrow); // the menu 审校 has it, and the card in the proof room
    const bool isFree = button.isFree && !button.isSignIn;
    widgets::setStyleProperty(m_next, "primary", isFree);
    m_next->setIcon(button.isFree ? QIcon() : widgets::icon(QStringLiteral("lock"), widgets::Tone::Faint));
}

bool CourseBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        refresh();
    return QWidget::eventFilter(watched, event);
}

void CourseBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    refresh();
}

void CourseBar::next()
{
    const NextButton button = nextButtonOf(m_steps.desk().standing(), m_steps);
    if (button.isSignIn)
        m_steps.signIn();
    else if (button.isFree && m_steps.desk().standing())
        m_steps.take(*m_steps.desk().standing(), *m_steps.desk().standing()->prospect.next);
    else
        showWhy();
}

void CourseBar::showWhy()
{
    m_popover->adjustSize();
    m_popover->resize(kPopoverWidth, m_popover->layout()->totalHeightForWidth(kPopoverWidth));
    m_popover->move(mapToGlobal(QPoint(width() - kPopoverWidth, height() + 4)));
    m_popover->show();
}

void CourseBar::showWho()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("whoMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_who->toolTip())->setEnabled(false);
    menu->addSeparator();
    const CourseDesk &desk = m_steps.desk();
    if (!desk.hasAccounts()) {
        menu->addAction(tr("登记人员…"), this, &CourseBar::staffWanted)->setObjectName(QStringLiteral("whoStaff"));
    } else {
        menu->addAction(desk.person().isEmpty() ? tr("登录…") : tr("换人登录…"), &m_steps, &CourseSteps::signIn)
            ->setObjectName(QStringLiteral("whoSignIn"));
        QAction *out = menu->addAction(tr("退出登录"), &m_steps, &CourseSteps::signOut);
        out->setObjectName(QStringLiteral("whoSignOut"));
        out->setEnabled(!desk.person().isEmpty());
    }
    menu->popup(m_who->mapToGlobal(QPoint(0, m_who->height() + 2)));
}

} // namespace banxin::course
