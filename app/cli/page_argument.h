// What --issue and --page name in an open newsroom, for the commands that work on one page; it opens nothing.
#pragma once

#include "session/session.h"

namespace banxin::cli {

/// The issue that `--issue` names: a date, or DATE/EDITION. WrongUse where there is none.
base::Result<base::Id> issueNamed(const session::Session &session, const QString &name);
/// The page of the open issue with that number, A01. WrongUse where there is none.
base::Result<base::Id> pageNamed(const session::Session &session, const QString &number);

} // namespace banxin::cli
