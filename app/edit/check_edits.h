// Edits that answer findings: mending the text by the fix, letting a finding stand, taking that back.
#pragma once

#include "base/finding.h"
#include "edit/edits.h"

namespace banxin::edit {

/// Carries out the fixes of findings, in one step: those of one paragraph from its end, what overlaps an earlier one is
/// left out. Character styles and notes beside stay. Refused where a text is no longer what the finding says, or where
/// none has a fix; `fixed`, where given, is told which were carried out (their places in `findings`).
base::Result<model::ChangeSet> applyFixes(const model::Document &document, const std::vector<base::Finding> &findings,
    const EditContext &context, std::vector<int> *fixed = nullptr);

/// 豁免: lets findings stand in the issue, for one reason, in the name of the context's author. Those that stand
/// already are left. Refused where the reason is empty.
base::Result<model::ChangeSet> waive(const model::Document &document, base::Id issue,
    const std::vector<base::Finding> &findings, const QString &reason, const EditContext &context);
/// They are findings again.
base::Result<model::ChangeSet> unwaive(
    const model::Document &document, const std::vector<base::Id> &waivers, const EditContext &context);

} // namespace banxin::edit
