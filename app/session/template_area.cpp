#include "session/template_area.h"

#include "model/object.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::session {

using base::Length;

namespace {

/// How many of the grid's columns the box spans, at least one.
int columnsIn(const model::Grid &grid, const base::Rect &box)
{
    int count = 0;
    for (int column = 0; column < grid.columns; ++column) {
        const Length middle = grid.columnLeft(column) + grid.columnWidth() / 2;
        count += middle > box.x && middle < box.right();
    }
    return std::max(1, count);
}

} // namespace

base::Result<std::optional<model::FrameContent>> templateArea(const QJsonObject &json, const model::Grid &grid,
    const base::Rect &box, const std::function<bool(const QString &)> &hasStyle, const FurnitureReader &reader)
{
    model::AreaContent area;
    area.columns = std::clamp(json[u"columns"].toInt(columnsIn(grid, box)), 1, 100);
    area.gutter = json.contains(u"gutter") ? Length::mm(json[u"gutter"].toDouble()) : grid.gutter();
    area.balanced = json[u"balanced"].toBool();
    area.reservedCharacters = std::max(0, json[u"characters"].toInt());
    area.reservedPictures = std::max(0, json[u"pictures"].toInt());
    area.verticalAlign = FurnitureReader::align(json);
    if (json.contains(u"form")) {
        const QString form = json[u"form"].toString();
        if (form != u"across" && form != u"vertical")
            return reader.malformed(form);
        area.headlineForm = form == u"vertical" ? model::HeadlineForm::Vertical : model::HeadlineForm::Across;
    }
    const QJsonObject styles = json[u"styles"].toObject();
    for (auto it = styles.begin(); it != styles.end(); ++it) {
        const auto role = model::roleFromName(it.key());
        if (!role || !hasStyle(it->toString()))
            return reader.malformed(it.key() + u' ' + it->toString());
        area.styles[*role] = it->toString();
    }
    for (const QJsonValue &inset : json[u"insets"].toArray())
        area.insets.push_back(Length::mm(inset.toDouble()));
    if (json.contains(u"fill")) {
        const auto fill = reader.color(json[u"fill"]);
        if (!fill)
            return tl::unexpected(fill.error());
        area.fill = *fill;
    }
    if (json.contains(u"stroke")) {
        const auto stroke = reader.color(json[u"stroke"]);
        if (!stroke)
            return tl::unexpected(stroke.error());
        area.stroke = *stroke;
        area.strokeWeight = Length::pt(json[u"strokeWeight"].toDouble(0.5));
    }
    return std::optional<model::FrameContent>(std::move(area));
}

} // namespace banxin::session
