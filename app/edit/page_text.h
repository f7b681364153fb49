// 版面文字: text of the page itself, that belongs to no story.
#pragma once

#include "edit/frame_edits.h"

namespace banxin::edit {

/// Free text of the page in the box, empty, as the tool draws it and the menu makes it: in the middle of its height, in
/// the publication's style for it (信息行) where there is one.
NewFrame pageText(const model::Document &document, base::Id page, const base::Rect &box);
/// The name where the publication of the page has such a paragraph style, else nothing.
QString knownStyle(const model::Document &document, base::Id page, const QString &name);

} // namespace banxin::edit
