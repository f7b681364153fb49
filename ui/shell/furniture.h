// Furniture that the menu puts on a page: 报名, 报眉 and their like by role, with the fields that fill them.
#pragma once

#include "edit/frame_edits.h"

#include <span>

namespace banxin::shell {

struct FurnitureKind {
    const char *action; // its name in the menu
    const char *text; // marked for translation
    const char *role; // empty: words that are nothing in particular, typed in as the tool has it
    const char16_t *words; // with {fields}
    const char16_t *style; // of a publication from the template
    double width; // mm
    double height;
};
std::span<const FurnitureKind> furnitureKinds();

/// The frame of that kind about the point, wholly within the page's type area where it has room there; in the style of
/// its kind where the publication knows it.
edit::NewFrame furnitureAt(
    const model::Document &document, base::Id page, const FurnitureKind &kind, base::Point middle);

} // namespace banxin::shell
