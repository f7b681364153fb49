// Fact: something that was so once and for all: a state reached, a signature, a version named. It is
// committed together with edits, in the same transaction, but never undone: only a later fact revokes it.
#pragma once

#include "base/id.h"

#include <QString>

namespace banxin::model {

struct Fact {
    base::Id id;
    QString kind; // version, state, signature, mark-decision, lock
    base::Id object; // what it speaks of: an issue, a page, a story, …
    QString value; // what it says, in the form of its kind: a version's name, a state
    base::Id revokes; // the fact about the same object that no longer holds; usually null
    friend bool operator==(const Fact &, const Fact &) = default;
};

} // namespace banxin::model
