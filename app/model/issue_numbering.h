// 总期号: the running number of an issue, counted by the days on which a paper comes out. It stores nothing.
#pragma once

#include "model/publication.h"

#include <optional>

namespace banxin::model {

/// Does the paper come out on that day? Its weekday counts, and whether the day is skipped.
bool comesOut(const IssueNumbering &numbering, QDate date);
/// The number of the issue of that day: the base's own on its day, one more for each day that the paper comes out
/// after it, one less for each before it. Of a day on which it does not come out the number that the next issue has
/// (增期 and 号外 have a number of their own, typed). Nothing where no base is set, where the paper never comes out or
/// the number would be below 1.
std::optional<int> issueNumber(const IssueNumbering &numbering, QDate date);

} // namespace banxin::model
