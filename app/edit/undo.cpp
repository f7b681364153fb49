// Undo as a new change: a group's inverses, moved past what others did since.
#include "edit/change_builder.h"
#include "model/rebase.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Result;

namespace {

/// The revisions that touch what the group touched, without steps that were taken back right after:
/// those and what took them back leave no trace, while moving an edit past them could fail.
std::vector<RevisionEntry> withoutCancelled(
    const std::vector<RevisionEntry> &group, const std::vector<RevisionEntry> &since)
{
    std::unordered_set<base::Id> objects;
    std::unordered_set<std::int64_t> own;
    for (const RevisionEntry &entry : group) {
        own.insert(entry.revision);
        for (const ObjectChange &change : entry.change.changes)
            objects.insert(change.id);
    }
    std::vector<RevisionEntry> left;
    for (const RevisionEntry &entry : since) {
        const auto touches = [&](const ObjectChange &change) { return objects.contains(change.id); };
        if (!own.contains(entry.revision)
            && std::none_of(entry.change.changes.begin(), entry.change.changes.end(), touches))
            continue;
        const std::size_t before = left.size();
        if (!entry.change.undoes.isNull()) {
            while (!left.empty() && left.back().change.undoGroup == entry.change.undoes
                && !own.contains(left.back().revision))
                left.pop_back();
        }
        if (left.size() == before)
            left.push_back(entry);
    }
    return left;
}

} // namespace

Result<ChangeSet> rebased(const ChangeSet &change, const std::vector<ChangeSet> &since, const Document &now)
{
    return model::rebased(change, since, now);
}

Result<ChangeSet> undoChange(const std::vector<RevisionEntry> &group, const std::vector<RevisionEntry> &all,
    const Document &now, const EditContext &context)
{
    if (group.empty())
        return refused(tr("没有可以撤销的修改。"));
    const std::vector<RevisionEntry> since = withoutCancelled(group, all);
    ChangeSet whole = ChangeBuilder(now, context, group.front().change.label).take();
    whole.undoes = group.front().change.undoGroup;

    // From the newest revision backwards. `others` is what stands between the revision being taken
    // back and now, once the group's later revisions are gone.
    Document document = now;
    std::vector<ChangeSet> others;
    auto later = since.rbegin();
    for (const RevisionEntry &entry : group) {
        std::vector<ChangeSet> between;
        for (; later != since.rend() && later->revision > entry.revision; ++later)
            between.insert(between.begin(), later->change);
        if (later != since.rend() && later->revision == entry.revision)
            ++later;
        between.insert(between.end(), others.begin(), others.end());

        auto moved = transformed(entry.inverse, std::move(between));
        if (!moved)
            return tl::unexpected(moved.error());
        for (ObjectChange &one : moved->change.changes)
            one.baseRevision = document.objectRevision(one.id);
        auto after = applied(document, moved->change);
        if (!after)
            return tl::unexpected(after.error());
        document = std::move(*after);
        others = std::move(moved->others);
        whole = merged(std::move(whole), moved->change);
    }
    for (ObjectChange &one : whole.changes)
        one.baseRevision = now.objectRevision(one.id);
    if (const auto fits = applied(now, whole); !fits)
        return tl::unexpected(fits.error());
    return whole;
}

} // namespace banxin::edit
