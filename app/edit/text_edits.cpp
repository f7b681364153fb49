// Edits of text: typing, deleting, splitting and joining paragraphs.
#include "edit/area_limits.h"
#include "edit/change_builder.h"
#include "edit/storable_text.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;

namespace {

Result<const Paragraph *> paragraphOf(const Document &document, Id id)
{
    if (const Paragraph *paragraph = document.find<Paragraph>(id))
        return paragraph;
    return refused(tr("这个段落已不存在。"), id);
}

/// Offsets inside the text and never between the halves of one character.
base::Status checkOffset(const Paragraph &paragraph, int at)
{
    if (at < 0 || at > paragraph.text.size())
        return refused(tr("位置超出了段落。"), paragraph.id);
    if (at > 0 && at < paragraph.text.size() && paragraph.text[at].isLowSurrogate()
        && paragraph.text[at - 1].isHighSurrogate())
        return refused(tr("位置落在一个字的中间。"), paragraph.id);
    return {};
}

std::vector<Span> spansWithin(const std::vector<Span> &spans, int from, int to, int shift)
{
    std::vector<Span> result;
    for (const Span &span : spans) {
        const int start = std::max(span.start, from), end = std::min(span.end, to);
        if (start < end) {
            // A run that is parted keeps its reading and its note with its first part.
            const bool isFirst = start == span.start;
            result.push_back({start + shift, end + shift, span.style, isFirst ? span.ruby : QString(), span.cut,
                isFirst ? span.note : QString(), isFirst ? span.noteBy : QString()});
        }
    }
    return result;
}

/// [from, to) of a paragraph's text with its spans, at the head of an otherwise equal paragraph.
Paragraph part(const Paragraph &paragraph, int from, int to)
{
    Paragraph result = paragraph;
    result.text = paragraph.text.mid(from, to - from);
    result.spans = spansWithin(paragraph.spans, from, to, -from);
    return result;
}

/// Tabs part the cells of a row; they do not go into other text.
QString textFor(ParagraphRole role, QString text)
{
    return tabsIn(role) == Tabs::PartCells ? text : text.replace(u'\t', QChar(0x3000));
}

/// `first` with the text and spans of `second` behind its own.
Paragraph chained(Paragraph first, const Paragraph &second)
{
    const int shift = static_cast<int>(first.text.size());
    first.text += textFor(first.role, second.text);
    for (const Span &span : spansWithin(second.spans, 0, static_cast<int>(second.text.size()), shift)) {
        if (!first.spans.empty() && first.spans.back().end == span.start && first.spans.back().style == span.style
            && first.spans.back().ruby.isEmpty() && span.ruby.isEmpty() && first.spans.back().cut == span.cut
            && first.spans.back().note.isEmpty() && span.note.isEmpty())
            first.spans.back().end = span.end;
        else
            first.spans.push_back(span);
    }
    return first;
}

} // namespace

Result<ChangeSet> replaceText(
    const Document &document, Id paragraph, int from, int to, const QString &given, const EditContext &context)
{
    const auto found = paragraphOf(document, paragraph);
    if (!found)
        return tl::unexpected(found.error());
    const Paragraph &before = **found;
    for (const int at : {from, to})
        if (const auto status = checkOffset(before, at); !status)
            return tl::unexpected(status.error());
    if (from > to)
        return refused(tr("位置超出了段落。"), paragraph);

    const QString text = storableText(given, tabsIn(before.role));
    ChangeBuilder builder(document, context, text.isEmpty() ? tr("删除文字") : tr("输入文字"));
    const QStringList lines = text.split(u'\n');
    if (lines.size() == 1) {
        ChangeSet change = builder.take();
        if (from != to || !text.isEmpty())
            change.changes.push_back({paragraph, document.objectRevision(paragraph),
                SpliceText{{{from, before.text.mid(from, to - from), text}}}});
        return change;
    }
    Paragraph first = part(before, 0, from);
    first.text += lines.first();
    builder.changeParagraph(before, first);
    const int count = static_cast<int>(lines.size()) - 1;
    const std::vector<OrderKey> keys = keysBehind(document, before, count, builder);
    for (int i = 0; i < count; ++i) {
        Paragraph next = part(before, 0, 0);
        next.text = lines[i + 1];
        if (i + 1 == count)
            next = chained(next, part(before, to, static_cast<int>(before.text.size())));
        next.id = Id::create();
        next.order = keys[static_cast<std::size_t>(i)];
        builder.put(next);
    }
    return withLimits(document, before.parent, builder.take());
}

Result<ChangeSet> deleteRange(
    const Document &document, Id fromParagraph, int from, Id toParagraph, int to, const EditContext &context)
{
    if (fromParagraph == toParagraph)
        return replaceText(document, fromParagraph, from, to, QString(), context);
    const auto first = paragraphOf(document, fromParagraph), last = paragraphOf(document, toParagraph);
    if (!first)
        return tl::unexpected(first.error());
    if (!last)
        return tl::unexpected(last.error());
    if (const auto status = checkOffset(**first, from); !status)
        return tl::unexpected(status.error());
    if (const auto status = checkOffset(**last, to); !status)
        return tl::unexpected(status.error());
    if ((*first)->parent != (*last)->parent)
        return refused(tr("不能跨稿件删除文字。"), fromParagraph);

    const std::vector<Id> siblings = document.children((*first)->parent, ObjectKind::Paragraph);
    const auto start = std::find(siblings.begin(), siblings.end(), fromParagraph);
    const auto end = std::find(start, siblings.end(), toParagraph);
    if (end == siblings.end())
        return refused(tr("选区的首尾颠倒了。"), fromParagraph);
    ChangeBuilder builder(document, context, tr("删除文字"));
    builder.changeParagraph(
        **first, chained(part(**first, 0, from), part(**last, to, static_cast<int>((*last)->text.size()))));
    for (auto it = start + 1; it != end + 1; ++it)
        builder.remove(*it);
    return withLimits(document, (*first)->parent, builder.take());
}

Result<ChangeSet> splitParagraph(const Document &document, Id paragraph, int at, const EditContext &context)
{
    auto change = replaceText(document, paragraph, at, at, QStringLiteral("\n"), context);
    if (change)
        change->label = tr("另起段");
    return change;
}

Result<ChangeSet> joinToPrevious(const Document &document, Id paragraph, const EditContext &context)
{
    const auto found = paragraphOf(document, paragraph);
    if (!found)
        return tl::unexpected(found.error());
    const std::vector<Id> siblings = document.children((*found)->parent, ObjectKind::Paragraph);
    const auto it = std::find(siblings.begin(), siblings.end(), paragraph);
    if (it == siblings.begin())
        return refused(tr("前面没有可以接排的段落。"), paragraph);
    const Paragraph &previous = *document.find<Paragraph>(*(it - 1));
    ChangeBuilder builder(document, context, tr("接排"));
    builder.changeParagraph(previous, chained(previous, **found));
    builder.remove(paragraph);
    return withLimits(document, previous.parent, builder.take());
}

Result<ChangeSet> setParagraphStyle(
    const Document &document, Id paragraph, const QString &style, const EditContext &context)
{
    const auto found = paragraphOf(document, paragraph);
    if (!found)
        return tl::unexpected(found.error());
    bool known = style.isEmpty();
    for (const Id id : document.all(ObjectKind::ParagraphStyle))
        known = known || document.find<ParagraphStyle>(id)->name == style;
    if (!known)
        return refused(tr("没有名为“%1”的段落样式。").arg(style), paragraph);
    ChangeBuilder builder(document, context, tr("更改样式"));
    Paragraph after = **found;
    after.style = style;
    builder.changeParagraph(**found, after);
    return builder.take();
}

Result<ChangeSet> setParagraphRole(
    const Document &document, Id paragraph, ParagraphRole role, const EditContext &context)
{
    const auto found = paragraphOf(document, paragraph);
    if (!found)
        return tl::unexpected(found.error());
    ChangeBuilder builder(document, context, tr("更改段落类别"));
    Paragraph after = **found;
    after.role = role;
    after.text = textFor(role, after.text);
    builder.changeParagraph(**found, after);
    return builder.take();
}

} // namespace banxin::edit
