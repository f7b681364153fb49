#include "store/undo_history.h"

#include <algorithm>

namespace banxin::store {

namespace {

/// Takes the newest group of that id out; false where there is none.
template <typename Groups> bool taken(Groups &groups, base::Id id)
{
    const auto it = std::find_if(groups.rbegin(), groups.rend(), [&](const auto &group) { return group.id == id; });
    if (it == groups.rend())
        return false;
    groups.erase(std::next(it).base());
    return true;
}

template <typename Groups> std::vector<base::Id> idsOf(const Groups &groups)
{
    std::vector<base::Id> ids;
    ids.reserve(groups.size());
    for (const auto &group : groups)
        ids.push_back(group.id);
    return ids;
}

} // namespace

void UndoHistory::append(std::int64_t revision, base::Id group, base::Id undoes)
{
    m_lastRevision = revision;
    if (!undoes.isNull()) {
        if (taken(m_undo, undoes)) {
            m_redo.push_back({group, {revision}});
            return;
        }
        if (taken(m_redo, undoes)) {
            m_undo.push_back({group, {revision}});
            return;
        }
    }
    m_redo.clear();
    if (!m_undo.empty() && m_undo.back().id == group)
        m_undo.back().revisions.push_back(revision);
    else
        m_undo.push_back({group, {revision}});
}

std::vector<std::int64_t> UndoHistory::undoable() const
{
    return m_undo.empty() ? std::vector<std::int64_t>() : m_undo.back().revisions;
}

std::vector<std::int64_t> UndoHistory::redoable() const
{
    return m_redo.empty() ? std::vector<std::int64_t>() : m_redo.back().revisions;
}

std::vector<base::Id> UndoHistory::undoGroups() const { return idsOf(m_undo); }

std::vector<base::Id> UndoHistory::redoGroups() const { return idsOf(m_redo); }

} // namespace banxin::store
