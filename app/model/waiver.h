// Waiver 豁免: what somebody looked at and let stand in an issue, with the reason. It is held by the very text, so that
// edits elsewhere leave it and a change of that text ends it.
#pragma once

#include "base/id.h"

#include <QString>

namespace banxin::model {

struct Waiver {
    base::Id id;
    base::Id issue; // in which it holds
    QString rule;
    base::Id page; // of a page's rule; null for text, which may move to another page
    base::Id frame; // of a page's rule
    base::Id story;
    base::Id paragraph;
    QString text; // what the rule took exception to
    QString before; // up to kWaiverContext characters before it, and after: which of several is meant
    QString after;
    QString reason; // never empty
    QString person;
    QString time; // ISO 8601 in UTC
    friend bool operator==(const Waiver &, const Waiver &) = default;
};

inline constexpr int kWaiverContext = 8;

} // namespace banxin::model
