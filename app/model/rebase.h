// Rebasing: two changes that started from one document, each moved past the other, so that both can
// stand. It decides nothing about facts and never guesses: where the same text was changed, it refuses.
#pragma once

#include "model/change_set.h"

namespace banxin::model {

struct Transformed {
    ChangeSet change; // as it applies after the others
    std::vector<ChangeSet> others; // as they would have applied after the change
};

/// `change` and `others` (oldest first, one after the other) start from the same document. Conflict
/// where both changed the same object in ways that do not merge.
base::Result<Transformed> transformed(ChangeSet change, std::vector<ChangeSet> others);

/// `change` moved past `since` with the base revisions of `now`, which the `since` led to; checked to apply there.
base::Result<ChangeSet> rebased(const ChangeSet &change, const std::vector<ChangeSet> &since, const Document &now);

} // namespace banxin::model
