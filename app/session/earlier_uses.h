// What stood in the publication's issues of the thirty days before: what rule L10 compares an issue with.
#pragma once

#include "base/result.h"
#include "check/earlier_use.h"

#include <vector>

namespace banxin::session {

/// Reads the newsroom at `location` by a connection of its own, which takes some ten milliseconds: from any thread but
/// the window's.
base::Result<std::vector<check::EarlierUse>> earlierUses(const QString &location, base::Id publication, QDate before);

} // namespace banxin::session
