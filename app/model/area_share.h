// What of a story an area may take by itself: by the roles that it accepts, its limit and the sections. How much room
// it has does not enter.
#pragma once

#include "model/placement.h"

#include <vector>

namespace banxin::model {

struct AreaShare {
    int end = 0; // one past the last paragraph
    bool isBounded = false; // the area itself says that it ends there: a limit, or the next section
    bool isFull = false; // as many as AreaContent::paragraphLimit lets it take
};
/// Of the paragraphs from `first` on; none where the first is not accepted.
AreaShare shareOf(const AreaContent &area, const std::vector<const Paragraph *> &paragraphs, int first);

} // namespace banxin::model
