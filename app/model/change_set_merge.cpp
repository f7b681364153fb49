// Change sets that follow one another, as one.
#include "model/change_set.h"

namespace banxin::model {

namespace {

int lengthOf(const QString &text) { return static_cast<int>(text.size()); }

/// Joins `next` to `last` where spans and anchors map through the joined splice as through the two.
bool joined(Splice &last, const Splice &next)
{
    const int lastEnd = last.at + lengthOf(last.inserted);
    const int nextEnd = next.at + lengthOf(next.removed);
    const bool insertions = last.removed.isEmpty() && next.removed.isEmpty();
    const bool deletions = last.inserted.isEmpty() && next.inserted.isEmpty();
    if (insertions && next.at >= last.at && next.at <= lastEnd) {
        last.inserted.insert(next.at - last.at, next.inserted);
        return true;
    }
    if (deletions && next.at <= last.at && nextEnd >= last.at) {
        last.removed.insert(0, next.removed.left(last.at - next.at));
        last.removed.append(next.removed.mid(last.at - next.at));
        last.at = next.at;
        return true;
    }
    if (last.removed.isEmpty() && next.inserted.isEmpty() && next.at >= last.at && nextEnd <= lastEnd) {
        last.inserted.remove(next.at - last.at, lengthOf(next.removed));
        return true;
    }
    return false;
}

/// One object's change after another of the same object.
ObjectChange followed(const ObjectChange &first, const ObjectChange &second)
{
    ObjectChange result{first.id, first.baseRevision, second.action};
    const SpliceText *text = std::get_if<SpliceText>(&second.action);
    if (!text)
        return result;
    if (const SpliceText *earlier = std::get_if<SpliceText>(&first.action)) {
        std::vector<Splice> all = earlier->splices;
        all.insert(all.end(), text->splices.begin(), text->splices.end());
        result.action = SpliceText{compacted(all)};
    } else if (const Put *put = std::get_if<Put>(&first.action)) {
        const Paragraph *paragraph = std::get_if<Paragraph>(&put->value);
        const auto after = paragraph ? spliced(*paragraph, text->splices) : std::nullopt;
        Q_ASSERT(after); // the second was made on what the first left
        result.action = Put{after ? Object(*after) : put->value};
    }
    return result;
}

} // namespace

std::vector<Splice> compacted(const std::vector<Splice> &splices)
{
    std::vector<Splice> result;
    for (const Splice &splice : splices) {
        if (result.empty() || !joined(result.back(), splice))
            result.push_back(splice);
        if (result.back().removed.isEmpty() && result.back().inserted.isEmpty())
            result.pop_back();
    }
    return result;
}

ChangeSet merged(ChangeSet first, const ChangeSet &second)
{
    for (const ObjectChange &change : second.changes) {
        const auto earlier = std::find_if(first.changes.rbegin(), first.changes.rend(),
            [&](const ObjectChange &candidate) { return candidate.id == change.id; });
        if (earlier == first.changes.rend())
            first.changes.push_back(change);
        else
            *earlier = followed(*earlier, change);
    }
    return first;
}

} // namespace banxin::model
