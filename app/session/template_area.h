// templateArea: a reserved area of a template's page as JSON states it. It places no story.
#pragma once

#include "session/furniture_reader.h"

#include <functional>

namespace banxin::session {

/// {"characters": 900, "pictures": 1, "columns": 3, "styles": {"headline": "主题 头条"}, "form": "vertical"}: what the
/// area in the box awaits. Without columns it has as many as it spans of the grid's. Refused where a role or a style
/// is unknown.
base::Result<std::optional<model::FrameContent>> templateArea(const QJsonObject &json, const model::Grid &grid,
    const base::Rect &box, const std::function<bool(const QString &)> &hasStyle, const FurnitureReader &reader);

} // namespace banxin::session
