// Where a change shows: the pages, frames and text that somebody looks at to see what was taken back or done again. It
// changes nothing.
#pragma once

#include "model/change_set.h"

#include <QStringList>

#include <vector>

namespace banxin::edit {

struct ChangePlaces {
    /// A page on which frames came, went or changed, or that changed itself.
    struct OnPage {
        base::Id page;
        std::vector<base::Id> frames; // changed and there now, in the order of the change
    };
    /// A paragraph that changed, of a story, of a caption or of furniture.
    struct InText {
        base::Id paragraph; // null where it is gone
        int offset = 0; // behind what changed; UTF-16 units
        base::Id story; // null for text of a frame's own
        std::vector<base::Id> pages; // on which that text stands now, in the order of the issue
    };
    std::vector<OnPage> pages; // of the issue, in its order
    std::vector<InText> texts;
    QStringList gonePages; // numbers of pages of the issue that are there no more
    base::Id madeIssue; // an issue that was not there before
    bool issueIsGone = false;
    /// Everything that somebody can go to stands on no page of the issue.
    bool isNowhere() const;
};

/// `change` made `after` of `before`; `issue` is the one that is open.
ChangePlaces changePlaces(
    const model::Document &before, const model::Document &after, base::Id issue, const model::ChangeSet &change);

} // namespace banxin::edit
