#include "session/pending_queue.h"

#include <numeric>

namespace banxin::session {

namespace {

using model::ObjectChange;
using model::Splice;
using model::SpliceText;

/// A keystroke next to the one before joins it, so that a typed sentence is one splice.
void appendSplice(std::vector<Splice> &splices, const Splice &next)
{
    if (!splices.empty()) {
        Splice &last = splices.back();
        const int end = last.at + static_cast<int>(last.inserted.size());
        if (next.removed.isEmpty() && next.at == end) {
            last.inserted += next.inserted;
            return;
        }
        const int nextEnd = next.at + static_cast<int>(next.removed.size());
        // Backspace over what was typed just now.
        if (next.inserted.isEmpty() && nextEnd == end && next.at >= last.at) {
            last.inserted.chop(next.removed.size());
            return;
        }
        // Backspace on through older text.
        if (next.inserted.isEmpty() && last.inserted.isEmpty() && nextEnd == last.at) {
            last.at = next.at;
            last.removed.prepend(next.removed);
            return;
        }
    }
    splices.push_back(next);
}

const ObjectChange *findChange(const std::vector<ObjectChange> &changes, base::Id id)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const ObjectChange &c) { return c.id == id; });
    return found == changes.end() ? nullptr : &*found;
}

std::ptrdiff_t changesOf(const model::ChangeSet &set, base::Id id)
{
    return std::count_if(set.changes.begin(), set.changes.end(), [&](const ObjectChange &c) { return c.id == id; });
}

} // namespace

int PendingQueue::edits() const
{
    return std::accumulate(
        m_changes.begin(), m_changes.end(), 0, [](int sum, const PendingChange &c) { return sum + c.edits; });
}

void PendingQueue::push(const model::ChangeSet &change, const model::Document &base, const model::Document &result)
{
    if (!m_changes.empty()) {
        PendingChange &last = m_changes.back();
        const bool oneStep = !last.sent && last.change.undoGroup == change.undoGroup && !change.undoGroup.isNull()
            && last.change.author == change.author && last.change.undoes.isNull() && change.undoes.isNull();
        if (oneStep) {
            last.change = combined(last.change, change, last.base, result);
            ++last.edits;
            return;
        }
    }
    m_changes.push_back({change, base, false, 1});
}

std::vector<PendingChange> PendingQueue::takeLastStep()
{
    std::vector<PendingChange> taken;
    const base::Id group = m_changes.empty() ? base::Id() : m_changes.back().change.undoGroup;
    while (!m_changes.empty() && m_changes.back().change.undoGroup == group) {
        taken.push_back(std::move(m_changes.back()));
        m_changes.pop_back();
    }
    return taken;
}

model::ChangeSet combined(const model::ChangeSet &first, const model::ChangeSet &second, const model::Document &base,
    const model::Document &result)
{
    model::ChangeSet both = first;
    both.facts.insert(both.facts.end(), second.facts.begin(), second.facts.end());
    both.changes.clear();
    const auto add = [&](base::Id id) {
        if (findChange(both.changes, id))
            return;
        const ObjectChange *a = findChange(first.changes, id);
        const ObjectChange *b = findChange(second.changes, id);
        if (!a || !b) {
            for (const ObjectChange &change : a ? first.changes : second.changes) {
                if (change.id == id)
                    both.changes.push_back(change);
            }
            return;
        }
        const auto *earlier = std::get_if<SpliceText>(&a->action);
        const auto *later = std::get_if<SpliceText>(&b->action);
        if (earlier && later && changesOf(first, id) == 1 && changesOf(second, id) == 1) {
            SpliceText splices = *earlier;
            for (const Splice &splice : later->splices)
                appendSplice(splices.splices, splice);
            std::erase_if(splices.splices, [](const Splice &s) { return s.removed == s.inserted; });
            if (!splices.splices.empty())
                both.changes.push_back({id, a->baseRevision, std::move(splices)});
            return;
        }
        if (const model::Object *object = result.findObject(id))
            both.changes.push_back({id, a->baseRevision, model::Put{*object}});
        else if (base.findObject(id))
            both.changes.push_back({id, a->baseRevision, model::Remove{}});
    };
    for (const ObjectChange &change : first.changes)
        add(change.id);
    for (const ObjectChange &change : second.changes)
        add(change.id);
    return both;
}

model::ChangeSet stamped(model::ChangeSet change, const model::Document &base)
{
    for (ObjectChange &object : change.changes)
        object.baseRevision = base.objectRevision(object.id);
    return change;
}

} // namespace banxin::session
