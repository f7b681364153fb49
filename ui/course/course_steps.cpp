#include "course/course_steps.h"

#include "course/course_words.h"
#include "course/sign_in_dialog.h"
#include "course/step_dialog.h"

#include <algorithm>

namespace banxin::course {

using workflow::Guard;
using workflow::Kind;
using workflow::Offer;

std::vector<workflow::Obstacle> standingInTheWay(const Offer &offer)
{
    return makesProof(offer.transition) ? obstaclesBut(offer.obstacles, Guard::Proof) : offer.obstacles;
}

bool isFree(const Offer &offer) { return standingInTheWay(offer).empty(); }

namespace {

proof::Round roundFor(const workflow::Transition &way)
{
    const int round = workflow::roundOf(way.to);
    if (round == 0)
        return proof::Round::Clean;
    return static_cast<proof::Round>(
        std::clamp(round, static_cast<int>(proof::Round::Large1), static_cast<int>(proof::Round::Large3)));
}

/// There is none of that round, or the page has been changed since.
bool wantsProof(const Standing &standing, const Offer &offer)
{
    return makesProof(offer.transition)
        && (standing.situation.changedSinceProof
            || std::any_of(offer.obstacles.begin(), offer.obstacles.end(),
                [](const workflow::Obstacle &each) { return each.guard == Guard::Proof; }));
}

} // namespace

CourseSteps::CourseSteps(CourseDesk &desk, QWidget &window)
    : QObject(&window)
    , m_desk(desk)
    , m_window(window)
    , m_maker(desk.session())
{
    setObjectName(QStringLiteral("courseSteps"));
    connect(&m_maker, &session::ProofMaker::made, this, [this] {
        if (const auto then = std::exchange(m_afterProof, nullptr))
            then();
        Q_EMIT busyChanged();
    });
    connect(&m_maker, &session::ProofMaker::failed, this, [this](const base::Error &error) {
        m_afterProof = nullptr;
        Q_EMIT busyChanged();
        Q_EMIT failed(error);
    });
}

void CourseSteps::signIn()
{
    auto *dialog = new SignInDialog(m_desk, m_likely, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this, [this](const QString &person) {
        m_likely = person;
        Q_EMIT signedIn(person);
    });
    dialog->open();
}

void CourseSteps::signOut() { m_desk.signOut(); }

void CourseSteps::take(const Standing &standing, const Offer &offer, bool overrides)
{
    if (isBusy())
        return;
    if (m_desk.hasAccounts() && m_desk.person().isEmpty()) {
        signIn();
        return;
    }
    if (const auto obstacles = standingInTheWay(offer); !obstacles.empty() && !overrides) {
        Q_EMIT failed({base::ErrorKind::Refused, obstacles.front().what, standing.situation.title,
            obstacles.size() == 1 ? obstacles.front().advice : inLines(obstacles)});
        return;
    }
    ask(standing, offer, overrides);
}

void CourseSteps::ask(const Standing &standing, const Offer &offer, bool overrides)
{
    const workflow::Transition &way = offer.transition;
    const QString title = standing.situation.title, from = standing.situation.state;
    const CourseDesk::Step step{standing.subject, way.to, {}, {}, overrides};
    const QString told = tr("%1：%2").arg(title, workflow::actionOf(standing.subject.kind, way.to, from));
    if (!way.needsReason && !way.isSignature && !overrides) {
        if (wantsProof(standing, offer))
            makeProof(standing, offer, overrides);
        else
            send(step, told, nullptr);
        return;
    }
    const workflow::Person *account = m_desk.account();
    StepDialog::Wanted wanted;
    wanted.action = workflow::actionOf(standing.subject.kind, way.to, from);
    wanted.subject = title;
    wanted.person = m_desk.person();
    wanted.asksReason = way.needsReason || overrides;
    wanted.asksPassword = way.needsPassword() && account && !account->password.isEmpty();
    wanted.isSignature = way.isSignature;
    if (overrides)
        for (const workflow::Obstacle &each : standingInTheWay(offer))
            wanted.passesOver << each.what;
    auto *dialog = new StepDialog(wanted, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StepDialog::wantedNow, this, [this, dialog, step, told] {
        CourseDesk::Step full = step;
        full.reason = dialog->reason();
        full.password = dialog->password();
        dialog->setBusy(true);
        send(full, told, dialog);
    });
    dialog->open();
    if (way.isSignature)
        m_desk.readSignOff(standing.subject, dialog, [dialog](const base::Result<session::SignOff> &sign) {
            if (sign)
                dialog->showSignOff(*sign);
            else
                dialog->showFault(sign.error());
        });
}

void CourseSteps::makeProof(const Standing &standing, const Offer &offer, bool overrides)
{
    session::ProofWish wish;
    wish.page = standing.subject.id;
    wish.round = roundFor(offer.transition);
    const CourseDesk::Step step{standing.subject, offer.transition.to, {}, {}, overrides};
    const QString told = tr("%1：%2").arg(standing.situation.title,
        workflow::actionOf(standing.subject.kind, offer.transition.to, standing.situation.state));
    m_afterProof = [this, step, told] { send(step, told, nullptr); };
    m_maker.make(wish);
    Q_EMIT busyChanged();
}

void CourseSteps::send(const CourseDesk::Step &step, const QString &told, StepDialog *dialog)
{
    m_desk.take(step, [this, told, dialog = QPointer<StepDialog>(dialog)](const base::Status &done) {
        Q_EMIT busyChanged();
        if (done) {
            if (dialog)
                dialog->accept();
            Q_EMIT this->told(told);
        } else if (dialog) {
            dialog->setBusy(false);
            dialog->showFault(done.error());
        } else {
            Q_EMIT failed(done.error());
        }
    });
    Q_EMIT busyChanged();
}

} // namespace banxin::course
