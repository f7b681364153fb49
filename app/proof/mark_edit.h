// The edit that a mark asks for, without its decision. For decide.cpp.
#pragma once

#include "proof/decide.h"

namespace banxin::proof {

/// Refused where one of the mark's places is not found, or what stands there does not allow it. The mark is no task.
base::Result<model::ChangeSet> editOf(
    const model::Document &document, const Remark &remark, const DecideContext &context);
base::Result<model::ChangeSet> editOfHits(const model::Document &document, const Remark &remark,
    const std::vector<edit::FindHit> &hits, const edit::EditContext &context);

/// `second` was made on what `first` left; both as one, facts included.
void join(model::ChangeSet &first, const model::ChangeSet &second);

} // namespace banxin::proof
