// Corrections: what an editor says otherwise than the recogniser. A corrected reading is the recogniser's with the
// corrections applied in their order, so taking one back is leaving it out.
#pragma once

#include "manuscript/passage.h"
#include "manuscript/source.h"

#include <vector>

namespace banxin::manuscript {

struct Correction {
    enum class Kind {
        SetRole, // the passage is `role`; Unused takes it out, any other role takes a dropped one in
        Split, // a story begins with the passage: it and what follows in its story are a story of their own
        Join, // the passage's story goes on the story before it
        KeepAsWritten, // the change is not made: the characters stay as the manuscript has them
    };
    Kind kind = Kind::SetRole;
    PassageId passage; // of all but KeepAsWritten
    Role role = Role::Body; // of SetRole
    std::vector<int> changes; // of KeepAsWritten: their `Change::id`s
    friend bool operator==(const Correction &, const Correction &) = default;
};

/// The reading with the corrections. Where one names a passage that is not there, or asks what cannot be (a table's row
/// as a headline, joining a page's first story), it is passed over and its number told in `refused`, if given.
/// The law of the text holds for what comes out: every character of the source but white space is in the furniture, in
/// a story, in the dropped list or in a change.
Reading corrected(
    const Source &source, const std::vector<Correction> &corrections, std::vector<std::size_t> *refused = nullptr);

} // namespace banxin::manuscript
