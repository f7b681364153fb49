#include "model/change_set.h"

#include <QCoreApplication>

#include <unordered_set>

namespace banxin::model {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("model", text); }

tl::unexpected<base::Error> conflict(base::Id id)
{
    return base::failure(
        base::ErrorKind::Conflict, tr("这一处已被他人修改。"), id.toString(), tr("请查看最新内容，然后重新修改。"));
}

tl::unexpected<base::Error> malformed(base::Id id, const QString &what)
{
    return base::failure(base::ErrorKind::Refused, what, id.toString());
}

std::vector<Splice> inverted(const std::vector<Splice> &splices)
{
    std::vector<Splice> result;
    for (auto it = splices.rbegin(); it != splices.rend(); ++it)
        result.push_back({it->at, it->inserted, it->removed});
    return result;
}

base::Status applyOne(Document &document, const ObjectChange &change, std::int64_t revision)
{
    const Object *existing = document.findObject(change.id);
    const bool sameBase = !existing || document.objectRevision(change.id) == change.baseRevision;

    if (const Put *put = std::get_if<Put>(&change.action)) {
        if (change.id.isNull() || idOf(put->value) != change.id)
            return malformed(change.id, tr("修改与它的对象不符。"));
        if (existing && *existing == put->value && !sameBase)
            return {};
        if (!sameBase || (!existing && change.baseRevision != 0))
            return conflict(change.id);
        if (existing && kindOf(*existing) != kindOf(put->value))
            return malformed(change.id, tr("对象的种类不能改变。"));
        document = std::move(document).with(put->value, revision);
        return {};
    }
    if (std::holds_alternative<Remove>(change.action)) {
        if (!existing)
            return {};
        if (!sameBase)
            return conflict(change.id);
        document = std::move(document).without(change.id);
        return {};
    }
    if (!existing || !sameBase)
        return conflict(change.id);
    const Paragraph *paragraph = std::get_if<Paragraph>(existing);
    if (!paragraph)
        return malformed(change.id, tr("只有段落的文字可以这样修改。"));
    std::optional<Paragraph> after = spliced(*paragraph, std::get<SpliceText>(change.action).splices);
    if (!after)
        return conflict(change.id);
    document = std::move(document).with(std::move(*after), revision);
    return {};
}

/// How one object change is taken back, seen from the document before it.
std::optional<ObjectChange> invertOne(const Document &before, const ObjectChange &change)
{
    const std::shared_ptr<const Object> old = before.share(change.id);
    if (!old) {
        if (std::holds_alternative<Remove>(change.action))
            return std::nullopt;
        return ObjectChange{change.id, 0, Remove{}};
    }
    if (const SpliceText *text = std::get_if<SpliceText>(&change.action)) {
        const SpliceText back{inverted(text->splices)};
        // Spans that a deletion swallowed do not come back by themselves.
        if (const Paragraph *paragraph = std::get_if<Paragraph>(old.get()))
            if (const auto after = spliced(*paragraph, text->splices);
                after && spliced(*after, back.splices) == *paragraph)
                return ObjectChange{change.id, 0, back};
    }
    return ObjectChange{change.id, 0, Put{*old}};
}

} // namespace

base::Result<Document> applied(const Document &document, const ChangeSet &change, std::int64_t revision)
{
    Document result = document;
    std::unordered_set<base::Id> touched;
    for (ObjectChange one : change.changes) {
        // A second change of the same object in one set builds on the first.
        if (!touched.insert(one.id).second)
            one.baseRevision = result.objectRevision(one.id);
        if (const base::Status status = applyOne(result, one, revision); !status)
            return tl::unexpected(status.error());
    }
    return result;
}

ChangeSet inverse(const Document &base, const ChangeSet &change)
{
    ChangeSet back;
    back.label = change.label;
    back.author = change.author;
    back.undoes = change.undoGroup;
    Document before = base;
    for (const ObjectChange &one : change.changes) {
        if (const auto inverted = invertOne(before, one))
            back.changes.push_back(*inverted);
        ObjectChange forced = one;
        forced.baseRevision = before.objectRevision(one.id);
        (void)applyOne(before, forced, 0);
    }
    std::reverse(back.changes.begin(), back.changes.end());
    return back;
}

std::optional<Paragraph> spliced(Paragraph paragraph, const std::vector<Splice> &splices)
{
    for (const Splice &splice : splices) {
        if (splice.at < 0 || splice.at + splice.removed.size() > paragraph.text.size())
            return std::nullopt;
        if (QStringView(paragraph.text).mid(splice.at, splice.removed.size()) != splice.removed)
            return std::nullopt;
        paragraph.text.replace(splice.at, splice.removed.size(), splice.inserted);
    }
    for (Span &span : paragraph.spans) {
        span.start = mappedOffset(span.start, splices, false);
        span.end = mappedOffset(span.end, splices, false);
    }
    std::erase_if(paragraph.spans, [](const Span &span) { return span.start >= span.end; });
    return paragraph;
}

int mappedOffset(int offset, const std::vector<Splice> &splices, bool stickToLeft)
{
    for (const Splice &splice : splices) {
        const int removed = static_cast<int>(splice.removed.size());
        const int inserted = static_cast<int>(splice.inserted.size());
        const int end = splice.at + removed;
        if (offset < splice.at || (offset == splice.at && (removed > 0 || stickToLeft)))
            continue;
        if (offset >= end)
            offset += inserted - removed;
        else
            offset = stickToLeft ? splice.at : splice.at + inserted;
    }
    return offset;
}

} // namespace banxin::model
