// Where on a page there is room for a story: whole columns and rows of its grid that no frame covers. It places
// nothing.
#pragma once

#include "edit/edits.h"

#include <optional>

namespace banxin::edit {

/// The place where the story fits with the least left over, the topmost and then leftmost of equals; where it fits
/// nowhere, the largest free one of at least two columns (one on a page of one) and eight rows. Nothing where there is
/// none. How many rows it needs is reckoned from its characters, headlines and pictures, not laid out.
std::optional<GridRect> freePlace(const model::Document &document, base::Id page, base::Id story);

} // namespace banxin::edit
