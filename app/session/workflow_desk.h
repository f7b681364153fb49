// WorkflowDesk 流转: where the stories and pages of the open issue stand, what stands in the way of the next step, and
// the step itself, kept as a fact that no undo takes back. The rules are workflow's; here they meet the newsroom.
#pragma once

#include "session/session.h"

#include "workflow/judge.h"
#include "workflow/text_changes.h"

#include <map>
#include <memory>

namespace banxin::session {

struct Newsroom {
    std::vector<workflow::Person> people; // nobody: no accounts
    workflow::Settings settings;
};

struct WorkflowSubject {
    workflow::Kind kind = workflow::Kind::Story;
    base::Id id;
};

/// One line of the audit.
struct AuditEntry {
    WorkflowSubject subject;
    QString title; // of the story, or the page's number
    workflow::Step step;
};

/// The open issue as it is at one moment: what work on other threads looks at.
struct Moment {
    model::Document document;
    base::Id issue;
    QString location; // of the newsroom
    QString person;
    QString readOnlyReason; // empty: it may be written
    std::map<base::Id, std::shared_ptr<const layout::PageLayout>> layouts; // of pages, as far as they are current
    /// For what is shown while somebody works: of other pages and of pictures and ink only what is known already
    /// counts. A step looks at all of it.
    bool isGlance = false;
};
/// On the session's own thread. What is not committed yet is in it: whoever takes a step flushes before.
Moment momentOf(Session &session);

/// A story's or a page's own word for where it stands; empty where there is no such one.
QString initialOf(const model::Document &document, const WorkflowSubject &subject);
/// Of the story, or the page's number.
QString titleOf(const model::Document &document, const WorkflowSubject &subject);

// From any thread: they wait, and some lay out and check ---------------------------------------------------------

/// Of the publication of the issue.
base::Result<Newsroom> newsroomAt(Session &session, const Moment &moment);
/// Adds a person, or gives the one of that name other roles and (where it is not empty) another password. Once there is
/// anybody, everybody else is a stranger; the first one must be an admin.
base::Status putPerson(Session &session, const Moment &moment, const workflow::Person &person);
base::Status putSettings(Session &session, const Moment &moment, const workflow::Settings &settings);
/// The state by the facts, and how it came to it; a story's or a page's own word where there are none.
base::Result<std::vector<workflow::Step>> stepsNow(Session &session, const WorkflowSubject &subject);
/// All that judge() looks at. WrongUse where the issue has no such story or page.
base::Result<workflow::Situation> situationAt(Session &session, const Moment &moment, const WorkflowSubject &subject);

struct MoveWish {
    WorkflowSubject subject;
    workflow::Wish wish;
    QString password; // where the step asks for it and the person has one
};
/// On disk when it returns; the session learns of it by follow(). Releasing a page freezes its stories, reopening it
/// frees them. Refused with everything that stands in the way.
base::Result<workflow::Step> takeStep(Session &session, const Moment &moment, const MoveWish &wish);
/// What somebody signs, and what of it is another than at the signature before.
struct SignOff {
    base::Digest hash; // of the page's newest proof, or of the story's text
    int round = 0; // of that proof: 1 and up, kCleanRound; 0 of a story and of a 小样
    bool isStale = false; // the page has been changed since that proof
    std::optional<workflow::Step> before; // the signature before that; nothing where this is the first
    int beforeRound = 0;
    std::vector<workflow::TextChange> changes; // of words, since then
};
base::Result<SignOff> signOffAt(Session &session, const Moment &moment, const WorkflowSubject &subject);
/// Everything that happened to the issue's pages and the stories on them, oldest first.
base::Result<std::vector<AuditEntry>> auditAt(Session &session, const Moment &moment);

// The same of this moment, on the session's own thread: for the command line and tests -------------------------------

base::Result<Newsroom> newsroomNow(Session &session);
base::Status putPersonNow(Session &session, const workflow::Person &person);
base::Status putSettingsNow(Session &session, const workflow::Settings &settings);
base::Result<workflow::Situation> situationNow(Session &session, const WorkflowSubject &subject);
base::Result<workflow::Step> moveNow(Session &session, const MoveWish &wish);
base::Result<std::vector<AuditEntry>> auditNow(Session &session);

} // namespace banxin::session
