#include "panels/inspector/look.h"

#include "layout/borders.h"

namespace banxin::panels {

using base::Color;
using base::Length;
using namespace banxin::model;

Look lookOf(const FrameContent &content)
{
    Look look;
    if (const auto *area = std::get_if<AreaContent>(&content)) {
        look.hasFill = look.hasStroke = look.hasBorder = true;
        look.fill = area->fill;
        look.stroke = area->stroke;
        look.weight = area->strokeWeight;
        look.border = area->border;
    } else if (const auto *box = std::get_if<BoxContent>(&content)) {
        look.hasFill = look.hasStroke = look.hasBorder = look.hasShape = true;
        look.fill = box->fill;
        look.stroke = box->stroke;
        look.weight = box->weight;
        look.border = box->border;
        look.shape = box->shape;
        look.cornerRadius = box->cornerRadius;
    } else if (const auto *rule = std::get_if<RuleContent>(&content)) {
        look.hasStroke = true;
        look.strokeMayBeNone = false;
        look.stroke = rule->color;
        look.weight = rule->weight;
    } else if (const auto *art = std::get_if<ArtContent>(&content)) {
        look.hasFill = look.hasStroke = true;
        look.fill = art->fill;
        look.stroke = art->stroke;
        look.weight = art->weight;
    } else if (const auto *picture = std::get_if<PictureContent>(&content)) {
        look.hasStroke = look.hasShape = true;
        look.stroke = picture->stroke;
        look.weight = picture->strokeWeight;
        look.shape = picture->shape;
        look.cornerRadius = picture->cornerRadius;
    }
    return look;
}

FrameContent withFill(FrameContent content, const std::optional<Color> &fill)
{
    if (auto *area = std::get_if<AreaContent>(&content)) {
        area->fill = fill;
    } else if (auto *box = std::get_if<BoxContent>(&content)) {
        box->fill = fill;
        box->gradient.reset();
    } else if (auto *art = std::get_if<ArtContent>(&content)) {
        art->fill = fill;
    }
    return content;
}

FrameContent withStroke(FrameContent content, const std::optional<Color> &stroke)
{
    if (auto *area = std::get_if<AreaContent>(&content))
        area->stroke = stroke;
    else if (auto *box = std::get_if<BoxContent>(&content))
        box->stroke = stroke;
    else if (auto *rule = std::get_if<RuleContent>(&content))
        rule->color = stroke.value_or(rule->color);
    else if (auto *art = std::get_if<ArtContent>(&content))
        art->stroke = stroke;
    else if (auto *picture = std::get_if<PictureContent>(&content))
        picture->stroke = stroke;
    return content;
}

FrameContent withWeight(FrameContent content, Length weight)
{
    if (auto *area = std::get_if<AreaContent>(&content))
        area->strokeWeight = weight;
    else if (auto *box = std::get_if<BoxContent>(&content))
        box->weight = weight;
    else if (auto *rule = std::get_if<RuleContent>(&content))
        rule->weight = weight;
    else if (auto *art = std::get_if<ArtContent>(&content))
        art->weight = weight;
    else if (auto *picture = std::get_if<PictureContent>(&content))
        picture->strokeWeight = weight;
    return content;
}

FrameContent withBorder(FrameContent content, const QString &border)
{
    if (auto *area = std::get_if<AreaContent>(&content)) {
        area->strokeWeight = layout::weightFor(border, area->border, area->strokeWeight);
        area->border = border;
        if (!border.isEmpty() && !area->stroke)
            area->stroke = Color::black();
    } else if (auto *box = std::get_if<BoxContent>(&content)) {
        box->weight = layout::weightFor(border, box->border, box->weight);
        box->border = border;
        if (!border.isEmpty() && !box->stroke)
            box->stroke = Color::black();
    }
    return content;
}

FrameContent withShape(FrameContent content, FrameShape shape, Length cornerRadius)
{
    if (auto *box = std::get_if<BoxContent>(&content)) {
        box->shape = shape;
        box->cornerRadius = cornerRadius;
    } else if (auto *picture = std::get_if<PictureContent>(&content)) {
        picture->shape = shape;
        picture->cornerRadius = cornerRadius;
    }
    return content;
}

} // namespace banxin::panels
