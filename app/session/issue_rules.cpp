#include "session/issue_rules.h"

namespace banxin::session {

std::shared_ptr<const check::Checker> IssueRules::checker(const model::Document &document, base::Id issue)
{
    const auto *object = document.find<model::Issue>(issue);
    const auto *publication = object ? document.find<model::Publication>(object->publication) : nullptr;
    if (!publication)
        return nullptr;
    if (!m_checker || publication->id != m_publication || !m_checker->isFor(*publication, check::Stage::Making)) {
        m_publication = publication->id;
        m_checker = std::make_shared<const check::Checker>(*publication, check::Stage::Making);
    }
    return m_checker;
}

} // namespace banxin::session
