// CourseDesk 流转: who works in this window, where its page stands, what may come next and what stands in the way;
// steps are taken beside the window. It draws nothing, and the rules are not its own.
#pragma once

#include <QObject>

#include "session/workflow_desk.h"

#include <QTimer>

#include <functional>
#include <unordered_map>

namespace banxin::course {

/// A page or a story as the course has it for one person.
struct Standing {
    session::WorkflowSubject subject;
    QString person;
    workflow::Situation situation;
    workflow::Prospect prospect;
};

class CourseDesk : public QObject {
    Q_OBJECT
public:
    /// The session's own, made when it is first wanted; it goes with the session.
    static CourseDesk &of(session::Session &session);

    session::Session &session() const { return m_session; }

    // Who ----------------------------------------------------------------------------------------
    /// People, steps and states were read once.
    bool isKnown() const { return m_isKnown; }
    const session::Newsroom &newsroom() const { return m_newsroom; }
    bool hasAccounts() const { return !m_newsroom.people.empty(); }
    /// Who is signed in: whoever sits there where there are no accounts; empty where there are and nobody is. A person
    /// alone, without a password, need not sign in.
    QString person() const;
    const workflow::Person *account() const { return workflow::personNamed(m_newsroom.people, person()); }
    /// `done` here, with what was wrong.
    void signIn(const QString &person, const QString &password, std::function<void(const base::Status &)> done);
    void signOut();
    /// The signed-in person is an admin, or nobody is registered yet. Empty, or why not.
    QString whyNotRule() const;
    /// Keeps a person or the settings, asked by an admin; the password is the admin's. An empty `newPassword` leaves
    /// the person's as it is.
    void putPerson(const workflow::Person &person, const QString &newPassword, const QString &password,
        std::function<void(const base::Status &)> done);
    void putSettings(
        const workflow::Settings &settings, const QString &password, std::function<void(const base::Status &)> done);

    // Where --------------------------------------------------------------------------------------
    /// By the facts; empty where nobody has taken a step of it yet.
    QString stateOf(base::Id pageOrStory) const;
    /// The page that the window shows; looked at whenever something changed and hands rest.
    void setPage(base::Id page);
    /// Nothing until it was looked at.
    const std::optional<Standing> &standing() const { return m_standing; }
    /// Of any page or story, now.
    void look(const session::WorkflowSubject &subject, QObject *context,
        std::function<void(const base::Result<Standing> &)> done);
    /// What would be signed.
    void readSignOff(const session::WorkflowSubject &subject, QObject *context,
        std::function<void(const base::Result<session::SignOff> &)> done);

    // Steps --------------------------------------------------------------------------------------
    struct Step {
        session::WorkflowSubject subject;
        QString to;
        QString reason;
        QString password;
        bool overrides = false;
    };
    /// By the signed-in person. What is typed is on disk first; one step at a time. `done` here, once it is on disk or
    /// refused; taken() comes before.
    void take(const Step &step, std::function<void(const base::Status &)> done);
    bool isTaking() const { return m_done != nullptr; }
    /// Reads all anew, soon.
    void refresh();

Q_SIGNALS:
    /// The standing is another, or not known any more.
    void changed();
    /// Who there is, who is signed in, or the steps of the newsroom.
    void peopleChanged();
    /// Of pages and stories by the facts.
    void statesChanged();
    void taken(const banxin::session::WorkflowSubject &subject, const QString &to);
    void failed(const banxin::base::Error &error);

private:
    explicit CourseDesk(session::Session &session);
    void readHouse();
    void readPage();
    void commitStep();
    void finish(const base::Status &status);
    void keep(const QString &password, std::function<base::Status(const session::Moment &)> work,
        std::function<void(const base::Status &)> done);

    session::Session &m_session;
    QString m_atFirst; // who sat there before anybody signed in
    bool m_isKnown = false;
    session::Newsroom m_newsroom;
    std::unordered_map<base::Id, QString> m_states;
    QString m_signedIn;
    base::Id m_page;
    std::optional<Standing> m_standing;
    QTimer m_houseSoon, m_pageSoon;
    bool m_isReadingHouse = false, m_houseAgain = false;
    bool m_isReadingPage = false, m_pageAgain = false;
    Step m_step;
    std::function<void(const base::Status &)> m_done; // of the step under way
    bool m_isSent = false;
};

} // namespace banxin::course
