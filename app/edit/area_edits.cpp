// Edits of how a story stands in an area: its form, and its headlines' line breaks there.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/notes.h"
#include "edit/storable_text.h"
#include "model/line_breaks.h"
#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Result;

Result<ChangeSet> setAreaContent(
    const Document &document, Id frame, const AreaContent &content, const EditContext &context)
{
    const Frame *before = document.find<Frame>(frame);
    if (!before || !std::holds_alternative<AreaContent>(before->content))
        return refused(tr("没有这个稿区。"), frame);
    if (const auto status = checkChangeable(document, frame); !status)
        return tl::unexpected(status.error());
    if (const auto status = checkContent(content, frame); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("更改稿区"));
    Frame after = *before;
    after.content = content;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

Result<ChangeSet> setLineBreaks(
    const Document &document, Id frame, Id paragraph, const std::vector<int> &breaks, const EditContext &context)
{
    const Frame *area = document.find<Frame>(frame);
    if (!area || !std::holds_alternative<AreaContent>(area->content))
        return refused(tr("没有这个稿区。"), frame);
    const Paragraph *text = document.find<Paragraph>(paragraph);
    AreaContent content = std::get<AreaContent>(area->content);
    const Placement *placement = document.find<Placement>(content.placement);
    if (!text || !placement || text->parent != placement->story)
        return refused(tr("这个稿区里没有这个段落。"), paragraph);
    constexpr std::size_t mostBreaks = 100;
    if (breaks.size() > mostBreaks || !isHeadlineRole(text->role))
        return refused(tr("只有标题在稿区里有自己的断行。"), paragraph);
    for (const int at : breaks) {
        if (at < 0 || at > text->text.size()
            || (at > 0 && at < text->text.size() && text->text[at].isLowSurrogate()
                && text->text[at - 1].isHighSurrogate()))
            return refused(tr("断行的位置不在这一段里。"), paragraph);
    }
    model::setLineBreaks(content, *text, breaks);
    return setAreaContent(document, frame, content, context);
}

Result<ChangeSet> setSpan(const Document &document, Id paragraph, int from, int to, const QString &style,
    const QString &ruby, const EditContext &context)
{
    const Paragraph *before = document.find<Paragraph>(paragraph);
    if (!before)
        return refused(tr("没有这个段落。"), paragraph);
    if (from < 0 || to <= from || to > before->text.size())
        return refused(tr("选定的文字不在这一段里。"), paragraph);
    const auto styles = document.all(ObjectKind::CharacterStyle);
    const bool known = style.isEmpty() || std::any_of(styles.begin(), styles.end(), [&](Id id) {
        return document.find<CharacterStyle>(id)->name == style;
    });
    if (!known)
        return refused(tr("没有名为“%1”的字符样式。").arg(style), paragraph);
    Paragraph after = *before;
    after.spans.clear();
    const auto keep = [&](Span span, int start, int end) {
        if (start >= end)
            return;
        if (start != span.start || end != span.end)
            span.ruby.clear(); // a reading belongs to the whole of its run
        if (start != span.start)
            span.note = span.noteBy = QString();
        span.start = start;
        span.end = end;
        after.spans.push_back(span);
    };
    for (const Span &span : before->spans) {
        keep(span, span.start, std::min(span.end, from));
        keep(span, std::max(span.start, to), span.end);
    }
    const QString reading = storableText(ruby).simplified();
    const auto put = [&](int start, int end, bool cut) {
        // A reading stands with the first part that is on paper.
        const bool reads = !cut && std::none_of(after.spans.begin(), after.spans.end(), [&](const Span &span) {
            return span.start >= from && span.end <= to && !span.cut;
        });
        if (start < end && (cut || !style.isEmpty() || !reading.isEmpty()))
            after.spans.push_back({start, end, style, reads ? reading : QString(), cut});
    };
    int at = from;
    for (const Span &span : before->spans) { // what is cut stays so
        const int start = std::max(span.start, from), end = std::min(span.end, to);
        if (!span.cut || start >= end)
            continue;
        put(at, start, false);
        put(start, end, true);
        at = end;
    }
    put(at, to, false);
    std::sort(after.spans.begin(), after.spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    for (const Span &span : before->spans) // what looks otherwise has its notes still
        if (!span.note.isEmpty() && span.start >= from && span.start < to)
            after.spans = withNote(std::move(after.spans), span.start, std::min(span.end, to), span.note, span.noteBy);
    ChangeBuilder builder(document, context, tr("更改字符样式"));
    if (!(after == *before))
        builder.changeParagraph(*before, after);
    return builder.take();
}

} // namespace banxin::edit
