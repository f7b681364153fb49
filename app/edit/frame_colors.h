// eachColor: every colour that a frame's content names, to be read or changed; colours of styles are none of them.
#pragma once

#include "model/placement.h"

namespace banxin::edit {

template <typename F> void eachColor(model::FrameContent &content, const F &visit)
{
    const auto some = [&](std::optional<base::Color> &color) {
        if (color)
            visit(*color);
    };
    if (auto *box = std::get_if<model::BoxContent>(&content)) {
        some(box->fill);
        some(box->stroke);
        if (box->gradient) {
            visit(box->gradient->from);
            visit(box->gradient->to);
        }
    } else if (auto *rule = std::get_if<model::RuleContent>(&content)) {
        visit(rule->color);
    } else if (auto *art = std::get_if<model::ArtContent>(&content)) {
        some(art->fill);
        some(art->stroke);
    } else if (auto *picture = std::get_if<model::PictureContent>(&content)) {
        some(picture->stroke);
    } else if (auto *area = std::get_if<model::AreaContent>(&content)) {
        some(area->fill);
        some(area->stroke);
    }
}

} // namespace banxin::edit
