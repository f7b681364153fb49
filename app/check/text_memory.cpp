#include "check/text_memory.h"

namespace banxin::check {

namespace {
constexpr std::size_t kMostYoung = 8192; // paragraphs: several issues of 16 pages
}

std::shared_ptr<const language::Checker::Look> TextMemory::look(
    const language::Paragraph &paragraph, const language::DayContext &days)
{
    const Key key{paragraph.text, paragraph.role, days};
    {
        const std::lock_guard lock(m_mutex);
        if (const auto young = m_young.find(key); young != m_young.end())
            return young->second;
        if (const auto old = m_old.find(key); old != m_old.end()) {
            m_young.emplace(key, old->second);
            return old->second;
        }
    }
    auto seen = std::make_shared<const language::Checker::Look>(m_checker.look(paragraph, days));
    const std::lock_guard lock(m_mutex);
    if (m_young.size() >= kMostYoung) {
        m_old = std::move(m_young);
        m_young.clear();
    }
    return m_young.emplace(key, std::move(seen)).first->second;
}

} // namespace banxin::check
