// WorkflowDesk 流转: where the stories and pages of the open issue stand, what stands in the way of the next step, and
// the step itself, kept as a fact that no undo takes back. The rules are workflow's; here they meet the newsroom.
#pragma once

#include "session/session.h"

#include "workflow/judge.h"

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

// All of these wait, and some lay out and check: for the command line and for threads of work ------------------------

/// Of the publication of the open issue.
base::Result<Newsroom> newsroomNow(Session &session);
/// Adds a person, or gives the one of that name other roles and (where it is not empty) another password. Once there is
/// anybody, everybody else is a stranger; the first one must be an admin.
base::Status putPersonNow(Session &session, const workflow::Person &person);
base::Status putSettingsNow(Session &session, const workflow::Settings &settings);

/// The state by the facts, and how it came to it; a story's or a page's own word where there are none.
base::Result<std::vector<workflow::Step>> stepsNow(Session &session, const WorkflowSubject &subject);
/// All that judge() looks at. WrongUse where the open issue has no such story or page.
base::Result<workflow::Situation> situationNow(Session &session, const WorkflowSubject &subject);

struct MoveWish {
    WorkflowSubject subject;
    workflow::Wish wish;
    QString password; // where the step asks for it and the person has one
};
/// On disk when it returns. Releasing a page freezes its stories, reopening it frees them. Refused with everything that
/// stands in the way.
base::Result<workflow::Step> moveNow(Session &session, const MoveWish &wish);

/// Everything that happened to the pages and the stories on them, oldest first.
base::Result<std::vector<AuditEntry>> auditNow(Session &session);

} // namespace banxin::session
