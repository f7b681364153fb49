// CourseSteps: takes a step as somebody in a window asks for it: signs in where nobody is, makes the proof that the
// step is about, asks for reason, password and signature, and says how it went. The rules and the record are the
// desk's.
#pragma once

#include "course/course_desk.h"

#include "session/proof_maker.h"

#include <QPointer>

class QWidget;

namespace banxin::course {

class StepDialog;

class CourseSteps : public QObject {
    Q_OBJECT
public:
    /// Dialogs come before `window`.
    CourseSteps(CourseDesk &desk, QWidget &window);

    CourseDesk &desk() const { return m_desk; }
    /// One of the standing's offers. What stands in its way is told by failed(), unless the chief passes over it.
    void take(const Standing &standing, const workflow::Offer &offer, bool overrides = false);
    /// 登录: asks who sits there.
    void signIn();
    void signOut();
    /// A proof is being made, or a step is on its way.
    bool isBusy() const { return m_maker.isMaking() || m_desk.isTaking(); }
    /// Who signed in on this machine last, for the dialog; kept by whoever listens to signedIn().
    void setLikely(const QString &person) { m_likely = person; }

Q_SIGNALS:
    void busyChanged();
    void signedIn(const QString &person);
    /// A01：大样 2.
    void told(const QString &what);
    void failed(const banxin::base::Error &error);

private:
    void ask(const Standing &standing, const workflow::Offer &offer, bool overrides);
    void send(const CourseDesk::Step &step, const QString &title, StepDialog *dialog);
    void makeProof(const Standing &standing, const workflow::Offer &offer, bool overrides);

    CourseDesk &m_desk;
    QWidget &m_window;
    session::ProofMaker m_maker;
    std::function<void()> m_afterProof;
    QString m_likely;
};

/// Whether the offer may be taken now as it is: nothing stands in its way but a proof that is made on the way.
bool isFree(const workflow::Offer &offer);
/// What stands in its way, the proof that is made on the way left out.
std::vector<workflow::Obstacle> standingInTheWay(const workflow::Offer &offer);

} // namespace banxin::course
