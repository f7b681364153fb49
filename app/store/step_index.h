// StepIndex: the undo steps of all people, read off the revisions' undo groups, undone or standing; it
// keeps no words and makes no change.
#pragma once

#include "base/id.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace banxin::store {

class StepIndex {
public:
    struct Step {
        base::Id group;
        std::int64_t first = 0; // revision
        std::int64_t last = 0;
        int author = 0;
        bool undone = false;
    };

    /// The next revision, in the store's order. One that takes a step back, or does it again, is no step of its own.
    void append(std::int64_t revision, base::Id group, base::Id undoes, int author);
    std::int64_t lastRevision() const { return m_lastRevision; }
    /// In the order of their first revisions.
    const std::vector<Step> &steps() const { return m_steps; }
    /// Where in steps() the step is that a revision is of, takes back or does again; nothing for any other revision.
    std::optional<std::size_t> stepAt(std::int64_t revision) const;
    /// The revisions that a step consists of, oldest first; what took it back is not among them.
    std::vector<std::int64_t> revisionsOf(const Step &step) const;
    /// The step that a group is, takes back or does again; null where it is unknown.
    const Step *stepOf(base::Id group) const;

private:
    std::vector<Step> m_steps;
    std::unordered_map<base::Id, std::size_t> m_stepOf;
    struct Part {
        std::int64_t revision = 0;
        std::size_t step = 0;
        bool isOwn = false; // not what took it back
    };
    std::vector<Part> m_parts; // by revision
    std::int64_t m_lastRevision = 0;
};

} // namespace banxin::store
