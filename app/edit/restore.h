// Restoring: a page made what it was at an earlier time, as one ordinary edit, and what differs between
// then and now. Nothing outside the page and the stories on it is changed.
#pragma once

#include "edit/edits.h"
#include "model/page_stories.h"

#include <vector>

namespace banxin::edit {

using model::storiesOn;

/// What a page shows otherwise than it did: frames by themselves, paragraphs of its frames and its stories.
struct PageDifference {
    bool page = false; // its grid, trim, layers or guides
    std::vector<base::Id> changedFrames;
    std::vector<base::Id> addedFrames; // there now, not then
    std::vector<base::Id> removedFrames; // there then, not now
    std::vector<base::Id> changedParagraphs;
    std::vector<base::Id> addedParagraphs;
    std::vector<base::Id> removedParagraphs;
    bool isEmpty() const { return !page && frames() == 0 && paragraphs() == 0; }
    std::size_t frames() const { return changedFrames.size() + addedFrames.size() + removedFrames.size(); }
    std::size_t paragraphs() const
    {
        return changedParagraphs.size() + addedParagraphs.size() + removedParagraphs.size();
    }
    friend bool operator==(const PageDifference &, const PageDifference &) = default;
};
PageDifference pageDifference(const model::Document &then, const model::Document &now, base::Id page);

enum class RestoreScope {
    PageAlone, // frames and their own text; stories keep the words that they have now
    WithText, // the words, captions and table rows of the stories that stood on the page, too
};
/// Gives the page its frames, layers, guides and grid back; number, section, state and fields stay. Stories and
/// pictures that are gone by now come back with the frames that show them; a story that nothing shows any more goes to
/// the pool. Stories that were exchanged since (换稿, 对调) change back wherever they go on: what other pages show of
/// them, text and pictures, is as it was then, in the same edit (otherPagesOf() names those pages). Refused where the
/// page is not in both documents, where nothing differs, where a story would stand twice because it is on another page
/// by now, and where another page shows what it did not show then, or is locked.
base::Result<model::ChangeSet> restoredPage(const model::Document &now, const model::Document &then, base::Id page,
    RestoreScope scope, const EditContext &context);

/// Pages besides `page` that show something else after the change, in the order of the issue.
std::vector<base::Id> otherPagesOf(const model::Document &now, const model::ChangeSet &change, base::Id page);

} // namespace banxin::edit
