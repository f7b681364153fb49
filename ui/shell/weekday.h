// How an issue is called in lists and titles: its date with the weekday, and its edition.
#pragma once

#include "session/session.h"

namespace banxin::shell {

/// 周一; empty for no date.
QString weekdayName(const QDate &date);
/// 2020-10-19 周一 晚报
QString issueText(const session::IssueSummary &issue);

} // namespace banxin::shell
