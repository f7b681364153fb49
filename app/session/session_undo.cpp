// Undo and redo: per person, across restarts, colleagues' edits since kept. Each is a new revision.
#include "session/session_private.h"

#include "edit/edits.h"

#include <QCoreApplication>

#include <limits>

namespace banxin::session {

base::Result<UndoGroup> Session::Private::fetchGroup(UndoKind kind, const QString &author, const model::Document &known)
{
    if (!store)
        return base::failure(base::ErrorKind::Unreachable, QCoreApplication::translate("session", "编辑部已经关闭。"));
    auto group = kind == UndoKind::Undo ? store->undoableGroup(author) : store->redoableGroup(author);
    if (!group)
        return tl::unexpected(group.error());
    if (group->empty()) {
        return base::failure(base::ErrorKind::Refused,
            kind == UndoKind::Undo ? QCoreApplication::translate("session", "没有可以撤销的操作。")
                                   : QCoreApplication::translate("session", "没有可以重做的操作。"));
    }
    UndoGroup result{std::move(*group), {}, {}};
    std::vector<base::Id> unknown;
    for (const store::RevisionEntry &entry : result.group)
        for (const model::ObjectChange &change : entry.change.changes)
            if (!known.findObject(change.id))
                unknown.push_back(change.id);
    if (!unknown.empty()) {
        auto stories = store->storiesOf(unknown);
        if (!stories)
            return tl::unexpected(stories.error());
        std::erase_if(*stories, [&](base::Id story) { return known.findObject(story); });
        if (!stories->empty()) {
            auto loaded = store->loadStories(*stories);
            if (!loaded)
                return tl::unexpected(loaded.error());
            result.stories = std::move(*loaded);
        }
    }
    std::sort(
        result.group.begin(), result.group.end(), [](const auto &a, const auto &b) { return a.revision > b.revision; });
    std::int64_t from = result.group.back().revision;
    while (true) {
        auto some = store->revisionsSince(from);
        if (!some)
            return tl::unexpected(some.error());
        if (some->empty())
            return result;
        from = some->back().revision;
        std::move(some->begin(), some->end(), std::back_inserter(result.since));
    }
}

base::Result<model::ChangeSet> Session::Private::undoChange(const UndoGroup &group)
{
    if (group.stories)
        takeStories(*group.stories);
    std::vector<model::RevisionEntry> since = group.since;
    for (const PendingChange &pending : queue.changes()) // typed while the store was asked
        since.push_back({std::numeric_limits<std::int64_t>::max(), {}, pending.change, {}});
    return edit::undoChange(group.group, since, working, {person, {}});
}

base::Id Session::Private::issueElsewhere(const UndoGroup &group, const model::Document &known, base::Id opened)
{
    std::vector<base::Id> touched;
    for (const store::RevisionEntry &entry : group.group)
        for (const model::ChangeSet *change : {&entry.change, &entry.inverse})
            for (const model::ObjectChange &one : change->changes) {
                touched.push_back(one.id);
                if (const auto *put =
                        std::get_if<model::Put>(&one.action)) // its own parent is there even if it is gone
                    if (const base::Id parent = model::parentOf(put->value); !parent.isNull())
                        touched.push_back(parent);
            }
    const auto of = store->issuesOf(touched);
    if (!of)
        return {}; // taking the step back says what is wrong
    if (!of->empty())
        return std::find(of->begin(), of->end(), opened) == of->end() ? of->front() : base::Id();
    // Text belongs to no issue: to go anywhere it must stand there and not here.
    const auto stories = store->storiesOf(touched);
    if (!stories)
        return {};
    const auto placements = known.childrenOf<model::Placement>(opened);
    base::Id elsewhere;
    for (const base::Id story : *stories) {
        const bool isHere = std::any_of(placements.begin(), placements.end(),
            [&](const model::Placement *placement) { return placement->story == story; });
        if (isHere)
            return {};
        if (const auto placing = store->issuesPlacing(story); placing && !placing->empty() && elsewhere.isNull())
            elsewhere = placing->front();
    }
    return elsewhere;
}

void Session::Private::undo(UndoKind kind)
{
    typingGroup = {};
    if (!open || readOnly)
        return;
    if (state == CommitState::Failed || (kind == UndoKind::Redo && !droppedSteps.empty())) {
        undoPending(kind);
        return;
    }
    wantedUndos.push_back(kind);
    nextUndo();
}

void Session::Private::nextUndo()
{
    if (undoing || wantedUndos.empty())
        return;
    if (inFlight || !queue.isEmpty()) {
        q->flush();
        return;
    }
    const UndoKind kind = wantedUndos.front();
    wantedUndos.pop_front();
    undoing = true;
    storeThread.post([this, kind, author = person, known = committed, opened = issue] {
        auto group = fetchGroup(kind, author, known);
        const base::Id elsewhere = group ? issueElsewhere(*group, known, opened) : base::Id();
        QMetaObject::invokeMethod(
            q,
            [this, kind, opened, elsewhere, group = std::move(group)] {
                undoing = false;
                if (opened != issue) { // another one was opened meanwhile: ask again
                    wantedUndos.push_front(kind);
                    nextUndo();
                    return;
                }
                if (!elsewhere.isNull()) {
                    wantedUndos.push_front(kind);
                    undoCameFrom = opened;
                    q->openIssue(elsewhere);
                    return;
                }
                const base::Id from = std::exchange(undoCameFrom, {});
                const model::Document before = working;
                base::Status done;
                if (!group) {
                    done = tl::unexpected(group.error());
                } else if (const auto change = undoChange(*group); change) {
                    done = apply(*change);
                    q->flush();
                    if (done)
                        Q_EMIT q->stepTaken({kind == UndoKind::Redo, *change, before, from});
                } else {
                    done = tl::unexpected(change.error());
                }
                if (!done) {
                    wantedUndos.clear();
                    Q_EMIT q->undoFailed(done.error());
                    refreshUndoState();
                }
                nextUndo();
            },
            Qt::QueuedConnection);
    });
}

base::Status Session::Private::undoNow(UndoKind kind)
{
    typingGroup = {};
    if (readOnly)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "编辑部以只读方式打开，不能修改。"), location, readOnlyReason);
    if (base::Status flushed = commitAllNow(); !flushed)
        return flushed;
    base::Id from, elsewhere;
    const auto ask = [&] {
        auto group = fetchGroup(kind, person, committed);
        elsewhere = group ? issueElsewhere(*group, committed, issue) : base::Id();
        return group;
    };
    auto group = storeThread.ask(ask);
    if (!elsewhere.isNull()) {
        from = issue;
        if (base::Status opened = q->openIssueNow(elsewhere); !opened)
            return opened;
        group = storeThread.ask(ask);
    }
    if (!group)
        return tl::unexpected(group.error());
    const auto change = undoChange(*group);
    if (!change)
        return tl::unexpected(change.error());
    const model::Document before = working;
    if (base::Status status = apply(*change); !status)
        return status;
    const base::Status kept = commitAllNow();
    Q_EMIT q->stepTaken({kind == UndoKind::Redo, *change, before, from});
    return kept;
}

/// While nothing can be committed, steps are taken back in memory alone.
bool Session::Private::undoPending(UndoKind kind)
{
    const model::Document before = working;
    if (kind == UndoKind::Redo) {
        if (droppedSteps.empty())
            return false;
        std::vector<PendingChange> step = std::move(droppedSteps.back());
        droppedSteps.pop_back();
        std::vector<std::vector<PendingChange>> kept = std::exchange(droppedSteps, {});
        for (auto change = step.rbegin(); change != step.rend(); ++change) {
            const model::Document earlier = working;
            if (const model::ChangeSet again = stamped(change->change, working); apply(again))
                Q_EMIT q->stepTaken({true, again, earlier, {}});
        }
        droppedSteps = std::move(kept);
        setUndoState(undoState);
        return true;
    }
    if (queue.isEmpty())
        return false;
    const base::Id group = queue.back().change.undoGroup;
    const auto &changes = queue.changes();
    const bool seenByStore = std::any_of(
        changes.begin(), changes.end(), [&](const PendingChange &c) { return c.sent && c.change.undoGroup == group; });
    if (seenByStore && error.kind != base::ErrorKind::Conflict)
        return false; // it may have landed; undo waits until the store answers
    std::vector<PendingChange> step = queue.takeLastStep();
    const model::ChangeSet shown = model::inverse(step.back().base, step.back().change);
    droppedSteps.push_back(std::move(step));
    if (!rebuildWorking())
        return false;
    emitChanged(shown, before);
    Q_EMIT q->stepTaken({false, shown, before, {}});
    if (queue.isEmpty())
        setState(CommitState::Saved);
    else
        Q_EMIT q->commitStateChanged();
    Q_EMIT q->undoChanged();
    return true;
}

UndoState Session::Private::readUndoState(const QString &author)
{
    UndoState result;
    if (!store)
        return result;
    if (const auto group = store->undoableGroup(author); group && !group->empty()) {
        result.canUndo = true;
        result.undoLabel = group->front().change.label;
    }
    if (const auto group = store->redoableGroup(author); group && !group->empty()) {
        result.canRedo = true;
        result.redoLabel = group->front().change.label;
    }
    return result;
}

void Session::Private::refreshUndoState()
{
    storeThread.post([this, author = person] {
        const UndoState read = readUndoState(author);
        QMetaObject::invokeMethod(
            q, [this, read] { setUndoState(read); }, Qt::QueuedConnection);
    });
}

void Session::Private::setUndoState(const UndoState &next)
{
    undoState = next;
    Q_EMIT q->undoChanged();
}

// Public ---------------------------------------------------------------------------------------

bool Session::canUndo() const { return !d->readOnly && (!d->queue.isEmpty() || d->undoState.canUndo); }

bool Session::canRedo() const
{
    // Whatever waits to be committed overwrites what could be redone.
    return !d->readOnly && (!d->droppedSteps.empty() || (d->queue.isEmpty() && d->undoState.canRedo));
}

QString Session::undoLabel() const
{
    return d->queue.isEmpty() ? d->undoState.undoLabel : d->queue.back().change.label;
}

QString Session::redoLabel() const
{
    return d->droppedSteps.empty() ? d->undoState.redoLabel : d->droppedSteps.back().front().change.label;
}

void Session::undo() { d->undo(UndoKind::Undo); }
void Session::redo() { d->undo(UndoKind::Redo); }
base::Status Session::undoNow() { return d->undoNow(UndoKind::Undo); }
base::Status Session::redoNow() { return d->undoNow(UndoKind::Redo); }

} // namespace banxin::session
