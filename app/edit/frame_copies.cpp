#include "edit/frame_copies.h"

#include "edit/order_keys.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;

FrameCopies::FrameCopies(const Document &document, Id page, std::vector<const Frame *> originals)
    : m_page(page)
{
    std::stable_sort(originals.begin(), originals.end(),
        [](const Frame *a, const Frame *b) { return a->order != b->order ? a->order < b->order : a->id < b->id; });
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(page);
    const std::vector<OrderKey> keys =
        keysBetween(frames.empty() ? OrderKey() : frames.back()->order, {}, static_cast<int>(originals.size()));
    for (std::size_t i = 0; i < originals.size(); ++i)
        m_orders.emplace(originals[i]->id, keys[i]);
}

Frame FrameCopies::copyOf(const Frame &original)
{
    Frame copy = original;
    copy.id = Id::create();
    copy.page = m_page;
    copy.order = m_orders.at(original.id);
    copy.locked = false;
    for (Id &group : copy.groups) {
        Id &own = m_groups[group];
        if (own.isNull())
            own = Id::create();
        group = own;
    }
    return copy;
}

Paragraph copyFor(Id parent, Paragraph paragraph)
{
    paragraph.id = Id::create();
    paragraph.parent = parent;
    return paragraph;
}

AreaContent reservedForm(AreaContent area, int characters, int pictures)
{
    area.placement = Id();
    area.sequence = 0;
    area.lineBreaks.clear(); // of the story's own headlines
    if (characters > 0)
        area.reservedCharacters = characters;
    if (pictures > 0)
        area.reservedPictures = pictures;
    return area;
}

} // namespace banxin::edit
