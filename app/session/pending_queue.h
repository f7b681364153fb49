// PendingQueue: edits that the person sees and the store has not acknowledged, oldest first; typing
// coalesces into one ChangeSet an undo step. It never talks to a store.
#pragma once

#include "model/change_set.h"

#include <deque>

namespace banxin::session {

struct PendingChange {
    model::ChangeSet change;
    model::Document base; // what the change was made on
    bool sent = false; // a store has seen its id: it may have landed, so it stays as it is
    int edits = 1;
};

class PendingQueue {
public:
    bool isEmpty() const { return m_changes.empty(); }
    int edits() const;
    std::size_t size() const { return m_changes.size(); }
    const std::deque<PendingChange> &changes() const { return m_changes; }
    PendingChange &front() { return m_changes.front(); }
    const PendingChange &back() const { return m_changes.back(); }

    /// Adds an edit; joins the newest where both belong to one undo step and no store has seen that.
    void push(const model::ChangeSet &change, const model::Document &base, const model::Document &result);
    void popFront() { m_changes.pop_front(); }
    /// Takes the newest undo step out, newest edit first.
    std::vector<PendingChange> takeLastStep();
    void clear() { m_changes.clear(); }
    void replace(std::deque<PendingChange> changes) { m_changes = std::move(changes); }

private:
    std::deque<PendingChange> m_changes;
};

/// One ChangeSet that does what `first` and then `second` do; `base` is before the first, `result`
/// after the second. It keeps the first's id, label, author and undo group.
model::ChangeSet combined(const model::ChangeSet &first, const model::ChangeSet &second, const model::Document &base,
    const model::Document &result);

/// The change with the base revisions that its objects have in `base`.
model::ChangeSet stamped(model::ChangeSet change, const model::Document &base);

} // namespace banxin::session
