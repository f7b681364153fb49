// Inspected: what the inspector looks at: frames of a page (none: the page itself) in a session. It holds names, never
// objects, so that it outlives edits.
#pragma once

#include "edit/edits.h"
#include "session/session.h"

#include <optional>
#include <vector>

namespace banxin::panels {

struct Inspected {
    session::Session *session = nullptr;
    base::Id pageId;
    std::vector<base::Id> frames;

    const model::Document &document() const { return session->working(); }
    const model::Page *page() const { return session ? document().find<model::Page>(pageId) : nullptr; }
    const model::Publication *publication() const;
    /// Those that are still there, in the order in which they were chosen.
    std::vector<const model::Frame *> objects() const;
    /// The only one; null where there are none or several.
    const model::Frame *single() const;
    bool isLocked() const; // any of them
    bool isEditable() const { return session && !session->isReadOnly(); }
    edit::EditContext context() const { return {session->person(), base::Id()}; }

    /// Whether all frames have this content, and there is one.
    template <typename Content> bool all() const
    {
        const std::vector<const model::Frame *> seen = objects();
        for (const model::Frame *frame : seen)
            if (!std::holds_alternative<Content>(frame->content))
                return false;
        return !seen.empty();
    }
};

/// What several things have in common.
template <typename Value> struct Shared {
    Value value{};
    bool mixed = false;
};
/// `get` of each frame, as one value or told to be mixed; `get` answers with a value for every frame.
template <typename Get> auto sharedOf(const std::vector<const model::Frame *> &frames, Get get)
{
    using Value = std::decay_t<decltype(get(*frames.front()))>;
    Shared<Value> shared;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Value value = get(*frames[i]);
        if (i == 0)
            shared.value = value;
        else if (!(shared.value == value))
            shared.mixed = true;
    }
    return shared;
}

} // namespace banxin::panels
