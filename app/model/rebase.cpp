#include "model/rebase.h"

#include <QCoreApplication>

namespace banxin::model {

namespace {

tl::unexpected<base::Error> conflict(base::Id id)
{
    return base::failure(base::ErrorKind::Conflict, QCoreApplication::translate("model", "这一处已被他人修改。"),
        id.toString(), QCoreApplication::translate("model", "请查看最新内容，然后重新修改。"));
}

/// Moves each splice past the other; insertions at one place keep theirs before ours.
bool pass(Splice &ours, Splice &theirs)
{
    const int ourEnd = ours.at + static_cast<int>(ours.removed.size());
    const int theirEnd = theirs.at + static_cast<int>(theirs.removed.size());
    if (theirEnd <= ours.at)
        ours.at += static_cast<int>(theirs.inserted.size() - theirs.removed.size());
    else if (ourEnd <= theirs.at)
        theirs.at += static_cast<int>(ours.inserted.size() - ours.removed.size());
    else
        return false;
    return true;
}

bool pass(std::vector<Splice> &ours, std::vector<Splice> &theirs)
{
    for (Splice &our : ours)
        for (Splice &their : theirs)
            if (!pass(our, their))
                return false;
    return true;
}

enum class Meeting { Merged, OursIsDone, Clash };

/// Two changes of one object.
Meeting meet(ObjectChange &ours, ObjectChange &theirs)
{
    SpliceText *ourText = std::get_if<SpliceText>(&ours.action);
    SpliceText *theirText = std::get_if<SpliceText>(&theirs.action);
    if (ourText && theirText)
        return pass(ourText->splices, theirText->splices) ? Meeting::Merged : Meeting::Clash;
    if (ourText && std::holds_alternative<Put>(theirs.action)) {
        // What they made of the text is not known here. Where ours takes away text, the text itself
        // tells later on whether the place is still the same.
        const auto takesAway = [](const Splice &splice) { return !splice.removed.isEmpty(); };
        return std::all_of(ourText->splices.begin(), ourText->splices.end(), takesAway) ? Meeting::Merged
                                                                                        : Meeting::Clash;
    }
    return ours.action == theirs.action ? Meeting::OursIsDone : Meeting::Clash;
}

} // namespace

base::Result<Transformed> transformed(ChangeSet change, std::vector<ChangeSet> others)
{
    std::vector<ObjectChange> kept;
    for (ObjectChange &ours : change.changes) {
        bool done = false;
        const Put *put = std::get_if<Put>(&ours.action);
        const base::Id parent = put ? parentOf(put->value) : base::Id();
        for (ChangeSet &other : others)
            for (ObjectChange &theirs : other.changes) {
                if (!parent.isNull() && theirs.id == parent && std::holds_alternative<Remove>(theirs.action))
                    return conflict(ours.id);
                if (theirs.id != ours.id || done)
                    continue;
                const Meeting meeting = meet(ours, theirs);
                if (meeting == Meeting::Clash)
                    return conflict(ours.id);
                done = meeting == Meeting::OursIsDone;
            }
        if (!done)
            kept.push_back(std::move(ours));
    }
    change.changes = std::move(kept);
    return Transformed{std::move(change), std::move(others)};
}

base::Result<ChangeSet> rebased(const ChangeSet &change, const std::vector<ChangeSet> &since, const Document &now)
{
    auto moved = transformed(change, since);
    if (!moved)
        return tl::unexpected(moved.error());
    for (ObjectChange &one : moved->change.changes)
        one.baseRevision = now.objectRevision(one.id);
    if (const auto fits = applied(now, moved->change); !fits)
        return tl::unexpected(fits.error());
    return std::move(moved->change);
}

} // namespace banxin::model
