#include "edit/notes.h"

#include "edit/change_builder.h"
#include "edit/storable_text.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

constexpr int kLongestNote = 2000;

bool saysNothing(const Span &span)
{
    return span.style.isEmpty() && span.ruby.isEmpty() && !span.cut && span.note.isEmpty();
}

/// No note may begin within a character.
int characterStart(const QString &text, int at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate() ? at - 1 : at;
}

} // namespace

std::vector<Span> withNote(std::vector<Span> spans, int from, int to, const QString &note, const QString &author)
{
    const QString by = note.isEmpty() ? QString() : author;
    std::vector<Span> result;
    bool isPlaced = from >= to;
    const auto put = [&](Span span) {
        if (span.start < span.end && !saysNothing(span))
            result.push_back(std::move(span));
    };
    for (Span &span : spans) {
        if (!isPlaced && span.start > from) { // the anchor begins in plain text
            put({from, std::min(to, span.start), {}, {}, false, note, by});
            isPlaced = true;
        }
        if (isPlaced || span.end <= from) {
            put(std::move(span));
            continue;
        }
        // It begins in this one; what is annotated is anchored as a whole, its reading is of all of it.
        isPlaced = true;
        if (span.start == from || !span.ruby.isEmpty()) {
            if (span.end <= to || !span.ruby.isEmpty()) {
                span.note = note;
                span.noteBy = by;
                put(std::move(span));
                continue;
            }
        }
        Span head = span, anchor = span, tail = span;
        head.end = anchor.start = from;
        anchor.end = tail.start = std::min(to, span.end);
        anchor.note = note;
        anchor.noteBy = by;
        tail.note = tail.noteBy = QString();
        put(std::move(head));
        put(std::move(anchor));
        put(std::move(tail));
    }
    if (!isPlaced)
        put({from, to, {}, {}, false, note, by});
    // Runs that only a note parted are one again.
    std::vector<Span> joined;
    for (Span &span : result) {
        Span *last = joined.empty() ? nullptr : &joined.back();
        const bool atSeam = span.start == from || span.start == to;
        if (note.isEmpty() && last && atSeam && last->end == span.start && last->style == span.style
            && last->cut == span.cut && last->ruby.isEmpty() && span.ruby.isEmpty() && span.note.isEmpty())
            last->end = span.end;
        else
            joined.push_back(std::move(span));
    }
    return joined;
}

Result<ChangeSet> addNote(
    const Document &document, Id paragraph, int from, int to, const QString &given, const EditContext &context)
{
    const Paragraph *before = document.find<Paragraph>(paragraph);
    if (!before)
        return refused(tr("这个段落已不存在。"), paragraph);
    if (from < 0 || to < from || to > before->text.size())
        return refused(tr("选定的文字不在这一段里。"), paragraph);
    if (before->text.isEmpty())
        return refused(tr("空段落里没有可以附注的字。"), paragraph, tr("请先输入文字，或者把附注加在相邻的段落里。"));
    const QString note = storableText(given).trimmed();
    if (note.isEmpty())
        return refused(tr("附注里没有字。"), paragraph);
    if (note.size() > kLongestNote)
        return refused(tr("附注最多 %1 个字。").arg(kLongestNote), paragraph);
    const QString &text = before->text;
    if (from == to && from > 0)
        from = characterStart(text, from - 1);
    from = characterStart(text, from);
    if (to <= from)
        to = from + (text[from].isHighSurrogate() ? 2 : 1);
    to = std::min(to, static_cast<int>(text.size()));
    if (characterStart(text, to) != to)
        ++to;
    Paragraph after = *before;
    after.spans = withNote(std::move(after.spans), from, to, note, context.author);
    ChangeBuilder builder(document, context, tr("加附注"));
    builder.changeParagraph(*before, after);
    return builder.take();
}

Result<ChangeSet> setNote(
    const Document &document, Id paragraph, int at, const QString &given, const EditContext &context)
{
    const Paragraph *before = document.find<Paragraph>(paragraph);
    const auto noted = [&](const Span &span) { return !span.note.isEmpty() && span.start == at; };
    const auto span =
        before ? std::find_if(before->spans.begin(), before->spans.end(), noted) : std::vector<Span>::const_iterator();
    if (!before || span == before->spans.end())
        return refused(tr("这条附注已不存在。"), paragraph);
    const QString note = storableText(given).trimmed();
    if (note.size() > kLongestNote)
        return refused(tr("附注最多 %1 个字。").arg(kLongestNote), paragraph);
    Paragraph after = *before;
    after.spans = withNote(std::move(after.spans), span->start, span->end, note, context.author);
    ChangeBuilder builder(document, context, note.isEmpty() ? tr("删去附注") : tr("改附注"));
    if (!(after == *before))
        builder.changeParagraph(*before, after);
    return builder.take();
}

std::vector<Note> notesOf(const Document &document, Id parent)
{
    std::vector<Note> notes;
    const auto take = [&](Id of) {
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(of))
            for (const Span &span : paragraph->spans)
                if (!span.note.isEmpty())
                    notes.push_back({paragraph->id, span.start, span.end, span.note, span.noteBy});
    };
    take(parent);
    for (const Id picture : document.children(parent, ObjectKind::StoryPicture))
        take(picture);
    return notes;
}

} // namespace banxin::edit
