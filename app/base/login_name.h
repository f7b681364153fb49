// loginName: whose edits these are where nobody says otherwise; the one answer for every program, so
// that undo is the same person's everywhere.
#pragma once

#include <QString>

namespace banxin::base {

/// The system account's name; $USER where the system knows none, then "editor". Never empty.
QString loginName();

} // namespace banxin::base
