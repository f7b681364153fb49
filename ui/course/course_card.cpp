#include "course/course_card.h"

#include "course/course_words.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::course {

using widgets::Tone;
using workflow::Guard;
using workflow::Offer;

NextButton nextButtonOf(const std::optional<Standing> &standing, const CourseSteps &steps)
{
    const CourseDesk &desk = steps.desk();
    if (desk.isKnown() && desk.hasAccounts() && desk.person().isEmpty())
        return {CourseCard::tr("登录…"), CourseCard::tr("编辑部登记了人员，签稿签版先登录。"), true, true};
    if (!standing || !standing->prospect.next)
        return {};
    const Offer &next = *standing->prospect.next;
    const QString action = workflow::actionOf(standing->subject.kind, next.transition.to, standing->situation.state);
    if (steps.isBusy())
        return {CourseCard::tr("正在%1…").arg(action), {}, false, false};
    const auto obstacles = standingInTheWay(next);
    const QString why = inLines(obstacles);
    if (!standing->prospect.isMine) {
        const QStringList doers = standing->prospect.doers;
        const QString who =
            doers.isEmpty() ? workflow::titlesOf(next.transition.roles) : doers.join(CourseCard::tr("、"));
        return {CourseCard::tr("等%1：%2")
                    .arg(doers.size() == 1 ? doers.front() : workflow::titlesOf(next.transition.roles), action),
            CourseCard::tr("这一步由%1来做。").arg(who) + (why.isEmpty() ? QString() : u'\n' + why), false, false};
    }
    if (obstacles.empty())
        return {
            action, next.transition.isSignature ? CourseCard::tr("签字以前先看签的是什么。") : QString(), true, false};
    return {CourseCard::tr("%1（尚缺 %2 项）").arg(action).arg(static_cast<int>(obstacles.size())), why, false, false};
}

CourseCard::CourseCard(CourseSteps &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_title(new QLabel)
    , m_state(new widgets::Chip)
    , m_since(new QLabel)
    , m_lines(new QWidget)
    , m_lineColumn(new QVBoxLayout(m_lines))
    , m_next(new QPushButton)
    , m_override(new QPushButton(tr("放行…")))
    , m_more(new QToolButton)
{
    setObjectName(QStringLiteral("courseCard"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("courseTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_state->setObjectName(QStringLiteral("courseState"));
    m_since->setObjectName(QStringLiteral("courseSince"));
    m_since->setProperty("tone", QStringLiteral("secondary"));
    m_since->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("courseLines"));
    m_lineColumn->setContentsMargins(0, 0, 0, 0);
    m_lineColumn->setSpacing(6);
    m_next->setObjectName(QStringLiteral("courseNext"));
    m_next->setProperty("primary", true);
    m_next->setAutoDefault(false);
    m_override->setObjectName(QStringLiteral("courseOverride"));
    m_override->setAutoDefault(false);
    m_override->setToolTip(tr("总编可以越过拦着的事，要写明理由，理由记进留痕。"));
    m_more->setObjectName(QStringLiteral("courseMore"));
    m_more->setText(tr("其他"));
    m_more->setIcon(widgets::icon(QStringLiteral("ellipsis")));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->setObjectName(QStringLiteral("courseMoves"));
    m_more->menu()->setToolTipsVisible(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_more);
    foot->addStretch(1);
    foot->addWidget(m_override);
    foot->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_since);
    column->addWidget(m_lines);
    column->addLayout(foot);
    const auto taken = [this](bool overrides) {
        if (nextButtonOf(m_standing, m_steps).isSignIn) {
            Q_EMIT asked();
            m_steps.signIn();
        } else if (m_standing && m_standing->prospect.next) {
            const Standing standing = *m_standing;
            Q_EMIT asked();
            m_steps.take(standing, *standing.prospect.next, overrides);
        }
    };
    connect(m_next, &QPushButton::clicked, this, [taken] { taken(false); });
    connect(m_override, &QPushButton::clicked, this, [taken] { taken(true); });
    connect(&steps, &CourseSteps::busyChanged, this, &CourseCard::refresh);
    connect(&steps.desk(), &CourseDesk::peopleChanged, this, &CourseCard::refresh);
    refresh();
}

void CourseCard::setStanding(const std::optional<Standing> &standing)
{
    m_standing = standing;
    refresh();
}

void CourseCard::addLine(const QString &icon, const QString &tone, const QString &what, const QString &advice)
{
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("courseLine"));
    line->setProperty("tone", tone);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *sign = new widgets::IconLabel;
    sign->setIcon(icon, tone == u"ok" ? Tone::Ok : tone == u"error" ? Tone::Error : Tone::Faint);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *text = new QLabel(advice.isEmpty() ? what : what + u'\n' + advice);
    text->setWordWrap(true);
    if (tone == u"ok")
        text->setProperty("tone", QStringLiteral("secondary"));
    row->addWidget(text, 1);
    line->setAccessibleName(text->text());
    m_lineColumn->addWidget(line);
}

void CourseCard::refresh()
{
    while (QLayoutItem *item = m_lineColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const NextButton button = nextButtonOf(m_standing, m_steps);
    m_next->setText(button.text);
    m_next->setVisible(!button.text.isEmpty());
    m_next->setEnabled(button.isFree);
    m_next->setToolTip(button.tip);
    m_override->hide();
    m_more->hide();
    m_state->setVisible(m_standing.has_value());
    if (!m_standing) {
        m_title->setText(tr("流转"));
        m_since->setText(tr("正在看到了哪一步…"));
        return;
    }
    const workflow::Situation &now = m_standing->situation;
    const workflow::Prospect &prospect = m_standing->prospect;
    m_title->setText(now.title);
    m_state->setText(workflow::titleOf(now.kind, now.state));
    m_state->setTone(now.state == u"released" || now.state == u"exported" || now.state == u"approved"
                || now.state == u"frozen" || now.state == u"published"
            ? Tone::Ok
            : Tone::Accent);
    if (now.steps.empty()) {
        m_since->setText(tr("还没有人走过一步。"));
    } else {
        const workflow::Step &last = now.steps.back();
        const QString when =
            QDateTime::fromString(last.time, Qt::ISODate).toLocalTime().toString(QStringLiteral("MM-dd HH:mm"));
        m_since->setText(last.reason.isEmpty() ? tr("%1，%2").arg(last.person, when)
                                               : tr("%1，%2：%3").arg(last.person, when, last.reason));
    }
    if (prospect.next) {
        const Offer &next = *prospect.next;
        for (const Guard guard : next.transition.guards) {
            const auto obstacle = std::find_if(next.obstacles.begin(), next.obstacles.end(),
                [&](const workflow::Obstacle &each) { return each.guard == guard; });
            if (guard == Guard::Proof && makesProof(next.transition)) {
                if (obstacle != next.obstacles.end())
                    addLine(QStringLiteral("circle"), QStringLiteral("faint"), tr("按一下就出样"), {});
                continue;
            }
            if (obstacle != next.obstacles.end())
                addLine(QStringLiteral("circle-x"), QStringLiteral("error"), obstacle->what, obstacle->advice);
            else
                addLine(QStringLiteral("circle-check"), QStringLiteral("ok"), passedOf(guard), {});
        }
        for (const workflow::Obstacle &each : next.obstacles)
            if (!each.guard && !m_steps.desk().person().isEmpty())
                addLine(QStringLiteral("circle-x"), QStringLiteral("error"), each.what, each.advice);
        m_override->setVisible(next.mayOverride && prospect.isMine && !isFree(next) && !m_steps.isBusy());
    } else {
        addLine(QStringLiteral("circle-check"), QStringLiteral("ok"), tr("没有下一步。"), {});
    }
    fillMenu();
}

void CourseCard::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (const Offer &offer : m_standing->prospect.others) {
        const workflow::Transition &way = offer.transition;
        const bool asks = way.needsReason || way.isSignature;
        const QString action = workflow::actionOf(m_standing->subject.kind, way.to, m_standing->situation.state);
        QAction *move = menu->addAction(asks ? tr("%1…").arg(action) : action, this, [this, offer] {
            const Standing standing = *m_standing;
            Q_EMIT asked();
            m_steps.take(standing, offer);
        });
        move->setObjectName(QStringLiteral("move_") + way.to);
        const auto obstacles = standingInTheWay(offer);
        move->setEnabled(obstacles.empty());
        if (!obstacles.empty())
            move->setToolTip(inLines(obstacles));
        if (!obstacles.empty() && offer.mayOverride)
            menu->addAction(tr("放行：%1…").arg(action), this,
                    [this, offer] {
                        const Standing standing = *m_standing;
                        Q_EMIT asked();
                        m_steps.take(standing, offer, true);
                    })
                ->setObjectName(QStringLiteral("override_") + way.to);
    }
    m_more->setVisible(!menu->isEmpty() && !m_steps.isBusy());
}

} // namespace banxin::course
