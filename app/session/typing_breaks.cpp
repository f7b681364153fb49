// Line breaks that the editor sets himself: a headline's belong to the area in which it stands.
#include "edit/edits.h"
#include "model/line_breaks.h"
#include "model/paragraph_roles.h"
#include "session/typing_cursor.h"

#include <QCoreApplication>

namespace banxin::session {

/// The area of the issue in which a story's headline stands.
base::Id TypingCursor::areaFor(const model::Paragraph &headline) const
{
    const model::Document &document = m_session->working();
    const model::Frame *first = nullptr;
    int sequence = 0;
    for (const base::Id id : document.all(model::ObjectKind::Frame)) {
        const auto *frame = document.find<model::Frame>(id);
        const auto *content = std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = content ? document.find<model::Placement>(content->placement) : nullptr;
        if (!placement || placement->story != headline.parent)
            continue;
        const bool takes = content->roles.empty()
            || std::find(content->roles.begin(), content->roles.end(), headline.role) != content->roles.end();
        if (takes && (!first || content->sequence < sequence)) {
            first = frame;
            sequence = content->sequence;
        }
    }
    return first ? first->id : base::Id();
}

base::Status TypingCursor::breakLine(base::Id area)
{
    if (!isActive())
        return {};
    const model::Document &document = m_session->working();
    const model::Paragraph *text = paragraph(m_caret.paragraph);
    if (text && model::isHeadlineRole(text->role) && area.isNull())
        area = areaFor(*text); // its end does not show, and may because of a break
    const auto *frame = document.find<model::Frame>(area);
    const auto *content = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    if (text && model::isHeadlineRole(text->role) && !content)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "这个标题不在版面上，没有可断的行。"), {},
            QCoreApplication::translate("session", "请先把稿件放到版面上。"));
    if (!content || !text || hasSelection() || !model::isHeadlineRole(text->role))
        return insert(QString(QChar::LineSeparator), Step::Own);
    std::vector<int> breaks = model::lineBreaksIn(*content, *text);
    if (std::erase(breaks, m_caret.offset) == 0)
        breaks.push_back(m_caret.offset);
    const edit::EditContext context{m_session->person(), group(Step::Own, Typing::Inserting)};
    const base::Status done = apply(edit::setLineBreaks(document, area, text->id, breaks, context));
    m_session->endUndoStep();
    return done;
}

} // namespace banxin::session
