// TextMemory: what the rules of text saw in a paragraph, kept by its text, role and days, so that it is looked at once.
// Bounded; from any thread.
#pragma once

#include "language/checker.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace banxin::check {

class TextMemory {
public:
    /// The checker has to outlive it.
    explicit TextMemory(const language::Checker &checker)
        : m_checker(checker)
    {
    }
    std::shared_ptr<const language::Checker::Look> look(
        const language::Paragraph &paragraph, const language::DayContext &days);

private:
    struct Key {
        QString text;
        language::ParagraphRole role = language::ParagraphRole::Body;
        language::DayContext days;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const
        {
            return qHashMulti(
                0, key.text, static_cast<int>(key.role), key.days.issue, key.days.dateline, key.days.year);
        }
    };
    using Table = std::unordered_map<Key, std::shared_ptr<const language::Checker::Look>, Hash>;

    const language::Checker &m_checker;
    std::mutex m_mutex;
    Table m_young, m_old; // the old ones go when the young ones are many
};

} // namespace banxin::check
