// UndoHistory: what one person can take back and do again, read off the revisions' undo groups; it
// makes no change.
#pragma once

#include "base/id.h"

#include <cstdint>
#include <vector>

namespace banxin::store {

class UndoHistory {
public:
    /// The next revision of this person, in the store's order.
    void append(std::int64_t revision, base::Id group, base::Id undoes);
    std::int64_t lastRevision() const { return m_lastRevision; }
    /// Revisions of the newest group that stands, oldest first; empty where nothing is left.
    std::vector<std::int64_t> undoable() const;
    /// Revisions of the undo that was made last and not overwritten by a new edit.
    std::vector<std::int64_t> redoable() const;
    /// Groups that stand, oldest first, and those that can be done again, the next one last.
    std::vector<base::Id> undoGroups() const;
    std::vector<base::Id> redoGroups() const;

private:
    struct Group {
        base::Id id;
        std::vector<std::int64_t> revisions;
    };
    std::vector<Group> m_undo;
    std::vector<Group> m_redo;
    std::int64_t m_lastRevision = 0;
};

} // namespace banxin::store
