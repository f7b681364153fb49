// FrameCopies: frames put anew onto a page with ids of their own, in front of all others, in the order of their keys;
// it checks nothing.
#pragma once

#include "edit/change_builder.h"

#include <unordered_map>

namespace banxin::edit {

class FrameCopies {
public:
    FrameCopies(const model::Document &document, base::Id page, std::vector<const model::Frame *> originals);

    /// The original as it will stand on the page: its own id, order and groups, not locked; the rest is as it was.
    model::Frame copyOf(const model::Frame &original);

private:
    base::Id m_page;
    std::unordered_map<base::Id, base::OrderKey> m_orders; // by the original's id
    std::unordered_map<base::Id, base::Id> m_groups;
};

/// The paragraph as one of another parent, under an id of its own.
model::Paragraph copyFor(base::Id parent, model::Paragraph paragraph);
/// The area as one that awaits copy of `characters` characters and so many pictures, in its own form.
model::AreaContent reservedForm(model::AreaContent area, int characters, int pictures);

} // namespace banxin::edit
