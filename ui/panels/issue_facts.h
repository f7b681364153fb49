// IssueFacts: the facts of all pages and stories of the open issue, kept up with its edits: only what a change
// concerns is read again, however large the issue is. It asks for layouts and makes none.
#pragma once

#include "panels/facts.h"
#include "session/story_places.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace banxin::panels {

class IssueFacts {
public:
    using LayoutOf = std::function<std::shared_ptr<const layout::PageLayout>(base::Id page)>;

    /// Nothing is known any more: another issue.
    void clear();
    /// Forgets what the change that made `now` of `before` concerns; an empty change may be any.
    void follow(const model::ChangeSet &change, const model::Document &before, const model::Document &now);

    /// Of the issue's pages in order; a page with a layout other than last time is read again.
    std::vector<PageFacts> pages(const model::Document &document, base::Id issue, const LayoutOf &layoutOf);
    /// Of the publication's stories in order.
    const std::vector<StoryFacts> &stories(const model::Document &document, base::Id issue);
    /// model::characterCount of a story, counted once a change of it.
    int characters(const model::Document &document, base::Id story);

    /// How many pages and stories were read so far, each as often as it was.
    int pagesRead() const { return m_pagesRead; }
    int storiesRead() const { return m_storiesRead; }
    /// The same of one of them.
    int readsOf(base::Id pageOrStory) const
    {
        const auto found = m_reads.find(pageOrStory);
        return found == m_reads.end() ? 0 : found->second;
    }

private:
    struct PageEntry {
        std::shared_ptr<const model::Object> page;
        std::shared_ptr<const layout::PageLayout> layout;
        PageFacts facts;
    };
    const StoryFacts *story(const model::Document &document, base::Id id);
    void place(const model::Document &document, base::Id issue);

    std::unordered_map<base::Id, PageEntry> m_pages;
    std::unordered_map<base::Id, StoryFacts> m_stories; // without their pages
    std::vector<StoryFacts> m_list;
    bool m_listIsStale = true;
    base::Id m_issue;
    session::StoryPlaces m_places;
    int m_placed = -1; // the version of m_places in m_pagesOf
    std::vector<std::pair<base::Id, QString>> m_numbers; // of the pages in order, as in m_pagesOf
    std::unordered_map<base::Id, QStringList> m_pagesOf; // by story
    int m_pagesRead = 0;
    int m_storiesRead = 0;
    std::unordered_map<base::Id, int> m_reads;
};

} // namespace banxin::panels
