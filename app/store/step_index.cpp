#include "store/step_index.h"

#include <algorithm>

namespace banxin::store {

void StepIndex::append(std::int64_t revision, base::Id group, base::Id undoes, int author)
{
    m_lastRevision = revision;
    if (const auto taken = m_stepOf.find(undoes); !undoes.isNull() && taken != m_stepOf.end()) {
        const std::size_t step = taken->second;
        m_steps[step].undone = !m_steps[step].undone;
        m_stepOf[group] = step;
        m_parts.push_back({revision, step, false});
        return;
    }
    const auto [place, isNew] = m_stepOf.try_emplace(group, m_steps.size());
    if (isNew)
        m_steps.push_back({group, revision, revision, author, false});
    m_steps[place->second].last = revision;
    m_parts.push_back({revision, place->second, true});
}

std::optional<std::size_t> StepIndex::stepAt(std::int64_t revision) const
{
    const auto found = std::lower_bound(m_parts.begin(), m_parts.end(), revision,
        [](const Part &part, std::int64_t wanted) { return part.revision < wanted; });
    return found == m_parts.end() || found->revision != revision ? std::nullopt : std::optional(found->step);
}

std::vector<std::int64_t> StepIndex::revisionsOf(const Step &step) const
{
    std::vector<std::int64_t> revisions;
    const auto from = std::lower_bound(m_parts.begin(), m_parts.end(), step.first,
        [](const Part &part, std::int64_t wanted) { return part.revision < wanted; });
    for (auto part = from; part != m_parts.end() && part->revision <= step.last; ++part)
        if (part->isOwn && &m_steps[part->step] == &step)
            revisions.push_back(part->revision);
    return revisions;
}

const StepIndex::Step *StepIndex::stepOf(base::Id group) const
{
    const auto found = m_stepOf.find(group);
    return found == m_stepOf.end() ? nullptr : &m_steps[found->second];
}

} // namespace banxin::store
