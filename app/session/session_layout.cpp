// Layouts: which pages an edit concerns, and the newest finished layout of each.
#include "session/page_findings.h"
#include "session/session_private.h"

#include <QCoreApplication>

namespace banxin::session {

namespace {

/// What an edit of one object concerns.
struct Concern {
    bool everything = false;
    base::Id story;
    base::Id page;
};

Concern concernOf(const model::Document &document, base::Id id)
{
    const model::Object *object = document.findObject(id);
    if (!object)
        return {};
    if (const auto *paragraph = std::get_if<model::Paragraph>(object))
        return concernOf(document, paragraph->parent);
    if (const auto *picture = std::get_if<model::StoryPicture>(object))
        return {false, picture->story, {}};
    if (std::holds_alternative<model::Story>(*object))
        return {false, id, {}};
    if (const auto *placement = std::get_if<model::Placement>(object))
        return {false, placement->story, {}};
    if (const auto *frame = std::get_if<model::Frame>(object))
        return {false, storyBehind(document, linkOf(*frame)), frame->page};
    if (std::holds_alternative<model::Page>(*object))
        return {false, {}, id};
    if (std::holds_alternative<model::Asset>(*object) || std::holds_alternative<model::Waiver>(*object))
        return {};
    return {true, {}, {}};
}

} // namespace

void Session::Private::followSources()
{
    const auto *in = working.find<model::Issue>(issue);
    const auto *publication = in ? working.find<model::Publication>(in->publication) : nullptr;
    pictures.setSources(publication ? publication->untagged : model::SourceProfiles());
}

std::vector<base::Id> Session::Private::issuePages() const { return working.children(issue, model::ObjectKind::Page); }

std::vector<base::Id> Session::Private::affectedPages(const model::ChangeSet &change, const model::Document &before)
{
    std::unordered_set<base::Id> stories;
    std::unordered_set<base::Id> pages;
    for (const model::ObjectChange &object : change.changes) {
        for (const model::Document *document : {&before, &std::as_const(working)}) {
            const Concern concern = concernOf(*document, object.id);
            if (concern.everything) {
                places.follow(change, before, working);
                return issuePages();
            }
            if (!concern.story.isNull())
                stories.insert(concern.story);
            if (!concern.page.isNull())
                pages.insert(concern.page);
        }
    }
    // Before and after: what leaves a page concerns it as well.
    pages.merge(places.pagesWith(stories));
    places.follow(change, before, working);
    pages.merge(places.pagesWith(stories));
    std::vector<base::Id> affected;
    // The front page says how many pages there are.
    const std::vector<base::Id> all = issuePages();
    const bool isCounted = before.children(issue, model::ObjectKind::Page).size() != all.size();
    for (const base::Id page : all) {
        const auto *is = isCounted ? working.find<model::Page>(page) : nullptr;
        if (pages.contains(page) || (is && is->role == model::PageRole::Front))
            affected.push_back(page);
    }
    return affected;
}

void Session::Private::requestLayouts(const std::vector<base::Id> &pages)
{
    ++serial;
    for (const base::Id page : pages)
        concerning[page] = serial;
    layout.request(working, serial, pages, viewedPage);
}

std::shared_ptr<const layout::PageLayout> Session::Private::withPictureFindings(
    std::shared_ptr<const layout::PageLayout> laid)
{
    return session::withPictureFindings(working, std::move(laid),
        {[this](const base::Digest &asset) { return pictures.problem(asset); },
            [this](const base::Digest &asset, int page) { return pictures.problem(asset, page); }});
}

void Session::Private::checkPictures()
{
    for (const base::Id page : std::exchange(uncheckedPages, {})) {
        const auto shown = layouts.find(page);
        if (shown == layouts.end())
            continue;
        forEachPicture(*shown->second.layout,
            [&](const display::Item &, const display::PictureItem &picture) { pictures.check(picture.asset); });
        forEachPlacedPage(*shown->second.layout, [&](const display::Item &, const display::PlacedPageItem &placed) {
            pictures.check(placed.asset, placed.page);
        });
        if (!damagesOf(*shown->second.layout).isEmpty())
            uncheckedPages.insert(page); // a file may have been put back
    }
}

void Session::Private::pictureDone(const base::Digest &asset)
{
    Q_EMIT q->pictureReady(asset);
    std::vector<base::Id> retold;
    for (auto &[page, shown] : layouts) {
        if (std::find(shown.assets.begin(), shown.assets.end(), asset) == shown.assets.end())
            continue;
        const auto told = withPictureFindings(shown.layout);
        if (damagesOf(*told) == damagesOf(*shown.layout))
            continue;
        shown.layout = told;
        retold.push_back(page);
    }
    for (const base::Id page : retold)
        Q_EMIT q->layoutReady(page);
}

void Session::Private::layoutDone(base::Id page, int answered, const LayoutWorker::Outcome &outcome)
{
    if (!wantedLayouts.contains(page))
        return; // of an issue that is closed
    if (!outcome) {
        layoutError = outcome.error();
        Q_EMIT q->layoutFailed(layoutError);
        return;
    }
    // What was found of its ink stands until it is looked at again.
    const auto inked = inkChecks.find(page);
    const auto told = withPictureFindings(*outcome);
    Shown shown{inked == inkChecks.end() ? told : session::withInkFindings(told, inked->second.findings), answered, {}};
    forEachPicture(*told,
        [&](const display::Item &, const display::PictureItem &picture) { shown.assets.push_back(picture.asset); });
    forEachPlacedPage(*told,
        [&](const display::Item &, const display::PlacedPageItem &placed) { shown.assets.push_back(placed.asset); });
    layouts[page] = std::move(shown);
    uncheckedPages.insert(page);
    pictureCheck.start();
    if (page == viewedPage)
        inkTimer.start();
    Q_EMIT q->layoutReady(page);
}

// Public ---------------------------------------------------------------------------------------

std::shared_ptr<const layout::PageLayout> Session::pageLayout(base::Id page)
{
    if (d->wantedLayouts.insert(page).second && d->working.find<model::Page>(page))
        d->requestLayouts({page});
    const auto found = d->layouts.find(page);
    return found == d->layouts.end() ? nullptr : found->second.layout;
}

bool Session::isLayoutCurrent(base::Id page) const
{
    const auto found = d->layouts.find(page);
    const auto concerned = d->concerning.find(page);
    return found != d->layouts.end() && concerned != d->concerning.end() && found->second.serial >= concerned->second;
}

std::shared_ptr<const layout::PageLayout> Session::pageLayoutNow(base::Id page)
{
    const LayoutWorker::Outcome outcome = d->layout.layoutNow(d->working, page);
    if (!outcome) {
        d->layoutError = outcome.error();
        return nullptr;
    }
    return d->withPictureFindings(*outcome);
}

std::shared_ptr<const layout::PageLayout> Session::checkedLayoutNow(base::Id page)
{
    const auto layout = pageLayoutNow(page);
    if (!layout)
        return nullptr;
    forEachPicture(*layout,
        [&](const display::Item &, const display::PictureItem &picture) { d->pictures.checkNow(picture.asset); });
    forEachPlacedPage(*layout, [&](const display::Item &, const display::PlacedPageItem &placed) {
        d->pictures.checkNow(placed.asset, placed.page);
    });
    const auto told = d->withPictureFindings(layout);
    const model::Publication *publication = d->publicationOf(page);
    return publication ? session::withInkFindings(told, d->inkFindings(*told, *publication)) : told;
}

base::Result<std::shared_ptr<const layout::PageComposer>> Session::composerNow(
    const model::Document &document, base::Id page)
{
    return d->layout.composerNow(document, page);
}

base::Error Session::layoutError() const { return d->layoutError; }

void Session::setViewedPage(base::Id page)
{
    d->viewedPage = page;
    d->inkTimer.start();
    if (!page.isNull())
        (void)pageLayout(page);
}

void Session::previewLayout(const model::Document &document, base::Id page, QObject *context,
    std::function<void(std::shared_ptr<const layout::PageLayout>)> done)
{
    d->layout.preview(document, page,
        [this, context = QPointer<QObject>(context), done = std::move(done)](const LayoutWorker::Layout &layout) {
            QMetaObject::invokeMethod(
                this,
                [context, done, layout] {
                    if (context)
                        done(layout);
                },
                Qt::QueuedConnection);
        });
}

} // namespace banxin::session
