// What `STORE --issue D [--page P]` means: the newsroom, the issue and the pages that a command works
// on, found by their names. It never changes anything.
#pragma once

#include "session/session.h"

namespace banxin::cli {

/// Opens the newsroom and its issue named by a date, or DATE/EDITION.
base::Status openIssueNamed(session::Session &session, const QString &store, const QString &issue);
/// The page of the open issue with that number (A01).
base::Result<base::Id> pageNamed(const session::Session &session, const QString &number);

} // namespace banxin::cli
