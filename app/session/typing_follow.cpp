// How the caret follows edits that others make, and what undoing brings back.
#include "session/typing_cursor.h"

#include "edit/edits.h"

namespace banxin::session {

void TypingCursor::follow(const model::ChangeSet &change, const model::Document &before)
{
    if (!isActive())
        return;
    const bool undoes = !change.undoes.isNull();
    const auto mapped = [&](layout::TextPosition position) {
        const model::Paragraph *now = paragraph(position.paragraph);
        if (!now) { // joined or taken away: to the paragraph before it
            const model::Paragraph *was = before.find<model::Paragraph>(position.paragraph);
            if (!was)
                return layout::TextPosition();
            base::Id last;
            for (const base::Id id : before.children(was->parent, model::ObjectKind::Paragraph)) {
                if (id == position.paragraph)
                    break;
                if (paragraph(id))
                    last = id;
            }
            const model::Paragraph *there = paragraph(last);
            return there ? layout::TextPosition{last, static_cast<int>(there->text.size())} : layout::TextPosition();
        }
        for (const model::ObjectChange &object : change.changes) {
            const auto *splices = std::get_if<model::SpliceText>(&object.action);
            if (object.id == position.paragraph && splices)
                position.offset = model::mappedOffset(position.offset, splices->splices, true);
        }
        position.offset = std::clamp(position.offset, 0, static_cast<int>(now->text.size()));
        return position;
    };
    m_caret = mapped(m_caret);
    m_anchor = mapped(m_anchor);
    if (undoes) {
        for (const model::ObjectChange &object : change.changes) {
            const model::Paragraph *now = paragraph(object.id);
            const model::Paragraph *was = before.find<model::Paragraph>(object.id);
            if (!now || (was && was->text == now->text))
                continue;
            // The end of what differs.
            const QString old = was ? was->text : QString();
            qsizetype tail = 0;
            const qsizetype most = std::min(old.size(), now->text.size());
            while (tail < most && old[old.size() - 1 - tail] == now->text[now->text.size() - 1 - tail])
                ++tail;
            qsizetype head = 0;
            while (head < most && old[head] == now->text[head])
                ++head;
            m_caret = {
                object.id, static_cast<int>(std::max(now->text.size() - tail, std::min(head, now->text.size())))};
            m_anchor = m_caret;
            break;
        }
    }
    if (!paragraph(m_caret.paragraph) || !paragraph(m_anchor.paragraph))
        clear();
    m_goal.reset();
}

} // namespace banxin::session
