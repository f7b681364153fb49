// The past of the open newsroom: steps, versions, documents as they were, and stories fetched on demand.
#include "session/session_private.h"

#include "base/guarded.h"

#include <QCoreApplication>

namespace banxin::session {

namespace {

const QString kVersionFact = QStringLiteral("version");

QDateTime timeOf(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs); }

tl::unexpected<base::Error> closed()
{
    return base::failure(base::ErrorKind::Unreachable, QCoreApplication::translate("session", "编辑部已经关闭。"));
}

/// The open issue's pages on which a story stands.
std::unordered_map<base::Id, std::vector<base::Id>> pagesOfStories(
    const model::Document &document, const std::vector<base::Id> &pages)
{
    std::unordered_map<base::Id, std::vector<base::Id>> found;
    for (const base::Id page : pages)
        for (const base::Id story : edit::storiesOn(document, page))
            found[story].push_back(page);
    return found;
}

} // namespace

template <typename T>
void Session::Private::askStore(
    QObject *context, std::function<base::Result<T>(store::Store &)> work, Session::Answer<T> done)
{
    storeThread.post([this, context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
        auto result =
            store ? base::guarded(store->location(), [&] { return work(*store); }) : base::Result<T>(closed());
        QMetaObject::invokeMethod(
            q,
            [context, done, result = std::move(result)] {
                if (context)
                    done(result);
            },
            Qt::QueuedConnection);
    });
}

std::vector<base::Id> Session::Private::historyRoots(base::Id page) const
{
    std::vector<base::Id> roots = edit::storiesOn(working, page);
    roots.push_back(page);
    for (const model::Frame *frame : working.childrenOf<model::Frame>(page)) // 换稿 and 对调 change placements alone
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content); area && !area->placement.isNull())
            roots.push_back(area->placement);
    return roots;
}

void Session::Private::takeStories(const model::Document &stories)
{
    bool took = false;
    for (int kind = 0; kind < model::kObjectKindCount; ++kind)
        for (const base::Id id : stories.all(static_cast<model::ObjectKind>(kind))) {
            if (committed.findObject(id))
                continue;
            committed = std::move(committed).with(*stories.findObject(id), stories.objectRevision(id));
            took = true;
        }
    if (!took || !rebuildWorking())
        return;
    places.read(working, issue);
    requestLayouts({wantedLayouts.begin(), wantedLayouts.end()});
    Q_EMIT q->changed({});
}

void Session::Private::bringPlacedStories()
{
    std::vector<base::Id> missing;
    for (const auto *placement : committed.childrenOf<model::Placement>(issue))
        if (!committed.findObject(placement->story))
            missing.push_back(placement->story);
    if (!missing.empty())
        q->bringStories(missing, q, [](const base::Status &) {}); // one that is gone shows as what it is: nothing
}

// Public ---------------------------------------------------------------------------------------

void Session::history(const HistoryFilter &filter, int limit, std::int64_t before, QObject *context,
    Answer<std::vector<HistoryStep>> done)
{
    store::StepFilter wanted;
    if (!filter.page.isNull())
        wanted.under = d->historyRoots(filter.page);
    if (filter.own)
        wanted.author = d->person;
    d->askStore<std::vector<store::StepEntry>>(
        context, [wanted, limit, before](store::Store &store) { return store.steps(wanted, limit, before); },
        [this, done = std::move(done)](const base::Result<std::vector<store::StepEntry>> &entries) {
            if (!entries) {
                done(tl::unexpected(entries.error()));
                return;
            }
            const std::vector<base::Id> pages = d->issuePages();
            const auto byStory = pagesOfStories(d->working, pages);
            std::vector<HistoryStep> steps;
            for (const store::StepEntry &entry : *entries) {
                std::unordered_set<base::Id> touched(entry.pages.begin(), entry.pages.end());
                for (const base::Id story : entry.stories)
                    if (const auto on = byStory.find(story); on != byStory.end())
                        touched.insert(on->second.begin(), on->second.end());
                HistoryStep step{entry.group, entry.first, entry.last, entry.label, entry.author,
                    timeOf(entry.committedAt), entry.undone, {}};
                std::copy_if(pages.begin(), pages.end(), std::back_inserter(step.pages),
                    [&](base::Id page) { return touched.contains(page); });
                steps.push_back(std::move(step));
            }
            done(std::move(steps));
        });
}

void Session::pageHistory(base::Id page, QObject *context, Answer<std::vector<PageMoment>> done)
{
    d->askStore<std::vector<store::StepEntry>>(
        context, [roots = d->historyRoots(page)](store::Store &store) { return store.revisionsUnder(roots); },
        [done = std::move(done)](const base::Result<std::vector<store::StepEntry>> &entries) {
            if (!entries) {
                done(tl::unexpected(entries.error()));
                return;
            }
            std::vector<PageMoment> moments;
            for (const store::StepEntry &entry : *entries)
                moments.push_back({entry.last, entry.label, entry.author, timeOf(entry.committedAt), entry.undone});
            done(std::move(moments));
        });
}

void Session::documentAt(std::int64_t revision, QObject *context, Answer<model::Document> done)
{
    d->askStore<model::Document>(
        context,
        [now = d->committed, issue = d->issue, revision](
            store::Store &store) { return store.rewound(now, issue, revision); },
        std::move(done));
}

base::Status Session::nameVersion(const QString &name)
{
    const QString shown = name.simplified();
    if (shown.isEmpty())
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("session", "版本要有名称，例如“二校前”。"));
    model::ChangeSet change;
    change.id = base::Id::create();
    change.label = QCoreApplication::translate("session", "存为版本");
    change.author = d->person;
    change.undoGroup = change.id;
    change.facts.push_back({base::Id::create(), kVersionFact, d->issue, shown, {}});
    d->typingGroup = {};
    base::Status status = d->apply(change);
    flush();
    return status;
}

namespace {

base::Result<std::vector<Record>> recordsIn(
    store::Store &store, const std::vector<base::Id> &objects, const QString &kind)
{
    std::vector<Record> found;
    for (const base::Id object : objects) {
        const auto facts = store.facts(object);
        if (!facts)
            return tl::unexpected(facts.error());
        for (const store::FactEntry &entry : *facts)
            if (entry.fact.kind == kind)
                found.push_back({entry.fact, entry.revision, entry.author, timeOf(entry.committedAt)});
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Record &a, const Record &b) { return a.revision < b.revision; });
    return found;
}

} // namespace

void Session::records(
    const std::vector<base::Id> &objects, const QString &kind, QObject *context, Answer<std::vector<Record>> done)
{
    d->askStore<std::vector<Record>>(
        context, [objects, kind](store::Store &store) { return recordsIn(store, objects, kind); }, std::move(done));
}

base::Result<std::vector<Record>> Session::recordsNow(const std::vector<base::Id> &objects, const QString &kind)
{
    return d->storeThread.ask([&]() -> base::Result<std::vector<Record>> {
        return d->store ? recordsIn(*d->store, objects, kind) : base::Result<std::vector<Record>>(closed());
    });
}

base::Status Session::record(std::vector<model::Fact> facts, const QString &label)
{
    model::ChangeSet change;
    change.id = base::Id::create();
    change.label = label;
    change.author = d->person;
    change.undoGroup = change.id;
    change.facts = std::move(facts);
    d->typingGroup = {};
    base::Status status = d->apply(change);
    flush();
    return status;
}

void Session::versions(QObject *context, Answer<std::vector<NamedVersion>> done)
{
    d->askStore<std::vector<NamedVersion>>(
        context,
        [issue = d->issue](store::Store &store) -> base::Result<std::vector<NamedVersion>> {
            const auto facts = store.facts(issue);
            if (!facts)
                return tl::unexpected(facts.error());
            std::vector<NamedVersion> found;
            for (const store::FactEntry &entry : *facts)
                if (entry.fact.kind == kVersionFact)
                    found.push_back({entry.fact.value, entry.revision, entry.author, timeOf(entry.committedAt)});
            return found;
        },
        std::move(done));
}

void Session::goTo(base::Id step)
{
    d->typingGroup = {};
    if (!d->open || d->readOnly)
        return;
    flush(); // the store's thread takes the question after what is handed over now
    d->askStore<store::StepDistance>(
        this, [step, author = d->person](store::Store &store) { return store.distanceTo(author, step); },
        [this, step](const base::Result<store::StepDistance> &distance) {
            if (!d->queue.isEmpty() && d->state != CommitState::Failed) {
                goTo(step); // an edit came in between: count again
                return;
            }
            if (!distance) {
                Q_EMIT undoFailed(distance.error());
                return;
            }
            d->wantedUndos.insert(d->wantedUndos.end(), static_cast<std::size_t>(distance->undos), UndoKind::Undo);
            d->wantedUndos.insert(d->wantedUndos.end(), static_cast<std::size_t>(distance->redos), UndoKind::Redo);
            d->nextUndo();
        });
}

void Session::restorePage(base::Id page, std::int64_t revision, edit::RestoreScope scope, QObject *context,
    std::function<void(const base::Status &)> done)
{
    documentAt(
        revision, context, [this, page, scope, done = std::move(done)](const base::Result<model::Document> &then) {
            if (!then) {
                done(tl::unexpected(then.error()));
                return;
            }
            const auto change = edit::restoredPage(d->working, *then, page, scope, {d->person, {}});
            const base::Status status = change ? apply(*change) : base::Status(tl::unexpected(change.error()));
            if (status)
                flush();
            done(status);
        });
}

void Session::findStories(const QStringList &words, int limit, QObject *context, Answer<std::vector<FoundStory>> done)
{
    const auto *open = d->working.find<model::Issue>(d->issue);
    if (!open || words.isEmpty()) {
        done(std::vector<FoundStory>());
        return;
    }
    // A search reads all of the pool: a store of its own does that, while the open one goes on committing.
    aside(context,
        [this, words, limit, location = d->location, publication = open->publication,
            done = std::move(done)]() -> std::function<void()> {
            using Found = base::Result<std::vector<store::FoundStory>>;
            auto beside = store::Store::open(location, store::OpenMode::ReadOnly);
            // As many as are open may be among them.
            Found found = beside
                ? base::guarded(location,
                    [&] { return (*beside)->findStories(publication, words, limit + store::Store::kNewestStories); })
                : Found(tl::unexpected(beside.error()));
            std::vector<base::Id> stories;
            for (const store::FoundStory &one : found ? *found : std::vector<store::FoundStory>())
                stories.push_back(one.story);
            const auto places = stories.empty() ? base::Result<std::vector<store::StoryPlace>>()
                                                : base::guarded(location, [&] { return (*beside)->placesOf(stories); });
            std::unordered_map<base::Id, store::StoryPlace> newest;
            for (const store::StoryPlace &place : places ? *places : std::vector<store::StoryPlace>())
                newest.emplace(place.story, place); // the first is the newest
            return [this, limit, done, found = std::move(found), newest = std::move(newest)] {
                if (!found) {
                    done(tl::unexpected(found.error()));
                    return;
                }
                std::vector<FoundStory> others;
                for (const store::FoundStory &one : *found) {
                    if (d->working.findObject(one.story) || others.size() >= static_cast<std::size_t>(limit))
                        continue;
                    FoundStory &other = others.emplace_back(FoundStory{one.story, one.title, one.state, {}, {}, {}});
                    if (const auto place = newest.find(one.story); place != newest.end()) {
                        other.date = place->second.date;
                        other.edition = place->second.edition;
                        other.page = place->second.page;
                    }
                }
                done(std::move(others));
            };
        });
}

void Session::bringStories(
    const std::vector<base::Id> &stories, QObject *context, std::function<void(const base::Status &)> done)
{
    d->askStore<model::Document>(
        context, [stories](store::Store &store) { return store.loadStories(stories); },
        [this, issue = d->issue, done = std::move(done)](const base::Result<model::Document> &loaded) {
            if (!loaded || issue != d->issue) {
                done(loaded ? base::Status() : base::Status(tl::unexpected(loaded.error())));
                return;
            }
            d->takeStories(*loaded);
            done({});
        });
}

} // namespace banxin::session
