#include "session/story_places.h"

#include <algorithm>

namespace banxin::session {

base::Id linkOf(const model::Frame &frame)
{
    if (const auto *area = std::get_if<model::AreaContent>(&frame.content))
        return area->placement;
    if (const auto *content = std::get_if<model::PictureContent>(&frame.content))
        return content->picture;
    if (const auto *content = std::get_if<model::CaptionContent>(&frame.content))
        return content->picture;
    return {};
}

base::Id storyBehind(const model::Document &document, base::Id link)
{
    if (const auto *placement = document.find<model::Placement>(link))
        return placement->story;
    const auto *picture = document.find<model::StoryPicture>(link);
    return picture ? picture->story : base::Id();
}

void StoryPlaces::readPage(const model::Document &document, base::Id page)
{
    ++m_pagesRead;
    std::vector<Link> links;
    for (const base::Id id : document.children(page, model::ObjectKind::Frame)) {
        const auto *frame = document.find<model::Frame>(id);
        const base::Id through = frame ? linkOf(*frame) : base::Id();
        if (!through.isNull())
            links.push_back({through, storyBehind(document, through)});
    }
    std::vector<Link> &its = m_pages[page];
    m_version += its != links;
    its = std::move(links);
}

void StoryPlaces::read(const model::Document &document, base::Id issue)
{
    m_issue = issue;
    m_pages.clear();
    ++m_version;
    for (const base::Id page : document.children(issue, model::ObjectKind::Page))
        readPage(document, page);
}

void StoryPlaces::follow(const model::ChangeSet &change, const model::Document &before, const model::Document &now)
{
    if (change.changes.empty()) {
        read(now, m_issue);
        return;
    }
    std::unordered_set<base::Id> stale, links;
    for (const model::ObjectChange &object : change.changes)
        for (const model::Document *document : {&before, &now}) {
            if (const auto *frame = document->find<model::Frame>(object.id))
                stale.insert(frame->page);
            else if (const auto *page = document->find<model::Page>(object.id))
                stale.insert(page->id);
            else if (document->find<model::Placement>(object.id) || document->find<model::StoryPicture>(object.id))
                links.insert(object.id);
        }
    if (!links.empty())
        for (const auto &[page, its] : m_pages)
            if (std::any_of(its.begin(), its.end(), [&](const Link &link) { return links.contains(link.through); }))
                stale.insert(page);
    for (const base::Id id : stale) {
        const auto *page = now.find<model::Page>(id);
        if (page && page->issue == m_issue)
            readPage(now, id);
        else
            m_version += static_cast<int>(m_pages.erase(id));
    }
}

std::vector<base::Id> StoryPlaces::storiesOn(base::Id page) const
{
    std::vector<base::Id> stories;
    if (const auto found = m_pages.find(page); found != m_pages.end())
        for (const Link &link : found->second)
            if (!link.story.isNull() && std::find(stories.begin(), stories.end(), link.story) == stories.end())
                stories.push_back(link.story);
    return stories;
}

std::unordered_set<base::Id> StoryPlaces::pagesWith(const std::unordered_set<base::Id> &stories) const
{
    std::unordered_set<base::Id> pages;
    if (stories.empty())
        return pages;
    for (const auto &[page, links] : m_pages)
        if (std::any_of(links.begin(), links.end(), [&](const Link &link) { return stories.contains(link.story); }))
            pages.insert(page);
    return pages;
}

} // namespace banxin::session
