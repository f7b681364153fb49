// What the signature under a story binds: its words as they are printed, and its pictures.
#pragma once

#include "base/digest.h"
#include "model/document.h"

namespace banxin::workflow {

/// Of the story's paragraphs in their order with their roles, captions and credits, the bytes of its pictures, and what
/// is cut for print. Styles, notes and the place on the page do not count. Null where there is no such story.
base::Digest textDigest(const model::Document &document, base::Id story);

} // namespace banxin::workflow
