// Manuscripts as they go into the newsroom: the file untouched, its stories, and what is in no story.
#pragma once

#include "edit/edits.h"
#include "manuscript/reading.h"
#include "manuscript/source.h"

namespace banxin::session {

struct ManuscriptImport {
    model::ChangeSet change; // one undoable step
    std::vector<QByteArray> files; // to be kept in the store before it: the manuscript's own and its pictures
    std::vector<base::Id> stories; // in the order of the text
    QStringList notes; // pictures that are none
};

/// Where a manuscript goes.
struct ManuscriptDestination {
    base::Id publication;
    /// Of each page of the reading the page that its stories are meant for; null or missing: none yet.
    std::vector<base::Id> pages;
    /// Whether what the manuscript says of a page (版名, 主办, 电话, 署名) goes into that page's fields; a section's
    /// name only where the page has none. Printed pages alone: a website's editor is not ours.
    bool withFurniture = false;
};

/// The stories of a reading for the newsroom. Refused where the reading holds no story.
base::Result<ManuscriptImport> manuscriptImport(const model::Document &document, const ManuscriptDestination &to,
    const QByteArray &bytes, const manuscript::Source &source, const manuscript::Reading &reading,
    const edit::EditContext &context);

} // namespace banxin::session
