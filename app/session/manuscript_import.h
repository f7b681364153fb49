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

/// The stories of a reading for the newsroom of that publication, each meant for `page` (null: for none yet). Refused
/// where the reading holds no story.
base::Result<ManuscriptImport> manuscriptImport(const model::Document &document, base::Id publication, base::Id page,
    const QByteArray &bytes, const manuscript::Source &source, const manuscript::Reading &reading,
    const edit::EditContext &context);

} // namespace banxin::session
