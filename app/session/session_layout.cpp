// Layouts: which pages an edit concerns, and the newest finished layout of each.
#include "session/session_private.h"

namespace banxin::session {

namespace {

/// The story that a frame's content belongs to; null for furniture.
base::Id storyOf(const model::Document &document, const model::Frame &frame)
{
    base::Id picture;
    if (const auto *area = std::get_if<model::AreaContent>(&frame.content)) {
        const auto *placement = document.find<model::Placement>(area->placement);
        return placement ? placement->story : base::Id();
    }
    if (const auto *content = std::get_if<model::PictureContent>(&frame.content))
        picture = content->picture;
    if (const auto *content = std::get_if<model::CaptionContent>(&frame.content))
        picture = content->picture;
    const auto *object = document.find<model::StoryPicture>(picture);
    return object ? object->story : base::Id();
}

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
        return {false, storyOf(document, *frame), frame->page};
    if (std::holds_alternative<model::Page>(*object))
        return {false, {}, id};
    if (std::holds_alternative<model::Asset>(*object))
        return {};
    return {true, {}, {}};
}

} // namespace

std::vector<base::Id> Session::Private::issuePages() const { return working.children(issue, model::ObjectKind::Page); }

std::vector<base::Id> Session::Private::affectedPages(
    const model::ChangeSet &change, const model::Document &before) const
{
    std::unordered_set<base::Id> stories;
    std::unordered_set<base::Id> pages;
    for (const model::ObjectChange &object : change.changes) {
        for (const model::Document *document : {&before, &working}) {
            const Concern concern = concernOf(*document, object.id);
            if (concern.everything)
                return issuePages();
            if (!concern.story.isNull())
                stories.insert(concern.story);
            if (!concern.page.isNull())
                pages.insert(concern.page);
        }
    }
    std::vector<base::Id> affected;
    for (const base::Id page : issuePages()) {
        bool touched = pages.contains(page);
        for (const model::Document *document : {&before, &working}) {
            for (const model::Frame *frame : document->childrenOf<model::Frame>(page)) {
                if (touched)
                    break;
                touched = stories.contains(storyOf(*document, *frame));
            }
        }
        if (touched)
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

void Session::Private::layoutDone(base::Id page, int answered, const LayoutWorker::Outcome &outcome)
{
    if (!wantedLayouts.contains(page))
        return; // of an issue that is closed
    if (!outcome) {
        layoutError = outcome.error();
        Q_EMIT q->layoutFailed(layoutError);
        return;
    }
    layouts[page] = {*outcome, answered};
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
    return *outcome;
}

base::Error Session::layoutError() const { return d->layoutError; }

void Session::setViewedPage(base::Id page)
{
    d->viewedPage = page;
    if (!page.isNull())
        (void)pageLayout(page);
}

void Session::previewLayout(const model::Document &document, base::Id page, QObject *context,
    std::function<void(std::shared_ptr<const layout::PageLayout>)> done)
{
    d->layout.preview(document, page,
        [this, context = QPointer<QObject>(context), done = std::move(done)](LayoutWorker::Layout layout) {
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
