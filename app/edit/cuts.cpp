// 删而不印, and free text.
#include "edit/article_edits.h"
#include "edit/frame_checks.h"
#include "edit/storable_text.h"
#include "edit/story_frames.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;

namespace {

bool isWithinPair(const QString &text, int at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// Spans of which none says nothing, and those that the range has parted and that say the same are one again.
std::vector<Span> joined(std::vector<Span> spans, int from, int to)
{
    std::vector<Span> result;
    for (Span &span : spans) {
        if (span.style.isEmpty() && span.ruby.isEmpty() && !span.cut && span.note.isEmpty())
            continue;
        Span *last = result.empty() ? nullptr : &result.back();
        const bool atSeam = span.start == from || span.start == to;
        if (last && atSeam && last->end == span.start && last->style == span.style && last->cut == span.cut
            && last->ruby.isEmpty() && span.ruby.isEmpty() && last->note.isEmpty() && span.note.isEmpty())
            last->end = span.end;
        else
            result.push_back(std::move(span));
    }
    return result;
}

} // namespace

Result<ChangeSet> setCut(const Document &document, Id paragraph, int from, int to, bool cut, const EditContext &context)
{
    const Paragraph *before = document.find<Paragraph>(paragraph);
    if (!before)
        return refused(tr("没有这个段落。"), paragraph);
    if (from < 0 || to <= from || to > before->text.size() || isWithinPair(before->text, from)
        || isWithinPair(before->text, to))
        return refused(tr("选定的文字不在这一段里。"), paragraph);
    for (const Span &span : before->spans) { // what is annotated is cut as a whole: its reading is of all of it
        if (!span.ruby.isEmpty() && span.start < to && from < span.end) {
            from = std::min(from, span.start);
            to = std::max(to, span.end);
        }
    }
    Paragraph after = *before;
    after.spans.clear();
    int at = from; // up to where the range has spans
    const auto plain = [&](int end) {
        if (cut && at < end)
            after.spans.push_back({at, end, {}, {}, true});
        at = std::max(at, end);
    };
    for (const Span &span : before->spans) {
        const auto part = [&](int start, int end, bool isCut) {
            if (start >= end)
                return;
            Span one = span;
            if (start > span.start) // a note stays with the first part
                one.note = one.noteBy = QString();
            one.start = start;
            one.end = end;
            one.cut = isCut;
            after.spans.push_back(std::move(one));
        };
        if (span.start >= to)
            plain(to);
        part(span.start, std::min(span.end, from), span.cut);
        if (span.end > from && span.start < to) {
            plain(std::max(span.start, from));
            part(std::max(span.start, from), std::min(span.end, to), cut);
            at = std::min(span.end, to);
        }
        part(std::max(span.start, to), span.end, span.cut);
    }
    plain(to);
    after.spans = joined(std::move(after.spans), from, to);
    ChangeBuilder builder(document, context, cut ? tr("删而不印") : tr("恢复印出"));
    if (!(after == *before))
        builder.changeParagraph(*before, after);
    return builder.take();
}

Result<ChangeSet> addTextFrame(
    const Document &document, Id page, const base::Rect &box, const QString &text, const EditContext &context, Id *area)
{
    const Issue *issue = issueOf(document, page);
    if (!issue)
        return refused(tr("没有这个版。"), page);
    if (const auto status = checkBox(TextContent{}, box, page); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("文字框"));
    Story story;
    story.id = Id::create();
    story.publication = issue->publication;
    story.author = context.author;
    story.page = page;
    const auto stories = document.childrenOf<Story>(issue->publication);
    story.order = stories.empty() ? OrderKey::nth(0) : OrderKey::between(stories.back()->order, {});
    builder.put(story);
    int order = 0;
    const QStringList lines = storableText(text).split(u'\n');
    for (const QString &line : lines) {
        Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = story.id;
        paragraph.order = OrderKey::nth(order++);
        paragraph.text = line;
        builder.put(std::move(paragraph));
    }
    const Placement placement{Id::create(), story.id, issue->id};
    builder.put(placement);
    AreaContent content;
    content.placement = placement.id;
    content.gutter = document.find<Page>(page)->grid.gutter();
    const Id made = FrameMaker(document, page, builder).make(box, content, false);
    if (area)
        *area = made;
    return builder.take();
}

} // namespace banxin::edit
