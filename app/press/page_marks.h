// Marks on the paper around a page: where it is cut, how plates register, patches for the densitometer, and a line
// that says what it is. They never touch the bleed.
#pragma once

#include "display/display_list.h"

#include <memory>

namespace banxin::press {

struct PageMarks {
    bool crop = false; // 裁切线
    bool registration = false; // 套准线
    bool colourBar = false; // 色标
    QString slug; // after what the page says of itself; with a face, the slug line is there
    std::shared_ptr<const font::Face> slugFace;
    QString stamp; // 样张: what nobody should miss, above and below the page; with a face it is there
    std::shared_ptr<const font::Face> stampFace;

    bool any() const { return crop || registration || colourBar || slugFace || stampFace; }
};

/// Paper that marks want around the bleed; none without marks.
base::Length marginFor(const PageMarks &marks);

/// In the page's own coordinates. Crop and registration marks are in allInks.
std::vector<display::Item> itemsOf(const PageMarks &marks, const display::DisplayList &page);

} // namespace banxin::press
