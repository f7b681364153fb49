// IssueRules: the rules as the publication of an issue has them, made anew only when it has changed them.
#pragma once

#include "check/checker.h"
#include "model/document.h"

#include <memory>

namespace banxin::session {

class IssueRules {
public:
    /// While the page is made. The very same value as long as the publication's settings are the same; null where the
    /// document has no such issue.
    std::shared_ptr<const check::Checker> checker(const model::Document &document, base::Id issue);

private:
    base::Id m_publication;
    std::shared_ptr<const check::Checker> m_checker;
};

} // namespace banxin::session
