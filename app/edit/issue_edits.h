// Edits of an issue itself.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

/// Another day, another edition: dates, weekdays and running numbers on all its pages follow. Refused where the day is
/// none or an issue that the document knows has both already.
base::Result<model::ChangeSet> setIssueDay(
    const model::Document &document, base::Id issue, QDate date, const QString &edition, const EditContext &context);

} // namespace banxin::edit
