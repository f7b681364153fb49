// Which stories stand on a page.
#pragma once

#include "model/document.h"

namespace banxin::model {

/// Those whose text or pictures have a frame on the page, in the order of its frames, each once.
std::vector<base::Id> storiesOn(const Document &document, base::Id page);

/// What a frame shows of a story; null where it shows none.
base::Id placementOf(const Frame &frame);
base::Id pictureOf(const Frame &frame); // a picture, or the caption of one

} // namespace banxin::model
