// StoryPlaces: which pages of the open issue show which stories, kept up with its edits: of a change only the pages
// are read again whose frames it touches. It never changes a document.
#pragma once

#include "model/change_set.h"
#include "model/document.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace banxin::session {

class StoryPlaces {
public:
    /// All pages of the issue anew; a null issue has none.
    void read(const model::Document &document, base::Id issue);
    /// What has become of them by the change that made `now` of `before`; an empty change may be any.
    void follow(const model::ChangeSet &change, const model::Document &before, const model::Document &now);
    /// The pages, in no order, on which one of the stories stands or is pictured.
    std::unordered_set<base::Id> pagesWith(const std::unordered_set<base::Id> &stories) const;
    /// The stories of a page in the order of its frames, each once.
    std::vector<base::Id> storiesOn(base::Id page) const;
    /// Grows whenever a page shows other stories than before.
    int version() const { return m_version; }
    /// How many pages were read so far, each as often as it was.
    int pagesRead() const { return m_pagesRead; }

private:
    /// A frame's link: the placement or the picture, and the story behind it (null where it is not there).
    struct Link {
        base::Id through;
        base::Id story;
        friend bool operator==(const Link &, const Link &) = default;
    };
    void readPage(const model::Document &document, base::Id page);

    base::Id m_issue;
    std::unordered_map<base::Id, std::vector<Link>> m_pages;
    int m_version = 0;
    int m_pagesRead = 0;
};

/// The placement of an area, the picture of a picture's or a caption's frame; null for furniture and reserved areas.
base::Id linkOf(const model::Frame &frame);
/// The story behind such a link; null where the document does not have it.
base::Id storyBehind(const model::Document &document, base::Id link);

} // namespace banxin::session
