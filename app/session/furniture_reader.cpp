#include "session/furniture_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace banxin::session {

using base::Length;

tl::unexpected<base::Error> FurnitureReader::malformed(const QString &what) const
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("session", "“%1”写得不对。").arg(what),
        m_where, QCoreApplication::translate("session", "请对照自带的模板 daily.json 改正后再试。"));
}

base::Result<base::Rect> FurnitureReader::box(const QJsonObject &json, const model::Grid &grid) const
{
    const auto pair = [&](QStringView key) {
        return std::pair{json[key].toArray().at(0).toDouble(), json[key].toArray().at(1).toDouble()};
    };
    const QJsonArray mm = json[u"mm"].toArray();
    if (mm.size() == 4)
        return base::Rect{Length::mm(mm[0].toDouble()), Length::mm(mm[1].toDouble()), Length::mm(mm[2].toDouble()),
            Length::mm(mm[3].toDouble())};

    base::Rect box;
    if (json.contains(u"cols")) {
        const auto [first, last] = pair(u"cols");
        box.x = grid.columnLeft(static_cast<int>(first) - 1);
        box.width = grid.spanWidth(static_cast<int>(last - first) + 1);
    } else if (json.contains(u"x")) {
        box.x = Length::mm(json[u"x"].toDouble());
        box.width = Length::mm(json[u"w"].toDouble());
    } else {
        return malformed(QStringLiteral("cols"));
    }
    if (json.contains(u"rows")) {
        const auto [first, last] = pair(u"rows");
        const base::Rect rows = grid.rect(0, static_cast<int>(first) - 1, 1, static_cast<int>(last - first) + 1);
        box.y = rows.y;
        box.height = rows.height;
    } else if (json.contains(u"mmy")) {
        const auto [top, height] = pair(u"mmy");
        box.y = Length::mm(top);
        box.height = Length::mm(height);
    } else {
        return malformed(QStringLiteral("rows"));
    }
    return box;
}

base::Result<base::Color> FurnitureReader::color(const QJsonValue &value) const
{
    const auto found = m_colors.find(value.toString());
    if (found == m_colors.end())
        return malformed(value.toString());
    return found->second;
}

base::Result<std::optional<base::Color>> FurnitureReader::optionalColor(const QJsonObject &json, QStringView key) const
{
    if (!json.contains(key))
        return std::nullopt;
    const auto found = color(json[key]);
    if (!found)
        return tl::unexpected(found.error());
    return std::optional(*found);
}

model::VerticalAlign FurnitureReader::align(const QJsonObject &json)
{
    const QString align = json[u"align"].toString();
    return align == u"middle" ? model::VerticalAlign::Middle
        : align == u"bottom"  ? model::VerticalAlign::Bottom
                              : model::VerticalAlign::Top;
}

base::Result<std::optional<model::FrameContent>> FurnitureReader::content(const QJsonObject &json) const
{
    const bool isBox = json.contains(u"box");
    if (isBox || json.contains(u"art")) {
        const QJsonObject object = json[isBox ? u"box" : u"art"].toObject();
        const auto fill = optionalColor(object, u"fill");
        const auto stroke = optionalColor(object, u"stroke");
        if (!fill || !stroke)
            return tl::unexpected((fill ? stroke : fill).error());
        const Length weight = Length::pt(object[u"weight"].toDouble(0.5));
        if (!isBox)
            return model::ArtContent{object[u"path"].toString(), *fill, *stroke, weight};
        model::BoxContent box;
        box.fill = *fill;
        box.stroke = *stroke;
        box.weight = weight;
        return box;
    }
    if (json.contains(u"rule")) {
        const QJsonObject object = json[u"rule"].toObject();
        const auto ink = color(object[u"color"]);
        if (!ink)
            return tl::unexpected(ink.error());
        return model::RuleContent{*ink, Length::pt(object[u"weight"].toDouble(0.4))};
    }
    if (json.contains(u"text")) {
        model::TextContent text;
        text.verticalAlign = align(json);
        text.knocksOut = json[u"knocksOut"].toBool();
        return text;
    }
    return std::nullopt;
}

} // namespace banxin::session
