#include "session/session_private.h"

#include "session/advert_file.h"

#include "base/guarded.h"
#include "base/login_name.h"
#include "picture/press_profile.h"

#include <QCoreApplication>
#include <QThread>

namespace banxin::session {

namespace {

base::Error notOpen()
{
    return {base::ErrorKind::WrongUse, QCoreApplication::translate("session", "还没有打开编辑部。"), {}, {}};
}

IssueSummary summaryOf(const model::Issue &issue)
{
    return {issue.id, issue.date, issue.edition, {}, 0, issue.publication,
        issue.fields.value(QStringLiteral("issue-number"))};
}

bool isBefore(const IssueSummary &a, const IssueSummary &b)
{
    return a.date != b.date ? a.date < b.date : a.edition < b.edition;
}

} // namespace

Session::Private::Private(Session *session)
    : q(session)
    , person(base::loginName())
    , storeThread(QStringLiteral("store"))
    , pictures(
          [this](const base::Digest &asset) {
              return storeThread.ask([&]() -> base::Result<QByteArray> {
                  if (!store)
                      return tl::unexpected(notOpen());
                  return store->asset(asset);
              });
          },
          [this](const base::Digest &asset) {
              QMetaObject::invokeMethod(
                  q, [this, asset] { pictureDone(asset); }, Qt::QueuedConnection);
          })
    , plateMaker([this](const base::Digest &asset) {
        return storeThread.ask([&]() -> base::Result<QByteArray> {
            if (!store)
                return tl::unexpected(notOpen());
            return store->asset(asset);
        });
    })
    , layout([this](base::Id page, int answered, const LayoutWorker::Outcome &outcome) {
        QMetaObject::invokeMethod(
            q, [this, page, answered, outcome] { layoutDone(page, answered, outcome); }, Qt::QueuedConnection);
    })
{
    asidePool.setMaxThreadCount(std::max(4, QThread::idealThreadCount())); // some of it waits for other programs
    pause.setSingleShot(true);
    limit.setSingleShot(true);
    limit.setInterval(kMostWait);
    retry.setSingleShot(true);
    retry.setInterval(5000);
    colleagues.setParent(q); // a test slows it down
    colleagues.setObjectName(QStringLiteral("colleagues"));
    colleagues.setInterval(250); // asking costs the store's thread some microseconds
    pictureCheck.setSingleShot(true);
    pictureCheck.setInterval(500);
    inkTimer.setSingleShot(true);
    inkTimer.setInterval(1500);
    fitPool.setMaxThreadCount(1);
    inkPool.setMaxThreadCount(1);
    inkPool.setThreadPriority(QThread::LowestPriority);
    const auto flush = [this] { q->flush(); };
    QObject::connect(&pause, &QTimer::timeout, q, flush);
    QObject::connect(&limit, &QTimer::timeout, q, flush);
    QObject::connect(&retry, &QTimer::timeout, q, flush);
    QObject::connect(&pictureCheck, &QTimer::timeout, q, [this] { checkPictures(); });
    QObject::connect(&inkTimer, &QTimer::timeout, q, [this] { checkInk(); });
    QObject::connect(&colleagues, &QTimer::timeout, q, [this] { poll(); });
}

Session::Private::~Private()
{
    exportCancelled = true;
    inkStopped = true;
    inkPool.waitForDone();
    if (fitCancelled)
        *fitCancelled = true;
    fitPool.waitForDone();
    if (exportThread.joinable())
        exportThread.join();
    layout.clear();
    pictures.clear();
    storeThread.ask([this] { store.reset(); });
}

Session::Session(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

Session::~Session()
{
    Q_EMIT closing();
    if (d->open)
        (void)flushNow(); // what fails here was said before by commitStateChanged()
    // What is under way beside asks this session: it ends while all of it is there.
    d->asidePool.clear();
    d->asidePool.waitForDone();
    d->exportCancelled = true;
    if (d->exportThread.joinable())
        d->exportThread.join();
    d->storeThread.ask([] {});
    d.reset();
}

// Opening --------------------------------------------------------------------------------------

Opened Session::Private::openStore(const QString &where)
{
    Opened result;
    store.reset();
    base::Result<std::unique_ptr<store::Store>> opening = store::Store::open(where);
    if (!opening) {
        result.status = tl::unexpected(opening.error());
        return result;
    }
    store = std::move(*opening);
    result.location = store->location();
    result.readOnly = store->isReadOnly();
    result.readOnlyReason = store->readOnlyReason();
    const auto issueList = store->issues();
    const auto publications = store->publications();
    if (!issueList || !publications) {
        result.status = tl::unexpected(issueList ? publications.error() : issueList.error());
        store.reset();
        return result;
    }
    for (const model::Issue &item : *issueList) {
        IssueSummary summary = summaryOf(item);
        for (const model::Publication &publication : *publications) {
            if (publication.id == item.publication)
                summary.publicationName = publication.name;
        }
        result.issues.push_back(summary);
    }
    std::sort(result.issues.begin(), result.issues.end(), isBefore);
    return result;
}

base::Status Session::Private::finishOpening(Opened result)
{
    open = result.status.has_value();
    location = result.location;
    readOnly = result.readOnly;
    readOnlyReason = result.readOnlyReason;
    issues = std::move(result.issues);
    issue = {};
    committed = {};
    working = {};
    places.read(working, issue);
    queue.clear();
    layouts.clear();
    inkChecks.clear();
    wantedLayouts.clear();
    concerning.clear();
    layout.clear();
    pictures.clear();
    plateMaker.clear();
    setUndoState({});
    return result.status;
}

base::Result<model::Document> Session::Private::loadIssue(base::Id wanted)
{
    if (!store)
        return tl::unexpected(notOpen());
    return base::guarded(store->location(), [&] { return store->loadIssue(wanted); });
}

base::Status Session::Private::finishIssue(base::Id wanted, base::Result<model::Document> document)
{
    if (!document)
        return tl::unexpected(document.error());
    issue = wanted;
    committed = std::move(*document);
    working = committed;
    places.read(working, issue);
    followSources();
    queue.clear();
    droppedSteps.clear();
    typingGroup = {};
    layouts.clear();
    inkChecks.clear();
    wantedLayouts.clear();
    concerning.clear();
    viewedPage = {};
    layout.clear();
    for (IssueSummary &summary : issues) {
        if (summary.id == wanted)
            summary.pages = static_cast<int>(issuePages().size());
    }
    setState(CommitState::Saved);
    refreshUndoState();
    colleagues.start();
    return {};
}

std::vector<StoryUse> Session::Private::otherUses(base::Id story, base::Id but)
{
    std::vector<StoryUse> uses;
    const auto placing = store ? store->issuesPlacing(story) : std::vector<base::Id>();
    if (!placing)
        return uses; // a notice less; what is wrong with the store is said elsewhere
    for (const base::Id other : *placing) {
        const auto document = other == but ? base::Result<model::Document>() : store->loadIssue(other);
        const auto *object = document ? document->find<model::Issue>(other) : nullptr;
        if (!object)
            continue;
        for (const auto *page : document->childrenOf<model::Page>(other)) {
            const auto frames = document->childrenOf<model::Frame>(page->id);
            const bool stands = std::any_of(frames.begin(), frames.end(), [&](const model::Frame *frame) {
                const auto *area = std::get_if<model::AreaContent>(&frame->content);
                const auto *placement = area ? document->find<model::Placement>(area->placement) : nullptr;
                return placement && placement->story == story;
            });
            if (stands)
                uses.push_back({other, object->date, object->edition, page->number});
        }
    }
    return uses;
}

void Session::Private::noteIssues(const model::ChangeSet &change)
{
    for (const model::ObjectChange &one : change.changes) {
        const auto known =
            std::find_if(issues.begin(), issues.end(), [&](const IssueSummary &each) { return each.id == one.id; });
        if (std::holds_alternative<model::Remove>(one.action) && known != issues.end()) {
            issues.erase(known);
            continue;
        }
        const auto *put = std::get_if<model::Put>(&one.action);
        const auto *object = put ? std::get_if<model::Issue>(&put->value) : nullptr;
        if (!object)
            continue;
        IssueSummary summary = summaryOf(*object);
        for (const IssueSummary &each : issues) // its publication had one before
            if (each.publication == summary.publication)
                summary.publicationName = each.publicationName;
        if (const auto *publication = working.find<model::Publication>(summary.publication))
            summary.publicationName = publication->name;
        if (known != issues.end()) {
            summary.pages = known->pages;
            issues.erase(known);
        }
        issues.insert(std::upper_bound(issues.begin(), issues.end(), summary, isBefore), summary);
    }
}

void Session::readIssue(
    base::Id issue, QObject *context, std::function<void(const base::Result<model::Document> &)> done)
{
    d->storeThread.post([this, issue, context = QPointer<QObject>(context), done = std::move(done)] {
        base::Result<model::Document> document = d->loadIssue(issue);
        QMetaObject::invokeMethod(
            this,
            [context, done, document = std::move(document)] {
                if (context)
                    done(document);
            },
            Qt::QueuedConnection);
    });
}

void Session::findOtherUses(base::Id story)
{
    d->storeThread.post([this, story, but = d->issue] {
        std::vector<StoryUse> uses = d->otherUses(story, but);
        if (!uses.empty())
            QMetaObject::invokeMethod(
                this,
                [this, story, but, uses = std::move(uses)] {
                    if (but == d->issue)
                        Q_EMIT otherUsesFound(story, uses);
                },
                Qt::QueuedConnection);
    });
}

void Session::open(const QString &location)
{
    if (const base::Status flushed = flushNow(); !flushed) {
        QMetaObject::invokeMethod(
            this, [this, error = flushed.error()] { Q_EMIT openFailed(error); }, Qt::QueuedConnection);
        return;
    }
    d->storeThread.post([this, location] {
        Opened result = d->openStore(location);
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (const base::Status status = d->finishOpening(result); status)
                    Q_EMIT opened();
                else
                    Q_EMIT openFailed(status.error());
            },
            Qt::QueuedConnection);
    });
}

base::Status Session::openNow(const QString &location)
{
    if (const base::Status flushed = flushNow(); !flushed)
        return flushed;
    base::Status status = d->finishOpening(d->storeThread.ask([&] { return d->openStore(location); }));
    if (status)
        Q_EMIT opened();
    return status;
}

void Session::openIssue(base::Id issue)
{
    if (const base::Status flushed = flushNow(); !flushed) {
        QMetaObject::invokeMethod(
            this, [this, error = flushed.error()] { Q_EMIT openFailed(error); }, Qt::QueuedConnection);
        return;
    }
    d->storeThread.post([this, issue] {
        base::Result<model::Document> document = d->loadIssue(issue);
        QMetaObject::invokeMethod(
            this,
            [this, issue, document = std::move(document)] {
                if (const base::Status status = d->finishIssue(issue, document); status) {
                    Q_EMIT issueOpened();
                } else {
                    d->wantedUndos.clear();
                    Q_EMIT openFailed(status.error());
                }
                d->nextUndo(); // one that waits for this issue
            },
            Qt::QueuedConnection);
    });
}

base::Status Session::openIssueNow(base::Id issue)
{
    if (const base::Status flushed = flushNow(); !flushed)
        return flushed;
    base::Status status = d->finishIssue(issue, d->storeThread.ask([&] { return d->loadIssue(issue); }));
    if (status)
        Q_EMIT issueOpened();
    return status;
}

void Session::leaveLayoutMemory() { d->layout.leaveMemory(); }

bool Session::isOpen() const { return d->open; }
QString Session::location() const { return d->location; }
bool Session::isReadOnly() const { return d->readOnly; }
QString Session::readOnlyReason() const { return d->readOnlyReason; }
/// The open one's day and its publication's name as they are now.
std::vector<IssueSummary> Session::issues() const
{
    std::vector<IssueSummary> issues = d->issues;
    for (IssueSummary &each : issues) {
        if (const auto *issue = working().find<model::Issue>(each.id)) {
            each.date = issue->date;
            each.edition = issue->edition;
        }
        if (const auto *publication = working().find<model::Publication>(each.publication))
            each.publicationName = publication->name;
    }
    return issues;
}
base::Id Session::issue() const { return d->issue; }
QString Session::person() const { return d->person; }

void Session::setPerson(const QString &name)
{
    if (name == d->person)
        return;
    flush();
    d->person = name;
    d->refreshUndoState();
}

const model::Document &Session::working() const { return d->working; }

base::Result<QByteArray> Session::assetNow(const base::Digest &asset)
{
    return d->storeThread.ask([&]() -> base::Result<QByteArray> {
        if (!d->store)
            return tl::unexpected(notOpen());
        return d->store->asset(asset);
    });
}

base::Result<base::Digest> Session::addAssetNow(const QByteArray &bytes)
{
    return d->storeThread.ask([&]() -> base::Result<base::Digest> {
        if (!d->store)
            return tl::unexpected(notOpen());
        auto added = d->store->addAsset(bytes);
        if (added)
            d->pictures.retry(*added);
        return added;
    });
}

base::Status Session::bringAssetsNow(const QString &from, const std::vector<base::Digest> &assets)
{
    for (const base::Digest &asset : assets) {
        if (assetNow(asset))
            continue;
        const auto bytes = store::assetOf(from, asset);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto kept = addAssetNow(*bytes); !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

void Session::aside(QObject *context, std::function<std::function<void()>()> work)
{
    d->asidePool.start([this, context = QPointer<QObject>(context), work = std::move(work)] {
        auto answer = work();
        QMetaObject::invokeMethod(
            this,
            [context, answer = std::move(answer)] {
                if (context)
                    answer();
            },
            Qt::QueuedConnection);
    });
}

base::Result<base::Digest> Session::addPressProfileNow(const QString &path)
{
    const auto profile = picture::readPressProfile(path);
    return profile ? addAssetNow(profile->icc) : tl::unexpected(profile.error());
}

base::Result<model::Asset> Session::addAdvertNow(const QString &path)
{
    auto file = advertFile(path);
    if (!file)
        return tl::unexpected(file.error());
    if (const auto kept = addAssetNow(file->bytes); !kept)
        return tl::unexpected(kept.error());
    return std::move(file->asset);
}

QImage Session::placedPage(const base::Digest &asset, int page, int pixelWidth)
{
    return d->pictures.placedPage(asset, page, pixelWidth);
}

QImage Session::placedPageNow(const base::Digest &asset, int page, int pixelWidth)
{
    return d->pictures.placedPageNow(asset, page, pixelWidth);
}

std::optional<base::Error> Session::placedPageError(const base::Digest &asset, int page)
{
    return d->pictures.problem(asset, page);
}

QImage Session::picture(const base::Digest &asset, int pixelWidth) { return d->pictures.picture(asset, pixelWidth); }
std::optional<base::Error> Session::pictureError(const base::Digest &asset) { return d->pictures.problem(asset); }
QImage Session::pictureNow(const base::Digest &asset, int pixelWidth)
{
    return d->pictures.pictureNow(asset, pixelWidth);
}

} // namespace banxin::session
