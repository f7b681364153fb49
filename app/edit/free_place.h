// Where on a page there is room for a story: whole columns and rows of its grid that no frame covers. It places
// nothing.
#pragma once

#include "edit/edits.h"

#include <optional>

namespace banxin::edit {

/// The place where the story fits with the least left over, the topmost and then leftmost of equals; nothing where it
/// fits nowhere. How many rows it needs is reckoned from its characters, headlines and pictures, not laid out.
std::optional<GridRect> freePlace(const model::Document &document, base::Id page, base::Id story);

} // namespace banxin::edit
