// Order keys for many siblings at once, as short as there is room for; it looks at no document.
#pragma once

#include "base/order_key.h"

#include <vector>

namespace banxin::edit {

/// True where OrderKey::between() finds a key: keys that others made may leave none. Empty keys are open ends.
bool hasRoom(const base::OrderKey &before, const base::OrderKey &after);
/// `count` ascending keys between the two. Precondition: hasRoom().
std::vector<base::OrderKey> keysBetween(const base::OrderKey &before, const base::OrderKey &after, int count);

} // namespace banxin::edit
