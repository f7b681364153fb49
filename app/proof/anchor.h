// Where a mark stands in the text as it is now: by its quote and what stood around it, never by a guess. A place that
// is not found exactly once is none.
#pragma once

#include "model/change_set.h"
#include "proof/remark.h"

#include <optional>

namespace banxin::proof {

struct TextPlace {
    base::Id paragraph;
    int from = 0;
    int to = 0;
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/// The anchor of [from, to) of a paragraph as the document has it; nothing where there is no such range.
std::optional<TextAnchor> anchorAt(const model::Document &document, base::Id paragraph, int from, int to);

/// Where the anchor's text stands in `now`. `since`: what has changed after the anchor's revision, oldest first, as far
/// as it is known; the range is carried through its splices. Else, and where that does not lead to the quoted text, the
/// quote is looked for with what stood on both sides of it, then with one side or the nearest of both, then alone, each
/// time in its paragraph first and then in the others of the same parent; what is met first decides: once is the place,
/// more is none.
std::optional<TextPlace> locate(
    const model::Document &now, const TextAnchor &anchor, const std::vector<model::ChangeSet> &since = {});

/// The frame that the mark is about as it stands on its page; null where it is gone.
base::Id locateFrame(const model::Document &now, const Remark &remark);

/// The mark's state in that text: Stale where it is open and one of its places is not found.
RemarkState stateIn(const model::Document &now, const Remark &remark, const std::vector<model::ChangeSet> &since = {});

} // namespace banxin::proof
