// All rules over an issue or some of its pages, at once and waiting: what the command line and the report ask for.
#pragma once

#include "check/checker.h"
#include "measures/error_rate.h"
#include "session/session.h"

namespace banxin::session {

struct PageCheck {
    base::Id page;
    qint64 characters = 0; // by the formula
    measures::ErrorRate rate;
};

struct IssueCheck {
    std::vector<check::Finding> findings; // as the issue is read, waived ones among them
    std::vector<PageCheck> pages; // those that were looked at
    measures::ErrorRate rate; // of all of them
};

/// The rules over pages that are laid out already: those of the issue, in their order. `wanted` are looked at, all
/// where none are named; `location` is the newsroom's, for what earlier issues had. Waits for the store; from any
/// thread but the window's.
base::Result<IssueCheck> checkLayouts(const QString &location, const model::Document &document, base::Id issue,
    const std::vector<check::Layout> &layouts, const std::vector<base::Id> &wanted = {},
    check::Stage stage = check::Stage::Making);

/// Lays the pages out (all of the issue where none are named) and looks at them. Findings of the whole issue (a story
/// twice) are among them as far as they concern these pages.
base::Result<IssueCheck> checkIssueNow(
    Session &session, const std::vector<base::Id> &pages, check::Stage stage = check::Stage::Making);

} // namespace banxin::session
