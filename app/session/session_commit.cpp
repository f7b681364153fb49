// Edits on their way to the disk: the queue, the commits, and what colleagues committed meanwhile.
#include "session/session_private.h"

#include "base/guarded.h"
#include "edit/edits.h"

#include <QCoreApplication>

namespace banxin::session {

namespace {

/// An undo that changes nothing still says what it took back.
bool isNothing(const model::ChangeSet &change) { return change.isEmpty() && change.undoes.isNull(); }

/// All revisions after `since`, however many.
base::Result<std::vector<store::RevisionEntry>> allSince(store::Store &store, std::int64_t since)
{
    constexpr int kLimit = 1000;
    std::vector<store::RevisionEntry> all;
    while (true) {
        auto some = store.revisionsSince(all.empty() ? since : all.back().revision, kLimit);
        if (!some)
            return some;
        const std::size_t count = some->size();
        std::move(some->begin(), some->end(), std::back_inserter(all));
        if (count < kLimit)
            return all;
    }
}

/// What of a revision concerns this document: objects that it has, and new ones under them. Another
/// issue's pages are not ours.
model::ChangeSet partFor(
    const model::Document &document, base::Id issue, const model::ChangeSet &change, std::int64_t revision)
{
    std::unordered_set<base::Id> arriving;
    const auto known = [&](base::Id id) { return document.findObject(id) || arriving.contains(id); };
    const auto concerns = [&](const model::ObjectChange &object) {
        if (document.findObject(object.id))
            return document.objectRevision(object.id) < revision; // a story that was brought later has it already
        const auto *put = std::get_if<model::Put>(&object.action);
        if (!put)
            return false;
        if (std::holds_alternative<model::Issue>(put->value))
            return object.id == issue;
        if (std::holds_alternative<model::Publication>(put->value))
            return false;
        return model::parentOf(put->value).isNull() || known(model::parentOf(put->value));
    };
    for (bool grew = true; grew;) { // a parent may come after its child
        grew = false;
        for (const model::ObjectChange &object : change.changes) {
            if (!arriving.contains(object.id) && concerns(object)) {
                arriving.insert(object.id);
                grew = true;
            }
        }
    }
    model::ChangeSet ours = change;
    std::erase_if(ours.changes, [&](const model::ObjectChange &object) { return !arriving.contains(object.id); });
    return ours;
}

} // namespace

// Editing --------------------------------------------------------------------------------------

base::Status Session::Private::apply(const model::ChangeSet &change)
{
    if (!open || issue.isNull())
        return base::failure(base::ErrorKind::WrongUse, QCoreApplication::translate("session", "还没有打开一期报纸。"));
    if (readOnly)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "编辑部以只读方式打开，不能修改。"), location, readOnlyReason);
    if (isNothing(change))
        return {};
    base::Result<model::Document> next = model::applied(working, change);
    if (!next)
        return tl::unexpected(next.error());
    const model::Document before = std::exchange(working, std::move(*next));
    queue.push(change, before, working);
    if (change.undoes.isNull())
        droppedSteps.clear();
    emitChanged(change, before);
    setState(state == CommitState::Failed ? CommitState::Failed : CommitState::Pending);
    if (queue.edits() == 1 || !undoState.canUndo)
        Q_EMIT q->undoChanged();
    schedule();
    return {};
}

void Session::Private::emitChanged(const model::ChangeSet &change, const model::Document &before)
{
    followSources();
    noteIssues(change);
    std::vector<base::Id> pages;
    for (const base::Id page : affectedPages(change, before)) {
        if (wantedLayouts.contains(page))
            pages.push_back(page);
    }
    if (!pages.empty())
        requestLayouts(pages);
    Q_EMIT q->changed(change);
}

void Session::Private::schedule()
{
    const bool rested = !inFlight && (!sent.isValid() || sent.elapsed() >= kMostWait);
    pause.start(rested ? 0 : kPause); // 0: behind the event that made it, so that what belongs together goes together
    if (!limit.isActive())
        limit.start();
}

void Session::Private::setState(CommitState next)
{
    state = next;
    if (next != CommitState::Failed) {
        error = {};
        retry.stop();
    }
    Q_EMIT q->commitStateChanged();
}

void Session::Private::fail(const base::Error &why)
{
    error = why;
    setState(CommitState::Failed);
    retry.start();
    // An undo that waited for this commit takes back what the store never got.
    const std::deque<UndoKind> waiting = std::exchange(wantedUndos, {});
    for (const UndoKind kind : waiting)
        undoPending(kind);
}

// Committing -----------------------------------------------------------------------------------

CommitOutcome Session::Private::commitOn(const model::ChangeSet &change, std::int64_t known)
{
    if (!store)
        return {base::failure(base::ErrorKind::Unreachable, QCoreApplication::translate("session", "编辑部已经关闭。")),
            {}, {}};
    CommitOutcome outcome{base::guarded(store->location(), [&] { return store->commit(change); }), {}, {}};
    const bool conflict = !outcome.result && outcome.result.error().kind == base::ErrorKind::Conflict;
    const bool othersCameBefore = outcome.result && outcome.result->revision != known + 1;
    if (conflict || othersCameBefore) {
        auto since = base::guarded(store->location(), [&] { return allSince(*store, known); });
        if (since)
            outcome.since = std::move(*since);
        else
            outcome.sinceError = since.error();
    }
    return outcome;
}

void Session::Private::sendNext()
{
    while (!queue.isEmpty() && isNothing(queue.front().change))
        queue.popFront(); // typed and taken back before it was ever sent
    if (inFlight)
        return;
    if (queue.isEmpty()) {
        if (state != CommitState::Saved)
            setState(CommitState::Saved);
        nextUndo();
        return;
    }
    pause.stop();
    limit.stop();
    inFlight = true;
    sent.start();
    queue.front().sent = true;
    storeThread.post([this, change = stamped(queue.front().change, committed), known = committed.revision()] {
        CommitOutcome outcome = commitOn(change, known);
        {
            const std::lock_guard lock(arrivedMutex);
            arrived = std::move(outcome);
        }
        QMetaObject::invokeMethod(
            q, [this] { takeArrived(); }, Qt::QueuedConnection);
    });
}

void Session::Private::takeArrived()
{
    std::optional<CommitOutcome> outcome;
    {
        const std::lock_guard lock(arrivedMutex);
        outcome = std::exchange(arrived, std::nullopt);
    }
    if (!outcome)
        return; // a waiting caller took it
    inFlight = false;
    const bool goOn = finishCommit(*outcome);
    const bool again = std::exchange(flushAgain, false);
    if (!goOn)
        return;
    if (queue.isEmpty() || again || queue.front().sent || queue.size() > 1 || !wantedUndos.empty())
        sendNext();
    else if (!pause.isActive())
        schedule();
}

bool Session::Private::finishCommit(const CommitOutcome &outcome)
{
    if (outcome.result) {
        const model::ChangeSet own = queue.front().change;
        base::Status taken;
        if (!outcome.since.empty()) {
            taken = takeIn(outcome.since, own.id);
        } else if (outcome.sinceError) {
            taken = tl::unexpected(*outcome.sinceError);
        } else {
            const auto next = model::applied(committed, stamped(own, committed), outcome.result->revision);
            if (next) {
                committed = next->withRevision(outcome.result->revision);
                queue.popFront();
                if (!rebuildWorking())
                    return false;
            } else {
                taken = tl::unexpected(next.error());
            }
        }
        if (!taken) { // it is on disk; only our copy of what others did is out of step
            if (!queue.isEmpty() && queue.front().change.id == own.id)
                queue.popFront();
            reload();
        }
        lastCommit = QDateTime::currentDateTimeUtc();
        // Until the store has said what can be undone now, it is what has just been stored.
        if (own.undoes.isNull()) {
            undoState = {};
            undoState.canUndo = true;
            undoState.undoLabel = own.label;
        }
        setState(queue.isEmpty() ? CommitState::Saved : CommitState::Pending);
        if (queue.isEmpty())
            refreshUndoState();
        Q_EMIT q->historyChanged();
        return true;
    }
    if (outcome.result.error().kind == base::ErrorKind::Conflict && !outcome.since.empty()) {
        if (const base::Status taken = takeIn(outcome.since); !taken) {
            fail(taken.error());
            return false;
        }
        queue.front().sent = true; // send again at once
        return true;
    }
    fail(outcome.result.error());
    return false;
}

base::Status Session::Private::takeIn(const std::vector<store::RevisionEntry> &entries, base::Id ownChange)
{
    model::Document document = committed;
    std::vector<model::ChangeSet> others;
    bool hasOwn = false;
    for (const store::RevisionEntry &entry : entries) {
        if (entry.revision <= document.revision())
            continue;
        noteIssues(entry.change); // of other issues too
        const model::ChangeSet ours = partFor(document, issue, entry.change, entry.revision);
        if (!ours.isEmpty()) {
            auto next = model::applied(document, stamped(ours, document), entry.revision);
            if (!next)
                return tl::unexpected(next.error());
            document = std::move(*next);
        }
        document = document.withRevision(entry.revision);
        if (entry.change.id == ownChange)
            hasOwn = true;
        else if (!ours.isEmpty())
            others.push_back(ours);
    }
    std::deque<PendingChange> waiting = queue.changes();
    if (hasOwn && !waiting.empty() && waiting.front().change.id == ownChange)
        waiting.pop_front();
    model::Document now = document;
    for (PendingChange &pending : waiting) {
        auto change = edit::rebased(pending.change, others, now);
        if (!change)
            return tl::unexpected(change.error());
        pending.change = stamped(std::move(*change), now);
        pending.base = now;
        auto next = model::applied(now, pending.change);
        if (!next)
            return tl::unexpected(next.error());
        now = std::move(*next);
    }
    const model::Document before = working;
    committed = std::move(document);
    queue.replace(std::move(waiting));
    working = std::move(now);
    if (others.empty())
        return {};
    // As one: who follows knows the document before it and the one after, and none between.
    model::ChangeSet all = std::move(others.front());
    for (auto next = others.begin() + 1; next != others.end(); ++next)
        all = model::merged(std::move(all), *next);
    if (others.size() > 1)
        all.undoes = {}; // several steps are no one's undoing
    emitChanged(all, before);
    bringPlacedStories();
    return {};
}

bool Session::Private::rebuildWorking()
{
    model::Document now = committed;
    std::deque<PendingChange> waiting = queue.changes();
    for (PendingChange &pending : waiting) {
        pending.base = now;
        auto next = model::applied(now, stamped(pending.change, now));
        if (!next) {
            fail(next.error());
            return false;
        }
        now = std::move(*next);
    }
    queue.replace(std::move(waiting));
    working = std::move(now);
    return true;
}

base::Status Session::Private::commitAllNow()
{
    if (!open)
        return {};
    if (inFlight) {
        storeThread.ask([] {}); // the commit under way was handed over before this
        takeArrived();
    }
    while (true) {
        if (inFlight) { // takeArrived() sent the next one
            storeThread.ask([] {});
            takeArrived();
            continue;
        }
        while (!queue.isEmpty() && isNothing(queue.front().change))
            queue.popFront();
        if (queue.isEmpty())
            break;
        queue.front().sent = true;
        const model::ChangeSet change = stamped(queue.front().change, committed);
        const std::int64_t known = committed.revision();
        if (!finishCommit(storeThread.ask([&] { return commitOn(change, known); })))
            return tl::unexpected(error);
    }
    pause.stop();
    limit.stop();
    if (state != CommitState::Saved)
        setState(CommitState::Saved);
    return {};
}

// Colleagues -----------------------------------------------------------------------------------

void Session::Private::poll()
{
    if (!open || issue.isNull() || inFlight || !queue.isEmpty() || undoing)
        return;
    const bool force = std::exchange(recheck, false);
    storeThread.post([this, force, known = committed.revision()] {
        if (!store)
            return;
        const auto moved = store->changedOutside();
        if (!force && !(moved && *moved))
            return;
        auto since = base::guarded(store->location(), [&] { return allSince(*store, known); });
        if (!since)
            return; // the notice stands, and the next poll asks again
        store->sawChanges();
        if (since->empty())
            return;
        QMetaObject::invokeMethod(
            q,
            [this, known, entries = std::move(*since)] {
                if (committed.revision() != known || inFlight) {
                    recheck = true;
                    return;
                }
                if (!takeIn(entries))
                    reload();
                refreshUndoState();
                Q_EMIT q->historyChanged();
            },
            Qt::QueuedConnection);
    });
}

/// Reads the issue afresh where our copy and the store have drifted apart; pending edits stay on top.
void Session::Private::reload()
{
    storeThread.post([this, wanted = issue] {
        base::Result<model::Document> document = loadIssue(wanted);
        QMetaObject::invokeMethod(
            q,
            [this, wanted, document = std::move(document)] {
                if (wanted != issue)
                    return;
                if (!document) {
                    fail(document.error());
                    return;
                }
                if (document->revision() < committed.revision())
                    return;
                committed = *document;
                if (!rebuildWorking())
                    return;
                places.read(working, issue);
                requestLayouts({wantedLayouts.begin(), wantedLayouts.end()});
                Q_EMIT q->changed({});
            },
            Qt::QueuedConnection);
    });
}

// Public ---------------------------------------------------------------------------------------

base::Status Session::apply(const model::ChangeSet &change) { return d->apply(change); }
void Session::follow() { d->poll(); }
void Session::endUndoStep() { d->typingGroup = {}; }

base::Id Session::typingUndoGroup(Typing kind)
{
    constexpr qint64 kPause = 1000; // ms
    const bool goesOn = !d->typingGroup.isNull() && kind == d->typingKind && d->typed.elapsed() < kPause;
    if (!goesOn)
        d->typingGroup = base::Id::create();
    d->typingKind = kind;
    d->typed.start();
    return d->typingGroup;
}

void Session::flush()
{
    if (!d->open)
        return;
    if (d->inFlight)
        d->flushAgain = true;
    else
        d->sendNext();
}

base::Status Session::flushNow() { return d->commitAllNow(); }
CommitState Session::commitState() const { return d->state; }
base::Error Session::commitError() const { return d->error; }
int Session::pendingEdits() const { return d->queue.edits(); }
QDateTime Session::lastCommit() const { return d->lastCommit; }

} // namespace banxin::session
