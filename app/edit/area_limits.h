// Limits of areas (最多 N 段) follow the text: what is split within an area that is full stays in it. It changes no
// text.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

/// The change, and with it the limits of the areas of `story` that were full by their limit: a paragraph that it puts
/// among those of such an area raises the limit by one, one that it takes away lowers it, to one at the least. Areas
/// whose paragraphs only their room decides, texts that are no story's and changes that do not apply stay as they are.
model::ChangeSet withLimits(const model::Document &document, base::Id story, model::ChangeSet change);

} // namespace banxin::edit
