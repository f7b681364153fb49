// salvage: what of a damaged newsroom can still be read and agrees with its hashes, in a new newsroom.
// The damaged one is never touched.
#pragma once

#include "store/store.h"

namespace banxin::store {

struct SalvageReport {
    Head head; // of the new newsroom
    std::int64_t revisions = 0; // of the history that came along, undo included
    bool wholeHistory = false; // the new head is the old one, hash and all
    int objects = 0;
    int assets = 0;
    std::vector<Fault> lost; // salvaged where an older state was kept
};

/// Replays the history as far as it is whole, then puts every object over it whose newest body agrees
/// with the log. Refused where `target` exists or nothing can be read; then nothing stays at `target`.
base::Result<SalvageReport> salvage(const QString &damaged, const QString &target);

} // namespace banxin::store
