#include "panels/issue_facts.h"

namespace banxin::panels {

void IssueFacts::clear()
{
    m_pages.clear();
    m_stories.clear();
    m_list.clear();
    m_listIsStale = true;
    m_issue = {};
    m_places.read({}, {});
    m_placed = -1;
    m_numbers.clear();
    m_pagesOf.clear();
}

void IssueFacts::follow(const model::ChangeSet &change, const model::Document &before, const model::Document &now)
{
    if (change.changes.empty()) {
        clear();
        return;
    }
    std::unordered_set<base::Id> stories;
    for (const model::ObjectChange &object : change.changes)
        for (const model::Document *document : {&before, &now}) {
            base::Id id = object.id;
            if (const auto *paragraph = document->find<model::Paragraph>(id))
                id = paragraph->parent;
            if (const auto *frame = document->find<model::Frame>(id))
                m_pages.erase(frame->page);
            else if (const auto *picture = document->find<model::StoryPicture>(id))
                stories.insert(picture->story);
            else if (const auto *placement = document->find<model::Placement>(id))
                stories.insert(placement->story);
            else if (document->find<model::Story>(id))
                stories.insert(id);
            else if (document->find<model::Page>(id) || document->find<model::Publication>(id))
                m_listIsStale = true;
        }
    std::unordered_set<base::Id> pages = m_places.pagesWith(stories);
    m_places.follow(change, before, now);
    pages.merge(m_places.pagesWith(stories));
    for (const base::Id page : pages)
        m_pages.erase(page);
    for (const base::Id story : stories)
        m_stories.erase(story);
    m_listIsStale = m_listIsStale || !stories.empty() || m_placed != m_places.version();
}

const StoryFacts *IssueFacts::story(const model::Document &document, base::Id id)
{
    if (const auto found = m_stories.find(id); found != m_stories.end())
        return &found->second;
    const auto *object = document.find<model::Story>(id);
    if (!object)
        return nullptr;
    ++m_storiesRead;
    ++m_reads[id];
    return &m_stories.emplace(id, storyFacts(document, *object)).first->second;
}

int IssueFacts::characters(const model::Document &document, base::Id id)
{
    const StoryFacts *facts = story(document, id);
    return facts ? facts->characters : 0;
}

std::vector<PageFacts> IssueFacts::pages(const model::Document &document, base::Id issue, const LayoutOf &layoutOf)
{
    place(document, issue);
    const std::vector<base::Id> ids = document.children(issue, model::ObjectKind::Page);
    std::vector<PageFacts> all;
    all.reserve(ids.size());
    for (const base::Id id : ids) {
        const std::shared_ptr<const model::Object> page = document.share(id);
        const std::shared_ptr<const layout::PageLayout> layout = layoutOf(id);
        PageEntry &entry = m_pages[id];
        if (entry.page != page || entry.layout != layout) {
            ++m_pagesRead;
            ++m_reads[id];
            const auto countOf = [&](base::Id story) { return characters(document, story); };
            entry = {page, layout, pageFacts(document, id, layout.get(), countOf)};
        }
        all.push_back(entry.facts);
    }
    if (m_pages.size() > ids.size()) // some are gone
        std::erase_if(m_pages, [&](const auto &entry) { return !document.find<model::Page>(entry.first); });
    return all;
}

/// On which pages each story stands, as they are numbered.
void IssueFacts::place(const model::Document &document, base::Id issue)
{
    if (issue != m_issue) {
        m_issue = issue;
        m_places.read(document, issue);
    }
    std::vector<std::pair<base::Id, QString>> numbers;
    for (const model::Page *page : document.childrenOf<model::Page>(issue))
        numbers.emplace_back(page->id, page->number);
    if (m_placed == m_places.version() && numbers == m_numbers)
        return;
    m_listIsStale = true;
    m_placed = m_places.version();
    m_numbers = std::move(numbers);
    m_pagesOf.clear();
    for (const auto &[page, number] : m_numbers)
        for (const base::Id story : m_places.storiesOn(page))
            if (QStringList &on = m_pagesOf[story]; !on.contains(number))
                on.append(number);
}

const std::vector<StoryFacts> &IssueFacts::stories(const model::Document &document, base::Id issue)
{
    const bool other = issue != m_issue;
    place(document, issue);
    if (!m_listIsStale && !other)
        return m_list;
    const auto *opened = document.find<model::Issue>(issue);
    m_list.clear();
    for (const base::Id id : document.children(opened ? opened->publication : base::Id(), model::ObjectKind::Story)) {
        const StoryFacts *known = story(document, id);
        if (!known)
            continue;
        StoryFacts &facts = m_list.emplace_back(*known);
        const auto *object = document.find<model::Story>(id);
        if (const auto on = m_pagesOf.find(id); on != m_pagesOf.end())
            facts.pages = on->second;
        else if (const auto *page = document.find<model::Page>(object->page); page && page->issue == issue)
            facts.meantFor = page->number;
    }
    m_listIsStale = false;
    return m_list;
}

} // namespace banxin::panels
